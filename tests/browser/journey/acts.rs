//! Doing what each kind of scene asks for.

use super::{Journey, route};
use crate::hand::Hand;
use crate::screen::Screen;
use anyhow::{Context, Result, ensure};
use tokkae_catalogue::{Act, Scene, SceneId};

/// Plays the scene on the screen and goes on; gives the scene that must come next.
pub async fn play(journey: &Journey<'_>, scene: &Scene) -> Result<SceneId> {
    match &scene.act {
        Act::Chat { messages, .. } => hurry(journey, scene, messages.len()).await?,
        Act::Spot { messages, .. } => {
            for spot in messages.iter().filter(|spot| spot.crosses) {
                let marked = format!("[data-do=mark][data-item={}]", spot.message.id);
                act(journey, scene, &marked).await?;
                let marked = format!("{marked}[aria-pressed=true]");
                journey.stage.browser.wait_for(&marked).await?;
            }
            act(journey, scene, "[data-do=show-reasons]").await?;
        }
        Act::Sort { items, .. } => {
            for item in items {
                let pile = item.answer.word();
                let item = format!("[data-do=sort][data-item={}]", item.id);
                act(journey, scene, &format!("{item}[data-answer={pile}]")).await?;
                journey.stage.browser.wait_gone(&item).await?;
            }
        }
        Act::Feel { feelings, .. } => {
            let feeling = pick(journey.hand, feelings)?;
            act(
                journey,
                scene,
                &format!("[data-do=feel][data-item={}]", feeling.id),
            )
            .await?;
        }
        Act::Choose { options, .. } => {
            let option = route::choose(journey.hand, options)?;
            journey
                .press(&format!("[data-do=choose][data-item={}]", option.id))
                .await?;
            return Ok(option.to.clone());
        }
        Act::Practise { steps, .. } => {
            for step in steps {
                act(
                    journey,
                    scene,
                    &format!("[data-do=practise][data-item={}]", step.id),
                )
                .await?;
            }
        }
        Act::Tell { people, words, .. } => {
            let words = pick(journey.hand, words)?;
            for person in people.iter().take(2) {
                act(
                    journey,
                    scene,
                    &format!("[data-do=tell-person][data-item={}]", person.id),
                )
                .await?;
                act(
                    journey,
                    scene,
                    &format!("[data-do=tell-words][data-item={}]", words.id),
                )
                .await?;
            }
        }
        Act::Discuss { .. } | Act::Ending { .. } => {}
    }
    go_on(journey, scene).await
}

/// Lets the messages of a chat come at once. The last may come by itself in the very moment of a
/// press, which then goes on to the next scene: a child may meet that too.
async fn hurry(journey: &Journey<'_>, scene: &Scene, messages: usize) -> Result<()> {
    let browser = &journey.stage.browser;
    for _ in 0..messages {
        let before = browser.screen().await?;
        if moved_on(&before, scene) || before.done {
            return Ok(());
        }
        let pressed = journey.press("[data-do=hurry]").await;
        let after = browser.screen().await?;
        if moved_on(&after, scene) || after.done {
            return Ok(());
        }
        pressed?;
        let more = |screen: &Screen| screen.items > before.items || moved_on(screen, scene);
        browser.until_screen("the next message", more).await?;
    }
    Ok(())
}

/// Presses a control of the scene; a keyboard must have something to go on from afterwards.
async fn act(journey: &Journey<'_>, scene: &Scene, css: &str) -> Result<()> {
    journey.press(css).await?;
    if journey.hand == Hand::Mouse {
        return Ok(());
    }
    let what = format!("a focus after {css} in {}", scene.id);
    journey
        .stage
        .browser
        .until_screen(&what, |screen| !screen.focus_is_lost)
        .await?;
    Ok(())
}

async fn go_on(journey: &Journey<'_>, scene: &Scene) -> Result<SceneId> {
    let browser = &journey.stage.browser;
    let what = format!("{} to be done", scene.id);
    let screen = browser
        .until_screen(&what, |screen| screen.done || moved_on(screen, scene))
        .await?;
    if !moved_on(&screen, scene) {
        journey.look(scene.id.as_str()).await?;
        journey.press("[data-do=next]").await?;
    }
    let exits = scene.exits();
    ensure!(exits.len() == 1, "{} has {} ways on", scene.id, exits.len());
    Ok(exits[0].clone())
}

fn moved_on(screen: &Screen, scene: &Scene) -> bool {
    screen.scene != scene.id.as_str()
}

/// The mouse takes the first, the keyboard the last.
fn pick<T>(hand: Hand, things: &[T]) -> Result<&T> {
    let thing = if hand == Hand::Mouse {
        things.first()
    } else {
        things.last()
    };
    thing.context("nothing to pick from")
}
