//! A sheet that is drawn on: shapes and texts, bottom first, as SVG that needs nothing else.

use super::look::Look;
use super::measure;
use crate::finish::template::escape;
use std::fmt::{Arguments, Write};

/// A sheet with its size in units.
pub struct Sheet {
    out: String,
    fonts: String,
    latin_fonts: String,
    leading: f64,
    scale: f64,
}

/// How lines of text are set.
#[derive(Clone, Copy)]
pub struct Ink<'a> {
    pub colour: &'a str,
    pub size: f64,
    pub is_bold: bool,
}

impl Ink<'_> {
    fn weight(&self) -> u16 {
        if self.is_bold { 700 } else { 400 }
    }
}

/// Where lines of text stand: centred in a width, from a top edge.
#[derive(Clone, Copy)]
pub struct Place {
    pub centre: f64,
    pub top: f64,
    pub room: f64,
}

/// A rectangle.
#[derive(Clone, Copy)]
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Sheet {
    /// An empty sheet; `paper` is its size on paper, in attributes.
    pub fn new(look: &Look, tag: &str, size: (f64, f64), paper: &str, title: &str) -> Self {
        let (width, height) = size;
        let mut sheet = Self {
            out: String::new(),
            fonts: escape(&look.fonts),
            latin_fonts: escape(&look.latin_fonts),
            leading: look.leading,
            scale: look.scale,
        };
        sheet.write(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" {paper} viewBox=\"0 0 {width} {height}\" xml:lang=\"{}\">\n\
             <title>{}</title>\n",
            escape(tag),
            escape(title),
        ));
        sheet
    }

    /// Any element of our own making.
    pub fn write(&mut self, element: Arguments) {
        let _ = self.out.write_fmt(element); // a String takes everything
        self.out.push('\n');
    }

    /// A rectangle with round corners.
    pub fn area(&mut self, area: Area, radius: f64, fill: &str, line: Option<(&str, f64)>) {
        let Area {
            x,
            y,
            width,
            height,
        } = area;
        let (stroke, thick) = line.unwrap_or(("none", 0.0));
        self.write(format_args!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{radius}\" \
             fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{thick}\"/>"
        ));
    }

    /// A path.
    pub fn path(&mut self, data: &str, fill: &str) {
        self.write(format_args!("<path d=\"{data}\" fill=\"{fill}\"/>"));
    }

    /// A drawing on a square grid, put into a square.
    pub fn drawing(&mut self, drawing: &str, grid: f64, at: (f64, f64), side: f64) {
        let (x, y) = at;
        self.write(format_args!(
            "<g transform=\"translate({x:.1} {y:.1}) scale({:.4})\">{drawing}</g>",
            side / grid
        ));
    }

    /// Lines of text, a line each, all in the size in which the longest fits; answers with their height.
    pub fn lines(&mut self, lines: &[impl AsRef<str>], place: Place, ink: Ink) -> f64 {
        let size = self.size(lines, place.room, ink.size);
        let step = size * self.leading;
        // Letters sit a little below the middle of their line.
        let first = place.top + step / 2.0 + size * 0.36;
        let weight = ink.weight();
        let mut spans = String::new();
        for (index, line) in lines.iter().enumerate() {
            #[allow(clippy::cast_precision_loss)] // a handful of lines
            let y = first + step * index as f64;
            let _ = write!(
                spans,
                "<tspan x=\"{:.1}\" y=\"{y:.1}\">{}</tspan>",
                place.centre,
                escape(line.as_ref())
            );
        }
        let fonts = self.fonts.clone();
        self.write(format_args!(
            "<text text-anchor=\"middle\" font-family=\"{fonts}\" font-weight=\"{weight}\" \
             font-size=\"{size:.1}\" fill=\"{}\">{spans}</text>",
            ink.colour
        ));
        self.height(lines, place.room, ink.size)
    }

    /// A number or an address, about its middle, as large as it is asked for.
    pub fn latin(&mut self, text: &str, middle: (f64, f64), ink: Ink) {
        let (x, y) = middle;
        let fonts = self.latin_fonts.clone();
        let Ink { colour, size, .. } = ink;
        let weight = ink.weight();
        self.write(format_args!(
            "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\" font-family=\"{fonts}\" font-weight=\"{weight}\" \
             font-size=\"{size:.1}\" fill=\"{colour}\">{}</text>",
            y + size * 0.36,
            escape(text)
        ));
    }

    /// How high lines of text will be.
    #[allow(clippy::cast_precision_loss)] // a handful of lines
    pub fn height(&self, lines: &[impl AsRef<str>], room: f64, size: f64) -> f64 {
        self.size(lines, room, size) * self.leading * lines.len() as f64
    }

    /// The size in which all lines fit.
    fn size(&self, lines: &[impl AsRef<str>], room: f64, size: f64) -> f64 {
        lines.iter().fold(size * self.scale, |size, line| {
            measure::fit(line.as_ref(), size, room)
        })
    }

    /// A text cut into lines that fit.
    pub fn wrap(&self, text: &str, room: f64, size: f64) -> Vec<String> {
        measure::wrap(text, size * self.scale, room)
    }

    /// The finished file.
    pub fn finish(mut self) -> String {
        self.out.push_str("</svg>\n");
        self.out
    }
}
