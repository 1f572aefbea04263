//! Apache, as a rented web space has it: the module's own `.htaccess` is all that is told to it.

use super::set;
use crate::programs;
use anyhow::Result;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Where Debian has them.
const MODULES: &str = "/usr/lib/apache2/modules";

/// What a web space has switched on; the last ones get in the way of files that are compressed already.
const LOADED: [&str; 8] = [
    "mpm_event",
    "authz_core",
    "dir",
    "mime",
    "headers",
    "rewrite",
    "filter",
    "deflate",
];

pub(super) fn command(home: &Path, port: u16) -> Result<Command> {
    set(home, ".htaccess", &[])?; // it must be there: Apache would start without it
    let shown = home.display();
    let modules = LOADED.map(|name| format!("LoadModule {name}_module {MODULES}/mod_{name}.so\n"));
    let text = format!(
        "ServerRoot {shown}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {shown}/pid\nErrorLog {shown}/log\n\
         {}User nobody\nGroup nogroup\nTypesConfig /dev/null\nAddType application/x-gzip .gz\nAddLanguage en .en\n\
         AddOutputFilterByType DEFLATE text/html text/css text/javascript application/wasm\n\
         DocumentRoot {shown}/www\n\
         <Directory {shown}/www>\nOptions FollowSymLinks\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n",
        modules.concat()
    );
    let file = home.join("apache.conf");
    fs::write(&file, text)?;
    let mut apache = Command::new(programs::find("apache2")?);
    apache.arg("-f").arg(file).arg("-DFOREGROUND");
    Ok(apache)
}
