//! The boxes to sign, and what is done with a signature.

use super::html::escape;
use super::reading::Reading;
use tokkae_content::SOURCE_LOCALE;

/// How many reviewers find a box on a sheet.
const BOXES: usize = 2;

/// The last page of a sheet.
pub fn html(reading: &Reading) -> String {
    let boxes = signature_box(reading).repeat(BOXES);
    format!(
        "<section class=\"sign\"><h2>Sign-off</h2>\n\
         <p>By signing I say that I have read every text on this sheet in the languages that I have ticked, and every way through the story. \
         The digest on the first page stands for these very words: a text that changes later is not signed by me.</p>\n\
         {boxes}{}</section>\n",
        instructions(reading)
    )
}

fn signature_box(reading: &Reading) -> String {
    let languages = reading.languages().into_iter().map(|(tag, name)| {
        let digest = reading.kit.digest(reading.unit, tag);
        format!(
            "<span class=\"tick\"><span lang=\"{}\">{}</span> <code>{digest}</code></span>",
            escape(tag),
            escape(name)
        )
    });
    let languages: String = languages.collect();
    let line = |name: &str, class: &str| format!("<div class=\"{class}\">{name}</div>");
    format!(
        "<div class=\"signature\"><p><b>Reviewed:</b> {languages}</p>\n\
         <p><b>Result:</b> <span class=\"tick\">fit as it is</span> <span class=\"tick\">fit once the comments are seen to</span> <span class=\"tick\">not fit</span></p>\n\
         <div class=\"fields\">{}{}{}{}{}</div>\n{}</div>\n",
        line("Name", "field"),
        line("Role", "field"),
        line("Organisation", "field"),
        line("Date (year-month-day)", "field"),
        line("Signature", "field wide"),
        line(
            "Comments, with the scene's number<span></span><span></span>",
            "comments"
        ),
    )
}

/// Where a signature goes.
fn instructions(reading: &Reading) -> String {
    let unit = escape(reading.unit);
    let commands = reading.languages().into_iter().map(|(tag, _)| {
        format!(
            "cargo xtask package --sign {unit} {} --by \"NAME\" --on YYYY-MM-DD --digest {}\n",
            escape(tag),
            reading.kit.digest(reading.unit, tag)
        )
    });
    let commands: String = commands.collect();
    let keys = english_keys(reading) + &translation_keys(reading);
    format!(
        "<div class=\"files\"><h3>For whoever keeps the files</h3>\n\
         <p>Enter a signature that says “fit as it is” with one command for each language that is ticked. It refuses if a text has changed since this sheet was printed.</p>\n\
         <pre>{commands}</pre>\n<p>It writes the name, the day and the revision where they belong, and the hash of each text into <code>assets/reviews/</code>. From then on <code>cargo xtask check</code> names every text that changes.</p>\n\
         <div class=\"keys\">{keys}</div></div>\n"
    )
}

/// What is written of a signature for the English of a story.
fn english_keys(reading: &Reading) -> String {
    let Some(revision) = reading.revision else {
        return String::new();
    };
    let unit = escape(reading.unit);
    let digest = reading.kit.digest(reading.unit, SOURCE_LOCALE);
    format!(
        "<div><p>English, in <code>assets/stories/{unit}.toml</code>:</p><pre>[review]\nby = \"NAME\"\ndate = \"YYYY-MM-DD\"\nrevision = {revision}\ndigest = \"{digest}\"</pre></div>"
    )
}

/// What is written of a signature for the translation.
fn translation_keys(reading: &Reading) -> String {
    let Some(locale) = reading.locale else {
        return String::new();
    };
    let [unit, tag] = [reading.unit, reading.tag()].map(escape);
    let revision = reading.revision;
    let revision = revision.map_or(String::new(), |number| format!("@{number}"));
    format!(
        "<div><p>{}, in the header of <code>assets/locales/{tag}.po</code>:</p><pre>X-Tokkae-Reviewer: NAME\nX-Tokkae-Reviewed: YYYY-MM-DD {unit}{revision}</pre></div>",
        escape(&locale.info.name)
    )
}
