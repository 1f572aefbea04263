//! The people of a story.

use crate::look::words;
use crate::{Look, PersonId};
use serde::{Deserialize, Serialize};

words! {
    /// Told by the author, for the balance of the catalogue; never shown.
    Gender { Boy = "boy", Girl = "girl", Man = "man", Woman = "woman", Unknown = "unknown" }
}
words! {
    /// What a person is in the story.
    Role {
        /// The child that it happens to.
        Child = "child",
        /// Another child on the child's side.
        Friend = "friend",
        /// The one who crosses the line.
        Sender = "sender",
        /// A grown-up who can be told.
        Adult = "adult",
        /// Anyone else.
        Other = "other",
    }
}

/// One person of a story's cast.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The id that messages name.
    pub id: PersonId,
    /// The name on the screen.
    pub name: String,
    /// For the balance of the catalogue; never shown.
    pub gender: Gender,
    /// Years, for children.
    pub age: Option<u8>,
    /// What the person is in the story.
    pub role: Role,
    /// How the person is drawn; `None` for an account that nobody knows.
    pub look: Option<Look>,
}
