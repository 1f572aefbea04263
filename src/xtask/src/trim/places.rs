//! Where in the sources a panic would have come from: the names of files, and the places that point at them.

use std::ops::Range;

/// How the name of a source file begins, in a module that `compile` made.
const BEGINNINGS: [&[u8]; 4] = [b"crates/", b"/rustc/", b"/rust/deps/", b"src/"];
/// How it ends.
const END: &[u8] = b".rs";
/// A place: where its file's name is, the name's length, line and column.
const PLACE: usize = 16;

/// Zeros in place of all names of source files and of all places in them; answers with their length.
///
/// `address` is where the data is in memory.
pub fn clear(data: &mut [u8], address: usize) -> usize {
    let names = names(data);
    let mut found: Vec<_> = (0..data.len().saturating_sub(PLACE - 1))
        .step_by(4)
        .filter(|at| points_at_one(data, *at, &names, address))
        .map(|at| at..at + PLACE)
        .collect();
    found.extend(names);
    let mut cleared = 0;
    for range in found {
        cleared += range.len();
        data[range].fill(0);
    }
    cleared
}

/// Where the names of source files are.
fn names(data: &[u8]) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    let mut at = 0;
    while at < data.len() {
        if let Some(length) = name_at(&data[at..]) {
            names.push(at..at + length);
            at += length;
        } else {
            at += 1;
        }
    }
    names
}

/// The length of the name that the data begins with.
fn name_at(data: &[u8]) -> Option<usize> {
    BEGINNINGS.iter().find(|word| data.starts_with(word))?;
    let signs = data.iter().take_while(|sign| sign.is_ascii_graphic());
    let word = &data[..signs.count()];
    let end = word.windows(END.len()).position(|part| part == END)?;
    Some(end + END.len())
}

fn points_at_one(data: &[u8], at: usize, names: &[Range<usize>], address: usize) -> bool {
    let number = |at: usize| {
        let bytes = data.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(bytes)).ok()
    };
    let (Some(start), Some(length)) = (number(at), number(at + 4)) else {
        return false;
    };
    let Some(start) = start.checked_sub(address) else {
        return false;
    };
    let found = names.binary_search_by_key(&start, |name| name.start);
    found.is_ok_and(|index| names[index].len() == length)
}

#[cfg(test)]
mod tests {
    use super::clear;

    /// A word of memory.
    fn word(number: u32) -> [u8; 4] {
        number.to_le_bytes()
    }

    #[test]
    fn clears_names_of_sources_and_places_in_them_and_nothing_else() {
        let name = b"src/engine/src/step.rs";
        let mut data = b"Words.. ".to_vec();
        data.extend(name);
        data.extend(b"  ");
        let place = data.len();
        for number in [1008, 22, 7, 9] {
            data.extend(word(number));
        }
        // The same address with another length is a slice of something else.
        let slice = data.len();
        for number in [1008, 3, 7, 9] {
            data.extend(word(number));
        }
        data.extend(b"src/ is a word");
        let whole = data.clone();
        assert_eq!(clear(&mut data, 1000), name.len() + 16);
        assert_eq!(data.len(), whole.len());
        assert_eq!(data[..8], whole[..8]);
        assert!(data[8..8 + name.len()].iter().all(|byte| *byte == 0));
        assert!(data[place..slice].iter().all(|byte| *byte == 0));
        assert_eq!(data[slice..], whole[slice..]);
        assert_eq!(clear(&mut b"src/".to_vec(), 0), 0);
    }
}
