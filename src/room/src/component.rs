//! The one component with a life of its own: it holds the model and carries out its effects.

use crate::host::{RoomHostHandle, Sensed};
use crate::model::{Effect, Model, Msg, View, Wanted};
use crate::views;
use serde::de::DeserializeOwned;
use std::rc::Rc;
use tokkae_catalogue::{Room, Shelf, pack};
use tokkae_ui::LoadError;
use yew::prelude::*;

/// What a document gives the room.
#[derive(Clone, PartialEq, Properties)]
pub struct RoomProps {
    /// The language, the stories, the contacts.
    pub shelf: Rc<Shelf>,
    /// The texts and the plans.
    pub room: Rc<Room>,
    /// The way from the document to the module's root.
    pub base: AttrValue,
    /// The browser.
    pub host: RoomHostHandle,
}

/// A window of the room.
pub struct RoomApp {
    model: Model,
    focus: bool,
    follow: bool,
}

impl Component for RoomApp {
    type Message = Msg;
    type Properties = RoomProps;

    fn create(ctx: &Context<Self>) -> Self {
        let RoomProps { shelf, room, .. } = ctx.props();
        Self {
            model: Model::new(Rc::clone(shelf), Rc::clone(room)),
            focus: false,
            follow: false,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let before = self.model.clone();
        // A clock ticks in the notes only; elsewhere a second changes nothing that is drawn.
        let only_time = matches!(msg, Msg::Tick(_)) && self.model.view == View::Projector;
        let had_projector = before.has_projector();
        for effect in self.model.update(msg) {
            self.carry_out(ctx, effect);
        }
        !only_time && (before != self.model || had_projector != self.model.has_projector())
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let on = ctx.link().callback(|msg| msg);
        views::view(&self.model, &ctx.props().base, &on)
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let host = &ctx.props().host;
        if first {
            let told = ctx.link().callback(|sensed| match sensed {
                Sensed::Tick(now) => Msg::Tick(now),
                Sensed::Key(key) => Msg::Key(key),
                Sensed::Heard(message) => Msg::Heard(message),
            });
            ctx.link().send_message(Msg::Opened(host.open(told)));
            return;
        }
        if std::mem::take(&mut self.focus) {
            host.focus();
        }
        if std::mem::take(&mut self.follow) {
            host.follow();
        }
        if self.model.view == View::Projector && !self.model.is_hidden() {
            let more = host.arrange(self.model.rolled());
            if more != self.model.has_more() {
                ctx.link().send_message(Msg::More(more));
            }
        }
    }
}

impl RoomApp {
    fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        let host = &ctx.props().host;
        match effect {
            Effect::Keep(session) => host.keep(&session),
            Effect::Say(message) => host.say(&message),
            Effect::Load(wanted, path) => host.load(
                &path,
                ctx.link().callback(move |bytes| match wanted.clone() {
                    Wanted::Plan(id) => Msg::PlanArrived(id, unpack(bytes)),
                    Wanted::Story(id) => Msg::StoryArrived(id, unpack(bytes)),
                }),
            ),
            Effect::Address(view) => host.show(view),
            Effect::Open(view) => {
                let did = host.open_window(view);
                ctx.link().send_message(Msg::DidOpen(did));
            }
            Effect::Focus => self.focus = true,
            Effect::Top => host.top(),
            Effect::Follow => self.follow = true,
            Effect::FullScreen => host.full_screen(),
            Effect::Print => host.print(),
            Effect::Download(name, text) => host.download(&name, &text),
        }
    }
}

fn unpack<T: DeserializeOwned>(bytes: Result<Vec<u8>, LoadError>) -> Result<Rc<T>, LoadError> {
    pack::read(&bytes?)
        .map(Rc::new)
        .map_err(|_| LoadError::Damaged)
}
