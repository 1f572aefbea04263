//! What has to be brought: the plan that was chosen, and its stories before anyone needs them.

use super::place::PLAN;
use super::{Effect, Model, Wanted};
use std::rc::Rc;
use tokkae_catalogue::{ItemId, Plan, Story, StoryId};
use tokkae_ui::LoadError;

impl Model {
    /// Asks for what is missing, each thing once.
    pub(super) fn load(&mut self, effects: &mut Vec<Effect>) {
        let chosen = ItemId::from(self.shared.get(PLAN));
        let plan = self.room.plans.iter().find(|plan| plan.id == chosen);
        let plan = plan.map(|plan| (Wanted::Plan(plan.id.clone()), plan.pack.clone()));
        let stories = self.plan().into_iter().flat_map(Plan::stories);
        let cards = stories.filter_map(|id| self.shelf.cards.iter().find(|card| card.id == *id));
        let stories = cards.map(|card| (Wanted::Story(card.id.clone()), card.pack.clone()));
        for (wanted, path) in plan.into_iter().chain(stories).collect::<Vec<_>>() {
            if !self.asked_for.contains(&wanted) {
                self.asked_for.push(wanted.clone());
                effects.push(Effect::Load(wanted, path));
            }
        }
    }

    pub(super) fn receive_plan(&mut self, id: ItemId, plan: Result<Rc<Plan>, LoadError>) {
        let Ok(plan) = plan else {
            self.failed.push(Wanted::Plan(id));
            return;
        };
        let mut plan = (*plan).clone();
        let home = self.shelf.home.as_ref();
        if let Some(contact) = home.and_then(|home| home.first_to_talk()) {
            plan.name_service(&contact.name);
        }
        self.plans.insert(id, Rc::new(plan));
    }

    pub(super) fn receive_story(&mut self, id: StoryId, story: Result<Rc<Story>, LoadError>) {
        match story {
            Ok(story) => drop(self.stories.insert(id, story)),
            Err(_) => self.failed.push(Wanted::Story(id)),
        }
    }
}
