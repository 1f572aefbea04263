//! What the page says about itself: attributes of the root element, written when it was built.

use tokkae_catalogue::LocaleTag;
use tokkae_ui::Entry;
use web_sys::Element;

/// The page's description of itself.
pub struct Description {
    /// Which page it is.
    pub entry: Entry,
    /// The way to the module's root.
    pub base: String,
    /// The path of the page's own shelf.
    pub shelf: String,
    /// The path of the contacts of another country than the home country, if the page is about it.
    pub country: Option<String>,
    /// The paths of all shelves.
    pub shelves: Vec<(LocaleTag, String)>,
}

impl Description {
    /// Reads the attributes `data-page`, `data-base`, `data-shelf`, `data-country` and `data-shelves`
    /// (`en=packs/… km=packs/…`).
    ///
    /// # Errors
    /// Names the attribute that is missing.
    pub fn read(root: &Element) -> Result<Self, String> {
        let attribute = |name: &str| {
            root.get_attribute(name).ok_or_else(|| {
                format!("the page's root element has no {name}; build the page again")
            })
        };
        let entry = match attribute("data-page")?.as_str() {
            "help" => Entry::Help,
            "root" => Entry::Root,
            _ => Entry::Start,
        };
        let shelves = attribute("data-shelves")?
            .split_whitespace()
            .filter_map(|pair| pair.split_once('='))
            .map(|(tag, path)| (LocaleTag::from(tag), path.to_owned()))
            .collect();
        Ok(Self {
            entry,
            base: attribute("data-base")?,
            shelf: attribute("data-shelf")?,
            country: root
                .get_attribute("data-country")
                .filter(|path| !path.is_empty()),
            shelves,
        })
    }
}
