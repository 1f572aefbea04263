//! Help: the right numbers for every country, two taps from everywhere, and nothing kept of it.

use super::of_module;
use super::place::open_help;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::journey::Journey;
use crate::library;
use crate::setup::{PHONE, Setup};
use crate::trial::Stage;
use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use libtest_mimic::Trial;
use serde_json::Value;
use tokkae_catalogue::{Contact, Country, Readers};

const WAYS: &str = include_str!("../scripts/ways.js");
const SESSION: &str = "return JSON.stringify(Object.entries(sessionStorage));";

const NO_SCRIPTS: Setup = Setup {
    scripts: false,
    ..PHONE
};

pub fn trials(engine: Engine) -> Vec<Trial> {
    let mut trials = vec![
        of_module(engine, "help::another_country", PHONE, another_country),
        of_module(engine, "help::leaves_nothing", PHONE, leaves_nothing),
        of_module(engine, "help::leaflets", PHONE, leaflets),
        of_module(
            engine,
            "help::leaflets_without_scripts",
            NO_SCRIPTS,
            without_scripts,
        ),
        of_module(engine, "help::leaving_a_leaflet", PHONE, leaving_a_leaflet),
    ];
    for tag in ["en", "km"] {
        let name = format!("help::every_country::{tag}");
        // Every page of this kind is the same but for its contacts: one engine looks at them in Khmer too.
        if tag == "en" || engine == Engine::Chromium {
            trials.push(of_module(engine, &name, PHONE, async move |stage| {
                every_country(stage, tag).await
            }));
        }
    }
    trials
}

async fn every_country(stage: &Stage, tag: &str) -> Result<()> {
    let browser = &stage.browser;
    let countries = library::countries(tag)?;
    ensure!(countries.len() >= 18, "only {} countries", countries.len());
    for (number, country) in countries.into_iter().enumerate() {
        let folder = if number == 0 {
            String::new()
        } else {
            format!("{}/", country.code)
        };
        browser
            .open_app(&stage.site.url(&format!("{tag}/help/{folder}")))
            .await?;
        shows(browser, country).await?;
        let screen = browser.screen().await?;
        ensure!(
            screen.too_wide == 0,
            "{}: {} pixels too wide",
            country.code,
            screen.too_wide
        );
        browser
            .assert_accessible(&format!("the help of {}", country.code))
            .await?;
    }
    Ok(())
}

/// Fails unless the page has every way to reach the country's services, each readable and right.
async fn shows(browser: &Browser, country: &Country) -> Result<()> {
    let code = &country.code;
    browser
        .wait_for(&format!("h2[data-country={code}]"))
        .await?;
    let found = browser.script(WAYS, Vec::new()).await?;
    let found: Vec<(String, String, String)> = serde_json::from_value(found)?;
    let wanted: Vec<_> = country.contacts.iter().flat_map(ways).collect();
    for (contact, href, readable) in &wanted {
        let way = found.iter().find(|way| way.0 == *contact && way.1 == *href);
        let way = way.with_context(|| format!("{code}/{contact} has no link {href}: {found:?}"))?;
        ensure!(
            way.2.contains(readable.as_str()),
            "{code}/{contact}: “{}” can't be read",
            way.2
        );
    }
    ensure!(
        found.len() == wanted.len(),
        "{code} has other ways too: {found:?}"
    );
    // Whether someone is there now is said of those whose hours are known.
    for contact in country.contacts.iter().filter(|_| country.zone.is_some()) {
        let said = format!(
            "[data-contact=\"{}\"] .contact__open[data-open]",
            contact.id
        );
        if contact.hours.is_empty() {
            ensure!(!browser.shows(&said).await?, "{code}/{}", contact.id);
        } else {
            browser.wait_for(&said).await?;
        }
    }
    Ok(())
}

/// The contact's id, the link, and what must be readable of it.
fn ways(contact: &Contact) -> Vec<(String, String, String)> {
    let digits = |number: &str| number.replace([' ', '-'], "");
    let number =
        |scheme: &str, number: &String| (format!("{scheme}:{}", digits(number)), number.clone());
    let page = |address: &String| {
        let host = address.trim_start_matches("https://").split('/').next();
        (address.clone(), host.unwrap_or_default().to_owned())
    };
    let app = contact.app.as_ref().map(|app| &app.address);
    let ways = [
        contact.voice.as_ref().map(|voice| number("tel", voice)),
        contact.sms.as_ref().map(|sms| number("sms", sms)),
        contact.chat.as_ref().map(page),
        contact.web.as_ref().map(page),
        app.map(page),
    ];
    let own = |(href, readable)| (contact.id.to_string(), href, readable);
    ways.into_iter().flatten().map(own).collect()
}

