use reportedly_model::{
    Certainty, Claim, Evidentiality, FacetSlot, FacetValue, Kind, Legal, Party, PlaceValue, Quoted,
    Slots, Span,
};

use super::when::time;
use crate::index::Index;
use crate::name_of::{act_word, fate_word};
use crate::time::Interval;
use crate::unit::{Stop, Unit};
use crate::who::Who;

/// A value of a facet: what is shown, and what is compared.
#[derive(Debug, Clone)]
pub(super) struct Value<'a> {
    pub shown: FacetValue,
    pub raw: Raw<'a>,
    /// The claim that it comes from.
    pub claim: &'a Claim,
}

/// What is compared.
#[derive(Debug, Clone)]
pub(super) enum Raw<'a> {
    Place(&'a PlaceValue),
    Party(Who),
    /// Words of the report: a title, an offence.
    Words,
    /// Words for what carried somebody.
    Means,
    /// A value from a closed list, its JSON form.
    Code,
    /// A relation told the other way round, so that it is known in general only: "sibling".
    Turned,
    Time(Interval),
    /// How firmly it is said: higher is firmer.
    Firmness(u8),
}

/// What a facet shows of a denial.
pub(super) const DENIED: &str = "denied";

/// What a unit says in a slot; `crossed` when it is told of the relative of the others' subject.
pub(super) fn values<'a>(
    index: &Index<'a>,
    unit: &Unit<'a>,
    slot: FacetSlot,
    crossed: bool,
) -> Vec<Value<'a>> {
    let legs = unit.claims.iter().map(|&at| index.claim(at));
    match slot {
        FacetSlot::Subject if unit.kind() == Kind::Kinship => Vec::new(),
        FacetSlot::Subject => vec![subject(unit)],
        FacetSlot::Polarity => vec![polarity(unit)],
        FacetSlot::Certainty => legs.map(firmness).collect(),
        FacetSlot::Time => unit
            .claims
            .iter()
            .filter_map(|&at| time(index, at))
            .collect(),
        _ => match unit.kind() {
            Kind::Kinship => of_kinship(index, unit, slot, crossed),
            Kind::Movement => of_movement(index, unit, slot),
            _ => of_claim(index, unit, slot),
        },
    }
}

fn of_movement<'a>(index: &Index<'a>, unit: &Unit<'a>, slot: FacetSlot) -> Vec<Value<'a>> {
    if unit.as_companion {
        return match slot {
            FacetSlot::Companions => company(unit),
            _ => Vec::new(),
        };
    }
    let stops = |stops: &[Stop<'a>]| {
        stops
            .iter()
            .map(|stop| place(stop.place, index.claim(stop.at)))
            .collect()
    };
    let legs = unit.claims.iter().map(|&at| index.claim(at));
    let movements = legs.filter_map(|claim| match &claim.slots {
        Slots::Movement(movement) => Some((claim, movement)),
        _ => None,
    });
    match slot {
        FacetSlot::Origin => stops(&unit.route.start),
        FacetSlot::Via => stops(&unit.route.middle),
        FacetSlot::Destination => stops(&unit.route.end),
        FacetSlot::Reached if !unit.route.end.is_empty() => reached(index, unit),
        FacetSlot::Means => movements
            .flat_map(|(claim, movement)| movement.means.iter().map(move |m| means(m, claim)))
            .collect(),
        FacetSlot::Companions => movements
            .flat_map(|(claim, m)| m.companions.iter().map(move |p| (claim, p)))
            .map(|(claim, p)| party(index, unit.report, p, claim))
            .collect(),
        _ => Vec::new(),
    }
}

/// Whom a companion went with: the subject of the claim, and the others named beside him.
fn company<'a>(unit: &Unit<'a>) -> Vec<Value<'a>> {
    let claim = unit.first;
    let Slots::Movement(movement) = &claim.slots else {
        return Vec::new();
    };
    let parties = std::iter::once(&claim.subject).chain(&movement.companions);
    unit.companions
        .iter()
        .filter_map(|who| {
            let party = parties.clone().find(|party| party.name == who.name)?;
            Some(Value {
                shown: shown_party(party, claim),
                raw: Raw::Party(who.clone()),
                claim,
            })
        })
        .collect()
}

