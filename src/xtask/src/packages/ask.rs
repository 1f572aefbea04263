//! What a package is asked to hold: the whole module, or chosen stories, in all languages or some.

use crate::fault::{Fault, Outcome};
use std::fs;
use std::path::Path;
use tokkae_catalogue::{LocaleTag, StoryId};
use tokkae_content::Catalogue;

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// The stories, if not all.
    pub stories: Option<Vec<StoryId>>,
    /// The languages, if not all.
    pub languages: Option<Vec<LocaleTag>>,
    /// What the choice of stories is called.
    choice: Option<String>,
}

impl Ask {
    /// Looks what was asked for up.
    ///
    /// # Errors
    /// Names what there is not, and what there is.
    pub fn new(
        catalogue: &Catalogue,
        assets: &Path,
        session: Option<&str>,
        stories: &[String],
        languages: &[String],
    ) -> Outcome<Self> {
        let mut wanted: Vec<StoryId> = stories.iter().map(|id| id.as_str().into()).collect();
        if let Some(session) = session {
            wanted.extend(stories_of(assets, session)?);
        }
        let known: Vec<_> = catalogue.stories.iter().map(|story| &story.id).collect();
        if let Some(id) = wanted.iter().find(|id| !known.contains(id)) {
            let known: Vec<_> = known.iter().map(ToString::to_string).collect();
            return Err(Fault::new(
                format!("There is no story `{id}`."),
                format!("Stories: {}.", known.join(", ")),
            ));
        }
        let tags: Vec<_> = catalogue
            .languages()
            .into_iter()
            .map(|one| one.tag)
            .collect();
        let languages: Vec<LocaleTag> = languages.iter().map(|tag| tag.as_str().into()).collect();
        if let Some(tag) = languages.iter().find(|tag| !tags.contains(tag)) {
            let tags: Vec<_> = tags.iter().map(ToString::to_string).collect();
            return Err(Fault::new(
                format!("There is no language `{tag}`."),
                format!("Languages: {}.", tags.join(", ")),
            ));
        }
        let choice = session.map(str::to_owned).or_else(|| {
            let ids: Vec<_> = wanted.iter().map(ToString::to_string).collect();
            (!ids.is_empty()).then(|| ids.join("-"))
        });
        Ok(Self {
            stories: (!wanted.is_empty()).then_some(wanted),
            languages: (!languages.is_empty()).then_some(languages),
            choice,
        })
    }

    /// Whether it is everything.
    pub fn is_whole(&self) -> bool {
        self.stories.is_none() && self.languages.is_none()
    }

    /// The package's name among all packages.
    pub fn name(&self) -> String {
        let tags = self.languages.iter().flatten().map(ToString::to_string);
        let parts = std::iter::once("tokkae".to_owned()).chain(self.choice.clone());
        parts.chain(tags).collect::<Vec<_>>().join("-")
    }

    /// Its title in a platform's list: neutral, like every title here.
    pub fn title(&self, module: &str) -> String {
        match &self.choice {
            Some(choice) => format!("{module}: {}", choice.replace('-', " ")),
            None => module.to_owned(),
        }
    }
}

/// The stories that a session plays.
fn stories_of(assets: &Path, session: &str) -> Outcome<Vec<StoryId>> {
    let folder = assets.join("sessions");
    let names = || {
        let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
        let mut names: Vec<_> = entries
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                Some(name.strip_suffix(".toml")?.to_owned())
            })
            .collect();
        names.sort();
        names.join(", ")
    };
    let unknown = || {
        Fault::new(
            format!("There is no session `{session}`."),
            format!(
                "Sessions: {}. Stories can be chosen too: --story ID.",
                names()
            ),
        )
    };
    let is_plain = session
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let file = folder.join(format!("{session}.toml"));
    if !is_plain || !file.is_file() {
        return Err(unknown());
    }
    let text = fs::read_to_string(&file).map_err(|error| Fault::file(&file, &error))?;
    let plan: toml::Table = text.parse().map_err(|error| {
        Fault::new(
            format!("{}: {error}", file.display()),
            "Run `cargo xtask check`.",
        )
    })?;
    let mut found = Vec::new();
    collect(&toml::Value::Table(plan), &mut found);
    if found.is_empty() {
        return Err(Fault::new(
            format!("The session `{session}` plays no story."),
            "Choose stories instead: --story ID.",
        ));
    }
    Ok(found)
}

/// Every `story = "…"` of a plan, wherever a step holds it.
fn collect(value: &toml::Value, found: &mut Vec<StoryId>) {
    match value {
        toml::Value::Table(table) => {
            for (key, value) in table {
                match value.as_str() {
                    Some(id) if key == "story" => {
                        let id = StoryId::from(id);
                        if !found.contains(&id) {
                            found.push(id);
                        }
                    }
                    _ => collect(value, found),
                }
            }
        }
        toml::Value::Array(values) => values.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;
    use std::path::PathBuf;

    fn asked(session: Option<&str>, stories: &[&str], languages: &[&str]) -> Outcome<Ask> {
        let assets = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        let owned = |words: &[&str]| {
            words
                .iter()
                .map(|word| (*word).to_owned())
                .collect::<Vec<_>>()
        };
        let catalogue = crate::content::load(&assets).catalogue;
        Ask::new(
            &catalogue,
            &assets,
            session,
            &owned(stories),
            &owned(languages),
        )
    }

    #[test]
    fn names_what_there_is_where_something_is_not_there() {
        for (fault, named) in [
            (asked(None, &["no-story"], &[]), "game-friend"),
            (asked(None, &[], &["xx"]), "km"),
            (asked(Some("no-session"), &[], &[]), "--story"),
            (asked(Some("../stories/game-friend"), &[], &[]), "--story"),
        ] {
            let fault = fault.expect_err("refused");
            assert!(fault.hint.contains(named), "{fault}");
        }
    }

    #[test]
    fn a_choice_has_a_name_of_its_own() {
        let all = asked(None, &[], &[]).expect("everything");
        assert_eq!((all.name(), all.stories), ("tokkae".to_owned(), None));
        let some = asked(None, &["game-friend"], &["km"]).expect("a story");
        assert_eq!(some.name(), "tokkae-game-friend-km");
    }

    #[test]
    fn finds_the_stories_of_a_plan_in_its_steps() {
        let plan = "[[step]]\nid = 'a'\n[[step]]\nstory = 'one'\n[[step]]\nstory = 'two'\n[[step]]\nstory = 'one'\n";
        let mut found = Vec::new();
        collect(
            &toml::Value::Table(plan.parse().expect("a plan")),
            &mut found,
        );
        assert_eq!(found, ["one".into(), "two".into()]);
    }
}
