//! What the module costs a child: bytes over the wire, natively counted, and times in a real Chromium.
//!
//! A time on this machine says nothing: machines differ, and others work on them. So every time is a ratio to
//! a yardstick that is measured in the same minute: the same words without an app, and a Yew hello world.

mod chromium;
pub mod crowd;
pub mod embed;
mod figures;
pub mod first_visit;
pub mod growth;
mod host_page;
mod plot;
mod report;
mod rounds;
mod server;
mod statistics;
mod story;
mod visit;
mod yardsticks;

use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;
use chromium::Chromium;
use rounds::Rounds;
use std::fs;

/// What to measure in a browser.
pub struct Wish {
    /// How often each page is visited on each line.
    pub rounds: usize,
    /// The tag of the language whose start page is visited.
    pub language: String,
    /// Whether a time that misses its target fails the run.
    pub is_strict: bool,
}

/// Measures what is in `dist/` in a real Chromium, prints it, and draws it into `target/bench/`.
///
/// # Errors
/// If there is no Chromium, if a page doesn't come up, or if a budget is overdrawn.
pub fn in_browser(workspace: &Workspace, wish: &Wish) -> Outcome {
    let folder = workspace.target.join("bench");
    fs::create_dir_all(&folder).map_err(|error| Fault::file(&folder, &error))?;
    let pages = yardsticks::make(workspace, &folder, &wish.language)?;
    let mut chromium = Chromium::start(&folder.join("chromium"))?;
    let measured = Rounds::run(&mut chromium, &pages, wish.rounds)?;
    let module = server::serve(&workspace.dist())?;
    let added = host_page::measure(&mut chromium, &module, &folder, wish.rounds)?;
    drop(chromium);
    let report = report::Report::of(&measured);
    report.print();
    plot::write(workspace, &folder, &report)?;
    let target = host_page::TARGET;
    println!(
        "\nA partner's page with the element works {added:.0} ms more before anyone scrolls to it (target: {target:.0} ms)"
    );
    report.judge(wish.is_strict)?;
    if wish.is_strict && added > target {
        return Err(Fault::new(
            format!("The element adds {added:.0} ms of work to a partner's page."),
            "Look at what www/embed/v1.js does before it is near.",
        ));
    }
    Ok(())
}
