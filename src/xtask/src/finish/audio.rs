//! Recorded voices: `assets/audio/<language>/<address of a text>.mp3`, for languages that devices can't speak.

use crate::fault::{Fault, Outcome};
use crate::folder;
use crate::workspace::Workspace;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tokkae_catalogue::Story;
use tokkae_content::Catalogue;

/// Copies the recordings into the site and answers with the languages that have any.
///
/// # Errors
/// If a recording's name is no text's address, its language is none of the module's, or it can't be copied.
pub fn write(workspace: &Workspace, site: &Path, catalogue: &Catalogue) -> Outcome<Vec<String>> {
    let from = workspace.assets().join("audio");
    let stories = catalogue.stories.iter();
    let texts: BTreeSet<_> = stories.flat_map(Story::texts).map(|(id, _)| id).collect();
    let languages = catalogue.languages().into_iter();
    let known: BTreeSet<_> = languages.map(|language| language.tag.to_string()).collect();
    let mut languages = BTreeSet::new();
    // Without the folder there are none.
    let recordings = if from.exists() {
        folder::files(&from)?
    } else {
        Vec::new()
    };
    for file in recordings {
        let name = file
            .strip_prefix(&from)
            .unwrap_or(&file)
            .to_string_lossy()
            .into_owned();
        let language = fitting(&name, &known, &texts).map_err(|reason| {
            Fault::new(
                format!("assets/audio/{name}: {reason}."),
                "A recording is assets/audio/<language>/<address>.mp3, with the address that `msgctxt` gives in \
                 locales/<language>.po. Rename it, or take it away.",
            )
        })?;
        let to = site.join("audio").join(&name);
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent).map_err(|error| Fault::file(parent, &error))?;
        }
        fs::copy(&file, &to).map_err(|error| Fault::file(&to, &error))?;
        languages.insert(language);
    }
    Ok(languages.into_iter().collect())
}

/// The language of a recording, or why it is none.
fn fitting(
    name: &str,
    known: &BTreeSet<String>,
    texts: &BTreeSet<String>,
) -> Result<String, String> {
    let Some((language, address)) = name.split_once('/') else {
        return Err("it stands in no language's folder".to_owned());
    };
    if !known.contains(language) {
        return Err(format!("there is no language “{language}”"));
    }
    let Some(address) = address.strip_suffix(".mp3") else {
        return Err("it is no .mp3 file".to_owned());
    };
    if !texts.contains(address) {
        return Err(format!("no story has a text “{address}”"));
    }
    Ok(language.to_owned())
}

#[cfg(test)]
mod tests {
    use super::fitting;
    use std::collections::BTreeSet;

    #[test]
    fn a_recording_is_of_a_language_and_of_a_text() {
        let set = |one: &str| BTreeSet::from([one.to_owned()]);
        let (known, texts) = (set("km"), set("story/scene/heading"));
        let of = |name: &str| fitting(name, &known, &texts);
        assert_eq!(of("km/story/scene/heading.mp3"), Ok("km".to_owned()));
        for (name, reason) in [
            ("heading.mp3", "no language's folder"),
            ("fr/story/scene/heading.mp3", "no language “fr”"),
            ("km/story/scene/heading.wav", "no .mp3 file"),
            (
                "km/story/scene/title.mp3",
                "no story has a text “story/scene/title”",
            ),
        ] {
            let refused = of(name).err().unwrap_or_default();
            assert!(refused.contains(reason), "{name}: {refused}");
        }
    }
}
