//! The app's model and its one transition: `update(msg) -> effects`. Pure; tested without a browser.

use super::{Effect, Msg, Session};
use crate::host::{LoadError, Request};
use std::mem;
use std::rc::Rc;
use tokkae_catalogue::{
    Act, Card, Country, CountryCard, Deck, LocaleTag, Message, Moment, Shelf, Story, StoryId, Tier,
};
use tokkae_engine::resume::{LENGTH, Progress};
use tokkae_engine::snapshot::Fit;
use tokkae_engine::{Action, Event, Place, State, snapshot, step};

/// Where the shelf of each language is, relative to the module's root.
pub type Shelves = Vec<(LocaleTag, String)>;

/// Which page a document was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The start page of a language.
    Start,
    /// The start page at the module's root, which may follow the browser's language.
    Root,
    /// The help page.
    Help,
}

/// A page of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Language and age.
    Start,
    /// The stories of an age group.
    Stories,
    /// A story's content note.
    Note,
    /// A story being played.
    Story,
    /// Where to get help.
    Help,
    /// A resume code is put in.
    Code,
}

impl Page {
    /// The word that names it in the session and in the document.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Stories => "stories",
            Self::Note => "note",
            Self::Story => "story",
            Self::Help => "help",
            Self::Code => "code",
        }
    }

    /// Its address within a language; what is played has none of its own.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Help => "help/",
            _ => "",
        }
    }

    /// The page that a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        [
            Self::Start,
            Self::Stories,
            Self::Note,
            Self::Story,
            Self::Help,
            Self::Code,
        ]
        .into_iter()
        .find(|page| page.word() == word)
    }
}

/// A page that can be made behind the one on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Behind {
    /// Which.
    pub page: Page,
    /// Its age group, if it is another one than was chosen.
    pub tier: Option<Tier>,
}

/// A plain line at the top of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The address asked for a language that there is not.
    UnknownLanguage,
    /// The address asked for a story that there is not.
    UnknownStory,
    /// A pack did not arrive.
    LoadFailed,
    /// The address asked for a country that there is not.
    UnknownCountry,
    /// The contacts of a country did not arrive.
    CountryFailed,
    /// The signs make no code.
    WrongCode,
    /// The story has changed, and starts again.
    StoryRestarted,
    /// The story has changed, and goes on nearby.
    StoryNearest,
}

/// A story being played.
#[derive(Clone, Debug, PartialEq)]
pub struct Playing {
    /// The story in the language on the screen.
    pub story: Rc<Story>,
    /// Where the child is in it.
    pub state: State,
}

/// What is on its way.
#[derive(Clone, Debug, PartialEq)]
pub enum Loading {
    /// A language, on any page.
    Shelf(LocaleTag),
    /// More stories of the age group.
    More,
    /// A story, with the shelf of its language if that is to change with it, and the place in it.
    Story {
        /// Which.
        id: StoryId,
        /// The shelf that goes on the screen together with it.
        shelf: Rc<Shelf>,
        /// The place to go on from.
        snapshot: Option<String>,
        /// The page to show then.
        page: Page,
    },
}

/// Everything that the app knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The language on the screen and all its texts.
    pub shelf: Rc<Shelf>,
    /// Where the shelves are.
    pub shelves: Shelves,
    /// The further pages of long lists that have been brought, in any language.
    pages: Vec<Rc<Shelf>>,
    /// The page on the screen.
    pub page: Page,
    /// The page under the help page.
    pub under_help: Page,
    /// The age group.
    pub tier: Option<Tier>,
    /// The story being played, or read about.
    pub playing: Option<Playing>,
    /// Where the story would be after what a finger is down on, if some of that can be made before the finger lifts.
    pub ready: Option<State>,
    /// The page that would come after what a finger is down on.
    pub behind: Option<Behind>,
    /// What is on its way.
    pub loading: Option<Loading>,
    /// What did not arrive, to be tried again.
    pub failed: Option<Loading>,
    /// The stories that were finished in this tab.
    pub finished: Vec<StoryId>,
    /// The signs of a resume code that were put in so far.
    pub code: Vec<u8>,
    /// The country that was chosen, or guessed, if it is another one than the home country.
    pub wanted: Option<String>,
    /// Its contacts, once they are here.
    pub chosen: Option<Rc<Country>>,
    /// The time where the contacts on the screen are, where a browser knows it.
    pub now: Option<Moment>,
    /// A plain line at the top.
    pub notice: Option<Notice>,
    entry: Entry,
    /// Counts the waits for chat messages, so that an old wait can't hurry a new message.
    ticket: u32,
}

