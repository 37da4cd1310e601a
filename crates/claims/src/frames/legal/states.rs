//! States and bodies in steps of law: by which name they go, where they want somebody, and at whose
//! request they act.

use std::ops::Range;

use reportedly_model::{Legal, LegalAct, Modality, Party, PartyType, Precision};

use super::at_request::requester;
use crate::Reader;
use crate::frames::party::party;
use crate::frames::place::place_value;
use crate::lexicon::LegalNoun;
use crate::names::NameType;
use crate::syntax::{Relation, base_phrase};

/// A state or body as the acting party: "French" as France, "a court in Bamako" with its place,
/// all others in the words given.
pub fn body(reader: &Reader, token: usize) -> Party {
    let document = reader.document;
    if let Some(country) = country_of_adjective(reader, token) {
        let span = document.span(token..token + 1);
        return Party::new(&country, PartyType::Organization, document.text(span), span);
    }
    let known = party(reader, token);
    let court = || {
        court_with_place(reader, token)
            .or_else(|| judge_behind_place(reader, token))
            .or_else(|| office_of_official(reader, token))
    };
    if let Some(court) = court() {
        let span = document.span(court);
        let text = document.text(span);
        return Party::new(text, PartyType::Organization, text, span);
    }
    known.unwrap_or_else(|| {
        let phrase = document
            .name_of(token)
            .map_or(token..token + 1, |name| name.tokens.clone());
        let span = document.span(phrase);
        let text = document.text(span);
        Party::new(text, PartyType::Organization, text, span)
    })
}

/// The country whose adjective stands before a noun: "*French* warrant".
fn country_of_adjective(reader: &Reader, token: usize) -> Option<String> {
    let document = reader.document;
    let before_noun = document.token(token).tag == "JJ"
        || matches!(
            document.tree.relation(token),
            Relation::Amod | Relation::Compound | Relation::Nmod
        );
    let code = document
        .gazetteer
        .country_of_demonym(&document.token(token).text)
        .filter(|_| before_noun)?;
    let country = document.gazetteer.get(&format!("iso:{code}"))?;
    Some(country.name.to_string())
}

/// "a court in Bamako": a court without a name goes by its place.
fn court_with_place(reader: &Reader, token: usize) -> Option<Range<usize>> {
    let document = reader.document;
    let limit = document.sentence(token).end;
    let unnamed = document.name_of(token).is_none();
    let lemma = document.lemma(token).to_lowercase();
    let judicial = document.lexicon.legal.known_by_place.has(&lemma);
    let preposition = (token + 1 < limit).then_some(token + 1)?;
    let in_place = unnamed && judicial && document.lower(preposition) == "in";
    let place = (preposition + 1..limit.min(preposition + 3))
        .find(|&t| document.is_name(t, NameType::Place))
        .filter(|_| in_place)?;
    let name = document.name_of(place)?;
    Some(base_phrase(document, token).start..name.tokens.end)
}

/// "the *Prosecutor's Office*": an office goes by whose it is.
fn office_of_official(reader: &Reader, token: usize) -> Option<Range<usize>> {
    let document = reader.document;
    let name = document.name_of(token)?;
    let office = name.tokens.len() == 1
        && matches!(document.lower(token), "office" | "department" | "bureau");
    let owner = document.tree.child_in(token, &[Relation::Poss])?;
    let roles = &document.lexicon.roles;
    let lemma = document.lemma(owner).to_lowercase();
    let official = roles.nouns.has(&lemma) || roles.titles.has(&lemma);
    let words = base_phrase(document, owner);
    let first = words.clone().find(|&t| !document.is_pos(t, "DET"))?;
    (office && official && owner < token).then_some(first..token + 1)
}

/// "a *Brussels investigating judge*", where the model takes the participle for a verb.
fn judge_behind_place(reader: &Reader, token: usize) -> Option<Range<usize>> {
    let document = reader.document;
    let participle = token
        .checked_sub(1)
        .filter(|&t| document.lower(t) == "investigating")?;
    let place = participle
        .checked_sub(1)
        .and_then(|t| document.name_of(t))?;
    Some(place.tokens.start..token + 1)
}

