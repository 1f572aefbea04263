//! Sorting: the first thing, the middle, all as Tokkae has them, all otherwise, not sure.

use crate::gallery::{Example, Material};
use tokkae_catalogue::{Act, Answer, SortItem};
use tokkae_engine::Action;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let Some(found) = material.first("sort") else {
        return Vec::new();
    };
    let Some(Act::Sort { items, .. }) = found.act() else {
        return Vec::new();
    };
    let sorted = |count: usize, answer: fn(&SortItem) -> Answer| -> Vec<_> {
        let items = items.iter().take(count);
        items
            .map(|item| Action::Sort(item.id.clone(), answer(item)))
            .collect()
    };
    let all = items.len();
    vec![
        Example::new("first", "Nothing is sorted yet", found.after(&[])),
        Example::new(
            "middle",
            "Some things are sorted",
            found.after(&sorted(all / 2, |item| item.answer)),
        ),
        Example::new(
            "done-right",
            "All where Tokkae has them",
            found.after(&sorted(all, |item| item.answer)),
        ),
        Example::new(
            "done-other",
            "All elsewhere: Tokkae says its own, and why",
            found.after(&sorted(all, elsewhere)),
        ),
        Example::new(
            "unsure",
            "Not sure of anything",
            found.after(&sorted(all, |_| Answer::Unsure)),
        ),
    ]
}

fn elsewhere(item: &SortItem) -> Answer {
    match item.answer {
        Answer::Okay => Answer::NotOkay,
        Answer::NotOkay | Answer::Unsure => Answer::Okay,
    }
}
