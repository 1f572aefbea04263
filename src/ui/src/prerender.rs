//! Pages as HTML, drawn by the same tree that the browser takes over.

use crate::view::Document;
use crate::{App, AppProps, Entry, Model, pages};
use std::rc::Rc;
use tokkae_catalogue::{Card, Shelf, Twin};
use yew::prelude::*;

/// The app's first view as HTML that the browser can hydrate.
pub async fn page(props: AppProps) -> String {
    yew::LocalServerRenderer::<App>::with_props(props)
        .render()
        .await
}

/// Any view of the app as plain HTML: what `model` shows, with links and without a life of its own.
pub async fn still(model: Model, base: &str) -> String {
    draw(model, base, Content::App).await
}

/// The list of the pages for grown-ups, at `<language>/adults/`.
pub async fn adults(shelf: Rc<Shelf>, base: &str) -> String {
    draw(quiet(shelf), base, Content::Adults).await
}

/// A story's page for grown-ups, at `<language>/adults/<story>/`.
pub async fn twin(shelf: Rc<Shelf>, card: Card, twin: Twin, base: &str) -> String {
    draw(quiet(shelf), base, Content::Twin(Box::new((card, twin)))).await
}

/// A model that shows nothing by itself: a page of its own is drawn in its language.
fn quiet(shelf: Rc<Shelf>) -> Model {
    Model::new(shelf, Vec::new(), Entry::Start)
}

async fn draw(model: Model, base: &str, content: Content) -> String {
    let props = StillProps {
        model: Rc::new(model),
        base: base.to_owned().into(),
        content,
    };
    yew::LocalServerRenderer::<Still>::with_props(props)
        .hydratable(false)
        .render()
        .await
}

#[derive(Clone, Debug, PartialEq)]
enum Content {
    App,
    Adults,
    Twin(Box<(Card, Twin)>),
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct StillProps {
    model: Rc<Model>,
    base: AttrValue,
    content: Content,
}

#[component]
fn Still(props: &StillProps) -> Html {
    let on = Callback::noop();
    let path = match &props.content {
        Content::App => props.model.page.path().to_owned(),
        Content::Adults => "adults/".to_owned(),
        Content::Twin(pair) => pages::adults::path(&pair.0),
    };
    let document = Document {
        model: &props.model,
        base: &props.base,
        path: &path,
        on: &on,
    };
    match &props.content {
        Content::App => pages::view(&document),
        Content::Adults => pages::adults::index(&document),
        Content::Twin(pair) => pages::adults::twin(&document, &pair.0, &pair.1),
    }
}
