//! What was measured, as rows with their targets.

use super::first_visit::BUDGET;
use super::rounds::{OnLine, Rounds};
use super::statistics::{median, medians, percentile, ratio};
use super::story::Played;
use super::visit::Visit;

/// A first visit with its first story, in requests; [`BUDGET`] says in how many bytes.
const MOST_REQUESTS: f64 = 9.0;
/// How far things may move by themselves, from the start page to a story's end.
const MOST_SHIFT: f64 = 0.02;
/// From a tap to the next step, 95 of 100 steps, in milliseconds, on a processor six times slower. A step's time is the
/// median of its rounds: this machine has slow moments of its own, and they are not the page's.
const SLOWEST_STEP: f64 = 50.0;
/// JavaScript's and WebAssembly's memory at a story's end, in megabytes.
const MOST_MEMORY: f64 = 12.0;
/// The first paint and the first usable choice, as ratios to the page without the app.
const PAINT: f64 = 1.15;
const USABLE: f64 = 1.2;
/// The running app, as a ratio to the hello world, on the tablet.
const READY: f64 = 1.4;

/// What follows when a target is missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The run fails: the number is the same on every machine.
    Budget,
    /// It is told, and fails only a strict run.
    Time,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is.
    pub what: &'static str,
    /// Its unit: `ms`, `kB`, `MB` or nothing.
    pub unit: &'static str,
    /// The page without the app, the hello world, the module.
    pub values: [Option<f64>; 3],
    /// The module's ratio to its yardstick, where it has one.
    pub ratio: Option<f64>,
    /// The most that the ratio, or else the module's value, may be.
    pub target: Option<f64>,
    /// What follows when it is more.
    pub kind: Kind,
}

/// Rows that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Their title.
    pub title: String,
    /// The rows.
    pub rows: Vec<Row>,
}

impl Row {
    /// Whether the target is met; nothing where there is none.
    pub fn is_met(&self) -> Option<bool> {
        let value = self.ratio.or(self.values[2])?;
        self.target.map(|target| value <= target)
    }
}

/// All rows.
pub fn groups(measured: &Rounds) -> Vec<Group> {
    let mut groups: Vec<_> = measured.lines.iter().flat_map(of_line).collect();
    groups.push(of_story(measured));
    groups
}

fn of_line(on: &OnLine) -> [Group; 2] {
    let line = &on.line;
    let title = format!(
        "{}: processor {} times slower, {} kbit/s, {} ms",
        line.name,
        line.slower,
        line.bits / 1000,
        line.latency
    );
    let first = on.pages.each_ref().map(|visits| visits.first.as_slice());
    let second = on.pages.each_ref().map(|visits| visits.second.as_slice());
    let mut of_first = rows(first);
    of_first[0].target = Some(PAINT);
    of_first[1].target = Some(USABLE);
    of_first[2].target = (line.name == "Tablet").then_some(READY);
    of_first.extend(traffic(first));
    let mut of_second = rows(second);
    of_second.extend(traffic(second));
    [
        Group {
            title: format!("{title}; first visit"),
            rows: of_first,
        },
        Group {
            title: format!("{title}; second visit"),
            rows: of_second,
        },
    ]
}

/// The times of a visit. The app is compared with the hello world, the rest with the page without the app.
fn rows(visits: [&[Visit]; 3]) -> Vec<Row> {
    let row = |what, time: fn(&Visit) -> f64, yardstick: usize| {
        let times = visits.map(|visits| visits.iter().map(time).collect::<Vec<_>>());
        let is_shown = |at: usize| at == yardstick || at == 2;
        let value = |at: usize| is_shown(at).then(|| median(&times[at]));
        Row {
            what,
            unit: "ms",
            values: [value(0), value(1), value(2)],
            ratio: Some(ratio(&times[2], &times[yardstick])),
            target: None,
            kind: Kind::Time,
        }
    };
    vec![
        row("first paint", |visit| visit.first_paint, 0),
        row("first usable choice", |visit| visit.usable, 0),
        row("app ready", |visit| visit.ready, 1),
        row("all of the app", |visit| visit.whole, 1),
    ]
}

