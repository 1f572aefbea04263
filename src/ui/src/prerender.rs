//! Pages as HTML, drawn by the same tree that the browser takes over.

use crate::components::icon::{IconName, icon};
use crate::components::tokkae::tokkae;
pub use crate::pages::trainers::TrainersPage;
use crate::view::Document;
use crate::{App, AppProps, Entry, Model, Rest, pages};
use std::rc::Rc;
use tokkae_catalogue::{Card, Country, Leaflet, LeafletCard, Mood, PageTexts, Shelf, Story, Twin};
use yew::prelude::*;

/// The app's first view as HTML that the browser can hydrate.
pub async fn page(props: AppProps) -> String {
    let page = yew::LocalServerRenderer::<App>::with_props(props)
        .render()
        .await;
    // A development build names the component in the page. Nobody reads the name, and a child waits for it.
    page.replace(std::any::type_name::<App>(), "")
}

/// Any view of the app as plain HTML: what `model` shows, with links and without a life of its own.
pub async fn still(model: Model, base: &str) -> String {
    draw(model, base, Content::App).await
}

/// A page without a life of its own, in a language.
pub async fn plain(shelf: Rc<Shelf>, texts: Rc<PageTexts>, base: &str, page: PlainPage) -> String {
    // The model shows nothing by itself: it holds the language and the contacts.
    let country = match &page {
        PlainPage::Card(country) => country.clone(),
        PlainPage::Trainers(page) => page.country().cloned(),
        _ => None,
    };
    let model = Model::new(shelf, Vec::new(), Entry::Start, country);
    draw(model, base, Content::Plain(texts, Rc::new(page))).await
}

/// A drawing of the app, alone: an `svg` element whose colours are in the component's style sheet.
pub async fn drawing(drawing: Drawing) -> String {
    yew::LocalServerRenderer::<Alone>::with_props(AloneProps { drawing })
        .hydratable(false)
        .render()
        .await
}

/// The drawings that others than pages need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// The gecko, on a grid of 200.
    Tokkae(Mood),
    /// An icon, on a grid of 24.
    Icon(IconName),
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct AloneProps {
    drawing: Drawing,
}

#[component]
fn Alone(props: &AloneProps) -> Html {
    match props.drawing {
        Drawing::Tokkae(mood) => tokkae(mood, ""),
        Drawing::Icon(name) => icon(name),
    }
}

/// The pages that need no app.
#[derive(Clone, Debug, PartialEq)]
pub enum PlainPage {
    /// The list of the pages for grown-ups, at `<language>/adults/`, with the leaflets for them; it says whether there
    /// is the page on which the module is kept on a device.
    Adults(Vec<LeafletCard>, bool),
    /// How the module is kept on a device, at `<language>/adults/device/`.
    Device,
    /// A story's page for grown-ups, at `<language>/adults/<story>/`.
    Twin(Box<(Card, Twin)>),
    /// A leaflet, with the one that goes on from it; the one about sources has those of the contacts behind it.
    Leaflet(Box<(Leaflet, Option<LeafletCard>)>, Vec<CountrySources>),
    /// My card, with the contacts of the home country or of another one.
    Card(Option<Rc<Country>>),
    /// A page for trainers, below `<language>/trainers/`.
    Trainers(TrainersPage),
    /// The list of the stories as pages to read, at `<language>/read/`.
    Reading,
    /// A story as a page to read, at `<language>/read/<code>/`.
    Story(Rc<Story>),
}

impl PlainPage {
    /// Where the page is within a language.
    pub fn path(&self) -> String {
        match self {
            Self::Adults(..) => "adults/".to_owned(),
            Self::Device => pages::adults::DEVICE.to_owned(),
            Self::Twin(pair) => format!("adults/{}/", pair.0.id),
            Self::Leaflet(pair, _) => pair.0.card().path(),
            Self::Card(None) => "card/".to_owned(),
            Self::Card(Some(country)) => format!("card/{}/", country.code),
            Self::Trainers(page) => page.path(),
            Self::Reading => "read/".to_owned(),
            Self::Story(story) => story.id.reading_path(),
        }
    }
}

/// Where the contacts of a country are published.
#[derive(Clone, Debug, PartialEq)]
pub struct CountrySources {
    /// The country with its contacts.
    pub country: Country,
    /// The pages that say so, for each contact in its order.
    pub pages: Vec<Vec<String>>,
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
    Plain(Rc<PageTexts>, Rc<PlainPage>),
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
        Content::App => props.model.path(),
        Content::Plain(_, page) => page.path(),
    };
    let document = Document {
        model: &props.model,
        rest: Some(Rest::here()),
        base: &props.base,
        path: &path,
        on: &on,
    };
    match &props.content {
        Content::App => pages::view(&document),
        Content::Plain(texts, page) => match &**page {
            PlainPage::Adults(leaflets, is_kept) => {
                pages::adults::index(&document, texts, leaflets, *is_kept)
            }
            PlainPage::Device => pages::adults::device(&document, texts),
            PlainPage::Twin(pair) => pages::adults::twin(&document, texts, &pair.0, &pair.1),
            PlainPage::Leaflet(pair, sources) => {
                let (leaflet, next) = &**pair;
                pages::leaflet::view(&document, texts, leaflet, next.as_ref(), sources)
            }
            PlainPage::Card(_) => pages::card::view(&document, texts),
            PlainPage::Trainers(page) => pages::trainers::view(&document, texts, page),
            PlainPage::Reading => pages::read::list(&document),
            PlainPage::Story(story) => pages::read::story(&document, texts, story),
        },
    }
}
