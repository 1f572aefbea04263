//! A child's journey: from the start page through a story to its ending and on to the help page.

mod acts;
mod route;

use crate::gallery;
use crate::hand::Hand;
use crate::library::{self, Edition};
use crate::screen::Screen;
use crate::trial::Stage;
use anyhow::{Context, Result, ensure};
use std::cell::RefCell;
use std::collections::HashSet;
use tokkae_catalogue::{Act, Scene};

/// More scenes than any way through a story has.
const LONGEST: usize = 40;

/// One child with one story.
pub struct Journey<'a> {
    stage: &'a Stage,
    edition: Edition,
    hand: Hand,
    /// The screens that have been looked at closely.
    known: RefCell<HashSet<String>>,
}

impl<'a> Journey<'a> {
    /// A journey that has not begun.
    pub fn new(stage: &'a Stage, edition: Edition, hand: Hand) -> Self {
        Self {
            stage,
            edition,
            hand,
            known: RefCell::default(),
        }
    }

    /// From the start page through the story, to the help page and back.
    pub async fn whole(&self) -> Result<()> {
        self.begin().await?;
        self.play().await?;
        self.help_and_back().await?;
        self.assert_private().await
    }

    /// A child in the first scene of a story, in English.
    pub async fn begun(stage: &'a Stage) -> Result<Self> {
        let edition = library::edition("en")?;
        let journey = Self::new(stage, edition, Hand::Mouse);
        journey.begin().await?;
        let first = edition.story.scenes.first();
        journey.enter(first.context("no scene")?).await?;
        Ok(journey)
    }

    /// From the start page to the first scene.
    pub async fn begin(&self) -> Result<()> {
        (self.stage.browser)
            .open_app(&self.stage.site.url(""))
            .await?;
        self.begin_here().await
    }

    /// From the start page that is open to the first scene.
    pub async fn begin_here(&self) -> Result<()> {
        let browser = &self.stage.browser;
        self.look("start").await?;
        let tag = self.edition.locale.as_str();
        self.press(&format!("main [data-do=lang][data-lang={tag}]"))
            .await?;
        browser
            .until_screen(tag, |screen| screen.lang == tag)
            .await?;
        self.look("start").await?;
        self.press(&format!(
            "[data-do=tier][data-tier='{}']",
            self.edition.story.tier.word()
        ))
        .await?;
        self.arrive("stories").await?;
        self.press(&format!(
            "[data-do=open-story][data-story={}]",
            self.edition.story.id
        ))
        .await?;
        self.arrive("note").await?;
        self.press("[data-do=begin]").await
    }

    /// From the first scene to an ending.
    pub async fn play(&self) -> Result<()> {
        let first = self.edition.story.scenes.first();
        self.play_from(first.context("a story without scenes")?)
            .await
    }

    /// The first scenes, as many as that; gives the one that is open then.
    pub async fn play_some(&self, scenes: usize) -> Result<&'static Scene> {
        let story = self.edition.story;
        let mut scene = story.scenes.first().context("a story without scenes")?;
        for _ in 0..scenes {
            self.enter(scene).await?;
            let next = acts::play(self, scene).await?;
            scene = story.scene(&next).context("the next scene")?;
        }
        self.enter(scene).await?;
        Ok(scene)
    }

    /// From a scene that is open to an ending.
    pub async fn play_from(&self, scene: &Scene) -> Result<()> {
        let mut scene = self.edition.story.scene(&scene.id).context("a scene")?;
        for _ in 0..LONGEST {
            self.enter(scene).await?;
            if matches!(scene.act, Act::Ending { .. }) {
                return Ok(());
            }
            let next = acts::play(self, scene).await?;
            scene = self.edition.story.scene(&next).context("the next scene")?;
        }
        anyhow::bail!("no ending after {LONGEST} scenes")
    }

    /// Waits for the scene, with the focus on its heading.
    pub async fn enter(&self, scene: &Scene) -> Result<()> {
        let id = scene.id.as_str();
        let screen = self
            .until_here(&format!("scene {id}"), |screen| screen.scene == id)
            .await?;
        ensure!(
            screen.heading == scene.heading,
            "{id} is headed “{}”",
            screen.heading
        );
        self.look(id).await
    }

    /// From the ending to the help page and back.
    pub async fn help_and_back(&self) -> Result<()> {
        let browser = &self.stage.browser;
        let ending = browser.screen().await?.scene;
        self.press("[data-do=help][data-main]").await?;
        self.arrive("help").await?;
        browser
            .wait_for("[data-contact=child-helpline] a[href^='tel:']")
            .await?;
        self.press("[data-do=close-help]").await?;
        self.until_here("the ending again", |screen| screen.scene == ending)
            .await?;
        Ok(())
    }

    /// Waits for the page, with the focus on its heading.
    async fn arrive(&self, page: &str) -> Result<()> {
        self.until_here(page, |screen| screen.page == page).await?;
        self.look(page).await
    }

    async fn until_here(&self, what: &str, here: impl Fn(&Screen) -> bool) -> Result<Screen> {
        let what = format!("{what} with the focus on its heading");
        let here = |screen: &Screen| here(screen) && screen.heading_has_focus;
        self.stage.browser.until_screen(&what, here).await
    }

    /// Presses a control the way this journey does.
    pub async fn press(&self, css: &str) -> Result<()> {
        self.hand
            .press(&self.stage.browser, css)
            .await
            .with_context(|| format!("pressing {css}"))
    }

    /// Looks closely at a screen that has not been seen before.
    pub async fn look(&self, name: &str) -> Result<()> {
        let browser = &self.stage.browser;
        let screen = browser.screen().await?;
        let name = format!(
            "{name} {}{}",
            screen.lang,
            if screen.done { " done" } else { "" }
        );
        if !self.known.borrow_mut().insert(name.clone()) {
            return Ok(());
        }
        browser.assert_sound(&name).await?;
        browser.assert_accessible(&name).await?;
        gallery::keep(browser, self.edition, &name).await
    }

    /// Fails if the journey told anyone else anything, or left anything beyond the tab.
    pub async fn assert_private(&self) -> Result<()> {
        let Stage { browser, site } = self.stage;
        let foreign = browser.foreign_requests();
        ensure!(foreign.is_empty(), "requests to others: {foreign:?}");
        ensure!(
            site.wrong().is_empty(),
            "wrong requests: {:?}",
            site.wrong()
        );
        browser.assert_nothing_kept().await
    }
}
