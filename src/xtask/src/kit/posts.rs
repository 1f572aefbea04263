//! Short texts to post, with who to call under each.

use super::Kit;
use super::pieces::in_one_line;
use std::fmt::Write;
use tokkae_catalogue::UiTexts;

/// Between two texts.
const RULE: &str = "\n\n----------\n\n";

/// The texts as one file, to copy from.
pub fn write(kit: &Kit) -> String {
    let texts = kit.texts;
    let contacts = contacts(kit);
    let posts = [
        &texts.kit_post_question,
        &texts.kit_post_not_fault,
        &texts.kit_post_helpers,
        &texts.kit_post_grown_ups,
    ];
    let mut posts: Vec<_> = posts
        .into_iter()
        .map(|post| format!("{}\n\n{contacts}", in_one_line(post)))
        .collect();
    if let Some(address) = kit.address {
        for post in &mut posts {
            let _ = write!(post, "\n\n{}", address.whole()); // a String takes everything
        }
    }
    if kit.is_draft {
        posts.insert(0, kit.ui.draft_translation.clone());
    }
    posts.join(RULE) + "\n"
}

/// A line for each who can be called; the heading of danger above those who are for it.
fn contacts(kit: &Kit) -> String {
    let mut lines = Vec::new();
    let mut was_danger = false;
    for helper in &kit.helpers {
        if helper.is_danger && !was_danger {
            lines.push(in_one_line(&kit.texts.kit_danger));
        }
        was_danger = helper.is_danger;
        let line = UiTexts::fill(&kit.texts.kit_contact, "name", &helper.name);
        let line = UiTexts::fill(&line, "number", &helper.number);
        lines.push(
            UiTexts::fill(&line, "facts", &helper.facts)
                .trim_end()
                .to_owned(),
        );
    }
    lines.join("\n")
}
