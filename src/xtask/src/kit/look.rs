//! The app's colours and fonts, read from its style sheets.

use super::paint::{self, Rules};
use crate::fault::{Fault, Outcome};
use std::fs;
use std::path::Path;

/// The style sheets that the kit takes its look from.
pub struct Styles {
    tokens: Rules,
    /// The rules of Tokkae and of the icons, without variables.
    pub drawings: Rules,
}

/// How one language's pieces look.
pub struct Look {
    /// A list of fonts as an attribute holds it; those that know the language come first.
    pub fonts: String,
    /// The fonts of digits that are dialled and of addresses.
    pub latin_fonts: String,
    /// From line to line, in letters' sizes.
    pub leading: f64,
    /// What letters are multiplied with: tall scripts take more room at the same size.
    pub scale: f64,
    pub colours: Colours,
}

macro_rules! colours {
    ($($name:ident = $token:literal),+ $(,)?) => {
        /// Colours by the names that `tokens.css` gives them.
        #[allow(missing_docs)]
        pub struct Colours { $(pub $name: String),+ }

        impl Colours {
            fn read(styles: &Styles) -> Outcome<Self> {
                Ok(Self { $($name: styles.token(":root", $token)?.to_owned()),+ })
            }
        }
    };
}

colours! {
    paper = "--tk-paper",
    card = "--tk-card",
    ink = "--tk-ink",
    teal_deep = "--tk-teal-deep",
    teal = "--tk-teal",
    teal_soft = "--tk-teal-soft",
    on_teal = "--tk-on-teal",
    river = "--tk-river",
    lotus_soft = "--tk-lotus-soft",
    lotus_ink = "--tk-lotus-ink",
    flower = "--tk-icon-warm",
    mango_soft = "--tk-mango-soft",
    sun = "--tk-icon-tint",
}

impl Styles {
    /// Reads the style sheets of a checkout.
    ///
    /// # Errors
    /// If one can't be read.
    pub fn read(root: &Path) -> Outcome<Self> {
        let read = |path: &str| {
            let path = root.join("src/ui").join(path);
            fs::read_to_string(&path).map_err(|error| Fault::file(&path, &error))
        };
        let tokens = paint::rules(&read("styles/tokens.css")?);
        let drawings =
            read("src/components/tokkae/tokkae.css")? + &read("src/components/icon/icon.css")?;
        let drawings = paint::without_variables(paint::rules(&drawings), &tokens);
        Ok(Self { tokens, drawings })
    }

    /// How a language's pieces look.
    ///
    /// # Errors
    /// If a token is missing.
    pub fn look(&self, tag: &str) -> Outcome<Look> {
        let own = format!("[lang|=\"{tag}\"]");
        let of_language = |name: &str| match self.token(&own, name) {
            Ok(value) => Ok(value),
            Err(_) => self.token(":root", name),
        };
        let leading: f64 = of_language("--tk-leading-tight")?.parse().unwrap_or(1.25);
        // A few big lines need less air than a page of a tall script.
        let leading = leading.min(1.53);
        Ok(Look {
            fonts: of_language("--tk-font")?.replace('"', "'"),
            latin_fonts: self.token(":root", "--tk-font")?.replace('"', "'"),
            leading,
            scale: (1.25 / leading).min(1.0).sqrt(),
            colours: Colours::read(self)?,
        })
    }

    fn token(&self, selector: &str, name: &str) -> Outcome<&str> {
        let found = self.tokens.get(selector).and_then(|rule| rule.get(name));
        found.map(String::as_str).ok_or_else(|| {
            Fault::new(
                format!("src/ui/styles/tokens.css has no {name} under {selector}."),
                "Put it back, or name another one in src/xtask/src/kit/look.rs.",
            )
        })
    }
}
