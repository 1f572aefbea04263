//! A few seconds for each reader: right inputs with a dozen changes that nobody would make on purpose.
//!
//! The changes come from fixed seeds, so a run can be repeated; a faster machine only gets further.

#![allow(clippy::panic)] // a test may fail by panicking

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use std::time::{Duration, Instant};
use tokkae_fuzz::Target;

/// How long each reader is tried.
const TIME: Duration = Duration::from_secs(3);

/// How many inputs are tried before the clock is asked.
const BATCH: u32 = 32;

/// The most changes to one input.
const MOST_CHANGES: usize = 12;

/// A change; the places count in the input as it is by then.
#[derive(Clone, Debug)]
enum Change {
    /// Takes a piece out.
    Cut(Index, u8),
    /// Puts a piece of the input in once more, somewhere else.
    Repeat(Index, u8, Index),
    /// Puts a word of the reader's own in.
    Word(Index, Index),
    /// Puts any bytes in the place of others.
    Bytes(Index, Vec<u8>),
    /// Turns one bit over.
    Bit(Index, u8),
    /// Goes on as another right input does from here.
    Splice(Index, Index),
    /// Ends here.
    End(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    prop_oneof![
        (at(), any::<u8>()).prop_map(|(from, length)| Change::Cut(from, length)),
        (at(), any::<u8>(), at()).prop_map(|(from, length, to)| Change::Repeat(from, length, to)),
        (at(), at()).prop_map(|(to, word)| Change::Word(to, word)),
        (at(), prop::collection::vec(any::<u8>(), 1..8))
            .prop_map(|(to, bytes)| Change::Bytes(to, bytes)),
        (at(), 0..8_u8).prop_map(|(to, bit)| Change::Bit(to, bit)),
        (at(), at()).prop_map(|(from, other)| Change::Splice(from, other)),
        at().prop_map(Change::End),
    ]
}

impl Change {
    fn apply(&self, target: Target, seeds: &[Vec<u8>], bytes: &mut Vec<u8>) {
        let at = |index: &Index| index.index(bytes.len() + 1);
        match self {
            Self::Cut(from, length) => {
                let from = at(from);
                let to = (from + usize::from(*length)).min(bytes.len());
                bytes.drain(from..to);
            }
            Self::Repeat(from, length, to) => {
                let (from, to) = (at(from), at(to));
                let end = (from + usize::from(*length)).min(bytes.len());
                let piece = bytes[from..end].to_vec();
                bytes.splice(to..to, piece);
            }
            Self::Word(to, word) => {
                let to = at(to);
                if let Some(word) = pick(target.words(), *word) {
                    bytes.splice(to..to, word.bytes());
                }
            }
            Self::Bytes(to, new) => {
                let to = at(to);
                let end = (to + new.len()).min(bytes.len());
                bytes.splice(to..end, new.iter().copied());
            }
            Self::Bit(to, bit) => {
                let to = at(to);
                if let Some(byte) = bytes.get_mut(to) {
                    *byte ^= 1 << bit;
                }
            }
            Self::Splice(from, other) => {
                let from = at(from);
                bytes.truncate(from);
                let other = pick(seeds, *other).map(Vec::as_slice).unwrap_or_default();
                bytes.extend(other.iter().skip(from));
            }
            Self::End(here) => bytes.truncate(at(here)),
        }
    }
}

fn pick<T>(items: &[T], index: Index) -> Option<&T> {
    (!items.is_empty()).then(|| index.get(items))
}

/// A seed's number and what is done to it.
fn input() -> impl Strategy<Value = (Index, Vec<Change>)> {
    (
        any::<Index>(),
        prop::collection::vec(change(), 0..MOST_CHANGES),
    )
}

fn try_out(target: Target) {
    for (path, bytes) in target.found() {
        eprintln!("{}", path.display());
        target.run(&bytes);
    }
    let seeds = target.seeds();
    assert!(!seeds.is_empty(), "nothing to begin with");
    let start = Instant::now();
    let mut batches = 0_u32;
    while start.elapsed() < TIME {
        let config = ProptestConfig {
            cases: BATCH,
            failure_persistence: None,
            ..ProptestConfig::default()
        };
        let mut seed = [0; 32];
        seed[..4].copy_from_slice(&batches.to_le_bytes());
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
        let outcome = TestRunner::new_with_rng(config, rng).run(&input(), |(seed, changes)| {
            let mut bytes = seed.get(&seeds).clone();
            for change in &changes {
                change.apply(target, &seeds, &mut bytes);
            }
            target.run(&bytes);
            Ok(())
        });
        if let Err(error) = outcome {
            panic!("the reader `{}` broke: {error}", target.name());
        }
        batches += 1;
    }
    println!("{}: {} inputs", target.name(), batches * BATCH);
}

#[test]
fn no_bytes_break_the_reader_of_stories() {
    try_out(Target::Story);
}

#[test]
fn no_bytes_break_the_reader_of_translations() {
    try_out(Target::Translation);
}

#[test]
fn no_bytes_break_the_reader_of_packs() {
    try_out(Target::Pack);
}

#[test]
fn no_bytes_break_the_reader_of_snapshots() {
    try_out(Target::Snapshot);
}

#[test]
fn no_bytes_break_the_reader_of_resume_codes() {
    try_out(Target::Resume);
}

#[test]
fn no_message_of_a_partner_gets_through_that_should_not() {
    try_out(Target::Message);
}
