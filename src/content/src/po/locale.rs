//! A language's file: read, compared with the English, held to the rules of its own language.

use super::compare::{Language, compare};
use super::entry::PoFile;
use super::header::read_header;
use super::parse::parse;
use crate::banned::List;
use crate::read::StoryFile;
use crate::review::{LazyUnits, Records, Translation, check_translation};
use crate::rules::{Limits, READING_LEVEL_KM, audience, check_banned_words, hard_khmer, wanted};
use crate::source::{SOURCE_LOCALE, Source};
use crate::stock::{SourceText, Stock, open_all};
use crate::{Date, Diagnostic, Locale};
use std::cell::{LazyCell, OnceCell};
use std::collections::HashMap;
use std::mem;
use std::panic::resume_unwind;
use std::path::Path;
use std::thread::{self, ScopedJoinHandle};
use tokkae_catalogue::{Story, TextId};

/// A language's file, read but not yet held to the English.
pub(crate) struct LocaleFile {
    tag: String,
    source: Source,
    file: PoFile,
    faults: Vec<Diagnostic>,
}

/// Reads every language under `locales`; without the folder there is only English.
pub(crate) fn read_locales(assets: &Path, faults: &mut Vec<Diagnostic>) -> Vec<LocaleFile> {
    if !assets.join("locales").is_dir() {
        return Vec::new();
    }
    let files = open_all(assets, "locales", "po", faults);
    on_threads(files, |(tag, source)| LocaleFile::read(tag, source))
}

impl LocaleFile {
    fn read(tag: String, source: Source) -> Self {
        let mut faults = Vec::new();
        Self {
            file: parse(&source, &mut faults),
            tag,
            source,
            faults,
        }
    }
}

/// Reads one language by itself and holds it to the English and to its own rules.
pub(crate) fn check_translation_file(
    tag: &str,
    source: Source,
    stock: &Stock,
    signed: &SignedSoFar,
) -> Vec<Diagnostic> {
    let file = LocaleFile::read(tag.to_owned(), source);
    check(file, stock, &stock.texts(), signed).1
}

/// Holds every language to the English and to its own rules.
pub(crate) fn check_locales(
    files: Vec<LocaleFile>,
    stock: &Stock,
    signed: &SignedSoFar,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Locale> {
    let texts = stock.texts();
    let checked = on_threads(files, |file| check(file, stock, &texts, signed));
    let mut locales = Vec::new();
    for (locale, of_locale) in checked {
        faults.extend(of_locale);
        locales.extend(locale);
    }
    locales
}

/// Does the work on each item on a thread of its own; what comes of it is in the items' order.
fn on_threads<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let work = &work;
    thread::scope(|scope| {
        let start = |item| scope.spawn(move || work(item));
        let threads: Vec<_> = items.into_iter().map(start).collect();
        let join = |thread: ScopedJoinHandle<'_, _>| {
            thread.join().unwrap_or_else(|panic| resume_unwind(panic))
        };
        threads.into_iter().map(join).collect()
    })
}

/// What has been signed, by today.
pub(crate) struct SignedSoFar<'a, 's> {
    pub units: &'a LazyUnits<'s>,
    pub records: &'a Records,
    pub today: Date,
}

