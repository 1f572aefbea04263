//! `new story`: a story's skeleton and that of its page for grown-ups.

use super::id::is_well_formed;
use super::{NewFile, Started};
use crate::fault::{Fault, Outcome};
use crate::finish::template::{self, Value};
use clap::builder::PossibleValuesParser;
use std::path::Path;
use tokkae_catalogue::Tier;

const STORY: &str = include_str!("story.toml");
const TWIN: &str = include_str!("twin.toml");

/// Which story.
#[derive(clap::Args)]
pub(super) struct Options {
    /// The file's name: words in lower case with hyphens, such as kite-day
    pub id: String,
    /// For whom it is told
    #[arg(long, default_value = "11-13", value_parser = tiers())]
    pub tier: String,
}

fn tiers() -> PossibleValuesParser {
    let words = Tier::ALL.iter().map(|tier| tier.word());
    words.collect::<Vec<_>>().into()
}

/// The story's two files.
pub(super) fn start(assets: &Path, options: &Options) -> Outcome<Started> {
    let Options { id, tier } = options;
    if !is_well_formed(id) {
        return Err(Fault::new(
            format!("`{id}` can't be a story's id."),
            "Take words in lower case with hyphens between them, such as `kite-day`.",
        ));
    }
    let raw = |text: &str| Value::Raw(text.to_owned());
    let values = vec![
        ("id", raw(id)),
        ("tier", raw(tier)),
        ("age", raw(age(tier))),
    ];
    let story = template::fill("story.toml", STORY, values)?;
    let twin = template::fill("twin.toml", TWIN, vec![("id", raw(id))])?;
    let file = |folder: &str| assets.join(folder).join(format!("{id}.toml"));
    let files = vec![
        NewFile::new(file("stories"), story),
        NewFile::new(file("twins"), twin),
    ];
    let next = "Next: replace every text in [brackets] (assets/README.md says how), then: cargo xtask check";
    Ok((files, next.to_owned()))
}

/// The age of the children in a story of this tier.
fn age(tier: &str) -> &str {
    let first = tier.split('-').next();
    first
        .filter(|age| age.parse::<u8>().is_ok())
        .unwrap_or("15")
}
