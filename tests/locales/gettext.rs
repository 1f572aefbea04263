//! The committed translations as other tools see them, and as the merge leaves them.

use crate::assets;
use std::fs;
use std::process::Command;
use tokkae_content::merge_locale;

#[test]
fn merging_a_committed_translation_changes_no_byte() {
    let own = assets::own();
    for (tag, file) in assets::translations(&own) {
        let (merged, now) = (
            merge_locale(&own, &tag).unwrap(),
            fs::read_to_string(file).unwrap(),
        );
        let differs = merged
            .lines()
            .zip(now.lines())
            .position(|(one, other)| one != other);
        assert!(
            merged == now,
            "{tag}.po differs from line {:?}: run `cargo xtask i18n`",
            differs.map(|line| line + 1)
        );
    }
}

#[test]
fn gettext_takes_every_committed_translation() {
    for (tag, file) in assets::translations(&assets::own()) {
        let mut msgfmt = Command::new("msgfmt");
        msgfmt.args(["--check", "--output-file=-"]).arg(file);
        let answer = msgfmt.output();
        assert!(
            answer.is_ok(),
            "msgfmt is missing. It is in the package gettext: `apt-get install gettext`, or `brew install gettext`"
        );
        let answer = answer.unwrap();
        let said = String::from_utf8_lossy(&answer.stderr);
        assert!(answer.status.success(), "{tag}.po: {said}");
    }
}
