//! The content as commands want it: loaded, told about, packed.

use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;
use std::path::Path;
use tokkae_content::{Catalogue, Date, Diagnostic, Loaded, LocalePacks};

/// Reads and checks the folder of assets, as of today.
pub fn load(assets: &Path) -> Loaded {
    tokkae_content::load(assets, Date::today())
}

/// The checked catalogue, for a build. Faults are printed; errors stop it.
///
/// # Errors
/// If anything in the content is wrong.
pub fn load_for_build(workspace: &Workspace) -> Outcome<Catalogue> {
    load_checked(&workspace.assets())
}

/// The checked catalogue of a folder of assets. Faults are printed; errors stop it.
///
/// # Errors
/// If anything in the content is wrong.
pub fn load_checked(assets: &Path) -> Outcome<Catalogue> {
    let loaded = load(assets);
    let errors: Vec<_> = loaded
        .diagnostics
        .iter()
        .filter(|fault| fault.is_error())
        .cloned()
        .collect();
    if errors.is_empty() {
        Ok(loaded.catalogue)
    } else {
        Err(refused(&errors))
    }
}

/// Prints the faults and says what comes of them.
fn refused(errors: &[Diagnostic]) -> Fault {
    print!("{}", tokkae_content::render_text(errors));
    Fault::new(
        "The content has errors, so nothing is made from it.",
        "Mend them, look again with `cargo xtask check`, then try again.",
    )
}

/// Every pack of every language.
///
/// # Errors
/// If a pack can't be made, which these types never cause.
pub fn packs(catalogue: &Catalogue) -> Outcome<Vec<LocalePacks>> {
    catalogue.packs().map_err(|error| {
        Fault::new(
            format!("A pack can't be made: {error}"),
            "Report it as a fault.",
        )
    })
}
