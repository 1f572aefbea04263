//! An example: why something is wrong, and the change that makes it so. `README.md` beside shows one.

use crate::assets::Assets;
use serde::Deserialize;
use std::path::Path;

/// A broken example.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// What is wrong, in a sentence for whoever reads the example.
    pub why: String,
    /// Whether the Khmer is there too.
    #[serde(default)]
    pub translated: bool,
    /// What is changed in the sound folder.
    #[serde(default)]
    pub change: Vec<Change>,
    /// Further stories like the one that is there by then.
    #[serde(default)]
    pub another: Vec<Another>,
}

/// The story of the sound folder once more, with its page for grown-ups, under another name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Another {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub about: String,
}

/// A change of one file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The file in the folder of assets.
    pub file: String,
    /// The file begins as a copy of this one.
    copy_of: Option<String>,
    /// This text is replaced wherever it stands; it must stand there.
    replace: Option<String>,
    /// By this one.
    with: Option<String>,
    /// This is added at the end.
    add: Option<String>,
    /// The file holds this and nothing else.
    whole: Option<String>,
    /// The file, or the folder, is taken out.
    #[serde(default)]
    remove: bool,
    /// The file is saved as editors did before UTF-8.
    #[serde(default)]
    latin_1: bool,
}

impl Example {
    /// Reads an example.
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// The sound folder, broken.
    pub fn assets(&self) -> Assets {
        let sound = if self.translated {
            Assets::translated()
        } else {
            Assets::sound()
        };
        let mut assets = sound.after(&self.change);
        self.another
            .iter()
            .for_each(|another| another.put_into(&mut assets));
        assets
    }
}

impl Another {
    /// Puts the story and its page into the folder.
    pub fn put_into(&self, assets: &mut Assets) {
        let Self { id, about } = self;
        let story = assets.text("stories/kite-day.toml");
        let story = story.replace("id = \"kite-day\"", &format!("id = \"{id}\""));
        let story = story.replace("about = \"comments\"", &format!("about = \"{about}\""));
        assets.put(&format!("stories/{id}.toml"), story);
        let twin = assets.text("twins/kite-day.toml");
        assets.put(&format!("twins/{id}.toml"), twin);
    }
}

impl Change {
    /// Changes the file.
    pub fn apply_to(&self, assets: &mut Assets) {
        if self.remove {
            return assets.remove(&self.file);
        }
        let mut text = match (&self.whole, &self.copy_of) {
            (Some(whole), _) => whole.clone(),
            (None, Some(other)) => assets.text(other),
            (None, None) => assets.text(&self.file),
        };
        if let Some(old) = &self.replace {
            assert!(text.contains(old), "{} has no `{old}`", self.file);
            text = text.replace(old, self.with.as_deref().unwrap_or_default());
        }
        text.push_str(self.add.as_deref().unwrap_or_default());
        if self.latin_1 {
            let byte = |letter| u8::try_from(u32::from(letter)).unwrap();
            assets.put(&self.file, text.chars().map(byte).collect::<Vec<_>>());
        } else {
            assets.put(&self.file, text);
        }
    }
}
