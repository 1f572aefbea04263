//! Every icon, plain and tinted.

use super::{IconName, icon, tinted_icon};
use crate::gallery::{Example, Material};
use yew::prelude::*;

pub(crate) fn examples(_: &Material) -> Vec<Example> {
    let all = |draw: fn(IconName) -> Html| {
        html! {
            <ul class="gallery__grid" role="list">
                { for IconName::ALL.iter().map(|name| html! {
                    <li class="gallery__cell">{ draw(*name) }<span lang="en" dir="ltr">{ format!("{name:?}") }</span></li>
                }) }
            </ul>
        }
    };
    vec![
        Example::new("plain", "In the colour of the text beside it", all(icon)),
        Example::new(
            "tinted",
            "With its surfaces coloured, for those who don't read yet",
            all(tinted_icon),
        ),
    ]
}