impl Model {
    /// The first view of a document: what was prerendered.
    ///
    /// `country` is another one than the home country that the document was made for.
    pub fn new(
        shelf: Rc<Shelf>,
        shelves: Shelves,
        entry: Entry,
        country: Option<Rc<Country>>,
    ) -> Self {
        let page = if entry == Entry::Help {
            Page::Help
        } else {
            Page::Start
        };
        Self {
            shelf,
            shelves,
            pages: Vec::new(),
            page,
            under_help: Page::Start,
            tier: None,
            playing: None,
            ready: None,
            behind: None,
            loading: None,
            failed: None,
            finished: Vec::new(),
            code: Vec::new(),
            wanted: country.as_ref().map(|country| country.code.clone()),
            chosen: country,
            now: None,
            notice: None,
            entry,
            ticket: 0,
        }
    }

    /// Whether a page can be made behind the one on the screen: a finger may have gone on before it was.
    const fn leads_to(&self, page: Page) -> bool {
        matches!(
            (self.page, page),
            (Page::Start, Page::Stories) | (Page::Note, Page::Story)
        )
    }

    /// Whether something is made ready for a finger that is down.
    pub const fn is_ready(&self) -> bool {
        self.ready.is_some() || self.behind.is_some()
    }

    /// The age group of the list of stories: of the one that is made, or else of the one that was chosen.
    pub fn listed(&self) -> Option<Tier> {
        let behind = self.behind.and_then(|behind| behind.tier);
        behind.or(self.tier)
    }

