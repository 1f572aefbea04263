//! What time it is somewhere: the device's clock and the browser's knowledge of time zones.

use js_sys::JSON;
use tokkae_catalogue::Moment;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// The day and minute in a time zone; nothing where the browser doesn't know the zone.
pub fn moment_in(zone: &str) -> Option<Moment> {
    let options = format!(
        r#"{{"timeZone":"{zone}","weekday":"short","hour":"2-digit","minute":"2-digit","hourCycle":"h23"}}"#
    );
    let options = JSON::parse(&options).ok()?;
    parse(&DateTimeFormat::new("en-GB", &options).ok()?.format())
}

// As in js-sys, but for the constructor: it throws for a zone that it doesn't know.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locale: &str, options: &JsValue) -> Result<DateTimeFormat, JsValue>;
    /// The time that it is now.
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat) -> String;
}

/// `Thu 14:05` or `Thu, 14:05`.
fn parse(text: &str) -> Option<Moment> {
    let day = DAYS.iter().position(|day| text.starts_with(day))?;
    let (hour, minute) = text.split(' ').next_back()?.split_once(':')?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    Some(Moment {
        day: u8::try_from(day).ok()?,
        minute: hour * 60 + minute,
    })
}
