//! A scene and what can be done in it.

use crate::look::words;
use crate::{ItemId, Mood, PersonId, SceneId};
use serde::{Deserialize, Serialize};

words! {
    /// Where a chat takes place; each is drawn like itself.
    Surface {
        Messenger = "messenger", Group = "group", Game = "game", Drawing = "drawing", Feed = "feed", Live = "live",
        /// People who talk face to face.
        Face = "face",
    }
}
words! {
    /// What a harmful message was made of. Its words or picture exist nowhere.
    Cover { Words = "words", Picture = "picture" }
}
words! {
    /// Where a sorted thing belongs.
    Answer { Okay = "okay", NotOkay = "not-okay", Unsure = "unsure" }
}
words! {
    /// A picture on a choice card, for those who don't read yet.
    Picture {
        Talk = "talk", Block = "block", Stop = "stop", Hide = "hide", Phone = "phone", Reply = "reply", Leave = "leave",
        Friend = "friend", Home = "home", School = "school", Wait = "wait", Delete = "delete", Send = "send", Ask = "ask",
        Heart = "heart",
    }
}
words! {
    /// A protective habit that is practised in a mock-up of the surface.
    Habit { Stop = "stop", Block = "block", Note = "note", Report = "report", Leave = "leave", Show = "show" }
}

/// One scene of a story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scene {
    /// Its id: words that never change their meaning.
    pub id: SceneId,
    /// The heading, which gets the focus when the scene opens.
    pub heading: String,
    /// A sentence or two that set the scene.
    pub intro: Option<String>,
    /// What Tokkae says when the scene has been done.
    pub tokkae: Option<Aside>,
    /// Whether this scene is the support that follows an unsafe choice.
    pub support: bool,
    /// What happens in it.
    pub act: Act,
}

/// A remark of Tokkae's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Aside {
    /// What it says.
    pub text: String,
    /// How it looks.
    pub mood: Mood,
}

/// What happens in a scene.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Act {
    /// Messages arrive one by one.
    Chat {
        /// Where.
        surface: Surface,
        /// In order of arrival.
        messages: Vec<Message>,
        /// The scene after it.
        next: SceneId,
    },
    /// Mark what crosses the line.
    Spot {
        /// Where.
        surface: Surface,
        /// What to do.
        prompt: String,
        /// The messages, some of which cross the line.
        messages: Vec<SpotMessage>,
        /// The scene after it.
        next: SceneId,
    },
    /// Sort things into okay, not okay and not sure.
    Sort {
        /// What to do.
        prompt: String,
        /// The things.
        items: Vec<SortItem>,
        /// The scene after it.
        next: SceneId,
    },
    /// What might the character feel? Every answer is right.
    Feel {
        /// The question.
        prompt: String,
        /// Who feels it.
        who: PersonId,
        /// The feelings on offer.
        feelings: Vec<Feeling>,
        /// The scene after it.
        next: SceneId,
    },
    /// What can someone do next?
    Choose {
        /// The question, always about what can be done next.
        prompt: String,
        /// The ways on.
        options: Vec<Choice>,
    },
    /// Block, note and report in a mock-up of the surface.
    Practise {
        /// Where.
        surface: Surface,
        /// What to do.
        prompt: String,
        /// Whose account the steps are about.
        contact: PersonId,
        /// The steps, in the order that is taught.
        steps: Vec<Practice>,
        /// The scene after it.
        next: SceneId,
    },
    /// Rehearse telling: the first person reacts badly, the next one listens.
    Tell {
        /// Who could be told?
        prompt: String,
        /// The people who could be told; two at least.
        people: Vec<Trusted>,
        /// How could it be said?
        words_prompt: String,
        /// First words to choose from.
        words: Vec<Words>,
        /// What Tokkae says after the bad reaction.
        between: String,
        /// The scene after it.
        next: SceneId,
    },
    /// A question to think or talk about; nothing is answered on the screen.
    Discuss {
        /// The question.
        prompt: String,
        /// Things that others have said, for those who find no words.
        sayings: Vec<Saying>,
        /// The scene after it.
        next: SceneId,
    },
    /// The end: not your fault, what was wrong, keep telling, who helps.
    Ending {
        /// It is not the child's fault.
        not_your_fault: String,
        /// What the sender did wrong.
        wrong: String,
        /// Tell someone, and keep telling until someone helps.
        keep_telling: String,
        /// Who helped and who can help; leads to the help page.
        helps: String,
    },
}

