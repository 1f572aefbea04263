//! The only part of the room that touches the browser: it mounts the room and is its host.

mod links;
mod request;
mod start;
mod view;
mod window;

pub(crate) use start::start;
