//! Reads a plan's text. Whether the story has such a way is the player's to say.

use crate::fault::Fault;
use crate::plan::{Deed, Line, Plan, THEN, Telling, WITH};
use tokkae_catalogue::ItemId;

const DEEDS: &str = "read, spot, sort, feel …, choose …, practise, tell …, discuss, skip, back, help, \
                     switch language, the end";
const ID: &str =
    "an id of the story's file: small letters, digits and hyphens, such as `ask-vanna`";
const TELL: &str = "two people, such as `tell grandma with first-words, then uncle with a-note`";

/// What is wrong in a line, and what was expected.
type Wrong = (String, String);

/// The plan in a file's text, or every fault of its grammar.
pub fn parse(file: &str, text: &str) -> Result<Plan, Vec<Fault>> {
    let text = text.trim_start_matches('\u{feff}'); // Windows' editor marks its files with it
    let mut faults = Vec::new();
    let mut fault = |line, (wrong, expected): Wrong| {
        faults.push(Fault {
            file: file.to_owned(),
            line,
            wrong,
            expected,
        });
    };
    let about = about(text).unwrap_or_else(|wrong| {
        fault(1, wrong);
        String::new()
    });
    let mut lines: Vec<Line> = Vec::new();
    for (number, text) in (1..).zip(text.lines().map(str::trim)) {
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        match line(number, text) {
            Ok(line) => lines.push(line),
            Err(wrong) => fault(number, wrong),
        }
    }
    let last = text.lines().count().max(1);
    ends_once(&lines, last).unwrap_or_else(|(number, wrong)| fault(number, wrong));
    if faults.is_empty() {
        Ok(Plan { about, lines })
    } else {
        Err(faults)
    }
}

/// Whether a word can be an id.
pub fn is_id(word: &str) -> bool {
    let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    !word.is_empty() && word.chars().all(fits)
}

fn about(text: &str) -> Result<String, Wrong> {
    let first = text.lines().next().unwrap_or_default().trim();
    let about = first.strip_prefix('#').map(str::trim);
    about
        .filter(|about| !about.is_empty())
        .map(str::to_owned)
        .ok_or_else(|| {
            let expected =
                "a comment that says what this way is about, such as `# Dara goes to the river.`";
            ("the first line is no comment.".into(), expected.into())
        })
}

fn line(number: usize, text: &str) -> Result<Line, Wrong> {
    let form = "a scene, a colon and what is done there, such as `race-four: read`";
    let (scene, deed) = text
        .split_once(':')
        .ok_or_else(|| (format!("`{text}` has no colon."), form.into()))?;
    Ok(Line {
        number,
        scene: id(scene)?.as_str().into(),
        deed: parse_deed(&deed.split_whitespace().collect::<Vec<_>>().join(" "))?,
    })
}

/// One deed, with single spaces between its words.
fn parse_deed(text: &str) -> Result<Deed, Wrong> {
    let (verb, rest) = text.split_once(' ').unwrap_or((text, ""));
    Ok(match (verb, rest) {
        ("read", "") => Deed::Read,
        ("spot", "") => Deed::Spot,
        ("sort", "") => Deed::Sort,
        ("practise", "") => Deed::Practise,
        ("discuss", "") => Deed::Discuss,
        ("skip", "") => Deed::Skip,
        ("back", "") => Deed::Back,
        ("help", "") => Deed::Help,
        ("switch", "language") => Deed::SwitchLanguage,
        ("the", "end") => Deed::TheEnd,
        ("feel", feelings) => Deed::Feel(feelings.split(THEN).map(id).collect::<Result<_, _>>()?),
        ("choose", option) => Deed::Choose(id(option)?),
        ("tell", tellings) => Deed::Tell(two_tellings(tellings)?),
        _ => {
            return Err((
                format!("nobody knows how to `{text}`."),
                format!("one of {DEEDS}"),
            ));
        }
    })
}

fn two_tellings(text: &str) -> Result<[Telling; 2], Wrong> {
    let tellings: Vec<_> = text.split(THEN).map(telling).collect::<Result<_, _>>()?;
    let count = tellings.len();
    tellings
        .try_into()
        .map_err(|_| (format!("`tell` names {count} of two people."), TELL.into()))
}

fn telling(text: &str) -> Result<Telling, Wrong> {
    let (person, words) = text
        .split_once(WITH)
        .ok_or_else(|| (format!("`{text}` is no person with words."), TELL.into()))?;
    Ok(Telling {
        person: id(person)?,
        words: id(words)?,
    })
}

fn id(text: &str) -> Result<ItemId, Wrong> {
    let text = text.trim();
    if is_id(text) {
        Ok(text.into())
    } else {
        Err((format!("`{text}` is no id."), ID.into()))
    }
}

/// `the end` is the last line, and only there; `last` is the number of the file's last line.
fn ends_once(lines: &[Line], last: usize) -> Result<(), (usize, Wrong)> {
    let end = lines.iter().position(|line| line.deed == Deed::TheEnd);
    let Some(end) = end else {
        let wrong = "the plan stops before the story ends.".into();
        let expected = "a last line such as `finish-line: the end`".into();
        return Err((last, (wrong, expected)));
    };
    if end + 1 < lines.len() {
        let wrong = "the plan goes on after `the end`.".into();
        let expected = "`the end` in the last line only".into();
        return Err((lines[end].number, (wrong, expected)));
    }
    Ok(())
}
