//! The page around the archive: what is painted first, what scripts it may run, whom to call where it can't go on.

use super::the_one;
use crate::fault::{Fault, Outcome};
use crate::finish::digest::source;
use crate::finish::template::{Value, escape, fill};
use crate::finish::without_comments;
use crate::packages::Files;
use crate::workspace::Workspace;
use std::fmt::Write;
use std::fs;
use tokkae_catalogue::{Contact, Country};
use tokkae_content::LocalePacks;

/// The file, for an archive of so many bytes.
pub fn write(
    workspace: &Workspace,
    module: &Files,
    packs: &[LocalePacks],
    archive: &str,
    size: usize,
) -> Outcome<Vec<u8>> {
    let first = packs
        .first()
        .ok_or_else(|| Fault::new("A file without a language.", "Report it as a fault."))?;
    let start = the_one(module, "index.html", "")?;
    let styles = [
        the_one(module, "app.", ".css")?.to_owned(),
        read(workspace, "single.css")?,
    ]
    .concat();
    let away_styles = the_one(module, "away/away.css", "")?;
    let scripts = ["first.js", "loader.js"].map(|name| {
        let text = read(workspace, name)?;
        Ok(without_comments(&text))
    });
    let [before, loader]: [Outcome<String>; 2] = scripts;
    let (before, loader) = (before?, loader?);
    let locale = &first.shelf.locale;
    let values = vec![
        ("lang", Value::text(locale.tag.as_str())),
        ("dir", Value::text(if locale.rtl { "rtl" } else { "ltr" })),
        ("title", Value::text(&first.shelf.ui.page_title)),
        (
            "policy",
            Value::Text(policy(&[&before, &loader], &[&styles, away_styles])),
        ),
        ("styles", Value::Raw(styles)),
        ("away_styles", Value::Raw(away_styles.to_owned())),
        ("first", Value::Raw(before)),
        ("page", Value::Raw(inner(start))),
        (
            "waits",
            Value::Raw(lines(packs, |packs| &packs.pages.single_wait)),
        ),
        ("plain", Value::Raw(packs.iter().map(plain).collect())),
        (
            "away",
            Value::Raw(neutral(the_one(module, "away/index.html", "")?)),
        ),
        ("size", Value::Text(size.to_string())),
        ("archive", Value::Raw(archive.to_owned())),
        ("loader", Value::Raw(loader)),
    ];
    let text = fill(
        "www/single/page.html",
        &read(workspace, "page.html")?,
        values,
    )?;
    Ok(text.into_bytes())
}

/// Nothing comes from elsewhere, and nothing leaves: `connect-src` is closed, the app's requests are answered by the
/// page itself. Inline are only the scripts and styles that were there when the file was made. What they make from the
/// archive has addresses that begin with `blob:`, which nobody else can make.
fn policy(scripts: &[&str], styles: &[&str]) -> String {
    let hashes = |texts: &[&str]| {
        let all = texts.iter().map(|text| source(text.as_bytes()));
        all.collect::<Vec<_>>().join(" ")
    };
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval' blob:; style-src {} blob:; img-src data: blob:; \
         media-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'",
        hashes(scripts),
        hashes(styles)
    )
}

/// The body of the start page, which the app takes over as it stands. Its scripts are in the archive.
fn inner(page: &str) -> String {
    let body = between(page, "<body>", "</body>");
    match body.split_once("<noscript>") {
        Some((before, rest)) => {
            let after = rest
                .split_once("</noscript>")
                .map_or("", |(_, after)| after);
            format!("{before}{after}")
        }
        None => body.to_owned(),
    }
}

/// The neutral page, with its title.
fn neutral(page: &str) -> String {
    let title = between(page, "<title>", "</title>");
    format!(
        "<title>{title}</title>{}",
        between(page, "<body>", "</body>")
    )
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split_once(start).map_or("", |(_, rest)| rest);
    rest.split_once(end).map_or(rest, |(inside, _)| inside)
}

/// A line in every language.
fn lines(packs: &[LocalePacks], line: impl Fn(&LocalePacks) -> &String) -> String {
    let mut html = String::new();
    for packs in packs {
        let tag = escape(packs.shelf.locale.tag.as_str());
        let _ = write!(html, "<p lang=\"{tag}\">{}</p>", escape(line(packs))); // a String takes everything
    }
    html
}

/// Whom to call at home, in a language: for browsers that run no scripts, or are too old.
fn plain(packs: &LocalePacks) -> String {
    let locale = &packs.shelf.locale;
    let dir = if locale.rtl { "rtl" } else { "ltr" };
    let home: Option<&Country> = packs.shelf.home.as_ref();
    let contacts = home.into_iter().flat_map(|home| &home.contacts);
    format!(
        "<section lang=\"{}\" dir=\"{dir}\"><p>{}</p><ul>{}</ul></section>",
        escape(locale.tag.as_str()),
        escape(&packs.pages.single_old),
        contacts.map(contact).collect::<String>()
    )
}

fn contact(contact: &Contact) -> String {
    let mut line = escape(&contact.name);
    let numbers = [("tel", &contact.voice), ("sms", &contact.sms)];
    for (kind, number) in numbers {
        if let Some(number) = number {
            let plain: String = number.split_whitespace().collect();
            let _ = write!(
                line,
                " <a href=\"{kind}:{}\">{}</a>",
                escape(&plain),
                escape(number)
            );
        }
    }
    let pages = contact.chat.iter().chain(&contact.web);
    for page in pages {
        let page = escape(page);
        let _ = write!(line, " <a href=\"{page}\" rel=\"noreferrer\">{page}</a>");
    }
    format!("<li>{line}</li>")
}

fn read(workspace: &Workspace, name: &str) -> Outcome<String> {
    let file = workspace.www().join("single").join(name);
    fs::read_to_string(&file).map_err(|error| Fault::file(&file, &error))
}

#[cfg(test)]
mod tests {
    use super::{inner, policy};

    #[test]
    fn hashes_as_the_published_vectors_say() {
        // The example of the Content-Security-Policy's own text.
        let policy = policy(&["alert('Hello, world.');"], &[]);
        assert!(
            policy.contains("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"),
            "{policy}"
        );
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
            "{policy}"
        );
    }

    #[test]
    fn the_first_view_is_the_body_without_the_words_for_browsers_without_scripts() {
        let page =
            "<html><head></head><body>\n<div>a</div><noscript>b</noscript><p>c</p></body></html>";
        assert_eq!(inner(page), "\n<div>a</div><p>c</p>");
    }
}
