//! For Caddy: one file with a site of its own.

use super::{Values, for_headers, for_kinds, keeping};
use std::path::Path;

/// What `www/hosting/Caddyfile` leaves open.
pub(super) fn values(site: &Path) -> Values {
    let mut values = keeping();
    values.push((
        "headers",
        for_headers(site, |name, value| format!("\t\t{name} \"{value}\"")),
    ));
    let line = |ending: &str, kind: &str| {
        format!("\t@{ending} path *.{ending}\n\theader @{ending} Content-Type \"{kind}\"")
    };
    values.push(("kinds", for_kinds(line)));
    values
}
