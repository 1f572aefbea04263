//! Ids as authors may choose them.

/// Words of lower-case letters and digits with single hyphens, beginning with a letter.
pub(super) fn is_well_formed(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.len() <= 40
        && id.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::is_well_formed;

    #[test]
    fn refuses_malformed_ids() {
        for id in [
            "",
            "-",
            "Kite",
            "kite--day",
            "-kite",
            "kite-",
            "kite day",
            "../kite",
            "9-lives",
            "ក",
        ] {
            assert!(!is_well_formed(id), "{id}");
        }
        for id in ["kite", "kite-day", "game-2"] {
            assert!(is_well_formed(id), "{id}");
        }
    }
}
