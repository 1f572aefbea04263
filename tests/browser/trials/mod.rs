//! Every trial, engine by engine.

mod address;
mod broken;
mod device;
mod ease;
mod embed;
mod faults;
mod gallery;
mod harness;
mod help;
mod hosting;
mod journeys;
mod leaving;
mod offline;
mod packages;
mod place;
mod press;
mod reading;
mod room;
mod trainers;

use crate::engine::Engine;
use crate::module;
use crate::setup::Setup;
use crate::trial::{Stage, trial};
use crate::web_server::Software;
use anyhow::Result;
use libtest_mimic::Trial;

/// What the names of the trials hold that need a real nginx.
pub const ON_NGINX: &str = "hosting::nginx";

/// All trials of all engines.
///
/// # Errors
/// If there is no content to try.
pub fn all() -> Result<Vec<Trial>> {
    let mut trials = Vec::new();
    trials.extend(Software::ALL.map(hosting::answers_as_serve_does));
    trials.extend(packages::alone());
    for engine in Engine::ALL {
        trials.extend(packages::trials(engine));
        trials.extend(harness::trials(engine));
        trials.extend(address::trials(engine));
        trials.extend(broken::trials(engine));
        trials.extend(device::trials(engine));
        trials.extend(ease::trials(engine));
        trials.extend(embed::trials(engine));
        trials.extend(faults::trials(engine));
        trials.extend(gallery::trials(engine));
        trials.extend(help::trials(engine));
        trials.extend(hosting::trials(engine));
        trials.extend(leaving::trials(engine));
        trials.extend(offline::trials(engine));
        trials.extend(place::trials(engine));
        trials.extend(press::trials(engine));
        trials.extend(reading::trials(engine)?);
        trials.extend(room::trials(engine));
        trials.extend(trainers::trials(engine));
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
