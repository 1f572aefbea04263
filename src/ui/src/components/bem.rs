//! Values of attributes. Class names after BEM: a block, and the same block with a modifier.
//!
//! Strings, not `classes!`: that macro is large at every place where it stands, and each kilobyte of
//! the WebAssembly is paid for by a child on a slow line.

/// `block block--modifier`.
pub(crate) fn modified(block: &str, modifier: &str) -> String {
    [block, " ", block, "--", modifier].concat()
}

/// `block`, and `block--modifier` if it is marked.
pub(crate) fn marked_if(block: &str, marked: bool, modifier: &str) -> String {
    if marked {
        modified(block, modifier)
    } else {
        block.to_owned()
    }
}

/// What an attribute holds that is true or false, such as `aria-pressed`.
pub(crate) const fn truth(is_true: bool) -> &'static str {
    if is_true { "true" } else { "false" }
}

#[cfg(test)]
mod tests {
    use super::{marked_if, modified};

    #[test]
    fn names_the_block_and_its_modifier() {
        assert_eq!(modified("phone", "game"), "phone phone--game");
        assert_eq!(marked_if("card", true, "open"), "card card--open");
        assert_eq!(marked_if("card", false, "open"), "card");
    }
}
