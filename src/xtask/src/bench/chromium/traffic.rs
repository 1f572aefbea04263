//! What crossed the line, read from what Chromium tells of its network.

use serde_json::Value;
use std::collections::BTreeMap;

/// Requests, and the bytes of their answers as they came over the wire.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traffic {
    /// The last part of each address that was asked over the line, in order.
    pub asked: Vec<String>,
    /// The bytes of all answers without their headers.
    pub bytes: u64,
    /// The bytes of the headers.
    pub headers: u64,
}

impl Traffic {
    /// Adds up events; what came from a cache or from a service worker has not crossed the line.
    pub fn of(events: &[Value]) -> Self {
        let mut traffic = Self::default();
        let mut heads = BTreeMap::new();
        for event in events {
            let facts = &event["params"];
            let id = facts["requestId"].as_str().unwrap_or_default();
            match event["method"].as_str() {
                Some("Network.responseReceived") if is_from_the_line(&facts["response"]) => {
                    let response = &facts["response"];
                    heads.insert(id, bytes(response));
                    traffic.asked.push(last_part(&response["url"]));
                }
                Some("Network.loadingFinished") => {
                    if let Some(head) = heads.remove(id) {
                        traffic.headers += head;
                        traffic.bytes += bytes(facts).saturating_sub(head);
                    }
                }
                _ => {}
            }
        }
        traffic
    }

    /// Adds what came later.
    pub fn add(&mut self, later: Self) {
        self.asked.extend(later.asked);
        self.bytes += later.bytes;
        self.headers += later.headers;
    }
}

fn is_from_the_line(response: &Value) -> bool {
    let from = |key: &str| response[key].as_bool().unwrap_or_default();
    let is_web = response["url"]
        .as_str()
        .is_some_and(|url| url.starts_with("http"));
    is_web && !from("fromDiskCache") && !from("fromServiceWorker") && !from("fromPrefetchCache")
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole bytes, below 2^53
fn bytes(facts: &Value) -> u64 {
    facts["encodedDataLength"].as_f64().unwrap_or_default() as u64
}

/// `app.….css`, or `./` for a page.
fn last_part(url: &Value) -> String {
    let url = url.as_str().unwrap_or_default();
    let name = url.rsplit('/').next().unwrap_or_default();
    if name.is_empty() { "./" } else { name }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::Traffic;
    use serde_json::{Value, json};

    fn answer(id: &str, url: &str, kept: bool, all: f64) -> [Value; 2] {
        let response = json!({ "url": url, "fromDiskCache": kept, "encodedDataLength": 100 });
        let ended = json!({ "requestId": id, "encodedDataLength": all });
        [
            json!({ "method": "Network.responseReceived", "params": { "requestId": id, "response": response } }),
            json!({ "method": "Network.loadingFinished", "params": ended }),
        ]
    }

    #[test]
    fn adds_up_what_crossed_the_line_and_nothing_else() {
        let mut events = Vec::new();
        events.extend(answer("1", "http://a/km/", false, 1100.0));
        events.extend(answer("2", "http://a/app.css", false, 350.0));
        events.extend(answer("3", "http://a/app.js", true, 5000.0));
        events.extend(answer("4", "data:image/svg+xml,1", false, 70.0));
        let traffic = Traffic::of(&events);
        assert_eq!(traffic.asked, ["./", "app.css"]);
        assert_eq!((traffic.bytes, traffic.headers), (1250, 200));
    }
}
