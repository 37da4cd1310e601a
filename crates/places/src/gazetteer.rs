use std::{borrow::Cow, path::Path};

use compact_str::{CompactString, ToCompactString, format_compact};

use crate::{
    Context, Place, PlacesError, Relation,
    containment::{self, Spot},
    distance::kilometres,
    fold::{article_forms, fold_name},
    index::{Index, KeySpace, PlaceRecord, Posting, Tier},
    open::open_index,
    parts::Part,
    resolve::{Candidate, Lexicon, resolve_phrase, tier_penalty, without_possessive},
};

/// Names to places, from a compiled index.
#[derive(Debug)]
pub struct Gazetteer {
    index: Index,
    lexicon: Lexicon,
}

impl Gazetteer {
    /// Opens the gazetteer compiled from the packages in `data_dir`, and compiles it first when
    /// there is none yet, or only a damaged one or one of other packages.
    ///
    /// The compiled index is kept beside the packages, or in the platform's cache folder where
    /// that cannot be written; failing both it is made anew each time, in memory.
    ///
    /// # Errors
    /// When a package is missing or damaged; the message tells how to fetch it.
    pub fn open(data_dir: &Path) -> Result<Gazetteer, PlacesError> {
        Ok(Gazetteer {
            index: open_index(data_dir)?,
            lexicon: Lexicon::english()?,
        })
    }

    /// The gazetteer in a compiled index that is part of the program.
    ///
    /// # Errors
    /// When the index is damaged or of another version.
    pub fn from_static(index: &'static [u8]) -> Result<Gazetteer, PlacesError> {
        Gazetteer::from_bytes(Cow::Borrowed(index))
    }

    /// The gazetteer in an index just compiled.
    ///
    /// # Errors
    /// When the index is damaged or of another version.
    pub fn from_bytes(index: impl Into<Cow<'static, [u8]>>) -> Result<Gazetteer, PlacesError> {
        Ok(Gazetteer {
            index: Index::held(index)?,
            lexicon: Lexicon::english()?,
        })
    }

    /// Every place of that name in any known spelling, the most plausible first.
    pub fn lookup(&self, name: &str) -> Vec<Place> {
        let candidates = names_of(&self.index, name);
        let mut places: Vec<Place> = candidates
            .iter()
            .filter_map(|candidate| self.candidate(*candidate, name))
            .collect();
        places.sort_by(|a, b| b.plausibility.total_cmp(&a.plausibility));
        places
    }

    /// Whether any place has that name; no phrase is taken apart.
    pub fn is_known(&self, name: &str) -> bool {
        !names_of(&self.index, name).is_empty()
    }

    /// The place that `name`, a name or a phrase such as "Beirut airport", most plausibly means.
    ///
    /// A container is binding: "Tripoli, Lebanon" is never the one in Libya, and a name that no
    /// place in the container bears is `None`.
    pub fn resolve(&self, name: &str, context: &Context) -> Option<Place> {
        let (spot, ambiguous) = resolve_phrase(&self.index, &self.lexicon, name, context)?;
        let mut place = self.place(spot)?;
        if ambiguous {
            mark_ambiguous(&mut place, name);
        }
        Some(place)
    }

    /// The place with that id; `iso:LB` and `iso:LBN` work for countries, too.
    pub fn get(&self, id: &str) -> Option<Place> {
        self.place(self.spot(id)?)
    }

    /// Whether the place with id `inner` lies in, or is, the one with id `outer`; `None` when an
    /// id is unknown or it cannot be told.
    pub fn contains(&self, outer: &str, inner: &str) -> Option<bool> {
        let relation = self.relation(outer, inner)?;
        Some(matches!(relation, Relation::Same | Relation::Contains))
    }

    /// How two places lie to one another, by id; `None` when an id is unknown or it cannot be
    /// told, such as whether Homs is in "western Syria".
    pub fn relation(&self, first: &str, second: &str) -> Option<Relation> {
        containment::relation(&self.index, self.spot(first)?, self.spot(second)?)
    }

    /// ISO 3166-1 alpha-2 code of the country whose people, or what is theirs, is called
    /// `demonym` in English: "Lebanese", "Swedes", "Briton".
    pub fn country_of_demonym(&self, demonym: &str) -> Option<&str> {
        let entry = self.index.find(KeySpace::Demonym, &fold_name(demonym))?;
        let countries = entry
            .postings()
            .filter_map(|posting| self.index.place(posting.place));
        countries.max_by_key(|country| country.population)?.country
    }

