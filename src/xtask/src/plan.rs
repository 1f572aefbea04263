//! Steps that are counted before the first one starts, so that `[2/5]` tells the truth.

use crate::fault::Outcome;
use std::time::{Duration, Instant};

type Action = Box<dyn FnOnce() -> Outcome>;

/// What a command is about to do.
#[derive(Default)]
pub struct Plan {
    steps: Vec<Step>,
}

struct Step {
    name: &'static str,
    title: String,
    action: Action,
}

impl Plan {
    /// Adds a step. `name` is a word for faults and times, `title` says what is going on.
    pub fn add(
        &mut self,
        name: &'static str,
        title: impl Into<String>,
        action: impl FnOnce() -> Outcome + 'static,
    ) {
        self.steps.push(Step {
            name,
            title: title.into(),
            action: Box::new(action),
        });
    }

    /// Runs the steps in order and stops at the first that fails.
    ///
    /// # Errors
    /// That step's fault.
    pub fn run(self) -> Outcome {
        self.timed().map(|_| ()).map_err(|(_, fault)| fault)
    }

    /// Runs the steps; answers with each one's time, or with the name of the one that failed.
    pub(crate) fn timed(
        self,
    ) -> Result<Vec<(&'static str, Duration)>, (&'static str, crate::fault::Fault)> {
        let total = self.steps.len();
        let mut times = Vec::with_capacity(total);
        for (index, step) in self.steps.into_iter().enumerate() {
            println!("[{}/{total}] {}", index + 1, step.title);
            let start = Instant::now();
            (step.action)().map_err(|fault| (step.name, fault))?;
            let time = start.elapsed();
            if time.as_secs() >= 2 {
                println!("      done in {}", spell(time));
            }
            times.push((step.name, time));
        }
        Ok(times)
    }
}

/// A time in words, such as `4 min 5 s`.
pub fn spell(time: Duration) -> String {
    let seconds = time.as_secs();
    match (seconds / 60, seconds % 60) {
        (0, 0..10) => format!("{:.1} s", time.as_secs_f32()),
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;
    use crate::fault::Fault;
    use std::cell::RefCell;
    use std::rc::Rc;

    #[test]
    fn stops_at_the_first_step_that_fails_and_names_it() {
        let seen = Rc::new(RefCell::new(Vec::new()));
        let mut plan = Plan::default();
        for name in ["one", "two", "three"] {
            let seen = Rc::clone(&seen);
            plan.add(name, name, move || {
                seen.borrow_mut().push(name);
                if name == "two" {
                    Err(Fault::new("broke", "mend it"))
                } else {
                    Ok(())
                }
            });
        }
        let (name, fault) = plan.timed().expect_err("two fails");
        assert_eq!((name, fault.hint.as_str()), ("two", "mend it"));
        assert_eq!(*seen.borrow(), ["one", "two"]);
    }

    #[test]
    fn spells_times() {
        assert_eq!(spell(Duration::from_millis(1500)), "1.5 s");
        assert_eq!(spell(Duration::from_secs(45)), "45 s");
        assert_eq!(spell(Duration::from_secs(245)), "4 min 5 s");
    }
}
