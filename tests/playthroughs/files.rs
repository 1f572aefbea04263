//! What is read from a folder of plans, and what is refused there.

use crate::folder::Plans;
use crate::library::stories;
use crate::parse::parse;
use std::fs;

#[test]
fn reads_what_every_editor_writes() {
    let lines = [
        "# A way",
        "race-four:read",
        "uh-oh :  feel  tummy,  then cross ",
        "finish-line: the end",
    ];
    let plain = parse("", &lines.join("\n")).unwrap();
    assert_eq!(
        parse("", &format!("\u{feff}{}", lines.join("\r\n"))),
        Ok(plain)
    );
}

#[test]
fn refuses_files_that_are_no_plans() {
    let temporary = tempfile::tempdir().unwrap();
    let own = temporary.path().join("game-teammate");
    let other = temporary.path().join("no-such-story");
    for folder in [&own, &other] {
        fs::create_dir(folder).unwrap();
    }
    let sound: &[u8] = b"# A way\nfinish-line: the end\n";
    let files = [
        (&own, "fine.plan", sound),
        (&own, "named.plan.txt", sound),
        (&own, "With Blanks.plan", sound),
        (&own, "latin.plan", b"# caf\xe9\n"),
        (&own, ".hidden", b""),
        (&other, "lost.plan", sound),
    ];
    for (folder, name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
    let plans = Plans::read(temporary.path(), stories());
    assert_eq!(plans.files.len(), 1);
    let faults: Vec<_> = plans
        .faults
        .iter()
        .map(|fault| (fault.file.as_str(), fault.wrong.as_str()))
        .collect();
    let name = "this is no plan's name.";
    assert_eq!(faults[0], ("game-teammate/With Blanks.plan", name));
    assert!(faults[1].0.ends_with("latin.plan") && faults[1].1.starts_with("this can't be read"));
    assert_eq!(faults[2], ("game-teammate/named.plan.txt", name));
    assert_eq!(
        faults[3],
        ("no-such-story", "there is no story `no-such-story`.")
    );
    assert_eq!(faults.len(), 4);
}