/// Whether a word can be the tag of a language (BCP 47, in short).
pub(super) fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let is_language =
        (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_part = |part: &str| {
        (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    is_language && parts.all(is_part)
}

/// Holds a language to the English, and adds what is wrong to what was found while it was read.
fn check(
    locale: LocaleFile,
    stock: &Stock,
    texts: &[SourceText],
    signed: &SignedSoFar,
) -> (Option<Locale>, Vec<Diagnostic>) {
    let mut faults = locale.faults;
    let (tag, source, file) = (locale.tag.as_str(), &locale.source, locale.file);
    if !is_tag(tag) || tag == SOURCE_LOCALE {
        let reason = format!("`{tag}` is no language to translate into.");
        let hint =
            "Name the file by the language's tag, such as `km.po`; English stands in the stories.";
        // Nothing else is said of what is no translation.
        return (None, vec![source.error("file-name", 0, reason).hint(hint)]);
    }
    let header = read_header(source, &file.header, tag, &mut faults);
    let list = stock.list(tag);
    if list.is_none() {
        let reason =
            format!("there is no list of banned words for `{tag}`, so blame could reach children.");
        let hint = format!("Write `banned/{tag}.toml`; `banned/en.toml` shows what belongs in it.");
        faults.push(source.error("banned-words", 0, reason).hint(hint));
    }
    let language = Language {
        name: &header.info.name,
        list,
    };
    let fitting = compare(source, &file, texts, language, &mut faults);
    let translated = |number: &Option<usize>| Some(file.entries[(*number)?].text.as_str());
    let own = Own {
        source,
        tag,
        file: &file,
        places: OnceCell::new(),
        texts: texts.iter().zip(fitting.iter().map(translated)).collect(),
    };
    own.check(stock, list, &mut faults);
    let by_address = LazyCell::new(|| own.by_address());
    let translation = Translation {
        tag,
        source,
        header_at: file.header.text_at,
        status: header.info.status,
        stamp: header.stamp.as_ref(),
        text: &|address| by_address.get(address).copied(),
        place: &|address| own.place(address),
    };
    let SignedSoFar {
        units,
        records,
        today,
    } = *signed;
    check_translation(&translation, units, records, today, &mut faults);
    let checked = Locale {
        info: header.info,
        reviewer: header.reviewer,
        texts: kept(file, fitting),
    };
    (Some(checked), faults)
}

/// The texts that fit, by their addresses. Taken out of the file: a thousand stories are not copied.
fn kept(mut file: PoFile, fitting: Vec<Option<usize>>) -> HashMap<String, String> {
    let mut texts = HashMap::with_capacity(fitting.len());
    for number in fitting.into_iter().flatten() {
        let entry = &mut file.entries[number];
        let address = entry.context.take().unwrap_or_default();
        texts.insert(address, mem::take(&mut entry.text));
    }
    texts
}

/// Every language with the lines of its entries, each with its address, in the file's order.
pub(crate) fn entry_lines(assets: &Path) -> Vec<(String, Vec<(usize, String)>)> {
    let mut faults = Vec::new(); // they have been told
    let files = open_all(assets, "locales", "po", &mut faults);
    let mut lines = |source: &Source| {
        let entries = parse(source, &mut faults).entries.into_iter();
        let line = |at| source.position(at).0;
        entries
            .filter_map(|entry| Some((line(entry.at), entry.context?)))
            .collect()
    };
    files
        .iter()
        .map(|(tag, source)| (tag.clone(), lines(source)))
        .collect()
}

/// The offset of each translation by its address.
fn places(file: &PoFile) -> HashMap<&str, usize> {
    let entries = file.entries.iter().filter(|entry| !entry.obsolete);
    entries
        .filter_map(|entry| Some((entry.context.as_deref()?, entry.text_at)))
        .collect()
}

/// The translations that fit the English, under the rules of their own language.
struct Own<'a> {
    source: &'a Source,
    tag: &'a str,
    file: &'a PoFile,
    /// The offset of each translation by its address: asked for only if there is something to say.
    places: OnceCell<HashMap<&'a str, usize>>,
    /// Every English text, with its translation if it fits.
    texts: Vec<(&'a SourceText<'a>, Option<&'a str>)>,
}

impl<'a> Own<'a> {
    /// Where the translation with this address stands.
    fn place(&self, address: &str) -> Option<usize> {
        let places = self.places.get_or_init(|| places(self.file));
        places.get(address).copied()
    }

    fn by_address(&self) -> HashMap<&'a str, &'a str> {
        let texts = self.texts.iter();
        let fitting = texts.filter_map(|(text, translation)| Some((text.address, (*translation)?)));
        fitting.collect()
    }

    fn check(&self, stock: &'a Stock, list: Option<&List>, faults: &mut Vec<Diagnostic>) {
        let mut of_stories = self.texts.iter().filter(|(text, _)| text.is_of_story);
        for file in &stock.stories {
            // The texts come in the order of the stories, but for empty ones, which none translates.
            let mut translation = |(address, english): &'a (TextId, String)| {
                let is_text = !english.is_empty();
                let found = is_text.then(|| of_stories.next()).flatten();
                let text = found.and_then(|(_, translation)| *translation);
                (address.as_str(), text.unwrap_or_default())
            };
            let texts: Vec<_> = file.texts.iter().map(&mut translation).collect();
            self.check_story(file, &texts, list, faults);
        }
        let Some(list) = list else { return };
        let adults = stock.adults();
        for (text, translation) in &self.texts {
            let error = |reason| self.error("banned-words", text.address, reason);
            let audience = audience(text.address, &adults);
            check_banned_words(
                list,
                audience,
                translation.unwrap_or_default(),
                error,
                faults,
            );
        }
    }

    fn check_story(
        &self,
        file: &StoryFile,
        texts: &[(&str, &str)],
        list: Option<&List>,
        faults: &mut Vec<Diagnostic>,
    ) {
        let limits = Limits::new(&file.story);
        for (address, text) in texts.iter().filter(|(_, text)| !text.is_empty()) {
            if let Some((reason, hint)) = limits.broken(address, text, true) {
                faults.push(self.error("text-length", address, reason).hint(hint));
            }
        }
        if self.tag.split('-').next() == Some("km") {
            self.check_khmer(&file.story, texts, faults);
        }
        let Some(list) = list else { return };
        for unsaid in wanted(&file.story, texts, list) {
            faults.push(
                self.error("ending-says", &unsaid.address, unsaid.reason)
                    .hint(unsaid.hint),
            );
        }
    }

    fn check_khmer(&self, story: &Story, texts: &[(&str, &str)], faults: &mut Vec<Diagnostic>) {
        let names = format!("{}/cast/", story.id);
        let texts = texts.iter().filter(|(id, _)| !id.starts_with(&names));
        for hard in hard_khmer(story.tier, texts.copied()) {
            // What is said of the whole story stands at its title.
            let address = hard
                .address
                .unwrap_or_else(|| format!("{}/title", story.id));
            let fault = self.error(READING_LEVEL_KM, &address, hard.reason);
            let fault = fault.hint(hard.hint);
            faults.push(if hard.is_warning {
                fault.warning()
            } else {
                fault
            });
        }
    }

    fn error(&self, rule: &'static str, address: &str, reason: impl Into<String>) -> Diagnostic {
        let scene = address.rsplit_once('/').map_or(address, |(scene, _)| scene);
        let heading = format!("{scene}/heading");
        let at = self.place(address).or_else(|| self.place(&heading));
        self.source.error(rule, at.unwrap_or_default(), reason)
    }
}
