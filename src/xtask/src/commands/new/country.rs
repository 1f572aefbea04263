//! `new country`: a file of contacts with a slot that waits. No number is ever made up.

use super::{NewFile, Started};
use crate::fault::{Fault, Outcome};
use crate::finish::template::{self, Value};
use std::path::Path;

const SKELETON: &str = include_str!("country.toml");

/// Which country.
#[derive(clap::Args)]
pub(super) struct Options {
    /// The country's two letters in lower case (ISO 3166), or int
    pub code: String,
    /// The country's name in English
    #[arg(long, default_value = "[The country's name]")]
    pub name: String,
}

/// The country's file.
pub(super) fn start(assets: &Path, options: &Options) -> Outcome<Started> {
    let Options { code, name } = options;
    let is_country = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase());
    if !is_country && code != "int" {
        return Err(Fault::new(
            format!("`{code}` is no country's code."),
            "Take the two letters of ISO 3166 in lower case, such as `vn`; or `int` for all others.",
        ));
    }
    if name.contains(['"', '\\']) || name.contains(char::is_control) {
        return Err(Fault::new(
            format!("`{name}` can't be a country's name."),
            "Leave quotes and backslashes out.",
        ));
    }
    let raw = |text: &str| Value::Raw(text.to_owned());
    let values = vec![("code", raw(code)), ("name", raw(name))];
    let text = template::fill("country.toml", SKELETON, values)?;
    let path = assets.join("contacts").join(format!("{code}.toml"));
    let next = "Next: find each number on its owner's page, write it down with the page and today's date \
                (assets/README.md says how), then: cargo xtask check\n\
                The country is shown as soon as one contact is verified; then: cargo xtask i18n";
    Ok((vec![NewFile::new(path, text)], next.to_owned()))
}
