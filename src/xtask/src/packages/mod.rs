//! Packages for learning platforms and for a USB stick, from the built site: the same bytes on every computer.

mod ask;
mod bill;
mod launched;
mod links;
mod single;
mod sums;
mod zip;

use crate::fault::{Fault, Outcome};
use crate::finish::edition::{self, Edition};
use crate::folder;
use crate::hosting::is_for_the_server;
use crate::workspace::Workspace;
pub use ask::Ask;
pub use single::BUDGET;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokkae_catalogue::Tier;
use tokkae_content::{Catalogue, LocalePacks};
use tokkae_records::scorm::Dialect;
use tokkae_records::{Course, Lesson, Notices};

/// How many packages this process has begun to make.
static MAKING: AtomicUsize = AtomicUsize::new(0);

/// Files by their path in a package.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// What can be made, and its file's name after the package's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Kind {
    /// The whole site for a web server: site.zip
    Site,
    /// For platforms that take SCORM 1.2: tokkae-scorm12.zip
    Scorm12,
    /// For platforms that take SCORM 2004, 4th edition: tokkae-scorm2004.zip
    Scorm2004,
    /// For platforms that take cmi5: tokkae-cmi5.zip
    Cmi5,
    /// For Kolibri: tokkae-html5.zip
    Html5,
    /// One file for a USB stick: tokkae.html
    Single,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Site,
        Self::Scorm12,
        Self::Scorm2004,
        Self::Cmi5,
        Self::Html5,
        Self::Single,
    ];

    /// The name of its file.
    fn file(self, ask: &Ask) -> String {
        let name = ask.name();
        match self {
            Self::Site if ask.is_whole() => "site.zip".to_owned(),
            Self::Site => format!("{name}-site.zip"),
            Self::Scorm12 => format!("{name}-scorm12.zip"),
            Self::Scorm2004 => format!("{name}-scorm2004.zip"),
            Self::Cmi5 => format!("{name}-cmi5.zip"),
            Self::Html5 => format!("{name}-html5.zip"),
            Self::Single => format!("{name}.html"),
        }
    }
}

/// A file that was made.
pub struct Made {
    /// Its name.
    pub name: String,
    /// How large it is.
    pub bytes: usize,
}

/// Makes packages of the site in `dist` into `out`, and says what it made.
///
/// # Errors
/// If there is no built site, something was asked for that there is not, or a file can't be read or written.
pub fn make(
    workspace: &Workspace,
    catalogue: &Catalogue,
    ask: &Ask,
    kinds: &[Kind],
    out: &Path,
) -> Outcome<Vec<Made>> {
    let dist = workspace.dist();
    // Two may be made at once, in one process and in several.
    let turn = MAKING.fetch_add(1, Ordering::Relaxed);
    let staging = (workspace.target).join(format!("package-{}-{turn}", std::process::id()));
    let packs = edition::write(
        workspace,
        &dist,
        &staging,
        &Edition {
            catalogue,
            stories: ask.stories.as_deref(),
            languages: ask.languages.as_deref(),
        },
    );
    let read = packs.and_then(|packs| Ok((course(ask, &packs)?, files(&staging)?, packs)));
    folder::clear(&staging)?;
    let (course, module, packs) = read?;
    fs::create_dir_all(out).map_err(|error| Fault::file(out, &error))?;
    let mut made = Vec::new();
    for kind in kinds {
        let content = match kind {
            Kind::Single => {
                let page = single::write(workspace, &module, &packs)?;
                if ask.is_whole() {
                    single::hold_to_budget(page.len())?;
                }
                made.push(put(out, &kind.file(ask), &page)?);
                continue;
            }
            Kind::Site if ask.is_whole() => files(&dist)?,
            Kind::Site => module.clone(),
            Kind::Scorm12 => {
                launched::scorm(workspace, &module, &course, &packs, Dialect::Scorm12)?
            }
            Kind::Scorm2004 => {
                launched::scorm(workspace, &module, &course, &packs, Dialect::Scorm2004)?
            }
            Kind::Html5 => launched::scorm(workspace, &module, &course, &packs, Dialect::Kolibri)?,
            Kind::Cmi5 => launched::cmi5(workspace, &module, &course, &packs)?,
        };
        made.push(put(out, &kind.file(ask), &zip::archive(&content)?)?);
    }
    made.push(put(out, "tokkae.cdx.json", &bill::write(workspace)?)?);
    let guides = workspace.www().join("guides");
    folder::copy(&guides, &out.join("guides")).map_err(|error| Fault::file(&guides, &error))?;
    sums::write(out)?;
    Ok(made)
}

fn put(out: &Path, name: &str, bytes: &[u8]) -> Outcome<Made> {
    let file = out.join(name);
    fs::write(&file, bytes).map_err(|error| Fault::file(&file, &error))?;
    Ok(Made {
        name: name.to_owned(),
        bytes: bytes.len(),
    })
}

/// Every file of a site by its path, but for packages that lie in it.
fn files(site: &Path) -> Outcome<Files> {
    let mut found = Files::new();
    for file in folder::files(site)? {
        let path = file.strip_prefix(site).unwrap_or(&file);
        let path = path.to_string_lossy().replace('\\', "/");
        if !path.starts_with("packages/") {
            let bytes = fs::read(&file).map_err(|error| Fault::file(&file, &error))?;
            found.insert(path, bytes);
        }
    }
    Ok(found)
}

/// What follows the last full stop of a file's name.
fn extension(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

/// Whether a file of the site has no use but on a web server of its own.
fn is_for_a_server_only(path: &str) -> bool {
    is_for_the_server(path) || path == "sw.js" || matches!(extension(path), "br" | "gz")
}

/// What a platform's list shows of the package, and what may be kept there.
fn course(ask: &Ask, packs: &[LocalePacks]) -> Outcome<Course> {
    let first = packs.first().ok_or_else(|| {
        Fault::new(
            "There is no language to make a package in.",
            "Look at the languages with `cargo xtask i18n`.",
        )
    })?;
    let notices = |packs: &LocalePacks| Notices {
        lost: packs.pages.launch_lost.clone(),
        none: packs.pages.launch_none.clone(),
        back: packs.pages.launch_back.clone(),
    };
    // What grown-ups read for themselves is there, and no child has to finish it.
    let for_children = |tier: Tier| tier != Tier::Adults;
    let mut lessons: Vec<_> = (first.stories.iter())
        .map(|(story, _)| Lesson::of(story))
        .collect();
    if lessons.iter().any(|lesson| for_children(lesson.tier)) {
        lessons.sort_by_key(|lesson| !for_children(lesson.tier));
    }
    Ok(Course {
        id: ask.name(),
        title: ask.title(&first.shelf.ui.page_title),
        languages: (packs.iter())
            .map(|packs| (packs.shelf.locale.tag.clone(), notices(packs)))
            .collect(),
        lessons,
    })
}
