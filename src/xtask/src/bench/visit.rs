//! One visit of a page: what was seen when, and what crossed the line.

use super::chromium::{Chromium, Line, Tab, Taste, Traffic};
use super::yardsticks::Page;
use crate::fault::Outcome;
use serde_json::Value;

const WATCH: &str = include_str!("scripts/watch.js");

/// What a visit was like. Times are milliseconds since the page was asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visit {
    /// The first thing on the screen: words or a picture. A page that comes in pieces may be painted before with nothing on it.
    pub first_paint: f64,
    /// An age group is on the screen, works, and the page would take the tap.
    pub usable: f64,
    /// The app has taken the page over: what is on the screen answers.
    pub ready: f64,
    /// The rest of the app is here too; of a page in one piece, the same as `ready`.
    pub whole: f64,
    /// How far things have moved on the screen by themselves (cumulative layout shift).
    pub shift: f64,
    /// What crossed the line.
    pub traffic: Traffic,
}

/// The script that watches this page.
pub fn watch(page: &Page) -> String {
    let quoted = |text: &str| Value::from(text).to_string();
    WATCH
        .replace("USABLE,", &format!("{},", quoted(page.usable)))
        .replace("READY,", &format!("{},", quoted(page.ready)))
}

/// A first visit and a second one, with what the first has left in the browser.
///
/// # Errors
/// If the page doesn't come up.
pub fn first_and_second(
    chromium: &mut Chromium,
    line: &Line,
    page: &Page,
) -> Outcome<(Visit, Visit)> {
    let taste = Taste::new(chromium)?;
    let first = {
        let mut tab = taste.open(chromium, line, &watch(page))?;
        tab.set_apart()?;
        let visit = one(&mut tab, page)?;
        // A service worker keeps the module's files from then on.
        tab.evaluate("document.querySelector('#tokkae') && document.scripts.length ? navigator.serviceWorker.ready.then(() => null) : null")?;
        visit
    };
    let second = {
        let mut tab = taste.open(chromium, line, &watch(page))?;
        tab.set_apart()?;
        one(&mut tab, page)?
    };
    chromium.share()?;
    taste.forget(chromium)?;
    Ok((first, second))
}

/// A visit in an empty page.
///
/// # Errors
/// If the page doesn't come up.
pub fn one(tab: &mut Tab<'_>, page: &Page) -> Outcome<Visit> {
    tab.go(&page.address)?;
    let seen = tab.evaluate("bench.settled()")?;
    let time = |key: &str| seen[key].as_f64().unwrap_or_default();
    Ok(Visit {
        first_paint: time("contentful"),
        usable: time("usable"),
        ready: time("ready"),
        whole: seen["whole"].as_f64().unwrap_or_else(|| time("ready")),
        shift: time("shift"),
        traffic: tab.traffic(),
    })
}

#[cfg(test)]
mod tests {
    use super::{Page, watch};

    #[test]
    fn the_script_looks_for_what_the_page_says() {
        let page = Page {
            name: "",
            address: String::new(),
            usable: "a[href=\"b\"]",
            ready: "h1",
        };
        let script = watch(&page);
        assert!(script.contains(r#"once("a[href=\"b\"]", "#));
        assert!(script.contains(r#"once("h1", "#));
    }
}
