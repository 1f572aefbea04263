//! Bars with their counts: how the room voted, and how its answers changed. Black and white will do.

use super::Page;
use crate::model::{Bar, Change, Poll, bars};
use yew::prelude::*;

/// How the room voted. No answer is marked as right, or as first.
pub(super) fn votes(page: &Page<'_>, poll: &Poll) -> Html {
    let bars = bars(page.texts(), poll);
    html! {
        <ul class="chart" role="list">
            { for poll.options.iter().zip(&bars).map(|(option, bar)| html! {
                <li key={option.id.as_str()} class="chart__answer" data-option={option.id.to_string()}>
                    <span class="chart__text">{ &option.text }</span>
                    { row("", "after", bar) }
                </li>
            }) }
        </ul>
    }
}

/// How the answers to a question changed. What the session hopes for is marked for the trainer only.
pub(super) fn change(page: &Page<'_>, change: &Change<'_>, for_trainer: bool) -> Html {
    let texts = page.texts();
    let (before, after) = (bars(texts, &change.before), bars(texts, &change.after));
    let both = before.iter().zip(&after);
    html! {
        <ul class="chart" role="list">
            { for change.question.answers.iter().zip(both).map(|(answer, (before, after))| html! {
                <li key={answer.id.as_str()} class="chart__answer" data-option={answer.id.to_string()}>
                    <span class="chart__text">
                        { &answer.text }
                        if for_trainer && answer.hoped { <em class="chart__hoped">{ " · " }{ &texts.hoped }</em> }
                    </span>
                    { row(&texts.before, "before", before) }
                    { row(&texts.after, "after", after) }
                </li>
            }) }
        </ul>
    }
}

/// A bar: outlined for before, full for after.
fn row(label: &str, kind: &'static str, bar: &Bar) -> Html {
    html! {
        <span class={["chart__row chart__row--", kind].concat()}>
            if !label.is_empty() { <span class="chart__label">{ label }{ " " }</span> }
            <svg class="gauge" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="gauge__bar" width={bar.length.to_string()} height="10" />
            </svg>
            <span class="chart__words">{ &bar.words }</span>
        </span>
    }
}
