//! The real stories, played by the engine: along written plans, along every choice, and at random.
//!
//! `README.md` is the manual of the plans.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may fail by panicking

mod cover;
mod deed;
mod errors;
mod every_plan;
mod fault;
mod figures;
mod files;
mod folder;
mod going_back;
mod habits;
mod library;
mod marathon;
mod moves;
mod parse;
mod plan;
mod player;
mod promise;
mod properties;
mod snapshots;
mod table;
mod ways;
mod write;
