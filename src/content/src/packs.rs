//! The catalogue as files on the wire: a shelf and a file a story, for every language.

use crate::{Catalogue, Locale};
use serde::Serialize;
use tokkae_catalogue::pack::{self, PackError};
use tokkae_catalogue::{
    Card, Care, Country, CountryCard, Deck, Leaflet, LocaleInfo, LocaleTag, PageTexts, Plan,
    PlanCard, Readers, Room, Shelf, Story, Twin, paged,
};

/// A file that the app fetches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFile {
    /// Where it is, relative to the module's root, named by the hash of its bytes:
    /// `packs/km/game-friend.0123456789.pack`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The files of one language.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalePacks {
    /// What the start page, the list and the help page need; with the cards of all stories, for the pages that are
    /// prerendered.
    pub shelf: Shelf,
    /// The shelf as a file, `packs/km.<hash>.pack`: of a long list of stories it has the first page.
    pub file: PackFile,
    /// The other pages of long lists, in the order of the shelf's decks.
    pub decks: Vec<PackFile>,
    /// The stories in the shelf's order, each with its file.
    pub stories: Vec<(Story, PackFile)>,
    /// The countries in the shelf's order, each with its file.
    pub countries: Vec<(Country, PackFile)>,
    /// The stories' pages for grown-ups: prerendered, and in no pack.
    pub twins: Vec<Twin>,
    /// The leaflets: prerendered, and in no pack.
    pub leaflets: Vec<Leaflet>,
    /// The plans of the sessions by topic and tier, each with its file, `packs/km/session-<id>.<hash>.pack`: only the
    /// trainer's room brings them. `{service}` in a plan's texts is still to be filled ([`Plan::name_service`]).
    pub plans: Vec<(Plan, PackFile)>,
    /// What keeps children safe in every session: prerendered, and in the plans.
    pub care: Care,
    /// The texts of the prerendered pages.
    pub pages: PageTexts,
    /// The trainer's room with its file, `packs/km/room.<hash>.pack`: no child brings it.
    pub room: (Room, PackFile),
}

impl Catalogue {
    /// The files of every language, English first.
    ///
    /// # Errors
    /// If postcard can't hold a value, which these types never cause.
    pub fn packs(&self) -> Result<Vec<LocalePacks>, PackError> {
        self.packs_in(&|_| true)
    }

    /// The files of the languages that are wanted; each of them knows of no other.
    ///
    /// # Errors
    /// As [`Self::packs`].
    pub fn packs_in(
        &self,
        wanted: &dyn Fn(&LocaleTag) -> bool,
    ) -> Result<Vec<LocalePacks>, PackError> {
        let locales = std::iter::once(None).chain(self.locales.iter().map(Some));
        let pairs = self.languages().into_iter().zip(locales);
        let (languages, locales): (Vec<_>, Vec<_>) =
            pairs.filter(|(info, _)| wanted(&info.tag)).unzip();
        let pairs = languages.iter().zip(locales);
        pairs
            .map(|(info, locale)| self.pack(info, &languages, locale))
            .collect()
    }

    fn pack(
        &self,
        info: &LocaleInfo,
        languages: &[LocaleInfo],
        locale: Option<&Locale>,
    ) -> Result<LocalePacks, PackError> {
        let tag = &info.tag;
        let mut stories = Vec::with_capacity(self.stories.len());
        for story in &self.stories {
            let story = locale.map_or_else(|| story.clone(), |locale| locale.story(story));
            let file = pack_file(&format!("packs/{tag}/{}", story.id), &story)?;
            stories.push((story, file));
        }
        let pages = locale.map_or_else(|| self.pages.clone(), |locale| locale.pages(&self.pages));
        let countries = self.countries(tag, locale, &pages)?;
        let leaflets: Vec<_> = self
            .leaflets
            .iter()
            .map(|one| locale.map_or_else(|| one.clone(), |locale| locale.leaflet(one)))
            .collect();
        let mut plans = Vec::with_capacity(self.plans.len());
        for plan in &self.plans {
            let plan = locale.map_or_else(|| plan.clone(), |locale| locale.plan(plan));
            let file = pack_file(&format!("packs/{tag}/session-{}", plan.id), &plan)?;
            plans.push((plan, file));
        }
        let cards: Vec<_> = stories
            .iter()
            .map(|(story, file)| card(story, file))
            .collect();
        let (first, later) = paged(&cards);
        let (decks, of_decks) = decks(info, later)?;
        let mut shelf = Shelf {
            locale: info.clone(),
            locales: languages.to_vec(),
            ui: locale.map_or_else(|| self.ui.clone(), |locale| locale.ui(&self.ui)),
            cards: first,
            decks,
            home: countries.first().map(|(home, _)| home.clone()),
            countries: countries
                .iter()
                .map(|(country, file)| self.country_card(country, file))
                .collect(),
            leaflets: leaflets
                .iter()
                .filter(|leaflet| leaflet.readers != Readers::Adults)
                .map(Leaflet::card)
                .collect(),
        };
        let file = pack_file(&format!("packs/{tag}"), &shelf)?;
        shelf.cards = cards;
        let room = Room {
            texts: locale.map_or_else(|| self.room.clone(), |locale| locale.room(&self.room)),
            plans: plans
                .iter()
                .map(|(plan, file)| plan_card(plan, file))
                .collect(),
        };
        let room_file = pack_file(&format!("packs/{tag}/room"), &room)?;
        Ok(LocalePacks {
            shelf,
            file,
            decks: of_decks,
            stories,
            countries,
            leaflets,
            plans,
            care: locale.map_or_else(|| self.care.clone(), |locale| locale.care(&self.care)),
            pages,
            room: (room, room_file),
            twins: match locale {
                Some(locale) => self.twins.iter().map(|twin| locale.twin(twin)).collect(),
                None => self.twins.clone(),
            },
        })
    }
}

