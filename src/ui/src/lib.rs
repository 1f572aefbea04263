//! Pages and components: props in, callbacks out. The same tree renders natively and in the browser.

pub mod components;
