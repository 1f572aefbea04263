//! The headers that every answer carries.

use crate::finish::digest::is_hashed;
use axum::http::{HeaderName, HeaderValue, header};

/// Nothing comes from elsewhere, nothing is written inline, nothing leaves. Any page may carry the
/// module in a frame: that is what partners do.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'none'; base-uri 'none'; \
     form-action 'none'; frame-ancestors *; frame-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self'";

/// The same for a page that comes from a host without headers; `frame-ancestors` counts in a header only.
pub const META_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'none'; base-uri 'none'; \
     form-action 'none'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self'";

/// Headers that don't depend on the file.
pub(super) const SECURITY: [(HeaderName, &str); 6] = [
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
    // All of it is public and the same for everyone: a partner's page may read it, to show the module in itself.
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
];

/// The names and values of the headers that don't depend on the file.
pub(crate) fn security_headers() -> impl Iterator<Item = (String, &'static str)> {
    SECURITY
        .into_iter()
        .map(|(name, value)| (name.to_string(), value))
}

/// How long a browser may keep an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    /// The file's name holds its hash.
    ForEver,
    /// It asks anew each time whether what it has is still right.
    AskAnew,
    /// It is no file of the site.
    Never,
}

impl Keep {
    /// How long the file with this name is kept.
    pub(crate) fn of(name: &str) -> Self {
        if is_hashed(name) {
            Self::ForEver
        } else {
            Self::AskAnew
        }
    }

    /// The value of `Cache-Control`.
    pub(crate) const fn value(self) -> &'static str {
        match self {
            Self::ForEver => "public, max-age=31536000, immutable",
            Self::AskAnew => "no-cache",
            Self::Never => "no-store",
        }
    }
}

/// How long a browser may keep the answer to what was asked for.
pub(super) fn keep(name: &str, found: bool) -> HeaderValue {
    let keep = if found { Keep::of(name) } else { Keep::Never };
    HeaderValue::from_static(keep.value())
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
