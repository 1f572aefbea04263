//! What a learning platform learns of a child: which stories were finished, and whether that is enough. Nothing
//! here can name a choice, a feeling, a use of help, or a time; pure, so that tests can say so.
//!
//! The platforms' words are here and in no script: [`tables::script`] hands them to `www/records/`, which only calls
//! the platform with them.

pub mod cmi5;
mod course;
pub mod place;
pub mod scorm;
pub mod tables;
mod xml;

pub use course::{Course, Lesson, Notices};
