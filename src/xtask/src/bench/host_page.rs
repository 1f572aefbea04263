//! What the element costs a partner's page before anyone scrolls to it: work of the page's own thread, from the moment
//! that the script is asked for until everything has come to rest again.

use super::chromium::{Chromium, Tab, Taste};
use super::rounds::LINES;
use super::server::serve;
use super::statistics::median;
use crate::fault::{Fault, Outcome};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Milliseconds that it may add on the slow tablet.
pub const TARGET: f64 = 50.0;

/// Pairs of pages that are compared at least: both numbers of a pair are small, and a page of this kind costs the bench
/// two seconds.
const LEAST_PAIRS: usize = 11;

/// Enough words to fill a screen several times.
const PARAGRAPHS: usize = 60;

/// What is waited for: the page draws twice and has nothing left to do, twice.
const REST: &str = "const frame = requestAnimationFrame, idle = requestIdleCallback; \
    const rest = () => frame(() => frame(() => idle(() => idle(done))));";

/// Milliseconds of work that the element adds.
///
/// Loading a page is ten times the work of what is looked for, and never twice the same. So the page comes to rest
/// first, with the element in it as a browser has it that knows no such element; what is counted begins with the
/// script. Beside it stands the same page that only waits as long: what browser and bench do by themselves is taken
/// off. The answer is the median of the pairs' differences, of as many pairs as there are rounds, and never fewer
/// than eleven.
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
    let page = folder.join("index.html");
    fs::write(&page, host_page()).map_err(|error| Fault::file(&page, &error))?;
    let host = serve(&folder)?;
    let script = format!("{module}embed/v1.js");
    // What a script takes to arrive on this line, and a little more.
    let waits = format!("setTimeout(rest, {});", LINES[0].latency + 10);
    let comes = format!(
        "const script = document.createElement('script'); script.onload = rest; script.onerror = () => fail('the script does not come'); script.src = '{script}'; \
         document.head.append(script);"
    );
    let mut added = Vec::new();
    for round in 0..rounds.max(LEAST_PAIRS) {
        let mut work = [0.0; 2];
        for turn in 0..2 {
            let at = (turn + round) % 2;
            work[at] = one(chromium, &host, [&waits, &comes][at])?;
        }
        added.push(work[1] - work[0]);
    }
    Ok(median(&added))
}

/// The element stands at the end, several screens below what is seen.
fn host_page() -> String {
    let mut page =
        "<!doctype html><meta charset=\"utf-8\"><title>Partner</title><h1>Partner</h1>".to_owned();
    for number in 0..PARAGRAPHS {
        let _ = write!(
            page,
            "<p>{number} {}</p>",
            "Some words of the page's own. ".repeat(20)
        ); // a String takes everything
    }
    page + "<tokkae-module language=\"en\"><a href=\"#\">Help</a></tokkae-module>"
}

/// Milliseconds that the page's thread works from this deed until it rests again.
fn one(chromium: &mut Chromium, address: &str, deed: &str) -> Outcome<f64> {
    let taste = Taste::new(chromium)?;
    let mut tab = taste.open(chromium, &LINES[0], "")?;
    tab.without_policy()?;
    tab.go(address)?;
    until_rest(
        &mut tab,
        "if (document.readyState === 'complete') rest(); else addEventListener('load', rest);",
    )?;
    tab.count_work()?;
    let before = tab.work()?;
    until_rest(&mut tab, deed)?;
    let work = tab.work()? - before;
    drop(tab);
    taste.forget(chromium)?;
    Ok(work)
}

fn until_rest(tab: &mut Tab<'_>, deed: &str) -> Outcome {
    tab.evaluate(&format!("new Promise((done, fail) => {{ {REST} {deed} }})"))
        .map(|_| ())
}