    /// Great-circle distance between two places by id, in kilometres.
    pub fn distance_km(&self, first: &str, second: &str) -> Option<f64> {
        let (first, second) = (self.get(first)?, self.get(second)?);
        Some(kilometres((first.lat, first.lon), (second.lat, second.lon)))
    }

    /// The capital of the country with that ISO 3166-1 alpha-2 code.
    pub fn capital(&self, country: &str) -> Option<Place> {
        self.place(Spot::whole(self.index.country(country)?.capital))
    }

    /// Number of places, not counting parts of them.
    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// Whether there are no places at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn spot(&self, id: &str) -> Option<Spot> {
        let (id, part) = match id.split_once('#') {
            Some((id, suffix)) => (id, Some(Part::from_suffix(suffix)?)),
            None => (id, None),
        };
        let place = self.index.by_id(id)?;
        Some(Spot { place, part })
    }

    fn candidate(&self, candidate: Candidate, asked: &str) -> Option<Place> {
        let mut place = self.place(Spot::whole(candidate.place))?;
        place.plausibility =
            (place.plausibility - tier_penalty(candidate.tier, place.kind)).max(0.0);
        if candidate.ambiguous {
            mark_ambiguous(&mut place, asked);
        }
        Some(place)
    }

    fn place(&self, spot: Spot) -> Option<Place> {
        let record = self.index.place(spot.place)?;
        let whole = whole_place(&record);
        let Some(part) = spot.part else {
            return Some(whole);
        };
        let (kind, precision) = part.of(record.kind);
        let (lat, lon) = self.point_of_part(&record, part);
        // The land along a border may be on the other side of it.
        let country = whole.country.filter(|_| part != Part::Border);
        Some(Place {
            id: format_compact!("{}#{}", whole.id, part.suffix()),
            name: part.name(record.name).into(),
            country,
            lat,
            lon,
            precision,
            kind,
            population: 0,
            ..whole
        })
    }

    /// For a stretch of a country a point in it; else the point of the whole.
    fn point_of_part(&self, whole: &PlaceRecord<'_>, part: Part) -> (f64, f64) {
        let point = (whole.lat, whole.lon);
        let is_country = whole.kind == crate::PlaceKind::Country;
        let country = whole
            .country
            .filter(|_| is_country)
            .and_then(|code| self.index.country(code));
        match (country, part.position()) {
            (Some(country), Some((up, right))) => (
                country.south + (country.north - country.south) * up,
                country.west + (country.east - country.west) * right,
            ),
            _ => point,
        }
    }
}

fn whole_place(record: &PlaceRecord<'_>) -> Place {
    let id = match record.number {
        0 => record.text_id.to_compact_string(),
        number => format_compact!("geonames:{number}"),
    };
    Place {
        id,
        name: record.name.into(),
        country: record.country.map(CompactString::from),
        lat: record.lat,
        lon: record.lon,
        precision: record.kind.precision(),
        kind: record.kind,
        population: u64::from(record.population),
        plausibility: record.plausibility,
        ambiguous_word: false,
    }
}

/// Marks a place whose name is an everyday word or a person's name, unless it is written like
/// an abbreviation ("US"); in small letters it is hardly a place at all.
fn mark_ambiguous(place: &mut Place, asked: &str) {
    let asked = asked.trim();
    if asked.len() > 1 && asked.chars().all(|letter| !letter.is_lowercase()) {
        return;
    }
    let small = asked.chars().all(|letter| !letter.is_uppercase());
    place.ambiguous_word = true;
    place.plausibility *= if small { 0.2 } else { 0.6 };
}

/// The places under a name, under all forms of it that readers take for the same.
pub(crate) fn names_of(index: &Index, name: &str) -> Vec<Candidate> {
    let folded = fold_name(without_possessive(name.trim()).0);
    if folded.is_empty() {
        return Vec::new();
    }
    let mut candidates = Vec::new();
    gather(index, &folded, Tier::Usual, &mut candidates);
    for form in article_forms(&folded) {
        gather(index, &form, Tier::Derived, &mut candidates);
    }
    candidates
}

fn gather(index: &Index, key: &str, least: Tier, candidates: &mut Vec<Candidate>) {
    let Some(entry) = index.find(KeySpace::Name, key) else {
        return;
    };
    for Posting { place, tier } in entry.postings() {
        if candidates.iter().all(|known| known.place != place) {
            candidates.push(Candidate {
                place,
                tier: tier.max(least),
                ambiguous: entry.ambiguous,
            });
        }
    }
}
