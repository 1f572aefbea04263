//! The rest of the app: all that the first page can be drawn, read and left without.
//!
//! The component reaches it through [`Rest`] alone, and has none before it arrives. So a build may put what only
//! `Rest` leads to at the end of the app's file, and the first page answers before that has come.

use super::component::App;
use super::{Msg, Page};
use crate::pages::{code, help, note, stories, story};
use crate::view::Document;
use std::fmt;
use yew::{Context, Html};

/// What the rest does. Each is a door: nothing but a call through [`Rest`] may lead to it.
trait Doors {
    fn open(&self, app: &mut App, ctx: &Context<App>);
    fn rehearse(&self, app: &mut App, ctx: &Context<App>) -> bool;
    fn update(&self, app: &mut App, ctx: &Context<App>, msg: Msg);
    fn rendered(&self, app: &mut App, ctx: &Context<App>);
    fn page(&self, document: &Document<'_>, page: Page) -> Html;
}

/// The way to the rest of the app.
#[derive(Clone, Copy)]
pub struct Rest(&'static dyn Doors);

impl Rest {
    /// The rest, for who knows that it is here.
    pub const fn here() -> Self {
        Self(&Here)
    }

    /// Opens what the address asks for, or what this tab kept.
    pub(super) fn open(self, app: &mut App, ctx: &Context<App>) {
        self.0.open(app, ctx);
    }

    /// Gets ready for the first tap; answers whether the page is to be drawn.
    pub(super) fn rehearse(self, app: &mut App, ctx: &Context<App>) -> bool {
        self.0.rehearse(app, ctx)
    }

    /// Takes a message in, and does what comes of it.
    pub(super) fn update(self, app: &mut App, ctx: &Context<App>, msg: Msg) {
        self.0.update(app, ctx, msg);
    }

    /// Does what waited for the new view to be drawn.
    pub(super) fn rendered(self, app: &mut App, ctx: &Context<App>) {
        self.0.rendered(app, ctx);
    }

    /// Any page but the first.
    pub(crate) fn page(self, document: &Document<'_>, page: Page) -> Html {
        self.0.page(document, page)
    }
}

impl PartialEq for Rest {
    /// There is one.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl fmt::Debug for Rest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rest")
    }
}

struct Here;

impl Doors for Here {
    fn open(&self, app: &mut App, ctx: &Context<App>) {
        let host = &ctx.props().host;
        self.update(app, ctx, Msg::Opened(host.request(), host.saved()));
    }

    fn rehearse(&self, app: &mut App, ctx: &Context<App>) -> bool {
        app.rehearse(ctx)
    }

    fn update(&self, app: &mut App, ctx: &Context<App>, msg: Msg) {
        app.act(ctx, msg);
    }

    fn rendered(&self, app: &mut App, ctx: &Context<App>) {
        app.after_drawing(ctx);
    }

    fn page(&self, document: &Document<'_>, page: Page) -> Html {
        match page {
            Page::Start => Html::default(), // the first page is drawn without this
            Page::Stories => stories::view(document),
            Page::Note => note::view(document),
            Page::Story => story::view(document),
            Page::Help => help::view(document),
            Page::Code => code::view(document),
        }
    }
}
