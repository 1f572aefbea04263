//! The real-browser suite: every trial in Chromium, Firefox and WebKitGTK, over plain WebDriver.
//!
//! `cargo test -p tokkae-tests --test browser -- chromium::` runs a part of it; the arguments are
//! those of `cargo test`. Needs `dist/` (`cargo xtask build`) and the browsers (`cargo xtask test`
//! installs what it can).

mod axe;
mod broken;
mod browser;
mod display;
mod driver;
mod engine;
mod evidence;
mod figures;
mod free_port;
mod gallery;
mod ground;
mod hand;
mod journey;
mod keyboard;
mod kolibri;
mod library;
mod looks;
mod module;
mod package;
mod page;
mod partner;
mod platform;
mod processes;
mod programs;
mod record_store;
mod screen;
mod setup;
mod site;
mod stores;
mod table;
mod trial;
mod trials;
mod wait;
mod watch;
mod web_server;
mod window;
mod windows;

use engine::Engine;
use libtest_mimic::{Arguments, Trial};
use std::process::ExitCode;
use web_server::Software;

/// Two browsers at once are what two cores carry.
const THREADS: usize = 2;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads = arguments.test_threads.or(Some(THREADS));
    let trials = match trials::all() {
        Ok(trials) => trials,
        Err(error) => {
            eprintln!("error: {error:#}");
            return ExitCode::FAILURE;
        }
    };
    let lacks = if arguments.list {
        Vec::new()
    } else {
        lacks(&arguments, &trials)
    };
    if !lacks.is_empty() {
        lacks.iter().for_each(|lack| eprintln!("error: {lack}"));
        return ExitCode::FAILURE;
    }
    let running = trials
        .iter()
        .filter(|trial| !arguments.is_filtered_out(trial));
    table::expect(running.map(Trial::name));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// What the chosen trials need and this machine lacks, said once and not in every trial.
fn lacks(arguments: &Arguments, trials: &[Trial]) -> Vec<programs::Missing> {
    let chosen = |engine: &Engine| {
        let prefix = format!("{}::", engine.name());
        trials
            .iter()
            .any(|trial| trial.name().starts_with(&prefix) && !arguments.is_filtered_out(trial))
    };
    let engines = Engine::ALL.into_iter().filter(chosen);
    let on_nginx = trials
        .iter()
        .any(|trial| trial.name().contains(trials::ON_NGINX) && !arguments.is_filtered_out(trial));
    engines
        .flat_map(Engine::missing)
        .chain(
            on_nginx
                .then(|| Software::Nginx.missing())
                .into_iter()
                .flatten(),
        )
        .chain(axe::missing())
        .chain(module::missing())
        .collect()
}
