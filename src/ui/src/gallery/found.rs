//! A scene of a real story, to be drawn in one of its states.

use crate::scenes;
use crate::view::Stage;
use std::borrow::Cow;
use tokkae_catalogue::{Act, Scene, SceneId, Story, Surface, UiTexts};
use tokkae_engine::{Action, State, snapshot, step};
use yew::{Callback, Html};

/// A scene with its story.
#[derive(Clone)]
pub(crate) struct Found<'a> {
    ui: &'a UiTexts,
    help: String,
    story: Cow<'a, Story>,
    scene: SceneId,
}

impl<'a> Found<'a> {
    /// `help` is the address of the help page.
    pub fn new(ui: &'a UiTexts, help: String, story: &'a Story, scene: &Scene) -> Self {
        Self {
            ui,
            help,
            story: Cow::Borrowed(story),
            scene: scene.id.clone(),
        }
    }

    /// What is done in the scene.
    pub fn act(&self) -> Option<&Act> {
        self.story.scene(&self.scene).map(|scene| &scene.act)
    }

    /// The same chat elsewhere.
    pub fn on(&self, place: Surface) -> Self {
        let mut here = self.clone();
        let scenes = &mut here.story.to_mut().scenes;
        for scene in scenes.iter_mut().filter(|scene| scene.id == self.scene) {
            if let Act::Chat { surface, .. } = &mut scene.act {
                *surface = place;
            }
        }
        here
    }

    /// Where a child is who has done this in the scene. The engine has the last word, so that no example shows what
    /// no child can see.
    pub fn state(&self, actions: &[Action]) -> State {
        let opened = format!("1~{}~{}~~", self.story.id, self.scene);
        let state = snapshot::read(&self.story, &opened).0;
        self.go_on(state, actions)
    }

    /// Where a child is who has left out this many scenes from the story's beginning.
    pub fn state_after(&self, scenes: usize) -> State {
        self.go_on(State::start(&self.story), &vec![Action::Skip; scenes])
    }

    fn go_on(&self, state: State, actions: &[Action]) -> State {
        actions.iter().fold(state, |state, action| {
            step(&self.story, state, action.clone()).0
        })
    }

    /// The scene once this has been done in it.
    pub fn after(&self, actions: &[Action]) -> Html {
        self.draw(&self.state(actions), |stage| {
            scenes::view(stage, &self.help, false)
        })
    }

    /// A piece of the story's screen.
    pub fn draw(&self, state: &State, piece: impl FnOnce(&Stage<'_>) -> Html) -> Html {
        let Some(scene) = state.scene(&self.story) else {
            return Html::default();
        };
        piece(&Stage {
            ui: self.ui,
            story: &self.story,
            state,
            soon: state,
            scene,
            on: &Callback::noop(),
        })
    }
}
