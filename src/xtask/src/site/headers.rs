//! The headers that every answer carries.

use crate::finish::digest::{is_hashed, source};
use axum::http::{HeaderName, HeaderValue, header};
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// Nothing comes from elsewhere, nothing leaves, and nothing is written inline but the app's style sheet, which the
/// policy knows by `sheet`, its hash. Any page may carry the module in a frame: that is what partners do.
pub fn header_policy(sheet: &str) -> String {
    policy(sheet, "frame-ancestors *; ")
}

/// The same for a page that comes from a host without headers; `frame-ancestors` counts in a header only.
pub fn meta_policy(sheet: &str) -> String {
    policy(sheet, "")
}

fn policy(sheet: &str, frames: &str) -> String {
    let space = if sheet.is_empty() { "" } else { " " };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'{space}{sheet}; \
         img-src 'self' data:; connect-src 'self'; font-src 'none'; base-uri 'none'; form-action 'none'; \
         {frames}frame-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self'"
    )
}

/// The name of the style sheet that the app's pages have inline, if there is a site in this folder.
pub(crate) fn sheet_in(site: &Path) -> Option<String> {
    let names = fs::read_dir(site).ok()?.flatten();
    let mut names = names.filter_map(|entry| entry.file_name().into_string().ok());
    names.find(|name| {
        let is_sheet = Path::new(name)
            .extension()
            .is_some_and(|kind| kind == "css");
        is_sheet && name.starts_with("app.") && is_hashed(name)
    })
}

/// The policy of a site in this folder whose pages have the sheet with this name inline; an empty name is none.
fn policy_with(site: &Path, name: &str) -> String {
    let bytes = fs::read(site.join(name));
    header_policy(&bytes.map_or_else(|_| String::new(), |bytes| source(&bytes)))
}

/// The policy of a site that may be built anew while it is served.
#[derive(Clone)]
pub(super) struct Policy {
    site: Arc<Path>,
    /// For the sheet with this name.
    known: Arc<Mutex<Option<(String, HeaderValue)>>>,
}

impl Policy {
    pub(super) fn of(site: &Path) -> Self {
        Self {
            site: site.into(),
            known: Arc::default(),
        }
    }

    /// The header's value as the site is now. As long as its sheet is there, it is the one that it was: its name holds
    /// its hash, and every answer asks.
    pub(super) fn now(&self) -> HeaderValue {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((name, policy)) = known.as_ref()
            && self.site.join(name).is_file()
        {
            return policy.clone();
        }
        let name = sheet_in(&self.site).unwrap_or_default();
        let policy = policy_with(&self.site, &name);
        let policy = HeaderValue::from_str(&policy)
            .unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"));
        *known = Some((name, policy.clone()));
        policy
    }
}

/// Headers that depend on nothing.
pub(super) const SECURITY: [(HeaderName, &str); 5] = [
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

/// The names and values of the headers that every file of a finished site has.
pub(crate) fn security_headers(site: &Path) -> impl Iterator<Item = (String, String)> {
    let policy = policy_with(site, &sheet_in(site).unwrap_or_default());
    let others = SECURITY.map(|(name, value)| (name, value.to_owned()));
    [(header::CONTENT_SECURITY_POLICY, policy)]
        .into_iter()
        .chain(others)
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
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;

    #[test]
    fn the_page_carries_the_same_policy_as_the_header() {
        let sheet = source(b"a{}");
        assert_eq!(
            meta_policy(&sheet),
            header_policy(&sheet).replace("frame-ancestors *; ", "")
        );
        assert!(meta_policy(&sheet).contains(&format!("style-src 'self' {sheet};")));
        assert!(meta_policy("").contains("style-src 'self';"));
    }

    #[test]
    fn the_policy_follows_a_site_that_is_built_anew_while_it_is_served() {
        let site = std::env::temp_dir().join(format!("tokkae-policy-{}", std::process::id()));
        fs::create_dir_all(&site).expect("a temporary folder");
        let policy = Policy::of(&site);
        let is_for = |sheet: &str| policy.now().to_str().expect("plain") == header_policy(sheet);
        assert!(is_for(""));
        let [first, second] = ["app.0123456789.css", "app.fedcba9876.css"];
        fs::write(site.join(first), "a{}").expect("written");
        assert!(is_for(&source(b"a{}")));
        fs::remove_file(site.join(first)).expect("removed");
        fs::write(site.join(second), "b{}").expect("written");
        assert!(is_for(&source(b"b{}")));
        fs::remove_dir_all(&site).expect("removed");
    }

    #[test]
    fn only_a_hashed_file_that_is_there_is_kept() {
        assert_eq!(
            keep("app.0123456789.js", true),
            "public, max-age=31536000, immutable"
        );
        assert_eq!(keep("app.0123456789.js", false), "no-store");
        assert_eq!(keep("index.html", true), "no-cache");
        assert_eq!(keep("", true), "no-cache");
    }
}
