//! The table of people: its rows, and which of them are asked for.

use reportedly_corroborate::{OpenAnswer, OpenWords};
use reportedly_model::{
    Certainty, Coverage, Event, Evidentiality, FacetSlot, FacetValue, Kind, PartyType, Person,
    PlaceValue, Precision, RoleStatus, Standing, Verdict, Whereabouts, office_in_words,
};
use serde::{Deserialize, Serialize};

use crate::search::indexed_words;

/// One row of the table of people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonRow {
    /// Id of the person.
    pub id: String,
    /// Best form of the name.
    pub name: String,
    /// One human being, several, or a body that acts as one.
    #[serde(rename = "type")]
    pub person_type: PartyType,
    /// Whether any report gives a name.
    pub named: bool,
    /// What sort of answer there is; `null` where nobody asks for whereabouts.
    pub standing: Option<Standing>,
    /// Where last reported: the name to show, of the first place.
    pub place: Option<String>,
    /// Gazetteer id of that place.
    pub place_id: Option<String>,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Its latitude in degrees, WGS 84.
    pub lat: Option<f64>,
    /// Its longitude in degrees, WGS 84.
    pub lon: Option<f64>,
    /// How exact the words for it are.
    pub precision: Option<Precision>,
    /// Since when, in EDTF.
    pub since: Option<String>,
    /// The strongest certainty among the claims for it.
    pub certainty: Option<Certainty>,
    /// The fewest independent origins behind it.
    pub origins_low: u64,
    /// The most.
    pub origins_high: u64,
    /// What is said to have befallen the person, in words.
    pub fate: Option<String>,
    /// How many pairs of accounts contradict each other.
    pub conflicts: u64,
    /// How many reports speak of the person.
    pub reports: u64,
    /// The answer in a few sentences.
    pub answer: Option<String>,
    /// Every form of the name that was seen.
    pub names: Vec<String>,
    /// Where last reported: one place, or the rivals for it.
    pub places: Vec<PlaceValue>,
    /// Whether a report states `since`, rather than having been published then.
    pub since_stated: bool,
    /// Whether the claims for the place are asserted, or hearsay that names nobody.
    pub evidentiality: Option<Evidentiality>,
    /// All that is said to have befallen the person, in words.
    pub fates: Vec<String>,
    /// Whether a report says that somebody wants the person: a warrant, a request, a notice.
    pub wanted: bool,
    /// The latest day on which a report that speaks of the person was published.
    pub last_published: Option<String>,
    /// An office that a report gives to the person, which tells namesakes apart.
    #[serde(default)]
    pub office: Option<String>,
}

/// Which people are asked for; what is `None` is not asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeopleFilter {
    /// Only those of one sort.
    pub person_type: Option<PartyType>,
    /// Only those with, or without, a name.
    pub named: Option<bool>,
    /// Only those with one sort of answer.
    pub standing: Option<Standing>,
    /// Only those last reported in one country, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Only those about whom accounts do, or do not, contradict each other.
    pub conflicts: Option<bool>,
    /// Only those with at least so many independent origins behind the answer.
    pub min_origins: Option<u64>,
    /// Only those with a certain name.
    pub name: Option<NameFilter>,
    /// Only those last reported in a place with one of these words in its name or country; no words ask
    /// for nothing.
    pub places: Vec<String>,
    /// Only these, by their ids (`true`), or only the others.
    pub among: Option<(Vec<String>, bool)>,
    /// Whether those whom a report says are wanted are among these, too.
    pub or_wanted: bool,
    /// Who comes first.
    pub order: PeopleOrder,
}

/// A name that is looked for in the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NameFilter {
    /// Letters that stand in one of the names, whatever their case and accents.
    pub letters: String,
    /// Ids of those who have another spelling of it.
    pub or: Vec<String>,
}

/// The order of the table of people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PeopleOrder {
    /// By name.
    #[default]
    Name,
    /// Those of whom most reports speak first, then by name.
    Reports,
}

impl PeopleOrder {
    /// Where a row stands in the table: rows with lesser positions come before it.
    pub fn position(self, row: &PersonRow) -> (i64, String, String) {
        let fewest = match self {
            PeopleOrder::Name => 0,
            PeopleOrder::Reports => i64::try_from(row.reports).map_or(i64::MIN, |count| -count),
        };
        (fewest, row.name.clone(), row.id.clone())
    }
}

