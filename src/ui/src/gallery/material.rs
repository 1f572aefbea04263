//! What the gallery draws from: the real texts of a language, and the first scene in them of each kind.

use super::Found;
use crate::app::{Entry, Model, Rest};
use crate::view::Document;
use std::rc::Rc;
use tokkae_catalogue::{
    Act, Aside, Contact, Country, Leaflet, Message, Mood, PageTexts, Plan, Scene, Shelf, Story,
    Twin, UiTexts,
};
use yew::{Callback, Html};

/// A language with everything that is written in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Material {
    /// The language, its interface, its lists.
    pub shelf: Rc<Shelf>,
    /// The texts of pages without the app.
    pub texts: Rc<PageTexts>,
    /// The stories, in the order of the list.
    pub stories: Vec<Rc<Story>>,
    /// The stories' pages for grown-ups.
    pub twins: Vec<Twin>,
    /// The leaflets.
    pub leaflets: Vec<Leaflet>,
    /// The plans of the sessions.
    pub plans: Vec<Rc<Plan>>,
    /// The countries with their contacts, the home country first.
    pub countries: Vec<Rc<Country>>,
    /// The way from the page to the module's root.
    pub base: String,
}

impl Material {
    pub(crate) fn ui(&self) -> &UiTexts {
        &self.shelf.ui
    }

    /// The address of a page in this language.
    pub(crate) fn address(&self, page: &str) -> String {
        format!("{}{}/{page}", self.base, self.shelf.locale.tag)
    }

    fn scenes(&self) -> impl Iterator<Item = (&Story, &Scene)> {
        let all = self.stories.iter();
        all.flat_map(|story| story.scenes.iter().map(move |scene| (&**story, scene)))
    }

    fn found<'a>(&'a self, story: &'a Story, scene: &Scene) -> Found<'a> {
        Found::new(self.ui(), self.address("help/"), story, scene)
    }

    /// The first scene that is as wanted.
    pub(crate) fn scene(&self, wanted: impl Fn(&Scene) -> bool) -> Option<Found<'_>> {
        let found = self.scenes().find(|(_, scene)| wanted(scene));
        found.map(|(story, scene)| self.found(story, scene))
    }

    /// The first scene of a kind, by the author's word for it.
    pub(crate) fn first(&self, kind: &str) -> Option<Found<'_>> {
        self.scene(|scene| scene.act.kind() == kind)
    }

    /// The first scene of a kind with its story.
    pub(crate) fn first_of(&self, kind: &str) -> Option<(&Story, &Scene)> {
        self.scenes().find(|(_, scene)| scene.act.kind() == kind)
    }

    /// The first chat message that is as wanted, with its scene.
    pub(crate) fn message(
        &self,
        wanted: impl Fn(&Story, &Message) -> bool,
    ) -> Option<(Found<'_>, &Message)> {
        self.scenes().find_map(|(story, scene)| {
            let Act::Chat { messages, .. } = &scene.act else {
                return None;
            };
            let message = messages.iter().find(|message| wanted(story, message))?;
            Some((self.found(story, scene), message))
        })
    }

    /// What Tokkae says in this mood somewhere; anything, if it never is in that mood.
    pub(crate) fn remark(&self, mood: Mood) -> Option<&str> {
        let remarks = || self.scenes().filter_map(|(_, scene)| scene.tokkae.as_ref());
        let in_mood = |remark: &&Aside| remark.mood == mood;
        let found = remarks().find(in_mood).or_else(|| remarks().next());
        found.map(|remark| remark.text.as_str())
    }

    /// Every contact of every country.
    pub(crate) fn contacts(&self) -> impl Iterator<Item = &Contact> {
        self.countries.iter().flat_map(|country| &country.contacts)
    }

    /// The app's model as it opens, changed.
    pub(crate) fn model(&self, change: impl FnOnce(&mut Model)) -> Model {
        let mut model = Model::new(self.shelf.clone(), Vec::new(), Entry::Start, None);
        change(&mut model);
        model
    }

    /// A piece of a page that shows the model.
    pub(crate) fn draw(&self, model: &Model, piece: impl FnOnce(&Document<'_>) -> Html) -> Html {
        piece(&Document {
            model,
            rest: Some(Rest::here()),
            base: &self.base,
            path: &model.path(),
            on: &Callback::noop(),
        })
    }
}
