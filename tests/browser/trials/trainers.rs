//! The pages for trainers: on a phone, on paper, and their code as a telephone reads it.

use super::of_module;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::library;
use crate::setup::{LAPTOP, PHONE, Setup};
use crate::trial::Stage;
use anyhow::{Context, Result, anyhow, ensure};
use fantoccini::wd::{PrintConfiguration, PrintMargins, PrintSize};
use libtest_mimic::Trial;

/// The light modules around a code, and the points a module has in front of the camera.
const POINTS: usize = 4;

/// What a page may take of paper: a plan five sheets, six where its talk is long; each other page one.
const MOST_OF_A_PLAN: usize = 6;

/// A4 between the margins that the style sheet asks for, in CSS pixels.
const PAPER: Setup = Setup {
    size: (688, 1017),
    ..LAPTOP
};

const CODE: &str = "const svg = document.querySelector('[data-code] svg'); \
     return [svg.viewBox.baseVal.width, svg.firstChild.getAttribute('d'), \
     document.querySelector('[data-address]').textContent];";

pub fn trials(engine: Engine) -> Vec<Trial> {
    let mut trials = vec![
        of_module(engine, "trainers::on_a_phone", PHONE, on_a_phone),
        of_module(engine, "trainers::on_paper", PAPER, on_paper),
        of_module(engine, "trainers::the_code", LAPTOP, the_code),
    ];
    let no_scripts = Setup {
        scripts: false,
        ..PHONE
    };
    trials.push(of_module(
        engine,
        "trainers::without_scripts",
        no_scripts,
        without_scripts,
    ));
    trials
}

/// The paths of the pages of a language, those of another country among them.
fn paths(tag: &str) -> Result<Vec<String>> {
    let plans = library::plans(tag)?;
    ensure!(plans.len() == 12, "{} plans", plans.len());
    let others = [
        "",
        "told/",
        "letter/",
        "poster/",
        "told/gb/",
        "letter/gb/",
        "poster/int/",
    ];
    let others = others.map(|page| format!("trainers/{page}"));
    Ok(others.into_iter().chain(plans).collect())
}

async fn on_a_phone(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    // From the grown-ups' page, as a teacher comes.
    browser.goto(&stage.site.url("en/adults/")).await?;
    browser.click("[data-do=trainers]").await?;
    browser.wait_for("main[data-page=trainers] h1").await?;
    browser.click("[data-topic=comments] a").await?;
    browser.wait_for("[data-plan=comments-8-10] h1").await?;
    for tag in ["en", "km"] {
        for path in paths(tag)? {
            browser
                .goto(&stage.site.url(&format!("{tag}/{path}")))
                .await?;
            browser.wait_for("main[data-page=trainers] h1").await?;
            browser.assert_accessible(&format!("{tag}/{path}")).await?;
            let screen = browser.screen().await?;
            let too_wide = screen.too_wide;
            ensure!(too_wide == 0, "{tag}/{path} is {too_wide} pixels too wide");
        }
    }
    Ok(())
}

async fn on_paper(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    for tag in ["en", "km"] {
        for path in paths(tag)? {
            browser
                .goto(&stage.site.url(&format!("{tag}/{path}")))
                .await?;
            browser.wait_for("main[data-page=trainers] h1").await?;
            // What is not too wide for a window of the paper's width is not cut on paper.
            let too_wide = browser.screen().await?.too_wide;
            ensure!(
                too_wide == 0,
                "{tag}/{path} is {too_wide} pixels too wide for A4"
            );
            // Firefox packs what it prints so that no page can be counted, and WebKit's driver can't print.
            if browser.engine != Engine::Chromium {
                continue;
            }
            let sheets = sheets(browser).await?;
            let most = if path == "trainers/" {
                3
            } else if path.contains("-1") || path.contains("-8") {
                MOST_OF_A_PLAN
            } else {
                1
            };
            ensure!(
                (1..=most).contains(&sheets),
                "{tag}/{path} takes {sheets} sheets"
            );
        }
    }
    Ok(())
}

/// How many sheets the page takes when it is printed.
async fn sheets(browser: &Browser) -> Result<usize> {
    let sheet = PrintConfiguration::builder()
        .size(PrintSize::A4)
        .margins(PrintMargins {
            top: 1.2,
            bottom: 1.2,
            left: 1.4,
            right: 1.4,
        })
        .build()
        .map_err(|error| anyhow!("{error:?}"))?;
    let document = browser.client.print(sheet).await?;
    ensure!(
        document.starts_with(b"%PDF"),
        "this is no document to print"
    );
    Ok(pages_of(&document))
}

/// The pages of a document: whoever writes one names each as an object of its own.
fn pages_of(document: &[u8]) -> usize {
    let text = String::from_utf8_lossy(document);
    let pages = text.split("/Type").skip(1).map(str::trim_start);
    let is_page = |rest: &&str| {
        rest.strip_prefix("/Page")
            .is_some_and(|rest| !rest.starts_with('s'))
    };
    pages.filter(is_page).count()
}

async fn the_code(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    for path in [
        "en/trainers/poster/",
        "km/trainers/letter/",
        "km/trainers/poster/gb/",
    ] {
        browser.goto(&stage.site.url(path)).await?;
        browser.wait_for("[data-code] svg").await?;
        let found = browser.script(CODE, Vec::new()).await?;
        let (side, drawn, written): (usize, String, String) = serde_json::from_value(found)?;
        let address = stage.site.url("");
        ensure!(written == address, "{path} says {written}");
        let read = read(side, &drawn)?;
        ensure!(read == address, "the code of {path} says {read}");
        ensure!(
            !browser.shows("[data-by-hand]").await?,
            "{path} has a line, too"
        );
    }
    Ok(())
}

/// What a telephone reads from a code of so many modules, drawn as `M<x> <y>h1v1h-1z` each.
fn read(side: usize, drawn: &str) -> Result<String> {
    let mut dark = vec![false; side * side];
    for module in drawn.split('M').skip(1) {
        let place = module.split('h').next().unwrap_or_default();
        let (x, y) = place.split_once(' ').context("a module without a place")?;
        dark[y.parse::<usize>()? * side + x.parse::<usize>()?] = true;
    }
    let seen = |x: usize, y: usize| {
        if dark[y / POINTS * side + x / POINTS] {
            0
        } else {
            255
        }
    };
    let mut picture =
        rqrr::PreparedImage::prepare_from_greyscale(side * POINTS, side * POINTS, seen);
    let grids = picture.detect_grids();
    let (_, text) = grids.first().context("no code is seen")?.decode()?;
    Ok(text)
}

async fn without_scripts(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("en/trainers/poster/")).await?;
    browser.wait_for("[data-by-hand]").await?;
    ensure!(
        !browser.shows(".address__code:not([hidden])").await?
            && !browser.shows("[data-do=print]:not([hidden])").await?,
        "something is shown that needs scripts"
    );
    browser.click(".trainers__countries summary").await?;
    browser.click(".trainers__places [data-code=gb]").await?;
    browser.wait_for("a[href='tel:08001111']").await?;
    browser.click("[data-do=leave]").await?;
    browser.wait_for("table").await?;
    Ok(())
}
