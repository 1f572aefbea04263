//! For nginx: one file with a server of its own.

use super::{Values, for_headers, for_kinds, keeping};
use std::path::Path;

/// What `www/hosting/nginx.conf` leaves open.
pub(super) fn values(site: &Path) -> Values {
    let mut values = keeping();
    values.push((
        "headers",
        for_headers(site, |name, value| {
            format!("        add_header {name} \"{value}\" always;")
        }),
    ));
    values.push(("kinds", for_kinds(location)));
    values
}

/// The type holds for the brotli copy too, whose last ending is `br`.
fn location(ending: &str, kind: &str) -> String {
    format!(
        "        location ~ \\.{ending}$ {{\n            types {{ \"{kind}\" {ending} br; }}\n            \
         try_files $uri$tokkae_copy $uri =404;\n        }}"
    )
}
