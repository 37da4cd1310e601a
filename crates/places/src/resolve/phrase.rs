//! Takes a phrase apart, the most telling reading first.

use super::{
    headed::resolve_headed,
    lexicon::{Head, Lexicon},
    linked::{possessive, prepositional},
    rank::{Candidate, Scope, choose},
    words::{Word, folded, join, split_words},
};
use crate::{
    Context, PlaceKind,
    containment::Spot,
    index::{Index, KeySpace, Tier},
    names_of,
    parts::Part,
};

/// Phrases within phrases deeper than this are not read.
const DEEPEST: usize = 5;
/// A place less plausible than this is known to its neighbours.
pub(crate) const SMALL_TOWN: f32 = 0.55;
/// Longer phrases are no names of places.
const MOST_WORDS: usize = 16;

/// What resolving needs, and how deep it is in a phrase.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader<'g> {
    pub index: &'g Index,
    pub lexicon: &'g Lexicon,
    pub depth: usize,
}

impl Reader<'_> {
    fn deeper(self) -> Option<Self> {
        Some(Self {
            depth: self.depth.checked_sub(1)?,
            ..self
        })
    }

    /// The places that may be meant by a name, as it stands or without its article.
    pub(crate) fn candidates(self, name: &str) -> Vec<Candidate> {
        names_of(self.index, name)
    }

    /// The country that a folded demonym belongs to; the larger, where two share one.
    pub(crate) fn country_of_demonym(self, demonym: &str) -> Option<u32> {
        let entry = self.index.find(KeySpace::Demonym, demonym)?;
        let population = |place: &u32| {
            self.index
                .place(*place)
                .map_or(0, |record| record.population)
        };
        entry
            .postings()
            .map(|posting| posting.place)
            .max_by_key(population)
    }
}

/// The place that a phrase means in a context.
pub(crate) fn resolve_phrase(
    index: &Index,
    lexicon: &Lexicon,
    phrase: &str,
    context: &Context,
) -> Option<(Spot, bool)> {
    let reader = Reader {
        index,
        lexicon,
        depth: DEEPEST,
    };
    let mut scope = Scope::of(index, context);
    let mut commas = phrase
        .split([',', ';', '(', ')'])
        .map(str::trim)
        .filter(|piece| !piece.is_empty());
    let name = commas.next()?;
    for outer in commas.chain(context.container.as_deref()) {
        let containers = container_places(reader, outer);
        if containers.is_empty() {
            return None;
        }
        scope = scope.inside(containers);
    }
    let words = split_words(name);
    if words.is_empty() || words.len() > MOST_WORDS {
        return None;
    }
    if let Some(head) = &context.head_noun {
        let heads = lexicon.noun(&join(&split_words(head)));
        let headed = resolve_headed(reader, &words, heads, &scope);
        if headed.is_some() {
            return headed.map(|spot| (spot, false));
        }
    }
    let spot = resolve_words(reader, &words, name, &scope)?;
    let ambiguous = spot.part.is_none()
        && reader
            .candidates(name)
            .iter()
            .any(|candidate| candidate.place == spot.place && candidate.ambiguous);
    Some((spot, ambiguous))
}

/// Every place that the name of a container may mean: "Georgia" in "Tbilisi, Georgia".
fn container_places(reader: Reader<'_>, name: &str) -> Vec<u32> {
    let mut candidates = reader.candidates(name);
    if candidates
        .iter()
        .any(|candidate| candidate.tier < Tier::Weak)
    {
        candidates.retain(|candidate| candidate.tier < Tier::Weak);
    }
    let mut places: Vec<u32> = candidates.iter().map(|candidate| candidate.place).collect();
    let words = split_words(name);
    let resolved = resolve_words(reader, &words, name, &Scope::default());
    places.extend(resolved.map(|spot| spot.place));
    places.extend(reader.country_of_demonym(&join(&words)));
    places
}

/// The place that words mean; `spelling` is how they stand in the text.
pub(crate) fn resolve_words(
    reader: Reader<'_>,
    words: &[Word],
    spelling: &str,
    scope: &Scope<'_>,
) -> Option<Spot> {
    let reader = reader.deeper()?;
    let words = without_determiners(reader.lexicon, words);
    if words.is_empty() {
        return None;
    }
    whole_name(reader, words, spelling, scope)
        .or_else(|| part_of_name(reader, words, scope))
        .or_else(|| possessive(reader, words, scope))
        .or_else(|| prepositional(reader, words, scope))
        .or_else(|| ends_in_noun(reader, words, scope))
        .or_else(|| begins_with_part(reader, words, scope))
        .or_else(|| ends_in_part(reader, words, scope))
        .or_else(|| begins_with_noun(reader, words, scope))
        .or_else(|| begins_with_demonym(reader, words, scope))
}

