//! A finger that comes down on the way on: the next scene is made behind this one, and nobody meets it there.

use super::of_module;
use super::place::in_the_middle;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::setup::PHONE;
use crate::trial::Stage;
use anyhow::{Result, ensure};
use libtest_mimic::Trial;
use serde_json::Value;

/// Lets a chat come to its end.
const HURRY: &str = "(() => {
  document.querySelector('[data-do=hurry]')?.click();
  return document.querySelector('[data-do=next]') !== null;
})()";

/// What every finger that comes down begins with: `press` puts it on something, leaves it there, and gives what `look`
/// finds once that is something; `isHit` says whether any point of the page hits an element.
const FINGER: &str = "
  const press = (control, look) => {
    control.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    return new Promise((resolve) => {
      const wait = () => {
        const found = look();
        found ? resolve(found) : setTimeout(wait, 10);
      };
      wait();
    });
  };
  const isHit = (behind) => {
    for (let y = 5; y < innerHeight; y += 40) {
      if (document.elementsFromPoint(innerWidth / 2, y).some((element) => behind.contains(element))) return true;
    }
    return false;
  };";

/// Puts a finger on what leads on, and says of the scene behind whether it has a height, is hidden from readers, and can
/// be seen at any point. Whether the phone is a slow one is given: a busy computer is one, too.
const BEHIND: &str = "
  document.documentElement.toggleAttribute('data-still', arguments[0]);
  return press(document.querySelector('[data-do=next]'), () => {
    const [, behind] = document.querySelectorAll('[data-scene]');
    if (!behind) return null;
    behind.wasBehind = true;
    return [behind.getBoundingClientRect().height > 0, behind.ariaHidden, isHit(behind)];
  });";

/// The scenes that there are, and whether the first was behind.
const AFTER: &str = "
  const scenes = document.querySelectorAll('[data-scene]');
  return [scenes.length, scenes[0].wasBehind === true, scenes[0].ariaHidden,
    scenes[0].contains(document.activeElement), scenes[0].checkVisibility()];";

/// Goes on to the scene in which someone is told.
const SKIP: &str = "(() => {
  if (document.querySelector('[data-scene]').dataset.kind === 'tell') return true;
  document.querySelector('[data-do=skip]').click();
  return false;
})()";

/// How many are seen while a finger is on what leads on.
const STILL_SEEN: &str = "
  return press(document.querySelector('[data-do=next]'), () => {
    if (document.querySelectorAll('[data-scene]').length < 2) return null;
    return [[...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility()).length];
  });";

/// Puts a finger on the first answer that can be given, and says whether what comes of it is there, unseen.
const ANSWER: &str = "
  const [answer] = [...document.querySelectorAll('.cards button')].filter((one) => one.checkVisibility());
  const all = () => [...document.querySelectorAll(arguments[0])];
  const before = all().length;
  return press(answer, () => {
    if (all().length === before) return null;
    const coming = all().at(-1);
    coming.wasThere = true;
    return [all().length, coming.checkVisibility(), answer.dataset.item];
  });";

/// Puts a finger on what shows a page, and says of the page that is made how many there are, whether it has a height, as
/// on a slow phone, whether it can be seen at any point or is read, and on which page the child is.
const PAGE_BEHIND: &str = "
  document.documentElement.toggleAttribute('data-still', true);
  return press(document.querySelector(arguments[0]), () => {
    const pages = document.querySelectorAll(arguments[1]);
    if (!pages.length) return null;
    const [page] = pages;
    page.wasBehind = true;
    const hasHeight = page.getBoundingClientRect().height > 0;
    return [pages.length, hasHeight, isHit(page), page.ariaHidden, document.querySelector('main').dataset.page];
  });";

/// The same once the finger has lifted.
const PAGE_AFTER: &str = "
  const pages = document.querySelectorAll(arguments[0]);
  const [page] = pages;
  return [pages.length, page.wasBehind === true, page.ariaHidden, page.contains(document.activeElement), page.checkVisibility()];";

/// How many there are then, and whether the last is seen and was there.
const ANSWERED: &str = "
  const all = [...document.querySelectorAll(arguments[0])];
  return [all.length, all.at(-1).checkVisibility(), all.at(-1).wasThere === true];";

pub fn trials(engine: Engine) -> Vec<Trial> {
    vec![
        of_module(
            engine,
            "press::gets_ready_and_is_forgotten",
            PHONE,
            gets_ready_and_is_forgotten,
        ),
        of_module(
            engine,
            "press::comes_forward_as_it_was",
            PHONE,
            comes_forward_as_it_was,
        ),
        of_module(engine, "press::is_told", PHONE, is_told),
        of_module(engine, "press::shows_a_page", PHONE, shows_a_page),
    ]
}

