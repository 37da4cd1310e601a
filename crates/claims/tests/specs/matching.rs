//! Whether a claim is what a line describes.

use reportedly_model::{Claim, Coded, Kind, Party, PlaceValue, Quoted, Slots, Source, SourceChain};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::expectation::{Detail, Expectation, Words};

/// Slots in which a value that no line tells is an error.
const CLOSED: [&str; 6] = ["from", "via", "to", "in", "by", "with"];

/// Whether the claim is of the right kind and about the right subject.
pub fn concerns(claim: &Claim, expectation: &Expectation) -> bool {
    expectation.kinds.contains(&claim.kind()) && is_party(&claim.subject, &expectation.subject)
}

/// What the claim lacks; empty when it is all that the line says.
pub fn lacks(claim: &Claim, expectation: &Expectation) -> Vec<String> {
    let mut lacking = Vec::new();
    let mut require = |holds: bool, what: &str| {
        if !holds {
            lacking.push(what.to_owned());
        }
    };
    require(claim.polarity == expectation.polarity, "polarity");
    require(claim.modality == expectation.modality, "modality");
    let certainty = &expectation.certainty;
    require(
        certainty.is_empty() || certainty.contains(&claim.certainty),
        "certainty",
    );
    let evidentiality = expectation
        .evidentiality
        .is_none_or(|e| e == claim.evidentiality);
    require(evidentiality, "evidentiality");
    for detail in &expectation.details {
        require(has(claim, detail), &told(detail));
    }
    let chains = expectation
        .details
        .iter()
        .filter(|detail| matches!(detail, Detail::Says(_)))
        .count();
    require(
        chains == 0 || chains == claim.sources.len(),
        "the number of sources",
    );
    lacking
}

/// Places, companions and means that the line does not tell.
pub fn beyond(claim: &Claim, expectation: &Expectation) -> Vec<String> {
    if expectation.open || matches!(claim.kind(), Kind::Legal | Kind::Role) {
        return Vec::new();
    }
    let told = |slot: &str, value: &Value| {
        expectation.details.iter().any(|detail| match detail {
            Detail::Slot(slots, words) => slots.iter().any(|s| s == slot) && value.is(words),
            _ => false,
        })
    };
    let mut beyond = Vec::new();
    for slot in CLOSED {
        let further = values(claim, slot)
            .into_iter()
            .filter(|value| !told(slot, value));
        beyond.extend(further.map(|value| format!("also {slot} {}", value.words())));
    }
    beyond
}

/// A value in a slot.
enum Value<'a> {
    Place(&'a PlaceValue),
    Party(&'a Party),
    Words(&'a str),
}

impl Value<'_> {
    fn is(&self, words: &Words) -> bool {
        match self {
            Value::Place(place) => words.iter().any(|word| is_place(place, word)),
            Value::Party(party) => is_party(party, words),
            Value::Words(text) => words.iter().any(|word| contains(text, word)),
        }
    }

    fn words(&self) -> &str {
        match self {
            Value::Place(place) => &place.name,
            Value::Party(party) => &party.name,
            Value::Words(text) => text,
        }
    }
}

/// Whether the place is called so, and lies in the country whose code stands behind in brackets.
fn is_place(place: &PlaceValue, word: &str) -> bool {
    let (name, country) = match word
        .strip_suffix(')')
        .and_then(|word| word.rsplit_once(" ("))
    {
        Some((name, country)) => (name, Some(country)),
        None => (word, None),
    };
    let lies_there = country.is_none() || country == place.country.as_deref();
    lies_there && is_any(&[name.to_owned()], &[&place.name, &place.text])
}

fn values<'a>(claim: &'a Claim, slot: &str) -> Vec<Value<'a>> {
    let places = |places: &'a [PlaceValue]| places.iter().map(Value::Place).collect();
    let parties = |parties: &'a [Party]| parties.iter().map(Value::Party).collect();
    let quoted = |quoted: &'a [Quoted]| quoted.iter().map(|q| Value::Words(&q.text)).collect();
    match (&claim.slots, slot) {
        (Slots::Movement(m), "from") => places(&m.origin),
        (Slots::Movement(m), "via") => places(&m.via),
        (Slots::Movement(m), "to") => places(&m.destination),
        (Slots::Movement(m), "by") => quoted(&m.means),
        (Slots::Movement(m), "with") => parties(&m.companions),
        (Slots::Presence(p), "in") => places(&p.place),
        (Slots::Fate(f), "in") => places(&f.place),
        (Slots::Legal(l), "by") => parties(&l.authority),
        (Slots::Legal(l), "through") => parties(&l.relayed_by),
        (Slots::Legal(l), "asked of") => parties(&l.addressee),
        (Slots::Legal(l), "for") => quoted(&l.offence),
        (Slots::Legal(l), "if") => l.condition.iter().map(|q| Value::Words(&q.text)).collect(),
        (Slots::Statement(s), "content") => vec![Value::Words(&s.content.text)],
        (Slots::Role(r), "title") => vec![Value::Words(&r.title.text)],
        (Slots::Role(r), "of") => r.organization.iter().map(Value::Party).collect(),
        _ => Vec::new(),
    }
}

