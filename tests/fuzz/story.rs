//! A story's file: any bytes give faults with places, and a story only if there is no error.

use crate::play::play;
use crate::{assets, files, sound};
use std::sync::LazyLock;
use tokkae_catalogue::{Story, pack};
use tokkae_content::{Date, Desk, Diagnostic};

pub(crate) const WORDS: &[&str] = &[
    "[[scene]]\n",
    "[[scene.message]]\n",
    "[[scene.option]]\n",
    "[[cast]]\n",
    "[scene.tokkae]\n",
    "id = \"",
    "kind = \"choose\"\n",
    "kind = \"ending\"\n",
    "kind = \"tell\"\n",
    "to = \"",
    "next = \"",
    "text = \"",
    "\"\"\"",
    "'''",
    "\\u{1F98E}",
    "\\U0010FFFF",
    "= 99999999999999999999\n",
    "= -1\n",
    "= 1e999\n",
    "= []\n",
    "= {}\n",
    "a.b.c = 1\n",
    "#",
    "\u{feff}",
    "ក្មេង",
    "\u{0}",
];

static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let today = Date::parse("2026-11-25").expect("a day of the calendar");
    Desk::open(&sound(), today)
});

pub(crate) fn run(bytes: &[u8]) {
    let (story, faults) = DESK.story(&id_of(bytes), bytes.to_vec());
    assert_placed(bytes, &faults);
    match story {
        Some(story) => {
            let written = pack::write(&story).expect("a checked story can be packed");
            assert_eq!(pack::read::<Story>(&written).as_ref(), Ok(&story));
            play(&story, bytes, true);
        }
        None => assert!(
            faults.iter().any(Diagnostic::is_error),
            "no story, no reason"
        ),
    }
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let own = files(&assets().join("stories"));
    let all = own.into_iter().chain(files(&sound().join("stories")));
    all.map(|(_, bytes)| bytes).collect()
}

/// The id that the file gives itself, so that it needn't be wrong about its name.
fn id_of(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.lines();
    let id = lines.find_map(|line| line.strip_prefix("id = \"")?.split('"').next());
    id.unwrap_or("kite-day").to_owned()
}

/// Every fault stands at a line that the file has.
pub(crate) fn assert_placed(bytes: &[u8], faults: &[Diagnostic]) {
    let lines = bytes.split(|byte| *byte == b'\n').count();
    for fault in faults {
        assert!((1..=lines).contains(&fault.line), "{fault:?}");
        assert!(fault.column >= 1, "{fault:?}");
    }
}
