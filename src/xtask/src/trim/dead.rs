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

/// What becomes of the function with this name, as the compiler writes it or as people read it, if it is dead.
pub fn end_of(name: &str) -> Option<End> {
    let name = format!("{:#}", rustc_demangle::demangle(name));
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

#[cfg(test)]
mod tests {
    use super::{End, end_of};

    #[test]
    fn words_of_panics_are_dead_and_what_a_page_needs_is_not() {
        for dead in [
            "<str>::to_lowercase",
            "_RNvNtCsgXGp5Oqx2Ny_4core9panicking9panic_fmt",
            "_ZN4core9panicking13assert_failed17h95857d7cd6184295E",
            "_ZN42_$LT$$RF$T$u20$as$u20$core..fmt..Debug$GT$3fmt17h423d984bd49cf640E",
            "_RNvMs1_NtNtCsgXGp5Oqx2Ny_4core3fmt8buildersNtB5_11DebugStruct5field",
        ] {
            assert_eq!(end_of(dead), Some(End::Trap), "{dead}");
        }
        assert_eq!(
            end_of("_ZN3yew8renderer22set_default_panic_hook17h38cba48f62f12a3bE"),
            Some(End::Nothing)
        );
        for alive in [
            "<alloc::string::String as core::fmt::Write>::write_str",
            "_RNvXs8_NtNtNtCsgXGp5Oqx2Ny_4core3fmt3num3impmNtB9_7Display3fmt",
            "to_lowercase_or_not",
            "_ZN9tokkae_ui5pages4view17hd7b2d4b529fa3326E",
            "_RNvNtCsebHcaeoSrxy_3std9panicking8set_hook",
        ] {
            assert_eq!(end_of(alive), None, "{alive}");
        }
    }
}