/// The finger goes elsewhere. Where things move, what is behind has no box, so that it moves when it comes.
async fn gets_ready_and_is_forgotten(stage: &Stage) -> Result<()> {
    let before = in_the_middle(stage, "en").await?;
    let behind = press(stage, false).await?;
    ensure!(
        behind == serde_json::json!([false, "true", false]),
        "behind is {behind}"
    );
    stage
        .browser
        .until_script(
            "one scene",
            "document.querySelectorAll('[data-scene]').length === 1",
        )
        .await?;
    let after = stage.browser.screen().await?;
    ensure!(after.scene == before.scene, "the scene is {after:?}");
    Ok(())
}

/// On a slow phone it is laid out before the finger lifts, and is not made anew.
async fn comes_forward_as_it_was(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    in_the_middle(stage, "en").await?;
    let behind = press(stage, true).await?;
    ensure!(
        behind == serde_json::json!([true, "true", false]),
        "behind is {behind}"
    );
    browser.click("[data-do=next]").await?;
    let after = browser.script(AFTER, Vec::new()).await?;
    ensure!(
        after == serde_json::json!([1, true, null, true, true]),
        "after is {after}"
    );
    browser
        .assert_accessible("a scene that came forward")
        .await?;
    browser.assert_sound("a scene that came forward").await
}

/// What is told, and the answer to it, are made while the finger is down; when it lifts they are what is seen.
async fn is_told(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    in_the_middle(stage, "en").await?;
    browser.until_script("someone to tell", SKIP).await?;
    let person = ".telling__round";
    let answer = ".telling .bubble";
    for (what, count) in [(person, 1), (answer, 2), (person, 2), (answer, 4)] {
        let there = finger(browser, ANSWER, vec![what.into()]).await?;
        ensure!(
            there[0] == count && there[1] == false,
            "{what} is {there}, made ahead"
        );
        let item = there[2].as_str().unwrap_or_default();
        browser.click(&format!("[data-item='{item}']")).await?;
        let after = browser.script(ANSWERED, vec![what.into()]).await?;
        ensure!(
            after == serde_json::json!([count, true, true]),
            "{what} is {after} then"
        );
    }
    browser
        .assert_accessible("an answer that was ready")
        .await?;
    let seen = finger(browser, STILL_SEEN, vec![answer.into()]).await?;
    ensure!(
        seen[0] == 4,
        "{seen} are seen while a finger is on the way on"
    );
    Ok(())
}

/// The list of stories, and a story's first scene, are made while a finger is on what shows them; and they go again where
/// the finger goes elsewhere.
async fn shows_a_page(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.open_app(&stage.site.url("en/")).await?;
    browser.wait_for("[data-whole]").await?;
    // Not the one that is rehearsed at that time.
    let tier = "[data-do=tier][data-tier='8-10']";
    for (control, page, from, to) in [
        (tier, ".stories", "start", "stories"),
        ("[data-do=begin]", ".story", "note", "story"),
    ] {
        for lifts in [false, true] {
            let arguments = vec![control.into(), page.into()];
            let behind = finger(browser, PAGE_BEHIND, arguments).await?;
            ensure!(
                behind == serde_json::json!([1, true, false, "true", from]),
                "behind {from} is {behind}"
            );
            if lifts {
                browser.click(control).await?;
            } else {
                browser.wait_gone(page).await?;
            }
        }
        browser.until_screen(to, |screen| screen.page == to).await?;
        let after = browser.script(PAGE_AFTER, vec![page.into()]).await?;
        ensure!(
            after == serde_json::json!([1, true, null, true, true]),
            "{to} is {after}"
        );
        browser.assert_sound(to).await?;
        if to == "stories" {
            browser.click("[data-do=open-story]").await?;
            browser
                .until_screen("the note", |screen| screen.page == "note")
                .await?;
        }
    }
    Ok(())
}

async fn finger(browser: &Browser, what: &str, arguments: Vec<Value>) -> Result<Value> {
    browser.script(&[FINGER, what].concat(), arguments).await
}

async fn press(stage: &Stage, is_slow: bool) -> Result<Value> {
    let browser = &stage.browser;
    browser.until_script("the end of the chat", HURRY).await?;
    finger(browser, BEHIND, vec![is_slow.into()]).await
}
