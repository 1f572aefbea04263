//! What the element costs a partner's page before anyone scrolls to it: work of the page's own thread, beside the same
//! page without it.

use super::chromium::{Chromium, Taste};
use super::rounds::LINES;
use super::server::serve;
use super::statistics::median;
use crate::fault::{Fault, Outcome};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Milliseconds that it may add on the slow tablet.
pub const TARGET: f64 = 50.0;

/// Enough words to fill a screen several times.
const PARAGRAPHS: usize = 60;

/// Milliseconds of work that the element adds: the median of the rounds.
///
/// # Errors
/// If a page doesn't come up.
pub fn measure(
    chromium: &mut Chromium,
    module: &str,
    folder: &Path,
    rounds: usize,
) -> Outcome<f64> {
    let folder = folder.join("host");
    fs::create_dir_all(&folder).map_err(|error| Fault::file(&folder, &error))?;
    let script = format!("<script src=\"{module}embed/v1.js\" async></script>");
    let element = "<tokkae-module language=\"en\"><a href=\"#\">Help</a></tokkae-module>";
    for (name, head, end) in [
        ("without", "", "<p>The end</p>"),
        ("with", script.as_str(), element),
    ] {
        let page = folder.join(name).join("index.html");
        fs::create_dir_all(folder.join(name)).map_err(|error| Fault::file(&folder, &error))?;
        fs::write(&page, host_page(head, end)).map_err(|error| Fault::file(&page, &error))?;
    }
    let host = serve(&folder)?;
    let mut added = Vec::new();
    for round in 0..rounds {
        let mut work = [0.0; 2];
        for turn in 0..2 {
            let at = (turn + round) % 2;
            let name = ["without", "with"][at];
            work[at] = one(chromium, &format!("{host}{name}/"))?;
        }
        added.push(work[1] - work[0]);
    }
    Ok(median(&added))
}

fn host_page(head: &str, end: &str) -> String {
    let mut page = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>Partner</title>{head}<h1>Partner</h1>"
    );
    for number in 0..PARAGRAPHS {
        let _ = write!(
            page,
            "<p>{number} {}</p>",
            "Some words of the page's own. ".repeat(20)
        ); // a String takes everything
    }
    page + end
}

/// Milliseconds that the page's thread has worked until everything has come to rest.
fn one(chromium: &mut Chromium, address: &str) -> Outcome<f64> {
    let taste = Taste::new(chromium)?;
    let mut tab = taste.open(chromium, &LINES[0], "")?;
    tab.without_policy()?;
    tab.go(address)?;
    tab.evaluate(
        "new Promise((done) => { const rest = () => requestIdleCallback(() => requestIdleCallback(done)); \
         if (document.readyState === 'complete') rest(); else addEventListener('load', rest); })",
    )?;
    let work = tab.work()?;
    drop(tab);
    taste.forget(chromium)?;
    Ok(work)
}
