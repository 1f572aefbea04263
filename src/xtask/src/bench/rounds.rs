//! The rounds: every page on every line in turn, so that a slow minute of this machine slows them all.

use super::chromium::{Chromium, Line};
use super::story::{self, Pace, Played};
use super::visit::{self, Visit};
use super::yardsticks::Pages;
use crate::fault::Outcome;

/// A cheap tablet in a school, and a cheap phone on a rural line.
pub const LINES: [Line; 2] = [
    Line {
        name: "Tablet",
        slower: 6,
        bits: 1_600_000,
        latency: 150,
        screen: (800, 1280),
    },
    Line {
        name: "Rural",
        slower: 6,
        bits: 400_000,
        latency: 400,
        screen: (360, 640),
    },
];

/// First and second visits of a page, a pair a round.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visits {
    /// With an empty browser.
    pub first: Vec<Visit>,
    /// With what the first has left.
    pub second: Vec<Visit>,
}

/// All visits on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct OnLine {
    /// The line.
    pub line: Line,
    /// Of the page without the app, the hello world, and the module.
    pub pages: [Visits; 3],
}

/// Everything that was measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rounds {
    /// The visits.
    pub lines: Vec<OnLine>,
    /// The story on the tablet, hurried, once a round.
    pub hurried: Vec<Played>,
    /// The story on the tablet, once, with its messages coming by themselves.
    pub patient: Played,
    /// Taps on the page without the app, as many each round.
    pub plain_taps: Vec<Vec<f64>>,
}

impl Rounds {
    /// Every play of the story, at either pace.
    pub fn plays(&self) -> impl Iterator<Item = &Played> {
        self.hurried.iter().chain([&self.patient])
    }

    /// Measures, and tells how far it is.
    ///
    /// # Errors
    /// If a page doesn't come up.
    pub fn run(chromium: &mut Chromium, pages: &Pages, rounds: usize) -> Outcome<Self> {
        let on = |line: Line| OnLine {
            line,
            pages: Default::default(),
        };
        let mut all = Self {
            lines: LINES.map(on).into(),
            ..Self::default()
        };
        let tablet = LINES[0];
        for round in 1..=rounds {
            println!("Round {round} of {rounds}");
            for on_line in &mut all.lines {
                on_line.visit(chromium, pages, round)?;
            }
            let played = story::play(chromium, &tablet, &pages.module, Pace::Hurried)?;
            all.hurried.push(played);
            let taps = story::taps_without_app(chromium, &tablet, &pages.plain)?;
            all.plain_taps.push(taps);
        }
        println!("A story at the pace of its messages (a minute or two)");
        all.patient = story::play(chromium, &tablet, &pages.module, Pace::Patient)?;
        Ok(all)
    }
}

impl OnLine {
    /// A round begins with another page than the one before it.
    fn visit(&mut self, chromium: &mut Chromium, pages: &Pages, round: usize) -> Outcome {
        let all = pages.all();
        for turn in 0..all.len() {
            let at = (turn + round) % all.len();
            let (first, second) = visit::first_and_second(chromium, &self.line, all[at])?;
            self.pages[at].first.push(first);
            self.pages[at].second.push(second);
        }
        Ok(())
    }
}
