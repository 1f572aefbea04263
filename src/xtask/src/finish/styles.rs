//! The style sheets of all components as one small file.

use crate::fault::{Fault, Outcome};
use crate::folder;
use crate::workspace::Workspace;
use std::fs;
use std::path::{Path, PathBuf};

/// The pages that need no app, and whose styles a child's first visit does not pay for.
const PLAIN_PAGES: [&str; 4] = ["adults", "card", "leaflet", "read"];

/// The pages for trainers, whose styles no reader of the others pays for.
const TRAINERS: [&str; 1] = ["trainers"];

/// The gallery's own sheet, which is in no site for the world.
const GALLERY: [&str; 1] = ["gallery"];

/// What stands before a picture's name in a style sheet.
const BEFORE_PICTURE: &str = "url(\"";

/// The style sheets in one: the design tokens, the base, then the components by path, then the
/// page around the app.
///
/// # Errors
/// If a file can't be read or holds a comment without an end.
pub fn bundle(workspace: &Workspace) -> Outcome<String> {
    let ui = workspace.root.join("src/ui");
    let mut files = style_sheets(&ui.join("styles"))?;
    files.sort_by_key(|path| (rank(path), path.clone()));
    files.extend(Sheets::of(&ui)?.app);
    files.push(workspace.www().join("shell.css"));
    joined(&files)
}

/// What the plain pages have besides.
///
/// # Errors
/// As [`bundle`].
pub fn plain_pages(workspace: &Workspace) -> Outcome<String> {
    joined(&Sheets::of(&workspace.root.join("src/ui"))?.plain)
}

/// What the pages for trainers have besides.
///
/// # Errors
/// As [`bundle`].
pub fn trainers(workspace: &Workspace) -> Outcome<String> {
    joined(&Sheets::of(&workspace.root.join("src/ui"))?.trainers)
}

/// What the pages of the gallery have besides: they show pieces of plain pages too.
///
/// # Errors
/// As [`bundle`].
pub fn gallery(workspace: &Workspace) -> Outcome<String> {
    let sheets = Sheets::of(&workspace.root.join("src/ui"))?;
    joined(&[sheets.plain, sheets.trainers, sheets.gallery].concat())
}

/// What the trainer's room has besides.
///
/// # Errors
/// As [`bundle`].
pub fn room(workspace: &Workspace) -> Outcome<String> {
    let mut files = style_sheets(&workspace.root.join("src/room"))?;
    files.sort();
    joined(&files)
}

/// The style sheets beside the code, each list by path.
struct Sheets {
    /// What every page has.
    app: Vec<PathBuf>,
    /// What the plain pages have besides.
    plain: Vec<PathBuf>,
    /// What the pages for trainers have besides.
    trainers: Vec<PathBuf>,
    /// What the gallery has besides.
    gallery: Vec<PathBuf>,
}

impl Sheets {
    fn of(ui: &Path) -> Outcome<Self> {
        let mut all = style_sheets(&ui.join("src"))?;
        all.sort();
        let is_of = |path: &PathBuf, stems: &[&str]| {
            let stem = path.file_stem().and_then(|stem| stem.to_str());
            stem.is_some_and(|stem| stems.contains(&stem))
        };
        let (gallery, others): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|path| is_of(path, &GALLERY));
        let (trainers, others): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|path| is_of(path, &TRAINERS));
        let (plain, app) = others
            .into_iter()
            .partition(|path| is_of(path, &PLAIN_PAGES));
        Ok(Self {
            app,
            plain,
            trainers,
            gallery,
        })
    }
}

fn joined(files: &[PathBuf]) -> Outcome<String> {
    let mut all = String::new();
    for file in files {
        let css = fs::read_to_string(file).map_err(|error| Fault::file(file, &error))?;
        let small = small(&file.display().to_string(), &css)?;
        all.push_str(&with_pictures(&small, file)?);
    }
    Ok(all)
}

/// The sheet with the pictures that lie beside it in it: they arrive together, in one request, and what two of them
/// share is compressed once.
fn with_pictures(css: &str, file: &Path) -> Outcome<String> {
    let mut parts = css.split(BEFORE_PICTURE);
    let mut all = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('"').unwrap_or((part, ""));
        if name.starts_with("data:") {
            all.push_str(BEFORE_PICTURE);
            all.push_str(part);
            continue;
        }
        let picture = file.with_file_name(name);
        let svg = fs::read_to_string(&picture).map_err(|error| Fault::file(&picture, &error))?;
        if svg.contains('"') {
            return Err(Fault::new(
                format!("{} holds a double quote.", picture.display()),
                "Quote its attributes with single ones: it stands between double ones in the style sheet.",
            ));
        }
        all.push_str(BEFORE_PICTURE);
        all.push_str(&address_of(&svg));
        all.push('"');
        all.push_str(rest);
    }
    Ok(all)
}

/// The custom properties of a sheet that are pictures, each once.
pub(super) fn pictures(sheet: &str) -> Vec<&str> {
    let before = sheet.match_indices("url(").map(|(at, _)| &sheet[..at]);
    let names = before.filter_map(|before| {
        let name = before.trim_end().strip_suffix(':')?;
        let start = name.rfind(['{', ';', '}', ' ']).map_or(0, |at| at + 1);
        name[start..].starts_with("--").then_some(&name[start..])
    });
    let mut pictures: Vec<_> = names.collect();
    pictures.sort_unstable();
    pictures.dedup();
    pictures
}

/// An address that is the picture itself.
pub(super) fn address_of(svg: &str) -> String {
    let mut address = "data:image/svg+xml,".to_owned();
    for line in svg.lines() {
        address.push_str(&line.trim().replace('%', "%25").replace('#', "%23"));
    }
    address
}