fn of_claim<'a>(index: &Index<'a>, unit: &Unit<'a>, slot: FacetSlot) -> Vec<Value<'a>> {
    let claim = unit.first;
    let places = |places: &'a [PlaceValue]| places.iter().map(|p| place(p, claim)).collect();
    match (&claim.slots, slot) {
        (Slots::Presence(s), FacetSlot::Place) => places(&s.place),
        (Slots::Fate(s), FacetSlot::Place) => places(&s.place),
        (Slots::Fate(s), FacetSlot::Event) => {
            vec![code(
                fate_word(s.event.value),
                &s.event.text,
                s.event.span,
                claim,
            )]
        }
        (Slots::Legal(legal), _) => of_legal(index, unit, slot, legal),
        (Slots::Role(s), FacetSlot::Title) => vec![words(&s.title, claim)],
        (Slots::Role(s), FacetSlot::Organization) => s
            .organization
            .iter()
            .map(|p| party(index, unit.report, p, claim))
            .collect(),
        (Slots::Role(s), FacetSlot::Status) => status(s, claim).into_iter().collect(),
        (Slots::Association(s), FacetSlot::Relation) => {
            vec![words(
                &Quoted::new(&s.relation.value, s.relation.span),
                claim,
            )]
        }
        (Slots::Association(s), FacetSlot::Other) => {
            vec![party(index, unit.report, &s.other, claim)]
        }
        _ => Vec::new(),
    }
}

fn of_legal<'a>(
    index: &Index<'a>,
    unit: &Unit<'a>,
    slot: FacetSlot,
    legal: &'a Legal,
) -> Vec<Value<'a>> {
    let claim = unit.first;
    let act = &legal.act;
    let parties = |parties: &'a [Party]| -> Vec<Value<'a>> {
        parties
            .iter()
            .map(|p| party(index, unit.report, p, claim))
            .collect()
    };
    match slot {
        FacetSlot::Act => vec![code(act_word(act.value), &act.text, act.span, claim)],
        FacetSlot::Authority => parties(&legal.authority),
        FacetSlot::RelayedBy => parties(&legal.relayed_by),
        FacetSlot::Addressee => parties(&legal.addressee),
        FacetSlot::Offence => legal.offence.iter().map(|w| words(w, claim)).collect(),
        FacetSlot::Condition => legal.condition.iter().map(|w| words(w, claim)).collect(),
        FacetSlot::InAbsentia => {
            let said = legal
                .in_absentia
                .map(|yes| if yes { "in absentia" } else { "present" });
            said.map(|word| code(word, &act.text, act.span, claim))
                .into_iter()
                .collect()
        }
        _ => Vec::new(),
    }
}

/// A tie of kin reads both ways: one that is told of the relative is turned round.
fn of_kinship<'a>(
    index: &Index<'a>,
    unit: &Unit<'a>,
    slot: FacetSlot,
    crossed: bool,
) -> Vec<Value<'a>> {
    let claim = unit.first;
    let Slots::Kinship(kinship) = &claim.slots else {
        return Vec::new();
    };
    let relation = &kinship.relation;
    match (slot, crossed) {
        (FacetSlot::Relation, false) => {
            vec![code(&relation.value, &relation.text, relation.span, claim)]
        }
        (FacetSlot::Relation, true) => {
            let turned = turned_round(&relation.value);
            let told = code(&turned, &relation.text, relation.span, claim);
            vec![Value {
                raw: Raw::Turned,
                ..told
            }]
        }
        (FacetSlot::Relative, false) => vec![party(index, unit.report, &kinship.relative, claim)],
        (FacetSlot::Relative, true) => vec![party(index, unit.report, &claim.subject, claim)],
        _ => Vec::new(),
    }
}

/// What the other of the two is to the first, as far as that follows: a son's other is a parent.
fn turned_round(relation: &str) -> String {
    let general = |wanted: &str| match wanted {
        "brother" | "sister" | "sibling" => Some("sibling"),
        "husband" | "wife" | "spouse" => Some("spouse"),
        "son" | "daughter" | "child" => Some("parent"),
        "father" | "mother" | "parent" => Some("child"),
        "uncle" | "aunt" => Some("nephew or niece"),
        "nephew" | "niece" => Some("uncle or aunt"),
        "cousin" => Some("cousin"),
        _ => None,
    };
    // "older brother": what counts is the last word.
    let last = relation
        .rsplit(' ')
        .next()
        .unwrap_or(relation)
        .to_lowercase();
    general(&last).map_or_else(
        || format!("relative ({relation}, the other way)"),
        str::to_owned,
    )
}

