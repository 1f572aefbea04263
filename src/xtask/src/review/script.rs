//! The script: scene by scene in reading order, each choice with where it leads.

use super::html::escape;
use super::passages::passages;
use super::reading::{Reading, Row};
use super::ways::{Way, Ways};
use super::words;
use tokkae_catalogue::{Act, Scene, SceneId, Story};

/// A story's scenes with their numbers.
pub struct Script<'a> {
    pub story: &'a Story,
    pub ways: Ways,
    /// The scenes in reading order, by their place in the file.
    pub order: Vec<usize>,
    /// The number of each scene, by its place in the file.
    pub numbers: Vec<usize>,
}

impl<'a> Script<'a> {
    /// Numbers the scenes in reading order.
    pub fn new(story: &'a Story) -> Self {
        let ways = Ways::new(story);
        let order = ways.reading_order();
        let mut numbers = vec![0; order.len()];
        for (at, scene) in order.iter().enumerate() {
            numbers[*scene] = at + 1;
        }
        Self {
            story,
            ways,
            order,
            numbers,
        }
    }

    /// The whole script.
    pub fn html(&self, reading: &Reading) -> String {
        let scenes = self.order.iter().map(|scene| self.scene(*scene, reading));
        format!(
            "<section class=\"script\"><h2>The script</h2>\n{}</section>\n",
            scenes.collect::<String>()
        )
    }

    fn scene(&self, at: usize, reading: &Reading) -> String {
        let scene = &self.story.scenes[at];
        let address = format!("{}/{}", self.story.id, scene.id);
        let mut rows = String::new();
        for passage in passages(self.story, scene) {
            let after = passage.to.as_ref().map(|to| self.leads(to, reading));
            rows += &reading.row(&Row {
                label: &passage.label,
                part: &passage.part,
                address: &format!("{address}/{}", passage.part),
                english: &passage.text,
                marks: passage.marks,
                is_covered: passage.is_covered,
                after,
            });
        }
        format!(
            "<table class=\"texts scene\" id=\"scene-{}\">{}<thead>{}</thead><tbody>\n{rows}{}</tbody></table>\n",
            self.numbers[at],
            reading.columns(),
            self.head(at, &address, reading),
            self.on(scene, reading),
        )
    }

    /// The scene's number, kind and heading; it stands again where the scene goes on on another page.
    fn head(&self, at: usize, address: &str, reading: &Reading) -> String {
        let scene = &self.story.scenes[at];
        let mut kind = scene.act.kind().to_owned();
        if let Some(surface) = words::surface(&scene.act) {
            kind.extend([", ", surface]);
        }
        let heading = Row {
            address: &format!("{address}/heading"),
            english: &scene.heading,
            ..Row::default()
        };
        let support = if scene.support {
            " <b class=\"mark\">support</b>"
        } else {
            ""
        };
        format!(
            "<tr><th><span class=\"number\">{}</span> {}{support}{} <small>{}</small><small>{}</small></th>{}</tr>",
            self.numbers[at],
            escape(&kind),
            reading.marks(&heading),
            escape(scene.id.as_str()),
            self.from(at),
            reading.cells(&heading),
        )
    }

    /// From which scenes, and by which choice.
    fn from(&self, at: usize) -> String {
        let mut ways: Vec<&Way> = self.ways.list.iter().filter(|way| way.to == at).collect();
        ways.sort_by_key(|way| self.numbers[way.from]);
        let name = |way: &&Way| {
            let letters: String = way.letters.iter().collect();
            let mark = if way.is_unsafe { "!" } else { "" };
            format!("{}{letters}{mark}", self.numbers[way.from])
        };
        let names: Vec<_> = ways.iter().map(name).collect();
        match (at, names.is_empty()) {
            (0, true) => "the story starts here".to_owned(),
            (0, false) => format!("the story starts here; also from {}", names.join(", ")),
            (_, true) => "nothing leads here".to_owned(),
            (_, false) => format!("from {}", names.join(", ")),
        }
    }

    /// The row below a scene: where it goes on. A choice has said so with each option.
    fn on(&self, scene: &Scene, reading: &Reading) -> String {
        if matches!(scene.act, Act::Choose { .. }) {
            return String::new();
        }
        let (english, translation) = if let Some(next) = scene.exits().first() {
            self.leads(next, reading)
        } else {
            let end = "<span class=\"leads\">The end. The help page is one tap away.</span>";
            (end.to_owned(), String::new())
        };
        let translation = if reading.locale.is_some() {
            format!("<td{}>{translation}</td>", reading.attributes())
        } else {
            String::new()
        };
        format!("<tr class=\"on\"><th scope=\"row\"></th><td>{english}</td>{translation}</tr>\n")
    }

    /// An arrow with the number and the heading of a scene, in each language.
    fn leads(&self, to: &SceneId, reading: &Reading) -> (String, String) {
        let mut scenes = self.story.scenes.iter();
        let Some(at) = scenes.position(|scene| scene.id == *to) else {
            let lost = format!(
                "<span class=\"leads to\">nowhere: there is no scene <code>{}</code></span>",
                escape(to.as_str())
            );
            return (lost, String::new());
        };
        let number = self.numbers[at];
        let arrow = |heading: &str| {
            format!(
                "<span class=\"leads to\"><a href=\"#scene-{number}\"><span class=\"number\">{number}</span> {heading}</a></span>"
            )
        };
        let address = format!("{}/{to}/heading", self.story.id);
        let translation = reading.translation(&address);
        (
            arrow(&escape(&self.story.scenes[at].heading)),
            translation.map_or_else(String::new, |heading| arrow(&heading)),
        )
    }
}
