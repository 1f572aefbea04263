//! The living gallery: every component, scene and page piece in every state, in any language. Drawn natively only,
//! in builds for looks and tests: no child pays for it.

mod example;
mod found;
mod foundations;
mod hall;
mod material;
mod rooms;
mod tokens;

pub(crate) use example::Example;
pub(crate) use found::Found;
pub use hall::room;
pub use material::Material;
pub use rooms::{names, scenes};

/// Where the gallery's list is within a language; its rooms are below.
pub const PATH: &str = "gallery/";
