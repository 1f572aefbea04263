//! Pages as HTML, drawn by the same tree that the browser takes over.

use crate::{App, AppProps};
use yew::LocalServerRenderer;

/// The app's first view as HTML that the browser can hydrate.
pub async fn page(props: AppProps) -> String {
    LocalServerRenderer::<App>::with_props(props).render().await
}
