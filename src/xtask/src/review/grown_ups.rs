//! The story's page for grown-ups, as it is read with the story.

use super::reading::{Reading, Row};
use tokkae_catalogue::Twin;

/// The page's texts; nothing if the story has none.
pub fn html(twin: Option<&Twin>, reading: &Reading) -> String {
    let Some(twin) = twin else {
        return String::new();
    };
    let address = format!("twin/{}", twin.story);
    let row = |label: &str, part: &str, english: &str, marks: &[&'static str]| {
        reading.row(&Row {
            label,
            part,
            address: &format!("{address}/{part}"),
            english,
            marks: marks.to_vec(),
            ..Row::default()
        })
    };
    let mut rows = row("What happens", "about", &twin.about, &[]);
    rows += &row("A question to ask", "ask", &twin.ask, &[]);
    for line in &twin.say {
        rows += &row("Say", &format!("say/{}", line.id), &line.text, &[]);
    }
    for line in &twin.avoid {
        let part = format!("avoid/{}", line.id);
        rows += &row(
            "Don't say",
            &part,
            &line.text,
            &["quoted as what not to say"],
        );
        rows += &row("Because", &format!("{part}/because"), &line.because, &[]);
    }
    for line in &twin.steps {
        rows += &row("Do next", &format!("step/{}", line.id), &line.text, &[]);
    }
    format!(
        "<section class=\"grown-ups\"><h2>The page for grown-ups</h2>\n\
         <p>Parents, teachers and trainers read this beside the story. The sentences to avoid are the one place where blame is quoted.</p>\n{}</section>\n",
        reading.table(&rows)
    )
}
