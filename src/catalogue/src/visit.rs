//! Every text of a story, and of a country's contacts, with its address: one walk that extraction, translation and rules share.

use crate::{Act, Contact, Country, Scene, Story};

/// The address of a text, `story/scene/part`: the `msgctxt` of its translations.
pub type TextId = String;

impl Story {
    /// Calls `visit` on every text of the story, in reading order.
    pub fn visit_texts_mut(&mut self, visit: &mut dyn FnMut(TextId, &mut String)) {
        let story = self.id.to_string();
        visit(format!("{story}/title"), &mut self.title);
        visit(format!("{story}/note"), &mut self.note);
        for person in &mut self.cast {
            visit(format!("{story}/cast/{}", person.id), &mut person.name);
        }
        for scene in &mut self.scenes {
            let address = format!("{story}/{}", scene.id);
            visit_scene(scene, &mut |part, text| {
                visit(format!("{address}/{part}"), text);
            });
        }
    }

    /// Every text of the story with its address, in reading order.
    pub fn texts(&self) -> Vec<(TextId, String)> {
        let mut texts = Vec::new();
        self.clone()
            .visit_texts_mut(&mut |id, text| texts.push((id, std::mem::take(text))));
        texts
    }
}

impl Country {
    /// Calls `visit` on every text of the country's contacts, in reading order; their addresses are
    /// `contacts/<code>/name` and `contacts/<code>/<contact>/<part>`.
    pub fn visit_texts_mut(&mut self, visit: &mut dyn FnMut(TextId, &mut String)) {
        let country = format!("contacts/{}", self.code);
        visit(format!("{country}/name"), &mut self.name);
        for contact in &mut self.contacts {
            let address = format!("{country}/{}", contact.id);
            visit_contact(contact, &mut |part, text| {
                visit(format!("{address}/{part}"), text);
            });
        }
    }

    /// Every text of the country's contacts with its address, in reading order.
    pub fn texts(&self) -> Vec<(TextId, String)> {
        let mut texts = Vec::new();
        self.clone()
            .visit_texts_mut(&mut |id, text| texts.push((id, std::mem::take(text))));
        texts
    }
}

type Visit<'a> = &'a mut dyn FnMut(&str, &mut String);

fn visit_contact(contact: &mut Contact, visit: Visit<'_>) {
    visit("name", &mut contact.name);
    visit("about", &mut contact.about);
    for (part, text) in [("facts", &mut contact.facts), ("next", &mut contact.next)] {
        if let Some(text) = text {
            visit(part, text);
        }
    }
}

fn visit_scene(scene: &mut Scene, visit: Visit<'_>) {
    visit("heading", &mut scene.heading);
    if let Some(intro) = &mut scene.intro {
        visit("intro", intro);
    }
    visit_act(&mut scene.act, visit);
    if let Some(aside) = &mut scene.tokkae {
        visit("tokkae", &mut aside.text);
    }
}

fn visit_act(act: &mut Act, visit: Visit<'_>) {
    match act {
        Act::Chat { messages, .. } => {
            for message in messages {
                visit(message.id.as_str(), &mut message.text);
            }
        }
        Act::Spot {
            prompt, messages, ..
        } => {
            visit("prompt", prompt);
            for spot in messages {
                visit(spot.message.id.as_str(), &mut spot.message.text);
                second(
                    spot.message.id.as_str(),
                    "because",
                    &mut spot.because,
                    visit,
                );
            }
        }
        Act::Sort { prompt, items, .. } => {
            visit("prompt", prompt);
            for item in items {
                visit(item.id.as_str(), &mut item.text);
                second(item.id.as_str(), "because", &mut item.because, visit);
            }
        }
        Act::Feel {
            prompt, feelings, ..
        } => {
            visit("prompt", prompt);
            for feeling in feelings {
                visit(feeling.id.as_str(), &mut feeling.text);
                second(feeling.id.as_str(), "reply", &mut feeling.reply, visit);
            }
        }
        Act::Choose { prompt, options } => {
            visit("prompt", prompt);
            for option in options {
                visit(option.id.as_str(), &mut option.text);
            }
        }
        Act::Practise { prompt, steps, .. } => {
            visit("prompt", prompt);
            for step in steps {
                visit(step.id.as_str(), &mut step.text);
                second(step.id.as_str(), "done", &mut step.done, visit);
            }
        }
        Act::Tell {
            prompt,
            people,
            words_prompt,
            words,
            between,
            ..
        } => {
            visit("prompt", prompt);
            for person in people {
                visit(person.id.as_str(), &mut person.text);
                second(person.id.as_str(), "busy", &mut person.busy, visit);
                second(person.id.as_str(), "listens", &mut person.listens, visit);
            }
            visit("words-prompt", words_prompt);
            for words in words {
                visit(words.id.as_str(), &mut words.text);
            }
            visit("between", between);
        }
        Act::Discuss {
            prompt, sayings, ..
        } => {
            visit("prompt", prompt);
            for saying in sayings {
                visit(saying.id.as_str(), &mut saying.text);
            }
        }
        Act::Ending {
            not_your_fault,
            wrong,
            keep_telling,
            helps,
        } => {
            visit("not-your-fault", not_your_fault);
            visit("wrong", wrong);
            visit("keep-telling", keep_telling);
            visit("helps", helps);
        }
    }
}

fn second(item: &str, part: &str, text: &mut String, visit: Visit<'_>) {
    visit(&format!("{item}/{part}"), text);
}
