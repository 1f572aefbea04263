//! A message of a chat, read: shown in words, or covered.

use super::reader::Reader;
use tokkae_catalogue::{ItemId, Message, PersonId};

/// A message has words, or it is covered and has a label: never both (the rule `covered`).
pub(super) fn read_message(item: &Reader, id: ItemId) -> Message {
    let cover = item.optional_word("covered");
    let from = item
        .get("from")
        .map(|_| PersonId::new(item.reference("from")));
    let (text, label) = (item.get("text").is_some(), item.get("label").is_some());
    let text = if item.has("covered") {
        refuse_text(item, text);
        label_of(item, label)
    } else if label {
        refuse_label(item);
        String::new()
    } else {
        item.own_text("text")
    };
    Message {
        id,
        from,
        text,
        cover,
    }
}

fn label_of(item: &Reader, is_there: bool) -> String {
    if is_there {
        return item.own_text("label");
    }
    let reason = "a covered message needs a `label`, so that nobody has to guess what was there.";
    let hint = "Add `label = \"…\"` that names its kind, such as \"a comment about a body part\".";
    item.fault("covered", item.at_key("covered"), reason, hint);
    String::new()
}

fn refuse_text(item: &Reader, is_there: bool) {
    if is_there {
        let reason = "a covered message has a `text`: what harms a child is never written out.";
        let hint = "Take `text` out. `label` names the kind of message; nothing else exists of it.";
        item.fault("covered", item.at_key("text"), reason, hint);
    }
}

fn refuse_label(item: &Reader) {
    let reason = "this message has a `label` and isn't covered: a label is all there is of a covered message.";
    let hint = "Add `covered = \"words\"` or `\"picture\"`; or write the message as `text`, without a label.";
    item.fault("covered", item.at_key("label"), reason, hint);
}
