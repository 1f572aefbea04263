//! Runs other programs: quietly with a sign of life, or with their output on the screen.

use crate::fault::{Fault, Outcome};
use crate::plan::spell;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

/// How often a quiet program's progress is told.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);
/// How much of a failed program's output is shown; the rest is in its log.
const SHOWN_LINES: usize = 80;

/// Runs a program with its output on the screen.
///
/// # Errors
/// If it can't be started or ends badly; `hint` says what to do then.
pub fn run(command: &mut Command, hint: &str) -> Outcome {
    let status = command
        .status()
        .map_err(|error| not_started(command, &error))?;
    judge(command, status, hint)
}

/// Runs a program with its output in `log`, and tells its last line now and then.
///
/// # Errors
/// If it can't be started or ends badly: then the end of its output is shown.
pub fn run_quietly(command: &mut Command, log: &Path, hint: &str) -> Outcome {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).map_err(|error| Fault::file(folder, &error))?;
    }
    let file = File::create(log).map_err(|error| Fault::file(log, &error))?;
    let second = file.try_clone().map_err(|error| Fault::file(log, &error))?;
    let mut child = command
        .stdout(file)
        .stderr(second)
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    let start = Instant::now();
    let mut told = start;
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) => std::thread::sleep(Duration::from_millis(100)),
            Err(error) => return Err(not_started(command, &error)),
        }
        if told.elapsed() >= SIGN_OF_LIFE {
            told = Instant::now();
            println!(
                "      {}: {}",
                spell(start.elapsed()),
                last_lines(log, 1).trim()
            );
        }
    };
    if !status.success() {
        eprintln!("{}", last_lines(log, SHOWN_LINES));
    }
    judge(
        command,
        status,
        &format!("{hint} Its whole output: {}", log.display()),
    )
}

/// What a program prints, or nothing if it isn't there or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// A search path with the given folders before the user's own.
pub fn path_with<'a>(first: impl IntoIterator<Item = &'a Path>) -> OsString {
    let own = std::env::var_os("PATH").unwrap_or_default();
    let folders = first
        .into_iter()
        .map(Path::to_path_buf)
        .chain(std::env::split_paths(&own));
    std::env::join_paths(folders).unwrap_or(own)
}

/// Whether one of the programs can be run by its name.
pub fn on_path(program: &str) -> bool {
    let own = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&own)
        // Debian's servers are there, and not every account looks there.
        .chain([PathBuf::from("/usr/sbin")])
        .any(|folder| folder.join(program).is_file())
}

fn judge(command: &Command, status: ExitStatus, hint: &str) -> Outcome {
    if status.success() {
        return Ok(());
    }
    Err(Fault::new(
        format!("`{}` failed ({status}).", spelled(command)),
        hint,
    ))
}

fn not_started(command: &Command, error: &std::io::Error) -> Fault {
    Fault::new(
        format!(
            "`{}` can't be run: {error}",
            command.get_program().to_string_lossy()
        ),
        "Install it, or put its folder into PATH.",
    )
}

/// The command as a person would type it.
fn spelled(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

fn last_lines(log: &Path, count: usize) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<_> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;

    #[test]
    fn a_failed_program_is_named_with_its_words_and_the_hint() {
        let fault =
            run(Command::new("sh").args(["-c", "exit 3"]), "Try again.").expect_err("exit 3");
        assert!(
            fault.what.contains("`sh -c exit 3` failed"),
            "{}",
            fault.what
        );
        assert_eq!(fault.hint, "Try again.");
    }

    #[test]
    fn a_missing_program_is_named() {
        let fault = run(&mut Command::new("no-such-program"), "").expect_err("not there");
        assert!(fault.what.contains("no-such-program"));
        assert_eq!(answer(&mut Command::new("no-such-program")), None);
    }

    #[test]
    fn a_quiet_program_leaves_its_output_in_the_log() {
        let log = std::env::temp_dir().join(format!("tokkae-{}.log", std::process::id()));
        run_quietly(Command::new("echo").arg("hello"), &log, "").expect("echo works");
        assert_eq!(last_lines(&log, 1), "hello");
        fs::remove_file(&log).expect("it was written");
    }
}
