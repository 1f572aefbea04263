//! What to do when a child tells something: one tap away from everything that the trainer does.

use super::{Page, notes};
use crate::model::Msg;
use tokkae_catalogue::{Contact, Purpose};
use tokkae_ui::components::icon::{IconName, icon};
use yew::prelude::*;

/// How many services stand there.
const SERVICES: usize = 3;

/// The button.
pub(super) fn button(page: &Page<'_>) -> Html {
    let open = page.model.telling;
    html! {
        <button class="button button--tells" data-do="child-tells" aria-expanded={open.to_string()}
            onclick={page.sends::<MouseEvent>(Msg::Telling(!open))}>
            { icon(IconName::Heart) }{ &page.texts().child_tells }
        </button>
    }
}

/// The panel, where it is open.
pub(super) fn panel(page: &Page<'_>) -> Html {
    if !page.model.telling {
        return html! {};
    }
    let texts = page.texts();
    let Some(care) = page.model.plan().map(|plan| &plan.care) else {
        return html! {};
    };
    html! {
        <section class="panel panel--tells" aria-label={texts.child_tells.clone()}>
            <div class="panel__halves">
                <ol>{ for care.told.iter().map(|line| html! { <li key={line.id.as_str()}>{ &line.text }</li> }) }</ol>
                <div>
                    { notes::list(&texts.say, "say", &care.told_say) }
                    <section class="words words--avoid"><h2>{ &texts.avoid }</h2>{ notes::avoided(&care.told_avoid) }</section>
                    { helpers(page) }
                </div>
            </div>
            <p class="panel__ways">
                <a class="button" target="_blank" href={page.address("trainers/told/")}>{ &texts.tells_page }</a>
                <button class="button" data-do="close-tells" onclick={page.sends::<MouseEvent>(Msg::Telling(false))}>{ &texts.close }</button>
            </p>
        </section>
    }
}

/// The home country's numbers.
pub(super) fn helpers(page: &Page<'_>) -> Html {
    html! {
        <ul class="helpers" role="list">
            { for services(page).map(|(contact, number)| html! {
                <li key={contact.id.as_str()}>
                    <bdi class="helpers__number" dir="ltr">{ number }</bdi><span>{ &contact.name }</span>
                </li>
            }) }
        </ul>
    }
}

/// Who can be called: first those to talk to, then those for danger.
fn services<'a>(page: &'a Page<'_>) -> impl Iterator<Item = (&'a Contact, &'a str)> {
    let contacts = page.model.shelf.home.iter().flat_map(|home| &home.contacts);
    let of = |purpose, most| {
        let fitting = contacts.clone().filter(move |one| one.purpose == purpose);
        fitting
            .filter_map(|one| Some((one, one.voice.as_deref()?)))
            .take(most)
    };
    of(Purpose::Talk, SERVICES - 1).chain(of(Purpose::Danger, 1))
}