/// A message in a chat: shown in words, or covered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// Its id in the scene.
    pub id: ItemId,
    /// Who sent it; `None` for a notice of the app in the story.
    pub from: Option<PersonId>,
    /// The words, or for a covered message the label that names its kind.
    pub text: String,
    /// Whether it is covered, and what was under it. Nothing uncovers it.
    pub cover: Option<Cover>,
}

/// A message that may cross the line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpotMessage {
    /// The message.
    pub message: Message,
    /// Whether it crosses the line.
    pub crosses: bool,
    /// Why it does or doesn't.
    pub because: String,
}

/// A thing to sort.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SortItem {
    /// Its id in the scene.
    pub id: ItemId,
    /// The thing.
    pub text: String,
    /// Where the author puts it.
    pub answer: Answer,
    /// Why.
    pub because: String,
}

/// A feeling on offer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Feeling {
    /// Its id in the scene.
    pub id: ItemId,
    /// The feeling's name.
    pub text: String,
    /// The face that shows it.
    pub mood: Mood,
    /// What Tokkae says to it: always that it is a right answer.
    pub reply: String,
}

/// A way on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Its id in the scene.
    pub id: ItemId,
    /// What the character or a friend does next.
    pub text: String,
    /// The picture beside it.
    pub picture: Picture,
    /// Whether it is an unsafe, human choice; then `to` is a support scene.
    pub is_unsafe: bool,
    /// The scene that follows.
    pub to: SceneId,
}

/// A step to practise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Practice {
    /// Its id in the scene.
    pub id: ItemId,
    /// Which habit.
    pub habit: Habit,
    /// The button's words.
    pub text: String,
    /// What has happened once it is done.
    pub done: String,
}

/// A person who can be told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trusted {
    /// The person in the cast.
    pub who: PersonId,
    /// Its id in the scene.
    pub id: ItemId,
    /// The card's words, such as "Her aunt, at the market".
    pub text: String,
    /// How the person answers when told first: badly.
    pub busy: String,
    /// How the person answers when told next: listening.
    pub listens: String,
}

/// First words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// Its id in the scene.
    pub id: ItemId,
    /// The words.
    pub text: String,
}

/// Something that another child has said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Saying {
    /// Its id in the scene.
    pub id: ItemId,
    /// The words.
    pub text: String,
}

impl Act {
    /// The word that authors write for it: a scene's `kind`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Chat { .. } => "chat",
            Self::Spot { .. } => "spot",
            Self::Sort { .. } => "sort",
            Self::Feel { .. } => "feel",
            Self::Choose { .. } => "choose",
            Self::Practise { .. } => "practise",
            Self::Tell { .. } => "tell",
            Self::Discuss { .. } => "discuss",
            Self::Ending { .. } => "ending",
        }
    }
}

impl Scene {
    /// The scenes that can follow, in the author's order; none after an ending.
    pub fn exits(&self) -> Vec<&SceneId> {
        match &self.act {
            Act::Choose { options, .. } => options.iter().map(|option| &option.to).collect(),
            Act::Ending { .. } => Vec::new(),
            Act::Chat { next, .. }
            | Act::Spot { next, .. }
            | Act::Sort { next, .. }
            | Act::Feel { next, .. }
            | Act::Practise { next, .. }
            | Act::Tell { next, .. }
            | Act::Discuss { next, .. } => vec![next],
        }
    }
}
