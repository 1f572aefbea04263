//! Plays a plan with the engine, line by line, and says where the story does not follow it.

use crate::cover::{Cover, Target};
use crate::deed;
use crate::fault::Fault;
use crate::library::Edition;
use crate::plan::{Deed, Line, Plan};
use tokkae_catalogue::{Act, Scene, Story, StoryId};
use tokkae_engine::{Action, Event, State, snapshot, step};

/// What is wrong with a line, and what was expected.
type Wrong = (String, String);

/// A child who follows a plan.
struct Player<'a> {
    story: StoryId,
    editions: &'a [Edition],
    /// Which of the editions is on the screen.
    language: usize,
    state: State,
}

/// Plays a plan of `story`, beginning in the edition with the number `language`; what it covered,
/// or where the story did not follow it. A line after the first fault says nothing any more.
pub fn play(
    file: &str,
    story: &StoryId,
    plan: &Plan,
    editions: &[Edition],
    language: usize,
) -> Result<Cover, Fault> {
    let start = State::start(editions[language].story(story).unwrap());
    let mut player = Player {
        story: story.clone(),
        editions,
        language,
        state: start,
    };
    let mut cover = Cover::new();
    for line in &plan.lines {
        player.follow(line).map_err(|(wrong, expected)| Fault {
            file: file.to_owned(),
            line: line.number,
            wrong: format!("{wrong} (Played in `{}`.)", player.edition().tag),
            expected,
        })?;
        if line.deed.plays() {
            cover.insert(Target::Scene(line.scene.clone()));
        }
        if let Deed::Choose(option) = &line.deed {
            cover.insert(Target::Choice(line.scene.clone(), option.clone()));
        }
    }
    Ok(cover)
}

impl<'a> Player<'a> {
    fn edition(&self) -> &'a Edition {
        &self.editions[self.language]
    }

    fn story(&self) -> &'a Story {
        self.edition().story(&self.story).unwrap()
    }

    fn scene(&self) -> &'a Scene {
        self.state.scene(self.story()).unwrap()
    }

    fn follow(&mut self, line: &Line) -> Result<(), Wrong> {
        let scene = self.scene();
        if self.story().scene(&line.scene).is_none() {
            let wrong = format!(
                "the story has no scene `{}`; it is at `{}` here.",
                line.scene, scene.id
            );
            return Err((wrong, deed::suggestion(scene)));
        }
        if scene.id != line.scene {
            let wrong = format!(
                "the story is at `{}` here, not at `{}`.",
                scene.id, line.scene
            );
            return Err((wrong, deed::suggestion(scene)));
        }
        match line.deed {
            Deed::Help => self.ask_for_help()?,
            Deed::SwitchLanguage => self.switch_language()?,
            _ => self.act(scene, &line.deed)?,
        }
        self.keeps_its_place()
    }

    fn act(&mut self, scene: &Scene, deed: &Deed) -> Result<(), Wrong> {
        let actions = deed::actions(deed, scene, self.state.place()).ok_or_else(|| {
            let wrong = format!("`{deed}` does not fit the scene `{}`.", scene.id);
            (wrong, deed::suggestion(scene))
        })?;
        for action in actions {
            self.take(scene, deed, action)?;
        }
        says_all(self.scene())
    }

    fn take(&mut self, scene: &Scene, deed: &Deed, action: Action) -> Result<(), Wrong> {
        let leaves = matches!(
            action,
            Action::Next | Action::Skip | Action::Back | Action::Choose(_)
        );
        let (state, events) = step(self.story(), self.state.clone(), action);
        if state == self.state {
            let wrong = format!("`{deed}` leads nowhere from `{}`.", scene.id);
            return Err((wrong, deed::suggestion(scene)));
        }
        self.state = state;
        let entered = self.scene();
        let mut said = vec![Event::SceneEntered(entered.id.clone())];
        if matches!(entered.act, Act::Ending { .. }) {
            said.push(Event::StoryFinished(self.story.clone()));
        }
        if events != if leaves { said } else { Vec::new() } {
            let wrong = format!("the engine said {events:?} after `{deed}`.");
            return Err((
                wrong,
                "each scene entered, and each ending, to be said once".into(),
            ));
        }
        Ok(())
    }

    /// Opens the help page and comes back; that the page keeps the place is the `ui` crate's test.
    fn ask_for_help(&self) -> Result<(), Wrong> {
        if self.edition().has_help() {
            return Ok(());
        }
        let expected = "a contact with a number or an address in assets/contacts";
        Err(("the help page has nobody to call.".into(), expected.into()))
    }

    fn switch_language(&mut self) -> Result<(), Wrong> {
        let text = snapshot::write(&self.story, &self.state);
        self.language = (self.language + 1) % self.editions.len();
        self.same_place(&text)
    }

    /// A reload finds the same place.
    fn keeps_its_place(&self) -> Result<(), Wrong> {
        self.same_place(&snapshot::write(&self.story, &self.state))
    }

    fn same_place(&self, text: &str) -> Result<(), Wrong> {
        let (state, fit) = snapshot::read(self.story(), text);
        if state == self.state && fit == snapshot::Fit::Same {
            return Ok(());
        }
        let wrong = format!("the snapshot `{text}` gives another place: {state:?}.");
        Err((wrong, format!("{:?}", self.state)))
    }
}

/// Whether an ending says the four things that endings are for.
fn says_all(scene: &Scene) -> Result<(), Wrong> {
    let Act::Ending {
        not_your_fault,
        wrong,
        keep_telling,
        helps,
    } = &scene.act
    else {
        return Ok(());
    };
    if [not_your_fault, wrong, keep_telling, helps]
        .iter()
        .all(|text| !text.trim().is_empty())
    {
        return Ok(());
    }
    let expected = "not your fault, what was wrong, keep telling, and who helps";
    Err((
        format!("the ending `{}` is silent.", scene.id),
        expected.into(),
    ))
}
