//! The desk: which session is it today?

use super::{Page, minutes};
use crate::model::Msg;
use tokkae_catalogue::{Mood, ReviewStatus, Tier};
use tokkae_ui::components::icon::{IconName, icon};
use tokkae_ui::components::tokkae::tokkae;
use yew::prelude::*;

pub(super) fn view(page: &Page<'_>) -> Html {
    let texts = page.texts();
    html! {
        <main class="desk" data-view="desk">
            <header class="desk__head">
                { tokkae(Mood::Glad, "desk__tokkae") }
                <div>
                    <h1 data-focus="" tabindex="-1">{ &texts.heading }</h1>
                    <p>{ &texts.line }</p>
                    { draft(page) }
                </div>
            </header>
            { for tiers(page).into_iter().map(|(tier, name)| of_tier(page, tier, name)) }
            { ways(page) }
        </main>
    }
}

/// The age groups by their names.
fn tiers<'a>(page: &'a Page<'_>) -> [(Tier, &'a str); 4] {
    let ui = page.ui();
    [
        (Tier::Young, &ui.tier_young),
        (Tier::Middle, &ui.tier_middle),
        (Tier::Teen, &ui.tier_teen),
        (Tier::Adults, &ui.tier_adults),
    ]
}

fn of_tier(page: &Page<'_>, tier: Tier, name: &str) -> Html {
    let plans = page.model.room.plans.iter();
    let plans: Vec<_> = plans.filter(|plan| plan.tier == tier).collect();
    if plans.is_empty() {
        return html! {};
    }
    html! {
        <section class="desk__tier" aria-label={name.to_owned()}>
            <h2>{ name }</h2>
            <ul class="desk__plans" role="list">
                { for plans.into_iter().map(|plan| html! {
                    <li key={plan.id.as_str()}>
                        <button class="desk__plan" data-do="pick" data-plan={plan.id.to_string()}
                            onclick={page.sends::<MouseEvent>(Msg::Pick(plan.id.clone()))}>
                            <strong>{ &plan.title }</strong>
                            <span>{ &plan.aim }</span>
                            <span class="desk__minutes">{ icon(IconName::Wait) }{ minutes(page.texts(), u32::from(plan.minutes)) }</span>
                        </button>
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// That nobody has signed the translation: trainers are told, children aren't.
pub(super) fn draft(page: &Page<'_>) -> Html {
    if page.model.shelf.locale.status != ReviewStatus::Draft {
        return html! {};
    }
    html! { <p class="draft" data-draft="">{ icon(IconName::Note) }{ &page.texts().draft }</p> }
}

/// Where else to go: other languages, the plans to print, the pages for grown-ups, help.
pub(super) fn ways(page: &Page<'_>) -> Html {
    let shelf = &page.model.shelf;
    let others = shelf.locales.iter().filter(|one| **one != shelf.locale);
    html! {
        <nav class="desk__ways" aria-label={page.ui().top_bar.clone()}>
            { for others.map(|locale| html! {
                <a class="button" lang={locale.tag.to_string()} href={format!("{}{}/room/", page.base, locale.tag)}>
                    { icon(IconName::Globe) }{ &locale.name }
                </a>
            }) }
            <a class="button" href={page.address("trainers/")}>{ icon(IconName::Note) }{ &page.texts().printed }</a>
            <a class="button" href={page.address("adults/")}>{ icon(IconName::Home) }{ &page.ui().adults_pages }</a>
            <a class="button" href={page.address("help/")}>{ icon(IconName::Help) }{ &page.ui().help }</a>
        </nav>
    }
}
