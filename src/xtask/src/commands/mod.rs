//! The commands, one a file.

pub(crate) mod bench;
pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod contacts;
pub(crate) mod finish;
pub(crate) mod fuzz;
pub(crate) mod i18n;
pub(crate) mod manual;
pub(crate) mod new;
pub(crate) mod package;
pub(crate) mod serve;
pub(crate) mod supply;
pub(crate) mod test;
