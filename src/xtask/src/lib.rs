//! `cargo xtask <command>`: everything that is done with this checkout, one file a command.
//!
//! The browser tests use the library too: [`site::router`] is the server that `serve` runs, [`gallery_site`] makes
//! the pages whose looks they hold, [`folder::copy`] puts a site where another server finds it.

mod bench;
mod cli;
mod commands;
mod compile;
mod content;
mod embed;
mod fault;
mod finish;
pub mod folder;
mod hosting;
mod kit;
mod lan;
mod many_stories;
pub mod packages;
mod plan;
mod process;
mod review;
mod setup;
pub mod site;
pub mod split;
pub mod trim;
mod watch;
mod workspace;

pub use cli::run;
pub use fault::{Fault, Outcome};
pub use finish::gallery::alone as gallery_site;
pub use setup::path as tools_path;
pub use workspace::Workspace;
