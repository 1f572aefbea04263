//! The addresses of the reading edition: no two things may have the same.

use crate::fault::{Fault, Outcome};
use tokkae_catalogue::{Story, reading_clash};

/// Fails where two stories, or two sections of one, would have one address in the reading edition.
///
/// # Errors
/// Names the two ids.
pub fn check<'a>(stories: impl Iterator<Item = &'a Story> + Clone) -> Outcome {
    let of_stories = reading_clash(stories.clone().map(|story| story.id.to_string()));
    let of_sections = stories.map(|story| reading_clash(story.reading_sections()));
    let mut clashes = std::iter::once(of_stories).chain(of_sections).flatten();
    clashes.next().map_or(Ok(()), |[one, other]| {
        Err(Fault::new(
            format!("`{one}` and `{other}` have the same code, so the reading edition would lead to the wrong one."),
            "Give one of them another id.",
        ))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::check;
    use std::path::Path;

    #[test]
    fn refuses_two_sections_with_one_code() {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        let mut stories = crate::content::load(&assets).catalogue.stories;
        check(stories.iter()).expect("the stories as they are");
        let scenes = &mut stories.first_mut().expect("a story").scenes;
        // A known pair of words that the codes do not tell apart.
        scenes[0].id = "costarring".into();
        scenes[1].id = "liquid".into();
        let fault = check(stories.iter()).expect_err("one address for two scenes");
        assert!(fault.what.contains("`costarring` and `liquid`"), "{fault}");
    }
}