fn without_determiners<'w>(lexicon: &Lexicon, mut words: &'w [Word]) -> &'w [Word] {
    while let [first, rest @ ..] = words
        && !rest.is_empty()
        && (lexicon.determiners.contains(&first.folded)
            || !first.capital && lexicon.small_determiners.contains(&first.folded))
    {
        words = rest;
    }
    words
}

/// All the words as one name. Words in small letters are none: there is a town called The Villages.
fn whole_name(
    reader: Reader<'_>,
    words: &[Word],
    spelling: &str,
    scope: &Scope<'_>,
) -> Option<Spot> {
    let name = join(words);
    if words.iter().all(|word| !word.capital) {
        return None;
    }
    let mut candidates = reader.candidates(&name);
    if candidates.is_empty() {
        candidates = reader.candidates(&with_owners(words));
    }
    let found = choose(reader.index, &candidates, spelling, scope)?;
    // A hamlet called South Lebanon is not what "South Lebanon" means.
    let record = reader.index.place(found.place)?;
    let small_town = record.kind == PlaceKind::City && record.plausibility < SMALL_TOWN;
    if small_town && part_of_name(reader, words, scope).is_some_and(|spot| is_country(reader, spot))
    {
        return None;
    }
    Some(Spot::whole(found.place))
}

/// The words as one folded name, with the endings of those inside that own the rest: "People's Republic".
fn with_owners(words: &[Word]) -> String {
    let last = words.len().saturating_sub(1);
    let written = words.iter().enumerate().map(|(at, word)| {
        let owns = word.possessive && at < last && !word.folded.ends_with('s');
        format!("{}{}", word.folded, if owns { "s" } else { "" })
    });
    written.collect::<Vec<_>>().join(" ")
}

fn is_country(reader: Reader<'_>, spot: Spot) -> bool {
    reader
        .index
        .place(spot.place)
        .is_some_and(|record| record.kind == PlaceKind::Country)
}

/// "northern Mali", "eastern Democratic Republic of Congo": a part of what all the rest names.
fn part_of_name(reader: Reader<'_>, words: &[Word], scope: &Scope<'_>) -> Option<Spot> {
    let reader = reader.deeper()?;
    let (length, part) = reader.lexicon.part_before(&folded(words))?;
    let rest = without_determiners(reader.lexicon, &words[length..]);
    let whole = whole_name(reader, rest, &join(rest), scope).filter(|_| !rest.is_empty())?;
    Some(with_part(reader, whole, part))
}

/// "Beirut airport", "Turkish territory", "the Lebanese capital", "Aleppo province".
fn ends_in_noun(reader: Reader<'_>, words: &[Word], scope: &Scope<'_>) -> Option<Spot> {
    let (length, heads) = reader.lexicon.noun_at_end(&folded(words))?;
    let before = &words[..words.len() - length];
    if before.is_empty() {
        return bare_noun(reader, heads, scope);
    }
    resolve_headed(reader, before, heads, scope)
}

/// Another country may weigh so much, at most, beside the one whose capital "the capital" is.
const BESIDE_ITS_COUNTRY: f32 = 0.5;

/// "the capital", in a report that speaks of one country by far the most.
fn bare_noun(reader: Reader<'_>, heads: &[Head], scope: &Scope<'_>) -> Option<Spot> {
    let mut countries = scope.countries.iter();
    let (code, _) = countries.find(|(_, weight)| *weight >= 1.0)?;
    let rivalled = |(other, weight): &(_, f32)| other != code && *weight > BESIDE_ITS_COUNTRY;
    if scope.countries.iter().any(rivalled) {
        return None;
    }
    let country = reader.index.country(code)?;
    let is_capital =
        heads.contains(&Head::Capital) && reader.index.place(country.capital).is_some();
    is_capital.then_some(Spot::whole(country.capital))
}

