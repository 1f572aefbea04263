//! The tables by which the scripts of `www/embed/` check: filled into them when the site is built.

use crate::kind::Kind;
use crate::message::{LEAVE, LOOKS, WAITING};
use crate::option::OPTIONS;
use crate::{Options, VERSION};
use std::fmt::Write;

/// A JavaScript object with everything of the contract that a script needs to know.
pub fn script_tables() -> String {
    let _: Options = Options::default(); // the tables are about these
    let options = OPTIONS.iter().map(|option| {
        let words = match option.kind {
            Kind::Word(words) => format!(",words:{words:?}"),
            _ => String::new(),
        };
        let also = option
            .also
            .map_or_else(String::new, |also| format!(",also:{also:?}"));
        let only = if option.in_frame { "" } else { ",element:1" };
        format!(
            "{:?}:{{is:/{}/u,says:{:?}{words}{also}{only}}}",
            option.name,
            option.kind.pattern(),
            option.kind.says(),
        )
    });
    let options: Vec<_> = options.collect();
    let mut tables = String::new();
    // A String takes everything.
    let _ = write!(
        tables,
        "{{version:{VERSION},waiting:{WAITING:?},leave:{LEAVE:?},looks:{LOOKS:?},options:{{{}}}}}",
        options.join(",")
    );
    tables
}

#[cfg(test)]
mod tests {
    use super::script_tables;

    #[test]
    fn says_what_the_options_say() {
        let tables = script_tables();
        assert!(
            tables.starts_with("{version:1,waiting:\"tokkae:waiting\""),
            "{tables}"
        );
        assert!(tables.contains("\"theme\":{is:/^(?:light|dark|auto)$/u,says:\"one of: light, dark, auto\",words:[\"light\", \"dark\", \"auto\"]}"));
        assert!(tables.contains("also:\"lang\"") && tables.contains("element:1"));
    }
}