impl Catalogue {
    /// The countries' contacts in a language, with what is known of them said in it.
    fn countries(
        &self,
        tag: &LocaleTag,
        locale: Option<&Locale>,
        pages: &PageTexts,
    ) -> Result<Vec<(Country, PackFile)>, PackError> {
        let mut countries = Vec::with_capacity(self.countries.len());
        for country in &self.countries {
            let mut country =
                locale.map_or_else(|| country.clone(), |locale| locale.country(country));
            let known = self.known.get(&country.code);
            for contact in &mut country.contacts {
                if let Some(known) = known.and_then(|known| known.contacts.get(&contact.id)) {
                    known.put_into(contact, pages);
                }
            }
            let file = pack_file(&format!("packs/{tag}/in-{}", country.code), &country)?;
            countries.push((country, file));
        }
        Ok(countries)
    }

    fn country_card(&self, country: &Country, file: &PackFile) -> CountryCard {
        let known = self.known.get(&country.code);
        CountryCard {
            code: country.code.clone(),
            name: country.name.clone(),
            languages: known
                .map(|known| known.languages.clone())
                .unwrap_or_default(),
            pack: file.path.clone(),
        }
    }
}

/// The pages of long lists, each with its file.
fn decks(
    info: &LocaleInfo,
    pages: Vec<Vec<Card>>,
) -> Result<(Vec<Deck>, Vec<PackFile>), PackError> {
    let (mut decks, mut files) = (Vec::new(), Vec::new());
    for (number, page) in pages.into_iter().enumerate() {
        let page = Shelf::page(info, page);
        let file = pack_file(&format!("packs/{}/more-{number}", info.tag), &page)?;
        let (Some(first), Some(last)) = (page.cards.first(), page.cards.last()) else {
            continue;
        };
        decks.push(Deck {
            tier: first.tier,
            first: first.id.clone(),
            last: last.id.clone(),
            pack: file.path.clone(),
        });
        files.push(file);
    }
    Ok((decks, files))
}

fn card(story: &Story, file: &PackFile) -> Card {
    let child = story.person(&story.child);
    Card {
        id: story.id.clone(),
        tier: story.tier,
        about: story.about,
        code: story.code,
        title: story.title.clone(),
        child: child.map(|child| child.name.clone()).unwrap_or_default(),
        look: child.and_then(|child| child.look),
        pack: file.path.clone(),
    }
}

fn plan_card(plan: &Plan, file: &PackFile) -> PlanCard {
    PlanCard {
        id: plan.id.clone(),
        tier: plan.tier,
        title: plan.title.clone(),
        aim: plan.aim.clone(),
        minutes: plan.minutes(),
        pack: file.path.clone(),
    }
}

fn pack_file<T: Serialize>(name: &str, value: &T) -> Result<PackFile, PackError> {
    let bytes = pack::write(value)?;
    Ok(PackFile {
        path: format!("{name}.{:010x}.pack", folded(fnv1a(&bytes))),
        bytes,
    })
}

/// The 40 bits that a file's name holds, of all 64: enough to give every edition of a file a name of its own.
const fn folded(hash: u64) -> u64 {
    (hash ^ (hash >> 40)) & 0xff_ffff_ffff
}

/// FNV-1a with 64 bits.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::fnv1a;

    #[test]
    fn hashes_as_the_published_vectors_say() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
