//! The frame of a page, and small pieces of HTML.

pub use crate::finish::template::escape;
use std::fmt::Write;

const STYLE: &str = include_str!("style.css");

/// Every page of the kit says so: only such pages are ever taken away again.
pub const MARK: &str = "<meta name=\"generator\" content=\"Tokkae review kit\">";

/// What stands at the head and foot of every printed page.
pub struct Margins<'a> {
    pub left: &'a str,
    pub right: &'a str,
    pub foot: &'a str,
}

/// A whole page, with its style and without anything to fetch.
pub fn page(title: &str, margins: &Margins, body: &str) -> String {
    let Margins { left, right, foot } = *margins;
    let [left, right, foot] = [left, right, foot].map(css_string);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n{MARK}\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{}</title>\n<style>\n{STYLE}\
         @page {{ @top-left {{ content: {left}; }} @top-right {{ content: {right}; }} @bottom-left {{ content: {foot}; }} }}\n\
         </style>\n</head>\n<body>\n{body}</body>\n</html>\n",
        escape(title)
    )
}

/// A text as CSS shows it; nothing in it can end the style sheet.
fn css_string(text: &str) -> String {
    let mut css = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' | '<' | '>' => {
                let _ = write!(css, "\\{:x} ", u32::from(letter)); // a String takes everything
            }
            letter if letter.is_control() => css.push(' '),
            letter => css.push(letter),
        }
    }
    css + "\""
}

/// A text in which `backticks` enclose what stands in files.
pub fn with_code(text: &str) -> String {
    let mut html = String::new();
    for (at, part) in text.split('`').enumerate() {
        match at % 2 {
            0 => html += &escape(part),
            _ => html.extend(["<code>", &escape(part), "</code>"]),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_gets_out_of_its_place() {
        let text = "\"a\\ </style><script>";
        let margins = Margins {
            left: text,
            right: "",
            foot: "",
        };
        let html = page(text, &margins, "");
        assert_eq!(html.matches("</style>").count(), 1);
        assert!(!html.contains("<script>"));
        assert!(html.contains(r"\22 a\5c  \3c /style\3e \3c script\3e "));
    }

    #[test]
    fn backticks_enclose_code() {
        assert_eq!(with_code("a `b<` c"), "a <code>b&lt;</code> c");
    }
}
