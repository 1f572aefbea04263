//! A whole story played in the browser, tap by tap.

use super::chromium::{Chromium, Line, Taste, Traffic};
use super::visit;
use super::yardsticks::Page;
use crate::fault::{Fault, Outcome};
use serde_json::Value;

const PLAY: &str = include_str!("scripts/play.js");
/// More taps than any story takes.
const LONGEST: usize = 300;
/// A task of the page that is longer than this would be felt.
const LONG_TASK: f64 = 100.0;

/// Whether a child taps to hurry a chat, or lets its messages come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Taps as soon as it can.
    Hurried,
    /// Waits for every message.
    Patient,
}

/// What playing was like.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Played {
    /// From each tap within the story to the frame that shows what came of it, in milliseconds, with what was
    /// tapped and in which scene.
    pub taps: Vec<(String, f64)>,
    /// The same as the browser tells it, for taps of 16 ms and more.
    pub told: Vec<f64>,
    /// Each task over 100 ms since the app was ready: when it began after that, and how long it was.
    pub long_tasks: Vec<(f64, f64)>,
    /// How far things have moved by themselves, since the page was asked for.
    pub shift: f64,
    /// What moved: when, how far, what.
    pub shifts: Vec<String>,
    /// JavaScript's memory at the end, in bytes.
    pub script_memory: u64,
    /// WebAssembly's.
    pub wasm_memory: u64,
    /// What has crossed the line, the start page included.
    pub traffic: Traffic,
    /// Whether the page's own thread had a processor of its own.
    pub is_apart: bool,
}

/// Opens the module, plays the first story of the first age group, and looks back.
///
/// # Errors
/// If the page doesn't come up, or if the story doesn't end.
pub fn play(chromium: &mut Chromium, line: &Line, page: &Page, pace: Pace) -> Outcome<Played> {
    let taste = Taste::new(chromium)?;
    let mut tab = taste.open(chromium, line, &visit::watch(page))?;
    let start = visit::one(&mut tab, page)?;
    tab.evaluate(PLAY)?;
    let mut played = Played {
        is_apart: tab.set_apart()?,
        ..Played::default()
    };
    loop {
        if pace == Pace::Patient {
            tab.evaluate("bench.waited()")?;
        }
        let aim = tab.evaluate("bench.aim()")?;
        let Some(does) = aim["does"].as_str() else {
            break;
        };
        let at = |key: &str| aim[key].as_f64().unwrap_or_default();
        tab.tap(at("x"), at("y"))?;
        let time = tab.evaluate("bench.landed()")?;
        if aim["scene"] == "" {
            tab.evaluate(&format!("bench.arrived({})", Value::from(does)))?;
        } else {
            let scene = aim["scene"].as_str().unwrap_or_default();
            let step = format!("{does} in {scene}");
            played.taps.push((step, time.as_f64().unwrap_or_default()));
        }
        if played.taps.len() > LONGEST {
            return Err(Fault::new(
                "The story that was played for the measurement doesn't end.",
                "Look at what src/xtask/src/bench/scripts/play.js taps.",
            ));
        }
    }
    let seen = tab.evaluate("bench.notes")?;
    look_back(&mut played, &seen);
    (played.script_memory, played.wasm_memory) = tab.memory()?;
    played.traffic = start.traffic;
    played.traffic.add(tab.traffic());
    drop(tab);
    chromium.share()?;
    taste.forget(chromium)?;
    Ok(played)
}

/// The same taps on the page without the app, where each adds one sign to the heading: less can't be done.
///
/// # Errors
/// If the page doesn't come up.
pub fn taps_without_app(chromium: &mut Chromium, line: &Line, page: &Page) -> Outcome<Vec<f64>> {
    const TAPS: usize = 20;
    // What is tapped is a link: it must lead nowhere here.
    const ANSWER: &str = "document.querySelector('#tokkae').addEventListener('click', (event) => { \
        event.preventDefault(); document.querySelector('h1').append('.'); })";
    let taste = Taste::new(chromium)?;
    let mut tab = taste.open(chromium, line, &visit::watch(page))?;
    visit::one(&mut tab, page)?;
    tab.evaluate(PLAY)?;
    tab.evaluate(ANSWER)?;
    tab.set_apart()?;
    let mut times = Vec::with_capacity(TAPS);
    for _ in 0..TAPS {
        let aim = tab.evaluate("bench.aim()")?;
        let at = |key: &str| aim[key].as_f64().unwrap_or_default();
        tab.tap(at("x"), at("y"))?;
        times.extend(tab.evaluate("bench.landed()")?.as_f64());
    }
    drop(tab);
    chromium.share()?;
    taste.forget(chromium)?;
    Ok(times)
}

/// What the page has noted.
fn look_back(played: &mut Played, seen: &Value) {
    let number = |value: &Value| value.as_f64().unwrap_or_default();
    let list = |key: &str| seen[key].as_array().cloned().unwrap_or_default();
    let ready = number(&seen["ready"]);
    played.shift = number(&seen["shift"]);
    played.told = list("taps").iter().map(number).collect();
    played.shifts = list("shifts").iter().map(ToString::to_string).collect();
    let tasks = list("long").into_iter();
    let tasks = tasks.map(|task| (number(&task[0]), number(&task[1])));
    let later = tasks.filter(|(start, long)| *start >= ready && *long > LONG_TASK);
    played.long_tasks = later.map(|(start, long)| (start - ready, long)).collect();
}

#[cfg(test)]
mod tests {
    use super::{Played, look_back};
    use serde_json::json;

    #[test]
    fn counts_long_tasks_of_the_running_app_only() {
        let mut played = Played::default();
        let seen = json!({
            "ready": 500.0, "shift": 0.25, "taps": [24.0], "shifts": [[1.0, 0.25, "hero"]],
            "long": [[100.0, 400.0], [600.0, 99.0], [700.0, 150.0]],
        });
        look_back(&mut played, &seen);
        assert_eq!(played.long_tasks, [(200.0, 150.0)]);
        assert_eq!(played.told, [24.0]);
        assert_eq!(played.shifts, ["[1.0,0.25,\"hero\"]"]);
        assert!((played.shift - 0.25).abs() < 1e-9);
    }
}
