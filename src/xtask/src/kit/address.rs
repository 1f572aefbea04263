//! The module's address, as the kit prints it and a telephone reads it.

use crate::fault::{Fault, Outcome};

/// A longer one makes a code too fine for a poster on a wall.
const LONGEST: usize = 200;

/// An `https` address of the module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// Reads an address.
    ///
    /// # Errors
    /// If it is none, or not one that is safe to print on a wall.
    pub fn parse(text: &str) -> Outcome<Self> {
        let refuse = |why: &str| {
            Err(Fault::new(
                format!("`{text}` is no address for the kit: {why}."),
                "Write the module's whole address, such as --address https://example.org/tokkae/",
            ))
        };
        let Some(rest) = text.strip_prefix("https://") else {
            return refuse("it does not begin with https://");
        };
        let (authority, _) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        let (host, port) = match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        };
        if port.is_some_and(|port| port.parse::<u16>().is_err()) {
            return refuse("what stands after the colon is no port");
        }
        if !is_host(host) {
            return refuse("it names no host such as example.org");
        }
        if !rest.chars().all(is_plain) {
            return refuse("it holds a sign that must be written with %");
        }
        if text.len() > LONGEST {
            return refuse("it is too long for a code that a telephone can read on a wall");
        }
        Ok(Self(text.to_owned()))
    }

    /// The whole address.
    pub fn whole(&self) -> &str {
        &self.0
    }

    /// As people read it: without `https://` and a last slash.
    pub fn short(&self) -> &str {
        self.0.trim_start_matches("https://").trim_end_matches('/')
    }
}

/// At least two labels of letters, digits and inner hyphens; the last one is no number.
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let plain = label
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        plain && !label.is_empty() && !label.starts_with('-') && !label.ends_with('-')
    };
    let labels: Vec<_> = host.split('.').collect();
    let last = labels.last().copied().unwrap_or_default();
    labels.len() > 1
        && labels.iter().all(|label| is_label(label))
        && !last.bytes().all(|byte| byte.is_ascii_digit())
}

/// What may stand in an address as it is (RFC 3986).
fn is_plain(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn takes_whole_https_addresses() {
        for text in [
            "https://example.org",
            "https://play.example.org/tokkae/",
            "https://example.org:8443/a-b/?from=poster#km",
            "https://xn--j2e7beiw1lb2hqg.example/%E1%9E%80",
        ] {
            assert!(
                Address::parse(text).is_ok_and(|address| address.whole() == text),
                "{text}"
            );
        }
    }

    #[test]
    fn refuses_others_with_a_hint() {
        for text in [
            "",
            "example.org",
            "http://example.org/",
            "https://",
            "https:///tokkae/",
            "https://localhost/",
            "https://127.0.0.1/",
            "https://a..org/",
            "https://-a.org/",
            "https://me@example.org/",
            "https://example.org:port/",
            "https://example.org/a b",
            "https://example.org/\"",
            "https://example.org/<svg>",
            "https://តុកកែ.org/",
            &format!("https://example.org/{}", "a".repeat(200)),
        ] {
            let fault = Address::parse(text).err();
            assert!(
                fault.is_some_and(|fault| fault.hint.contains("--address https://")),
                "{text}"
            );
        }
    }

    #[test]
    fn is_read_without_what_nobody_types() {
        let short =
            Address::parse("https://example.org/tokkae/").map(|address| address.short().to_owned());
        assert_eq!(short.as_deref(), Ok("example.org/tokkae"));
    }
}
