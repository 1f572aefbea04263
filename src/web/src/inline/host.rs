//! A partner's page as the app's host. Nothing is stored: the page's storage is the partner's.

use super::tell;
use crate::{browser, clock, leave, request};
use js_sys::Function;
use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;
use tokkae_catalogue::{Moment, Shelf, StoryId, Tier};
use tokkae_contract::{Event, Options, Page as First};
use tokkae_ui::{Host, LoadError, Page, Request, Rest, Session};
use web_sys::Element;
use yew::{Callback, Html};

/// A partner's page, for an app mounted in `root`.
pub struct Inline {
    root: Element,
    area: Element,
    base: String,
    options: Options,
    stories: HashSet<String>,
    languages: HashSet<String>,
    listener: Function,
    session: RefCell<Option<String>>,
    finished: RefCell<HashSet<String>>,
}

impl Inline {
    pub fn new(
        root: Element,
        area: Element,
        base: String,
        options: &Options,
        shelf: &Shelf,
        listener: Function,
    ) -> Self {
        let _ = area.set_attribute("lang", shelf.locale.tag.as_str());
        let _ = area.set_attribute("dir", "ltr");
        Self {
            session: RefCell::new(first_session(options)),
            stories: shelf.cards.iter().map(|card| card.id.to_string()).collect(),
            languages: shelf
                .locales
                .iter()
                .map(|one| one.tag.to_string())
                .collect(),
            finished: RefCell::default(),
            options: options.clone(),
            root,
            area,
            base,
            listener,
        }
    }

    /// The box that stands for the document.
    pub fn area(&self) -> &Element {
        &self.area
    }

    /// The address of the module's root.
    pub fn base(&self) -> &str {
        &self.base
    }

    pub fn has_story(&self, id: &str) -> bool {
        self.stories.contains(id)
    }

    pub fn has_language(&self, tag: &str) -> bool {
        self.languages.contains(tag)
    }

    /// Whether the reader is in the module: only then may it move the focus, or the page.
    fn is_in_use(&self) -> bool {
        matches!(self.root.query_selector(":focus"), Ok(Some(_)))
    }
}

/// The page that the options ask for, as a session that was kept.
fn first_session(options: &Options) -> Option<String> {
    let tier = options.tier.as_deref().and_then(Tier::from_word);
    let page = match options.start {
        First::Stories => Some(Page::Stories),
        First::Start | First::Help => None,
    };
    let page = page
        .or(tier.map(|_| Page::Stories))
        .filter(|_| tier.is_some());
    let session = Session {
        tier,
        page,
        ..Session::default()
    };
    tier.map(|_| session.write())
}

/// The same host, held by the app and by the handle.
pub struct Shared(pub Rc<Inline>);

impl Host for Shared {
    fn rest(&self, done: Callback<Rest>) {
        done.emit(Rest::here());
    }

    fn set_busy(&self, _is_busy: bool) {}

    fn load(&self, path: &str, done: Callback<Result<Vec<u8>, LoadError>>) {
        let address = format!("{}{path}", self.0.base);
        wasm_bindgen_futures::spawn_local(async move {
            done.emit(request::fetch(&address).await);
        });
    }

    fn save(&self, session: &str) {
        *self.0.session.borrow_mut() = Some(session.to_owned());
    }

    fn saved(&self) -> Option<String> {
        self.0.session.borrow().clone()
    }

    fn request(&self) -> Request {
        let options = &self.0.options;
        Request {
            lang: options.language.clone(),
            story: options.story.clone(),
            country: options.country.clone(),
            preferred: web_sys::window()
                .map_or_else(Vec::new, |window| browser::preferred(&window)),
        }
    }

    fn moment_in(&self, zone: &str) -> Option<Moment> {
        clock::moment_in(zone)
    }

    fn leave(&self) {
        leave::leave_host(&self.0.area, &self.0.base);
    }

    /// It is drawn, and goes nowhere: Yew leaves a listener behind in each place apart, and a partner's page may mount the
    /// module many times.
    fn apart(&self, _page: Html) -> Html {
        Html::default()
    }

    fn after(&self, milliseconds: u32, done: Callback<()>) {
        browser::after(milliseconds, done);
    }

    fn focus_heading(&self) {
        if self.0.is_in_use() {
            browser::focus_heading(&self.0.root);
            browser::show(&self.0.area);
        }
    }

    fn reveal_latest(&self) {
        if self.0.is_in_use() {
            browser::reveal_latest(&self.0.root, || false);
        }
    }

    fn set_language(&self, tag: &str, rtl: bool) {
        let _ = self.0.area.set_attribute("lang", tag);
        let _ = self
            .0
            .area
            .set_attribute("dir", if rtl { "rtl" } else { "ltr" });
    }

    fn story_finished(&self, story: &StoryId) {
        let mut finished = self.0.finished.borrow_mut();
        finished.insert(story.to_string());
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        tell(
            &self.0.listener,
            &Event::StoryFinished {
                story: story.to_string(),
            },
        );
        tell(
            &self.0.listener,
            &Event::Progress {
                finished: count(finished.len()),
                stories: count(self.0.stories.len()),
            },
        );
    }
}
