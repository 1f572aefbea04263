//! The checked catalogue: what the running app knows of stories, contacts and interface texts.
//!
//! Authors' files are read and checked by the `content` crate, which builds these types; nothing
//! here reads a file, and nothing here is unchecked once it has left `content` in a [`pack`].

mod cast;
mod contact;
mod deck;
mod ids;
mod leaflet;
mod line;
mod look;
pub mod pack;
mod plan;
mod reading;
mod room;
mod room_texts;
mod scene;
mod shelf;
mod story;
mod twin;
mod ui_texts;
mod visit;

pub use cast::{Gender, Person, Role};
pub use contact::{AppLink, Contact, Cost, Country, CountryCard, Hours, Moment, Purpose};
pub use deck::{Deck, FIRST_PAGE, NEXT_PAGE, paged};
pub use ids::{ItemId, LocaleTag, PersonId, SceneId, StoryId};
pub use leaflet::{Leaflet, LeafletCard, LeafletLine, LeafletPart, PartKind, Readers};
pub use line::{Avoid, Line};
pub use look::{Face, Hair, Look, Mood, Skin, Top};
pub use plan::{Care, Judged, Plan, PlanStep, Question, QuestionAnswer, StepKind, Topic};
pub use reading::{reading_clash, reading_code};
pub use room::{PlanCard, Room};
pub use room_texts::RoomTexts;
pub use scene::{
    Act, Answer, Aside, Choice, Cover, Feeling, Habit, Message, Picture, Practice, Saying, Scene,
    SortItem, SpotMessage, Surface, Trusted, Words,
};
pub use shelf::{Card, LocaleInfo, ReviewStatus, Shelf};
pub use story::{About, MOST_STORIES, Sender, Story, Tier};
pub use twin::Twin;
pub use ui_texts::{PageTexts, UiTexts};
pub use visit::TextId;
