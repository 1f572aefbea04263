//! What views are given: the model or scene to draw, and where to send what a child does.

use crate::app::{Model, Msg, Page, Rest};
use crate::components::{portrait, tokkae};
use tokkae_catalogue::{LocaleTag, Mood, PersonId, Scene, Story, UiTexts};
use tokkae_engine::{Action, State};
use yew::prelude::*;

/// What a page is drawn from.
pub(crate) struct Document<'a> {
    pub model: &'a Model,
    /// What draws the other pages than the first, once it is here.
    pub rest: Option<Rest>,
    pub base: &'a str,
    /// The page's address within a language, such as `help/`: where its other languages are.
    pub path: &'a str,
    pub on: &'a Callback<Msg>,
}

impl Document<'_> {
    pub fn ui(&self) -> &UiTexts {
        &self.model.shelf.ui
    }

    /// `aria-hidden` of a page: nobody reads what is made behind the one on the screen.
    pub fn hides(&self, page: Page) -> Option<&'static str> {
        let behind = self.model.behind.map(|behind| behind.page);
        (behind == Some(page)).then_some("true")
    }

    /// The address of a page of the language on the screen.
    pub fn address(&self, page: &str) -> String {
        self.address_in(&self.model.shelf.locale.tag, page)
    }

    /// The address of a page in a language.
    pub fn address_in(&self, tag: &LocaleTag, page: &str) -> String {
        [self.base, tag.as_str(), "/", page].concat()
    }
}

/// Every age group with its name, youngest first; grown-ups last.
#[cfg(feature = "ssr")]
pub(crate) fn tiers(ui: &UiTexts) -> [(tokkae_catalogue::Tier, &str); 4] {
    use tokkae_catalogue::Tier;
    [
        (Tier::Young, &ui.tier_young),
        (Tier::Middle, &ui.tier_middle),
        (Tier::Teen, &ui.tier_teen),
        (Tier::Adults, &ui.tier_adults),
    ]
}

/// What a scene is drawn from.
pub(crate) struct Stage<'a> {
    pub ui: &'a UiTexts,
    pub story: &'a Story,
    pub state: &'a State,
    /// Where the story would be after what a finger is down on, if that is in this scene; otherwise where it is.
    pub soon: &'a State,
    pub scene: &'a Scene,
    pub on: &'a Callback<Msg>,
}

impl Stage<'_> {
    /// A handler that does `action` in the story.
    pub fn does(&self, action: Action) -> Callback<MouseEvent> {
        send(self.on, Msg::Do(action))
    }

    /// A handler for a finger that comes down on what does `action`: it is drawn before the finger lifts.
    pub fn readies(&self, action: Action) -> Callback<PointerEvent> {
        readies(self.on, Msg::Ready(action))
    }

    /// The name to show for a person.
    pub fn name(&self, id: &PersonId) -> &str {
        self.story
            .person(id)
            .map_or(&self.ui.tokkae_name, |person| &person.name)
    }

    /// The portrait of a person, or Tokkae's.
    pub fn face(&self, id: &PersonId, mood: Mood) -> Html {
        match self.story.person(id) {
            Some(person) => portrait::portrait(person.look, mood),
            None => tokkae::tokkae(mood, ""),
        }
    }

    /// The same beside words.
    pub fn small_face(&self, id: &PersonId, mood: Mood) -> Html {
        match self.story.person(id) {
            Some(person) => portrait::small(person.look, mood),
            None => tokkae::small(mood),
        }
    }
}

/// A handler for a finger that comes down on something: `msg` makes what comes of it before the finger lifts.
pub(crate) fn readies(on: &Callback<Msg>, msg: Msg) -> Callback<PointerEvent> {
    let msg = Msg::Pressed(Box::new(msg));
    on.reform(move |_| msg.clone())
}

/// A click handler that sends `msg` in place of what the browser would do. Links keep their
/// addresses for when there is no app.
pub(crate) fn send(on: &Callback<Msg>, msg: Msg) -> Callback<MouseEvent> {
    let on = on.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        on.emit(msg.clone());
    })
}