fn subject<'a>(unit: &Unit<'a>) -> Value<'a> {
    let shown = if unit.as_companion {
        FacetValue {
            value: unit.who.name.clone(),
            ..shown_party(&unit.first.subject, unit.first)
        }
    } else {
        shown_party(&unit.first.subject, unit.first)
    };
    Value {
        shown,
        raw: Raw::Party(unit.who.clone()),
        claim: unit.first,
    }
}

fn polarity<'a>(unit: &Unit<'a>) -> Value<'a> {
    let claim = unit.first;
    let word = if unit.denied() {
        DENIED
    } else {
        "said to be so"
    };
    code(word, &claim.evidence.exact, claim.evidence.span, claim)
}

fn firmness(claim: &Claim) -> Value<'_> {
    let strength = match claim.certainty {
        Certainty::Certain => 3,
        Certainty::Probable => 2,
        Certainty::Possible => 1,
        Certainty::Unknown => 0,
    };
    let asserted = claim.evidentiality == Evidentiality::Asserted;
    let mut value = certainty_word(claim.certainty).to_owned();
    if !asserted {
        value.push_str(", hearsay");
    }
    let (text, span) = match claim.hedges.first() {
        Some(hedge) => (hedge.text.clone(), hedge.span),
        None => (claim.evidence.exact.clone(), claim.evidence.span),
    };
    let shown = FacetValue {
        value,
        text,
        span,
        claim: claim.id.clone(),
    };
    Value {
        shown,
        raw: Raw::Firmness(strength + if asserted { 4 } else { 0 }),
        claim,
    }
}

fn reached<'a>(index: &Index<'a>, unit: &Unit<'a>) -> Vec<Value<'a>> {
    let (Some(reached), Some(stop)) = (unit.route.reached, unit.route.end.first()) else {
        return Vec::new();
    };
    let word = if reached { "reached" } else { "not reached" };
    vec![code(
        word,
        &stop.place.text,
        stop.place.span,
        index.claim(stop.at),
    )]
}

fn status<'a>(role: &'a reportedly_model::Role, claim: &'a Claim) -> Option<Value<'a>> {
    let word = match role.status {
        reportedly_model::RoleStatus::Current => "current",
        reportedly_model::RoleStatus::Former => "former",
        reportedly_model::RoleStatus::Unstated => return None,
    };
    Some(code(word, &role.title.text, role.title.span, claim))
}

fn place<'a>(place: &'a PlaceValue, claim: &'a Claim) -> Value<'a> {
    let shown = FacetValue {
        value: place.name.clone(),
        text: place.text.clone(),
        span: place.span,
        claim: claim.id.clone(),
    };
    Value {
        shown,
        raw: Raw::Place(place),
        claim,
    }
}

fn party<'a>(index: &Index<'a>, report: usize, party: &'a Party, claim: &'a Claim) -> Value<'a> {
    Value {
        shown: shown_party(party, claim),
        raw: Raw::Party(Who::of(index, report, party)),
        claim,
    }
}

fn shown_party(party: &Party, claim: &Claim) -> FacetValue {
    FacetValue {
        value: party.name.clone(),
        text: party.text.clone(),
        span: party.span,
        claim: claim.id.clone(),
    }
}

fn words<'a>(words: &Quoted, claim: &'a Claim) -> Value<'a> {
    let shown = FacetValue {
        value: words.text.clone(),
        text: words.text.clone(),
        span: words.span,
        claim: claim.id.clone(),
    };
    Value {
        shown,
        raw: Raw::Words,
        claim,
    }
}

fn means<'a>(told: &Quoted, claim: &'a Claim) -> Value<'a> {
    Value {
        raw: Raw::Means,
        ..words(told, claim)
    }
}

fn code<'a>(value: &str, text: &str, span: Span, claim: &'a Claim) -> Value<'a> {
    let shown = FacetValue {
        value: value.to_owned(),
        text: text.to_owned(),
        span,
        claim: claim.id.clone(),
    };
    Value {
        shown,
        raw: Raw::Code,
        claim,
    }
}

fn certainty_word(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => "certain",
        Certainty::Probable => "probable",
        Certainty::Possible => "possible",
        Certainty::Unknown => "left open",
    }
}
