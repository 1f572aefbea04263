//! How a trial wants its browser.

/// What a trial may ask of the browser that it gets.
#[derive(Clone, Copy, Debug)]
pub struct Setup {
    /// Whether the browser runs scripts.
    pub scripts: bool,
    /// The language that the browser asks pages for.
    pub language: &'static str,
    /// The window's inner width and height in CSS pixels.
    pub size: (u32, u32),
}

/// A laptop's window, an English browser, scripts on.
pub const LAPTOP: Setup = Setup {
    scripts: true,
    language: "en",
    size: (1366, 768),
};

/// A small phone's window.
pub const PHONE: Setup = Setup {
    size: (360, 640),
    ..LAPTOP
};

/// A projector's screen.
pub const PROJECTOR: Setup = Setup {
    size: (1280, 720),
    ..LAPTOP
};

/// The narrowest window that pages must fit into (WCAG 1.4.10).
pub const NARROW: Setup = Setup {
    size: (320, 640),
    ..LAPTOP
};
