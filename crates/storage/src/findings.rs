//! What several reports say together, as it is kept: made from readings and judgements, and made
//! again when either changes.

use std::collections::BTreeMap;

use reportedly_model::{
    Certainty, Event, PartyType, Person, Precision, Standing, Verdict, Whereabouts,
};
use reportedly_names::{Name, index_keys};
use serde::{Deserialize, Serialize};

/// Everything that was brought together from the readings of a workspace.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    /// The state of the workspace that it was made from, see
    /// [`Storage::state`](crate::Storage::state).
    pub state: u64,
    /// Everybody.
    pub people: Vec<Person>,
    /// Ids that people had before, and those that they have now.
    pub redirects: BTreeMap<String, String>,
    /// Every happening.
    pub events: Vec<Event>,
    /// The current answers, of human beings.
    pub whereabouts: Vec<Whereabouts>,
    /// Whom each claim is about: ids of claims and of people.
    pub subjects: BTreeMap<String, String>,
}

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
    }
}

impl Findings {
    /// The rows of the table of people, by name and id.
    pub fn people_table(&self) -> Vec<PersonRow> {
        let answers: BTreeMap<&str, &Whereabouts> = self
            .whereabouts
            .iter()
            .map(|answer| (answer.person.as_str(), answer))
            .collect();
        let mut conflicts: BTreeMap<&str, u64> = BTreeMap::new();
        for event in &self.events {
            if let Some(person) = event.person.as_deref() {
                *conflicts.entry(person).or_default() += conflicts_in(event);
            }
        }
        let row = |person: &Person| {
            let answer = answers.get(person.id.as_str()).copied();
            let conflicts = conflicts.get(person.id.as_str()).copied();
            row_of(person, answer, conflicts.unwrap_or_default())
        };
        let mut rows: Vec<PersonRow> = self.people.iter().map(row).collect();
        rows.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        rows
    }
}

fn conflicts_in(event: &Event) -> u64 {
    let pairs = event.facets.iter().flat_map(|facet| &facet.pairs);
    pairs
        .filter(|pair| pair.verdict == Verdict::Conflict)
        .count() as u64
}

fn row_of(person: &Person, answer: Option<&Whereabouts>, conflicts: u64) -> PersonRow {
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
        conflicts,
        reports: reports.len() as u64,
        answer: answer.map(|answer| answer.answer.clone()),
    }
}

/// The keys under which somebody is found by a name in any spelling.
pub fn name_keys(person: &Person) -> Vec<String> {
    let names = person.names.iter().map(|seen| seen.name.as_str());
    let mut keys: Vec<String> = names
        .chain([person.name.as_str()])
        .flat_map(keys_of_name)
        .collect();
    keys.sort();
    keys.dedup();
    keys
}

/// The keys of a name that is looked for; two spellings of one name share at least one, as a rule.
pub fn keys_of_name(name: &str) -> Vec<String> {
    index_keys(&Name::parse(name)).into_iter().collect()
}
