//! A picture, and how it is kept: as a PNG of few colours that says of which words it is.

use super::{Colour, Palette, RADII, strict};
use anyhow::{Context, Result, ensure};
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter, Transformations};
use std::io::Cursor;

/// The keyword under which the words' hash stands in the file.
const WORDS: &str = "Words";

/// A picture, row by row from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    pixels: Vec<Colour>,
}

/// A picture from a file.
pub struct Kept {
    /// The picture.
    pub picture: Picture,
    /// The hash of the words that are on it, as they were when it was made.
    pub words: Option<String>,
}

impl Picture {
    /// A picture of one colour.
    pub fn new(width: usize, height: usize, colour: Colour) -> Self {
        Self {
            width,
            height,
            pixels: vec![colour; width * height],
        }
    }

    /// The colour at a place; that of the nearest edge beyond it.
    pub fn at(&self, x: usize, y: usize) -> Colour {
        let (x, y) = (x.min(self.width - 1), y.min(self.height - 1));
        self.pixels[y * self.width + x]
    }

    /// Every colour, row by row.
    pub fn colours(&self) -> impl Iterator<Item = Colour> {
        self.pixels.iter().copied()
    }

    /// Paints a rectangle, as far as it is on the picture.
    pub fn paint(
        &mut self,
        (left, top): (usize, usize),
        (wide, high): (usize, usize),
        colour: Colour,
    ) {
        for y in top..(top + high).min(self.height) {
            for x in left..(left + wide).min(self.width) {
                self.pixels[y * self.width + x] = colour;
            }
        }
    }

    /// The same picture with each colour as `change` has it.
    #[must_use]
    pub fn map(&self, mut change: impl FnMut(usize, usize, Colour) -> Colour) -> Self {
        let mut changed = self.clone();
        for (place, colour) in changed.pixels.iter_mut().enumerate() {
            *colour = change(place % self.width, place / self.width, *colour);
        }
        changed
    }

    /// Half as wide and half as high: each pixel is the mean of four.
    #[must_use]
    pub fn halved(&self) -> Self {
        let half = Self::new(self.width.div_ceil(2), self.height.div_ceil(2), [0; 3]);
        half.map(|x, y, _| {
            let four = [(0, 0), (1, 0), (0, 1), (1, 1)];
            let four = four.map(|(right, down)| self.at(2 * x + right, 2 * y + down));
            std::array::from_fn(|channel| {
                let sum: u16 = four.iter().map(|colour| u16::from(colour[channel])).sum();
                u8::try_from((sum + 2) / 4).unwrap_or(u8::MAX)
            })
        })
    }

    /// Pictures side by side on white, with a gap between them.
    pub fn beside(pictures: &[&Self]) -> Self {
        const GAP: usize = 8;
        let wide = |picture: &&Self| picture.width + GAP;
        let width = pictures.iter().map(wide).sum();
        let height = pictures.iter().map(|picture| picture.height).max();
        let mut all = Self::new(width, height.unwrap_or(0), [255; 3]);
        let mut left = 0;
        for picture in pictures {
            for (place, colour) in picture.colours().enumerate() {
                let (x, y) = (place % picture.width, place / picture.width);
                all.pixels[y * width + left + x] = colour;
            }
            left += wide(picture);
        }
        all
    }

    /// Reads a PNG.
    ///
    /// # Errors
    /// If it is none, or has nothing on it.
    pub fn read(bytes: &[u8]) -> Result<Kept> {
        let mut decoder = Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info()?;
        let size = reader.output_buffer_size().context("a huge picture")?;
        let mut data = vec![0; size];
        let frame = reader.next_frame(&mut data)?;
        let samples = frame.color_type.samples();
        ensure!(
            samples >= 3 && frame.width * frame.height > 0,
            "not a picture in colours"
        );
        let rows = data[..frame.buffer_size()].chunks_exact(samples);
        let texts = &reader.info().uncompressed_latin1_text;
        let words = texts.iter().find(|text| text.keyword == WORDS);
        Ok(Kept {
            words: words.map(|text| text.text.clone()),
            picture: Self {
                width: usize::try_from(frame.width)?,
                height: usize::try_from(frame.height)?,
                pixels: rows.map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect(),
            },
        })
    }

    /// The picture as a PNG: with few colours where it strictly looks the same with them, else with all.
    ///
    /// # Errors
    /// If it can't be written, which memory never refuses.
    pub fn write(&self, words: &str) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let (width, height) = (u32::try_from(self.width)?, u32::try_from(self.height)?);
        let mut encoder = Encoder::new(&mut bytes, width, height);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(Compression::High);
        encoder.add_text_chunk(WORDS.to_owned(), words.to_owned())?;
        let mut palettes = RADII.into_iter().map(|radius| Palette::of(self, radius));
        let palette = palettes.find(|palette| self.is_true_in(palette));
        let data = if let Some(palette) = palette {
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(palette.colours.concat());
            encoder.set_filter(Filter::NoFilter);
            let places = self.colours().map(|colour| palette.place(colour));
            places.map(u8::try_from).collect::<Result<_, _>>()?
        } else {
            encoder.set_color(ColorType::Rgb);
            self.pixels.concat()
        };
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&data)?;
        writer.finish()?;
        Ok(bytes)
    }

    fn is_true_in(&self, palette: &Palette) -> bool {
        let few = self.map(|_, _, colour| palette.colours[palette.place(colour)]);
        palette.colours.len() <= 256 && strict::difference(&few, self).is_none()
    }
}
