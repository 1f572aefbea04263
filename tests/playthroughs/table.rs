//! The figures of the stories as a table on standard output: `cargo test … -- --nocapture figures`.

use crate::figures::MOST_WAYS;
use crate::library::EDITIONS;

/// What a walk through a story has found.
pub struct Figures {
    pub scenes: usize,
    pub plans: usize,
    /// The options of all `choose` scenes, and how many of them plans play.
    pub options: usize,
    pub planned: usize,
    /// The ways out of all scenes: of each scene with each of its options, or simply on.
    pub pairs: usize,
    /// The pairs after which a child came to help, in every language.
    pub helped: usize,
    /// The ways that meet no scene twice; `None` if there are too many to walk.
    pub ways: Option<usize>,
    /// How many scenes the shortest and the longest way have.
    pub shortest: usize,
    pub longest: usize,
}

const HEAD: [&str; 7] = [
    "scenes",
    "plans",
    "options",
    "pairs",
    "end with help",
    "ways",
    "length",
];

/// Prints a row a story, and one for all.
pub fn print(rows: &[(&str, Figures)]) {
    let tags = EDITIONS.iter().map(|edition| edition.tag.as_str());
    println!("\nplayed in: {}", tags.collect::<Vec<_>>().join(", "));
    print_row("story", &HEAD.map(str::to_owned));
    for (story, figures) in rows {
        print_row(story, &figures.cells());
    }
    print_row("all", &all(rows).cells());
}

fn all(rows: &[(&str, Figures)]) -> Figures {
    let figures = || rows.iter().map(|(_, figures)| figures);
    let sum = |one: fn(&Figures) -> usize| figures().map(one).sum();
    Figures {
        scenes: sum(|one| one.scenes),
        plans: sum(|one| one.plans),
        options: sum(|one| one.options),
        planned: sum(|one| one.planned),
        pairs: sum(|one| one.pairs),
        helped: sum(|one| one.helped),
        ways: figures().map(|one| one.ways).sum(),
        shortest: figures().map(|one| one.shortest).min().unwrap_or(0),
        longest: figures().map(|one| one.longest).max().unwrap_or(0),
    }
}

impl Figures {
    fn cells(&self) -> [String; 7] {
        let percent = self.helped * 100 / self.pairs.max(1);
        let ways = self.ways.map(|ways| ways.to_string());
        [
            self.scenes.to_string(),
            self.plans.to_string(),
            format!("{} of {}", self.planned, self.options),
            self.pairs.to_string(),
            format!("{} ({percent} %)", self.helped),
            ways.unwrap_or_else(|| format!("over {MOST_WAYS}")),
            format!("{} to {}", self.shortest, self.longest),
        ]
    }
}

fn print_row(story: &str, cells: &[String; 7]) {
    let [scenes, plans, options, pairs, helped, ways, length] = cells;
    println!(
        "{story:<18}{scenes:>7}{plans:>7}{options:>10}{pairs:>7}{helped:>15}{ways:>11}{length:>10}"
    );
}
