//! The story machine: `step(&Story, State, Action) -> (State, Vec<Event>)`.
//!
//! Pure and deterministic: no clock, no I/O, no Yew. A state is a value; [`snapshot`] turns it into
//! a short string and back, across changes of the story's content.

mod action;
mod event;
mod place;
pub mod resume;
pub mod snapshot;
mod state;
mod step;

pub use action::Action;
pub use event::Event;
pub use place::{Place, TellStage};
pub use state::State;
pub use step::step;