/// "northern Mali", "downtown Erbil".
fn begins_with_part(reader: Reader<'_>, words: &[Word], scope: &Scope<'_>) -> Option<Spot> {
    let (length, part) = reader.lexicon.part_before(&folded(words))?;
    let rest = &words[length..];
    let whole = resolve_words(reader, rest, &join(rest), scope)?;
    Some(with_part(reader, whole, part))
}

/// "the Damascus countryside".
fn ends_in_part(reader: Reader<'_>, words: &[Word], scope: &Scope<'_>) -> Option<Spot> {
    let (length, part) = reader.lexicon.part_after(&folded(words))?;
    let rest = &words[..words.len() - length];
    let whole = resolve_words(reader, rest, &join(rest), scope)?;
    Some(with_part(reader, whole, part))
}

/// "port city Tartus", "capital Damascus".
fn begins_with_noun(reader: Reader<'_>, words: &[Word], scope: &Scope<'_>) -> Option<Spot> {
    let (length, heads) = reader.lexicon.noun_at_start(&folded(words))?;
    let rest = &words[length..];
    if rest.is_empty() || !rest[0].capital {
        return None;
    }
    if heads.contains(&Head::Capital) {
        return resolve_words(reader, rest, &join(rest), scope);
    }
    resolve_headed(reader, rest, heads, scope)
}

/// "the Turkish Gaziantep": Gaziantep, which must be in Turkey; "Russian Hmeimim" need not.
fn begins_with_demonym(reader: Reader<'_>, words: &[Word], scope: &Scope<'_>) -> Option<Spot> {
    let (length, country) = demonym_at_start(reader, words)?;
    let rest = &words[length..];
    let inside = resolve_words(reader, rest, &join(rest), &scope.inside(vec![country]));
    inside.or_else(|| resolve_words(reader, rest, &join(rest), scope))
}

/// A demonym at the start, with the number of its words: "South Korean".
pub(crate) fn demonym_at_start(reader: Reader<'_>, words: &[Word]) -> Option<(usize, u32)> {
    (1..=3.min(words.len()))
        .rev()
        .find_map(|length| Some((length, reader.country_of_demonym(&join(&words[..length]))?)))
}

/// What stands before a noun.
#[derive(Debug, Default)]
pub(crate) struct Described<'w> {
    /// Country of a demonym: "Turkish".
    pub country: Option<u32>,
    /// Direction: "northern".
    pub part: Option<Part>,
    /// What remains: a name.
    pub name: &'w [Word],
}

/// Takes demonyms, directions and adjectives off the front of the words before a noun.
pub(crate) fn describe<'w>(reader: Reader<'_>, words: &'w [Word]) -> Described<'w> {
    let mut described = Described {
        name: words,
        ..Described::default()
    };
    while let [first, rest @ ..] = described.name {
        let folded_words = folded(described.name);
        if let Some((length, country)) = demonym_at_start(reader, described.name) {
            // "Lebanese-Syrian": the same one in either order.
            described.country = Some(
                described
                    .country
                    .map_or(country, |first| first.min(country)),
            );
            described.name = &described.name[length..];
        } else if let Some((length, part)) = reader
            .lexicon
            .part_before(&folded_words)
            .filter(|_| !first.capital)
        {
            described.part = described.part.or(Some(part));
            described.name = &described.name[length..];
        } else if !first.capital && is_adjective(reader.lexicon, first) {
            described.name = rest;
        } else {
            break;
        }
    }
    described
}

fn is_adjective(lexicon: &Lexicon, word: &Word) -> bool {
    lexicon.adjectives.contains(&word.folded) || lexicon.determiners.contains(&word.folded)
}

/// Whether a demonym before the noun tells whose it is, not where.
pub(crate) fn is_operated(lexicon: &Lexicon, heads: &[Head]) -> bool {
    let operated = |head: &Head| matches!(head, Head::Sort(at) if lexicon.sorts[*at].operator);
    heads.iter().any(operated)
}

/// A part of a spot; of a part of a place, that place's other part is no more exact.
pub(crate) fn with_part(reader: Reader<'_>, whole: Spot, part: Part) -> Spot {
    let is_site = |record: crate::index::PlaceRecord<'_>| record.kind.is_site();
    let kind = reader.index.place(whole.place).map(|record| record.kind);
    if whole.part.is_some()
        || reader.index.place(whole.place).is_some_and(is_site)
        || kind == Some(PlaceKind::Sea)
    {
        return whole;
    }
    Spot {
        part: Some(part),
        ..whole
    }
}
