//! Pages and components: props in, callbacks out. The same tree renders natively and in the browser.

mod app;
pub mod components;
#[cfg(feature = "ssr")]
pub mod gallery;
mod host;
mod pages;
#[cfg(feature = "ssr")]
pub mod prerender;
mod scenes;
#[cfg(feature = "show")]
pub mod show;
mod view;

pub use app::{App, AppProps, Behind, Effect, Entry, Model, Msg, Notice, Page, Rest, Session};
pub use host::{Host, HostHandle, LoadError, NoHost, Request};
