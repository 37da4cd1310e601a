use std::collections::{HashMap, HashSet};

use reportedly_places::PlaceKind;

use super::context::{
    befalls_people, belongs_to_people, describes_next, followed_by_kin, follows_office_of_place,
    holds_office, is_age, is_body_noun, is_by_name, is_human_act, is_human_word,
    is_listed_with_people, is_place_noun, is_set_apart, stands_above_person, takes_place,
};
use super::words::OF_PEOPLE;
use super::{Name, NameType};
use crate::document::Document;
use crate::syntax::Relation;

/// How strongly the evidence speaks for each type.
#[derive(Debug, Clone, Copy, Default)]
struct Score {
    person: f32,
    place: f32,
    organization: f32,
    other: f32,
}

impl Score {
    fn add(&mut self, more: Score) {
        self.person += more.person;
        self.place += more.place;
        self.organization += more.organization;
        self.other += more.other;
    }

    fn best(self) -> NameType {
        let ranked = [
            (self.person, NameType::Person),
            (self.place, NameType::Place),
            (self.organization, NameType::Organization),
            (self.other, NameType::Other),
        ];
        ranked
            .into_iter()
            .fold((0.0, NameType::Other), |best, next| {
                if next.0 > best.0 { next } else { best }
            })
            .1
    }
}

/// Settles the type of every name, the same words getting the same type throughout the report;
/// a part of a person's full name ("Novak") follows the full name.
pub fn settle_types(document: &mut Document) {
    let mut by_key: HashMap<String, Score> = HashMap::new();
    for name in &document.names {
        by_key
            .entry(name.key.clone())
            .or_default()
            .add(local_evidence(document, name));
    }
    let originals: HashMap<&str, &Name> = document
        .names
        .iter()
        .rev()
        .map(|name| (name.key.as_str(), name))
        .collect();
    for (key, score) in &mut by_key {
        if let Some(name) = originals.get(key.as_str()) {
            score.add(lasting_evidence(
                document,
                key,
                document.words(name.tokens.clone()),
            ));
        }
    }
    let parts = parts_of_persons(&by_key);
    for (key, score) in &mut by_key {
        if parts.contains(key) {
            score.person += 4.0;
        }
    }
    for name in &mut document.names {
        name.name_type = by_key[&name.key].best();
    }
    for at in 0..document.names.len() {
        if !parts.contains(&document.names[at].key)
            && let Some(other) = country_or_people(document, &document.names[at])
        {
            document.names[at].name_type = other;
        }
    }
}

/// "Sri Lanka", "neighbouring Mali", "Moldovan" are nobody's names, whatever stands beside them,
/// unless somebody's full name has the word in it.
fn country_or_people(document: &Document, name: &Name) -> Option<NameType> {
    if name.name_type != NameType::Person || !name.titles.is_empty() {
        return None;
    }
    let beside = matches!(
        document.lower(name.tokens.start),
        "neighbouring" | "neighboring"
    );
    let first = name.tokens.start + usize::from(beside && name.tokens.len() > 1);
    let words = document.words(first..name.tokens.end);
    if document.gazetteer.country_of_demonym(words).is_some() {
        return Some(NameType::Other);
    }
    let place = document.gazetteer.lookup(words).into_iter().next()?;
    let country = place.kind == PlaceKind::Country && !place.ambiguous_word;
    country.then_some(NameType::Place)
}

/// Every proper part of a person's full name, word by word.
fn parts_of_persons(by_key: &HashMap<String, Score>) -> HashSet<String> {
    let mut parts = HashSet::new();
    for (key, _) in by_key
        .iter()
        .filter(|(_, score)| score.best() == NameType::Person)
    {
        let words: Vec<&str> = key.split(' ').take(8).collect();
        for start in 0..words.len() {
            for end in start + 1..=words.len() {
                if end - start < words.len() {
                    parts.insert(words[start..end].join(" "));
                }
            }
        }
    }
    parts
}

