//! A Yew hello world, compiled as the app is: what a page with any Yew app costs at least.

use yew::prelude::*;

/// The whole of it. The browser counts it as ready when `#hello` is there.
#[component]
fn Hello() -> Html {
    html! { <p id="hello">{ "Hello, world!" }</p> }
}

fn main() {
    yew::Renderer::<Hello>::new().render();
}
