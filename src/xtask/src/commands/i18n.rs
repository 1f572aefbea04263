//! `i18n`: brings the translations up to date with the English, and says how far they are.

use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;
use tokkae_catalogue::ReviewStatus;
use tokkae_content::{Progress, merge_locale, progress};

/// What can be asked of the merge.
#[derive(clap::Args)]
pub struct Options {
    /// The languages to merge, such as km; one that isn't there is started [default: all]
    #[arg(value_name = "TAG")]
    tags: Vec<String>,
    /// Write nothing; fail if a file would change
    #[arg(long)]
    check: bool,
}

/// Merges, then reports.
pub fn run(options: &Options) -> Outcome {
    let assets = Workspace::find()?.assets();
    let tags = if options.tags.is_empty() {
        languages(&assets)?
    } else {
        options.tags.clone()
    };
    let mut outdated = Vec::new();
    for tag in &tags {
        if merge(&assets, tag, !options.check)? {
            outdated.push(tag.as_str());
        }
    }
    if options.check && !outdated.is_empty() {
        return Err(Fault::new(
            format!("Not up to date with the English: {}.", outdated.join(", ")),
            "Run `cargo xtask i18n`.",
        ));
    }
    for language in progress(&assets) {
        println!("{}", told(&language));
    }
    println!("Next: translate what `cargo xtask check` names, in any PO editor.");
    Ok(())
}

/// Merges one language; answers whether its file changed or would change.
fn merge(assets: &Path, tag: &str, write: bool) -> Outcome<bool> {
    let merged = merge_locale(assets, tag).map_err(|error| {
        Fault::new(
            format!("{tag}: {error}"),
            "Nothing was written. Then run `cargo xtask i18n` again.",
        )
    })?;
    let folder = assets.join("locales");
    let path = folder.join(format!("{tag}.po"));
    if fs::read_to_string(&path).is_ok_and(|now| now == merged) {
        return Ok(false);
    }
    if write {
        fs::create_dir_all(&folder).map_err(|error| Fault::file(&folder, &error))?;
        // Beside it first: a full disk must not cost a translator's work.
        let fresh = folder.join(format!(".{tag}.po.new"));
        fs::write(&fresh, merged).map_err(|error| Fault::file(&fresh, &error))?;
        fs::rename(&fresh, &path).map_err(|error| Fault::file(&path, &error))?;
    }
    Ok(true)
}

/// The languages that have a file, by tag.
fn languages(assets: &Path) -> Outcome<Vec<String>> {
    let folder = assets.join("locales");
    let entries = fs::read_dir(&folder).map_err(|error| Fault::file(&folder, &error))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let files = paths.filter(|path| path.extension().is_some_and(|ending| ending == "po"));
    let stems = files.filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()));
    let mut tags: Vec<_> = stems.filter(|tag| !tag.starts_with('.')).collect();
    tags.sort();
    Ok(tags)
}

/// One language's line.
fn told(language: &Progress) -> String {
    let Progress {
        tag,
        texts,
        translated,
        stale,
        ..
    } = language;
    let missing = texts - translated - stale;
    let status = match (language.status, &language.reviewer) {
        (ReviewStatus::Reviewed, Some(name)) => format!("reviewed by {name}"),
        _ => "draft, reviewed by nobody yet".to_owned(),
    };
    let percent = language.percent();
    format!(
        "{tag}: {percent} % ({translated} of {texts}; {stale} stale, {missing} missing), {status}"
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;

    #[test]
    fn merges_once_and_then_has_nothing_to_do() {
        let assets = std::env::temp_dir().join(format!("tokkae-i18n-{}", std::process::id()));
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        for folder in ["stories", "twins", "contacts", "banned"] {
            fs::create_dir_all(assets.join(folder)).expect("a temporary folder");
        }
        for file in [
            "ui.toml",
            "pages.toml",
            "room.toml",
            "stories/game-friend.toml",
            "banned/en.toml",
            "contacts/kh.toml",
        ] {
            fs::copy(own.join(file), assets.join(file)).expect("copied");
        }
        assert!(merge(&assets, "vi", false).expect("would write"));
        assert!(!assets.join("locales/vi.po").exists());
        assert!(merge(&assets, "vi", true).expect("writes"));
        assert!(!merge(&assets, "vi", true).expect("is up to date"));
        assert_eq!(languages(&assets).expect("one"), ["vi"]);
        let language = &progress(&assets)[0];
        assert_eq!((language.translated, language.stale), (0, 0));
        assert!(
            told(language).starts_with("vi: 0 % (0 of "),
            "{}",
            told(language)
        );
        assert!(merge(&assets, "not a tag", true).is_err());
        fs::remove_dir_all(&assets).expect("removed");
    }
}
