//! The icons' paths on a grid of 24, parts from the bottom up.

use super::IconName;

/// A speech bubble with its corner at the lower start.
macro_rules! bubble {
    () => {
        "tint M6 4h12a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-6l-5 4v-4H6a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z"
    };
}

/// A disc as wide as the icon.
macro_rules! disc {
    () => {
        "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18z"
    };
}

/// A frame or window as wide as the icon.
macro_rules! frame {
    () => {
        "M5 4h14a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"
    };
}

/// The parts of an icon. All but `flat` have an outline; `tint` (mango), `warm` (lotus), `paper`
/// and `flat` (mango) are filled when the icon is tinted.
#[allow(clippy::too_many_lines)] // a table: one icon after the other
pub(super) const fn paths(name: IconName) -> &'static str {
    use IconName as I;
    match name {
        I::Back => "line M20 12H4.5M11 5l-7 7 7 7",
        I::Next => "line M4 12h15.5M13 5l7 7-7 7",
        I::Skip => "tint M5 5l9 7-9 7z|line M19 5v14",
        I::Help => concat!(
            bubble!(),
            "|warm M12 14.5l-3.4-3.3a2.2 2.2 0 0 1 3.4-2.7 2.2 2.2 0 0 1 3.4 2.7z"
        ),
        I::Leave => concat!(
            "tint M14 8V4a1 1 0 0 0-1-1H5a1 1 0 0 0-1 1v16a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1v-4",
            "|line M10 12h11M17.5 8.5L21 12l-3.5 3.5"
        ),
        I::Speaker => {
            "tint M4 9h3l5-4v14l-5-4H4z|line M15.5 9a4.5 4.5 0 0 1 0 6M18 6a9 9 0 0 1 0 12"
        }
        I::Glasses => {
            "tint M6.5 11a4 4 0 1 0 0 8 4 4 0 1 0 0-8zM17.5 11a4 4 0 1 0 0 8 4 4 0 1 0 0-8z|line M10.5 14.5c1-1 2-1 3 0M2.5 14L5 5M21.5 14L19 5"
        }
        I::Globe => concat!(
            "tint ",
            disc!(),
            "|line M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18"
        ),
        I::PhoneCall => concat!(
            "tint M8.5 3H5a2 2 0 0 0-2 2 16 16 0 0 0 16 16 2 2 0 0 0 2-2v-3.5l-5-2-2.2 2.7",
            "a13 13 0 0 1-6-6L10.5 8z|line M15 3.5a7 7 0 0 1 5.5 5.5M14.5 7a3 3 0 0 1 2.5 2.5"
        ),
        I::Message => concat!(bubble!(), "|line M8 9h8M8 12.5h5"),
        I::Web => concat!(
            "paper ",
            frame!(),
            "|line M3 9h18M6.5 6.5h.1M9.5 6.5h.1|warm M11 11.5l6.5 2.5-3 1-1 3z"
        ),
        I::Check => "line M4.5 12.5l5 5.5 10-12",
        I::Shield => concat!(
            "tint M12 3l8 2.5V12c0 5-3.5 7.5-8 9-4.5-1.5-8-4-8-9V5.5z",
            "|line M8.5 12l2.5 2.5 4.5-5"
        ),
        I::Block => concat!(
            "flat M12 6.5a3 3 0 1 0 0 6 3 3 0 1 0 0-6zM6 18c.5-3.5 2.5-5 6-5s5.5 1.5 6 5z",
            "|line ",
            disc!(),
            "M5.7 5.7l12.6 12.6"
        ),
        I::Flag => "warm M5 5c4-2.5 8 2.5 14 0v9c-6 2.5-10-2.5-14 0z|line M5 21V4",
        I::Note => concat!(
            "paper M19 13v7a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h7",
            "|tint M9 15l1-3.5 8.5-8.5 2.5 2.5L12.5 14z|line M8 18h6"
        ),
        I::CoverPicture => concat!(
            "tint ",
            frame!(),
            "|line M3 16.5l4.5-4 3.5 3M15 14l1.5-1 4.5 4M3.5 21.5L20.5 2.5"
        ),
        I::CoverWords => concat!(
            bubble!(),
            "|line M7.5 8.5h5M7.5 12.5h2M14 12.5h2.5M4 21.5L20 2"
        ),
        I::Home => concat!(
            "paper M5.5 10.5h13v6.5h-13z|warm M2 11L12 3.5 22 11z",
            "|line M7.5 17v4M16.5 17v4M12 17v4M12 14v.1"
        ),
        I::Lotus => concat!(
            "warm M12 20c6 0 9.5-4 10-10-4 0-7 2-8 5h-4c-1-3-4-5-8-5 .5 6 4 10 10 10z",
            "|warm M12 4c4.5 5 4.5 11 0 16-4.5-5-4.5-11 0-16z"
        ),
        I::Talk => concat!(
            "tint M8 9a3 3 0 1 0 0 6 3 3 0 1 0 0-6zM2.5 21c.5-3 2.5-4 5.5-4s5 1 5.5 4z",
            "|warm M14 2.5h6A1.5 1.5 0 0 1 21.5 4v4.5A1.5 1.5 0 0 1 20 10h-2l-3.5 3v-3H14",
            "a1.5 1.5 0 0 1-1.5-1.5V4A1.5 1.5 0 0 1 14 2.5z"
        ),
        I::Stop => concat!(
            "tint M7 13V6.5a1.5 1.5 0 0 1 3 0V11 4.5a1.5 1.5 0 0 1 3 0V11 5.5a1.5 1.5 0 0 1 3 0",
            "V12 8.5a1.5 1.5 0 0 1 3 0V15c0 4-2.5 6.5-6.5 6.5-3 0-5-1.5-6.5-4l-2.5-4",
            "a1.5 1.5 0 0 1 2.5-1.7z"
        ),
        I::Hide => concat!(
            "tint M3 10c2-4 5-5.5 9-5.5s7 1.5 9 5.5c-2 3.5-5 5.5-9 5.5S5 13.5 3 10z",
            "|line M5.5 13.5L3.5 16M18.5 13.5l2 2.5M9.5 15.5l-1 3M14.5 15.5l1 3"
        ),
        I::Mobile => concat!(
            "tint M8 2.5h8a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2z",
            "|line M10.5 18.5h3"
        ),
        I::Reply => concat!(
            bubble!(),
            "|line M17 13.5c0-2.5-1.5-4-4-4H7.5M10 7L7.5 9.5 10 12"
        ),
        I::Friend => concat!(
            "tint M7 5a3 3 0 1 0 0 6 3 3 0 1 0 0-6zM2 20c0-4 2-6 5-6s5 2 5 6z",
            "|warm M17 5a3 3 0 1 0 0 6 3 3 0 1 0 0-6zM12 20c0-4 2-6 5-6s5 2 5 6z"
        ),
        I::School => concat!(
            "paper M4 20v-9l8-5 8 5v9z|warm M12 6V2l4.5 1.5L12 5",
            "|tint M10 20v-4a2 2 0 0 1 4 0v4z|line M2.5 20h19M7.5 14h.1M16.5 14h.1"
        ),
        I::Wait => concat!("tint ", disc!(), "|line M12 7v5l3.5 2.5"),
        I::Delete => concat!(
            "tint M6 7h12l-1 13a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1z",
            "|line M4 7h16M9.5 7V4h5v3M10 11v6M14 11v6"
        ),
        I::Send => "tint M3 4l18.5 8L3 20l2.5-8z|line M5.5 12H13",
        I::Ask => concat!(
            bubble!(),
            "|line M10 8.5a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.5M12 14.2h.1"
        ),
        I::Heart => "warm M12 20.5l-7.7-8a5 5 0 0 1 7.7-6.3 5 5 0 0 1 7.7 6.3z",
        I::Show => concat!(
            "tint M16.5 4a3 3 0 1 0 0 6 3 3 0 1 0 0-6zM11 21c0-5 2-7.5 5.5-7.5S22 16 22 21z",
            "|warm M3 9h4.5a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1z|line M5 18h.5M5.5 5.5A6 6 0 0 1 10 4M9 2.5L10.5 4 9 6"
        ),
    }
}
