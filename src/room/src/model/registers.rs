//! What both windows know: registers of which the newest writing stays, so that both end alike whatever order
//! messages come in.

use std::collections::BTreeMap;

/// Counts above it are nobody's honest work, and are not read.
const MOST_COUNTS: u32 = 1 << 30;
/// More registers than the longest session needs.
const MOST_REGISTERS: usize = 2000;
const VERSION: &str = "tkr1";

/// When something was written: a count that only grows, and by which window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    count: u32,
    by: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Register {
    stamp: Stamp,
    value: String,
}

/// What both windows know of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registers {
    /// When the session was chosen: what was written for another one is gone.
    session: Stamp,
    registers: BTreeMap<String, Register>,
}

impl Registers {
    /// The value of a register; empty where nothing was written.
    pub fn get(&self, key: &str) -> &str {
        self.registers
            .get(key)
            .map_or("", |register| &register.value)
    }

    /// The number in a register.
    pub fn number(&self, key: &str) -> u32 {
        self.get(key).parse().unwrap_or(0)
    }

    /// Whether a register says yes.
    pub fn is(&self, key: &str) -> bool {
        self.get(key) == "1"
    }

    /// Writes a register. A value that is there already is not written again.
    pub fn set(&mut self, by: u32, key: impl Into<String>, value: impl Into<String>) {
        let (key, value) = (key.into(), value.into());
        let parts_lines = |text: &str| text.contains(['\n', '\r']);
        let fits = !parts_lines(&key) && !parts_lines(&value) && !key.contains(' ');
        let is_full = self.registers.len() >= MOST_REGISTERS && !self.registers.contains_key(&key);
        if !fits || is_full || self.get(&key) == value {
            return;
        }
        let stamp = Stamp {
            count: self.newest().saturating_add(1),
            by,
        };
        self.registers.insert(key, Register { stamp, value });
    }

    /// Writes yes or no.
    pub fn mark(&mut self, by: u32, key: impl Into<String>, is: bool) {
        self.set(by, key, if is { "1" } else { "" });
    }

    /// Forgets everything, here and, once they hear of it, in the other windows.
    pub fn restart(&mut self, by: u32) {
        let count = self.session.count.saturating_add(1);
        *self = Self {
            session: Stamp { count, by },
            registers: BTreeMap::new(),
        };
    }

    /// Takes over what another window knows better.
    pub fn merge(&mut self, other: Self) {
        if other.session > self.session {
            *self = other;
        } else if other.session == self.session {
            for (key, theirs) in other.registers {
                match self.registers.get_mut(&key) {
                    Some(own) if *own >= theirs => {}
                    Some(own) => *own = theirs,
                    None => drop(self.registers.insert(key, theirs)),
                }
            }
        }
    }

    fn newest(&self) -> u32 {
        let counts = self.registers.values().map(|register| register.stamp.count);
        counts.max().unwrap_or(0)
    }

    /// Everything as a short text: a line a register.
    pub fn write(&self) -> String {
        let spell = |stamp: Stamp| format!("{}.{}", stamp.count, stamp.by);
        let head = format!("{VERSION} {}", spell(self.session));
        let line = |(key, register): (&String, &Register)| {
            format!("{key} {} {}", spell(register.stamp), register.value)
        };
        let lines = std::iter::once(head).chain(self.registers.iter().map(line));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// What such a text holds. A line that can't be read is left out; of another version nothing is read.
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        let session = lines.next()?.strip_prefix(VERSION)?.strip_prefix(' ')?;
        let session = read_stamp(session)?;
        let mut registers = BTreeMap::new();
        for line in lines.take(MOST_REGISTERS) {
            let mut parts = line.splitn(3, ' ');
            let (Some(key), Some(stamp), Some(value)) = (parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            if let Some(stamp) = read_stamp(stamp) {
                let value = value.to_owned();
                registers.insert(key.to_owned(), Register { stamp, value });
            }
        }
        Some(Self { session, registers })
    }
}

fn read_stamp(text: &str) -> Option<Stamp> {
    let (count, by) = text.split_once('.')?;
    let stamp = Stamp {
        count: count.parse().ok()?,
        by: by.parse().ok()?,
    };
    (stamp.count <= MOST_COUNTS).then_some(stamp)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::Registers;
    use proptest::prelude::*;

    /// A window that writes and restarts as it likes.
    fn registers(by: u32) -> impl Strategy<Value = Registers> {
        let write = (0..5_u8, 0..4_u8);
        proptest::collection::vec(write, 0..12).prop_map(move |writes| {
            let mut registers = Registers::default();
            for (key, value) in writes {
                if key == 4 && value == 0 {
                    registers.restart(by);
                } else {
                    registers.set(by, format!("key/{key}"), value.to_string());
                }
            }
            registers
        })
    }

    fn merged(one: &Registers, other: &Registers) -> Registers {
        let mut one = one.clone();
        one.merge(other.clone());
        one
    }

    proptest! {
        #[test]
        fn windows_end_alike_in_whatever_order_they_hear_of_each_other(
            a in registers(1), b in registers(2), c in registers(3)
        ) {
            prop_assert_eq!(merged(&a, &b), merged(&b, &a));
            prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
            prop_assert_eq!(merged(&a, &a), a);
        }

        #[test]
        fn a_snapshot_holds_everything(registers in registers(7)) {
            prop_assert_eq!(Registers::read(&registers.write()), Some(registers));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "(tkr1 [0-9]{1,12}\\.[0-9]{1,12}\n)?[ -~\n]{0,80}") {
            if let Some(read) = Registers::read(&text) {
                prop_assert_eq!(Registers::read(&read.write()), Some(read));
            }
        }
    }

    #[test]
    fn the_newest_writing_stays_and_a_new_session_forgets_the_old_one() {
        let mut one = Registers::default();
        one.set(1, "at", "rules");
        let mut other = one.clone();
        other.set(2, "at", "story");
        one.merge(other.clone());
        assert_eq!(one.get("at"), "story");
        one.restart(1);
        one.merge(other);
        assert_eq!(one.get("at"), "");
    }

    #[test]
    fn nothing_that_would_break_a_line_is_written() {
        let mut registers = Registers::default();
        registers.set(1, "a b", "1");
        registers.set(1, "a", "1\n2");
        assert_eq!(registers, Registers::default());
        registers.set(1, "a", "1 2");
        let read = Registers::read(&registers.write()).expect("written by us");
        assert_eq!(read.get("a"), "1 2");
    }
}
