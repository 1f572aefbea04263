//! The headers that every answer carries.

use crate::finish::digest::is_hashed;
use axum::http::{HeaderName, HeaderValue, header};

/// Nothing comes from elsewhere, nothing is written inline, nothing leaves. Any page may carry the
/// module in a frame: that is what partners do.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'none'; base-uri 'none'; \
     form-action 'none'; frame-ancestors *; manifest-src 'self'; worker-src 'self'; media-src 'self'";

/// The same for a page that comes from a host without headers; `frame-ancestors` counts in a header only.
pub const META_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'none'; base-uri 'none'; \
     form-action 'none'; manifest-src 'self'; worker-src 'self'; media-src 'self'";

/// Headers that don't depend on the file.
pub(super) const SECURITY: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (
        HeaderName::from_static("permissions-policy"),
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(self), geolocation=(), \
         gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
];

/// How long a browser may keep the file: for ever if its name holds its hash, else it asks anew.
pub(super) fn keep(name: &str, found: bool) -> HeaderValue {
    HeaderValue::from_static(match (found, is_hashed(name)) {
        (true, true) => "public, max-age=31536000, immutable",
        (true, false) => "no-cache",
        (false, _) => "no-store",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_carries_the_same_policy_as_the_header() {
        assert_eq!(
            META_POLICY,
            CONTENT_SECURITY_POLICY.replace("frame-ancestors *; ", "")
        );
    }

    #[test]
    fn only_a_hashed_file_that_is_there_is_kept() {
        assert_eq!(
            keep("app.0123456789abcdef.js", true),
            "public, max-age=31536000, immutable"
        );
        assert_eq!(keep("app.0123456789abcdef.js", false), "no-store");
        assert_eq!(keep("index.html", true), "no-cache");
        assert_eq!(keep("", true), "no-cache");
    }
}