fn has(claim: &Claim, detail: &Detail) -> bool {
    match (detail, &claim.slots) {
        (Detail::Slot(slots, words), _) => slots
            .iter()
            .any(|slot| values(claim, slot).iter().any(|value| value.is(words))),
        (Detail::Reached(reached), Slots::Movement(m)) => m.reached == *reached,
        (Detail::Leg(leg), Slots::Movement(m)) => m.leg == Some(*leg),
        (Detail::InAbsentia, Slots::Legal(l)) => l.in_absentia == Some(true),
        (Detail::Status(status), Slots::Role(r)) => r.status == *status,
        (Detail::Tie(relation, other), Slots::Kinship(k)) => {
            is_any(relation, &[&k.relation.value, &k.relation.text]) && is_party(&k.relative, other)
        }
        (Detail::Tie(relation, other), Slots::Association(a)) => {
            is_any(relation, &[&a.relation.value, &a.relation.text]) && is_party(&a.other, other)
        }
        (Detail::What(what), Slots::Fate(f)) => *what == coded(&f.event),
        (Detail::What(what), Slots::Legal(l)) => *what == coded(&l.act),
        (Detail::Date(edtf), _) => claim
            .time
            .as_ref()
            .is_some_and(|t| t.edtf.as_ref() == Some(edtf)),
        (Detail::DateWords(words), _) => claim
            .time
            .as_ref()
            .is_some_and(|t| t.edtf.is_none() && contains(&t.text, words)),
        (Detail::Undated, _) => claim.time.is_none(),
        (Detail::Says(chain), _) => claim.sources.iter().any(|sources| is_chain(sources, chain)),
        (Detail::SaysNobody, _) => claim.sources.is_empty(),
        _ => false,
    }
}

/// A value of a closed list, as the JSON form writes it.
pub fn coded<T: serde::Serialize>(value: &Coded<T>) -> String {
    json_word(&value.value)
}

fn json_word(value: &impl serde::Serialize) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.as_str().unwrap_or_default().to_owned()
}

fn is_chain(sources: &SourceChain, chain: &[Words]) -> bool {
    let is = |source: &Source, words: &Words| {
        is_any(
            words,
            &[&source.text, source.name.as_deref().unwrap_or_default()],
        )
    };
    let tied = |source: &Source, words: &Words| {
        // "the sister of X" is "his sister" in the report.
        words
            .iter()
            .filter_map(|w| w.split_once(" of "))
            .any(|(relation, _)| fold(&source.text) == fold(relation))
    };
    sources.len() == chain.len()
        && sources.iter().zip(chain).all(|(source, words)| {
            let (words, of_type) = typed(words);
            (is(source, &words) || tied(source, &words))
                && of_type.is_none_or(|wanted| json_word(&source.source_type) == wanted)
        })
}

/// "a security source (anonymous)": the words and the type of source.
fn typed(words: &Words) -> (Words, Option<String>) {
    let last = words.last().and_then(|word| word.split_once(" ("));
    let Some((_, source_type)) = last else {
        return (words.clone(), None);
    };
    let bare = |word: &String| word.split(" (").next().unwrap_or_default().to_owned();
    let source_type = source_type.trim_end_matches(')').to_owned();
    (words.iter().map(bare).collect(), Some(source_type))
}

fn is_party(party: &Party, words: &Words) -> bool {
    words.iter().any(|word| {
        let anchored = party
            .of
            .as_ref()
            .is_some_and(|of| same(word, &format!("{} of {}", of.relation, of.name)));
        let turned = word
            .split_once(" of ")
            .map(|(relation, owner)| format!("{owner}'s {relation}"));
        let turned = turned.is_some_and(|turned| same(&turned, &party.name));
        anchored || turned || same(word, &party.name) || same(word, &party.text)
    })
}

fn is_any(words: &[String], texts: &[&str]) -> bool {
    words
        .iter()
        .any(|word| texts.iter().any(|text| same(word, text)))
}

fn same(word: &str, text: &str) -> bool {
    let (word, text) = (fold(word), fold(text));
    !word.is_empty() && word == text
}

/// Whether the words of `part` stand in `text`, one after the other.
fn contains(text: &str, part: &str) -> bool {
    format!(" {} ", fold(text)).contains(&format!(" {} ", fold(part)))
}

/// In lower case, without accents, punctuation, and the article or possessive it begins with.
fn fold(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect::<String>()
        .to_lowercase();
    let mut words: Vec<&str> = plain.split_whitespace().collect();
    if words.len() > 1
        && matches!(
            words[0],
            "the" | "a" | "an" | "his" | "her" | "their" | "its"
        )
    {
        words.remove(0);
    }
    words.join(" ")
}

fn told(detail: &Detail) -> String {
    let joined = |words: &Words| words.join("|");
    match detail {
        Detail::Slot(slots, words) => format!("{} {}", joined(slots), joined(words)),
        Detail::Reached(reached) => format!("reached {reached:?}"),
        Detail::Leg(leg) => format!("leg {leg}"),
        Detail::InAbsentia => "in absentia".to_owned(),
        Detail::Status(status) => format!("{status:?}").to_lowercase(),
        Detail::Tie(relation, other) => format!("{} = {}", joined(relation), joined(other)),
        Detail::Date(date) | Detail::DateWords(date) => format!("on {date}"),
        Detail::Undated => "undated".to_owned(),
        Detail::Says(chain) => format!(
            "says {}",
            chain
                .iter()
                .map(joined)
                .collect::<Vec<_>>()
                .join(", through ")
        ),
        Detail::SaysNobody => "says nobody".to_owned(),
        Detail::What(what) => what.clone(),
    }
}
