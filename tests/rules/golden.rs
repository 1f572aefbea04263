//! What the check said, held to what stands beside an example.

use std::path::Path;

/// Compares with the file beside the example; `UPDATE_GOLDEN=1` accepts what there is now.
pub fn compare(example: &Path, rendered: &str) -> Result<(), String> {
    let golden = example.with_extension("expected");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&golden, rendered).unwrap();
    }
    let expected = std::fs::read_to_string(&golden).unwrap_or_default();
    if expected.replace("\r\n", "\n") == rendered {
        return Ok(());
    }
    Err(format!(
        "expected\n{expected}and got\n{rendered}Right all the same? UPDATE_GOLDEN=1 accepts it."
    ))
}
