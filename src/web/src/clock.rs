//! What time it is somewhere: the device's clock and the browser's knowledge of time zones.

use js_sys::{Array, Date, Function, Intl, JSON, Reflect};
use tokkae_catalogue::Moment;
use wasm_bindgen::{JsCast, JsValue};

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// The day and minute in a time zone; nothing where the browser doesn't know the zone.
pub fn moment_in(zone: &str) -> Option<Moment> {
    let options = format!(
        r#"{{"timeZone":"{zone}","weekday":"short","hour":"2-digit","minute":"2-digit","hourCycle":"h23"}}"#
    );
    let options = JSON::parse(&options).ok()?;
    // The constructor throws for a zone that it doesn't know, so it is called where that is caught.
    let constructor = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: Function = Reflect::get(&constructor, &"DateTimeFormat".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let arguments = Array::of2(&"en-GB".into(), &options);
    let format = Reflect::construct(&constructor, &arguments).ok()?;
    let format: Intl::DateTimeFormat = format.unchecked_into();
    let said = format
        .format()
        .call1(&JsValue::UNDEFINED, &Date::new_0().into());
    parse(&said.ok()?.as_string()?)
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
