//! `new locale`: a file with every text to translate, and a list of banned words to fill.

use super::{NewFile, Started, banned};
use crate::fault::{Fault, Outcome};
use std::path::Path;
use tokkae_content::merge_locale;

/// Which language.
#[derive(clap::Args)]
pub(super) struct Options {
    /// The language's tag, such as vi or pt-BR
    pub tag: String,
    /// The language's own name for itself
    #[arg(long)]
    pub name: Option<String>,
    /// It is written from right to left
    #[arg(long)]
    pub rtl: bool,
}

/// The language's files. A variety of a language that has a list needs none of its own.
pub(super) fn start(assets: &Path, options: &Options) -> Outcome<Started> {
    let Options { tag, name, rtl } = options;
    let path = assets.join("locales").join(format!("{tag}.po"));
    if path.exists() {
        return Err(super::already_there(&path));
    }
    let merged = merge_locale(assets, tag)
        .map_err(|error| Fault::new(format!("{tag}: {error}"), "Nothing was written."))?;
    let po = with_header(merged, name.as_deref(), *rtl)?;
    let mut files = vec![NewFile::new(path, po)];
    let list = |tag: &str| assets.join("banned").join(format!("{tag}.toml"));
    let base = tag.split('-').next().unwrap_or(tag);
    let mut steps = Vec::new();
    if name.is_none() {
        steps.push(format!(
            "write the language's own name into `X-Tokkae-Name` at the top of locales/{tag}.po"
        ));
    }
    if !list(tag).exists() && !list(base).exists() {
        files.push(NewFile::new(list(tag), banned::skeleton(&list("en"))?));
        steps.push(format!(
            "fill banned/{tag}.toml: the patterns of [says], and of each entry"
        ));
    }
    steps.push(format!("translate locales/{tag}.po in any PO editor"));
    steps.push("then: cargo xtask check".to_owned());
    let steps = steps.iter().enumerate();
    let steps: Vec<_> = steps
        .map(|(number, step)| format!("  {}. {step}", number + 1))
        .collect();
    Ok((
        files,
        format!(
            "Next, in assets/ (assets/README.md says how):\n{}",
            steps.join("\n")
        ),
    ))
}

/// The header with what is known of the language.
fn with_header(po: String, name: Option<&str>, rtl: bool) -> Outcome<String> {
    let po = if rtl {
        set(&po, "X-Tokkae-Direction", "ltr", "rtl")?
    } else {
        po
    };
    let Some(name) = name else { return Ok(po) };
    if name.trim().is_empty() || name.contains(['"', '\\']) || name.contains(char::is_control) {
        return Err(Fault::new(
            format!("`{name}` can't be a language's name."),
            "Write what the language calls itself, without quotes and backslashes.",
        ));
    }
    set(&po, "X-Tokkae-Name", "", name.trim())
}

fn set(po: &str, field: &str, before: &str, value: &str) -> Outcome<String> {
    let line = |value: &str| format!("\"{}\\n\"\n", format!("{field}: {value}").trim_end());
    let (before, after) = po.split_once(&line(before)).ok_or_else(|| {
        Fault::new(
            format!("A new PO file has no `{field}`."),
            "Report it as a fault.",
        )
    })?;
    Ok(format!("{before}{}{after}", line(value)))
}
