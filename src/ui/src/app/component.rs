//! The one component with a life of its own: it holds the model and carries out its effects.

use super::{Effect, Entry, Model, Msg, Shelves};
use crate::host::{HostHandle, LoadError};
use crate::pages;
use crate::view::Document;
use serde::de::DeserializeOwned;
use std::rc::Rc;
use tokkae_catalogue::{Country, Shelf, pack};
use yew::prelude::*;

/// What a document gives the app.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The language that the document was made in.
    pub shelf: Rc<Shelf>,
    /// Where the shelves of all languages are.
    pub shelves: Shelves,
    /// Which page the document was made for.
    pub entry: Entry,
    /// Another country than the home country that it was made for.
    #[prop_or_default]
    pub country: Option<Rc<Country>>,
    /// The way from the document to the module's root: empty, `../` or `../../`.
    pub base: AttrValue,
    /// The world around the app.
    pub host: HostHandle,
}

/// The app.
pub struct App {
    model: Model,
    focus: bool,
    reveal: bool,
}

impl Component for App {
    type Message = Msg;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps {
            shelf,
            shelves,
            entry,
            country,
            ..
        } = ctx.props();
        let model = Model::new(shelf.clone(), shelves.clone(), *entry, country.clone());
        Self {
            model,
            focus: false,
            reveal: false,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        for effect in self.model.update(msg) {
            self.carry_out(ctx, effect);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let on = ctx.link().callback(|msg| msg);
        pages::view(&Document {
            model: &self.model,
            base: &ctx.props().base,
            path: &self.model.path(),
            on: &on,
        })
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let host = &ctx.props().host;
        if first {
            ctx.link()
                .send_message(Msg::Opened(host.request(), host.saved()));
        }
        if std::mem::take(&mut self.focus) {
            host.focus_heading();
        }
        if std::mem::take(&mut self.reveal) {
            host.reveal_latest();
        }
    }
}

impl App {
    fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        let host = &ctx.props().host;
        match effect {
            Effect::LoadShelf(tag, path) => host.load(
                &path,
                ctx.link()
                    .callback(move |bytes| Msg::ShelfArrived(tag.clone(), unpack(bytes))),
            ),
            Effect::LoadStory(id, tag, path) => host.load(
                &path,
                ctx.link().callback(move |bytes| {
                    Msg::StoryArrived(id.clone(), tag.clone(), unpack(bytes))
                }),
            ),
            Effect::LoadCountry(code, tag, path) => host.load(
                &path,
                ctx.link().callback(move |bytes| {
                    Msg::CountryArrived(code.clone(), tag.clone(), unpack(bytes))
                }),
            ),
            Effect::AskTime(zone) => ctx.link().send_message(Msg::Time(host.moment_in(&zone))),
            Effect::Save(session) => host.save(&session),
            Effect::FocusHeading => self.focus = true,
            Effect::RevealLatest => self.reveal = true,
            Effect::MessageAfter(milliseconds, ticket) => {
                host.after(
                    milliseconds,
                    ctx.link().callback(move |()| Msg::MessageDue(ticket)),
                );
            }
            Effect::SetLanguage(tag, rtl) => host.set_language(tag.as_str(), rtl),
            Effect::StoryFinished(id) => host.story_finished(&id),
            Effect::Leave => host.leave(),
        }
    }
}

fn unpack<T: DeserializeOwned>(bytes: Result<Vec<u8>, LoadError>) -> Result<Rc<T>, LoadError> {
    pack::read(&bytes?)
        .map(Rc::new)
        .map_err(|_| LoadError::Damaged)
}
