//! Counting hands: a number an answer, and the way that the story takes.

use super::{Page, chart};
use crate::model::{Asked, Count, Msg, Poll, PollOption};
use tokkae_catalogue::UiTexts;
use tokkae_ui::components::icon::{IconName, icon};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// More answers than these need the whole screen.
const FEW_ANSWERS: usize = 4;

/// The vote of this place, for the trainer.
pub(super) fn entry(page: &Page<'_>, poll: &Poll) -> Html {
    let texts = page.texts();
    let in_story = !matches!(page.model.asked(), Some(Asked::Question(..)));
    html! {
        <section class="panel votes" data-poll={poll.id.clone()} data-closed={poll.closed.to_string()} aria-label={texts.hands.clone()}>
            <h2>{ &texts.hands }</h2>
            <p class="votes__prompt">{ &poll.prompt }</p>
            <ul role="list">
                { for poll.options.iter().enumerate().map(|(at, option)| row(page, poll, option, letter(at, in_story))) }
            </ul>
            <p role="status" class="votes__state">
                if in_story && poll.is_tie() { { &texts.tie } }
                if in_story && poll.total() == 0 { { &texts.no_hands } }
            </p>
            <p>
                if poll.closed {
                    <button class="button" data-do="open-vote" onclick={page.sends::<MouseEvent>(Msg::Close(false))}>{ &texts.open_vote }</button>
                } else {
                    <button class="button button--main" data-do="close-vote" onclick={page.sends::<MouseEvent>(Msg::Close(true))}>
                        { icon(IconName::Check) }{ &texts.close_vote }
                    </button>
                }
            </p>
        </section>
    }
}

/// The letter that an answer to a question has on the projector; a story's ways have pictures.
fn letter(at: usize, in_story: bool) -> Option<char> {
    let letter = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    (!in_story).then_some(letter)
}

fn row(page: &Page<'_>, poll: &Poll, option: &PollOption, letter: Option<char>) -> Html {
    let texts = page.texts();
    let in_story = letter.is_none();
    let hands = |count| page.sends::<MouseEvent>(Msg::Hands(option.id.clone(), count));
    let label = |text: &str| UiTexts::fill(text, "answer", &option.text);
    html! {
        <li key={format!("{}/{}", poll.id, option.id)} class="votes__row" data-option={option.id.to_string()}>
            <span class="votes__text">
                if let Some(letter) = letter { <b>{ letter }{ " · " }</b> }
                { &option.text }
                if option.seen { <em class="votes__seen">{ " · " }{ &texts.seen }</em> }
            </span>
            <span class="votes__hands">
                <button class="votes__step" data-do="less" aria-label={label(&texts.one_less)} onclick={hands(Count::Less)}>{ "−" }</button>
                <input type="number" min="0" max="999" inputmode="numeric" aria-label={label(&texts.hands_for)}
                    value={option.hands.to_string()} oninput={typed(page, option)} />
                <button class="votes__step" data-do="more" aria-label={label(&texts.one_more)} onclick={hands(Count::More)}>{ "+" }</button>
                if in_story {
                    <button class="button votes__go" data-do="go" aria-label={format!("{}: {}", texts.go_way, option.text)}
                        onclick={page.sends::<MouseEvent>(Msg::Go(option.id.clone()))}>{ &texts.go_way }</button>
                }
            </span>
        </li>
    }
}

/// Counts while the number is typed: the clock draws the notes each second, and what is counted by then stays.
fn typed(page: &Page<'_>, option: &PollOption) -> Callback<InputEvent> {
    let (on, id) = (page.on.clone(), option.id.clone());
    Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            let hands = input.value().trim().parse().unwrap_or(0);
            on.emit(Msg::Hands(id.clone(), Count::Are(hands)));
        }
    })
}

/// A closed vote, for the room.
pub(super) fn shown(page: &Page<'_>, poll: &Poll) -> Html {
    html! {
        <section class="slide slide--votes" data-votes={poll.id.clone()}>
            <h1 class="slide__title" data-focus="" tabindex="-1">{ &poll.prompt }</h1>
            if poll.options.len() <= FEW_ANSWERS { <p class="slide__line">{ &page.texts().room_says }</p> }
            { chart::votes(page, poll) }
        </section>
    }
}
