//! The one component with a life of its own: it holds the model and carries out its effects.

use super::ahead::further;
use super::model::Playing;
use super::{Behind, Effect, Entry, Model, Msg, Page, Rest, Shelves};
use crate::host::{HostHandle, LoadError};
use crate::pages;
use crate::view::Document;
use serde::de::DeserializeOwned;
use std::mem;
use std::rc::Rc;
use tokkae_catalogue::{Country, Shelf, Tier, pack};
use yew::prelude::*;

/// No finger is down for longer than this in order to tap, in milliseconds.
const A_PRESS: u32 = 2000;

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
    /// The rest of the app, if it is here already. Without it the document must be a start page.
    #[prop_or_default]
    pub rest: Option<Rest>,
}

/// The app.
pub struct App {
    model: Model,
    rest: Option<Rest>,
    /// What a child did before the rest was here.
    waiting: Vec<Msg>,
    /// Where a rehearsal of the story is.
    ahead: Option<Playing>,
    /// Whether nothing has happened since a finger came down: a quick one lifts before anything could be made ready.
    pressed: bool,
    /// What is rehearsed, apart from the document.
    apart: Option<Html>,
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
            rest,
            ..
        } = ctx.props();
        let model = Model::new(shelf.clone(), shelves.clone(), *entry, country.clone());
        Self {
            model,
            rest: *rest,
            waiting: Vec::new(),
            ahead: None,
            pressed: false,
            apart: None,
            focus: false,
            reveal: false,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match (msg, self.rest) {
            // It never waits.
            (Msg::Leave, _) => ctx.props().host.leave(),
            (Msg::Arrived(rest), _) => self.arrived(ctx, rest),
            (Msg::Rehearse, Some(rest)) => return rest.rehearse(self, ctx),
            // A chat that was hurried leaves many of these behind: each would draw the page for nothing.
            (Msg::MessageDue(ticket), _) if self.model.is_late(ticket) => return false,
            (Msg::Unready, _) if !self.model.is_ready() => return false,
            (Msg::Pressed(_), None) => {}
            (Msg::Pressed(next), _) => {
                self.pressed = true;
                let next = ctx.link().callback(move |()| (*next).clone());
                ctx.props().host.after(0, next);
                return false;
            }
            (Msg::Ready(_) | Msg::ReadyPage(_), _) if !self.pressed => return false,
            (msg, Some(rest)) => {
                self.pressed = false;
                rest.update(self, ctx, msg);
            }
            (msg, None) => self.wait(ctx, msg),
        }
        self.rest.is_some()
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let on = ctx.link().callback(|msg| msg);
        let page = pages::view(&Document {
            model: &self.model,
            rest: self.rest,
            base: &ctx.props().base,
            path: &self.model.path(),
            on: &on,
        });
        // Two children always: where there was one, Yew would take the page for another and draw it anew.
        let apart = self.apart.clone().unwrap_or_default();
        html! { <>{ page }{ apart }</> }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            ctx.props().host.rest(ctx.link().callback(Msg::Arrived));
        }
        if let Some(rest) = self.rest {
            rest.rendered(self, ctx);
        }
    }
}

/// Until the rest is here.
impl App {
    /// What is done now is done as soon as it can be. Nothing is drawn anew: that, too, comes with the rest.
    fn wait(&mut self, ctx: &Context<Self>, msg: Msg) {
        self.waiting.push(msg);
        ctx.props().host.set_busy(true);
    }

    fn arrived(&mut self, ctx: &Context<Self>, rest: Rest) {
        self.rest = Some(rest);
        rest.open(self, ctx);
        rehearse_soon(ctx);
        if !self.waiting.is_empty() {
            ctx.props().host.set_busy(false);
        }
        for msg in mem::take(&mut self.waiting) {
            rest.update(self, ctx, msg);
        }
    }
}

