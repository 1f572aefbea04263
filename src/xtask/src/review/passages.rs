//! The texts of a scene as they stand in the script: who says each, what it is, and where it leads.

use super::words;
use tokkae_catalogue::{Act, Choice, ItemId, Message, PersonId, Scene, SceneId, Story};

/// One text of a scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Who says it, or what it is.
    pub label: String,
    /// Its address within the scene.
    pub part: String,
    /// What it says, in English.
    pub text: String,
    /// What a reviewer must know of it besides its words.
    pub marks: Vec<&'static str>,
    /// Whether it stands for something that is never shown.
    pub is_covered: bool,
    /// The scene that it leads to.
    pub to: Option<SceneId>,
}

impl Passage {
    fn new(label: impl Into<String>, part: impl Into<String>, text: &str) -> Self {
        Self {
            label: label.into(),
            part: part.into(),
            text: text.to_owned(),
            marks: Vec::new(),
            is_covered: false,
            to: None,
        }
    }

    fn marked(mut self, mark: &'static str) -> Self {
        self.marks.push(mark);
        self
    }
}

/// Every text of a scene but its heading, in the order in which a child meets them.
pub fn passages(story: &Story, scene: &Scene) -> Vec<Passage> {
    let intro = scene.intro.as_deref();
    let intro = intro.map(|text| Passage::new("Intro", "intro", text));
    let aside = scene.tokkae.as_ref().map(|aside| {
        let label = format!("Tokkae ({}), at the end", aside.mood.word());
        Passage::new(label, "tokkae", &aside.text)
    });
    let mut found: Vec<_> = intro.into_iter().collect();
    found.extend(of_act(story, &scene.act));
    found.extend(aside);
    found
}

fn of_act(story: &Story, act: &Act) -> Vec<Passage> {
    let asks = |prompt: &str| vec![Passage::new("Task", "prompt", prompt)];
    match act {
        Act::Chat { messages, .. } => messages.iter().map(|one| message(story, one)).collect(),
        Act::Spot {
            prompt, messages, ..
        } => {
            let both = messages.iter().flat_map(|spot| {
                let mark = if spot.crosses {
                    "crosses the line"
                } else {
                    "is okay"
                };
                let shown = message(story, &spot.message).marked(mark);
                [
                    shown,
                    second(&spot.message.id, "because", "Because", &spot.because),
                ]
            });
            asks(prompt).into_iter().chain(both).collect()
        }
        Act::Sort { prompt, items, .. } => {
            let both = items.iter().flat_map(|item| {
                let shown = Passage::new("To sort", item.id.as_str(), &item.text)
                    .marked(words::answer(item.answer));
                [shown, second(&item.id, "because", "Because", &item.because)]
            });
            asks(prompt).into_iter().chain(both).collect()
        }
        Act::Feel {
            prompt, feelings, ..
        } => {
            let both = feelings.iter().flat_map(|feeling| {
                let label = format!("Feeling ({} face)", feeling.mood.word());
                let shown = Passage::new(label, feeling.id.as_str(), &feeling.text);
                [
                    shown,
                    second(&feeling.id, "reply", "Tokkae replies", &feeling.reply),
                ]
            });
            asks(prompt).into_iter().chain(both).collect()
        }
        Act::Choose { prompt, options } => {
            let options = options.iter().zip('a'..);
            let shown = options.map(|(option, letter)| choice(option, letter));
            asks(prompt).into_iter().chain(shown).collect()
        }
        Act::Practise { prompt, steps, .. } => {
            let both = steps.iter().flat_map(|step| {
                let label = format!("Button ({})", step.habit.word());
                let shown = Passage::new(label, step.id.as_str(), &step.text);
                [
                    shown,
                    second(&step.id, "done", "When it is done", &step.done),
                ]
            });
            asks(prompt).into_iter().chain(both).collect()
        }
        Act::Tell { .. } => tell(story, act),
        Act::Discuss {
            prompt, sayings, ..
        } => {
            let said = sayings.iter();
            let said = said.map(|one| Passage::new("Another child", one.id.as_str(), &one.text));
            asks(prompt).into_iter().chain(said).collect()
        }
        Act::Ending {
            not_your_fault,
            wrong,
            keep_telling,
            helps,
        } => vec![
            Passage::new("Not your fault", "not-your-fault", not_your_fault),
            Passage::new("What was wrong", "wrong", wrong),
            Passage::new("Keep telling", "keep-telling", keep_telling),
            Passage::new("Who helps", "helps", helps),
        ],
    }
}

fn tell(story: &Story, act: &Act) -> Vec<Passage> {
    let Act::Tell {
        prompt,
        people,
        words_prompt,
        words,
        between,
        ..
    } = act
    else {
        return Vec::new();
    };
    let mut found = vec![Passage::new("Task", "prompt", prompt)];
    for person in people {
        let label = format!("Card: {}", name(story, &person.who));
        found.push(Passage::new(label, person.id.as_str(), &person.text));
        found.push(second(&person.id, "busy", "Told first", &person.busy));
        found.push(second(&person.id, "listens", "Told next", &person.listens));
    }
    found.push(Passage::new("Second task", "words-prompt", words_prompt));
    let first_words = words.iter();
    found.extend(first_words.map(|one| Passage::new("First words", one.id.as_str(), &one.text)));
    found.push(Passage::new("Tokkae, between the two", "between", between));
    found
}

fn choice(option: &Choice, letter: char) -> Passage {
    let mut shown = Passage::new(format!("Choice {letter}"), option.id.as_str(), &option.text);
    if option.is_unsafe {
        shown = shown.marked("unsafe choice");
    }
    shown.to = Some(option.to.clone());
    shown
}

fn message(story: &Story, message: &Message) -> Passage {
    let label = message.from.as_ref();
    let label = label.map_or_else(|| "Notice".to_owned(), |from| name(story, from));
    let mut shown = Passage::new(label, message.id.as_str(), &message.text);
    if let Some(cover) = message.cover {
        shown.is_covered = true;
        shown = shown.marked(words::cover(cover));
    }
    shown
}

fn second(item: &ItemId, part: &str, label: &str, text: &str) -> Passage {
    Passage::new(label, format!("{item}/{part}"), text)
}

fn name(story: &Story, id: &PersonId) -> String {
    match story.person(id) {
        Some(person) => person.name.clone(),
        None if id.as_str() == "tokkae" => "Tokkae".to_owned(),
        None => format!("? {id}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::tests::KIT;
    use std::collections::BTreeSet;

    #[test]
    fn no_text_of_any_scene_is_left_out_or_said_twice() {
        for story in KIT.drafts.iter().map(|draft| &draft.story) {
            for scene in &story.scenes {
                let address = format!("{}/{}/", story.id, scene.id);
                let all = story.texts();
                let own = all.iter().filter_map(|(id, text)| {
                    Some((id.strip_prefix(&address)?.to_owned(), text.clone()))
                });
                let own: BTreeSet<_> = own.filter(|(part, _)| part != "heading").collect();
                let found = passages(story, scene);
                let count = found.len();
                let found: BTreeSet<_> =
                    found.into_iter().map(|one| (one.part, one.text)).collect();
                assert_eq!(found, own, "{address}");
                assert_eq!(count, found.len(), "{address}");
            }
        }
    }
}
