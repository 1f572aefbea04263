//! What is wrong with a plan, where, and what was expected there.

use std::fmt;

/// A fault of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The plan's file, from the folder of playthroughs.
    pub file: String,
    /// Its line, from 1.
    pub line: usize,
    pub wrong: String,
    pub expected: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            wrong,
            expected,
        } = self;
        write!(
            f,
            "tests/playthroughs/{file}:{line}: {wrong}\n    Expected: {expected}"
        )
    }
}

/// Fails the test with every fault, and the way to the manual.
pub fn assert_none(faults: &[Fault]) {
    let faults: Vec<_> = faults.iter().map(Fault::to_string).collect();
    assert!(
        faults.is_empty(),
        "{}\n\nHow plans are written: tests/playthroughs/README.md",
        faults.join("\n")
    );
}
