//! Every rule of the check with what it says.

use crate::fault::{Fault, Outcome};
use std::fs;
use std::path::Path;

/// A rule of the check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name in diagnostics.
    pub name: &'static str,
    /// The first sentence of its file.
    pub says: String,
}

/// Reads every rule's first sentence from its source: that is where it is kept.
///
/// # Errors
/// If a rule has no file of its name, or the file no sentence.
pub fn read(root: &Path) -> Outcome<Vec<Rule>> {
    let folder = root.join("src/content/src/rules");
    let read_one = |name: &'static str| {
        let path = folder.join(format!("{}.rs", name.replace('-', "_")));
        let source = fs::read_to_string(&path).map_err(|error| Fault::file(&path, &error))?;
        let says = first_sentence(&source).ok_or_else(|| {
            Fault::new(
                format!("{} does not begin with its rule in bold.", path.display()),
                "Begin it with `//! **The rule in one sentence.**`.",
            )
        })?;
        Ok(Rule { name, says })
    };
    tokkae_content::rules::names()
        .into_iter()
        .map(read_one)
        .collect()
}

/// What stands between the first two double asterisks of the file's own comment.
fn first_sentence(source: &str) -> Option<String> {
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    let comment = lines.map(str::trim).collect::<Vec<_>>().join(" ");
    let bold = comment.strip_prefix("**")?;
    bold.split_once("**")
        .map(|(sentence, _)| sentence.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;

    #[test]
    fn every_rule_says_what_it_is_in_one_sentence() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let rules = read(&root).expect("every rule has its file");
        assert_eq!(rules.len(), tokkae_content::rules::names().len());
        for rule in rules {
            assert!(rule.says.ends_with('.') && rule.says.len() > 20, "{rule:?}");
        }
    }

    #[test]
    fn the_sentence_may_run_over_lines() {
        let source = "//! **One\n//! sentence.**\n//!\n//! More **bold**.\n\nuse x;\n";
        assert_eq!(first_sentence(source).as_deref(), Some("One sentence."));
        assert_eq!(first_sentence("//! Plain.\n"), None);
    }
}
