//! 100,000 messages that nobody meant: the frame and the element stay as they were.

use super::ask;
use crate::engine::Engine;
use crate::partner::{Partner, page};
use crate::setup::LAPTOP;
use crate::trial::Stage;
use crate::trials::of_module;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use serde_json::{Value, json};
use tokkae_contract::{OPTIONS, read_command};

/// What each of three windows sends: 100,000 together.
const EACH: u32 = 33_334;

const MESSAGES: &str = include_str!("../../scripts/messages.js");

pub fn trials(engine: Engine) -> Vec<Trial> {
    vec![
        of_module(engine, "embed::fuzz_of_the_frame", LAPTOP, frame),
        of_module(engine, "embed::fuzz_of_the_element", LAPTOP, element),
        of_module(
            engine,
            "embed::reads_as_the_contract_does",
            LAPTOP,
            same_verdicts,
        ),
    ]
}

async fn opened(stage: &Stage) -> Result<()> {
    let body =
        "<tokkae-module id=\"module\" language=\"en\" story=\"game-friend\"></tokkae-module>";
    let host = Partner::start(&stage.site, &[("fuzz.html", page(body))]).await?;
    stage.browser.goto(&host.url("fuzz.html")).await?;
    stage.browser.told("module", "ready").await?;
    Ok(())
}

/// To the frame: from its own host, with the id that it knows and without, and through the window's own messages.
async fn frame(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    opened(stage).await?;
    browser.enter_module("module").await?;
    let before = state(stage).await?;
    browser.back_to_host().await?;
    let sent = browser
        .client
        .execute_async(
            &format!("{MESSAGES}
                const done = arguments[arguments.length - 1];
                const frame = document.getElementById('module').shadowRoot.querySelector('iframe').contentWindow;
                let sent = 0;
                const some = () => {{
                    for (let turn = 0; turn < 5000 && sent < 100000; turn++, sent++) frame.postMessage(wrongCommand(), '*');
                    if (sent < 100000) setTimeout(some); else setTimeout(() => done(sent));
                }};
                some();"),
            Vec::new(),
        )
        .await?;
    ensure!(sent == json!(100_000), "{sent}");
    // A message that it must answer comes after all the others: then those have been read.
    ask(stage, "void told.splice(0)").await?;
    ask(
        stage,
        "void document.getElementById('module').setLanguage('xx')",
    )
    .await?;
    browser.told("module", "error").await?;
    browser
        .enter("document.getElementById('module').shadowRoot.querySelector('iframe')")
        .await?;
    let after = state(stage).await?;
    ensure!(before == after, "before: {before}\nafter: {after}");
    let screen = browser.screen().await?;
    ensure!(screen.page == "note" && screen.lang == "en", "{screen:?}");
    Ok(())
}

/// What a message could change in the frame.
async fn state(stage: &Stage) -> Result<Value> {
    let script = "const done = arguments[arguments.length - 1];
        const name = performance.getEntriesByType('resource').map((one) => one.name).find((one) => /\\/frame\\.[0-9a-f]+\\.js$/.test(one));
        import(name).then(({ state }) => done(state()), (reason) => done({ reason: String(reason) }));";
    let state = stage
        .browser
        .client
        .execute_async(script, Vec::new())
        .await?;
    ensure!(state.is_string(), "{state}");
    Ok(state)
}

/// To the element: from the module's own origin and window, which is the worst that could speak, and from others.
async fn element(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    opened(stage).await?;
    let look = "(() => { const module = document.getElementById('module');
        return [module.outerHTML, module.shadowRoot.querySelectorAll('iframe').length, module.shadowRoot.querySelector('.waiting').hidden, location.href,
                told.filter((one) => one.type !== 'resize' && one.type !== 'progress').length]; })()";
    let before = ask(stage, look).await?;
    if browser.engine != Engine::Firefox {
        forged(stage).await?;
        let after = ask(stage, look).await?;
        ensure!(before == after, "before: {before}\nafter: {after}");
    }
    from_real_windows(stage).await?;
    let after = ask(stage, look).await?;
    ensure!(before == after, "before: {before}\nafter: {after}");
    Ok(())
}

/// 100,000 events that claim to come from the frame, from another window, or from another origin. Firefox lets no script
/// name another process's window as the source, so there nothing can be forged.
async fn forged(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    // As a script of the page's own: a driver's script is kept apart from the page's objects.
    let script = format!(
        "{MESSAGES}
        const module = document.getElementById('module');
        const frame = module.shadowRoot.querySelector('iframe').contentWindow;
        const origin = new URL(module.shadowRoot.querySelector('iframe').src).origin;
        let sent = 0;
        const some = () => {{
            for (let turn = 0; turn < 5000 && sent < 100000; turn++, sent++) {{
                const data = wrongEvent(module._id);
                const stranger = sent % 3;
                dispatchEvent(new MessageEvent('message', {{ data, origin: stranger === 1 ? 'https://other.example' : origin, source: stranger === 2 ? self : frame }}));
            }}
            if (sent < 100000) setTimeout(some); else window.sent = sent;
        }};
        some();"
    );
    let run = "const script = document.createElement('script'); script.textContent = arguments[0]; document.head.append(script);";
    browser.script(run, vec![json!(script)]).await?;
    let sent = browser.until_script("all messages", "window.sent").await?;
    ensure!(sent == json!(100_000), "{sent}");
    Ok(())
}

