//! Easier to read: larger letters, stronger colours, the page read aloud, and the pocket card.

use super::{of_module, place};
use crate::engine::Engine;
use crate::library;
use crate::setup::PHONE;
use crate::trial::Stage;
use anyhow::{Context, Result, bail, ensure};
use fantoccini::key::Key;
use libtest_mimic::Trial;
use serde_json::{Value, json};
use tokkae_catalogue::Act;

const VOICE: &str = include_str!("../scripts/voice.js");
const RECORDINGS: &str = include_str!("../scripts/recordings.js");

/// The size of letters on the page, in pixels.
const LETTERS: &str = "return parseFloat(getComputedStyle(document.documentElement).fontSize);";

/// The number of colours in the picture of the card, and how wide it is.
const PICTURE: &str = "
    const picture = document.querySelector('[data-made] img');
    if (!picture?.complete) return null;
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
    const pen = canvas.getContext('2d');
    pen.drawImage(picture, 0, 0);
    const dots = new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
    return { colours: new Set(dots).size, width: canvas.width, link: document.querySelector('[data-made] a').href.slice(0, 15) };";

pub(super) fn trials(engine: Engine) -> Vec<Trial> {
    vec![
        of_module(engine, "ease::letters_and_colours", PHONE, letters),
        of_module(engine, "ease::read_aloud", PHONE, read_aloud),
        of_module(engine, "ease::no_voice_from_elsewhere", PHONE, no_voice),
        of_module(engine, "ease::recordings", PHONE, recordings),
        of_module(engine, "ease::my_card", PHONE, my_card),
    ]
}

async fn letters(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    for tag in ["en", "km"] {
        browser
            .open_app(&stage.site.url(&format!("{tag}/")))
            .await?;
        let usual = size(stage).await?;
        browser.click(".ease__open").await?;
        browser.assert_accessible("the settings").await?;
        browser.click(".ease__choice--largest").await?;
        let large = size(stage).await?;
        ensure!(large > usual * 1.4, "letters of {usual} became {large}");
        browser.click(".ease [name=contrast]").await?;
        browser.press(Key::Escape).await?;
        browser.click("[data-do=tier][data-tier='8-10']").await?;
        let stories = browser
            .until_screen("the stories", |screen| screen.page == "stories")
            .await?;
        ensure!(stories.too_wide == 0, "{} too wide", stories.too_wide);
        browser.assert_accessible("large and strong").await?;
        // A page without the app keeps it too, and so does a reload.
        let leaflet = &library::leaflets(tag, tokkae_catalogue::Readers::Children)?[0];
        let path = format!("{tag}/{}", leaflet.card().path());
        browser.goto(&stage.site.url(&path)).await?;
        browser
            .wait_for("html[data-letters=largest][data-contrast]")
            .await?;
        let screen = browser.screen().await?;
        ensure!(screen.too_wide == 0, "{path}: {} too wide", screen.too_wide);
        browser.assert_accessible(&path).await?;
        browser.assert_nothing_kept().await?;
        browser
            .open_app(&stage.site.url(&format!("{tag}/help/")))
            .await?;
        ensure!(
            (size(stage).await? - large).abs() < 0.1,
            "help forgot the size"
        );
        browser.click("[data-do=leave]").await?;
        browser.wait_for("table").await?;
        let kept = browser.session_keys().await?;
        ensure!(kept == json!([]), "leaving left {kept}");
    }
    Ok(())
}

async fn read_aloud(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let edition = library::edition("en")?;
    place::begin(stage, edition).await?;
    ensure!(
        !browser.shows("[data-do=read]").await?,
        "a button without a voice"
    );
    browser
        .script(VOICE, vec![json!("en-GB"), json!(true)])
        .await?;
    browser.click("[data-do=read]").await?;
    let scenes = &edition.story.scenes;
    let heading = &scenes.first().context("no scene")?.heading;
    until_said(stage, heading).await?;
    let bar = browser
        .wait_for("[data-do=read][aria-pressed=true]")
        .await?;
    ensure!(bar.is_displayed().await?, "the button went");
    // What arrives is read too, once, and marked while it is read.
    browser.click("[data-do=skip]").await?;
    let next = browser
        .until_screen("the next scene", |screen| screen.heading != *heading)
        .await?;
    until_said(stage, &next.heading).await?;
    let said = said(stage).await?;
    let texts: Vec<_> = said
        .iter()
        .map(|one| one["text"].as_str().unwrap_or_default())
        .collect();
    let times = texts
        .iter()
        .filter(|text| **text == heading.as_str())
        .count();
    ensure!(times == 1, "the heading was read {times} times: {texts:?}");
    ensure!(
        said.iter().all(|one| one["marked"] == json!(1)),
        "not marked: {said:?}"
    );
    ensure!(
        said.iter().all(|one| one["lang"] == json!("en")),
        "another language: {said:?}"
    );
    browser.click("[data-do=read]").await?;
    browser
        .wait_for("[data-do=read][aria-pressed=false]")
        .await?;
    Ok(())
}

