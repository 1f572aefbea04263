//! A whole story by links alone.

use crate::browser::Browser;
use crate::library::Edition;
use crate::trial::Stage;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use tokkae_catalogue::{Act, Scene, SceneId};

/// The sections that can be seen.
const SHOWN: &str = "return [...document.querySelectorAll('.reading__scene')]\
    .filter((section) => section.getClientRects().length).map((section) => section.dataset.section || section.id);";

/// From the start page through a story to the people who help, by links alone.
pub async fn without_scripts(stage: &Stage, edition: Edition) -> Result<()> {
    let (browser, story, tag) = (&stage.browser, edition.story, edition.locale.as_str());
    browser.goto(&stage.site.url(&format!("{tag}/"))).await?;
    // Only a browser that runs no scripts shows this.
    browser.wait_for("noscript a[href$='/read/']").await?;
    browser
        .click(&format!(".tier-card[data-tier='{}']", story.tier.word()))
        .await?;
    browser.wait_for("main[data-page=read]").await?;
    browser.click(&format!("[data-story={}]", story.id)).await?;
    shows(browser, "note").await?;
    browser.click("[data-do=begin]").await?;
    let mut scene = story.scenes.first().context("no scene")?;
    while !matches!(scene.act, Act::Ending { .. }) {
        shows(browser, scene.id.as_str()).await?;
        browser.assert_sound(scene.id.as_str()).await?;
        let next = play(browser, scene).await?;
        scene = story.scene(&next).context("the next scene")?;
    }
    shows(browser, scene.id.as_str()).await?;
    // Back, by the link and by the browser: nothing is lost.
    browser.click(":target [data-do=back]").await?;
    browser.client.back().await?;
    shows(browser, scene.id.as_str()).await?;
    browser.click(":target [data-do=help]").await?;
    browser.wait_for("main[data-page=help] h1").await?;
    browser
        .wait_for("[data-contact=child-helpline] a[href='tel:1280']")
        .await?;
    Ok(())
}

/// Does what the scene asks for, and gives the scene that must come next.
async fn play(browser: &Browser, scene: &Scene) -> Result<SceneId> {
    match &scene.act {
        Act::Spot { messages, .. } => {
            for spot in messages {
                unfold(browser, spot.message.id.as_str(), ".fold__more").await?;
            }
        }
        Act::Sort { items, .. } => {
            for item in items {
                let pile = format!(
                    ":target [data-item={}] [data-answer={}]",
                    item.id,
                    item.answer.word()
                );
                browser.click(&format!("{pile} summary")).await?;
                browser
                    .wait_for(&format!("{pile}[open] .sorted__item"))
                    .await?;
            }
        }
        Act::Feel { feelings, .. } => {
            for feeling in feelings {
                unfold(browser, feeling.id.as_str(), ".fold__more").await?;
            }
        }
        Act::Practise { steps, .. } => {
            for step in steps {
                unfold(browser, step.id.as_str(), ".fold__more").await?;
            }
        }
        Act::Choose { options, .. } => {
            let option = options.iter().find(|option| option.is_unsafe);
            let option = option.or(options.first()).context("no option")?;
            browser
                .click(&format!(":target [data-item={}]", option.id))
                .await?;
            return Ok(option.to.clone());
        }
        Act::Tell { people, words, .. } => {
            let word = words.first().context("no words")?.id.as_str();
            for (at, person) in people.iter().take(2).enumerate() {
                browser
                    .click(&format!(
                        ":target [data-do=tell-person][data-item={}]",
                        person.id
                    ))
                    .await?;
                let section = if at == 0 {
                    scene.id.told(&person.id)
                } else {
                    scene.id.heard(&person.id)
                };
                shows(browser, &section).await?;
                ensure!(
                    !browser.shows(":target .folds__after").await?,
                    "what comes after is there before"
                );
                unfold(browser, word, ".bubble--own").await?;
                browser
                    .wait_for(":target .folds__after .aside__words")
                    .await?;
            }
        }
        Act::Chat { .. } | Act::Discuss { .. } | Act::Ending { .. } => {}
    }
    browser.click(":target [data-do=next]").await?;
    let exits = scene.exits();
    Ok((*exits.first().context("no way on")?).clone())
}

async fn unfold(browser: &Browser, item: &str, hidden: &str) -> Result<()> {
    let fold = format!(":target details[data-item={item}]");
    let hidden = format!("{fold}[open] {hidden}");
    ensure!(
        !browser.shows(&hidden).await?,
        "{hidden} is there before a tap"
    );
    browser.click(&format!("{fold} summary")).await?;
    browser.wait_for(&hidden).await?;
    Ok(())
}

/// Waits until the section is on the screen, and nothing else of the story.
pub async fn shows(browser: &Browser, section: &str) -> Result<()> {
    let wanted = json!([section]);
    browser
        .until(&format!("{section} alone"), async || {
            let shown = browser.script(SHOWN, Vec::new()).await?;
            ensure!(shown == wanted, "{shown} can be seen");
            Ok(Some(()))
        })
        .await
}
