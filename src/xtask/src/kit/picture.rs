//! SVG as PNG, with the fonts of this machine.

use crate::fault::{Fault, Outcome};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Group, Node, Options, TextChunk, Tree};
use std::collections::BTreeSet;
use std::fmt::Display;
use std::sync::Arc;

/// No list of fonts is longer.
const MOST_FONTS: usize = 12;

/// Plain fonts, one of which most computers have.
const COMMON_FONTS: [&str; 5] = [
    "Noto Sans",
    "DejaVu Sans",
    "Liberation Sans",
    "Arial",
    "Helvetica",
];

/// What became of a file.
pub enum Picture {
    /// A picture.
    Png(Vec<u8>),
    /// None, because no font of this machine has these letters, and it would show boxes.
    Boxes(String),
}

/// The fonts of this machine.
pub struct Painter {
    fonts: Arc<Database>,
}

impl Painter {
    /// Looks for fonts.
    pub fn new() -> Self {
        let mut fonts = Database::new();
        fonts.load_system_fonts();
        // What `sans-serif` at the end of a list stands for.
        let is_here = |family: &&str| {
            let names = fonts.faces().flat_map(|face| &face.families);
            names.into_iter().any(|(name, _)| name == family)
        };
        if let Some(family) = COMMON_FONTS.iter().copied().find(|family| is_here(family)) {
            fonts.set_sans_serif_family(family);
        }
        Self {
            fonts: Arc::new(fonts),
        }
    }

    /// The picture of a file, a pixel a unit.
    ///
    /// A browser takes each letter from the first font that has it. The painter takes all letters of a text of
    /// such a script as Khmer from one font: where that one lacks a digit, the next of the list has its turn.
    ///
    /// # Errors
    /// If the file can't be read or painted, which only a fault of ours can cause.
    pub fn paint(&self, svg: &str) -> Outcome<Picture> {
        let mut svg = svg.to_owned();
        let mut turns = MOST_FONTS;
        loop {
            let tree = self.tree(&svg)?;
            let mut texts = Vec::new();
            boxes(tree.root(), &mut texts);
            // Where no font of a list is here, the text is left out.
            if texts.len() < svg.matches("<text ").count() {
                return Ok(Picture::Boxes(letters(&svg)));
            }
            if texts.iter().all(String::is_empty) {
                return picture(&tree);
            }
            turns -= 1;
            if turns == 0 {
                return Ok(Picture::Boxes(in_order(&texts.concat())));
            }
            svg = with_next_font(&svg, &texts);
        }
    }

    fn tree(&self, svg: &str) -> Outcome<Tree> {
        let options = Options {
            fontdb: Arc::clone(&self.fonts),
            ..Options::default()
        };
        Tree::from_str(svg, &options).map_err(fault)
    }

    /// The texts that come nearer than `edge` to the sheet's edges at the sides, or leave it.
    #[cfg(test)]
    pub fn texts_outside(&self, svg: &str, edge: f32) -> Outcome<Vec<String>> {
        fn look(group: &Group, edge: f32, width: f32, found: &mut Vec<String>) {
            for node in group.children() {
                match node {
                    Node::Group(group) => look(group, edge, width, found),
                    Node::Text(text) => {
                        let bounds = text.abs_bounding_box();
                        if bounds.left() < edge || bounds.right() > width - edge {
                            found.extend(text.chunks().iter().map(|one| one.text().to_owned()));
                        }
                    }
                    _ => {}
                }
            }
        }
        let tree = self.tree(svg)?;
        let mut found = Vec::new();
        look(tree.root(), edge, tree.size().width(), &mut found);
        Ok(found)
    }
}

fn picture(tree: &Tree) -> Outcome<Picture> {
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or_else(|| fault("no size"))?;
    resvg::render(tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map(Picture::Png).map_err(fault)
}

/// The letters of all texts of a file, each once.
fn letters(svg: &str) -> String {
    let texts = svg.split("<text ").skip(1);
    let parts = texts.flat_map(|text| text.split('<').filter_map(|part| part.split_once('>')));
    in_order(&parts.map(|(_, text)| text).collect::<String>())
}

/// Each letter once, without spaces.
fn in_order(letters: &str) -> String {
    let letters = letters.chars().filter(|letter| !letter.is_whitespace());
    letters.collect::<BTreeSet<_>>().into_iter().collect()
}

/// The letters of each text, in the order of the file, that would be boxes.
fn boxes(group: &Group, texts: &mut Vec<String>) {
    for node in group.children() {
        match node {
            Node::Group(group) => boxes(group, texts),
            Node::Text(text) => {
                let spans = text.layouted();
                let glyphs = spans.iter().flat_map(|span| &span.positioned_glyphs);
                let boxed = glyphs.filter(|glyph| glyph.id.0 == 0);
                let mut letters: String = boxed.map(|glyph| glyph.text.as_str()).collect();
                if spans.is_empty() {
                    letters.extend(text.chunks().iter().map(TextChunk::text));
                }
                letters.retain(|letter| !letter.is_whitespace() && letter != '\u{200b}');
                texts.push(letters);
            }
            _ => {}
        }
    }
}

/// The file with the first font of the list put last in every text that would have boxes.
fn with_next_font(svg: &str, boxes: &[String]) -> String {
    const LIST: &str = "font-family=\"";
    let mut texts = svg.split("<text ");
    let mut out = texts.next().unwrap_or_default().to_owned();
    for (text, boxes) in texts.zip(boxes) {
        out.push_str("<text ");
        let parts = text.split_once(LIST).filter(|_| !boxes.is_empty());
        let parts = parts.and_then(|(before, after)| Some((before, after.split_once('"')?)));
        match parts {
            Some((before, (fonts, after))) => {
                let (first, rest) = fonts.split_once(',').unwrap_or((fonts, ""));
                out.extend([before, LIST, rest.trim(), ", ", first, "\"", after]);
            }
            None => out.push_str(text),
        }
    }
    out
}

fn fault(error: impl Display) -> Fault {
    Fault::new(
        format!("A piece of the kit can't be painted: {error}"),
        "Report it as a fault; the SVG files are whole.",
    )
}

#[cfg(test)]
mod tests {
    use super::{Database, Painter, Picture, with_next_font};
    use std::sync::Arc;

    #[test]
    fn letters_without_a_font_are_named_and_not_painted_as_boxes() {
        let painter = Painter {
            fonts: Arc::new(Database::new()),
        };
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\
            <text font-family=\"A, B\">\u{1780} \u{1781}</text></svg>";
        let picture = painter.paint(svg);
        assert!(matches!(picture, Ok(Picture::Boxes(letters)) if letters == "\u{1780}\u{1781}"));
        let without_text = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
        assert!(matches!(painter.paint(without_text), Ok(Picture::Png(_))));
    }

    #[test]
    fn the_next_font_has_its_turn_where_the_first_lacks_a_letter() {
        let svg = "<svg><text font-family=\"A, B, C\">1</text><text font-family=\"A, B, C\">2</text></svg>";
        let turned = "<svg><text font-family=\"A, B, C\">1</text><text font-family=\"B, C, A\">2</text></svg>";
        let boxes = [String::new(), "2".to_owned()];
        assert_eq!(with_next_font(svg, &boxes), turned);
    }
}
