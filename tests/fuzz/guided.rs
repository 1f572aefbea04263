//! libFuzzer's entry: the target is named in `FUZZ_TARGET`, as `cargo xtask fuzz` does.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::env;
use std::sync::LazyLock;
use tokkae_fuzz::Target;

static TARGET: LazyLock<Target> = LazyLock::new(|| {
    let name = env::var("FUZZ_TARGET").unwrap_or_default();
    Target::from_name(&name).unwrap_or(Target::Story)
});

fuzz_target!(|bytes: &[u8]| TARGET.run(bytes));