async fn no_voice(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.open_app(&stage.site.url("en/")).await?;
    // A voice from elsewhere would send the words away; one of another language can't read them.
    for (lang, local, shown) in [
        ("en-US", false, false),
        ("km", true, false),
        ("en-US", true, true),
    ] {
        browser
            .script(VOICE, vec![json!(lang), json!(local)])
            .await?;
        browser
            .until("the button to follow the voice", async || {
                Ok((browser.shows("[data-do=read]").await? == shown).then_some(()))
            })
            .await?;
    }
    Ok(())
}

async fn recordings(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let edition = library::edition("km")?;
    place::begin(stage, edition).await?;
    // The device has no voice for Khmer.
    browser
        .script(VOICE, vec![json!("en-US"), json!(true)])
        .await?;
    browser.script(RECORDINGS, vec![json!("km")]).await?;
    browser.click("[data-do=read]").await?;
    let scene = edition.story.scenes.first().context("no scene")?;
    let folder = format!("/audio/km/{}/{}", edition.story.id, scene.id);
    let Act::Chat { messages, .. } = &scene.act else {
        bail!("it begins with another act");
    };
    for part in ["heading", messages[0].id.as_str(), messages[1].id.as_str()] {
        until_said(stage, &format!("{folder}/{part}.mp3")).await?;
    }
    Ok(())
}

async fn my_card(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    for tag in ["km", "en"] {
        browser
            .open_app(&stage.site.url(&format!("{tag}/help/")))
            .await?;
        browser.click("a[href$='/card/']").await?;
        browser.wait_for("main[data-page=card] h1").await?;
        browser.assert_accessible("the card").await?;
        let lines = browser.texts(".pocket__person").await?;
        ensure!(
            lines.len() == 3 && lines.concat().is_empty(),
            "the card says {lines:?}"
        );
        for word in ["grandmother", "teacher"] {
            browser
                .click(&format!(".my-card__person [value={word}]"))
                .await?;
        }
        let names = browser.texts(".my-card__name").await?;
        let on_card = browser.texts(".pocket__person").await?;
        ensure!(
            on_card.len() == 3
                && names.contains(&on_card[0])
                && names.contains(&on_card[1])
                && on_card[2].is_empty(),
            "the card says {on_card:?}"
        );
        browser.wait_for(".pocket a[href='tel:1280']").await?;
        browser.click("[data-do=picture]").await?;
        browser.wait_for("[data-made] a").await?;
        let picture = browser
            .until("the picture", async || {
                let picture = browser.script(PICTURE, Vec::new()).await?;
                Ok((!picture.is_null()).then_some(picture))
            })
            .await?;
        // Faces, a gecko and letters have more colours than an empty card.
        ensure!(
            picture["colours"].as_u64() > Some(100),
            "the picture is {picture}"
        );
        ensure!(picture["width"] == json!(1360), "the picture is {picture}");
        ensure!(
            picture["link"] == json!("data:image/png;"),
            "the link is {picture}"
        );
        browser
            .assert_accessible("the card with its picture")
            .await?;
        let screen = browser.screen().await?;
        ensure!(screen.too_wide == 0, "{} too wide", screen.too_wide);
        let kept = browser.session_keys().await?;
        ensure!(
            kept.as_array().is_some_and(Vec::is_empty),
            "it keeps {kept}"
        );
        browser.assert_nothing_kept().await?;
    }
    Ok(())
}

async fn size(stage: &Stage) -> Result<f64> {
    let size = stage.browser.script(LETTERS, Vec::new()).await?;
    size.as_f64().context("letters without a size")
}

async fn said(stage: &Stage) -> Result<Vec<Value>> {
    let said = stage
        .browser
        .script("return window.saidAloud;", Vec::new())
        .await?;
    Ok(said.as_array().cloned().unwrap_or_default())
}

async fn until_said(stage: &Stage, text: &str) -> Result<()> {
    let what = format!("“{text}” to be read");
    stage
        .browser
        .until(&what, async || {
            let said = said(stage).await?;
            Ok(said
                .iter()
                .any(|one| one["text"] == json!(text))
                .then_some(()))
        })
        .await
}