/// What the words around one occurrence say.
fn local_evidence(document: &Document, name: &Name) -> Score {
    let mut score = Score::default();
    add_label(document, name, &mut score);
    if !name.titles.is_empty() {
        score.person += 3.0;
    }
    let tree = &document.tree;
    let head = name.head();
    let relation = tree.relation(head);
    let governor = tree.head(head);
    if name.tokens.start > 0
        && name.titles.is_empty()
        && describes_next(document, name.tokens.start - 1, head)
    {
        score.person += 2.5;
        if document
            .lexicon
            .kin
            .get(document.lemma(name.tokens.start - 1))
            .is_some()
        {
            score.person += 2.0;
        }
    }
    if follows_office_of_place(document, name) {
        score.person += 2.0;
    }
    if is_set_apart(document, name) {
        score.person += 2.0;
    }
    if stands_above_person(document, name) {
        score.person += 1.6;
    }
    if tree
        .children_in(
            head,
            &[Relation::Appos, Relation::Npadvmod, Relation::Nummod],
        )
        .any(|age| is_age(document, age))
    {
        score.person += 3.0;
    }
    if relation == Relation::Appos && is_body_noun(document, governor)
        || name.tokens.start > 0
            && tree.head(name.tokens.start - 1) == head
            && is_body_noun(document, name.tokens.start - 1)
    {
        score.organization += 3.0;
    }
    if belongs_to_people(document, head) {
        score.person += 1.5;
    }
    if is_by_name(document, name) {
        score.person += 6.0;
    }
    if is_listed_with_people(document, head) {
        score.person += 5.0;
    }
    if relation == Relation::Dobj && takes_place(document, governor) {
        score.place += 1.0;
    }
    if let Some(apposition) = tree.child_in(head, &[Relation::Appos])
        && is_human_word(document, apposition)
    {
        score.person += 2.0;
    }
    if followed_by_kin(document, name) || holds_office(document, head) {
        score.person += 2.5;
    }
    if relation == Relation::Appos && is_human_word(document, governor) {
        score.person += 2.5;
    }
    if matches!(relation, Relation::Nsubj | Relation::Nsubjpass) && is_human_act(document, governor)
    {
        score.person += 1.5;
    }
    if relation == Relation::Dobj && befalls_people(document, governor) {
        score.person += 1.2;
    }
    if matches!(
        relation,
        Relation::Compound | Relation::Amod | Relation::Nmod
    ) && is_place_noun(document, governor)
    {
        score.place += 2.0;
    }
    if relation == Relation::Pobj {
        match document.lower(governor) {
            "in" | "at" | "into" | "near" | "via" | "outside" | "inside" | "towards" | "across" => {
                score.place += 1.0
            }
            "to" | "from" | "through" => score.place += 0.6,
            "with" | "by" => score.person += 0.5,
            _ => {}
        }
        let above = tree.head(governor);
        if document.lower(governor) == "of" && is_place_noun(document, above) {
            score.place += 2.0;
        }
    }
    score
}

fn add_label(document: &Document, name: &Name, score: &mut Score) {
    let mut best = "";
    for token in name.tokens.clone().rev() {
        let label = document.labels[token].as_str();
        if !label.is_empty() {
            best = label;
            break;
        }
    }
    match best {
        // a lone word that the gazetteer knows is as likely a town
        "PERSON"
            if name.tokens.len() == 1
                && name.titles.is_empty()
                && document
                    .gazetteer
                    .is_known(document.words(name.tokens.clone())) =>
        {
            score.person += 1.2
        }
        "PERSON" => score.person += 2.0,
        "GPE" | "FAC" | "LOC"
            if name.tokens.len() > 1
                && !document
                    .gazetteer
                    .is_known(document.words(name.tokens.clone())) =>
        {
            score.place += 0.8
        }
        "GPE" => score.place += 2.0,
        "LOC" | "FAC" => score.place += 1.6,
        "ORG" if name.tokens.len() > 1 => score.organization += 1.0,
        "ORG" => score.organization += 1.6,
        "NORP" => score.other += 1.0,
        "EVENT" | "WORK_OF_ART" | "PRODUCT" | "LAW" | "LANGUAGE" => score.other += 1.5,
        _ => score.other += 0.1,
    }
}

/// What the name itself says, wherever it stands.
fn lasting_evidence(document: &Document, key: &str, original: &str) -> Score {
    let mut score = Score::default();
    let words: Vec<&str> = key.split(' ').collect();
    let last = words.last().copied().unwrap_or_default();
    let organizations = &document.lexicon.organizations;
    if words.iter().any(|word| organizations.nouns.has(word)) && words.len() > 1 {
        score.organization += 1.5;
    }
    if organizations.nouns.has(last) {
        score.organization += 1.5;
    }
    if document.lexicon.places.nouns.has(last) && words.len() > 1 {
        score.place += 2.0;
    }
    if let Some(place) = document.gazetteer.lookup(original).first() {
        let certain = if place.ambiguous_word { 0.2 } else { 1.0 };
        score.place += certain * (0.6 + 1.6 * place.plausibility.clamp(0.0, 1.0));
    }
    if words.len() > 2 && words.iter().skip(1).any(|word| OF_PEOPLE.contains(word)) {
        score.person += 2.0;
    }
    if organizations.names.has(original) || document.lexicon.speech.outlets.has(original) {
        score.organization += 4.0;
    }
    if words.len() > 1 && reportedly_names::gender_of_given(words[0]).is_some() {
        score.person += 1.5;
    }
    score
}
