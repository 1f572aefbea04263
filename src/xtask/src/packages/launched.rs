//! Packages that a learning platform launches: the module in a folder, and the page around it that tells the platform.

use super::{Files, extension, is_for_a_server_only, links};
use crate::fault::{Fault, Outcome};
use crate::finish::template::{Value, fill};
use crate::finish::without_comments;
use crate::workspace::Workspace;
use std::fs;
use tokkae_content::LocalePacks;
use tokkae_records::scorm::Dialect;
use tokkae_records::{Course, cmi5 as unit, tables};

/// The page that is launched.
const START: &str = "index.html";

/// Nothing comes from elsewhere. The frame's pages have their own, as strict as on the site.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src 'self'; \
     connect-src 'none'; base-uri 'none'; form-action 'none'";

/// A record store may be anywhere, so the file can't name it: the script narrows this to the one that launched it,
/// with a second policy, before its first request (`www/records/cmi5.js`). The frame's pages stay closed.
const POLICY_OF_CMI5: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src 'self'; \
     connect-src https: http:; base-uri 'none'; form-action 'none'";

/// A package for a platform that speaks SCORM.
pub fn scorm(
    workspace: &Workspace,
    module: &Files,
    course: &Course,
    packs: &[LocalePacks],
    dialect: Dialect,
) -> Outcome<Files> {
    let table = tables::script(course, &dialect.table(course));
    let mut files = around(workspace, module, packs, "scorm.js", table, POLICY)?;
    // Kolibri reads no manifest.
    if dialect != Dialect::Kolibri {
        let names: Vec<_> = files.keys().cloned().collect();
        let manifest = dialect.manifest(course, START, &names);
        files.insert("imsmanifest.xml".to_owned(), manifest.into_bytes());
    }
    Ok(files)
}

/// A package for a platform that speaks cmi5.
pub fn cmi5(
    workspace: &Workspace,
    module: &Files,
    course: &Course,
    packs: &[LocalePacks],
) -> Outcome<Files> {
    let table = tables::script(course, &unit::table(course));
    let mut files = around(workspace, module, packs, "cmi5.js", table, POLICY_OF_CMI5)?;
    let structure = unit::structure(course, START);
    files.insert("cmi5.xml".to_owned(), structure.into_bytes());
    Ok(files)
}

/// The module's files in their folder, with the page around them.
fn around(
    workspace: &Workspace,
    module: &Files,
    packs: &[LocalePacks],
    platform: &str,
    table: String,
    policy: &str,
) -> Outcome<Files> {
    let mut files = Files::new();
    for (path, bytes) in module
        .iter()
        .filter(|(path, _)| !is_for_a_server_only(path))
    {
        let bytes = if extension(path) == "html" {
            page(path, bytes)?
        } else {
            bytes.clone()
        };
        files.insert(format!("module/{path}"), bytes);
    }
    let first = packs.first().map(|packs| (&packs.shelf, &packs.pages));
    let (shelf, pages) = first
        .ok_or_else(|| Fault::new("A package without a language.", "Report it as a fault."))?;
    let text = read(workspace, "index.html")?;
    let values = vec![
        ("lang", Value::text(shelf.locale.tag.as_str())),
        (
            "dir",
            Value::text(if shelf.locale.rtl { "rtl" } else { "ltr" }),
        ),
        ("title", Value::text(&shelf.ui.page_title)),
        ("policy", Value::text(policy)),
        ("read_stories", Value::text(&pages.read_stories)),
        ("help", Value::text(&shelf.ui.help)),
    ];
    let start = fill("www/records/index.html", &text, values)?;
    files.insert(START.to_owned(), start.into_bytes());
    for (name, source) in [
        ("launch.js", "launch.js"),
        ("pending.js", "pending.js"),
        ("place.js", "place.js"),
        ("frame.js", "frame.js"),
        ("platform.js", platform),
    ] {
        let script = without_comments(&read(workspace, source)?);
        files.insert(format!("records/{name}"), script.into_bytes());
    }
    let styles = read(workspace, "launch.css")?;
    files.insert("records/launch.css".to_owned(), styles.into_bytes());
    files.insert("records/table.js".to_owned(), table.into_bytes());
    Ok(files)
}

/// A page of the module, as it is in a package.
fn page(path: &str, bytes: &[u8]) -> Outcome<Vec<u8>> {
    let html = links::named(&String::from_utf8_lossy(bytes));
    // The neutral page knows nothing of the module.
    if path.starts_with("away/") {
        return Ok(html.into_bytes());
    }
    let up = "../".repeat(path.matches('/').count() + 1);
    let html = links::with_first_script(&html, &format!("{up}records/frame.js"));
    let html = html.ok_or_else(|| {
        Fault::new(
            format!(
                "{path} has no <meta name=\"referrer\">, so a package's script has no place in it."
            ),
            "Look at the page's template in www/.",
        )
    })?;
    Ok(html.into_bytes())
}

fn read(workspace: &Workspace, name: &str) -> Outcome<String> {
    let file = workspace.www().join("records").join(name);
    fs::read_to_string(&file).map_err(|error| Fault::file(&file, &error))
}
