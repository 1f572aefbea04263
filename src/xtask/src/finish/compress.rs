//! Files compressed when the site is built, so that a server only picks one.

use crate::fault::{Fault, Outcome};
use crate::site::KINDS;
use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Puts a `.br` and a `.gz` beside every file under `folder` that shrinks.
///
/// # Errors
/// If a file can't be read or written.
pub fn all(folder: &Path) -> Outcome {
    let mut files = Vec::new();
    find(folder, &mut files)?;
    // The largest first, so that no core waits for it alone at the end.
    files.sort_by_key(|file| fs::metadata(file).map_or(0, |facts| facts.len()));
    let files = Mutex::new(files);
    let next = || files.lock().ok().and_then(|mut files| files.pop());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let work = || -> Outcome {
            while let Some(file) = next() {
                one(&file)?;
            }
            Ok(())
        };
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker
                .join()
                .unwrap_or_else(|_| Err(Fault::new("Compressing failed.", "Build again.")))
        })
    })
}

/// What the encoder is told, for it is left to luck which suits a file best: what kind of data it is, how far back it
/// may point (powers of two), and how much it takes in at once (a power of two, or as it likes).
const TRIES: [(BrotliEncoderMode, i32, i32); 4] = [
    (BrotliEncoderMode::BROTLI_MODE_GENERIC, 22, 16),
    (BrotliEncoderMode::BROTLI_MODE_GENERIC, 22, 20),
    (BrotliEncoderMode::BROTLI_MODE_GENERIC, 18, 0),
    (BrotliEncoderMode::BROTLI_MODE_FONT, 18, 16),
];

/// The bytes as brotli at its highest quality: WebAssembly, by far the largest part of a first visit, in several ways.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let ways = if bytes.starts_with(b"\0asm") {
        TRIES.len()
    } else {
        1
    };
    let tries = TRIES.into_iter().take(ways);
    let tries = tries.filter_map(|(mode, lgwin, lgblock)| {
        let params = BrotliEncoderParams {
            quality: 11,
            mode,
            lgwin,
            lgblock,
            size_hint: bytes.len(),
            ..Default::default()
        };
        let mut small = Vec::new();
        // Memory doesn't fail to be read or written.
        let done = brotli::BrotliCompress(&mut &*bytes, &mut small, &params);
        done.ok().map(|_| small)
    });
    tries.min_by_key(Vec::len).unwrap_or_else(|| bytes.to_vec())
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    match encoder.write_all(bytes).and_then(|()| encoder.finish()) {
        Ok(small) => small,
        Err(_) => bytes.to_vec(), // memory doesn't fail to be written
    }
}

fn one(file: &Path) -> Outcome {
    let bytes = fs::read(file).map_err(|error| Fault::file(file, &error))?;
    for (extension, small) in [("br", brotli(&bytes)), ("gz", gzip(&bytes))] {
        if small.len() < bytes.len() {
            let path = with_extension(file, extension);
            fs::write(&path, small).map_err(|error| Fault::file(&path, &error))?;
        }
    }
    Ok(())
}

/// `page.html.br` for `page.html` and `br`.
pub fn with_extension(file: &Path, extension: &str) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push(".");
    path.push(extension);
    path.into()
}

fn find(folder: &Path, found: &mut Vec<PathBuf>) -> Outcome {
    for entry in fs::read_dir(folder).map_err(|error| Fault::file(folder, &error))? {
        let path = entry.map_err(|error| Fault::file(folder, &error))?.path();
        if path.is_dir() {
            find(&path, found)?;
        } else if path
            .extension()
            .and_then(|e| e.to_str())
            .is_some_and(|e| KINDS.iter().any(|(known, _)| *known == e))
        {
            found.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;

    #[test]
    fn compresses_what_shrinks_in_every_folder_and_leaves_the_rest() {
        let folder = std::env::temp_dir().join(format!("tokkae-compress-{}", std::process::id()));
        fs::create_dir_all(folder.join("en")).expect("a temporary folder");
        fs::write(folder.join("en/index.html"), "tokkae ".repeat(100)).expect("written");
        fs::write(folder.join("tiny.js"), "1").expect("written");
        fs::write(folder.join("photo.png"), "0".repeat(500)).expect("written");
        all(&folder).expect("compressed");
        let there = |name: &str| folder.join(name).is_file();
        assert!(there("en/index.html.br") && there("en/index.html.gz"));
        assert!(!there("tiny.js.br") && !there("photo.png.br"));
        fs::remove_dir_all(&folder).expect("removed");
    }
}
