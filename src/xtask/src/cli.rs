//! The command line: what can be asked for, and the answer's last line.

use crate::commands::{
    bench, build, check, contacts, finish, fuzz, i18n, manual, new, package, serve, supply, test,
};
use crate::fault::Outcome;
use clap::{Parser, Subcommand};
use std::ffi::OsString;
use std::process::ExitCode;

/// Everything that is done with this checkout of Tokkae.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    version,
    infer_long_args = false
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the site into dist/
    Build(build::Options),
    /// Build and serve the site, and print its address
    Serve(serve::Options),
    /// Check stories, translations, contacts and texts
    Check(check::Options),
    /// Print which contacts to verify again, as a sheet for whoever rings
    Contacts(contacts::Options),
    /// Run everything that CI runs, real browsers last
    Test(test::Options),
    /// Feed every reader with bytes that nobody meant to write, for minutes
    Fuzz(fuzz::Options),
    /// Hold the dependencies to .cargo/deny.toml and list them (SBOM)
    Supply(supply::Options),
    /// Print what a first visit costs, over the wire or in a real browser, against its budgets
    Bench(bench::Options),
    /// Merge the translations with the current texts and print how far they are
    I18n(i18n::Options),
    /// Write the author's manual's rules and the schemas for editors, from the code
    Manual(manual::Options),
    /// Make what goes to others than children, such as review sheets; record a reviewer's signature
    Package(package::Options),
    /// Start a story, a language or a country
    New(new::Options),
    /// Finish what Trunk has built (Trunk calls this)
    #[command(hide = true)]
    Finish,
}

impl Command {
    fn run(self) -> Outcome {
        match self {
            Self::Build(options) => build::run(&options),
            Self::Serve(options) => serve::run(&options),
            Self::Check(options) => check::run(&options),
            Self::Contacts(options) => contacts::run(&options),
            Self::Test(options) => test::run(&options),
            Self::Fuzz(options) => fuzz::run(&options),
            Self::Supply(options) => supply::run(&options),
            Self::Bench(options) => bench::run(&options),
            Self::I18n(options) => i18n::run(&options),
            Self::Manual(options) => manual::run(&options),
            Self::Package(options) => package::run(&options),
            Self::New(options) => new::run(&options),
            Self::Finish => finish::run(),
        }
    }
}

/// Reads the arguments, runs the command and says how it ended.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print(); // where there is nowhere to print to, the exit code remains
            return if error.use_stderr() {
                ExitCode::from(2)
            } else {
                ExitCode::SUCCESS
            };
        }
    };
    match cli.command.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("\nerror: {}\n{}", fault.what, fault.hint);
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Cli;
    use clap::{CommandFactory, Parser};

    fn refusal(arguments: &str) -> Option<String> {
        let words = std::iter::once("xtask").chain(arguments.split_whitespace());
        Cli::try_parse_from(words)
            .err()
            .map(|error| error.to_string())
    }

    #[test]
    fn the_definition_holds_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn refuses_wrong_options_by_name() {
        for (arguments, named) in [
            ("", "Usage"),
            ("biuld", "biuld"),
            ("serve --prot 1", "--prot"),
            ("serve --port web", "web"),
            ("serve --port 99999", "99999"),
            ("serve --no-build --dev", "cannot be used with"),
            ("check --format yaml", "yaml"),
            ("test --only nothing", "nothing"),
            ("new story", "<ID>"),
            ("new story a --tier 5-6", "5-6"),
            ("new locale", "<TAG>"),
            ("new country", "<CODE>"),
            ("serve --no-build --pseudo", "cannot be used with"),
            ("build extra", "extra"),
            ("fuzz storys", "storys"),
            ("fuzz --minutes ever", "ever"),
            ("bench --strict", "--browser"),
            ("bench --browser --rounds 0", "--rounds"),
            ("fuzz --minutes 0", "0"),
            ("package scrom", "scrom"),
            ("package --sign game-friend --by A", "--sign"),
            ("package --sign game-friend km", "--by"),
            (
                "package --sign game-friend km --by A --on 2026-02-30",
                "2026-02-30",
            ),
            ("package --by A", "--sign"),
            (
                "package review --sign game-friend km --by A",
                "cannot be used with",
            ),
        ] {
            let refusal = refusal(arguments).unwrap_or_default();
            assert!(refusal.contains(named), "`{arguments}` gave: {refusal}");
        }
    }

    #[test]
    fn takes_what_the_readme_says() {
        for arguments in [
            "serve --port 9000 --lan",
            "serve --no-build",
            "serve --dev",
            "serve --dev --pseudo",
            "build --dev",
            "build --pseudo",
            "check --format json assets",
            "test --only clippy --no-browsers",
            "bench",
            "fuzz",
            "fuzz story --minutes 60",
            "supply --insist",
            "bench --no-build --browser --rounds 3 --language km --strict",
            "i18n",
            "manual --check",
            "new story kite-day --tier 8-10",
            "new locale vi --name Tiếng --rtl",
            "new country vn --name Vietnam",
            "package",
            "package review --out sheets",
            "package scorm12 cmi5 --story game-friend --story cousins-tablet --language km",
            "package single --session requests-8-10",
            "package --sign game-friend km --by A --on 2026-02-28 --digest 0123456789abcdef",
        ] {
            assert_eq!(refusal(arguments), None, "`{arguments}`");
        }
    }
}