async fn another_country(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    Journey::begun(stage).await?;
    open_help(stage).await?;
    browser.click(".help__countries summary").await?;
    browser.assert_accessible("the list of countries").await?;
    browser.click("[data-do=country][data-code=gb]").await?;
    let of = |tag: &str| {
        let countries = library::countries(tag)?;
        countries
            .into_iter()
            .find(|country| country.code == "gb")
            .context("no gb")
    };
    shows(browser, of("en")?).await?;
    browser.click("[data-do=lang][data-lang=km]").await?;
    browser
        .until("the contacts in Khmer", async || {
            let heading = browser.texts("h2[data-country=gb]").await?;
            Ok(heading.concat().contains(&of("km")?.name).then_some(()))
        })
        .await?;
    shows(browser, of("km")?).await?;
    browser.click("[data-do=close-help]").await?;
    browser
        .until_screen("the story", |screen| screen.page == "story")
        .await?;
    open_help(stage).await?;
    shows(browser, of("km")?).await?;
    // And home again.
    browser.click(".help__countries summary").await?;
    browser.click("[data-do=country][data-code=kh]").await?;
    let home = library::countries("km")?
        .into_iter()
        .next()
        .context("no home")?;
    shows(browser, home).await
}

async fn leaves_nothing(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let journey = Journey::begun(stage).await?;
    let session = async || browser.script(SESSION, Vec::new()).await;
    let (before, asked) = (session().await?, stage.site.seen().len());
    open_help(stage).await?;
    let after: Value = session().await?;
    ensure!(
        after == before,
        "the tab keeps {after}, and before it was {before}"
    );
    ensure!(
        stage.site.seen().len() == asked,
        "opening help asked the server for something"
    );
    browser.click("[data-do=close-help]").await?;
    browser
        .until_screen("the story", |screen| screen.page == "story")
        .await?;
    ensure!(session().await? == before, "closing help left something");
    journey.assert_private().await
}

/// Every leaflet for children is two taps away: help, and its link. The way back leads to help, and into the story.
async fn leaflets(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    Journey::begun(stage).await?;
    open_help(stage).await?;
    let links = ".help__group--more a";
    let leaflets = library::leaflets("en", Readers::Children)?;
    // After them stands the pocket card.
    let mut titles = browser.texts(links).await?;
    titles.pop();
    let wanted: Vec<_> = leaflets
        .iter()
        .map(|leaflet| leaflet.title.clone())
        .collect();
    ensure!(titles == wanted, "the links are {titles:?}");
    browser.click_text(&wanted[0]).await?;
    let heading = browser.wait_for("main[data-page=leaflet] h1").await?;
    ensure!(heading.text().await? == wanted[0], "another leaflet");
    browser.assert_accessible("a leaflet").await?;
    browser.click(".leaflet__ways a").await?;
    browser.until_running().await?;
    browser.click("[data-do=close-help]").await?;
    browser
        .until_screen("the story", |screen| screen.page == "story")
        .await?;
    for readers in [Readers::Children, Readers::Adults, Readers::Everyone] {
        for leaflet in library::leaflets("km", readers)? {
            let path = leaflet.card().path();
            browser.goto(&stage.site.url(&format!("km/{path}"))).await?;
            browser.wait_for("main[data-page=leaflet] h1").await?;
            browser.assert_accessible(&path).await?;
            let screen = browser.screen().await?;
            ensure!(
                screen.too_wide == 0,
                "{path} is {} pixels too wide",
                screen.too_wide
            );
        }
    }
    // From a page beside a story into the story itself.
    let story = &library::edition("km")?.story.id;
    let page = stage.site.url(&format!("km/adults/{story}/"));
    browser.goto(&page).await?;
    browser.click("[data-do=play]").await?;
    browser.until_running().await?;
    browser
        .until_screen("the story's note", |screen| screen.page == "note")
        .await?;
    Ok(())
}

async fn without_scripts(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("en/help/gb/")).await?;
    browser
        .wait_for("[data-contact] a[href='tel:08001111']")
        .await?;
    browser.click(".help__countries summary").await?;
    browser.click("[data-do=country][data-code=kh]").await?;
    browser
        .wait_for("[data-contact] a[href='tel:1280']")
        .await?;
    let call = &library::leaflets("en", Readers::Children)?[0].title;
    browser.click_text(call).await?;
    browser.wait_for("main[data-page=leaflet] h1").await?;
    let answer = ".leaflet__ask[open] .leaflet__answer";
    ensure!(
        !browser.shows(answer).await?,
        "an answer is open before a tap"
    );
    browser.click(".leaflet__ask summary").await?;
    browser.wait_for(answer).await?;
    browser
        .wait_for("[data-contact] a[href='tel:1280']")
        .await?;
    browser.click("[data-do=leave]").await?;
    browser.wait_for("table").await?;
    Ok(())
}

async fn leaving_a_leaflet(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let leaflet = stage.site.url("en/help/threat/");
    browser.goto(&stage.site.url("en/help/")).await?;
    browser.goto(&leaflet).await?;
    for _ in 0..3 {
        browser.press(Key::Shift).await?;
    }
    browser.wait_for("table").await?;
    browser.client.back().await?;
    browser
        .until("a page that is not the leaflet", async || {
            let url = browser.client.current_url().await?;
            Ok((url.as_str() != leaflet).then_some(()))
        })
        .await
}