    /// The stories of the age group.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        let tier = self.listed();
        let cards = self.cards_of(&self.shelf).into_iter();
        cards.filter(move |card| Some(card.tier) == tier)
    }

    /// The next page of the age group's list that isn't here.
    pub fn more_stories(&self) -> Option<&Deck> {
        let tier = self.listed();
        self.next_page(&self.shelf, |deck| Some(deck.tier) == tier)
    }

    /// The first page that isn't here and that is wanted.
    fn next_page<'a>(
        &self,
        shelf: &'a Shelf,
        is_wanted: impl Fn(&Deck) -> bool,
    ) -> Option<&'a Deck> {
        let here = self.cards_of(shelf);
        let is_here = |deck: &Deck| here.iter().any(|card| card.id == deck.first);
        let mut decks = shelf.decks.iter();
        decks.find(|deck| is_wanted(deck) && !is_here(deck))
    }

    /// The cards of a shelf, and of the further pages of its lists that are here.
    fn cards_of<'a>(&'a self, shelf: &'a Shelf) -> Vec<&'a Card> {
        let mut cards = Vec::new();
        cards.extend(&shelf.cards);
        for page in &self.pages {
            if page.locale.tag == shelf.locale.tag {
                cards.extend(&page.cards);
            }
        }
        cards
    }

    /// The contacts to show: of the country that was chosen, or of the home country.
    pub fn country(&self) -> Option<&Country> {
        self.chosen.as_deref().or(self.shelf.home.as_ref())
    }

    /// The address of the page on the screen within a language.
    pub fn path(&self) -> String {
        match (self.page, &self.chosen) {
            (Page::Help, Some(country)) => [self.page.path(), &country.code, "/"].concat(),
            _ => self.page.path().to_owned(),
        }
    }

    /// The address of the pocket card with the contacts on the screen, within a language.
    pub fn card_path(&self) -> String {
        match &self.chosen {
            Some(country) => ["card/", &country.code, "/"].concat(),
            None => "card/".to_owned(),
        }
    }

    /// Whether all stories of the age group have been played.
    pub fn all_done(&self) -> bool {
        let mut cards = self.cards().peekable();
        cards.peek().is_some()
            && self.more_stories().is_none()
            && cards.all(|card| self.finished.contains(&card.id))
    }

    /// Takes a message in and says what the host is to do.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        let mut effects = Vec::new();
        (self.ready, self.behind) = (None, None);
        match msg {
            Msg::Opened(request, saved) => self.open(&request, saved.as_deref(), &mut effects),
            Msg::Go(page) => self.go(page, &mut effects),
            Msg::PickLocale(tag) => self.load_shelf(tag, &mut effects),
            Msg::ShelfArrived(tag, shelf) => self.shelf_arrived(&tag, shelf, &mut effects),
            Msg::PickTier(tier) => {
                self.tier = Some(tier);
                self.go(Page::Stories, &mut effects);
            }
            Msg::MoreStories => self.load_more(&mut effects),
            Msg::OpenStory(id) => {
                self.load_story(&id, self.shelf.clone(), None, Page::Note, &mut effects);
            }
            Msg::StoryArrived(id, tag, story) => {
                self.story_arrived(&id, &tag, story, &mut effects);
            }
            Msg::TryAgain => self.try_again(&mut effects),
            Msg::Begin => {
                self.go(Page::Story, &mut effects);
                self.pace(&mut effects);
            }
            Msg::PlayAgain => {
                if let Some(playing) = &mut self.playing {
                    playing.state = State::start(&playing.story);
                }
                self.go(Page::Story, &mut effects);
                self.pace(&mut effects);
            }
            Msg::Ready(action) => self.get_ready(action, &mut effects),
            Msg::ReadyPage(behind) if self.leads_to(behind.page) => {
                self.behind = Some(behind);
                effects.push(Effect::UnreadyLater);
            }
            Msg::Do(action) => self.act(action, &mut effects),
            Msg::MessageDue(ticket) if !self.is_late(ticket) => {
                self.act(Action::ShowMessage, &mut effects);
            }
            // Too late, or the component's own.
            Msg::MessageDue(_)
            | Msg::Pressed(_)
            | Msg::ReadyPage(_)
            | Msg::Unready
            | Msg::Arrived(_)
            | Msg::Came(..)
            | Msg::Rehearse
            | Msg::Leave => {}
            Msg::Help if self.page == Page::Help => {}
            Msg::Help => {
                self.under_help = self.page;
                // A story that is on its way comes under the help page, not over it.
                if let Some(Loading::Story { page, .. }) = &mut self.loading {
                    self.under_help = mem::replace(page, Page::Help);
                }
                self.go(Page::Help, &mut effects);
                self.ask_time(&mut effects);
            }
            Msg::CloseHelp => {
                self.go(self.under_help, &mut effects);
                self.pace(&mut effects);
            }
            Msg::PickCountry(code) => {
                self.want_country(&code, &mut effects);
                self.save(&mut effects);
                effects.push(Effect::FocusHeading);
            }
            Msg::CountryArrived(code, tag, country) => {
                self.country_arrived(&code, &tag, country, &mut effects);
            }
            Msg::AddSign(sign) => self.add_sign(sign, &mut effects),
            Msg::TakeSign => {
                self.code.pop();
                self.notice = None;
            }
            Msg::Time(now) => self.now = now,
        }
        effects
    }

    fn go(&mut self, page: Page, effects: &mut Vec<Effect>) {
        self.page = self.at_once(page);
        self.notice = None;
        // A story that was to come under the help page comes to where the child is now.
        let coming = self.loading.as_mut().or(self.failed.as_mut());
        if let Some(Loading::Story {
            page: to @ Page::Help,
            ..
        }) = coming
        {
            *to = page;
            self.notice = self.loading.is_none().then_some(Notice::LoadFailed);
        }
        effects.push(Effect::FocusHeading);
        // That someone looked for help is kept nowhere.
        if page != Page::Help {
            self.save(effects);
        }
    }

    /// The page to show until what the page needs is here.
    fn at_once(&self, page: Page) -> Page {
        match page {
            Page::Note | Page::Story if self.playing.is_none() => Page::Start,
            page => page,
        }
    }

    fn save(&self, effects: &mut Vec<Effect>) {
        effects.push(Effect::Save(Session::of(self).write()));
    }

    fn open(&mut self, request: &Request, saved: Option<&str>, effects: &mut Vec<Effect>) {
        let session = saved.map(Session::read).unwrap_or_default();
        self.tier = session.tier;
        self.finished.clone_from(&session.finished);
        if let Some(wanted) = &request.lang
            && self.path_of(&wanted.as_str().into()).is_none()
        {
            self.notice = Some(Notice::UnknownLanguage);
        }
        self.open_country(request, &session, effects);
        let session = if self.entry == Entry::Help {
            // A child who opened the help page by its address still finds the way back.
            self.under_help = session.page.unwrap_or(Page::Start);
            self.ask_time(effects);
            Session {
                page: Some(Page::Help),
                ..session
            }
        } else {
            session
        };
        self.resume(request, session, effects);
    }

    /// Goes to what the address asks for, or back to where a reload found the child.
    fn resume(&mut self, request: &Request, session: Session, effects: &mut Vec<Effect>) {
        let tag = self.first_language(request, &session);
        let story = (request.story.as_deref().map(StoryId::from))
            .or_else(|| session.snapshot.as_deref().and_then(snapshot::story_of));
        if let Some(page) = session.page
            && request.story.is_none()
            && self.notice.is_none()
        {
            self.page = self.at_once(page);
        }
        if let Some(id) = story {
            let asked = request.story.is_some();
            if self.find(&self.shelf, &id) == Found::Nowhere {
                self.notice = asked.then_some(Notice::UnknownStory);
                self.page = Page::Start;
            } else if asked {
                self.load_story(&id, self.shelf.clone(), None, Page::Note, effects);
            } else if self.notice.is_none() {
                let page = session.page.unwrap_or(Page::Note);
                self.load_story(&id, self.shelf.clone(), session.snapshot, page, effects);
            }
        }
        if let Some(tag) = tag {
            self.load_shelf(tag, effects);
        }
    }

    /// The language to change to at once: the address's, this tab's, or on the page without a
    /// language the browser's.
    fn first_language(&self, request: &Request, session: &Session) -> Option<LocaleTag> {
        let known = |tag: &LocaleTag| self.path_of(tag).is_some();
        let asked = request.lang.as_deref().map(LocaleTag::from).filter(known);
        let kept = session.locale.clone().filter(known);
        let guessed = || {
            let primary = |tag: &String| LocaleTag::from(tag.split('-').next().unwrap_or_default());
            (self.entry == Entry::Root)
                .then(|| request.preferred.iter().map(primary).find(known))?
        };
        asked
            .or(kept)
            .or_else(guessed)
            .filter(|tag| *tag != self.shelf.locale.tag)
    }

    /// The country whose contacts to show: the document's, the address's, this tab's, or one that the
    /// browser's languages tell.
    fn open_country(&mut self, request: &Request, session: &Session, effects: &mut Vec<Effect>) {
        let asked = request.country.as_deref();
        if let Some(code) = asked
            && self.country_card(code).is_none()
        {
            self.notice = Some(Notice::UnknownCountry);
        }
        let known = |code: &&str| self.country_card(code).is_some();
        let code = asked
            .filter(known)
            .or(self.wanted.as_deref())
            .or_else(|| session.country.as_deref().filter(known))
            .or_else(|| self.guess(&request.preferred))
            .map(str::to_owned);
        if let Some(code) = code {
            self.want_country(&code, effects);
        }
    }

    /// The country that the browser's languages tell: by a language that is spoken in one country, else by
    /// the region that a language names. American English is what browsers have who were never asked.
    fn guess(&self, preferred: &[String]) -> Option<&str> {
        let countries = &self.shelf.countries;
        let speaks = |country: &&CountryCard, tag: &str| {
            let language = tag.split('-').next().unwrap_or_default();
            country.languages.iter().any(|known| known == language)
        };
        let by_language = |tag: &String| countries.iter().find(|country| speaks(country, tag));
        let by_region = |tag: &String| {
            let region = tag.split('-').nth(1).filter(|_| tag != "en-US")?;
            countries
                .iter()
                .find(|country| country.code.eq_ignore_ascii_case(region))
        };
        let mut tags = preferred.iter();
        let found = tags.clone().find_map(by_language);
        let found = found.or_else(|| tags.find_map(by_region));
        found.map(|country| country.code.as_str())
    }

    fn country_card(&self, code: &str) -> Option<&CountryCard> {
        let countries = &self.shelf.countries;
        countries.iter().find(|country| country.code == code)
    }

    /// Shows the contacts of a country as soon as they are here.
    fn want_country(&mut self, code: &str, effects: &mut Vec<Effect>) {
        if self
            .shelf
            .home
            .as_ref()
            .is_some_and(|home| home.code == code)
        {
            self.wanted = None;
            self.chosen = None;
            return self.ask_time(effects);
        }
        let Some(pack) = self.country_card(code).map(|card| card.pack.clone()) else {
            return;
        };
        self.wanted = Some(code.to_owned());
        let tag = self.shelf.locale.tag.clone();
        effects.push(Effect::LoadCountry(code.to_owned(), tag, pack));
    }

    fn country_arrived(
        &mut self,
        code: &str,
        tag: &LocaleTag,
        country: Result<Rc<Country>, LoadError>,
        effects: &mut Vec<Effect>,
    ) {
        // An older request: something else has been chosen since.
        if self.wanted.as_deref() != Some(code) || self.shelf.locale.tag != *tag {
            return;
        }
        if let Ok(country) = country {
            self.chosen = Some(country);
            self.ask_time(effects);
        } else {
            self.wanted = self.chosen.as_ref().map(|country| country.code.clone());
            self.notice = Some(Notice::CountryFailed);
        }
    }

    /// Asks what time it is where the contacts are, if any of them has hours.
    fn ask_time(&self, effects: &mut Vec<Effect>) {
        let Some(country) = self.country() else {
            return;
        };
        let has_hours = country.contacts.iter().any(|one| !one.hours.is_empty());
        if let Some(zone) = country.zone.clone().filter(|_| has_hours) {
            effects.push(Effect::AskTime(zone));
        }
    }

    /// Puts a sign in; the last one opens the stories, if the signs make a code.
    fn add_sign(&mut self, sign: u8, effects: &mut Vec<Effect>) {
        if self.code.len() == LENGTH {
            return;
        }
        self.code.push(sign);
        if self.code.len() < LENGTH {
            return;
        }
        let Some(progress) = Progress::read(&self.code) else {
            self.notice = Some(Notice::WrongCode);
            return;
        };
        self.code.clear();
        self.tier = Some(progress.tier);
        let is_done = |card: &&Card| card.code.is_some_and(|number| progress.has(number));
        let done: Vec<_> = self
            .cards()
            .filter(is_done)
            .map(|card| card.id.clone())
            .collect();
        let new = done.into_iter().filter(|id| !self.finished.contains(id));
        let new: Vec<_> = new.collect();
        self.finished.extend(new);
        self.go(Page::Stories, effects);
    }

    /// The code with which a child goes on another day: once there is something to go on from.
    pub fn resume_code(&self) -> Option<[u8; LENGTH]> {
        let finished = self.cards().filter(|card| self.finished.contains(&card.id));
        let numbers: Vec<_> = finished.filter_map(|card| card.code).collect();
        let tier = self.tier.filter(|_| !numbers.is_empty())?;
        Some(Progress::new(tier, numbers).write())
    }

    fn path_of(&self, tag: &LocaleTag) -> Option<&str> {
        self.shelves
            .iter()
            .find(|(known, _)| known == tag)
            .map(|(_, path)| path.as_str())
    }

    /// Where a story is.
    fn find<'a>(&'a self, shelf: &'a Shelf, id: &StoryId) -> Found<'a> {
        let cards = self.cards_of(shelf);
        if let Some(card) = cards.into_iter().find(|card| card.id == *id) {
            return Found::Here(&card.pack);
        }
        match self.next_page(shelf, |deck| deck.may_hold(id)) {
            Some(deck) => Found::Further(&deck.pack),
            None => Found::Nowhere,
        }
    }

    fn load_more(&mut self, effects: &mut Vec<Effect>) {
        if let Some(deck) = self.more_stories() {
            let tag = self.shelf.locale.tag.clone();
            effects.push(Effect::LoadShelf(tag, deck.pack.clone()));
            self.notice = None;
            self.loading = Some(Loading::More);
        }
    }

    fn load_shelf(&mut self, tag: LocaleTag, effects: &mut Vec<Effect>) {
        if let Some(path) = self.path_of(&tag).map(str::to_owned) {
            effects.push(Effect::LoadShelf(tag.clone(), path));
            // A story that is on its way comes again in the new language, with its place.
            self.loading = match self.loading.take() {
                Some(story @ Loading::Story { .. }) => Some(story),
                _ => Some(Loading::Shelf(tag)),
            };
        }
    }

    fn shelf_arrived(
        &mut self,
        tag: &LocaleTag,
        shelf: Result<Rc<Shelf>, LoadError>,
        effects: &mut Vec<Effect>,
    ) {
        let shelf = match shelf {
            Ok(shelf) if shelf.locales.is_empty() => return self.page_arrived(shelf, effects),
            Ok(shelf) => shelf,
            Err(_) => {
                // What waited for a page of a list waits for it again; anything else for its language.
                let waited = self.loading.take_if(|what| match what {
                    Loading::More => true,
                    Loading::Story { shelf, .. } => shelf.locale.tag == *tag,
                    Loading::Shelf(_) => false,
                });
                return self.load_broke(waited.unwrap_or(Loading::Shelf(tag.clone())));
            }
        };
        // The place in a story: on its way, or on the screen.
        let place = match self.loading.take() {
            Some(Loading::Story {
                id, snapshot, page, ..
            }) => Some((id, snapshot, page)),
            _ => self.playing.as_ref().map(|playing| {
                let id = playing.story.id.clone();
                let snapshot = snapshot::write(&id, &playing.state);
                (id, Some(snapshot), self.page)
            }),
        };
        match place {
            Some((id, snapshot, page)) => self.load_story(&id, shelf, snapshot, page, effects),
            None => self.show_shelf(shelf, effects),
        }
    }

    /// A further page of a list: a shelf with nothing but cards.
    fn page_arrived(&mut self, page: Rc<Shelf>, effects: &mut Vec<Effect>) {
        self.pages.push(page);
        match self.loading.take() {
            Some(Loading::Story {
                id,
                shelf,
                snapshot,
                page,
            }) => self.load_story(&id, shelf, snapshot, page, effects),
            other => self.loading = other.filter(|what| *what != Loading::More),
        }
    }

    fn show_shelf(&mut self, shelf: Rc<Shelf>, effects: &mut Vec<Effect>) {
        effects.push(Effect::SetLanguage(
            shelf.locale.tag.clone(),
            shelf.locale.rtl,
        ));
        self.shelf = shelf;
        if let Some(code) = self.wanted.clone() {
            self.want_country(&code, effects);
        }
        self.save(effects);
    }

    fn load_story(
        &mut self,
        id: &StoryId,
        shelf: Rc<Shelf>,
        snapshot: Option<String>,
        page: Page,
        effects: &mut Vec<Effect>,
    ) {
        let tag = shelf.locale.tag.clone();
        effects.push(match self.find(&shelf, id) {
            Found::Here(pack) => Effect::LoadStory(id.clone(), tag, pack.clone()),
            Found::Further(pack) => Effect::LoadShelf(tag, pack.clone()),
            Found::Nowhere => {
                self.playing = None;
                self.page = Page::Start;
                self.notice = Some(Notice::UnknownStory);
                return self.show_shelf(shelf, effects);
            }
        });
        self.notice = None;
        self.loading = Some(Loading::Story {
            id: id.clone(),
            shelf,
            snapshot,
            page,
        });
    }

    fn story_arrived(
        &mut self,
        id: &StoryId,
        tag: &LocaleTag,
        story: Result<Rc<Story>, LoadError>,
        effects: &mut Vec<Effect>,
    ) {
        let Some(Loading::Story {
            id: wanted,
            shelf,
            snapshot,
            page,
        }) = self.loading.take()
        else {
            return;
        };
        if wanted != *id || shelf.locale.tag != *tag {
            // An older request: the child has asked for something else since.
            self.loading = Some(Loading::Story {
                id: wanted,
                shelf,
                snapshot,
                page,
            });
            return;
        }
        let Ok(story) = story else {
            return self.load_broke(Loading::Story {
                id: wanted,
                shelf,
                snapshot,
                page,
            });
        };
        self.failed = None;
        let (state, fit) = match &snapshot {
            Some(snapshot) => snapshot::read(&story, snapshot),
            None => (State::start(&story), Fit::Same),
        };
        self.tier = Some(story.tier);
        let turned = self
            .playing
            .as_ref()
            .is_some_and(|old| old.story.id == story.id);
        self.playing = Some(Playing { story, state });
        if shelf.locale.tag != self.shelf.locale.tag {
            self.show_shelf(shelf, effects);
        }
        let stays = turned && self.page == page;
        if stays {
            self.save(effects);
        } else {
            self.go(page, effects);
        }
        self.notice = match fit {
            Fit::Same => None,
            Fit::Nearest => Some(Notice::StoryNearest),
            Fit::Restarted => Some(Notice::StoryRestarted),
        };
        self.pace(effects);
    }

    fn load_broke(&mut self, what: Loading) {
        self.loading = None;
        self.failed = Some(what);
        self.notice = Some(Notice::LoadFailed);
    }

    fn try_again(&mut self, effects: &mut Vec<Effect>) {
        match self.failed.take() {
            Some(Loading::Shelf(tag)) => {
                self.notice = None;
                self.load_shelf(tag, effects);
            }
            Some(Loading::More) => self.load_more(effects),
            Some(Loading::Story {
                id,
                shelf,
                snapshot,
                page,
            }) => {
                self.load_story(&id, shelf, snapshot, page, effects);
            }
            None => {}
        }
    }

    /// Two scenes can stand side by side if they are two; in one, only telling has what can be there before it is seen.
    fn get_ready(&mut self, action: Action, effects: &mut Vec<Effect>) {
        let playing = self.playing.as_ref();
        self.ready = playing.and_then(|Playing { story, state }| {
            let (next, _) = step(story, state.clone(), action);
            let scene = |state: &State| Some(&state.scene(story)?.id);
            let tells = matches!(next.place(), Place::Tell { .. });
            (tells || scene(&next) != scene(state)).then_some(next)
        });
        if self.ready.is_some() {
            effects.push(Effect::UnreadyLater);
        }
    }

    fn act(&mut self, action: Action, effects: &mut Vec<Effect>) {
        let Some(playing) = &mut self.playing else {
            return;
        };
        let (state, events) = step(&playing.story, playing.state.clone(), action);
        if state == playing.state {
            return;
        }
        playing.state = state;
        self.notice = None;
        for event in &events {
            match event {
                Event::SceneEntered(_) => effects.push(Effect::FocusHeading),
                Event::StoryFinished(id) => {
                    if !self.finished.contains(id) {
                        self.finished.push(id.clone());
                    }
                    effects.push(Effect::StoryFinished(id.clone()));
                }
            }
        }
        if events.is_empty() {
            effects.push(Effect::RevealLatest);
        }
        self.save(effects);
        self.pace(effects);
    }

    /// Whether the message that this ticket stands for has come by a tap, or the child is elsewhere now.
    #[must_use]
    pub fn is_late(&self, ticket: u32) -> bool {
        ticket != self.ticket || self.page != Page::Story
    }

    /// Lets the next chat message arrive at a human pace.
    fn pace(&mut self, effects: &mut Vec<Effect>) {
        self.ticket = self.ticket.wrapping_add(1);
        if self.page != Page::Story {
            return;
        }
        if let Some(message) = self.playing.as_ref().and_then(next_message) {
            effects.push(Effect::MessageAfter(reading_time(message), self.ticket));
        }
    }
}

/// Where the pack is that leads to a story.
#[derive(PartialEq)]
enum Found<'a> {
    /// The story's own.
    Here(&'a String),
    /// A page of the list that may hold its card.
    Further(&'a String),
    Nowhere,
}

/// The message that arrives next in the chat on the screen.
fn next_message(playing: &Playing) -> Option<&Message> {
    match (
        playing.state.place(),
        &playing.state.scene(&playing.story)?.act,
    ) {
        (Place::Chat { shown }, Act::Chat { messages, .. }) => messages.get(*shown),
        _ => None,
    }
}

/// Milliseconds before a message arrives: as if someone typed it, and never tedious.
fn reading_time(message: &Message) -> u32 {
    // Counting `chars` would bring the fast way to count them along: 150 bytes.
    let letters = message
        .text
        .char_indices()
        .fold(0_u32, |count, _| count + 1);
    letters.saturating_mul(25).saturating_add(1100).min(3000)
}
