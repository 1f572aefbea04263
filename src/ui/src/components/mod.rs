//! Components: one folder each, with its view and its style sheet.

pub mod icon;
pub mod portrait;
pub mod scenery;
pub mod tokkae;
