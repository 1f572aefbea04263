//! The folder of plans: `<story>/<name>.plan`.

use crate::cover::Cover;
use crate::fault::Fault;
use crate::library::{EDITIONS, Edition, stories};
use crate::parse::{is_id, parse};
use crate::plan::Plan;
use crate::{player, write};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tokkae_catalogue::{Story, StoryId};

/// A plan of a story.
pub struct PlanFile {
    pub story: StoryId,
    /// The file's name without its ending.
    pub name: String,
    pub plan: Plan,
}

/// Everything in a folder of plans.
#[derive(Default)]
pub struct Plans {
    pub files: Vec<PlanFile>,
    /// Files that are no plans.
    pub faults: Vec<Fault>,
}

/// This repository's plans. With `UPDATE_GOLDEN=1` the missing ones are written first.
pub static PLANS: LazyLock<Plans> = LazyLock::new(|| {
    let plans = Plans::read(&folder(), stories());
    if std::env::var_os("UPDATE_GOLDEN").is_none_or(|value| value != "1") {
        return plans;
    }
    for story in stories() {
        for path in write::write_missing(&folder(), story, &plans, &EDITIONS) {
            println!("wrote {}", path.display());
        }
    }
    Plans::read(&folder(), stories())
});

/// Where this repository's plans are.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("playthroughs")
}

impl PlanFile {
    /// The file, from the folder of playthroughs.
    pub fn path(&self) -> String {
        format!("{}/{}.plan", self.story, self.name)
    }

    /// What the plan covers of its story, begun in the edition with this number.
    pub fn play(&self, editions: &[Edition], language: usize) -> Result<Cover, Fault> {
        player::play(&self.path(), &self.story, &self.plan, editions, language)
    }
}

impl Plans {
    /// Reads a folder of plans.
    pub fn read(folder: &Path, stories: &[Story]) -> Self {
        let mut plans = Self::default();
        for path in entries(folder).into_iter().filter(|path| path.is_dir()) {
            plans.read_story(&path, stories);
        }
        plans
    }

    /// The plans of a story.
    pub fn of(&self, story: &StoryId) -> impl Iterator<Item = &PlanFile> {
        self.files.iter().filter(move |file| file.story == *story)
    }

    /// What a story's plans cover; a plan that does not play covers nothing.
    pub fn cover(&self, story: &StoryId, editions: &[Edition]) -> Cover {
        let played = self
            .of(story)
            .filter_map(|file| file.play(editions, 0).ok());
        played.flatten().collect()
    }

    fn read_story(&mut self, folder: &Path, stories: &[Story]) {
        let id = StoryId::from(name(folder).as_str());
        if stories.iter().any(|story| story.id == id) {
            for file in entries(folder) {
                self.read_file(&id, &file);
            }
            return;
        }
        let wrong = format!("there is no story `{id}`.");
        let ids: Vec<_> = stories.iter().map(|story| story.id.as_str()).collect();
        self.fault(id.to_string(), wrong, format!("one of {}", ids.join(", ")));
    }

    fn read_file(&mut self, story: &StoryId, file: &Path) {
        let path = format!("{story}/{}", name(file));
        let stem = name(&file.with_extension(""));
        if !has_plan(file) || !is_id(&stem) {
            let expected = "a name such as `by-the-river.plan`: small letters, digits and hyphens";
            return self.fault(path, "this is no plan's name.".into(), expected.into());
        }
        let text = match fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) => {
                let wrong = format!("this can't be read: {error}.");
                return self.fault(path, wrong, "a text file in UTF-8".into());
            }
        };
        match parse(&path, &text) {
            Ok(plan) => self.files.push(PlanFile {
                story: story.clone(),
                name: stem,
                plan,
            }),
            Err(faults) => self.faults.extend(faults),
        }
    }

    fn fault(&mut self, file: String, wrong: String, expected: String) {
        self.faults.push(Fault {
            file,
            line: 1,
            wrong,
            expected,
        });
    }
}

/// What is in a folder, by name, but for what systems hide.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| !name(path).starts_with('.'));
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn has_plan(file: &Path) -> bool {
    file.extension()
        .is_some_and(|extension| extension == "plan")
}