fn traffic(visits: [&[Visit]; 3]) -> [Row; 2] {
    let row = |what, unit, number: fn(&Visit) -> f64| {
        let values = visits.map(|visits| visits.iter().map(number).collect::<Vec<_>>());
        told(what, unit, values.map(|values| Some(median(&values))))
    };
    [
        row("over the line", "kB", |visit| {
            whole(visit.traffic.bytes + visit.traffic.headers) / 1000.0
        }),
        row("requests", "", |visit| count(visit.traffic.asked.len())),
    ]
}

fn of_story(measured: &Rounds) -> Group {
    let hurried = || measured.hurried.iter();
    let steps = steps(&measured.hurried);
    let steps: Vec<_> = steps.into_iter().map(|(_, time)| time).collect();
    let taps = hurried().flat_map(|played| played.taps.iter().map(|(_, time)| *time));
    let taps: Vec<_> = taps.collect();
    let long_tasks = measured
        .plays()
        .map(|played| count(played.long_tasks.len()));
    let told_taps: Vec<_> = hurried().flat_map(|played| played.told.clone()).collect();
    let most = |number: fn(&Played) -> f64| measured.plays().map(number).fold(0.0, f64::max);
    let module = |what, unit, value| told(what, unit, [None, None, Some(value)]);
    let budget = |row: Row, target| Row {
        target: Some(target),
        kind: Kind::Budget,
        ..row
    };
    let timed = |row: Row, target| Row {
        target: Some(target),
        ..row
    };
    let plain_steps = medians(&measured.plain_taps);
    let (plain_step, step) = (percentile(&plain_steps, 95), percentile(&steps, 95));
    // What this machine can't do faster, and what the app adds to it.
    let to_plain = Row {
        ratio: Some(step / plain_step),
        ..told(
            "the same, to an empty tap",
            "ms",
            [Some(plain_step), None, Some(step)],
        )
    };
    let kilo = |played: &Played| whole(played.traffic.bytes) / 1000.0;
    let rows = vec![
        budget(
            module("first visit with its story", "kB", most(kilo)),
            whole(BUDGET) / 1000.0,
        ),
        budget(
            module(
                "requests",
                "",
                most(|played| count(played.traffic.asked.len())),
            ),
            MOST_REQUESTS,
        ),
        budget(
            module("layout shift", "", most(|played| played.shift)),
            MOST_SHIFT,
        ),
        timed(module("next step, 95 of 100", "ms", step), SLOWEST_STEP),
        to_plain,
        module("next step, median", "ms", median(&steps)),
        module("95 of 100 single taps", "ms", percentile(&taps, 95)),
        module(
            "the same, as the browser tells",
            "ms",
            percentile(&told_taps, 95),
        ),
        timed(
            module(
                "tasks over 100 ms once ready",
                "",
                median(&long_tasks.collect::<Vec<_>>()),
            ),
            0.0,
        ),
        timed(
            module(
                "memory, JavaScript and Wasm",
                "MB",
                most(|played| whole(played.script_memory + played.wasm_memory) / 1e6),
            ),
            MOST_MEMORY,
        ),
    ];
    Group {
        title: "A story, on the tablet".to_owned(),
        rows,
    }
}

