//! What a shared link shows: oEmbed answers and a picture. Both need whole addresses, so a site has them only where the
//! build was told its address (`cargo xtask build --address https://…`).

use super::{FOLDER, save};
use crate::fault::{Fault, Outcome};
use crate::finish::pages::Language;
use crate::finish::template::escape;
use crate::kit::{Address, share};
use crate::workspace::Workspace;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use tokkae_catalogue::Shelf;

/// The picture's name below `embed/`.
const PICTURE: &str = "share.png";
/// The size of the frame that an oEmbed answer holds.
const FRAME: (u32, u32) = (800, 720);

/// Writes the answers of every language and story, and the picture.
///
/// # Errors
/// If the picture can't be drawn, or a file can't be written.
pub fn write(workspace: &Workspace, site: &Path, languages: &[Language]) -> Outcome {
    let Some(address) = &workspace.address else {
        return Ok(());
    };
    let folder = site.join(FOLDER);
    let picture = folder.join(PICTURE);
    fs::write(&picture, share::picture(&workspace.root)?)
        .map_err(|error| Fault::file(&picture, &error))?;
    for language in languages {
        let tag = language.shelf.locale.tag.as_str();
        let title = &language.shelf.ui.page_title;
        let below = folder.join("oembed").join(tag);
        fs::create_dir_all(&below).map_err(|error| Fault::file(&below, &error))?;
        let whole = folder.join("oembed").join(format!("{tag}.json"));
        save(&whole, &answer(address, title, &format!("{tag}/")))?;
        for card in &language.shelf.cards {
            let page = format!("{tag}/?story={}", card.id);
            save(
                &below.join(format!("{}.json", card.id)),
                &answer(address, title, &page),
            )?;
        }
    }
    Ok(())
}

/// An answer of oEmbed 1.0. The title is the page's, which is neutral, and never a story's.
fn answer(address: &Address, title: &str, page: &str) -> String {
    let root = root(address);
    let (width, height) = FRAME;
    let source = escape(&format!("{root}{page}"));
    let html = format!(
        "<iframe src=\"{source}\" title=\"{}\" width=\"{width}\" height=\"{height}\" style=\"border:0;max-width:100%\" loading=\"lazy\"></iframe>",
        escape(title)
    );
    let answer: Value = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Tokkae",
        "provider_url": root,
        "width": width,
        "height": height,
        "html": html,
        "thumbnail_url": format!("{root}{FOLDER}/{PICTURE}"),
        "thumbnail_width": share::SIZE.0,
        "thumbnail_height": share::SIZE.1,
    });
    answer.to_string()
}

/// What the head of every page of a language says for link previews; nothing where the address isn't known.
///
/// It is the same for every page: a preview stands in someone's chat, and says the module's name and a greeting. Where
/// nothing was said, previews would show the first words that they find on a page. No page says which address is its
/// own (`og:url`): a link that someone shared leads where it led.
pub fn head(address: Option<&Address>, shelf: &Shelf) -> String {
    let Some(address) = address else {
        return String::new();
    };
    let root = escape(&root(address));
    let (title, line) = (
        escape(&shelf.ui.page_title),
        escape(&shelf.ui.start_heading),
    );
    let (width, height) = share::SIZE;
    let tag = &shelf.locale.tag;
    format!(
        "<meta property=\"og:type\" content=\"website\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{line}\">\n\
         <meta property=\"og:image\" content=\"{root}{FOLDER}/{PICTURE}\">\n\
         <meta property=\"og:image:width\" content=\"{width}\">\n\
         <meta property=\"og:image:height\" content=\"{height}\">\n\
         <meta property=\"og:image:alt\" content=\"{title}\">\n\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\n\
         <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{root}{FOLDER}/oembed/{tag}.json\" title=\"{title}\">\n"
    )
}

/// The address with a slash at its end.
fn root(address: &Address) -> String {
    format!("{}/", address.whole().trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::answer;
    use crate::kit::Address;
    use serde_json::Value;

    #[test]
    fn a_link_preview_is_neutral_and_whole() {
        let address = Address::parse("https://example.org/stories").expect("an address");
        let answer: Value =
            serde_json::from_str(&answer(&address, "Stories & more", "km/?story=game-friend"))
                .expect("JSON");
        assert_eq!(answer["version"], "1.0");
        assert_eq!(answer["title"], "Stories & more");
        let html = answer["html"].as_str().expect("a text");
        assert!(
            html.contains("src=\"https://example.org/stories/km/?story=game-friend\""),
            "{html}"
        );
        assert_eq!(
            answer["thumbnail_url"],
            "https://example.org/stories/embed/share.png"
        );
    }
}
