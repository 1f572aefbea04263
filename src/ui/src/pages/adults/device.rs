//! How a grown-up keeps the module on a device, and what to think of first. No page that children use leads here.

use super::back;
use crate::components::icon::{IconName, icon};
use crate::pages::frame;
use crate::view::Document;
use tokkae_catalogue::{PageTexts, UiTexts};
use yew::prelude::*;

/// Where the page is within a language.
pub(crate) const PATH: &str = "adults/device/";

/// What has no meaning without its script is hidden until that script is there.
pub(crate) fn view(document: &Document<'_>, texts: &PageTexts) -> Html {
    let name = &document.ui().page_title;
    let named = |text: &str| UiTexts::fill(text, "name", name);
    let part = |title: &str, lines: &[&String]| {
        html! {
            <section class="adults__part">
                <h2 class="adults__title">{ title }</h2>
                <ul class="adults__lines" role="list">
                    { for lines.iter().map(|line| html! { <li>{ icon(IconName::Check) }<span>{ line }</span></li> }) }
                </ul>
            </section>
        }
    };
    let page = html! {
        <div class="adults">
            <h1 class="adults__heading" data-focus="" tabindex="-1">{ &texts.device_heading }</h1>
            <p class="adults__line">{ named(&texts.device_line) }</p>
            <section class="adults__part adults__part--avoid">
                <h2 class="adults__title">{ &texts.device_shared_heading }</h2>
                <p>{ named(&texts.device_shared) }</p>
                <p>{ &texts.device_own }</p>
            </section>
            <section class="adults__part adults__part--say" data-keeping="" hidden=true>
                <h2 class="adults__title">{ &texts.device_kept_heading }</h2>
                <p role="status" data-fetching={texts.device_fetching.clone()} data-kept={texts.device_kept.clone()}
                    data-failed={texts.device_failed.clone()}></p>
            </section>
            <section class="adults__part">
                <h2 class="adults__title">{ &texts.device_icon_heading }</h2>
                <p>{ named(&texts.device_icon) }</p>
                <div data-install="" hidden=true>
                    <p class="adults__ways">
                        <button class="button button--main" type="button" data-do="install">{ &texts.device_install }</button>
                    </p>
                </div>
                <p role="status" data-installed={texts.device_installed.clone()}></p>
            </section>
            { part(&texts.device_ways, &[&texts.device_chrome, &texts.device_apple, &texts.device_firefox]) }
            { part(&texts.device_later_heading, &[&texts.device_newer, &texts.device_away]) }
            { back(document, texts) }
        </div>
    };
    frame::view(document, "adults", page)
}
