//! What authors' words are called on paper.

use tokkae_catalogue::{About, Act, Answer, Cover, Role, Sender, Surface, Tier};

/// Where a scene takes place, if it says so.
pub fn surface(act: &Act) -> Option<&'static str> {
    let (Act::Chat { surface, .. } | Act::Spot { surface, .. } | Act::Practise { surface, .. }) =
        act
    else {
        return None;
    };
    Some(match surface {
        Surface::Messenger => "in a messenger",
        Surface::Group => "in a group chat",
        Surface::Game => "in a game",
        Surface::Drawing => "in a drawing app",
        Surface::Feed => "in a feed",
        Surface::Live => "in a live stream",
        Surface::Face => "face to face",
    })
}

/// What was under a cover.
pub fn cover(cover: Cover) -> &'static str {
    match cover {
        Cover::Words => "covered words",
        Cover::Picture => "covered picture",
    }
}

/// Where a sorted thing belongs.
pub fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Okay => "okay",
        Answer::NotOkay => "not okay",
        Answer::Unsure => "not sure",
    }
}

/// What a person is in the story.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Child => "The child",
        Role::Friend => "Friend",
        Role::Sender => "Crosses the line",
        Role::Adult => "Can be told",
        Role::Other => "Other",
    }
}

/// For whom a story is told.
pub fn tier(tier: Tier) -> String {
    match tier {
        Tier::Adults => "grown-ups".to_owned(),
        _ => format!("ages {}", tier.word()),
    }
}

/// What a story teaches to recognise.
pub fn about(about: About) -> &'static str {
    match about {
        About::Comments => "unwanted comments",
        About::Images => "unwanted images",
        About::Requests => "requests for images",
        About::Telling => "telling",
    }
}

/// Whether the child knows the one who crosses the line.
pub fn sender(sender: Sender) -> &'static str {
    match sender {
        Sender::Known => "known to the child",
        Sender::Unknown => "not known to the child",
        Sender::None => "nobody",
    }
}
