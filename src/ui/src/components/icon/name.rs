//! The names of the icons, and which of them stands for a choice's picture or for a habit.

use tokkae_catalogue::{Habit, Picture};

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// An arrow against the reading direction: one step back.
    Back,
    /// An arrow in the reading direction: one step on.
    Next,
    /// An arrow to a bar: leave this scene out.
    Skip,
    /// A speech bubble with a heart: someone to help.
    Help,
    /// An open door with an arrow: leave quickly.
    Leave,
    /// A loudspeaker: read to me.
    Speaker,
    /// A pair of glasses: easier to read.
    Glasses,
    /// A globe: the language.
    Globe,
    /// A receiver: a number to call.
    PhoneCall,
    /// A bubble with lines: a message.
    Message,
    /// A window with a pointer: a page on the web.
    Web,
    /// A tick.
    Check,
    /// A shield with a tick: safe.
    Shield,
    /// A person behind a no-entry sign.
    Block,
    /// A flag: report.
    Flag,
    /// A pencil on paper: note the name and the day.
    Note,
    /// A picture that is struck out: a covered picture.
    CoverPicture,
    /// A bubble that is struck out: covered words.
    CoverWords,
    /// A house on stilts.
    Home,
    /// A lotus in flower: done.
    Lotus,
    /// A person with a speech bubble.
    Talk,
    /// A raised hand.
    Stop,
    /// A closed eye.
    Hide,
    /// A phone that one holds.
    Mobile,
    /// A bubble with an arrow back.
    Reply,
    /// Two people side by side.
    Friend,
    /// A school with its flag.
    School,
    /// A clock.
    Wait,
    /// A bin.
    Delete,
    /// A paper plane.
    Send,
    /// A bubble with a question mark.
    Ask,
    /// A heart.
    Heart,
    /// A phone that is handed to a grown-up.
    Show,
}

impl IconName {
    /// Every icon, for galleries and tests.
    pub const ALL: &'static [Self] = &[
        Self::Back,
        Self::Next,
        Self::Skip,
        Self::Help,
        Self::Leave,
        Self::Speaker,
        Self::Glasses,
        Self::Globe,
        Self::PhoneCall,
        Self::Message,
        Self::Web,
        Self::Check,
        Self::Shield,
        Self::Block,
        Self::Flag,
        Self::Note,
        Self::CoverPicture,
        Self::CoverWords,
        Self::Home,
        Self::Lotus,
        Self::Talk,
        Self::Stop,
        Self::Hide,
        Self::Mobile,
        Self::Reply,
        Self::Friend,
        Self::School,
        Self::Wait,
        Self::Delete,
        Self::Send,
        Self::Ask,
        Self::Heart,
        Self::Show,
    ];

    /// The icon for the picture on a choice card.
    pub const fn from_picture(picture: Picture) -> Self {
        match picture {
            Picture::Talk => Self::Talk,
            Picture::Block => Self::Block,
            Picture::Stop => Self::Stop,
            Picture::Hide => Self::Hide,
            Picture::Phone => Self::Mobile,
            Picture::Reply => Self::Reply,
            Picture::Leave => Self::Leave,
            Picture::Friend => Self::Friend,
            Picture::Home => Self::Home,
            Picture::School => Self::School,
            Picture::Wait => Self::Wait,
            Picture::Delete => Self::Delete,
            Picture::Send => Self::Send,
            Picture::Ask => Self::Ask,
            Picture::Heart => Self::Heart,
        }
    }

    /// The icon for a habit that is practised.
    pub const fn from_habit(habit: Habit) -> Self {
        match habit {
            Habit::Stop => Self::Stop,
            Habit::Block => Self::Block,
            Habit::Note => Self::Note,
            Habit::Report => Self::Flag,
            Habit::Leave => Self::Leave,
            Habit::Show => Self::Show,
        }
    }

    /// Whether it points along the line of reading, and so turns round in right-to-left text.
    pub(super) const fn turns(self) -> bool {
        matches!(
            self,
            Self::Back
                | Self::Next
                | Self::Skip
                | Self::Leave
                | Self::Speaker
                | Self::Reply
                | Self::Send
                | Self::Show
        )
    }
}
