//! Authors' TOML files, read: straight into the catalogue's types, with every fault collected.

mod acts;
mod banned;
mod cast;
mod contacts;
mod ids;
mod iso;
mod leaflet;
mod look;
mod message;
mod nearest;
mod places;
mod reader;
mod review;
mod scene;
mod story;
mod syntax;
mod twin;
mod ui_texts;
mod values;
mod word;

pub(crate) use acts::kinds;
pub(crate) use banned::read_banned;
pub(crate) use cast::{AGES, RESERVED_CAST};
pub(crate) use contacts::{AGES_SERVED, CountryFile, Entry, How, INTERNATIONAL, read_country};
pub(crate) use ids::{MOST_LETTERS_OF_ID, is_id};
pub(crate) use leaflet::{LeafletFile, ORDERS, read_leaflet};
pub(crate) use nearest::nearest;
pub(crate) use places::Places;
pub(crate) use review::Review;
pub(crate) use scene::SCENE_PARTS;
pub(crate) use story::{CODES, RESERVED_STORIES, REVISIONS, StoryFile, read_story};
pub(crate) use twin::{TwinFile, read_twin};
pub(crate) use ui_texts::{TextsFile, read_page_texts, read_room_texts, read_ui_texts};
pub(crate) use word::Word;
