//! Leaving quickly: cover, forget, go.

#[cfg(not(feature = "inline"))]
use crate::storage;
use web_sys::window;

/// Leaves from a partner's own page: covers it, and puts the neutral page in its place.
#[cfg(feature = "inline")]
pub fn leave_host(area: &web_sys::Element, base: &str) {
    let _ = area.set_attribute("data-covered", "");
    if let Some(window) = window() {
        let _ = window.location().replace(&[base, "away/"].concat());
    }
}

/// What the page that carries this one in a frame is asked to do.
#[cfg(not(feature = "inline"))]
const ASK_HOST: &str = "tokkae:leave";

/// Covers the page at once, forgets the session and puts a neutral page in this one's place, so
/// that the way back does not lead here. In a frame the page around it is asked to leave too.
///
/// The neutral page is one of the module's own: it needs no network, and no third party learns
/// that a child left in a hurry.
#[cfg(not(feature = "inline"))]
pub fn leave(base: &str) {
    let Some(window) = window() else { return };
    if let Some(root) = window
        .document()
        .and_then(|document| document.document_element())
    {
        let _ = root.set_attribute("data-covered", "");
    }
    storage::clear();
    if let Ok(Some(parent)) = window.parent()
        && parent != window
    {
        // Any page may carry the module, so its origin isn't known; the message holds nothing.
        let _ = parent.post_message(&ASK_HOST.into(), "*");
    }
    let _ = window.location().replace(&[base, "away/"].concat());
}
