//! Nothing moves by itself for longer than five seconds (WCAG 2.2.2), so that nobody has to stop it.

use super::{files, src};
use std::fs;

const LONGEST: f64 = 5.0;
/// It shows that something is on its way, and goes when that has come.
const WHILE_LOADING: &str = "busy";

/// What an `animation` is given, one for each of its properties in the sheet, such as `bubble-in 200ms 3`.
fn animations(css: &str) -> Vec<&str> {
    let starts = css.match_indices("animation").map(|(at, _)| &css[at..]);
    starts
        .filter_map(|rest| rest.split_once(':'))
        .filter(|(property, _)| {
            property
                .strip_prefix("animation")
                .is_some_and(|rest| rest.is_empty() || rest == "-iteration-count")
        })
        .map(|(_, rest)| rest.split([';', '}']).next().unwrap().trim())
        .collect()
}

/// How long it goes on, in seconds; a duration that is a property of the styles is shorter than one.
fn seconds(animation: &str) -> f64 {
    let words: Vec<_> = animation.split(' ').collect();
    if words.contains(&"infinite") {
        return f64::INFINITY;
    }
    let duration = words.iter().find_map(|word| {
        let number = word.strip_suffix("ms").map(|number| (number, 1000.0));
        let (number, unit) = number.or(word.strip_suffix('s').map(|number| (number, 1.0)))?;
        number.parse::<f64>().ok().map(|number| number / unit)
    });
    let count = words.iter().find_map(|word| word.parse::<f64>().ok());
    duration.unwrap_or(1.0) * count.unwrap_or(1.0)
}

#[test]
fn nothing_moves_by_itself_for_longer_than_five_seconds() {
    let mut seen = 0;
    let sheets = ["../src", "../www"].map(|folder| files(&src().join(folder), "css"));
    for sheet in sheets.into_iter().flatten() {
        let css = fs::read_to_string(&sheet).unwrap();
        for animation in animations(&css) {
            seen += 1;
            let is_short = seconds(animation) <= LONGEST;
            assert!(
                is_short || animation.starts_with(WHILE_LOADING),
                "{}: `{animation}` goes on for {} s",
                sheet.display(),
                seconds(animation)
            );
        }
    }
    assert!(seen > 5, "{seen} animations: are the sheets elsewhere now?");
}

#[test]
fn an_animation_says_how_long_it_goes_on() {
    let css = "a { animation: x 0.8s 6 alternate; } b { animation-name: y; animation-iteration-count: infinite }";
    assert_eq!(animations(css), ["x 0.8s 6 alternate", "infinite"]);
    assert!((seconds("x 0.8s 6 alternate") - 4.8).abs() < 1e-9);
    assert!((seconds("x 200ms ease") - 0.2).abs() < 1e-9);
    assert!(seconds("infinite").is_infinite());
}
