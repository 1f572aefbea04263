//! A translator's work, done by a machine: what is empty in a PO file is filled.

/// The file with every missing translation written as `say` has it, from the English as it stands
/// between its quotes. What is there stays, and so does the header.
pub fn fill(po: &str, say: impl Fn(&str) -> String) -> String {
    let entries = po.split("\n\n").map(|entry| {
        let english = entry
            .lines()
            .find_map(|line| line.strip_prefix("msgid \"")?.strip_suffix('"'));
        let english = english.filter(|english| !english.is_empty());
        match (english, entry.trim_end().strip_suffix("\nmsgstr \"\"")) {
            (Some(english), Some(before)) => format!("{before}\nmsgstr \"{}\"", say(english)),
            _ => entry.trim_end().to_owned(),
        }
    });
    entries.collect::<Vec<_>>().join("\n\n") + "\n"
}

#[test]
fn fills_what_is_empty_and_nothing_else() {
    let po = "msgid \"\"\nmsgstr \"\"\n\"A: b\\n\"\n\nmsgid \"One\"\nmsgstr \"\"\n\nmsgid \"Two\"\nmsgstr \"2\"\n";
    let filled = fill(po, str::to_lowercase);
    assert_eq!(
        filled,
        po.replace(
            "msgid \"One\"\nmsgstr \"\"",
            "msgid \"One\"\nmsgstr \"one\""
        )
    );
}
