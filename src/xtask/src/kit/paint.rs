//! Style sheets turned into attributes: a drawing that leaves the app takes its colours along.
//!
//! It reads what the app's own small sheets hold: plain rules, each selector by itself. What stands in
//! `@media` and `@keyframes` is for screens, and left out.

use std::collections::BTreeMap;
use std::fmt::Write;

/// Declarations by selector.
pub type Rules = BTreeMap<String, BTreeMap<String, String>>;

/// What is painted, and means the same as an attribute.
const PAINT: [&str; 6] = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-linecap",
    "stroke-linejoin",
];

/// The plain rules of a sheet.
pub fn rules(css: &str) -> Rules {
    let css = without_comments(css);
    let mut rules = Rules::new();
    let mut rest = css.as_str();
    while let Some((selectors, after)) = rest.split_once('{') {
        let end = end_of_block(after);
        let (body, after) = after.split_at(end);
        rest = after.get(1..).unwrap_or_default();
        if selectors.trim_start().starts_with('@') {
            continue;
        }
        for selector in selectors.split(',') {
            let rule = rules.entry(selector.trim().to_owned()).or_default();
            rule.extend(declarations(body));
        }
    }
    rules
}

fn declarations(body: &str) -> impl Iterator<Item = (String, String)> {
    body.split(';').filter_map(|one| {
        let (name, value) = one.split_once(':')?;
        Some((name.trim().to_owned(), value.trim().to_owned()))
    })
}

/// Where the block ends whose beginning has been read.
fn end_of_block(css: &str) -> usize {
    let mut depth = 1;
    for (index, letter) in css.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return index;
        }
    }
    css.len()
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| {
        all + part.split_once("*/").map_or("", |(_, after)| after)
    })
}

/// The rules with the values of their variables, which may stand in any of them or among the tokens.
pub fn without_variables(mut rules: Rules, tokens: &Rules) -> Rules {
    let all = tokens.values().chain(rules.values()).flatten();
    let variables: BTreeMap<_, _> = all
        .filter(|(name, _)| name.starts_with("--"))
        .map(|(name, value)| (format!("var({name})"), value.clone()))
        .collect();
    for value in rules.values_mut().flat_map(BTreeMap::values_mut) {
        if let Some(known) = variables.get(value) {
            value.clone_from(known);
        }
    }
    rules
}

/// The drawing of an `svg` element as a group that needs no sheet; `ink` is the colour of the text beside it.
pub fn painted(svg: &str, rules: &Rules, ink: &str) -> String {
    let mut out = String::with_capacity(svg.len() * 2);
    let mut is_hidden = false;
    for tag in svg.split_inclusive('>') {
        let Some((before, after)) = tag.split_once(" class=\"") else {
            let tag = if tag == "</svg>" { "</g>" } else { tag };
            if !is_hidden {
                out.push_str(tag);
            }
            is_hidden = false;
            continue;
        };
        let (classes, after) = after.split_once('"').unwrap_or((after, ""));
        let rule = combined(classes, rules);
        is_hidden = rule.get("transform").is_some_and(|how| how == "scaleY(0)");
        if is_hidden {
            continue;
        }
        let (name, after) = if before.starts_with("<svg") {
            ("<g", ">")
        } else {
            (before, after)
        };
        out.push_str(name);
        attributes(&mut out, &rule, ink);
        out.push_str(after);
    }
    out
}

/// What several classes say together; the later one in a list wins.
fn combined(classes: &str, rules: &Rules) -> BTreeMap<String, String> {
    let found = classes.split_whitespace();
    found
        .filter_map(|class| rules.get(&format!(".{class}")).cloned())
        .flatten()
        .collect()
}

fn attributes(out: &mut String, rule: &BTreeMap<String, String>, ink: &str) {
    for name in PAINT {
        if let Some(value) = rule.get(name) {
            let value = if value == "currentColor" { ink } else { value };
            let _ = write!(out, " {name}=\"{value}\""); // a String takes everything
        }
    }
    if let Some(turn) = turn(rule) {
        let _ = write!(out, " transform=\"{turn}\"");
    }
}

/// A turn about a point of Tokkae's grid of 200.
fn turn(rule: &BTreeMap<String, String>) -> Option<String> {
    let degrees = rule.get("transform")?.strip_prefix("rotate(")?;
    let degrees = degrees.strip_suffix("deg)")?;
    let (x, y) = rule.get("transform-origin")?.split_once(' ')?;
    let on_grid = |part: &str| Some(part.strip_suffix('%')?.parse::<f64>().ok()? * 2.0);
    Some(format!("rotate({degrees} {} {})", on_grid(x)?, on_grid(y)?))
}

#[cfg(test)]
mod tests {
    use super::{painted, rules, without_variables};

    const CSS: &str = "/* a { } */ .a { --skin: #123456; fill: none; } .a__b, .a__c { fill: var(--skin); } \
        .a__c { stroke: currentColor; } .a__d { transform: scaleY(0); } \
        .a__e { transform: rotate(-4deg); transform-origin: 42% 50%; } @media (x) { .a__b { fill: red; } }";

    #[test]
    fn a_drawing_takes_its_colours_along() {
        let rules = without_variables(rules(CSS), &rules(":root { }"));
        let svg = "<svg class=\"a x\" viewBox=\"0 0 9 9\"><path class=\"a__b\" d=\"M0 0\"></path>\
            <path class=\"a__c\" d=\"M1 1\"></path><path class=\"a__d\" d=\"M2 2\"></path>\
            <g class=\"a__e\"></g></svg>";
        assert_eq!(
            painted(svg, &rules, "blue"),
            "<g fill=\"none\"><path fill=\"#123456\" d=\"M0 0\"></path>\
            <path fill=\"#123456\" stroke=\"blue\" d=\"M1 1\"></path>\
            <g transform=\"rotate(-4 84 100)\"></g></g>"
        );
    }
}