/// What only [`Rest`] leads to.
impl App {
    /// Makes ready what the child may tap for next: the list of the stories, or, where nobody sees it, the scenes of the
    /// story, one at a time. A browser compiles code when it first runs: without this the first tap of each kind would
    /// wait for that. Answers whether the page is to be drawn.
    pub(super) fn rehearse(&mut self, ctx: &Context<Self>) -> bool {
        let Some(rest) = self.rest else { return false };
        let host = &ctx.props().host;
        if let Some(ahead) = self.ahead.take() {
            self.ahead = further(&ahead);
            // The model is lent: nobody sees what is drawn from it here.
            let playing = self.model.playing.replace(ahead);
            let drawn = self.page(ctx, rest, Page::Story);
            self.apart = Some(host.apart(drawn));
            self.model.playing = playing;
            rehearse_soon(ctx);
        } else if self.apart.take().is_none() {
            // First a list without stories: in one go this would keep a slow phone busy for too long.
            let page = Page::Stories;
            let tier = match self.model.behind.map(|behind| behind.tier) {
                None if self.model.page == Page::Start => Some(Tier::Adults),
                Some(Some(Tier::Adults)) => Some(Tier::Middle),
                Some(Some(Tier::Middle)) => None,
                _ => return false,
            };
            if tier.is_some() {
                rehearse_soon(ctx);
            }
            self.model.behind = tier.map(|_| Behind { page, tier });
        }
        true
    }

    fn page(&self, ctx: &Context<Self>, rest: Rest, page: Page) -> Html {
        let document = Document {
            model: &self.model,
            rest: self.rest,
            base: &ctx.props().base,
            path: "",
            on: &ctx.link().callback(|msg| msg),
        };
        rest.page(&document, page)
    }

    pub(super) fn act(&mut self, ctx: &Context<Self>, msg: Msg) {
        let arrives = matches!(msg, Msg::Came(Effect::LoadStory(..), _));
        let msg = match msg {
            Msg::Came(Effect::LoadShelf(tag, _), bytes) => Msg::ShelfArrived(tag, unpack(bytes)),
            Msg::Came(Effect::LoadStory(id, tag, _), bytes) => {
                Msg::StoryArrived(id, tag, unpack(bytes))
            }
            Msg::Came(Effect::LoadCountry(code, tag, _), bytes) => {
                Msg::CountryArrived(code, tag, unpack(bytes))
            }
            msg => msg,
        };
        for effect in self.model.update(msg) {
            self.carry_out(ctx, effect);
        }
        if arrives {
            self.ahead.clone_from(&self.model.playing);
            rehearse_soon(ctx);
        }
    }

    pub(super) fn after_drawing(&mut self, ctx: &Context<Self>) {
        let host = &ctx.props().host;
        if mem::take(&mut self.focus) {
            host.focus_heading();
        }
        if mem::take(&mut self.reveal) {
            host.reveal_latest();
        }
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        let host = &ctx.props().host;
        match effect {
            Effect::LoadShelf(_, ref path)
            | Effect::LoadStory(_, _, ref path)
            | Effect::LoadCountry(_, _, ref path) => {
                let path = path.clone();
                // A callback may be called by anyone, so what it does is in the first part: it only passes on.
                let done = move |bytes| Msg::Came(effect.clone(), bytes);
                host.load(&path, ctx.link().callback(done));
            }
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
            Effect::UnreadyLater => host.after(A_PRESS, ctx.link().callback(|()| Msg::Unready)),
            Effect::SetLanguage(tag, rtl) => host.set_language(tag.as_str(), rtl),
            Effect::StoryFinished(id) => host.story_finished(&id),
        }
    }
}

fn rehearse_soon(ctx: &Context<App>) {
    let rehearse = ctx.link().callback(|()| Msg::Rehearse);
    ctx.props().host.after(0, rehearse);
}

fn unpack<T: DeserializeOwned>(bytes: Result<Vec<u8>, LoadError>) -> Result<Rc<T>, LoadError> {
    pack::read(&bytes?)
        .map(Rc::new)
        .map_err(|_| LoadError::Damaged)
}
