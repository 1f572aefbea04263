//! The app's WebAssembly as two modules in one file: what the first page needs, and the rest.
//!
//! The first is compiled and answers to taps while the rest is still on its way (`www/boot.js`). The file as a whole
//! is a sound module too: the rest is a section of its own at its end. One file costs one request, and is compressed
//! in one piece.
//!
//! [`DOORS`] are the only ways from the first part into the rest. What only they lead to is the rest: functions are
//! cut out of the finished module (`cut.rs`), so that nothing is optimised worse for being apart. Which bytes of
//! memory only the rest reads, only the linker knows (`linked.rs`).
//!
//! The crate `wasm_split_cli_support` does the like before wasm-bindgen and `wasm-opt` run. It was measured: calls
//! between its files go through a table, its loader is code of its own, and a first visit had 7.8 kB more for it.

mod cut;
mod linked;
mod module;
mod reach;

use crate::fault::{Fault, Outcome};
use std::ops::Range;
use wasm_encoder::Encode;
use wasmparser::{Parser, Payload};

pub use cut::cut;
pub use linked::{readers, without_links};

/// What the linker must be told, so that it keeps what refers to what.
pub const LINKER: &str = "-Clink-arg=--emit-relocs";

/// The ways from the first part into the rest: how the names of these functions begin. They are called through tables
/// of methods, which a child's tap reaches only once the rest is here (`Rest` in `src/ui/src/app/rest.rs`).
const DOORS: [&str; 4] = [
    "<tokkae_ui::app::rest::Here as tokkae_ui::app::rest::Doors>::",
    "<tokkae_web::browser::Browser as tokkae_ui::host::Host>::",
    // The app is the only component, and nobody changes what it was given.
    "<yew::html::component::lifecycle::CompStateInner<COMP> as yew::html::component::lifecycle::Stateful>::props_changed",
    "<yew::html::component::lifecycle::feat_csr::PropsUpdateRunner as yew::scheduler::Runnable>::run",
];

/// What of these the first part does itself: waiting for the rest, saying so, and leaving, which never waits.
const NO_DOORS: [&str; 3] = ["rest", "leave", "set_busy"];

/// Functions that the first part calls by their names, and that belong to the rest all the same: the calls are made to
/// go through a table. Until the rest is here nothing is drawn that differs from the page (`App::update`), so Yew puts
/// nothing into it, takes nothing out of it and moves nothing. What is suspended or elsewhere the app doesn't have.
const LATE: [&str; 14] = [
    "yew::dom_bundle::bnode::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vnode::VNode>::attach",
    "yew::dom_bundle::btag::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vtag::VTag>::attach",
    "yew::dom_bundle::braw::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vraw::VRaw>::attach",
    "yew::dom_bundle::bcomp::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vcomp::VComp>::attach",
    "yew::dom_bundle::bsuspense::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vsuspense::VSuspense>::attach",
    "yew::dom_bundle::bsuspense::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vsuspense::VSuspense>::reconcile",
    "yew::dom_bundle::bsuspense::feat_hydration::<impl yew::dom_bundle::traits::feat_hydration::Hydratable for yew::virtual_dom::vsuspense::VSuspense>::hydrate",
    "yew::dom_bundle::bportal::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vportal::VPortal>::attach",
    "yew::dom_bundle::bportal::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vportal::VPortal>::reconcile",
    "<yew::dom_bundle::bnode::BNode as yew::dom_bundle::traits::ReconcileTarget>::detach",
    "<yew::dom_bundle::btag::BTag as yew::dom_bundle::traits::ReconcileTarget>::detach",
    "<yew::dom_bundle::blist::BList as yew::dom_bundle::traits::ReconcileTarget>::detach",
    "<yew::dom_bundle::bsuspense::BSuspense as yew::dom_bundle::traits::ReconcileTarget>::detach",
    "<yew::dom_bundle::bnode::BNode as yew::dom_bundle::traits::ReconcileTarget>::shift",
];

/// The name of the section that holds the rest.
const SECTION: &str = "rest";

/// The bytes before the rest in its section: a zero, the length in five bytes, the name with its length.
const HEAD: usize = 1 + 5 + 1 + SECTION.len();

/// Whether a function is a door, by its name as people read it.
fn is_door(name: &str) -> bool {
    if LATE.contains(&name) {
        return true;
    }
    let method = DOORS.iter().find_map(|door| name.strip_prefix(door));
    method.is_some_and(|method| !NO_DOORS.contains(&method) && !method.contains("{{closure}}"))
}

/// Both modules in one file.
pub fn joined(mut first: Vec<u8>, rest: &[u8]) -> Vec<u8> {
    let mut length = 1 + SECTION.len() + rest.len();
    first.push(0);
    // In five bytes however small it is, so that `boot.js` knows where the rest begins.
    for more in [0x80, 0x80, 0x80, 0x80, 0] {
        first.push(u8::try_from(length & 0x7f).unwrap_or_default() | more);
        length >>= 7;
    }
    SECTION.encode(&mut first);
    first.extend(rest);
    first
}

/// Where the rest is in an app's file: from the byte at which the first part is over.
///
/// # Errors
/// If the file is no module.
pub fn rest_of(file: &[u8]) -> Outcome<Option<Range<usize>>> {
    for payload in Parser::new(0).parse_all(file) {
        let payload = payload.map_err(|error| broken(&error))?;
        if let Payload::CustomSection(section) = payload
            && section.name() == SECTION
        {
            let start = file.len() - section.data().len();
            return Ok(Some(start - HEAD..start));
        }
    }
    Ok(None)
}

fn broken(error: &dyn std::fmt::Display) -> Fault {
    Fault::new(
        format!("The app's WebAssembly can't be split: {error}"),
        "Build again; if it stays so, look at src/xtask/src/split.",
    )
}

#[cfg(test)]
mod tests;
