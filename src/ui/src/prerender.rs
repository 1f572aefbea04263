//! Pages as HTML, drawn by the same tree that the browser takes over.

use crate::view::Document;
use crate::{App, AppProps, Model, pages};
use std::rc::Rc;
use yew::prelude::*;

/// The app's first view as HTML that the browser can hydrate.
pub async fn page(props: AppProps) -> String {
    yew::LocalServerRenderer::<App>::with_props(props)
        .render()
        .await
}

/// Any view of the app as plain HTML: what `model` shows, with links and without a life of its own.
pub async fn still(model: Model, base: &str) -> String {
    let props = StillProps {
        model: Rc::new(model),
        base: base.to_owned().into(),
    };
    yew::LocalServerRenderer::<Still>::with_props(props)
        .hydratable(false)
        .render()
        .await
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct StillProps {
    model: Rc<Model>,
    base: AttrValue,
}

#[component]
fn Still(props: &StillProps) -> Html {
    pages::view(&Document {
        model: &props.model,
        base: &props.base,
        on: &Callback::noop(),
    })
}
