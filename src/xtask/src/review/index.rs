//! The list of all sheets with how far each has been reviewed.

use super::html::{Margins, escape, page};
use super::reading::Reading;
use super::results;
use tokkae_catalogue::ReviewStatus;
use tokkae_content::review::ReviewKit;

/// The page. `rows` are the readings of each unit, one for each language, English first.
pub fn html(kit: &ReviewKit, rows: &[Vec<Reading>]) -> String {
    let languages = kit.catalogue.languages();
    let heads = languages.iter().map(|language| {
        let status = match language.status {
            ReviewStatus::Source => "source",
            ReviewStatus::Draft => "draft",
            ReviewStatus::Reviewed => "reviewed",
        };
        let (tag, name) = (escape(language.tag.as_str()), escape(&language.name));
        format!("<th scope=\"col\"><span lang=\"{tag}\">{name}</span> <small>{status}</small></th>")
    });
    let heads: String = heads.collect();
    let body: String = rows.iter().map(|readings| row(readings)).collect();
    let signed = rows
        .iter()
        .flatten()
        .filter(|reading| is_signed(reading))
        .count();
    let all = rows.iter().flatten().count();
    let table = format!(
        "<table class=\"index\"><thead><tr><th scope=\"col\">Story</th>{heads}</tr></thead><tbody>\n{body}</tbody></table>\n"
    );
    let text = format!(
        "<h1>Review kit</h1>\n<p>Each sheet is one file: print it on A4, or open it in a browser. {signed} of {all} sheets are signed and unchanged since.</p>\n{table}\
         <p>A sheet in English has the English only; every other one has both languages side by side.</p>\n"
    );
    let margins = Margins {
        left: "Tokkae review kit",
        right: "",
        foot: "",
    };
    page("Tokkae review kit", &margins, &text)
}

fn row(readings: &[Reading]) -> String {
    let Some(first) = readings.first() else {
        return String::new();
    };
    let facts = first
        .revision
        .map_or(String::new(), |number| format!(" · revision {number}"));
    let cells: String = readings.iter().map(cell).collect();
    format!(
        "<tr><th scope=\"row\">{}<small>{}{facts}</small></th>{cells}</tr>\n",
        escape(first.name()),
        escape(first.unit)
    )
}

fn cell(reading: &Reading) -> String {
    let faults = match results::count(reading) {
        0 => "no faults".to_owned(),
        1 => "1 fault".to_owned(),
        count => format!("{count} faults"),
    };
    let count = reading.kit.texts(reading.unit).count();
    format!(
        "<td><a href=\"{}\">{count} texts</a><small>{}</small><small>{faults}</small></td>",
        escape(&reading.file()),
        escape(&reading.status(reading.tag()))
    )
}

fn is_signed(reading: &Reading) -> bool {
    let sign_off = reading.kit.sign_off(reading.unit, reading.tag());
    let missing = reading.kit.untranslated(reading.unit, reading.tag());
    missing.is_empty()
        && sign_off.is_some_and(|one| one.since.is_some_and(|since| since.is_nothing()))
}
