//! Line icons: drawn in the colour of the text beside them, tinted for those who don't read yet.

pub(crate) mod drawing;
mod name;
mod paths;

pub use name::IconName;
use yew::prelude::*;

/// Properties of [`Icon`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct IconProps {
    /// What it shows.
    pub name: IconName,
    /// Whether its surfaces are coloured, as on choice cards.
    #[prop_or_default]
    pub tinted: bool,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// An icon of one `em`; always decorative, words or an `aria-label` stand beside it.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    let class = classes!(
        "icon",
        props.tinted.then_some("icon--tinted"),
        props.name.turns().then_some("icon--turns"),
        props.class.clone(),
    );
    html! {
        <svg {class} viewBox="0 0 24 24" aria-hidden="true">
            { drawing::parts("icon", paths::paths(props.name)) }
        </svg>
    }
}