impl PeopleFilter {
    /// Whether a row is asked for.
    pub fn lets_through(&self, row: &PersonRow) -> bool {
        let same = |asked: &Option<String>, has: &Option<String>| asked.is_none() || asked == has;
        self.person_type
            .is_none_or(|asked| asked == row.person_type)
            && self.named.is_none_or(|asked| asked == row.named)
            && (self.standing.is_none() || self.standing == row.standing)
            && same(&self.country, &row.country)
            && self
                .conflicts
                .is_none_or(|asked| asked == (row.conflicts > 0))
            && self
                .min_origins
                .is_none_or(|least| row.origins_low >= least)
            && self.name.as_ref().is_none_or(|name| name.fits(row))
            && (self.places.is_empty() || self.is_in_place(row))
            && self.among.as_ref().is_none_or(|(ids, inside)| {
                let is_among = ids.contains(&row.id) || (self.or_wanted && row.wanted);
                is_among == *inside
            })
    }
}

impl PeopleFilter {
    fn is_in_place(&self, row: &PersonRow) -> bool {
        let lines = row.folded_places();
        self.places.iter().any(|place| has_words(&lines, place))
    }
}

impl NameFilter {
    fn fits(&self, row: &PersonRow) -> bool {
        has_words(&row.folded_names(), &self.letters) || self.or.contains(&row.id)
    }
}

/// Whether what is typed stands in folded lines; signs alone stand nowhere.
fn has_words(lines: &str, typed: &str) -> bool {
    let words = indexed_words(typed);
    !words.is_empty() && lines.contains(&words)
}

impl PersonRow {
    /// All names, a line each, as letters are looked for in them.
    pub fn folded_names(&self) -> String {
        let names = self.names.iter().chain([&self.name]);
        folded_lines(names.map(String::as_str))
    }

    /// The names and countries of the places, a line each, as words are looked for in them.
    pub fn folded_places(&self) -> String {
        let told = self.places.iter().flat_map(|place| {
            let country = place.country.as_deref();
            [
                Some(place.name.as_str()),
                Some(place.text.as_str()),
                country,
            ]
        });
        folded_lines(told.flatten())
    }
}

fn folded_lines<'t>(lines: impl Iterator<Item = &'t str>) -> String {
    lines.map(indexed_words).collect::<Vec<String>>().join("\n")
}

/// A row as it is kept: with what all reports together are left open in its answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptRow {
    /// The row without its answer.
    pub row: PersonRow,
    told: Option<OpenWords>,
}

impl KeptRow {
    /// The row of a person with an answer, if there is one, and the happenings of the person.
    pub fn of(person: &Person, answer: Option<&OpenAnswer>, events: &[&Event]) -> Self {
        let mut told = Told::default();
        events.iter().for_each(|event| told.add(event));
        Self {
            row: row_of(person, answer.map(OpenAnswer::findings), told),
            told: answer.map(|answer| answer.told().clone()),
        }
    }

    /// The row with its answer.
    pub fn with(mut self, coverage: &Coverage) -> PersonRow {
        self.row.answer = self.told.map(|told| told.in_full(coverage, None));
        self.row
    }
}

fn conflicts_in(event: &Event) -> u64 {
    let pairs = event.facets.iter().flat_map(|facet| &facet.pairs);
    pairs
        .filter(|pair| pair.verdict == Verdict::Conflict)
        .count() as u64
}

fn row_of(person: &Person, answer: Option<&Whereabouts>, told: Told<'_>) -> PersonRow {
    let first = answer.and_then(|answer| answer.places.first());
    let place = first.map(|first| &first.place);
    let mut reports: Vec<&str> = person
        .members
        .iter()
        .map(|member| member.report.as_str())
        .collect();
    reports.sort_unstable();
    reports.dedup();
    PersonRow {
        id: person.id.clone(),
        name: person.name.clone(),
        person_type: person.person_type,
        named: !person.names.is_empty(),
        standing: answer.map(|answer| answer.standing),
        place: place.map(|place| place.name.clone()),
        place_id: place.and_then(|place| place.place.clone()),
        country: place.and_then(|place| place.country.clone()),
        lat: place.and_then(|place| place.lat),
        lon: place.and_then(|place| place.lon),
        precision: place.and_then(|place| place.precision),
        since: first.and_then(|first| first.when.clone()),
        certainty: first.map(|first| first.certainty),
        origins_low: first.map_or(0, |first| first.origins.low as u64),
        origins_high: first.map_or(0, |first| first.origins.high as u64),
        fate: answer.and_then(|answer| Some(answer.fates.first()?.words.clone())),
        conflicts: told.conflicts,
        reports: reports.len() as u64,
        answer: None,
        names: person.names.iter().map(|seen| seen.name.clone()).collect(),
        places: answer.map(places_of).unwrap_or_default(),
        since_stated: first.is_some_and(|first| first.when_stated),
        evidentiality: first.map(|first| first.evidentiality),
        fates: answer.map(fates_of).unwrap_or_default(),
        wanted: told.wanted,
        last_published: told.last_published.map(str::to_owned),
        office: told.office.map(in_words),
    }
}