/// How long each step of the story took, with what was tapped: the median of its rounds. A chat may need a tap less in a
/// round, where a message came by itself.
pub fn steps(plays: &[Played]) -> Vec<(&str, f64)> {
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in plays.iter().flat_map(|played| &played.taps) {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    let times = |name: &str, played: &Played| {
        let of_name = played.taps.iter().filter(|(what, _)| what == name);
        of_name.map(|(_, time)| *time).collect::<Vec<_>>()
    };
    let steps = names.into_iter().flat_map(|name| {
        let rounds: Vec<_> = plays.iter().map(|played| times(name, played)).collect();
        medians(&rounds).into_iter().map(move |time| (name, time))
    });
    steps.collect()
}

/// A row without a ratio or a target.
fn told(what: &'static str, unit: &'static str, values: [Option<f64>; 3]) -> Row {
    Row {
        what,
        unit,
        values,
        ratio: None,
        target: None,
        kind: Kind::Time,
    }
}

#[allow(clippy::cast_precision_loss)] // far below 2^53
fn whole(number: u64) -> f64 {
    number as f64
}

#[allow(clippy::cast_precision_loss)] // far below 2^53
fn count(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::super::rounds::{LINES, Visits};
    use super::*;

    fn visits(paint: f64, ready: f64) -> Visits {
        let visit = Visit {
            first_paint: paint,
            usable: paint,
            ready,
            ..Visit::default()
        };
        Visits {
            first: vec![visit.clone()],
            second: vec![visit],
        }
    }

    fn measured(paint: f64, ready: f64) -> Rounds {
        let on = |line| OnLine {
            line,
            pages: [
                visits(100.0, 0.0),
                visits(1.0, 1000.0),
                visits(paint, ready),
            ],
        };
        Rounds {
            lines: LINES.map(on).into(),
            ..Rounds::default()
        }
    }

    fn met(measured: &Rounds, group: usize, what: &str) -> Option<bool> {
        let groups = groups(measured);
        let row = groups[group].rows.iter().find(|row| row.what == what);
        row.expect("a row of that name").is_met()
    }

    #[test]
    fn a_time_is_met_as_a_ratio_to_its_yardstick() {
        let good = measured(115.0, 1400.0);
        let bad = measured(116.0, 1401.0);
        assert_eq!(met(&good, 0, "first paint"), Some(true));
        assert_eq!(met(&bad, 0, "first paint"), Some(false));
        assert_eq!(met(&good, 0, "app ready"), Some(true));
        assert_eq!(met(&bad, 0, "app ready"), Some(false));
        // On the rural line, and on a second visit, it is told only.
        assert_eq!(met(&bad, 2, "app ready"), None);
        assert_eq!(met(&bad, 1, "first paint"), None);
    }

    #[test]
    fn a_step_is_held_to_its_milliseconds_and_told_beside_an_empty_tap() {
        let mut measured = measured(1.0, 1.0);
        measured.plain_taps = vec![vec![40.0]];
        let tapped = |time| Played {
            taps: vec![("hurry".to_owned(), time)],
            ..Played::default()
        };
        measured.hurried = vec![tapped(50.0)];
        assert_eq!(met(&measured, 4, "next step, 95 of 100"), Some(true));
        measured.hurried = vec![tapped(51.0)];
        assert_eq!(met(&measured, 4, "next step, 95 of 100"), Some(false));
        assert_eq!(met(&measured, 4, "the same, to an empty tap"), None);
    }

    #[test]
    fn a_step_is_as_long_as_in_most_rounds() {
        let round = |times: &[(&str, f64)]| Played {
            taps: times
                .iter()
                .map(|(what, time)| ((*what).to_owned(), *time))
                .collect(),
            ..Played::default()
        };
        let plays = [
            round(&[("hurry", 40.0), ("hurry", 41.0), ("next", 30.0)]),
            round(&[("hurry", 400.0), ("next", 31.0)]),
            round(&[("hurry", 42.0), ("hurry", 45.0), ("next", 300.0)]),
        ];
        assert_eq!(
            steps(&plays),
            [("hurry", 42.0), ("hurry", 43.0), ("next", 31.0)]
        );
    }

    #[test]
    fn budgets_look_at_the_worst_play() {
        let mut measured = measured(1.0, 1.0);
        measured.hurried = vec![Played::default()];
        assert_eq!(met(&measured, 4, "layout shift"), Some(true));
        measured.patient.shift = 0.021;
        assert_eq!(met(&measured, 4, "layout shift"), Some(false));
        let groups = groups(&measured);
        assert_eq!(groups[4].rows[2].kind, Kind::Budget);
    }
}
