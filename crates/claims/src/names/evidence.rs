use std::collections::{HashMap, HashSet};

use reportedly_places::PlaceKind;

use super::context::{is_by_name, takes_place};
use super::labels::of_label;
use super::local::{local_evidence, place_in_tree, stands_for_place};
use super::parts::Parts;
use super::wording::Wording;
use super::{Name, NameType};
use crate::document::Document;
use crate::syntax::Relation;

/// How strongly the evidence speaks for each type.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Score {
    pub(super) person: f32,
    pub(super) place: f32,
    pub(super) organization: f32,
    pub(super) other: f32,
}

impl Score {
    pub(super) fn add(&mut self, more: Score) {
        self.person += more.person;
        self.place += more.place;
        self.organization += more.organization;
        self.other += more.other;
    }

    fn scaled(self, by: f32) -> Self {
        Self {
            person: self.person * by,
            place: self.place * by,
            organization: self.organization * by,
            other: self.other * by,
        }
    }

    pub(super) fn best(self) -> NameType {
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

/// What all occurrences of the same words say together, by key. What the model takes them for counts
/// by and large once: it repeats its mistakes.
fn scores(document: &Document) -> HashMap<String, Score> {
    let wording = Wording::of(document);
    let mut occurrences: HashMap<&str, Vec<&Name>> = HashMap::new();
    for name in &document.names {
        occurrences.entry(&name.key).or_default().push(name);
    }
    let score = |names: &[&Name]| {
        let mut labels = Score::default();
        let mut score = Score::default();
        for name in names {
            labels.add(of_label(document, name));
            score.add(local_evidence(document, name));
        }
        let weight = if names.len() > 1 { 1.5 } else { 1.0 };
        score.add(labels.scaled(weight / names.len().max(1) as f32));
        if let Some(first) = names.first() {
            score.add(wording.evidence(document, first));
        }
        score
    };
    occurrences
        .into_iter()
        .map(|(key, names)| (key.to_owned(), score(&names)))
        .collect()
}

/// Settles the type of every name, the same words getting the same type throughout the report;
/// a part of a person's full name ("Novak") follows the full name.
pub fn settle_types(document: &mut Document) {
    let mut by_key = scores(document);
    let parts = Parts::of(document, &by_key);
    for (key, score) in &mut by_key {
        parts.add_evidence(key, score);
    }
    for name in &mut document.names {
        name.name_type = by_key[&name.key].best();
    }
    let by_names = called_like_places(document);
    for at in 0..document.names.len() {
        let name = &document.names[at];
        if by_names.contains(&name.key) && is_the_place(document, name) {
            document.names[at].name_type = NameType::Place;
            continue;
        }
        if let Some(other) = country_or_people(document, name, parts.of_person(&name.key)) {
            document.names[at].name_type = other;
        }
    }
}

/// What somebody is only called by, and a place by name: "Ali Hadi, known as *Baghdad*".
fn called_like_places(document: &Document) -> HashSet<String> {
    let names = document.names.iter();
    names
        .filter(|name| name.name_type == NameType::Person && name.tokens.len() == 1)
        .filter(|name| is_by_name(document, name))
        .filter(|name| {
            let words = document.words(name.tokens.clone());
            document.gazetteer.is_known(words)
        })
        .map(|name| name.key.clone())
        .collect()
}

/// "was held in *Baghdad*", "left *Baghdad*": nobody goes to somebody's by-name.
fn is_the_place(document: &Document, name: &Name) -> bool {
    let (relation, governor) = place_in_tree(document, name);
    let left = relation == Relation::Dobj && takes_place(document, governor);
    let at =
        relation == Relation::Pobj && matches!(document.lower(governor), "from" | "near" | "at");
    name.titles.is_empty()
        && !is_by_name(document, name)
        && (left || at || stands_for_place(document, name))
}

/// "Sri Lanka", "neighbouring Mali", "Moldovan" are nobody's names, whatever stands beside them,
/// unless somebody's full name has the word in it; and then "in Jordan" is none of Mr Jordan's.
fn country_or_people(document: &Document, name: &Name, part: bool) -> Option<NameType> {
    if name.name_type != NameType::Person
        || !name.titles.is_empty()
        || part && !stands_for_place(document, name)
    {
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
    // "son frère cadet, *Dominique*", which French calls "la Dominique" where it is the country
    if document.is_french && is_set_beside_kin(document, name) {
        return None;
    }
    let place = document.gazetteer.lookup(words).into_iter().next()?;
    let country = place.kind == PlaceKind::Country && !place.ambiguous_word;
    country.then_some(NameType::Place)
}

/// "his brother, *X*".
fn is_set_beside_kin(document: &Document, name: &Name) -> bool {
    let tree = &document.tree;
    let noun = tree.head(name.head());
    tree.relation(name.head()) == Relation::Appos
        && document.lexicon.kin.get(document.lemma(noun)).is_some()
        && tree.child_in(noun, &[Relation::Poss]).is_some()
}
