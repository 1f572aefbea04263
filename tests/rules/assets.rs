//! A small folder of assets without a fault, in memory: examples change it, the check looks at it.

use crate::example::Change;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use tokkae_catalogue::{PageTexts, RoomTexts, UiTexts};
use tokkae_content::{Date, Diagnostic, Loaded, render_text};

/// The day on which every example is checked.
const TODAY: &str = "2026-11-25";

/// What the folder is called in diagnostics.
const NAME: &str = "assets";

/// The files of a folder of assets, by name.
#[derive(Clone)]
pub struct Assets(BTreeMap<String, Vec<u8>>);

/// Where this suite and its data are.
pub fn suite() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("rules")
}

impl Assets {
    /// The folder `sound`, with what it leaves out of the interface, and without translations.
    pub fn sound() -> Self {
        let mut assets = Self::translated();
        assets.0.retain(|name, _| !name.starts_with("locales/"));
        assets
    }

    /// The same with the Khmer.
    pub fn translated() -> Self {
        let mut assets = Self(BTreeMap::new());
        let root = suite().join("sound");
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(&root).unwrap().to_string_lossy();
                    assets.put(&name.replace('\\', "/"), std::fs::read(&path).unwrap());
                }
            }
        }
        assets.complete_interface();
        assets
    }

    /// The interface has a hundred texts, and more to come: none of them should have to be written here.
    fn complete_interface(&mut self) {
        self.complete("ui", UiTexts::KEYS);
        self.complete("pages", PageTexts::KEYS);
        self.complete("room", RoomTexts::KEYS);
    }

    fn complete(&mut self, name: &str, keys: &[&str]) {
        let file = format!("{name}.toml");
        let (mut texts, mut khmer) = (self.text(&file), self.text("locales/km.po"));
        let written: toml::Table = texts.parse().unwrap();
        for key in keys.iter().filter(|key| !written.contains_key(**key)) {
            writeln!(texts, "{key} = \"Text\"").unwrap();
            let entry = format!("\nmsgctxt \"{name}/{key}\"\nmsgid \"Text\"\nmsgstr \"អត្ថបទ\"\n");
            khmer.push_str(&entry);
        }
        self.put(&file, texts);
        self.put("locales/km.po", khmer);
    }

    /// The names of the files.
    pub fn files(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    /// A file's text.
    pub fn text(&self, file: &str) -> String {
        let bytes = self.0.get(file);
        let bytes = bytes.unwrap_or_else(|| panic!("there is no `{file}` in the sound folder"));
        String::from_utf8(bytes.clone()).unwrap()
    }

    /// Puts a file in, or another text into it.
    pub fn put(&mut self, file: &str, content: impl Into<Vec<u8>>) {
        self.0.insert(file.to_owned(), content.into());
    }

    /// Takes a file out, or a whole folder.
    pub fn remove(&mut self, name: &str) {
        let folder = format!("{name}/");
        self.0
            .retain(|file, _| file != name && !file.starts_with(&folder));
    }

    /// The same after the changes.
    pub fn after(mut self, changes: &[Change]) -> Self {
        changes.iter().for_each(|change| change.apply_to(&mut self));
        self
    }

    /// What the check says.
    pub fn check(&self) -> Checked {
        let folder = tempfile::tempdir().unwrap();
        for (file, bytes) in &self.0 {
            let path = folder.path().join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        Checked::new(folder.path())
    }
}

/// What came of a check, with the folder under a name that is the same everywhere.
pub struct Checked(pub Loaded);

impl Checked {
    /// Checks a folder.
    pub fn new(folder: &Path) -> Self {
        let mut loaded = tokkae_content::load(folder, Date::parse(TODAY).unwrap());
        let here = folder.to_string_lossy().replace('\\', "/");
        let neutral = |text: &mut String| *text = text.replace(&here, NAME);
        for fault in &mut loaded.diagnostics {
            neutral(&mut fault.file);
            neutral(&mut fault.message);
        }
        Self(loaded)
    }

    /// The faults.
    pub fn faults(&self) -> &[Diagnostic] {
        &self.0.diagnostics
    }

    /// The faults as an author reads them.
    pub fn rendered(&self) -> String {
        render_text(self.faults())
    }
}