/// Completes what a verb tells: "wanted *in Italy*", "wanted by Interpol *at the request of X*".
/// Gives the words that it rests on.
pub fn of_verb(reader: &Reader, verb: usize, legal: &mut Legal) -> Vec<Range<usize>> {
    let mut words = at_request(reader, &[verb], legal);
    let taken_at_home = matches!(
        legal.act.value,
        LegalAct::Wanted | LegalAct::Charged | LegalAct::Investigated | LegalAct::Tried
    );
    if taken_at_home && legal.authority.is_empty() {
        words.extend(act_in_state(reader, verb, &["in"]).map(|state| {
            legal.authority = vec![body(reader, state)];
            state..state + 1
        }));
    }
    words
}

/// Completes what a noun tells: asylum "applied for *in Sweden*", a notice "at X's request".
pub fn of_noun(
    reader: &Reader,
    carriers: &[usize],
    modality: Option<Modality>,
    legal: &mut Legal,
) -> Vec<Range<usize>> {
    let mut words = at_request(reader, carriers, legal);
    if legal.act.value == LegalAct::Investigated && legal.authority.is_empty() {
        let state = carriers
            .iter()
            .find_map(|&at| act_in_state(reader, at, &["in"]));
        words.extend(state.map(|state| {
            legal.authority = vec![body(reader, state)];
            state..state + 1
        }));
    }
    if legal.act.value != LegalAct::Asylum || !legal.authority.is_empty() {
        return words;
    }
    let state = carriers
        .iter()
        .find_map(|&at| act_in_state(reader, at, &["in", "from", "to", "with"]));
    if let Some(state) = state {
        let party = vec![body(reader, state)];
        if modality == Some(Modality::Attempted) {
            legal.addressee = party;
        } else {
            legal.authority = party;
        }
        words.push(state..state + 1);
    }
    words
}

/// Whether the protection that the noun at `predicate` names is a state's: said to be by law, or
/// of, from or in a state or one of its missions, and of nobody else.
pub fn protects(
    reader: &Reader,
    noun: &LegalNoun,
    predicate: usize,
    governor: Option<usize>,
    authority: &[usize],
) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let modifiers = || tree.children_in(predicate, &[Relation::Amod, Relation::Compound]);
    if modifiers().any(|m| noun.statutory.has(document.lower(m))) {
        return true;
    }
    let of_state = |&t: &usize| {
        noun.protectors
            .has(document.lemma(t).to_lowercase().as_str())
            || place_value(reader, t).is_some_and(|p| p.precision == Some(Precision::Country))
    };
    let objects_of = |at: usize| {
        tree.children_in(at, &[Relation::Prep])
            .filter(|&p| matches!(document.lower(p), "of" | "from" | "by" | "in" | "at"))
            .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
    };
    let owner: Vec<usize> = objects_of(predicate)
        .chain(tree.child_in(predicate, &[Relation::Poss]))
        .collect();
    if !owner.is_empty() || modifiers().any(|m| tree.relation(m) == Relation::Compound) {
        return owner.iter().any(of_state);
    }
    authority.iter().any(of_state)
        || governor
            .into_iter()
            .flat_map(objects_of)
            .any(|t| of_state(&t))
}

/// The country in which a step is taken.
fn act_in_state(reader: &Reader, at: usize, prepositions: &[&str]) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    tree.children_in(at, &[Relation::Prep])
        .filter(|&p| prepositions.contains(&document.lower(p)))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .find(|&o| {
            place_value(reader, o).is_some_and(|place| place.precision == Some(Precision::Country))
        })
}

/// "Interpol issued a red notice *at the request of X*": X wants it, Interpol passes it on.
fn at_request(reader: &Reader, carriers: &[usize], legal: &mut Legal) -> Vec<Range<usize>> {
    if !matches!(legal.act.value, LegalAct::Wanted | LegalAct::RedNotice) {
        return Vec::new();
    }
    let askers: Vec<usize> = carriers
        .iter()
        .flat_map(|&at| requester(reader, at))
        .collect();
    if askers.is_empty() {
        return Vec::new();
    }
    let asking: Vec<Party> = askers.iter().map(|&t| body(reader, t)).collect();
    legal.relayed_by = std::mem::replace(&mut legal.authority, asking);
    askers.into_iter().map(|t| t..t + 1).collect()
}