/// 100,000 messages as browsers deliver them: a third from inside the module's own frame, a third from a frame of another
/// origin, a third from the partner's page itself. Each knows the id.
async fn from_real_windows(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    // A window says when it has sent everything, by a message of its own: what it sent before has arrived by then.
    let listen = "window.over = []; addEventListener('message', ({ data }) => { if (String(data).startsWith('over:')) over.push(data); });";
    browser.script(listen, Vec::new()).await?;
    let id = ask(stage, "document.getElementById('module')._id").await?;
    let stranger = Partner::start(
        &stage.site,
        &[(
            "stranger.html",
            "<!doctype html><title>Stranger</title>".to_owned(),
        )],
    )
    .await?;
    let brought = format!(
        "const done = arguments[arguments.length - 1];
        const frame = Object.assign(document.createElement('iframe'), {{ id: 'stranger', src: '{}' }});
        frame.addEventListener('load', () => done(true));
        document.body.append(frame);",
        stranger.url("stranger.html")
    );
    browser.client.execute_async(&brought, Vec::new()).await?;
    // In pieces, as a page would; the pieces let the other windows have their turn.
    let send = |name: &str, to: &str| {
        format!(
            "{MESSAGES}
            const id = arguments[0];
            let sent = 0;
            const some = () => {{
                for (let turn = 0; turn < 2000 && sent < {EACH}; turn++, sent++) {to}.postMessage(wrongEvent(id), '*');
                if (sent < {EACH}) setTimeout(some); else {to}.postMessage('over:{name}:' + sent, '*');
            }};
            some();"
        )
    };
    browser.enter_module("module").await?;
    browser
        .script(&send("frame", "parent"), vec![id.clone()])
        .await?;
    browser.back_to_host().await?;
    browser.enter("document.getElementById('stranger')").await?;
    browser
        .script(&send("stranger", "parent"), vec![id.clone()])
        .await?;
    browser.back_to_host().await?;
    browser.script(&send("page", "self"), vec![id]).await?;
    for name in ["frame", "stranger", "page"] {
        let over = format!("window.over.includes('over:{name}:{EACH}')");
        browser
            .until_script(&format!("all of the {name}'s"), &over)
            .await?;
    }
    ask(stage, "void document.getElementById('stranger').remove()").await?;
    Ok(())
}

/// The script's tables and reader are the contract's: the same values and messages are taken, and the same refused.
async fn same_verdicts(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    opened(stage).await?;
    browser.enter_module("module").await?;
    let script = format!("{MESSAGES}
        const done = arguments[arguments.length - 1];
        const name = performance.getEntriesByType('resource').map((one) => one.name).find((one) => /\\/frame\\.[0-9a-f]+\\.js$/.test(one));
        import(name).then(({{ command, read }}) => {{
            const messages = Array.from({{ length: 3000 }}, (_, at) => JSON.stringify(at % 3 ? wrongCommand() : anyCommand()));
            const values = Array.from({{ length: 300 }}, anyValue);
            done({{
                messages: messages.map((text) => [text, !!command(JSON.parse(text))]),
                values: values.map((value) => [value, arguments[0].filter((option) => option in read(new URLSearchParams([[option, value]]), () => {{}}))]),
            }});
        }}, (reason) => done({{ reason: String(reason) }}));");
    let names: Vec<_> = OPTIONS.iter().map(|option| option.name).collect();
    let answer = browser
        .client
        .execute_async(&script, vec![json!(names)])
        .await?;
    let messages = answer["messages"]
        .as_array()
        .with_context(|| answer.to_string())?;
    let mut taken = 0;
    for pair in messages {
        let text = pair[0].as_str().context("a text")?;
        let message: Value = serde_json::from_str(text)?;
        let ours = read_command(message).is_ok();
        ensure!(
            pair[1] == json!(ours),
            "{text}: the script says {}, the contract {ours}",
            pair[1]
        );
        taken += usize::from(ours);
    }
    ensure!(taken > 100, "only {taken} messages were right");
    for pair in answer["values"].as_array().context("values")? {
        let value = pair[0].as_str().context("a text")?;
        let ours: Vec<_> = OPTIONS
            .iter()
            .filter(|option| option.kind.takes(value))
            .map(|option| option.name)
            .collect();
        ensure!(
            pair[1] == json!(ours),
            "{value:?}: the script takes it for {}, the contract for {ours:?}",
            pair[1]
        );
    }
    Ok(())
}
