//! The partner contract: the options that a host gives, the events that it gets, and the messages that carry them.
//!
//! This is version 1. What is in `v1.surface` never changes its meaning and is never taken away; what is added is
//! optional. `www/embed/v1.d.ts` and the tables that `www/embed/*.js` check by are written from this crate.

mod event;
mod kind;
mod message;
mod nearest;
mod option;
mod options;
mod problem;
mod script;
mod surface;
mod typescript;

pub use event::{ErrorCode, Event};
pub use kind::Kind;
pub use message::{Command, Envelope, Gate, LEAVE, Refusal, WAITING, is_id, read_command};
pub use option::{OPTIONS, OptionFacts, by_name};
pub use options::{Chrome, Options, Page, Theme};
pub use problem::Problem;
pub use script::script_tables;
pub use surface::surface;
pub use typescript::typescript;

/// The version of everything in this crate. Another one would be a second set of names, beside this one.
pub const VERSION: u8 = 1;
