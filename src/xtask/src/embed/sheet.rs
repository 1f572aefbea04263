//! The module's style sheets for a partner: what a frame has besides, and all of them behind a shadow root.

use super::source;
use crate::fault::Outcome;
use crate::finish::styles;
use crate::workspace::Workspace;

/// What a page in a frame has besides.
///
/// # Errors
/// If the sheet can't be read, or holds something without an end.
pub fn framed(workspace: &Workspace) -> Outcome<String> {
    styles::small("www/embed/frame.css", &source(workspace, "frame.css")?)
}

/// What the builder's page has besides.
///
/// # Errors
/// If the sheet can't be read, or holds something without an end.
pub fn builder(workspace: &Workspace) -> Outcome<String> {
    styles::small("www/embed/builder.css", &source(workspace, "builder.css")?)
}

/// Every rule that a page of the app has, for a shadow root in someone else's page.
///
/// # Errors
/// If a sheet can't be read, or holds something without an end.
pub fn inline(workspace: &Workspace) -> Outcome<String> {
    let all = styles::bundle(workspace)? + &framed(workspace)?;
    let own = styles::small("www/embed/inline.css", &source(workspace, "inline.css")?)?;
    // The host's values end where the box begins; what comes after may build on that.
    Ok(own + &behind_a_root(&all))
}

/// There is no document in a shadow root: what is said of the document is said of the box that stands for it. And a
/// host's `rem` is the host's: sizes follow the module's own.
fn behind_a_root(css: &str) -> String {
    const BOX: &str = ".tokkae-document";
    let mut out = String::with_capacity(css.len() * 5 / 4);
    let mut rest = css;
    // Between braces stand declarations, before them selectors and conditions.
    while let Some(end) = rest.find(['{', '}']) {
        let (part, after) = rest.split_at(end);
        if after.starts_with('}') {
            out.push_str(&sizes(part));
        } else if part.trim_start().starts_with('@') || is_inner(part) {
            out.push_str(part);
        } else {
            out.push_str(&selectors(part, BOX));
        }
        out.push_str(&after[..1]);
        rest = &after[1..];
    }
    out + rest
}

/// A step of an animation is no selector.
fn is_inner(part: &str) -> bool {
    let part = part.trim();
    part.split(',').all(|one| {
        let one = one.trim();
        matches!(one, "from" | "to")
            || one
                .strip_suffix('%')
                .is_some_and(|n| n.parse::<f32>().is_ok())
    })
}

fn selectors(part: &str, root: &str) -> String {
    let mut out = String::with_capacity(part.len());
    let mut word = String::new();
    let mut before = ' ';
    for sign in part.chars().chain([' ']) {
        if sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_') {
            word.push(sign);
            continue;
        }
        match (before, word.as_str()) {
            (':', "root") => {
                out.pop();
                out.push_str(root);
            }
            (' ' | ',' | '(' | '}' | ';', "html") => out.push_str(root),
            (' ' | ',' | '(' | '}' | ';', "body") => out.push_str(".tokkae-body"),
            _ => out.push_str(&word),
        }
        word.clear();
        before = sign;
        out.push(sign);
    }
    out.pop();
    out
}

/// `1.5rem` as `calc(1.5*var(--rem))`.
fn sizes(part: &str) -> String {
    let mut out = String::with_capacity(part.len());
    let mut rest = part;
    while let Some(at) = rest.find("rem") {
        let (before, after) = rest.split_at(at);
        let number = before
            .rfind(|sign: char| !(sign.is_ascii_digit() || sign == '.'))
            .map_or(0, |at| at + 1);
        // The sign before a number belongs to it; what else stands before it makes it part of a name, as in `--gap-2rem`.
        let start = match before[..number].strip_suffix('-') {
            Some(name) => name.len(),
            None => number,
        };
        let is_of_name = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
        let is_unit = number < before.len()
            && !before[..start].ends_with(is_of_name)
            && !after[3..].starts_with(is_of_name);
        if is_unit {
            out.push_str(&before[..start]);
            for part in ["calc(", &before[start..], "*var(--rem))"] {
                out.push_str(part);
            }
        } else {
            out.push_str(before);
            out.push_str("rem");
        }
        rest = &after[3..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::{behind_a_root, inline};
    use crate::workspace::Workspace;

    #[test]
    fn says_of_a_box_what_is_said_of_the_document() {
        let css = ":root{--a:1rem}html[data-x] .bar,body{margin:-0.5rem 0 2px}@media (max-width: 26rem){:lang(km) h1{line-height:1.7}}\
                   @keyframes k{from{top:1rem}50%{top:0}}.body-html{--gap-2rem: 1}html{font-size:var(--t)}html:lang(km) p{width:calc(1px - 2rem)}";
        assert_eq!(
            behind_a_root(css),
            ".tokkae-document{--a:calc(1*var(--rem))}.tokkae-document[data-x] .bar,.tokkae-body{margin:calc(-0.5*var(--rem)) 0 2px}\
             @media (max-width: 26rem){:lang(km) h1{line-height:1.7}}\
             @keyframes k{from{top:calc(1*var(--rem))}50%{top:0}}.body-html{--gap-2rem: 1}.tokkae-document{font-size:var(--t)}.tokkae-document:lang(km) p{width:calc(1px - calc(2*var(--rem)))}"
        );
    }

    #[test]
    fn no_rule_of_the_app_reaches_for_the_document() {
        let workspace = Workspace::find().expect("cargo is here: it runs this test");
        let css = inline(&workspace).expect("readable");
        let around = |at: usize| &css[at.saturating_sub(40)..(at + 40).min(css.len())];
        let mut reaching = css.match_indices("html").chain(css.match_indices(":root"));
        assert_eq!(reaching.next().map(|(at, _)| around(at)), None);
        let without_conditions: String = css
            .split('@')
            .map(|part| part.split_once('{').map_or(part, |(_, rest)| rest))
            .collect();
        let digits = |text: &str| text.ends_with(|sign: char| sign.is_ascii_digit());
        let left = without_conditions
            .match_indices("rem")
            .find(|(at, _)| digits(&without_conditions[..*at]));
        assert_eq!(
            left.map(|(at, _)| &without_conditions[at.saturating_sub(40)..at]),
            None
        );
    }
}
