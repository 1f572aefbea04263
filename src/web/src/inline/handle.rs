//! What a host holds of a mounted module.

use super::host::Inline;
use super::{not_found, read};
use crate::keys::Keys;
use crate::leave;
use js_sys::Function;
use std::rc::Rc;
use tokkae_contract::{Command, Options, read_command};
use tokkae_ui::{App, Msg, Page};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::AppHandle;

/// A mounted module.
#[wasm_bindgen]
pub struct Handle {
    app: Option<AppHandle<App>>,
    inline: Rc<Inline>,
    options: Options,
    listener: Function,
    _keys: Option<Keys>,
}

impl Handle {
    pub(super) fn new(
        app: AppHandle<App>,
        inline: Rc<Inline>,
        options: Options,
        listener: Function,
    ) -> Self {
        let area = inline.area().clone();
        let away = inline.base().to_owned();
        let document = web_sys::window().and_then(|window| window.document());
        let keys = document
            .map(|document| Keys::listen(document, move || leave::leave_host(&area, &away)));
        Self {
            app: Some(app),
            inline,
            options,
            listener,
            _keys: keys,
        }
    }

    fn send(&self, msg: Msg) {
        if let Some(app) = &self.app {
            app.send_message(msg);
        }
    }

    fn go(&self, to: &str) {
        match to {
            "start" => self.send(Msg::Go(Page::Start)),
            "stories" => self.send(Msg::Go(Page::Stories)),
            "help" => self.send(Msg::Help),
            story if self.inline.has_story(story) => self.send(Msg::OpenStory(story.into())),
            story => not_found(&self.listener, &format!("story “{story}”")),
        }
    }

    fn speak(&self, language: &str) {
        if self.inline.has_language(language) {
            self.send(Msg::PickLocale(language.into()));
        } else {
            not_found(&self.listener, &format!("language “{language}”"));
        }
    }
}

#[wasm_bindgen]
impl Handle {
    /// The options that count now.
    ///
    /// # Errors
    /// If the browser can't hold them.
    pub fn options(&self) -> Result<JsValue, JsValue> {
        Ok(serde_wasm_bindgen::to_value(&self.options)?)
    }

    /// Takes other options; those that are not named stay.
    ///
    /// # Errors
    /// If they are no object of texts.
    pub fn update(&mut self, options: JsValue) -> Result<(), JsValue> {
        let next = read(options, &self.listener)?;
        let before = std::mem::take(&mut self.options);
        let is_new = |now: &Option<String>, was: &Option<String>| now.is_some() && now != was;
        if let Some(language) = next
            .language
            .as_deref()
            .filter(|_| is_new(&next.language, &before.language))
        {
            self.speak(language);
        }
        if let Some(country) = next
            .country
            .clone()
            .filter(|_| is_new(&next.country, &before.country))
        {
            self.send(Msg::PickCountry(country));
        }
        if let Some(story) = next
            .story
            .as_deref()
            .filter(|_| is_new(&next.story, &before.story))
        {
            self.go(story);
        }
        self.options = before.with(next);
        Ok(())
    }

    /// Does what a message of the contract asks.
    ///
    /// # Errors
    /// If it is none.
    pub fn command(&self, message: JsValue) -> Result<(), JsValue> {
        let envelope = read_command(serde_wasm_bindgen::Deserializer::from(message))
            .map_err(|refusal| JsValue::from(format!("This is no command: {refusal:?}.")))?;
        match envelope.command {
            Command::GoTo(to) => self.go(&to),
            Command::SetLanguage(language) => self.speak(&language),
            // How it looks is the box's affair, not the app's.
            Command::Hello | Command::SetLook(_) => {}
        }
        Ok(())
    }

    /// Takes the module away, with all that it listened to.
    pub fn destroy(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self._keys = None;
    }
}
