//! The interface's texts: the keys of `assets/ui.toml` and `assets/pages.toml`, as structs that cannot miss one.

use crate::TextId;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

macro_rules! texts {
    ($(#[$doc:meta])* $name:ident in $folder:literal { $($key:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[allow(missing_docs)] // the keys' notes live in the author's file, for translators too
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $name { $(pub $key: String),+ }

        impl $name {
            /// Every key, in the order of the file.
            pub const KEYS: &'static [&'static str] = &[$(stringify!($key)),+];

            /// Fills every text from `text(key)`.
            pub fn from_keys(mut text: impl FnMut(&'static str) -> String) -> Self {
                Self { $($key: text(stringify!($key))),+ }
            }

            /// Fills every text in the order of [`Self::KEYS`]: without their names, which nothing needs that runs
            /// in a browser.
            pub fn in_order(next: &mut dyn FnMut() -> String) -> Self {
                Self { $($key: next()),+ }
            }

            /// Every text, in the order of [`Self::KEYS`].
            pub fn all(&self) -> Vec<&str> {
                vec![$(&self.$key),+]
            }

            /// Calls `visit` on every text with its address, the file's name and the key.
            pub fn visit_texts_mut(&mut self, visit: &mut dyn FnMut(TextId, &mut String)) {
                $(visit(concat!($folder, "/", stringify!($key)).to_owned(), &mut self.$key);)+
            }
        }
    };
}
pub(crate) use texts;

/// Between two texts on the wire; no text holds it.
const BETWEEN: char = '\u{1f}';

// A derived form reads a hundred fields one by one, in 19 kB of WebAssembly; this one cuts a string.
macro_rules! on_the_wire {
    ($name:ident) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.all().join("\u{1f}"))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let joined = <&str>::deserialize(deserializer)?;
                let mut texts = $crate::ui_texts::Cut::new(joined);
                let found = Self::in_order(&mut || texts.next());
                texts.end()?;
                Ok(found)
            }
        }
    };
}
pub(crate) use on_the_wire;

/// A string that is cut into its texts.
pub(crate) struct Cut<'a> {
    texts: std::str::Split<'a, char>,
    is_short: bool,
}

impl<'a> Cut<'a> {
    pub(crate) fn new(joined: &'a str) -> Self {
        Self {
            texts: joined.split(BETWEEN),
            is_short: false,
        }
    }

    /// The next text, an empty one if there is none.
    pub(crate) fn next(&mut self) -> String {
        let text = self.texts.next();
        self.is_short |= text.is_none();
        text.unwrap_or_default().to_owned()
    }

    /// Whether there were as many texts as were taken.
    pub(crate) fn end<E: serde::de::Error>(mut self) -> Result<(), E> {
        if self.is_short || self.texts.next().is_some() {
            return Err(E::custom("texts of another version"));
        }
        Ok(())
    }
}

on_the_wire!(UiTexts);

texts! {
    /// The app's texts in one language. What each is for is said beside it in `assets/ui.toml`.
    UiTexts in "ui" {
        page_title,
        start_heading,
        start_line,
        start_language,
        start_age,
        tier_young,
        tier_middle,
        tier_teen,
        tier_adults,
        start_no_story_yet,
        start_leave_note,
        start_privacy,
        draft_translation,
        skip_to_main,
        help,
        leave,
        leave_label,
        top_bar,
        stories_heading,
        stories_line,
        stories_more,
        story_done,
        change_age,
        about_comments,
        about_images,
        about_requests,
        about_telling,
        adults_pages,
        code_have,
        code_heading,
        code_line,
        code_so_far,
        code_erase,
        code_signs,
        wrong_code,
        code_own,
        code_own_line,
        note_heading,
        begin,
        other_story,
        back,
        skip,
        next,
        hurry,
        story_bar,
        progress,
        tokkae_says,
        tokkae_name,
        story_restarted,
        story_nearest,
        surface_messenger,
        surface_group,
        surface_game,
        surface_drawing,
        surface_feed,
        surface_live,
        surface_face,
        typing,
        covered_words,
        covered_picture,
        show_reasons,
        marked,
        crosses_line,
        is_okay,
        answer_okay,
        answer_not_okay,
        answer_unsure,
        sort_tokkae,
        sort_left,
        step_done,
        try_next,
        says_to,
        ending_help,
        ending_more,
        ending_again,
        help_heading,
        help_line,
        help_line_young,
        help_line_middle,
        help_line_teen,
        help_line_adults,
        help_back,
        help_home,
        help_danger,
        help_danger_anywhere,
        help_talk,
        help_report,
        help_take_down,
        call,
        text_number,
        open_page,
        open_now,
        closed_now,
        open_chat,
        open_app,
        help_in,
        other_country,
        help_more,
        what_happens,
        verified_sources,
        verified_rung,
        loading,
        load_failed,
        try_again,
        unknown_language,
        unknown_country,
        country_failed,
        unknown_story,
        ease,
        ease_letters,
        ease_normal,
        ease_large,
        ease_largest,
        ease_contrast,
        read_to_me,
        my_card,
        all_done,
        all_done_line,
    }
}

