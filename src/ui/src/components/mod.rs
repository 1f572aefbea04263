//! Components: one folder each, with its view and its style sheet.
