//! `bench`: what the module costs a child, against its budgets.

use super::build;
use crate::bench::{self, Wish, crowd, embed, first_visit, growth};
use crate::fault::Outcome;
use crate::finish::{Languages, Quality};
use crate::many_stories;
use crate::plan::Plan;
use crate::setup::{self, Need};
use crate::workspace::Workspace;

/// Catalogues whose check is timed. Times are told and fail nothing: they are the machine's too.
const FEW: usize = 100;
const MANY: usize = 1000;
const LOCALES: usize = 3;

/// What can be asked of the measurement.
#[derive(clap::Args)]
pub struct Options {
    /// Measure what is in dist/ already
    #[arg(long)]
    no_build: bool,
    /// Measure in a real Chromium instead, on slow lines and a slow processor; draws it into target/bench/
    #[arg(long)]
    browser: bool,
    /// How often each page is visited on each line
    #[arg(long, value_name = "N", default_value_t = 5, requires = "browser",
        value_parser = clap::value_parser!(u8).range(1..))]
    rounds: u8,
    /// The language whose start page is visited
    #[arg(long, value_name = "TAG", default_value = "en", requires = "browser")]
    language: String,
    /// Fail, too, when a time misses its target
    #[arg(long, requires = "browser")]
    strict: bool,
}

/// Builds, measures, and fails when a budget is overdrawn.
pub fn run(options: &Options) -> Outcome {
    let workspace = Workspace::find()?;
    let mut plan = Plan::default();
    setup::add_steps(&mut plan, &workspace, Need::Build)?;
    if !options.no_build {
        build::add_steps(&mut plan, &workspace, Quality::Release, Languages::Real);
    }
    plan.run()?;
    if options.browser {
        return bench::in_browser(
            &workspace,
            &Wish {
                rounds: options.rounds.into(),
                language: options.language.clone(),
                is_strict: options.strict,
            },
        );
    }
    let first_visit = first_visit::measure(&workspace);
    let embed = embed::measure(&workspace);
    let growth = growth::measure(&workspace);
    let crowd = crowd::measure(&workspace);
    let check = time_check(&workspace);
    first_visit.and(embed).and(growth).and(crowd).and(check)
}

/// The times of the check on a small and a large catalogue, and how they compare.
fn time_check(workspace: &Workspace) -> Outcome {
    println!("The check, with {LOCALES} translations:");
    let mut each = Vec::new();
    for count in [FEW, MANY] {
        let time = many_stories::time_check(&workspace.assets(), count)?.as_secs_f64();
        each.push(time / f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
        println!("  {count:>5} stories {time:>8.2} s");
    }
    let ratio = each[1] / each[0];
    println!("  a story of {MANY} takes {ratio:.2} times what one of {FEW} does (at most 1.2)");
    Ok(())
}
