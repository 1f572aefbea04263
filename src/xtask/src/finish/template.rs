//! Templates: files with `{{markers}}` for what is only known when the site is built.

use crate::fault::{Fault, Outcome};

/// What stands in a marker's place.
pub enum Value {
    /// Text: whatever HTML would read into it is escaped.
    Text(String),
    /// HTML or script of our own, taken as it is.
    Raw(String),
}

impl Value {
    /// Text, to be escaped.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    fn into_html(self) -> String {
        match self {
            Self::Text(text) => escape(&text),
            Self::Raw(html) => html,
        }
    }
}

/// The template with every marker filled.
///
/// # Errors
/// If the template holds a marker that has no value, or lacks one that has: either would make a
/// page that looks finished and isn't.
pub fn fill(file: &str, template: &str, values: Vec<(&str, Value)>) -> Outcome<String> {
    let values: Vec<_> = values
        .into_iter()
        .map(|(name, value)| (name, value.into_html()))
        .collect();
    let mut used = vec![false; values.len()];
    let mut page = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or_else(|| {
            Fault::new(
                format!("{file} opens a marker with {{{{ and never closes it."),
                "Add }}.",
            )
        })?;
        let index = values
            .iter()
            .position(|(known, _)| *known == name.trim())
            .ok_or_else(|| {
                let known: Vec<_> = values.iter().map(|(known, _)| *known).collect();
                Fault::new(
                    format!("{file} has a marker {{{{{name}}}}} that nothing fills."),
                    format!("Markers here: {}.", known.join(", ")),
                )
            })?;
        page.push_str(before);
        page.push_str(&values[index].1);
        used[index] = true;
        rest = after;
    }
    page.push_str(rest);
    match used.iter().position(|used| !used) {
        Some(index) => Err(missing(file, values[index].0)),
        None => Ok(page),
    }
}

/// The template without its one `<link data-trunk …>`, which is for Trunk only.
///
/// # Errors
/// If there is none: then Trunk has nothing to build from.
pub fn without_trunk_link(file: &str, template: &str) -> Outcome<String> {
    let cut = template.find("<link data-trunk").and_then(|start| {
        let end = start + template[start..].find('>')? + 1;
        Some(format!(
            "{}{}",
            template[..start].trim_end(),
            &template[end..]
        ))
    });
    cut.ok_or_else(|| {
        Fault::new(
            format!("{file} has no <link data-trunk …>."),
            "Put it back into the head: it tells Trunk which crate to compile.",
        )
    })
}

fn missing(file: &str, marker: &str) -> Fault {
    Fault::new(
        format!("{file} has no marker {{{{{marker}}}}}."),
        "Put it back: the page needs what stands there.",
    )
}

/// The text as HTML shows it.
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;

    fn values() -> Vec<(&'static str, Value)> {
        vec![
            ("title", Value::text("\"A\" <b> & {{c}}")),
            ("app", Value::Raw("<p>hi</p>".into())),
        ]
    }

    #[test]
    fn fills_escaped_text_and_raw_html_and_reads_no_marker_in_a_value() {
        let page =
            fill("t", "<t a=\"{{title}}\">{{ app }}{{app}}</t>", values()).expect("complete");
        assert_eq!(
            page,
            "<t a=\"&quot;A&quot; &lt;b&gt; &amp; {{c}}\"><p>hi</p><p>hi</p></t>"
        );
    }

    #[test]
    fn names_the_marker_that_is_missing_unknown_or_open() {
        let fault = fill("index.html", "{{app}}", values()).expect_err("no title");
        assert_eq!(fault.what, "index.html has no marker {{title}}.");
        let fault = fill("index.html", "{{app}}{{titel}}", values()).expect_err("misspelt");
        assert!(
            fault.what.contains("{{titel}}") && fault.hint.contains("title"),
            "{fault}"
        );
        let fault = fill("index.html", "{{app}}{{title", values()).expect_err("open");
        assert!(fault.what.contains("never closes"), "{fault}");
    }

    #[test]
    fn takes_trunks_link_out_and_misses_it() {
        let html = "<head>\n  <link data-trunk rel=\"rust\"\n href=\"a\">\n</head>";
        assert_eq!(
            without_trunk_link("t", html).expect("one link"),
            "<head>\n</head>"
        );
        assert!(without_trunk_link("t", "<head></head>").is_err());
    }
}
