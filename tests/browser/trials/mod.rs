//! Every trial, engine by engine.

mod address;
mod faults;
mod gallery;
mod harness;
mod help;
mod journeys;
mod leaving;
mod offline;
mod place;

use crate::engine::Engine;
use crate::module;
use crate::setup::Setup;
use crate::trial::{Stage, trial};
use anyhow::Result;
use libtest_mimic::Trial;

/// All trials of all engines.
///
/// # Errors
/// If there is no content to try.
pub fn all() -> Result<Vec<Trial>> {
    let mut trials = Vec::new();
    for engine in Engine::ALL {
        trials.extend(harness::trials(engine));
        trials.extend(address::trials(engine));
        trials.extend(faults::trials(engine));
        trials.extend(gallery::trials(engine));
        trials.extend(help::trials(engine));
        trials.extend(leaving::trials(engine));
        trials.extend(offline::trials(engine));
        trials.extend(place::trials(engine));
        trials.extend(journeys::trials(engine)?);
    }
    Ok(trials)
}

/// A trial of the whole module.
fn of_module<Test>(engine: Engine, name: &str, setup: Setup, test: Test) -> Trial
where
    Test: AsyncFnOnce(&Stage) -> Result<()> + Send + 'static,
{
    trial(engine, name, setup, module::whole, test)
}
