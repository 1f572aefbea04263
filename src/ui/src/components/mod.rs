//! Components: one folder each, with its view and its style sheet.

pub mod aside;
pub(crate) mod bem;
pub(crate) mod bubble;
pub mod contact;
pub mod ease;
pub mod icon;
pub mod portrait;
pub mod scenery;
pub mod tokkae;