texts! {
    /// The texts of what is made when the module is built, and that no app needs: pages without a life of
    /// their own, facts about contacts. What each is for is said beside it in `assets/pages.toml`.
    PageTexts in "pages" {
        adults_heading,
        adults_line,
        twin_heading,
        twin_play,
        twin_ask,
        twin_say,
        twin_avoid,
        twin_steps,
        card_heading,
        card_line,
        card_choose,
        card_mother,
        card_father,
        card_grandmother,
        card_grandfather,
        card_aunt,
        card_uncle,
        card_sibling,
        card_teacher,
        card_nurse,
        card_neighbour,
        card_tell,
        card_picture,
        card_print,
        card_save,
        card_private,
        away_heading,
        every_day,
        day_mon,
        day_tue,
        day_wed,
        day_thu,
        day_fri,
        day_sat,
        day_sun,
        day_to_day,
        fact_always,
        fact_hours,
        fact_free,
        fact_normal_cost,
        fact_on_bill,
        fact_off_bill,
        fact_up_to_age,
        fact_languages,
        fact_anonymous,
        fact_confidential,
        leaflet_source,
        sources_contacts,
        sources_checked,
        adults_leaflets,
        adults_stories,
        kit_question,
        kit_tell,
        kit_not_fault,
        kit_keep_telling,
        kit_helpers,
        kit_danger,
        kit_post_question,
        kit_post_not_fault,
        kit_post_helpers,
        kit_post_grown_ups,
        kit_contact,
        failed_heading,
        failed_line,
        read_on,
        no_script,
        read_stories,
        read_play,
        read_decide,
        read_beginning,
        trainers_heading,
        trainers_line,
        trainers_sessions,
        trainers_room,
        topic_comments,
        topic_pictures,
        topic_requests,
        topic_booster,
        trainers_minutes,
        trainers_handouts,
        told_heading,
        told_line,
        told_steps,
        plan_aim,
        plan_prepare,
        plan_never,
        plan_course,
        plan_show,
        plan_doing,
        plan_ask,
        plan_story,
        plan_see_questions,
        plan_questions,
        plan_before,
        plan_after,
        plan_afterwards,
        letter_heading,
        letter_school,
        letter_class,
        letter_day,
        letter_dear,
        letter_lesson,
        letter_learn,
        letter_told,
        letter_say,
        letter_believe,
        letter_fault,
        letter_together,
        letter_help,
        letter_look,
        letter_ask,
        letter_sign,
        poster_heading,
        poster_scan,
        poster_address,
        embed_wait,
        embed_report,
        embed_added,
        embed_heading,
        embed_line,
        embed_story,
        embed_all,
        embed_language,
        embed_as_browser,
        embed_country,
        embed_tier,
        embed_theme,
        embed_light,
        embed_dark,
        embed_auto,
        embed_accent,
        embed_accent_line,
        embed_slim,
        embed_report_link,
        embed_report_label,
        embed_mode,
        embed_mode_frame,
        embed_mode_inline,
        embed_mode_bare,
        embed_preview,
        embed_snippet,
        embed_copy,
        embed_copied,
        embed_events,
        embed_no_events,
        embed_policy,
        launch_lost,
        launch_none,
        launch_back,
        single_wait,
        single_old,
        device_heading,
        device_line,
        device_kept_heading,
        device_fetching,
        device_kept,
        device_failed,
        device_icon_heading,
        device_icon,
        device_install,
        device_installed,
        device_ways,
        device_chrome,
        device_apple,
        device_firefox,
        device_shared_heading,
        device_shared,
        device_own,
        device_later_heading,
        device_newer,
        device_away,
    }
}

impl UiTexts {
    /// Puts `value` where `text` says `{name}`.
    pub fn fill(text: &str, name: &str, value: &str) -> String {
        let mut filled = String::with_capacity(text.len() + value.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            rest = after;
            match after.split_once('}') {
                Some((found, after)) if found == name => {
                    filled.push_str(value);
                    rest = after;
                }
                _ => filled.push('{'),
            }
        }
        filled.push_str(rest);
        filled
    }
}

#[cfg(test)]
mod tests {
    use super::UiTexts;

    #[test]
    fn fills_the_place_and_leaves_others() {
        let filled = UiTexts::fill("{a} of {b}, {a} { {", "a", "1");
        assert_eq!(filled, "1 of {b}, 1 { {");
        assert_eq!(UiTexts::fill("no place", "a", "1"), "no place");
    }
}
