//! The totals as a table that spreadsheets read: made on the device, and no finer than the day.

use super::{Effect, Model, Poll};
use tokkae_catalogue::RoomTexts;

/// Tells spreadsheets that the file is UTF-8: without it some garble Khmer.
const BYTE_ORDER_MARK: &str = "\u{feff}";

impl Model {
    /// The file to save, once there is a plan.
    pub(super) fn table(&self) -> Option<Effect> {
        let plan = self.plan()?;
        let texts = &self.room.texts;
        let day = self.day();
        let mut rows = vec![head(texts)];
        for change in self.changes(plan) {
            for (when, poll) in [
                (&texts.before, &change.before),
                (&texts.after, &change.after),
            ] {
                rows.extend(of_poll([&plan.title, day], when, poll));
            }
        }
        let name = format!("{}-{day}.csv", plan.id);
        let name = name.replace("-.csv", ".csv");
        Some(Effect::Download(
            name,
            BYTE_ORDER_MARK.to_owned() + &rows.concat(),
        ))
    }
}

fn head(texts: &RoomTexts) -> String {
    row(&[
        &texts.column_session,
        &texts.column_day,
        &texts.column_question,
        &texts.column_when,
        &texts.column_answer,
        &texts.column_hands,
        &texts.column_total,
    ])
}

fn of_poll([title, day]: [&str; 2], when: &str, poll: &Poll) -> Vec<String> {
    let total = poll.total().to_string();
    let of = |option: &super::PollOption| {
        let hands = option.hands.to_string();
        row(&[title, day, &poll.prompt, when, &option.text, &hands, &total])
    };
    poll.options.iter().map(of).collect()
}

/// A row as RFC 4180 has it.
fn row(cells: &[&str]) -> String {
    let cells = cells
        .iter()
        .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
    cells.collect::<Vec<_>>().join(",") + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::row;

    #[test]
    fn a_row_keeps_commas_quotes_and_lines_together() {
        assert_eq!(row(&["a, \"b\"", "5"]), "\"a, \"\"b\"\"\",\"5\"\r\n");
    }
}
