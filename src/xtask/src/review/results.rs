//! What the check says of the texts on a sheet, rule by rule.

use super::html::{escape, with_code};
use super::reading::Reading;
use super::rules::Rule;
use std::fmt::Write;
use tokkae_content::Diagnostic;

/// The faults of sign-offs, which have a row of their own.
const OF_REVIEW: [&str; 2] = ["review", "changed-since-review"];

/// A fault that is told by naming the texts without a fitting translation.
const STALE: &str = "stale-translation";

/// The table. `is_whole` says whether every rule could be asked; `rules` are none where there is no story.
pub fn html(rules: &[Rule], is_whole: bool, reading: &Reading) -> String {
    let results = Results {
        reading,
        faults: faults(reading),
    };
    let passed = if is_whole {
        "passed"
    } else {
        "not asked: the file can't be read whole"
    };
    let mut rows = String::new();
    for rule in rules {
        let told = results.told(|fault| fault.rule == rule.name);
        rows += &row(rule.name, &with_code(&rule.says), &told, passed);
    }
    rows += &results.translation();
    let told = results.told(|fault| OF_REVIEW.contains(&fault.rule));
    let is_signed = |(tag, _): &(&str, &str)| reading.kit.sign_off(reading.unit, tag).is_some();
    let passed = if reading.languages().iter().any(is_signed) {
        "passed"
    } else {
        "nobody has signed yet"
    };
    let says = "Whoever has signed has read these very texts.";
    rows += &row("review", says, &told, passed);
    let is_other = |fault: &Diagnostic| {
        let has_row = rules.iter().any(|rule| rule.name == fault.rule);
        !has_row && fault.rule != STALE && !OF_REVIEW.contains(&fault.rule)
    };
    let says = "The files can be read, hold what they must, and fit the other stories.";
    rows += &row("everything else", says, &results.told(is_other), "passed");
    format!(
        "<section class=\"rules\"><h2>What the check says</h2>\n\
         <table><thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">What it says</th><th scope=\"col\">Result</th></tr></thead><tbody>\n{rows}</tbody></table></section>\n"
    )
}

/// How much is wrong, for the list of sheets.
pub fn count(reading: &Reading) -> usize {
    let others = faults(reading).into_iter();
    let others = others.filter(|(_, fault)| fault.rule != STALE);
    others.count() + reading.kit.untranslated(reading.unit, reading.tag()).len()
}

/// The unit's faults, each with the language that it is in.
fn faults<'a>(reading: &Reading<'a>) -> Vec<(&'a str, &'a Diagnostic)> {
    let mut found = Vec::new();
    for (tag, name) in reading.languages() {
        let faults = reading.kit.faults(reading.unit, tag).into_iter();
        found.extend(faults.map(|fault| (name, fault)));
    }
    found
}

struct Results<'a> {
    reading: &'a Reading<'a>,
    faults: Vec<(&'a str, &'a Diagnostic)>,
}

impl Results<'_> {
    /// The faults of a kind as a list; nothing if there are none.
    fn told(&self, is_meant: impl Fn(&Diagnostic) -> bool) -> String {
        let mut items = String::new();
        for (language, fault) in self.faults.iter().filter(|(_, fault)| is_meant(fault)) {
            let message = self.reading.kit.without_folder(&fault.message);
            // Writing to a string can't fail.
            let _ = write!(
                items,
                "<li><b>{}</b>, {} line {}: {}</li>",
                fault.severity.word(),
                escape(language),
                fault.line,
                with_code(&message)
            );
        }
        list(&items)
    }

    fn translation(&self) -> String {
        let Reading { kit, unit, .. } = *self.reading;
        if self.reading.locale.is_none() {
            return String::new();
        }
        let missing = kit.untranslated(unit, self.reading.tag());
        let item = |address: &String| format!("<li><code>{}</code></li>", escape(address));
        let items: String = missing.iter().map(item).collect();
        let says = "Every text has a translation of today's English.";
        row("translation", says, &list(&items), "passed")
    }
}

fn list(items: &str) -> String {
    if items.is_empty() {
        String::new()
    } else {
        format!("<ul>{items}</ul>")
    }
}

fn row(name: &str, says: &str, told: &str, passed: &str) -> String {
    let result = if told.is_empty() { passed } else { told };
    format!("<tr><th scope=\"row\">{name}</th><td>{says}</td><td>{result}</td></tr>\n")
}
