//! What an option's value may be: a check here, the same as a pattern for scripts, and words for a developer.

/// The longest name of a story, a language or a country.
const LONGEST_NAME: usize = 64;
/// The longest address.
const LONGEST_ADDRESS: usize = 2000;
/// The longest text.
const LONGEST_TEXT: usize = 60;

/// The kind of an option's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of these words.
    Word(&'static [&'static str]),
    /// The id of a story: small letters, digits and hyphens.
    Story,
    /// The tag of a language.
    Language,
    /// The code of a country.
    Country,
    /// A colour such as `#0d444a`.
    Colour,
    /// An address that begins with `https://`.
    Address,
    /// A short line of text.
    Text,
}

impl Kind {
    /// Whether the value is of this kind.
    pub fn takes(self, value: &str) -> bool {
        match self {
            Self::Word(words) => words.contains(&value),
            Self::Story => {
                value.len() <= LONGEST_NAME
                    && value.split('-').all(|word| {
                        !word.is_empty()
                            && (word.bytes()).all(|sign| matches!(sign, b'a'..=b'z' | b'0'..=b'9'))
                    })
            }
            Self::Language => {
                value.len() <= LONGEST_NAME
                    && value.split('-').enumerate().all(|(at, part)| {
                        let long_enough = if at == 0 { 2..=3 } else { 2..=8 };
                        let fits = |sign: u8| {
                            sign.is_ascii_alphabetic() || (at > 0 && sign.is_ascii_digit())
                        };
                        long_enough.contains(&part.len()) && part.bytes().all(fits)
                    })
            }
            Self::Country => {
                matches!(value.len(), 2 | 3) && value.bytes().all(|sign| sign.is_ascii_lowercase())
            }
            Self::Colour => value.strip_prefix('#').is_some_and(|digits| {
                matches!(digits.len(), 3 | 6) && digits.bytes().all(|sign| sign.is_ascii_hexdigit())
            }),
            Self::Address => {
                let host = value.strip_prefix("https://");
                let host = host.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
                value.len() <= LONGEST_ADDRESS
                    && value.bytes().all(|sign| matches!(sign, b'!'..=b'~'))
                    && host.is_some_and(is_host)
            }
            Self::Text => {
                let letters = value.chars().count();
                (1..=LONGEST_TEXT).contains(&letters)
                    && !value.chars().any(char::is_control)
                    && value.trim() == value
            }
        }
    }

    /// The same as a regular expression of ECMAScript, to be used with the flag `u`.
    pub fn pattern(self) -> String {
        match self {
            Self::Word(words) => format!("^(?:{})$", words.join("|")),
            Self::Story => format!("^(?=.{{1,{LONGEST_NAME}}}$)[a-z0-9]+(?:-[a-z0-9]+)*$"),
            Self::Language => {
                format!("^(?=.{{2,{LONGEST_NAME}}}$)[A-Za-z]{{2,3}}(?:-[A-Za-z0-9]{{2,8}})*$")
            }
            Self::Country => "^[a-z]{2,3}$".to_owned(),
            Self::Colour => "^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$".to_owned(),
            Self::Address => format!(
                "^(?=[!-~]{{1,{LONGEST_ADDRESS}}}$)https:\\/\\/[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?::[0-9]{{1,5}})?(?:[\\/?#].*)?$"
            ),
            Self::Text => {
                // Written without looking back: an older browser can't, and would refuse the whole script.
                let before_last = LONGEST_TEXT - 1;
                format!(
                    "^(?!\\p{{White_Space}})\\P{{Cc}}{{0,{before_last}}}[^\\p{{Cc}}\\p{{White_Space}}]$"
                )
            }
        }
    }

    /// What a value must be, as the end of a sentence.
    pub fn says(self) -> String {
        match self {
            Self::Word(words) => format!("one of: {}", words.join(", ")),
            Self::Story => "the id of a story, such as game-friend".to_owned(),
            Self::Language => "the tag of a language, such as km".to_owned(),
            Self::Country => "the code of a country, such as kh".to_owned(),
            Self::Colour => "a colour such as #0d444a".to_owned(),
            Self::Address => "an address that begins with https://".to_owned(),
            Self::Text => format!("a line of at most {LONGEST_TEXT} letters"),
        }
    }
}

/// A name with a dot, and perhaps a port; never a name before an `@`.
fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "1"));
    let is_label = |label: &str| {
        !label.is_empty()
            && (label.bytes()).all(|sign| sign.is_ascii_alphanumeric() || sign == b'-')
    };
    name.contains('.')
        && name.split('.').all(is_label)
        && (1..=5).contains(&port.len())
        && port.bytes().all(|sign| sign.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn takes_what_it_says_and_nothing_else() {
        let many = "a".repeat(65);
        let cases: [(Kind, &[&str], &[&str]); 7] = [
            (Kind::Word(&["a", "b"]), &["a", "b"], &["", "c", "A", "ab"]),
            (
                Kind::Story,
                &["game-friend", "a1"],
                &["", "-", "a--b", "A", "a_b", "a b", &many],
            ),
            (
                Kind::Language,
                &["km", "en-XA", "zh-Hant-TW"],
                &["", "k", "k1", "en_US", "en-", "englisch"],
            ),
            (
                Kind::Country,
                &["kh", "int"],
                &["", "KH", "k", "kham", "k1"],
            ),
            (
                Kind::Colour,
                &["#abc", "#0D444A"],
                &["", "abc", "#abcd", "red", "#ggg"],
            ),
            (
                Kind::Address,
                &["https://a.org", "https://a.org:8443/b?c#d"],
                &[
                    "http://a.org",
                    "https://a",
                    "https://",
                    "https://b@a.org",
                    "https://a.org/ b",
                    "javascript:1",
                    "https://a..b",
                ],
            ),
            (
                Kind::Text,
                &["Tell our team", "ក"],
                &["", " a", "a ", "a\nb", &many],
            ),
        ];
        for (kind, good, bad) in cases {
            for value in good {
                assert!(kind.takes(value), "{kind:?} refuses {value:?}");
            }
            for value in bad {
                assert!(!kind.takes(value), "{kind:?} takes {value:?}");
            }
        }
    }
}
