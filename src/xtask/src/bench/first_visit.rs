//! A first visit over the wire, counted part by part from the files of the built site.

use crate::content;
use crate::fault::{Fault, Outcome};
use crate::finish::compress::{brotli, with_extension};
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;
use tokkae_catalogue::Story;
use tokkae_content::{LocalePacks, PackFile};

/// A first visit, start page and first story, in bytes over the wire.
pub const BUDGET: u64 = 130_000;

/// Measures what is in `dist/`, for each language.
///
/// # Errors
/// If the budget is overdrawn, or if `dist/` isn't whole.
pub fn measure(workspace: &Workspace) -> Outcome {
    let dist = workspace.dist();
    let mut worst = 0;
    for locale in content::packs(&content::load_for_build(workspace)?)? {
        let parts = parts(&dist, &locale)?;
        let total = sum(&parts);
        print_table(&locale, &parts, total);
        worst = worst.max(total);
    }
    judge(worst)
}

fn judge(worst: u64) -> Outcome {
    if worst > BUDGET {
        return Err(Fault::new(
            format!(
                "A first visit takes {worst} bytes: {} over the budget of {BUDGET}.",
                worst - BUDGET
            ),
            "Look at the largest part above, and at what was added last.",
        ));
    }
    println!(
        "Within the budget of {BUDGET} bytes; {} are left.",
        BUDGET - worst
    );
    Ok(())
}

/// A file of a first visit.
pub struct Part {
    name: &'static str,
    bytes: u64,
}

/// All parts together.
pub fn sum(parts: &[Part]) -> u64 {
    parts.iter().map(|part| part.bytes).sum()
}

/// The files of a first visit in this language, as they cross the wire.
///
/// # Errors
/// If `dist/` lacks one.
pub fn parts(dist: &Path, locale: &LocalePacks) -> Outcome<Vec<Part>> {
    files(dist, locale)?
        .into_iter()
        .map(|(name, file)| {
            Ok(Part {
                name,
                bytes: on_the_wire(&dist.join(&file)).ok_or_else(|| outdated(&file))?,
            })
        })
        .collect()
}

/// The files of a first visit in this language, each with what it is: the page first.
///
/// # Errors
/// If the page isn't there, or names none of them.
pub fn files(dist: &Path, locale: &LocalePacks) -> Outcome<Vec<(&'static str, String)>> {
    let tag = locale.shelf.locale.tag.as_str();
    let story = first_story(locale)
        .map(|(_, file)| file.path.clone())
        .unwrap_or_default();
    let page = format!("{tag}/index.html");
    let html = fs::read_to_string(dist.join(&page)).map_err(|_| outdated(&page))?;
    let named = |stem: &str, end: &str| named_in(&html, stem, end).ok_or_else(|| outdated(&page));
    Ok(vec![
        ("page", page.clone()),
        ("boot script", named("boot.", ".js")?),
        ("script for easier reading", named("ease.", ".js")?),
        ("app's script", named("app.", ".js")?),
        ("app's WebAssembly", named("app.", ".wasm")?),
        ("shelf", locale.file.path.clone()),
        ("first story", story),
    ])
}

/// The story that stands first in the list.
fn first_story(locale: &LocalePacks) -> Option<&(Story, PackFile)> {
    let card = locale.shelf.cards.first()?;
    locale.stories.iter().find(|(story, _)| story.id == card.id)
}

/// The file's name in the page: the stem, a hash, the end.
fn named_in(html: &str, stem: &str, end: &str) -> Option<String> {
    html.split(['"', '/'])
        .find(|word| word.starts_with(stem) && word.ends_with(end))
        .map(str::to_owned)
}

/// The size of the compressed file, or of the file itself where compressing would not shrink it.
fn on_the_wire(file: &Path) -> Option<u64> {
    let size = |path: &Path| {
        fs::metadata(path)
            .ok()
            .filter(fs::Metadata::is_file)
            .map(|facts| facts.len())
    };
    let plain = size(file)?;
    Some(size(&with_extension(file, "br")).unwrap_or(plain))
}

fn outdated(file: &str) -> Fault {
    Fault::new(
        format!("dist/ has no {file}: it is older than the content."),
        "Run `cargo xtask build`.",
    )
}

fn print_table(locale: &LocalePacks, parts: &[Part], total: u64) {
    println!(
        "First visit, {} ({}):",
        locale.shelf.locale.name, locale.shelf.locale.tag
    );
    for part in parts {
        println!("  {:<20}{:>8}", part.name, part.bytes);
    }
    println!("  {:<20}{total:>8} bytes over the wire (brotli)", "in all");
    let words = brotli(plain_page(locale).as_bytes()).len() as u64;
    let ratio = total.saturating_mul(10) / words.max(1);
    println!(
        "  {:<20}{words:>8} the same words as a plain HTML page",
        "for comparison"
    );
    println!(
        "  {:<20}{:>8} times that",
        "",
        format!("{}.{}", ratio / 10, ratio % 10)
    );
}

/// Everything that the first visit says, as the plainest page that could say it.
fn plain_page(locale: &LocalePacks) -> String {
    let mut words = strings(serde_json::to_value(&locale.shelf.ui).unwrap_or_default());
    for card in &locale.shelf.cards {
        words.extend([card.title.clone(), card.child.clone()]);
    }
    for contact in locale
        .shelf
        .home
        .iter()
        .flat_map(|country| &country.contacts)
    {
        let facts = [
            &contact.facts,
            &contact.next,
            &contact.voice,
            &contact.sms,
            &contact.web,
        ];
        words.extend([contact.name.clone(), contact.about.clone()]);
        words.extend(facts.into_iter().flatten().cloned());
    }
    if let Some((story, _)) = first_story(locale) {
        words.extend(story.texts().into_iter().map(|(_, text)| text));
    }
    let page = "<!doctype html><meta charset=\"utf-8\"><title>Tokkae</title>\n<p>".to_owned();
    page + &words.join("</p>\n<p>")
}

fn strings(value: serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::Object(fields) => fields
            .into_iter()
            .filter_map(|(_, value)| Some(value.as_str()?.to_owned()))
            .collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_is_kept_to_the_byte() {
        assert_eq!(judge(BUDGET), Ok(()));
        let fault = judge(BUDGET + 1)
            .err()
            .map(|fault| fault.what)
            .unwrap_or_default();
        assert!(
            fault.contains("130001") && fault.contains(": 1 over"),
            "{fault}"
        );
    }

    #[test]
    fn finds_hashed_names_in_a_page() {
        let html = r#"<link href="../app.0a.css"><script src="../boot.1b.js"></script>"#;
        assert_eq!(
            named_in(html, "app.", ".css").as_deref(),
            Some("app.0a.css")
        );
        assert_eq!(
            named_in(html, "boot.", ".js").as_deref(),
            Some("boot.1b.js")
        );
        assert_eq!(named_in(html, "app.", ".wasm"), None);
    }
}
