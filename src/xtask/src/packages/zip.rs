//! A ZIP archive that is the same on every computer: sorted names, one day for all, nothing of this machine.

use super::Files;
use crate::fault::{Fault, Outcome};
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use std::io::Write;

/// 1 January 1980: the first day that the format knows, and nobody's working day.
const DAY: [u8; 4] = [0, 0, 0x21, 0];
const NEEDED: [u8; 2] = [20, 0];
/// Names are UTF-8.
const UTF8: [u8; 2] = [0, 8];

struct Entry {
    /// From the compression method to the length of the extra field, as both headers have it.
    facts: Vec<u8>,
    name: Vec<u8>,
    at: u32,
}

/// The files as an archive.
///
/// # Errors
/// If it would be larger than the format's numbers.
pub fn archive(files: &Files) -> Outcome<Vec<u8>> {
    let mut archive = Vec::new();
    let mut entries = Vec::new();
    for (name, bytes) in files {
        let at = number(archive.len())?;
        let (method, packed) = pack(bytes)?;
        let mut crc = Crc::new();
        crc.update(bytes);
        let mut facts = Vec::new();
        facts.extend(UTF8);
        facts.extend(method);
        facts.extend(DAY);
        facts.extend(crc.sum().to_le_bytes());
        facts.extend(number(packed.len())?.to_le_bytes());
        facts.extend(number(bytes.len())?.to_le_bytes());
        facts.extend(short(name.len())?.to_le_bytes());
        facts.extend([0, 0]);
        archive.extend(b"PK\x03\x04");
        archive.extend(NEEDED);
        archive.extend(&facts);
        archive.extend(name.as_bytes());
        archive.extend(packed);
        entries.push(Entry {
            facts,
            name: name.clone().into_bytes(),
            at,
        });
    }
    let begin = archive.len();
    for Entry { facts, name, at } in &entries {
        archive.extend(b"PK\x01\x02");
        archive.extend(NEEDED); // made by
        archive.extend(NEEDED);
        archive.extend(facts);
        archive.extend([0; 10]); // no comment, first disk, no attributes
        archive.extend(at.to_le_bytes());
        archive.extend(name);
    }
    let count = short(entries.len())?.to_le_bytes();
    let size = number(archive.len() - begin)?;
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(count);
    archive.extend(count);
    archive.extend(size.to_le_bytes());
    archive.extend(number(begin)?.to_le_bytes());
    archive.extend([0, 0]);
    Ok(archive)
}

/// The method's number and the bytes: compressed where that makes them fewer.
fn pack(bytes: &[u8]) -> Outcome<([u8; 2], Vec<u8>)> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    let packed = packed.map_err(|error| {
        Fault::new(
            format!("A file can't be compressed: {error}"),
            "Look whether there is memory left, then try again.",
        )
    })?;
    Ok(if packed.len() < bytes.len() {
        ([8, 0], packed)
    } else {
        ([0, 0], bytes.to_vec())
    })
}

fn number(length: usize) -> Outcome<u32> {
    u32::try_from(length).map_err(|_| too_large())
}

fn short(length: usize) -> Outcome<u16> {
    u16::try_from(length).map_err(|_| too_large())
}

fn too_large() -> Fault {
    Fault::new(
        "The package would be larger than a ZIP archive can be.",
        "Choose some stories (--story) or languages (--language).",
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::archive;
    use crate::packages::Files;
    use std::process::Command;

    fn files() -> Files {
        let mut files = Files::new();
        files.insert("module/ក.txt".to_owned(), "ក".repeat(400).into_bytes());
        files.insert("empty".to_owned(), Vec::new());
        files.insert("a.bin".to_owned(), vec![7, 1, 9]);
        files
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let (one, other) = (archive(&files()), archive(&files()));
        assert_eq!(one.expect("made"), other.expect("made"));
    }

    /// Python reads archives strictly, and is where the tests run; without it there is nothing to ask.
    #[test]
    fn another_program_reads_it() {
        let file = std::env::temp_dir().join(format!("tokkae-zip-{}.zip", std::process::id()));
        std::fs::write(&file, archive(&files()).expect("made")).expect("written");
        let script = "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n\
                      print(*[f'{i.filename} {i.file_size}' for i in z.infolist()], sep='\\n')";
        let answer = Command::new("python3")
            .args(["-c", script])
            .arg(&file)
            .output();
        std::fs::remove_file(&file).expect("there");
        let Ok(answer) = answer else { return };
        let said = String::from_utf8_lossy(&answer.stdout);
        assert_eq!(said, "a.bin 3\nempty 0\nmodule/ក.txt 1200\n", "{answer:?}");
    }
}
