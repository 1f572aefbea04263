//! A leaflet: a page of text beside the stories, prerendered. Not in a child's packs.

use crate::look::words;
use crate::{ItemId, Purpose, TextId};
use serde::{Deserialize, Serialize};

words! {
    /// For whom a leaflet is, and so from where it is reached.
    Readers {
        /// Children: from the help page.
        Children = "children",
        /// Parents, teachers and others: from the pages for grown-ups.
        Adults = "adults",
        /// Whoever wants to know: from the foot of the start page.
        Everyone = "everyone",
    }
}

words! {
    /// What the lines of a part are.
    PartKind {
        /// Paragraphs.
        Lines = "lines",
        /// Things to do, in order.
        Steps = "steps",
        /// Sentences to say.
        Say = "say",
        /// Sentences that an adult should not say, each with why.
        Avoid = "avoid",
        /// What one can ask or say, each with the answer, which opens on a tap.
        Ask = "ask",
        /// One large text to show to someone on the screen.
        Show = "show",
        /// Statements, each with its source.
        Facts = "facts",
    }
}

/// A page of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaflet {
    /// Its id: the name of its file.
    pub id: ItemId,
    /// For whom it is.
    pub readers: Readers,
    /// Its place among the leaflets for the same readers.
    pub order: u16,
    /// Its title.
    pub title: String,
    /// One sentence under the title.
    pub line: String,
    /// Its parts.
    pub parts: Vec<LeafletPart>,
    /// Which of the country's contacts stand at its end.
    pub contacts: Vec<Purpose>,
    /// The leaflet that goes on from here.
    pub next: Option<ItemId>,
}

/// A part of a leaflet.
#[derive(Clone, Debug, PartialEq)]
pub struct LeafletPart {
    /// Its id in the leaflet.
    pub id: ItemId,
    /// What its lines are.
    pub kind: PartKind,
    /// Its heading; paragraphs may have none.
    pub heading: Option<String>,
    /// Its lines.
    pub lines: Vec<LeafletLine>,
}

/// A line of a part.
#[derive(Clone, Debug, PartialEq)]
pub struct LeafletLine {
    /// Its id in the part.
    pub id: ItemId,
    /// The line.
    pub text: String,
    /// The answer, the reason or the source.
    pub more: Option<String>,
    /// Where a statement can be looked up, `https`.
    pub link: Option<String>,
}

/// A leaflet as a list of them shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeafletCard {
    /// Its id.
    pub id: ItemId,
    /// For whom it is.
    pub readers: Readers,
    /// Its title.
    pub title: String,
}

impl LeafletCard {
    /// Where the leaflet is within a language.
    pub fn path(&self) -> String {
        let folder = match self.readers {
            Readers::Children => "help/",
            Readers::Adults => "adults/",
            Readers::Everyone => "",
        };
        format!("{folder}{}/", self.id)
    }
}

impl Leaflet {
    /// The leaflet in a list.
    pub fn card(&self) -> LeafletCard {
        LeafletCard {
            id: self.id.clone(),
            readers: self.readers,
            title: self.title.clone(),
        }
    }

    /// Calls `visit` on every text, in reading order; the addresses are
    /// `leaflet/<id>/<part>/<line>/text`, and `…/avoid` for a sentence to avoid.
    pub fn visit_texts_mut(&mut self, visit: &mut dyn FnMut(TextId, &mut String)) {
        let leaflet = format!("leaflet/{}", self.id);
        visit(format!("{leaflet}/title"), &mut self.title);
        visit(format!("{leaflet}/line"), &mut self.line);
        for part in &mut self.parts {
            let address = format!("{leaflet}/{}", part.id);
            if let Some(heading) = &mut part.heading {
                visit(format!("{address}/heading"), heading);
            }
            let own = match part.kind {
                PartKind::Avoid => "avoid",
                _ => "text",
            };
            for line in &mut part.lines {
                visit(format!("{address}/{}/{own}", line.id), &mut line.text);
                if let Some(more) = &mut line.more {
                    visit(format!("{address}/{}/more", line.id), more);
                }
            }
        }
    }

    /// Whether the text with this address quotes what not to say.
    pub fn is_quotation(address: &str) -> bool {
        address.starts_with("leaflet/") && address.ends_with("/avoid")
    }

    /// Every text with its address, in reading order.
    pub fn texts(&self) -> Vec<(TextId, String)> {
        let mut texts = Vec::new();
        self.clone()
            .visit_texts_mut(&mut |id, text| texts.push((id, text.clone())));
        texts
    }
}
