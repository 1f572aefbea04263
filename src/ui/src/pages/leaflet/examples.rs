//! Every kind of part that a leaflet can have.

use super::part;
use crate::gallery::{Example, Material};
use tokkae_catalogue::{LeafletPart, PartKind};
use yew::prelude::*;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let parts = || material.leaflets.iter().flat_map(|leaflet| &leaflet.parts);
    let example = |kind: &PartKind| {
        let found: &LeafletPart = parts().find(|part| part.kind == *kind)?;
        let view = html! { <div class="leaflet">{ part(&material.texts, found) }</div> };
        Some(Example::new(kind.word(), caption(*kind), view))
    };
    PartKind::ALL.iter().filter_map(example).collect()
}

fn caption(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Lines => "Paragraphs",
        PartKind::Steps => "Things to do, in order",
        PartKind::Say => "Sentences to say",
        PartKind::Avoid => "What not to say, and why",
        PartKind::Ask => "Questions, each with the answer on a tap",
        PartKind::Show => "One large text, to show to someone",
        PartKind::Facts => "Statements with their sources",
    }
}
