//! What happens in a scene, read kind by kind.

use super::ids::Ids;
use super::message::read_message;
use super::reader::Reader;
use std::cell::RefCell;
use tokkae_catalogue::{
    Act, Choice, Feeling, ItemId, PersonId, Practice, Saying, SceneId, SortItem, SpotMessage,
    Trusted, Words,
};

/// How a kind of scene is read.
type ReadAct = fn(&ActReader) -> Act;

/// Every kind of scene with how it is read.
pub(super) const KINDS: [(&str, ReadAct); 9] = [
    ("chat", chat),
    ("spot", spot),
    ("sort", sort),
    ("feel", feel),
    ("choose", choose),
    ("practise", practise),
    ("tell", tell),
    ("discuss", discuss),
    ("ending", ending),
];

/// The words for `kind`, in the order of the manual.
pub(crate) fn kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|(kind, _)| *kind)
}

/// A scene's table, and the ids of its items so far.
pub(super) struct ActReader<'r, 'a> {
    scene: &'r Reader<'a>,
    ids: RefCell<Ids>,
}

impl<'r, 'a> ActReader<'r, 'a> {
    /// `parts` are the addresses that no item may take.
    pub fn new(scene: &'r Reader<'a>, parts: &'static [&'static str]) -> Self {
        Self {
            scene,
            ids: RefCell::new(Ids::new(parts)),
        }
    }

    fn prompt(&self) -> String {
        self.scene.text("prompt")
    }

    fn person(&self, key: &'static str) -> PersonId {
        PersonId::new(self.scene.reference(key))
    }

    fn next(&self) -> SceneId {
        if self.scene.has("next") {
            return SceneId::new(self.scene.reference("next"));
        }
        self.scene.get("next");
        let hint = "Add `next = \"…\"` with the id of the scene that follows.";
        let reason = "this scene leads nowhere: a child who gets here is left alone.";
        self.scene.fault("dead-end", self.scene.at(), reason, hint);
        SceneId::new("")
    }

    /// The things under `[[scene.<key>]]`; there must be one.
    fn items<T>(&self, key: &'static str, read: impl Fn(&Reader, ItemId) -> T) -> Vec<T> {
        let tables = self.scene.tables(key);
        if self.scene.lacks(key) {
            let reason = format!("this scene has no `{key}`.");
            self.scene.fault(
                "missing-key",
                self.scene.at(),
                reason,
                format!("Add `[[scene.{key}]]` below it."),
            );
        }
        let one = |mut item: Reader| {
            let id = self.ids.borrow_mut().read(&item);
            item.enter(&id);
            let thing = read(&item, ItemId::new(id));
            item.finish();
            thing
        };
        tables.into_iter().map(one).collect()
    }
}

fn chat(act: &ActReader) -> Act {
    let surface = act.scene.word("surface");
    Act::Chat {
        surface,
        messages: act.items("message", read_message),
        next: act.next(),
    }
}

fn spot(act: &ActReader) -> Act {
    let messages = act.items("message", |item, id| SpotMessage {
        message: read_message(item, id),
        crosses: item.flag("crosses"),
        because: item.text("because"),
    });
    Act::Spot {
        surface: act.scene.word("surface"),
        prompt: act.prompt(),
        messages,
        next: act.next(),
    }
}

fn sort(act: &ActReader) -> Act {
    let items = act.items("item", |item, id| SortItem {
        id,
        text: item.own_text("text"),
        answer: item.word("answer"),
        because: item.text("because"),
    });
    Act::Sort {
        prompt: act.prompt(),
        items,
        next: act.next(),
    }
}

fn feel(act: &ActReader) -> Act {
    let feelings = act.items("feeling", |item, id| Feeling {
        id,
        text: item.own_text("text"),
        mood: item.word("mood"),
        reply: item.text("reply"),
    });
    Act::Feel {
        prompt: act.prompt(),
        who: act.person("who"),
        feelings,
        next: act.next(),
    }
}

fn choose(act: &ActReader) -> Act {
    let options = act.items("option", |item, id| Choice {
        id,
        text: item.own_text("text"),
        picture: item.word("picture"),
        is_unsafe: item.optional_flag("unsafe"),
        to: SceneId::new(item.reference("to")),
    });
    Act::Choose {
        prompt: act.prompt(),
        options,
    }
}

fn practise(act: &ActReader) -> Act {
    let steps = act.items("step", |item, id| Practice {
        id,
        habit: item.word("does"),
        text: item.own_text("text"),
        done: item.text("done"),
    });
    let (surface, contact) = (act.scene.word("surface"), act.person("contact"));
    Act::Practise {
        surface,
        prompt: act.prompt(),
        contact,
        steps,
        next: act.next(),
    }
}

fn tell(act: &ActReader) -> Act {
    let people = act.items("person", |item, id| Trusted {
        who: PersonId::new(item.reference("who")),
        id,
        text: item.own_text("text"),
        busy: item.text("busy"),
        listens: item.text("listens"),
    });
    let words = act.items("words", |item, id| Words {
        id,
        text: item.own_text("text"),
    });
    let (words_prompt, between) = (act.scene.text("words_prompt"), act.scene.text("between"));
    Act::Tell {
        prompt: act.prompt(),
        people,
        words_prompt,
        words,
        between,
        next: act.next(),
    }
}

fn discuss(act: &ActReader) -> Act {
    let sayings = act.items("saying", |item, id| Saying {
        id,
        text: item.own_text("text"),
    });
    Act::Discuss {
        prompt: act.prompt(),
        sayings,
        next: act.next(),
    }
}

fn ending(act: &ActReader) -> Act {
    Act::Ending {
        not_your_fault: act.scene.text("not_your_fault"),
        wrong: act.scene.text("wrong"),
        keep_telling: act.scene.text("keep_telling"),
        helps: act.scene.text("helps"),
    }
}
