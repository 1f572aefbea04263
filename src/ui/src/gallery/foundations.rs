//! Colours, type, shape and buttons: what components stand on.

use super::tokens::{groups, slug};
use super::{Example, Material};
use crate::components::icon::{IconName, icon};
use yew::prelude::*;

/// Every colour token, group by group.
pub(super) fn colours(_: &Material) -> Vec<Example> {
    let is_colour = |(_, value): &(&str, &str)| value.starts_with('#');
    groups()
        .into_iter()
        .filter_map(|group| {
            let mut colours = group.tokens.into_iter().filter(is_colour).peekable();
            colours.peek()?;
            let view =
                html! { <ul class="gallery__grid" role="list">{ for colours.map(swatch) }</ul> };
            Some(Example::new(slug(group.title), group.title, view))
        })
        .collect()
}

/// The policy allows no inline styles: a presentation attribute of SVG carries the colour.
fn swatch((name, value): (&'static str, &'static str)) -> Html {
    html! {
        <li class="gallery__swatch" lang="en" dir="ltr">
            <svg class="gallery__colour" viewBox="0 0 40 24" aria-hidden="true">
                <rect width="40" height="24" rx="4" fill={format!("var({name})")} />
            </svg>
            <code>{ name.trim_start_matches("--tk-") }</code>
            <code>{ value }</code>
        </li>
    }
}

/// Every size of type, in words of this language.
pub(super) fn type_sizes(material: &Material) -> Vec<Example> {
    let ui = material.ui();
    let line = |size: &str, text: &str| {
        html! { <p class={format!("gallery__type gallery__type--{size}")}>{ text.to_owned() }</p> }
    };
    vec![
        Example::new(
            "xl",
            "--tk-text-xl: a page's heading",
            line("xl", &ui.start_heading),
        ),
        Example::new(
            "l",
            "--tk-text-l: a scene's heading, a prompt",
            line("l", &ui.stories_line),
        ),
        Example::new(
            "text",
            "--tk-text: what is read",
            line("text", &ui.help_line),
        ),
        Example::new(
            "s",
            "--tk-text-s: names, dates, small print",
            line("s", &ui.start_privacy),
        ),
    ]
}

/// Every step of space and every radius.
pub(super) fn shape(_: &Material) -> Vec<Example> {
    let bar = |class: String, name: String| {
        html! {
            <li class="gallery__measure" lang="en" dir="ltr"><span {class} /><code>{ name }</code></li>
        }
    };
    let space = (1..=6).map(|size| {
        bar(
            format!("gallery__space gallery__space--{size}"),
            format!("space-{size}"),
        )
    });
    let radii = ["radius", "radius-l", "radius-pill"].map(|name| {
        bar(
            format!("gallery__corner gallery__corner--{name}"),
            name.to_owned(),
        )
    });
    vec![
        Example::new(
            "space",
            "Steps of space",
            html! { <ul role="list">{ for space }</ul> },
        ),
        Example::new(
            "radius",
            "Corners",
            html! { <ul role="list">{ for radii }</ul> },
        ),
        Example::new(
            "touch",
            "--tk-touch: the least height of what is tapped",
            html! { <ul role="list">{ bar("gallery__corner gallery__corner--touch".to_owned(), "touch".to_owned()) }</ul> },
        ),
    ]
}

/// The buttons that stand everywhere.
pub(super) fn buttons(material: &Material) -> Vec<Example> {
    let ui = material.ui();
    let button = |class: &'static str, text: &str, before: Html, after: Html| {
        html! { <button {class}>{ before }{ text.to_owned() }{ after }</button> }
    };
    let main = "button button--main";
    let quiet = "button button--quiet";
    let none = Html::default;
    vec![
        Example::new(
            "plain",
            "One way among others",
            button("button", &ui.ending_more, none(), none()),
        ),
        Example::new(
            "main",
            "The way on",
            button(main, &ui.next, none(), icon(IconName::Next)),
        ),
        Example::new(
            "quiet",
            "A way back",
            button(quiet, &ui.back, icon(IconName::Back), none()),
        ),
        Example::new(
            "link",
            "A link that looks like a button",
            html! { <a class="button" href={material.address("help/")}>{ icon(IconName::Help) }{ &ui.ending_help }</a> },
        ),
        Example::new(
            "pill",
            "A choice of language",
            html! {
                <a class="choice-pill" href={material.address("")} aria-current="true">{ &material.shelf.locale.name }</a>
            },
        ),
    ]
}
