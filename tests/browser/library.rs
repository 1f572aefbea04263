//! The stories as the app gets them: checked, in every language.

use crate::{gallery, programs};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::sync::OnceLock;
use tokkae_catalogue::{Act, Country, Leaflet, LocaleTag, Readers, Story};
use tokkae_content::{Date, LocalePacks};

/// A story in a language.
#[derive(Clone, Copy)]
pub struct Edition {
    /// The language.
    pub locale: &'static LocaleTag,
    /// The story.
    pub story: &'static Story,
}

/// Every story in every language.
pub fn editions() -> Result<Vec<Edition>> {
    let editions = packs()?.iter().flat_map(|packs| {
        let locale = &packs.shelf.locale.tag;
        packs
            .stories
            .iter()
            .map(move |(story, _)| Edition { locale, story })
    });
    let editions: Vec<_> = editions.collect();
    ensure!(
        !editions.is_empty(),
        "there is no story; run `cargo xtask check`"
    );
    Ok(editions)
}

/// One edition, for trials that need just any story: one that begins with a chat.
pub fn edition(locale: &str) -> Result<Edition> {
    let mut editions = editions()?.into_iter();
    let begins_with_a_chat = |story: &Story| {
        story
            .scenes
            .first()
            .is_some_and(|scene| matches!(scene.act, Act::Chat { .. }))
    };
    editions
        .find(|edition| edition.locale.as_str() == locale && begins_with_a_chat(edition.story))
        .context("no such language")
}

/// The names that stay in Latin letters in a language: `keep` of its list of banned words.
pub fn kept_names(tag: &str) -> Result<Vec<String>> {
    let file = programs::workspace()
        .join("assets/banned")
        .join(format!("{tag}.toml"));
    let list: toml::Table = fs::read_to_string(&file)?.parse()?;
    let names = list
        .get("keep")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten();
    Ok(names
        .filter_map(|name| Some(name.as_str()?.to_owned()))
        .collect())
}

/// The countries with their contacts in a language; the home country first.
pub fn countries(tag: &str) -> Result<Vec<&'static Country>> {
    let packs = packs()?
        .iter()
        .find(|packs| packs.shelf.locale.tag.as_str() == tag);
    let countries = &packs.context("no such language")?.countries;
    Ok(countries.iter().map(|(country, _)| country).collect())
}

/// The leaflets for some readers in a language.
pub fn leaflets(tag: &str, readers: Readers) -> Result<Vec<&'static Leaflet>> {
    let packs = packs()?
        .iter()
        .find(|packs| packs.shelf.locale.tag.as_str() == tag);
    let leaflets = packs.context("no such language")?.leaflets.iter();
    Ok(leaflets
        .filter(|leaflet| leaflet.readers == readers)
        .collect())
}

/// The paths of the plans of the sessions in a language.
pub fn plans(tag: &str) -> Result<Vec<String>> {
    let packs = packs()?
        .iter()
        .find(|packs| packs.shelf.locale.tag.as_str() == tag);
    let plans = packs.context("no such language")?.plans.iter();
    Ok(plans.map(|(plan, _)| plan.path()).collect())
}

fn packs() -> Result<&'static [LocalePacks]> {
    static PACKS: OnceLock<Vec<LocalePacks>> = OnceLock::new();
    if let Some(packs) = PACKS.get() {
        return Ok(packs);
    }
    let loaded = tokkae_content::load(&programs::workspace().join("assets"), Date::today());
    let catalogue = if gallery::is_for_all() {
        loaded.catalogue.with_pseudo_locales()
    } else {
        loaded.catalogue
    };
    let packs = catalogue
        .packs()
        .map_err(|reason| anyhow::anyhow!("{reason}"))?;
    Ok(PACKS.get_or_init(|| packs))
}
