//! Tokkae, the small gecko who keeps the learner company and calls out when a line is crossed.

mod drawing;

use super::icon::drawing::parts;
use tokkae_catalogue::Mood;
use yew::prelude::*;

/// How much of Tokkae is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pose {
    /// The whole animal, clinging; square.
    #[default]
    Whole,
    /// Head and hands over the lower edge of its box; nine wide, five high.
    Peek,
}

/// Properties of [`Tokkae`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TokkaeProps {
    /// How it feels; when cross it calls out.
    pub mood: Mood,
    /// How much of it is there.
    #[prop_or_default]
    pub pose: Pose,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// Tokkae; always decorative: what it means stands in words beside it.
#[component]
pub fn Tokkae(props: &TokkaeProps) -> Html {
    let draw = |data| parts("tokkae", data);
    let head = html! { <>{ draw(drawing::HEAD) }{ draw(drawing::face(props.mood)) }</> };
    let (pose, view_box, shown) = match props.pose {
        Pose::Whole => ("tokkae--whole", "0 0 200 200", whole(head)),
        Pose::Peek => (
            "tokkae--peek",
            "-6 4 180 104",
            html! { <>{ head }{ draw(drawing::HANDS) }</> },
        ),
    };
    html! {
        <svg class={classes!("tokkae", pose, props.class.clone())} viewBox={view_box} aria-hidden="true">
            { shown }
        </svg>
    }
}

/// The head on the body; the tail sways in a group of its own.
fn whole(head: Html) -> Html {
    html! {
        <>
            <g class="tokkae__sway">{ parts("tokkae", drawing::TAIL) }</g>
            { parts("tokkae", drawing::BODY) }
            <g class="tokkae__tilt">{ head }</g>
        </>
    }
}
