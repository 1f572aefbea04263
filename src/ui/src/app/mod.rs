//! The app: a pure model, its messages and effects, and the one component that runs them.

mod ahead;
mod component;
mod effect;
mod model;
mod msg;
mod rest;
mod session;

pub use component::{App, AppProps};
pub use effect::Effect;
pub use model::{Behind, Entry, Model, Notice, Page, Shelves};
pub use msg::Msg;
pub use rest::Rest;
pub use session::Session;
