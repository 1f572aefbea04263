//! A catalogue of as many stories as wanted, in three translations, to see how the check's time grows.

use crate::fault::{Fault, Outcome};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tokkae_catalogue::Leaflet;
use tokkae_content::{Catalogue, Date, Locale};

/// The languages that the copies are translated into. All speak Khmer: it is the slowest to look through.
const LOCALES: [&str; 3] = ["km", "km-aa", "km-bb"];

/// How long the check takes for a catalogue of that many stories; the best of three runs.
///
/// # Errors
/// If the folder can't be written, or the copies have errors: then the time says nothing.
pub fn time_check(assets: &Path, count: usize) -> Outcome<Duration> {
    let folder = Folder::new(count)?;
    let loaded = tokkae_content::load(assets, Date::today());
    copy(assets, &folder.0, &loaded.catalogue, count)?;
    let mut best = Duration::MAX;
    for _ in 0..3 {
        let start = Instant::now();
        let copies = tokkae_content::load(&folder.0, Date::today());
        best = best.min(start.elapsed());
        if copies.has_errors() || copies.catalogue.stories.len() != count {
            return Err(Fault::new(
                format!(
                    "{} of {count} copied stories are sound.",
                    copies.catalogue.stories.len()
                ),
                "Run `cargo xtask check` and mend what it names.",
            ));
        }
    }
    Ok(best)
}

/// A temporary folder that goes away again.
struct Folder(PathBuf);

impl Folder {
    fn new(count: usize) -> Outcome<Self> {
        let name = format!("tokkae-{count}-stories-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        for inner in [
            "stories", "twins", "leaflets", "banned", "contacts", "locales",
        ] {
            let inner = folder.join(inner);
            fs::create_dir_all(&inner).map_err(|error| Fault::file(&inner, &error))?;
        }
        Ok(Self(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0); // the system clears its temporary files too
    }
}

fn copy(assets: &Path, folder: &Path, catalogue: &Catalogue, count: usize) -> Outcome {
    for kept in ["banned", "contacts", "leaflets"] {
        for entry in list(&assets.join(kept))? {
            let name = entry.file_name().unwrap_or_default().to_owned();
            write(&folder.join(kept).join(name), &read(&entry)?)?;
        }
    }
    for texts in ["ui.toml", "pages.toml", "room.toml"] {
        write(&folder.join(texts), &read(&assets.join(texts))?)?;
    }
    let stories = list(&assets.join("stories"))?;
    let mut names = BTreeMap::new();
    for (number, original) in stories.iter().cycle().take(count).enumerate() {
        let id = original
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let name = if number < stories.len() {
            id.clone()
        } else {
            format!("{id}-{number}")
        };
        let own_id = format!("id = \"{id}\"");
        let mut story = read(original)?.replacen(&own_id, &format!("id = \"{name}\""), 1);
        if name != id {
            // A number in resume codes is one story's.
            story = story
                .lines()
                .filter(|line| !line.starts_with("code = "))
                .collect::<Vec<_>>()
                .join("\n");
        }
        write(&folder.join("stories").join(format!("{name}.toml")), &story)?;
        let twin = read(&assets.join("twins").join(format!("{id}.toml")))?;
        write(&folder.join("twins").join(format!("{name}.toml")), &twin)?;
        names.entry(id).or_insert_with(Vec::new).push(name);
    }
    let Some(locale) = catalogue
        .locales
        .iter()
        .find(|locale| locale.info.tag.as_str() == "km")
    else {
        return Err(Fault::new(
            "There is no Khmer to copy.",
            "Look at assets/locales/km.po.",
        ));
    };
    for tag in LOCALES {
        let file = folder.join("locales").join(format!("{tag}.po"));
        write(&file, &translation(catalogue, locale, tag, &names))?;
    }
    Ok(())
}

/// A PO file with every text of every copy.
fn translation(
    catalogue: &Catalogue,
    locale: &Locale,
    tag: &str,
    names: &BTreeMap<String, Vec<String>>,
) -> String {
    let mut po = format!(
        "msgid \"\"\nmsgstr \"\"\n\"Language: {tag}\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\
         \"X-Tokkae-Name: ខ្មែរ\\n\"\n\"X-Tokkae-Direction: ltr\\n\"\n\"X-Tokkae-Status: draft\\n\"\n"
    );
    let mut add = |address: &str, place: &str, english: &str| {
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        let text = locale.text(address).unwrap_or_default();
        let (place, english, text) = (quoted(place), quoted(english), quoted(text));
        let _ = write!(po, "\nmsgctxt {place}\nmsgid {english}\nmsgstr {text}\n"); // a String takes all
    };
    let mut ui = catalogue.ui.clone();
    ui.visit_texts_mut(&mut |address, english| add(&address, &address, english));
    let mut pages = catalogue.pages.clone();
    pages.visit_texts_mut(&mut |address, english| add(&address, &address, english));
    let mut room = catalogue.room.clone();
    room.visit_texts_mut(&mut |address, english| add(&address, &address, english));
    let leaflets = catalogue.leaflets.iter().flat_map(Leaflet::texts);
    leaflets.for_each(|(address, english)| add(&address, &address, &english));
    for country in &catalogue.countries {
        country
            .texts()
            .iter()
            .for_each(|(address, english)| add(address, address, english));
    }
    for (id, copies) in names {
        let story = catalogue
            .stories
            .iter()
            .find(|story| story.id.as_str() == id);
        let twin = catalogue
            .twins
            .iter()
            .find(|twin| twin.story.as_str() == id);
        let texts = story.into_iter().flat_map(tokkae_catalogue::Story::texts);
        let texts: Vec<_> = texts
            .chain(twin.into_iter().flat_map(tokkae_catalogue::Twin::texts))
            .collect();
        for copy in copies {
            for (address, english) in &texts {
                add(address, &address.replacen(id.as_str(), copy, 1), english);
            }
        }
    }
    po
}

fn list(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| Fault::file(folder, &error))?;
    let mut paths: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    Ok(paths)
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| Fault::file(file, &error))
}

fn write(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).map_err(|error| Fault::file(file, &error))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;

    #[test]
    fn copies_are_a_sound_catalogue() {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        assert!(time_check(&assets, 15).expect("sound copies") > Duration::ZERO);
    }
}
