//! nginx, in one process and one folder, without Debian's list of types.

use super::set;
use crate::programs;
use anyhow::Result;
use std::fs;
use std::path::Path;
use std::process::Command;

pub(super) fn command(home: &Path, port: u16) -> Result<Command> {
    let shown = home.display();
    let lines = [
        ("listen 80;", format!("listen 127.0.0.1:{port};")),
        ("root /srv/tokkae;", format!("root {shown}/www;")),
    ];
    fs::write(
        home.join("site.conf"),
        set(home, "hosting/nginx.conf", &lines)?,
    )?;
    let folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("    {kind}_temp_path {shown}/{kind};\n"));
    let main = format!(
        "daemon off;\nmaster_process off;\npid {shown}/nginx.pid;\nevents {{}}\nhttp {{\n{}    include {shown}/site.conf;\n}}\n",
        folders.concat()
    );
    fs::write(home.join("nginx.conf"), main)?;
    let mut nginx = Command::new(programs::find("nginx")?);
    nginx
        .arg("-p")
        .arg(home)
        .args(["-e", "stderr", "-c", "nginx.conf"]);
    Ok(nginx)
}
