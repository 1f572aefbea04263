//! One story of the project's own assets in a temporary folder, for tests that sign and change it.

#![allow(clippy::unwrap_used)] // a test may fail by panicking

use super::{ReviewKit, SignRequest, Signed, sign};
use crate::{Date, Diagnostic, load};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The translation that the tests sign.
pub const KHMER: &str = "locales/km.po";

/// The folder; it goes with the value.
pub struct Sample(PathBuf);

impl Sample {
    pub fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("tokkae-review-{}-{number}", std::process::id());
        let sample = Self(std::env::temp_dir().join(name));
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        copy(&own, &sample.0);
        let _ = fs::remove_dir_all(sample.0.join("reviews")); // whatever is signed there
        fs::remove_dir_all(sample.0.join("leaflets")).unwrap();
        fs::remove_dir_all(sample.0.join("sessions")).unwrap();
        sample.date_contacts();
        sample.keep_one_story();
        sample.take_signatures_out();
        sample
    }

    /// The contacts as if they had been looked up shortly before the tests' day.
    fn date_contacts(&self) {
        for file in fs::read_dir(self.0.join("contacts")).unwrap() {
            let path = file.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            let line = |line: &str| {
                let is_date = line.starts_with("verified =");
                let line = if is_date {
                    "verified = \"2026-11-20\""
                } else {
                    line
                };
                format!("{line}\n")
            };
            fs::write(&path, text.lines().map(line).collect::<String>()).unwrap();
        }
    }

    /// As if nobody had ever signed.
    fn take_signatures_out(&self) {
        let (_, story) = self.story();
        let text = self.read(&story);
        if let Some((before, rest)) = text.split_once("[review]\n") {
            let after = rest.split_once("\n\n").unwrap().1;
            fs::write(self.0.join(&story), format!("{before}{after}")).unwrap();
        }
        let line = |line: &str| match line.split(':').next().unwrap() {
            "\"X-Tokkae-Status" => "\"X-Tokkae-Status: draft\\n\"\n".to_owned(),
            "\"X-Tokkae-Reviewer" => "\"X-Tokkae-Reviewer:\\n\"\n".to_owned(),
            "\"X-Tokkae-Reviewed" => String::new(),
            _ => format!("{line}\n"),
        };
        let text: String = self.read(KHMER).lines().map(line).collect();
        fs::write(self.0.join(KHMER), text).unwrap();
    }

    /// Takes the other stories out, and the banned words: looking for them takes long.
    fn keep_one_story(&self) {
        let (id, _) = self.story();
        let is_kept = |entry: &&str| {
            let address = entry.split_once("msgctxt \"").map_or("", |(_, rest)| rest);
            let own = [
                format!("{id}/"),
                format!("twin/{id}/"),
                "ui/".into(),
                "pages/".into(),
                "room/".into(),
                "contacts/".into(),
            ];
            address.is_empty() || own.iter().any(|own| address.starts_with(own))
        };
        let text = self.read(KHMER);
        let entries: Vec<_> = text.split("\n\n").filter(is_kept).collect();
        fs::write(self.0.join(KHMER), entries.join("\n\n")).unwrap();
        for folder in ["stories", "twins"] {
            let files = fs::read_dir(self.0.join(folder)).unwrap();
            let files = files.map(|file| file.unwrap().path());
            let is_other =
                |path: &PathBuf| path.file_stem().is_some_and(|stem| stem != id.as_str());
            files
                .filter(is_other)
                .for_each(|file| fs::remove_file(file).unwrap());
        }
        for list in fs::read_dir(self.0.join("banned")).unwrap() {
            let path = list.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            let head = text.split("[[banned]]").next().unwrap();
            fs::write(path, head).unwrap();
        }
    }

    pub fn assets(&self) -> &Path {
        &self.0
    }

    pub fn has(&self, file: &str) -> bool {
        self.0.join(file).exists()
    }

    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }

    /// Puts one text in the place of another, which must be there.
    pub fn change(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(self.0.join(file), text.replacen(from, to, 1)).unwrap();
    }

    pub fn kit(&self) -> ReviewKit {
        ReviewKit::read(&self.0, today())
    }

    /// The story that the tests sign, with its file.
    pub fn story(&self) -> (String, String) {
        let files = fs::read_dir(self.0.join("stories")).unwrap();
        let first = files.map(|file| file.unwrap().file_name()).min().unwrap();
        let file = first.into_string().unwrap();
        let id = file.strip_suffix(".toml").unwrap().to_owned();
        (id, format!("stories/{file}"))
    }

    /// Signs and writes.
    pub fn sign(&self, unit: &str, tag: &str) -> Signed {
        let signed = sign(&self.0, &self.kit(), &request(unit, tag), today()).unwrap();
        for (path, text) in &signed.files {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        signed
    }

    /// What the check says of sign-offs: `file: error[rule]: reason`.
    pub fn faults(&self) -> Vec<String> {
        let faults = load(&self.0, today()).diagnostics.into_iter();
        let is_of_review =
            |fault: &Diagnostic| fault.rule.contains("review") || fault.rule == "po-header";
        let folder = self.0.to_string_lossy().into_owned() + "/";
        let tell = |fault: Diagnostic| {
            let file = fault.file.replace(&folder, "");
            let (severity, reason) = (fault.severity.word(), fault.message.replace(&folder, ""));
            format!("{file}: {severity}[{}]: {reason}", fault.rule)
        };
        faults.filter(is_of_review).map(tell).collect()
    }
}

impl Drop for Sample {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0); // the system's own sweep takes what is left
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (path, copied) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &copied);
        } else {
            fs::copy(path, copied).unwrap();
        }
    }
}

pub fn today() -> Date {
    Date::parse("2026-11-25").unwrap()
}

pub fn request<'a>(unit: &'a str, tag: &'a str) -> SignRequest<'a> {
    SignRequest {
        unit,
        tag,
        by: "Sok Dara",
        date: today(),
        digest: None,
    }
}
