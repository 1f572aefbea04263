//! Which processors the threads of the browser run on.
//!
//! Chromium slows a page's own thread down by keeping its processor busy, even while the page has nothing to do. Where
//! there are two, the rest of the browser finds only the other one free, is now and then given the page's instead, and
//! keeps the page's thread waiting for as long as the system lets it, some 4 ms a time. On a phone, which has four or
//! eight, it would not. So whoever measures sets the page's thread apart.

use super::Chromium;
use crate::fault::Outcome;
use crate::process;
use serde_json::json;
use std::process::Command;

impl Chromium {
    /// Gives the page's own thread a processor of its own, until [`share`](Self::share). Answers whether it has one:
    /// there must be two, and `taskset` of util-linux.
    ///
    /// # Errors
    /// If the browser doesn't answer.
    pub fn set_apart(&mut self) -> Outcome<bool> {
        let Some((own, others)) = self.processors.as_deref().and_then(divide) else {
            return Ok(false);
        };
        let (pages, all) = self.processes()?;
        // A process may end just now; what it would have done, nobody does.
        for process in all {
            let _ = run_on(&others, &["--all-tasks"], process);
        }
        // A process's number is that of its first thread. Pages that nobody looks at do nothing.
        let moved: Vec<_> = pages
            .into_iter()
            .map(|page| run_on(&own, &[], page))
            .collect();
        Ok(moved.contains(&true))
    }

    /// Lets every thread run everywhere again.
    ///
    /// # Errors
    /// If the browser doesn't answer.
    pub fn share(&mut self) -> Outcome {
        if let Some(list) = self.processors.clone() {
            for process in self.processes()?.1 {
                let _ = run_on(&list, &["--all-tasks"], process); // as above
            }
        }
        Ok(())
    }

    /// The browser's processes in which pages are, and all of them with this one.
    fn processes(&mut self) -> Outcome<(Vec<u64>, Vec<u64>)> {
        let told = self.call(None, "SystemInfo.getProcessInfo", &json!({}))?;
        let of = |kinds: &[&str]| {
            let list = told["processInfo"].as_array().into_iter().flatten();
            let wanted = list.filter(|one| {
                kinds.is_empty()
                    || one["type"]
                        .as_str()
                        .is_some_and(|kind| kinds.contains(&kind))
            });
            wanted
                .filter_map(|one| one["id"].as_u64())
                .collect::<Vec<_>>()
        };
        let mut all = of(&[]);
        all.push(u64::from(std::process::id()));
        Ok((of(&["renderer"]), all))
    }
}

/// The processors that this process may run on, as `taskset` lists them: `0,2-5`.
pub(super) fn list() -> Option<String> {
    let own = std::process::id().to_string();
    let told = process::answer(Command::new("taskset").args(["--cpu-list", "--pid", &own]))?;
    Some(told.rsplit_once(':')?.1.trim().to_owned())
}

/// Whether the process, or its first thread alone, runs on the listed processors from now on.
fn run_on(list: &str, more: &[&str], process: u64) -> bool {
    let mut command = Command::new("taskset");
    command.args(more).args(["--cpu-list", "--pid", list]);
    process::answer(command.arg(process.to_string())).is_some()
}

/// The first processor of a list, and the others; nothing where there are no others.
fn divide(list: &str) -> Option<(String, String)> {
    let (first, others) = list.split_once(',').unwrap_or((list, ""));
    let Some((from, to)) = first.split_once('-') else {
        return (!others.is_empty()).then(|| (first.to_owned(), others.to_owned()));
    };
    let next = from.parse::<u32>().ok()? + 1;
    let rest = [format!("{next}-{to}"), others.to_owned()];
    let rest: Vec<_> = rest.into_iter().filter(|part| !part.is_empty()).collect();
    Some((from.to_owned(), rest.join(",")))
}

#[cfg(test)]
mod tests {
    use super::divide;

    #[test]
    fn one_processor_is_set_apart_if_others_are_left() {
        let parts = |list| divide(list).map(|(own, others)| [own, others].join(" / "));
        assert_eq!(parts("0,1").as_deref(), Some("0 / 1"));
        assert_eq!(parts("0-1").as_deref(), Some("0 / 1-1"));
        assert_eq!(parts("2-7,9").as_deref(), Some("2 / 3-7,9"));
        assert_eq!(parts("3,5-6").as_deref(), Some("3 / 5-6"));
        assert_eq!(parts("3"), None);
        assert_eq!(parts("any"), None);
    }
}
