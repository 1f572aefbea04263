//! What the test runners share.

pub mod looks;
