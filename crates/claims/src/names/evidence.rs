use std::collections::{HashMap, HashSet};

use reportedly_model::BlockRole;

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
    if organizations.names.has(original) || document.lexicon.speech.outlets.has(original) {
        score.organization += 4.0;
    }
    if words.len() > 1 && reportedly_names::gender_of_given(words[0]).is_some() {
        score.person += 1.5;
    }
    score
}

/// "the fugitive Vuk Novak": a noun for people right before the name and belonging to it.
fn describes_next(document: &Document, before: usize, head: usize) -> bool {
    let tree = &document.tree;
    let noun = document.is_pos(before, "NOUN") && document.token(before).space_after;
    let belongs = tree.head(before) == head
        || tree.head(head) == before && tree.relation(head) == Relation::Appos
        || matches!(tree.relation(head), Relation::Npadvmod | Relation::Other);
    noun && is_human_word(document, before) && belongs
}

/// "the governor of Ucayali, Wilmer Paucar, has": the full name between commas is the governor's.
fn follows_office_of_place(document: &Document, name: &Name) -> bool {
    let tree = &document.tree;
    let (start, end) = (name.tokens.start, name.tokens.end);
    let comma = |t: usize| document.tokens().get(t).is_some_and(|t| t.text == ",");
    let place = tree.head(name.head());
    let preposition = tree.head(place);
    name.tokens.len() > 1
        && start > 0
        && comma(start - 1)
        && comma(end)
        && tree.relation(name.head()) == Relation::Appos
        && tree.relation(place) == Relation::Pobj
        && is_human_word(document, tree.head(preposition))
}

/// A full name that is a headline of its own, above a text that opens with "he" or "the minister".
fn stands_above_person(document: &Document, name: &Name) -> bool {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let block = document.block(start);
    let alone = document.block_role(start) == BlockRole::Headline
        && (start == 0 || document.block(start - 1) != block)
        && end < document.tokens().len()
        && document.block(end) != block;
    if !alone || name.tokens.len() < 2 {
        return false;
    }
    match document.lower(end) {
        "he" | "she" | "his" | "her" => true,
        "the" => (end + 1..document.sentence(end).end)
            .take_while(|&t| !document.is_pos(t, "VERB") && !document.is_pos(t, "AUX"))
            .any(|t| is_human_word(document, t)),
        _ => false,
    }
}

/// "the newspaper X", "the company X".
fn is_body_noun(document: &Document, token: usize) -> bool {
    let lemma = document.lemma(token);
    document.is_pos(token, "NOUN")
        && (document.lexicon.organizations.nouns.has(lemma)
            || document.lexicon.speech.outlet_nouns.has(lemma))
        && !is_human_word(document, token)
}

/// "Tomasz Novak, 54".
fn is_age(document: &Document, token: usize) -> bool {
    let years = document
        .lower(token)
        .parse::<u32>()
        .is_ok_and(|years| (1..=115).contains(&years));
    years && token > 0 && document.token(token - 1).text == ","
}

/// "Dilnoza, his wife".
fn followed_by_kin(document: &Document, name: &Name) -> bool {
    let start = name.tokens.end + 1;
    let limit = document.sentence(name.head()).end;
    let possessed = start + 1 < limit
        && document.token(start - 1).text == ","
        && document.token(start).tag == "PRP$";
    let noun = (start + 1..limit.min(start + 4)).find(|&t| document.is_pos(t, "NOUN"));
    possessed
        && noun.is_some_and(|noun| {
            let whole = noun + 1 == limit || document.is_pos(noun + 1, "PUNCT");
            whole && document.lexicon.kin.get(document.lemma(noun)).is_some()
        })
}

/// "X is the head of the agency".
fn holds_office(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let be = tree.head(head);
    let attribute = tree.child_in(be, &[Relation::Attr]);
    tree.relation(head) == Relation::Nsubj
        && document.lemma(be) == "be"
        && attribute.is_some_and(|noun| {
            document.lexicon.roles.nouns.has(document.lemma(noun))
                && document.token(noun).tag == "NN"
        })
}

/// "X's family", "the sister of X".
fn belongs_to_people(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let governor = tree.head(head);
    let owned = match tree.relation(head) {
        Relation::Poss => governor,
        Relation::Pobj if document.lower(governor) == "of" => tree.head(governor),
        _ => return false,
    };
    let lemma = document.lemma(owned);
    document.lexicon.kin.get(lemma).is_some()
        || matches!(
            lemma,
            "family"
                | "relative"
                | "lawyer"
                | "friend"
                | "arrest"
                | "capture"
                | "detention"
                | "extradition"
                | "prosecution"
                | "indictment"
                | "conviction"
                | "whereabouts"
                | "death"
                | "bodyguard"
                | "household"
        )
}

/// Verbs whose direct objects are places: "left", "reached".
fn takes_place(document: &Document, verb: usize) -> bool {
    document
        .lexicon
        .motion
        .of_verb(document.lemma(verb))
        .any(|(frame, _)| {
            frame
                .object
                .is_some_and(|slot| slot != crate::lexicon::Slot::Means)
        })
}

fn is_human_word(document: &Document, token: usize) -> bool {
    let lemma = document.lemma(token).to_lowercase();
    let lexicon = document.lexicon;
    lexicon.roles.nouns.has(&lemma)
        || lexicon.kin.get(&lemma).is_some()
        || lexicon.persons.person.has(&lemma)
        || lexicon.ties.iter().any(|tie| tie.nouns.has(&lemma))
}

/// Verbs that people, rather than places, are the subjects of.
fn is_human_act(document: &Document, verb: usize) -> bool {
    let lemma = document.lemma(verb);
    let lexicon = document.lexicon;
    lexicon.motion.of_verb(lemma).next().is_some()
        || document.is_pos(verb, "VERB") && lexicon.presence.of_verb(lemma).next().is_some()
        || lexicon
            .roles
            .verbs
            .iter()
            .any(|verbs| verbs.verbs.has(lemma))
        || befalls_people(document, verb)
}

/// Verbs whose objects are people.
fn befalls_people(document: &Document, verb: usize) -> bool {
    let lemma = document.lemma(verb);
    document.is_pos(verb, "VERB")
        && (document.lexicon.fate.of_verb(lemma).next().is_some()
            || document
                .lexicon
                .presence
                .of_verb(lemma)
                .any(|(frame, _)| matches!(frame.mover, crate::lexicon::Mover::Object))
            || document
                .lexicon
                .motion
                .of_verb(lemma)
                .any(|(frame, _)| matches!(frame.mover, crate::lexicon::Mover::Object))
            || document
                .lexicon
                .legal
                .verbs
                .iter()
                .any(|l| l.verbs.iter().any(|v| v == lemma)))
}

fn is_place_noun(document: &Document, token: usize) -> bool {
    document.lexicon.places.nouns.has(document.lemma(token))
}
