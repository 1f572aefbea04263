//! Caddy, without its own port for administrators and without certificates.

use super::set;
use crate::programs;
use anyhow::Result;
use std::fs;
use std::path::Path;
use std::process::Command;

pub(super) fn command(home: &Path, port: u16) -> Result<Command> {
    let lines = [
        ("\n:80 {", format!("\nhttp://127.0.0.1:{port} {{")),
        (
            "root * /srv/tokkae",
            format!("root * {}/www", home.display()),
        ),
    ];
    let site = set(home, "hosting/Caddyfile", &lines)?;
    fs::write(
        home.join("Caddyfile"),
        format!("{{\n\tadmin off\n\tauto_https off\n}}\n{site}"),
    )?;
    let mut caddy = Command::new(programs::find("caddy")?);
    caddy
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(home.join("Caddyfile"))
        // It keeps things in the account's own folders.
        .envs(["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"].map(|name| (name, home)));
    Ok(caddy)
}