/// A sheet without what CSS doesn't need.
///
/// # Errors
/// If it holds a comment or a quoted text without an end.
pub fn small(name: &str, css: &str) -> Outcome<String> {
    minify(css).ok_or_else(|| {
        Fault::new(
            format!("{name} has a comment or a text without an end."),
            "Close it.",
        )
    })
}

/// Tokens come first: everything after them uses them.
fn rank(path: &Path) -> usize {
    let name = path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    ["tokens", "base"]
        .iter()
        .position(|first| *first == name)
        .unwrap_or(2)
}

/// Every `.css` file under a folder.
fn style_sheets(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let is_sheet = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "css");
    Ok(folder::files(folder)?
        .into_iter()
        .filter(is_sheet)
        .collect())
}

/// The sheet without comments and without the space that CSS doesn't need; `None` if a comment or
/// a quoted text has no end.
fn minify(css: &str) -> Option<String> {
    let mut small = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(character) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/")?.1;
            space(&mut small);
        } else if character == '"' || character == '\'' {
            let end = end_of_quoted(rest, character)?;
            small.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if character.is_whitespace() {
            space(&mut small);
            rest = rest.trim_start();
        } else {
            push(&mut small, character);
            rest = &rest[character.len_utf8()..];
        }
    }
    Some(small.trim_end().to_owned())
}

/// Where a quoted text ends, its closing quote included.
fn end_of_quoted(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (index, character) in text.char_indices().skip(1) {
        if !escaped && character == quote {
            return Some(index + quote.len_utf8());
        }
        escaped = character == '\\' && !escaped;
    }
    None
}

/// One space, unless it would stand at the start or after a sign that needs none. Before a colon it can be one between
/// two parts of a selector; after it, it never is.
fn space(small: &mut String) {
    if !small.is_empty() && !small.ends_with([' ', '{', '}', ';', ',', ':']) {
        small.push(' ');
    }
}

/// The character, without the space or the semicolon that it makes needless.
fn push(small: &mut String, character: char) {
    if matches!(character, '{' | '}' | ';' | ',') && small.ends_with(' ') {
        small.pop();
    }
    if character == '}' && small.ends_with(';') {
        small.pop();
    }
    small.push(character);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;

    #[test]
    fn strips_comments_and_space_and_keeps_what_matters() {
        let css = "/* a */\n.a  .b,\n.c:hover {\n  width: calc(1px + 2px); /* why */\n  margin: 0 1px;\n}\n";
        assert_eq!(
            minify(css).as_deref(),
            Some(".a .b,.c:hover{width:calc(1px + 2px);margin:0 1px}")
        );
    }

    #[test]
    fn leaves_quoted_texts_alone() {
        let css = r#"a::before { content: "/* {  \" } */"; } b { content: '  '; }"#;
        assert_eq!(
            minify(css).as_deref(),
            Some(r#"a::before{content:"/* {  \" } */"}b{content:'  '}"#)
        );
    }

    #[test]
    fn names_each_property_that_is_a_picture_once() {
        let sheet = r#":root{--b: url("data:1");--no: #fff;--a:url("data:2")}.x{background: url("data:3")}.y{--b: url("data:4")}"#;
        assert_eq!(pictures(sheet), ["--a", "--b"]);
    }

    #[test]
    fn puts_pictures_into_the_sheet_and_says_which_is_missing() {
        let folder = std::env::temp_dir().join(format!("tokkae-styles-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        let sheet = folder.join("a.css");
        let css = "a{background:url(\"b.svg\") center}";
        let missing = with_pictures(css, &sheet).expect_err("not there yet");
        assert!(missing.what.contains("b.svg"), "{}", missing.what);
        let picture = folder.join("b.svg");
        fs::write(&picture, "<svg fill='#fff'>\n  <path/>\n</svg>\n").expect("written");
        assert_eq!(
            with_pictures(css, &sheet).expect("there"),
            "a{background:url(\"data:image/svg+xml,<svg fill='%23fff'><path/></svg>\") center}"
        );
        let own = "a{background:url(\"data:image/svg+xml,%3Csvg/%3E\")}";
        assert_eq!(with_pictures(own, &sheet).expect("nothing to do"), own);
        fs::write(&picture, "<svg fill=\"none\"/>").expect("written");
        let quoted = with_pictures(css, &sheet).expect_err("it would end the address");
        assert!(quoted.what.contains("double quote"), "{}", quoted.what);
        fs::remove_dir_all(&folder).expect("removed");
    }

    #[test]
    fn refuses_what_has_no_end() {
        assert_eq!(minify("a { } /* b"), None);
        assert_eq!(minify("a { content: \"b }"), None);
    }

    #[test]
    fn a_child_pays_for_no_rule_of_the_gallery() {
        let workspace = Workspace::find().expect("cargo is here: it runs this test");
        assert!(gallery(&workspace).expect("readable").contains(".gallery"));
        for sheet in [bundle(&workspace), plain_pages(&workspace)] {
            assert!(!sheet.expect("readable").contains("gallery"));
        }
    }

    #[test]
    fn tokens_come_before_the_base_and_the_rest() {
        let mut files: Vec<_> = ["z.css", "base.css", "a.css", "tokens.css"]
            .map(PathBuf::from)
            .into();
        files.sort_by_key(|path| (rank(path), path.clone()));
        assert_eq!(
            files,
            ["tokens.css", "base.css", "a.css", "z.css"].map(PathBuf::from)
        );
    }
}
