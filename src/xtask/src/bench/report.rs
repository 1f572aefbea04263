//! The table, and what fails the run.

use super::figures::{Group, Kind, Row, groups, steps};
use super::rounds::Rounds;
use crate::fault::{Fault, Outcome};
use std::fmt::Write;

/// Every row, with its group.
pub struct Report {
    /// The groups.
    pub groups: Vec<Group>,
    /// What moved by itself, and which taps took longest: where to look.
    notes: Vec<String>,
}

impl Report {
    /// What was measured.
    pub fn of(measured: &Rounds) -> Self {
        Self {
            groups: groups(measured),
            notes: notes(measured),
        }
    }

    /// Prints the tables.
    pub fn print(&self) {
        print!("{}", self.text());
    }

    fn text(&self) -> String {
        let mut text = String::new();
        for group in &self.groups {
            let _ = writeln!(text, "\n{}", group.title); // a String takes everything, as below
            let heads = ["", "no app", "hello", "Tokkae", "ratio", "target", ""];
            let _ = writeln!(text, "{}", line(&heads.map(str::to_owned)));
            for row in &group.rows {
                let _ = writeln!(text, "{}", line(&cells(row)));
            }
        }
        for note in &self.notes {
            let _ = writeln!(text, "{note}");
        }
        text
    }

    /// Fails when a budget is overdrawn, and, if the run is strict, when a time misses its target.
    pub fn judge(&self, is_strict: bool) -> Outcome {
        let rows = self
            .groups
            .iter()
            .flat_map(|group| group.rows.iter().map(move |row| (group, row)));
        let missed = rows.filter(|(_, row)| row.is_met() == Some(false));
        let missed = missed.filter(|(_, row)| is_strict || row.kind == Kind::Budget);
        let names: Vec<_> = missed
            .map(|(group, row)| format!("{} ({})", row.what, group.title))
            .collect();
        if names.is_empty() {
            return Ok(());
        }
        Err(Fault::new(
            format!("Too much: {}.", names.join(", ")),
            "Look at the tables above, and at what was changed last.",
        ))
    }
}

/// A row's cells: name, three values, ratio, target, what it comes to.
fn cells(row: &Row) -> [String; 7] {
    let value = |value: Option<f64>| {
        value
            .map(|value| spell(value, row.unit))
            .unwrap_or_default()
    };
    let [plain, hello, module] = row.values.map(value);
    let is_ratio = row.ratio.is_some();
    let target = row.target.map(|target| {
        let unit = if is_ratio { "times" } else { row.unit };
        format!("≤ {}", spell(target, unit))
    });
    let verdict = match row.is_met() {
        Some(true) => "met",
        Some(false) => "NOT MET",
        None => "",
    };
    [
        row.what.to_owned(),
        plain,
        hello,
        module,
        row.ratio
            .map(|ratio| spell(ratio, "times"))
            .unwrap_or_default(),
        target.unwrap_or_default(),
        verdict.to_owned(),
    ]
}

/// A number with its unit, as exact as it is worth.
pub fn spell(value: f64, unit: &str) -> String {
    match unit {
        "ms" => format!("{value:.0} ms"),
        "kB" | "MB" => format!("{value:.1} {unit}"),
        "times" => format!("{value:.2}"),
        _ if value.fract() == 0.0 => format!("{value:.0}"),
        _ => format!("{value:.3}"),
    }
}

fn line(cells: &[String; 7]) -> String {
    let [what, plain, hello, module, ratio, target, verdict] = cells;
    let line =
        format!("  {what:<31}{plain:>10}{hello:>10}{module:>10}{ratio:>8}{target:>11}  {verdict}");
    line.trim_end().to_owned()
}

fn notes(measured: &Rounds) -> Vec<String> {
    let mut notes = vec![String::new()];
    let mut steps = steps(&measured.hurried);
    steps.sort_by(|one, other| other.1.total_cmp(&one.1));
    let slowest = steps.iter().take(5);
    let slowest: Vec<_> = slowest
        .map(|(what, time)| format!("{what} {time:.0} ms"))
        .collect();
    notes.push(format!("The slowest steps: {}", slowest.join(", ")));
    let is_apart = measured.plays().all(|played| played.is_apart);
    let where_it_ran = if is_apart {
        "The page's own thread had a processor to itself."
    } else {
        "The page shared its processor with the rest of the browser, so steps took longer: two are needed, and \
            `taskset` to choose them."
    };
    notes.push(where_it_ran.to_owned());
    let plays = measured.plays();
    notes.extend(
        plays
            .flat_map(|played| &played.long_tasks)
            .map(|(start, long)| {
                format!("A long task: {long:.0} ms, {start:.0} ms after the app was ready")
            }),
    );
    let moved = &measured.patient.shifts;
    notes.extend(
        moved
            .iter()
            .map(|shift| format!("Moved by itself: {shift}")),
    );
    let asked = measured.hurried.first().map(|played| &played.traffic.asked);
    notes.extend(asked.map(|asked| format!("Asked for: {}", asked.join(" "))));
    notes
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::super::story::Played;
    use super::*;

    fn report(kind: Kind, value: f64) -> Report {
        let row = Row {
            what: "layout shift",
            unit: "",
            values: [None, None, Some(value)],
            ratio: None,
            target: Some(0.02),
            kind,
        };
        let group = Group {
            title: "A story".to_owned(),
            rows: vec![row],
        };
        Report {
            groups: vec![group],
            notes: Vec::new(),
        }
    }

    #[test]
    fn a_budget_fails_every_run_and_a_time_a_strict_one() {
        assert_eq!(report(Kind::Budget, 0.02).judge(true), Ok(()));
        let fault = report(Kind::Budget, 0.03)
            .judge(false)
            .expect_err("too much");
        assert_eq!(fault.what, "Too much: layout shift (A story).");
        assert_eq!(report(Kind::Time, 0.03).judge(false), Ok(()));
        assert!(report(Kind::Time, 0.03).judge(true).is_err());
    }

    #[test]
    fn the_table_says_the_number_its_target_and_the_verdict() {
        let text = report(Kind::Budget, 0.031).text();
        let words: Vec<_> = text
            .lines()
            .last()
            .expect("a row")
            .split_whitespace()
            .collect();
        assert_eq!(
            words,
            ["layout", "shift", "0.031", "≤", "0.020", "NOT", "MET"]
        );
        assert!(report(Kind::Time, 0.0).text().contains(" met"));
    }

    #[test]
    fn a_page_that_shared_its_processor_is_told() {
        let mut measured = Rounds::default();
        let is_told = |measured: &Rounds| {
            notes(measured)
                .iter()
                .any(|note| note.contains("shared its"))
        };
        assert!(is_told(&measured));
        measured.patient.is_apart = true;
        assert!(!is_told(&measured));
        measured.hurried = vec![Played::default()];
        assert!(is_told(&measured));
    }

    #[test]
    fn numbers_are_as_exact_as_they_are_worth() {
        assert_eq!(spell(1234.56, "ms"), "1235 ms");
        assert_eq!(spell(1.146, "times"), "1.15");
        assert_eq!(spell(8.0, ""), "8");
        assert_eq!(spell(104.25, "kB"), "104.2 kB");
    }
}
