//! The neutral page that leaving quickly goes to: a multiplication table.

use super::pages::Language;
use super::template::{self, Value};
use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;

/// Writes `away/` into the site: one page for all languages, since nobody knows who looks at it.
///
/// # Errors
/// If its template lacks a marker or a file can't be read or written.
pub fn write(workspace: &Workspace, site: &Path, languages: &[Language]) -> Outcome {
    let from = workspace.www().join("away");
    let to = site.join("away");
    fs::create_dir_all(&to).map_err(|error| Fault::file(&to, &error))?;
    let page = from.join("index.html");
    let text = fs::read_to_string(&page).map_err(|error| Fault::file(&page, &error))?;
    let values = vec![
        ("title", Value::Text(title(languages))),
        ("headings", Value::Raw(headings(languages)?)),
        ("table", Value::Raw(table())),
    ];
    let html = template::fill("www/away/index.html", &text, values)?;
    let file = to.join("index.html");
    fs::write(&file, html).map_err(|error| Fault::file(&file, &error))?;
    let styles = to.join("away.css");
    fs::copy(from.join("away.css"), &styles).map_err(|error| Fault::file(&styles, &error))?;
    Ok(())
}

fn title(languages: &[Language]) -> String {
    let names: Vec<_> = languages
        .iter()
        .map(|language| language.pages.away_heading.as_str())
        .collect();
    names.join(" · ")
}

fn headings(languages: &[Language]) -> Outcome<String> {
    let mut html = String::new();
    for language in languages {
        let locale = &language.shelf.locale;
        let values = vec![
            ("lang", Value::text(locale.tag.as_str())),
            ("dir", Value::text(if locale.rtl { "rtl" } else { "ltr" })),
            ("heading", Value::text(&language.pages.away_heading)),
        ];
        let heading = "<span lang=\"{{lang}}\" dir=\"{{dir}}\">{{heading}}</span>";
        html.push_str(&template::fill("a heading", heading, values)?);
    }
    Ok(html)
}

/// The rows from one to ten.
fn table() -> String {
    let line = |head: u32, scope: &str, cells: Vec<String>| {
        format!(
            "<tr><th scope=\"{scope}\">{head}</th>{}</tr>\n",
            cells.concat()
        )
    };
    let heads = (2..=10).map(|b| format!("<th scope=\"col\">{b}</th>"));
    let row = |a: u32| {
        let cells = (2..=10).map(|b| format!("<td>{}</td>", a * b));
        line(a, "row", cells.collect())
    };
    let rows: Vec<_> = (2..=10).map(row).collect();
    line(1, "col", heads.collect()) + &rows.concat()
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn the_table_multiplies() {
        let table = table();
        assert!(table.contains("<tr><th scope=\"row\">7</th><td>14</td><td>21</td>"));
        assert!(table.ends_with("<td>90</td><td>100</td></tr>\n"));
        assert_eq!(table.matches("<td>").count(), 81);
    }
}
