//! Which languages a site speaks: those that people have written, or made-up ones beside them.

use std::ffi::OsStr;
use tokkae_content::Catalogue;

/// The languages of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Languages {
    /// Those that people have written.
    Real,
    /// The made-up ones too, for tests and looks: never for children.
    WithPseudo,
}

impl Languages {
    /// The variable that tells the step after Trunk, which can't be told otherwise.
    pub const VARIABLE: &'static str = "TOKKAE_PSEUDO";

    /// What that variable's value asks for.
    pub fn from_variable(value: Option<&OsStr>) -> Self {
        Self::asked(value.is_some_and(|value| value == "1"))
    }

    /// With the made-up ones, or without.
    pub fn asked(pseudo: bool) -> Self {
        if pseudo { Self::WithPseudo } else { Self::Real }
    }

    /// The catalogue in these languages.
    pub fn of(self, catalogue: Catalogue) -> Catalogue {
        match self {
            Self::Real => catalogue,
            Self::WithPseudo => catalogue.with_pseudo_locales(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Languages;
    use std::ffi::OsStr;

    #[test]
    fn made_up_languages_are_asked_for_by_one_word_only() {
        let said = |value: &str| Languages::from_variable(Some(OsStr::new(value)));
        assert_eq!(said("1"), Languages::WithPseudo);
        for value in ["", "0", "true", "11"] {
            assert_eq!(said(value), Languages::Real, "{value}");
        }
        assert_eq!(Languages::from_variable(None), Languages::Real);
    }
}