/// The place of the answer, or the rivals for it.
fn places_of(answer: &Whereabouts) -> Vec<PlaceValue> {
    let shown = match answer.standing {
        Standing::Disputed => 2,
        _ => 1,
    };
    // The country that a town lies in is no rival of it.
    let around: Vec<&str> = answer
        .places
        .iter()
        .flat_map(|reported| &reported.within)
        .map(|level| level.place.name.as_str())
        .collect();
    let mut places = answer.places.iter();
    let first = places.next();
    let rivals = places.filter(|reported| !around.contains(&reported.place.name.as_str()));
    let shown = first.into_iter().chain(rivals).take(shown);
    shown.map(|reported| reported.place.clone()).collect()
}

fn fates_of(answer: &Whereabouts) -> Vec<String> {
    answer.fates.iter().map(|fate| fate.words.clone()).collect()
}

/// What the happenings of one person say together.
#[derive(Debug, Clone, Copy, Default)]
struct Told<'e> {
    conflicts: u64,
    wanted: bool,
    last_published: Option<&'e str>,
    /// A title, and whether it is held no more.
    office: Option<(&'e str, bool)>,
}

/// Whether somebody is wanted, by the happenings that are told of them.
pub fn is_wanted<'e>(events: impl IntoIterator<Item = &'e Event>) -> bool {
    let mut legal = events.into_iter().filter(|event| event.kind == Kind::Legal);
    legal.any(is_wanted_in)
}

/// Acts of law by which somebody is wanted.
const WANTED: [&str; 5] = [
    "warrant",
    "wanted",
    "red notice",
    "arrest request",
    "extradition request",
];

impl<'e> Told<'e> {
    fn add(&mut self, event: &'e Event) {
        self.conflicts += conflicts_in(event);
        self.wanted |= is_wanted([event]);
        let published = event
            .accounts
            .iter()
            .filter_map(|account| account.published.as_deref());
        self.last_published = self.last_published.max(published.max());
        if event.kind == Kind::Role {
            // The longest tells most, and is the same in whichever order the happenings come.
            let is_former = is_former_in(event);
            let titles = values_of(event, FacetSlot::Title);
            let titles = titles.map(|title| (title.value.as_str(), is_former));
            let length = |title: &str| title.chars().count();
            self.office = self
                .office
                .into_iter()
                .chain(titles)
                .max_by(|a, b| length(a.0).cmp(&length(b.0)).then(a.cmp(b)));
        }
    }
}

/// The values of a slot by the accounts that stand: what was corrected away or retracted is said by
/// nobody any more.
fn values_of(event: &Event, slot: FacetSlot) -> impl Iterator<Item = &FacetValue> {
    let facets = event.facets.iter().filter(move |facet| facet.slot == slot);
    // A facet has one entry for each account, in their order.
    let entries = facets.flat_map(|facet| event.accounts.iter().zip(&facet.entries));
    let standing = entries.filter(|(account, _)| account.withdrawn_by.is_none());
    standing.flat_map(|(_, entry)| &entry.values)
}

/// Whether all accounts that say whether an office is still held say that it isn't.
fn is_former_in(event: &Event) -> bool {
    let mut told = values_of(event, FacetSlot::Status).peekable();
    told.peek().is_some() && told.all(|status| status.value == "former")
}

fn in_words((title, is_former): (&str, bool)) -> String {
    let status = match is_former {
        true => RoleStatus::Former,
        false => RoleStatus::Unstated,
    };
    office_in_words(title, status)
}

fn is_wanted_in(event: &Event) -> bool {
    // Where all accounts are denials, nobody is wanted; a denial beside them takes nothing away.
    let polarities: Vec<&FacetValue> = values_of(event, FacetSlot::Polarity).collect();
    let is_denied =
        !polarities.is_empty() && polarities.iter().all(|value| value.value == "denied");
    !is_denied
        && values_of(event, FacetSlot::Act).any(|value| WANTED.contains(&value.value.as_str()))
}
