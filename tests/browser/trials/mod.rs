//! Every trial, engine by engine.

mod harness;

use crate::engine::Engine;
use libtest_mimic::Trial;

/// All trials of all engines.
pub fn all() -> Vec<Trial> {
    Engine::ALL.into_iter().flat_map(of).collect()
}

fn of(engine: Engine) -> Vec<Trial> {
    [harness::trials(engine)].into_iter().flatten().collect()
}
