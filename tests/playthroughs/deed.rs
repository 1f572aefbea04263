//! Deeds and scenes: which actions a deed is, and which deed fits a scene.

use crate::plan::{Deed, Telling};
use tokkae_catalogue::{Act, Choice, ItemId, Scene};
use tokkae_engine::{Action, Place};

/// The actions that a deed is in this scene, the step to the next one too; none if it does not fit.
pub fn actions(deed: &Deed, scene: &Scene, place: &Place) -> Option<Vec<Action>> {
    let mut actions = match (deed, &scene.act) {
        (Deed::Skip, _) => return Some(vec![Action::Skip]),
        (Deed::Back, _) => return Some(vec![Action::Back]),
        (Deed::TheEnd, Act::Ending { .. }) => return Some(Vec::new()),
        (Deed::Choose(item), Act::Choose { options, .. }) => {
            let option = options.iter().find(|option| option.id == *item)?;
            return Some(vec![Action::Choose(option.id.clone())]);
        }
        (Deed::Read, Act::Chat { messages, .. }) => {
            let Place::Chat { shown } = place else {
                return None;
            };
            vec![Action::ShowMessage; messages.len() - shown]
        }
        (Deed::Spot, Act::Spot { messages, .. }) => {
            let crossing = messages.iter().filter(|spot| spot.crosses);
            let marks = crossing.map(|spot| Action::Mark(spot.message.id.clone()));
            marks.chain([Action::ShowReasons]).collect()
        }
        (Deed::Sort, Act::Sort { items, .. }) => {
            let put =
                |item: &tokkae_catalogue::SortItem| Action::Sort(item.id.clone(), item.answer);
            items.iter().map(put).collect()
        }
        (Deed::Feel(picked), Act::Feel { feelings, .. }) => {
            let known = |item: &&ItemId| feelings.iter().any(|feeling| feeling.id == **item);
            if !picked.iter().all(|item| known(&item)) {
                return None;
            }
            picked.iter().cloned().map(Action::Feel).collect()
        }
        (Deed::Practise, Act::Practise { steps, .. }) => {
            let ids = steps.iter().map(|step| step.id.clone());
            ids.map(Action::Practise).collect()
        }
        (Deed::Tell(tellings), Act::Tell { people, words, .. }) => {
            let known = |telling: &Telling| {
                people.iter().any(|person| person.id == telling.person)
                    && words.iter().any(|words| words.id == telling.words)
            };
            let [first, next] = tellings;
            if !known(first) || !known(next) || first.person == next.person {
                return None;
            }
            let tell = |telling: &Telling| {
                let person = Action::TellPerson(telling.person.clone());
                [person, Action::TellWords(telling.words.clone())]
            };
            tellings.iter().flat_map(tell).collect()
        }
        (Deed::Discuss, Act::Discuss { .. }) => Vec::new(),
        _ => return None,
    };
    actions.push(Action::Next);
    Some(actions)
}

/// The deed that plays a scene as it is meant. `turn` varies what doesn't change the way: feelings,
/// people and words.
pub fn usual(scene: &Scene, choice: Option<&Choice>, turn: usize) -> Deed {
    match &scene.act {
        Act::Chat { .. } => Deed::Read,
        Act::Spot { .. } => Deed::Spot,
        Act::Sort { .. } => Deed::Sort,
        Act::Feel { feelings, .. } => Deed::Feel(vec![nth(feelings, turn).id.clone()]),
        Act::Choose { options, .. } => {
            let option = choice.unwrap_or_else(|| nth(options, 0));
            Deed::Choose(option.id.clone())
        }
        Act::Practise { .. } => Deed::Practise,
        Act::Tell { people, words, .. } => Deed::Tell([turn, turn + 1].map(|turn| Telling {
            person: nth(people, turn).id.clone(),
            words: nth(words, turn).id.clone(),
        })),
        Act::Discuss { .. } => Deed::Discuss,
        Act::Ending { .. } => Deed::TheEnd,
    }
}

fn nth<T>(things: &[T], turn: usize) -> &T {
    &things[turn % things.len()]
}

/// What a line for this scene can be, for a fault's `expected`.
pub fn suggestion(scene: &Scene) -> String {
    let usual = format!("`{}: {}`", scene.id, usual(scene, None, 0));
    match &scene.act {
        Act::Feel { feelings, .. } => {
            format!("{usual}; feelings: {}", ids(feelings, |one| &one.id))
        }
        Act::Choose { options, .. } => format!("{usual}; options: {}", ids(options, |one| &one.id)),
        Act::Tell { people, words, .. } => format!(
            "{usual}; people: {}; words: {}",
            ids(people, |one| &one.id),
            ids(words, |one| &one.id)
        ),
        _ => usual,
    }
}

fn ids<T>(things: &[T], id: impl Fn(&T) -> &ItemId) -> String {
    let ids: Vec<_> = things.iter().map(|one| id(one).as_str()).collect();
    ids.join(", ")
}
