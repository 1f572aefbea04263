//! Which functions are dead, though the compiler can't know it.

/// What becomes of a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Whoever calls it stops the app.
    Trap,
    /// It does nothing. For a function that gives nothing back.
    Nothing,
}

/// Words of a panic. It stops the app with or without them, and the page says in its own words what to do; the
/// console of a quick build (`--dev`) still has them.
const PANICS: [&str; 9] = [
    "core::panicking::",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::str::slice_error_fail",
    "::capacity_overflow",
    "__rustc::rust_begin_unwind",
    "std::panicking::panic_handler",
    "console_error_panic_hook::hook",
];

/// What writes values for developers: only a panic does. `tests/house` holds the app to that.
const FOR_DEVELOPERS: [&str; 5] = [
    " as core::fmt::Debug>::fmt",
    "core::fmt::builders::",
    "<core::fmt::Formatter>::debug_",
    "<std::panic::PanicHookInfo as core::fmt::Display>::fmt",
    "yew::dom_bundle::utils::feat_hydration::node_type_str",
];

/// What becomes of the function with this name, if it is dead.
pub fn end_of(name: &str) -> Option<End> {
    let name = plain(name);
    // Yew turns a tag's name into small letters in one place: the words of a panic about a page that is not the
    // one it drew. `tests/house` holds Yew to the version in which nothing else asks for small letters.
    if name.ends_with("to_lowercase") {
        return Some(End::Trap);
    }
    // Yew has every panic written to the console.
    if name == "yew::renderer::set_default_panic_hook" {
        return Some(End::Nothing);
    }
    let is_in = |words: &[&str]| words.iter().any(|words| name.contains(words));
    (is_in(&PANICS) || is_in(&FOR_DEVELOPERS)).then_some(End::Trap)
}

/// A name without hashes: older names end with one, `::h0123456789abcdef`, newer ones have one after each crate,
/// `core[c5930c85a12de822]::…`.
fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        match after.split_once(']') {
            Some((hash, behind)) if is_hash(hash) => rest = behind,
            _ => {
                plain.push('[');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    if let Some((before, hash)) = plain.rsplit_once("::h")
        && is_hash(hash)
    {
        plain.truncate(before.len());
    }
    plain
}

fn is_hash(signs: &str) -> bool {
    signs.len() == 16 && signs.chars().all(|sign| sign.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::{End, end_of, plain};

    #[test]
    fn names_lose_their_hashes_and_nothing_else() {
        for (name, wanted) in [
            (
                "core[c5930c85a12de822]::panicking::panic_fmt",
                "core::panicking::panic_fmt",
            ),
            (
                "alloc::str::to_lowercase::h0123456789abcdef",
                "alloc::str::to_lowercase",
            ),
            (
                "<[u8] as core[c5930c85a12de822]::a>::b[1]",
                "<[u8] as core::a>::b[1]",
            ),
            ("a::here", "a::here"),
        ] {
            assert_eq!(plain(name), wanted);
        }
    }

    #[test]
    fn words_of_panics_are_dead_and_what_a_page_needs_is_not() {
        for dead in [
            "<str>::to_lowercase",
            "core[c5930c85a12de822]::panicking::panic_bounds_check",
            "<&T as core::fmt::Debug>::fmt::h423d984bd49cf640",
            "<core[c5930c85a12de822]::fmt::builders::DebugStruct>::field",
            "hashbrown::raw::Fallibility::capacity_overflow::h9419335779759d5e",
        ] {
            assert_eq!(end_of(dead), Some(End::Trap), "{dead}");
        }
        assert_eq!(
            end_of("yew::renderer::set_default_panic_hook::h38cba48f62f12a3b"),
            Some(End::Nothing)
        );
        for alive in [
            "<alloc::string::String as core::fmt::Write>::write_str",
            "<u32 as core[c5930c85a12de822]::fmt::Display>::fmt",
            "to_lowercase_or_not",
            "tokkae_ui::pages::view::hd7b2d4b529fa3326",
            "std[a543996e6e7dbf1e]::panicking::set_hook",
        ] {
            assert_eq!(end_of(alive), None, "{alive}");
        }
    }
}
