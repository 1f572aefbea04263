//! One page in a Chromium, on a line and a processor as slow as wanted, as if nothing had been visited before.

use super::{Chromium, Traffic, gone};
use crate::fault::Outcome;
use serde_json::{Value, json};

/// How slow a device and its line are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its name in the report.
    pub name: &'static str,
    /// How many times slower the processor is than this machine's.
    pub slower: u32,
    /// Bits a second, both ways.
    pub bits: u32,
    /// From a request to the first byte of its answer, in milliseconds.
    pub latency: u32,
    /// The screen, in CSS pixels.
    pub screen: (u32, u32),
}

/// What a browser knows when a page is opened.
pub struct Taste {
    context: String,
}

/// A page, open until it is dropped.
pub struct Tab<'a> {
    chromium: &'a mut Chromium,
    target: String,
    session: String,
}

impl Taste {
    /// A browser that has seen nothing yet.
    ///
    /// # Errors
    /// If the browser doesn't answer, as everywhere here.
    pub fn new(chromium: &mut Chromium) -> Outcome<Self> {
        let made = chromium.call(None, "Target.createBrowserContext", &json!({}))?;
        Ok(Self {
            context: text(&made, "browserContextId")?,
        })
    }

    /// Forgets what it has seen.
    pub fn forget(self, chromium: &mut Chromium) -> Outcome {
        let context = json!({ "browserContextId": self.context });
        chromium.call(None, "Target.disposeBrowserContext", &context)?;
        Ok(())
    }

    /// Opens an empty page in which `script` runs before every page's own.
    pub fn open<'a>(
        &self,
        chromium: &'a mut Chromium,
        line: &Line,
        script: &str,
    ) -> Outcome<Tab<'a>> {
        let asked = json!({ "url": "about:blank", "browserContextId": self.context });
        let target = text(
            &chromium.call(None, "Target.createTarget", &asked)?,
            "targetId",
        )?;
        let asked = json!({ "targetId": target, "flatten": true });
        let session = text(
            &chromium.call(None, "Target.attachToTarget", &asked)?,
            "sessionId",
        )?;
        let mut tab = Tab {
            chromium,
            target,
            session,
        };
        tab.call("Page.enable", &json!({}))?;
        tab.call("Network.enable", &json!({}))?;
        let script = json!({ "source": script });
        tab.call("Page.addScriptToEvaluateOnNewDocument", &script)?;
        tab.slow_down(line)?;
        Ok(tab)
    }
}

impl Tab<'_> {
    fn slow_down(&mut self, line: &Line) -> Outcome {
        let bytes = f64::from(line.bits) / 8.0;
        let network = json!({
            "offline": false, "latency": line.latency, "downloadThroughput": bytes, "uploadThroughput": bytes,
        });
        self.call("Network.emulateNetworkConditions", &network)?;
        let processor = json!({ "rate": line.slower });
        self.call("Emulation.setCPUThrottlingRate", &processor)?;
        let (width, height) = line.screen;
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
        self.call("Emulation.setDeviceMetricsOverride", &screen)?;
        Ok(())
    }

    /// Gives this page's own thread a processor of its own, see [`Chromium::set_apart`].
    pub fn set_apart(&mut self) -> Outcome<bool> {
        self.chromium.set_apart()
    }

    /// Asks for a page and comes back when its first bytes are there.
    pub fn go(&mut self, address: &str) -> Outcome {
        let answer = self.call("Page.navigate", &json!({ "url": address }))?;
        match answer.get("errorText").and_then(Value::as_str) {
            Some(error) if !error.is_empty() => Err(gone(&format!("{address}: {error}"))),
            _ => Ok(()),
        }
    }

    /// What an expression of the page gives, once it is there.
    pub fn evaluate(&mut self, expression: &str) -> Outcome<Value> {
        let asked =
            json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut answer = self.call("Runtime.evaluate", &asked)?;
        if let Some(thrown) = answer.get("exceptionDetails") {
            return Err(gone(&format!("the page throws {thrown}")));
        }
        Ok(answer["result"]["value"].take())
    }

    /// A finger down, and up again.
    pub fn tap(&mut self, x: f64, y: f64) -> Outcome {
        self.point("mousePressed", x, y)?;
        self.evaluate("bench.held()")?;
        self.point("mouseReleased", x, y)
    }

    fn point(&mut self, kind: &str, x: f64, y: f64) -> Outcome {
        let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
        self.call("Input.dispatchMouseEvent", &event).map(|_| ())
    }

    /// The memory of the page once what is no longer used has gone: JavaScript's and WebAssembly's, in bytes.
    pub fn memory(&mut self) -> Outcome<(u64, u64)> {
        self.call("HeapProfiler.collectGarbage", &json!({}))?;
        let heap = self.call("Runtime.getHeapUsage", &json!({}))?;
        let script = number(&heap, "usedSize");
        // Asking the heap for what is a `WebAssembly.Memory` never ends where two modules share one.
        let wasm = self.evaluate("bench.memory()")?;
        Ok((script, wasm.as_u64().unwrap_or_default()))
    }

    /// Lets pages load what the policy of our own server would refuse: a partner's server has none.
    pub fn without_policy(&mut self) -> Outcome {
        self.call("Page.setBypassCSP", &json!({ "enabled": true }))
            .map(|_| ())
    }

    /// Counts the work of the page's own thread from now on: the time that it really has, so that what else this
    /// machine does counts for little.
    pub fn count_work(&mut self) -> Outcome {
        let asked = json!({ "timeDomain": "threadTicks" });
        self.call("Performance.enable", &asked).map(|_| ())
    }

    /// Milliseconds that the page's own thread has worked since it was asked to count.
    pub fn work(&mut self) -> Outcome<f64> {
        let answer = self.call("Performance.getMetrics", &json!({}))?;
        let metrics = answer["metrics"].as_array().into_iter().flatten();
        let mut of_tasks = metrics.filter(|one| one["name"] == "TaskDuration");
        let seconds = of_tasks.next().and_then(|one| one["value"].as_f64());
        Ok(seconds.unwrap_or_default() * 1000.0)
    }

    /// What has crossed the line since this was asked last.
    pub fn traffic(&mut self) -> Traffic {
        Traffic::of(&self.chromium.take_events(&self.session))
    }

    fn call(&mut self, method: &str, with: &Value) -> Outcome<Value> {
        self.chromium.call(Some(&self.session), method, with)
    }
}

impl Drop for Tab<'_> {
    fn drop(&mut self) {
        let target = json!({ "targetId": self.target });
        // If Chromium has gone, so has the page; the next command says so.
        let _ = self.chromium.call(None, "Target.closeTarget", &target);
        self.chromium.take_events(&self.session);
    }
}

fn text(answer: &Value, key: &str) -> Outcome<String> {
    let found = answer[key].as_str().map(str::to_owned);
    found.ok_or_else(|| gone(&format!("its answer has no {key}")))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole bytes, below 2^53
fn number(answer: &Value, key: &str) -> u64 {
    answer[key].as_f64().unwrap_or_default() as u64
}
