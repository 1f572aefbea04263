//! Writes what libFuzzer begins with: `seeds <folder> <target>` puts right inputs and a list of words there.

use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};
use tokkae_fuzz::Target;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [folder, name] = &arguments[..] else {
        eprintln!("usage: seeds <folder> <target>");
        return ExitCode::from(2);
    };
    let Some(target) = Target::from_name(name) else {
        eprintln!("there is no target `{name}`");
        return ExitCode::from(2);
    };
    match write(Path::new(folder), target) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, target: Target) -> io::Result<()> {
    let corpus = folder.join("corpus");
    fs::create_dir_all(&corpus)?;
    let found = target.found().into_iter().map(|(_, bytes)| bytes);
    for (number, bytes) in target.seeds().into_iter().chain(found).enumerate() {
        fs::write(corpus.join(format!("seed-{number}")), bytes)?;
    }
    let mut words = String::new();
    for word in target.words() {
        let escaped = word.bytes().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "\\x{byte:02x}"); // a String takes everything
            text
        });
        let _ = writeln!(words, "\"{escaped}\"");
    }
    fs::write(folder.join("words"), words)
}
