//! Tokkae and the icons, drawn by the app's own components, as SVG that stands alone.

use super::look::Styles;
use super::paint::{Rules, painted};
use crate::fault::Outcome;
use crate::finish::prerender;
use tokkae_catalogue::Mood;
use tokkae_ui::components::icon::IconName;
use tokkae_ui::prerender::Drawing;

/// The grid that Tokkae is drawn on.
pub const TOKKAE_GRID: f64 = 200.0;
/// The grid that icons are drawn on.
pub const ICON_GRID: f64 = 24.0;

/// Every drawing of the kit.
pub struct Drawings {
    pub calm: String,
    pub glad: String,
    phone: String,
    lotus: String,
    rules: Rules,
}

impl Drawings {
    /// Draws them.
    ///
    /// # Errors
    /// If there is nothing to draw them on.
    pub fn new(styles: &Styles) -> Outcome<Self> {
        let tokkae = |mood| {
            let svg = prerender::drawing(Drawing::Tokkae(mood))?;
            Ok(painted(&svg, &styles.drawings, "none"))
        };
        Ok(Self {
            calm: tokkae(Mood::Calm)?,
            glad: tokkae(Mood::Glad)?,
            phone: prerender::drawing(Drawing::Icon(IconName::PhoneCall))?,
            lotus: prerender::drawing(Drawing::Icon(IconName::Lotus))?,
            rules: styles.drawings.clone(),
        })
    }

    /// A lotus in flower, with a line around it.
    pub fn lotus(&self, line: &str, flower: &str) -> String {
        let fill = format!("fill=\"{flower}\"");
        painted(&self.lotus, &self.rules, line).replacen("fill=\"none\"", &fill, 1)
    }

    /// A receiver in a colour.
    pub fn phone(&self, ink: &str) -> String {
        painted(&self.phone, &self.rules, ink)
    }
}
