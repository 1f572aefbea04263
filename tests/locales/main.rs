//! Languages and countries: a new one is files and nothing else, no translator's work is lost, and
//! no text is out of a translator's reach.

#![allow(clippy::unwrap_used)] // a test may fail by panicking

mod assets;
mod gettext;
mod long_lists;
mod new_files;
mod po;
mod reach;
