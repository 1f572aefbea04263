//! For Apache: a file that lies in the site's own folder.

use super::{Values, for_headers, for_kinds, keeping};
use crate::finish::template::Value;
use crate::site::KINDS;
use std::path::Path;

/// What `www/hosting/htaccess` leaves open.
pub(super) fn values(site: &Path) -> Values {
    let mut values = keeping();
    values.push((
        "headers",
        for_headers(site, |name, value| {
            format!("    Header always set {name} \"{value}\"")
        }),
    ));
    values.push(("kinds", for_kinds(types)));
    let endings: Vec<_> = KINDS.iter().map(|(ending, _)| *ending).collect();
    let shrinking = format!("\\.({})$", endings.join("|"));
    values.push(("shrinking", Value::Raw(shrinking)));
    values
}

/// The type and the encoding of letters are told apart there.
fn types(ending: &str, kind: &str) -> String {
    match kind.split_once("; charset=") {
        Some((kind, letters)) => {
            format!("    AddType {kind} .{ending}\n    AddCharset {letters} .{ending}")
        }
        None => format!("    AddType {kind} .{ending}"),
    }
}
