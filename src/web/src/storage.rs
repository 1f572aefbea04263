//! The tab's own storage, which may be missing, full or forbidden: then the session lives in memory.

use web_sys::{Storage, window};

const KEY: &str = "tokkae";
/// What `www/ease.js` keeps: how large letters are.
const EASE: &str = "tokkae-ease";

/// `None` where the browser forbids it; asking throws in some.
fn storage() -> Option<Storage> {
    window()?.session_storage().ok().flatten()
}

/// Keeps the session for a reload of this tab.
pub fn save(session: &str) {
    if let Some(storage) = storage() {
        // A full storage keeps what it had: the place is then a little older after a reload.
        let _ = storage.set_item(KEY, session);
    }
}

/// The session that this tab kept.
pub fn saved() -> Option<String> {
    storage()?.get_item(KEY).ok().flatten()
}

/// Forgets everything.
pub fn clear() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(KEY);
        let _ = storage.remove_item(EASE);
    }
}
