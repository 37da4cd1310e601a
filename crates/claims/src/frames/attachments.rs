//! The prepositional phrases and adverbs that belong to a predicate, wherever the parser hung them.

use super::place::{is_heading, whole_of};
use crate::Reader;
use crate::names::NameType;
use crate::syntax::{Choice, Relation, base_phrase, choices};

/// A prepositional phrase, or an adverb of place without preposition.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// The preposition's words in lower case, "out of" as one; empty for an adverb.
    pub preposition: String,
    /// First token of the preposition, or the adverb.
    pub start: usize,
    /// Head token of what follows it.
    pub object: usize,
    /// Whether it comes next in a row: "to Iraq *and then* to Russia".
    pub then: bool,
    /// First token of this member of a list: the preposition, or what follows "and".
    pub own_start: usize,
    /// What the list makes of it: "to A, *not B*", "to A *or* B".
    pub choice: Option<Choice>,
}

/// Prepositions that continue a route even when hung on the place before them.
const ROUTE: [&str; 22] = [
    "to",
    "into",
    "from",
    "via",
    "through",
    "towards",
    "toward",
    "across",
    "by",
    "aboard",
    "onto",
    "for",
    "out of",
    "as far as",
    "past",
    "over",
    "on board",
    "with",
    "along with",
    "together with",
    "alongside",
    "after",
];

/// Everything that belongs to `predicate` this way, in order of the text.
pub fn attachments(reader: &Reader, predicate: usize) -> Vec<Attachment> {
    let mut found = Vec::new();
    collect(reader, predicate, predicate, false, &mut found, 0);
    found.sort_by_key(|attachment| attachment.start);
    found.dedup_by_key(|attachment| attachment.object);
    choose(reader, predicate, &mut found);
    found
}

/// Where those are who did it, which is where they did it: "arrested by police *in X*", "the killing
/// of X by guards *in Y*".
pub fn agents_attachments(reader: &Reader, predicate: usize) -> Vec<Attachment> {
    let document = reader.document;
    let noun = document.is_pos(predicate, "NOUN");
    let agent = document
        .tree
        .children_in(predicate, &[Relation::Agent, Relation::Prep])
        .filter(|&by| {
            document.tree.relation(by) == Relation::Agent || noun && document.lower(by) == "by"
        })
        .find_map(|by| document.tree.child_in(by, &[Relation::Pobj]))
        .filter(|&agent| {
            let body = [NameType::Organization, NameType::Other];
            document
                .name_of(agent)
                .is_none_or(|name| body.contains(&name.name_type))
        });
    let Some(agent) = agent else {
        return Vec::new();
    };
    let mut found = Vec::new();
    collect(reader, predicate, agent, false, &mut found, 1);
    found.retain(|attachment| attachment.start == agent + 1);
    choose(reader, predicate, &mut found);
    found
}

/// The phrases that hang on the noun at `noun`: "a blast *in X*", "police *in X*".
pub fn attachments_of_noun(reader: &Reader, noun: usize) -> Vec<Attachment> {
    let mut found = Vec::new();
    collect(reader, noun, noun, false, &mut found, 1);
    choose(reader, noun, &mut found);
    found
}

/// Where the scene was in which it happened: "killed in a bombing *in X*".
pub fn scene_attachments(reader: &Reader, predicate: usize) -> Vec<Attachment> {
    let document = reader.document;
    let (scenes, weapons) = (
        &document.lexicon.support.scenes,
        &document.lexicon.support.weapons,
    );
    let mut found = Vec::new();
    for attachment in attachments(reader, predicate) {
        let within = matches!(
            attachment.preposition.as_str(),
            "in" | "during" | "by" | "at" | "amid" | "from" | "of"
        );
        let scene = document.lemma(attachment.object).to_lowercase();
        if within && (scenes.has(&scene) || weapons.has(&scene)) {
            collect(reader, predicate, attachment.object, false, &mut found, 1);
            found.extend(behind_the_others(reader, predicate, attachment.object));
        }
    }
    choose(reader, predicate, &mut found);
    found
}

/// "killed in fighting with rebels *in X*", "in a clash between guards and smugglers *near X*": where
/// those are with whom one fights.
fn behind_the_others(reader: &Reader, predicate: usize, scene: usize) -> Vec<Attachment> {
    let document = reader.document;
    let tree = &document.tree;
    let mut found = Vec::new();
    let others = tree
        .children_in(scene, &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "with" | "between" | "against"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .filter_map(|first| tree.conjuncts(first).last().copied());
    for other in others.filter(|&other| document.name_of(other).is_none()) {
        collect(reader, predicate, other, false, &mut found, 2);
    }
    found
}

/// Marks what a list denies or only offers; "on Monday or Tuesday" leaves the places alone.
fn choose(reader: &Reader, predicate: usize, found: &mut [Attachment]) {
    let mut listed: Vec<&mut Attachment> = found
        .iter_mut()
        .filter(|attachment| !reader.is_time(attachment.object))
        .collect();
    let members: Vec<_> = listed
        .iter()
        .map(|attachment| attachment.own_start..attachment.object + 1)
        .collect();
    let choices = choices(reader.document, predicate, &members);
    for (attachment, choice) in listed.iter_mut().zip(choices) {
        attachment.choice = choice;
    }
}

/// "Il *y* est arrivé": French has the word before its verb.
fn is_there_before(document: &crate::document::Document, adverb: usize) -> bool {
    document.is_french && document.lower(adverb) == "there"
}

/// An adverb of place by itself: "flew *abroad*".
fn adverb(token: usize) -> Attachment {
    Attachment {
        preposition: String::new(),
        start: token,
        object: token,
        then: false,
        own_start: token,
        choice: None,
    }
}

fn collect(
    reader: &Reader,
    predicate: usize,
    under: usize,
    route_only: bool,
    found: &mut Vec<Attachment>,
    depth: usize,
) {
    if depth > 6 {
        return;
    }
    let document = reader.document;
    let tree = &document.tree;
    for child in tree.children(under).iter().copied() {
        let relation = tree.relation(child);
        let adposition = document.is_pos(child, "ADP")
            || document.is_pos(child, "SCONJ")
            || document.token(child).tag == "TO";
        match relation {
            Relation::Prep | Relation::Agent | Relation::Dative
                if adposition || relation == Relation::Prep =>
            {
                preposition(reader, predicate, child, child, route_only, found, depth);
            }
            Relation::Conj | Relation::Cc if adposition => {
                preposition(reader, predicate, child, child, route_only, found, depth);
            }
            Relation::Prt | Relation::Advmod if !route_only || under == predicate => {
                collect(reader, predicate, child, true, found, depth + 1);
                if document.lexicon.places.adverbs.has(document.lower(child))
                    && relation == Relation::Advmod
                    && (child > under || is_there_before(document, child))
                {
                    found.push(adverb(child));
                }
            }
            Relation::Dobj if is_heading(document, child) => found.push(adverb(child)),
            // "flew to A, *then on* to B"
            Relation::Advcl if child > under && document.is_pos(child, "ADV") => {
                collect(reader, predicate, child, true, found, depth + 1);
            }
            Relation::Npadvmod
                if document.lower(child) == "home" || document.is_name(child, NameType::Place) =>
            {
                found.push(adverb(child));
            }
            Relation::Dobj if under == predicate => {
                // "found refuge in X", "arrested Y in X": what hangs on an abstract object, or on a
                // name, belongs to the verb
                let named = document.is_name(child, NameType::Person);
                let concrete = carries_route(reader, child) && !named;
                collect(reader, predicate, child, concrete, found, depth + 1);
                if let Some(last) = last_named(reader, child) {
                    collect(reader, predicate, last, false, found, depth + 1);
                }
            }
            _ => {}
        }
    }
}

/// "arrested A and his son *Luka* in X": the name that ends a list of people.
fn last_named(reader: &Reader, object: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let last = *tree.conjuncts(object).last()?;
    let beside = tree.children_in(last, &[Relation::Appos]).last();
    let name = beside.unwrap_or(last);
    (name != object && document.is_name(name, NameType::Person)).then_some(name)
}

fn preposition(
    reader: &Reader,
    predicate: usize,
    first: usize,
    at: usize,
    route_only: bool,
    found: &mut Vec<Attachment>,
    depth: usize,
) {
    let document = reader.document;
    let tree = &document.tree;
    let words = preposition_in_words(reader, first, at);
    if let Some(object) = tree.child_in(at, &[Relation::Pobj]) {
        let fixed = fixed_expression(reader, &words, object);
        if fixed.is_some() {
            // "by way of X, in the company of Y": the second may hang on the "way"
            collect(reader, predicate, object, true, found, depth + 1);
        }
        let (words, object) = fixed.unwrap_or((words, object));
        if route_only && !ROUTE.contains(&words.as_str()) {
            return;
        }
        let then = is_next_in_row(reader, first);
        for conjunct in tree.conjuncts(object) {
            found.push(Attachment {
                preposition: words.clone(),
                start: first,
                object: conjunct,
                then: then || conjunct != object && is_next_in_row(reader, conjunct),
                own_start: if conjunct == object {
                    first
                } else {
                    base_phrase(document, conjunct).start
                },
                choice: None,
            });
            // "the arrest of X in Y": where it was hangs on the name
            let undergoing = words == "of" && document.is_pos(predicate, "NOUN");
            // "from the eastern part of X to Y"
            let conjunct = whole_of(reader, conjunct).unwrap_or(conjunct);
            if reader.is_time(conjunct) && is_day(reader, &words, conjunct) {
                // "on 5 May near X": what stands behind a day tells of the verb
                collect(reader, predicate, conjunct, route_only, found, depth + 1);
            } else if carries_route(reader, conjunct) && !undergoing {
                collect(reader, predicate, conjunct, true, found, depth + 1);
            } else if undergoing
                || !is_counted_from(&words)
                    && document
                        .lexicon
                        .support
                        .circumstances
                        .has(document.lemma(conjunct))
            {
                collect(reader, predicate, conjunct, false, found, depth + 1);
            }
        }
    }
    for inner in tree.children_in(at, &[Relation::Prep, Relation::Conj]) {
        let compound = tree.relation(inner) == Relation::Prep && at == first && inner == at + 1;
        if compound || document.is_pos(inner, "ADP") {
            let first = if compound { first } else { inner };
            preposition(
                reader,
                predicate,
                first,
                inner,
                route_only,
                found,
                depth + 1,
            );
        }
    }
}

/// No event from which days are counted, and which was elsewhere: "two days before *the match* in X".
fn is_day(reader: &Reader, preposition: &str, object: usize) -> bool {
    let counted = is_counted_from(preposition) || preposition == "after";
    !counted || matches!(reader.document.labels[object].as_str(), "DATE" | "TIME")
}

/// "has been held *since* his arrest in X": the event was elsewhere than what went on from it, or up to it.
fn is_counted_from(preposition: &str) -> bool {
    matches!(preposition, "before" | "since" | "until")
}

/// "in", "out of", "as far as".
fn preposition_in_words(reader: &Reader, first: usize, at: usize) -> String {
    let document = reader.document;
    let words = document.lower(first);
    if at != first {
        format!("{words} {}", document.lower(at))
    } else if words == "as" && document.word_before(at).eq_ignore_ascii_case("far") {
        "as far as".to_owned()
    } else {
        words.to_owned()
    }
}

/// "in the company of X", "by way of X", "on board X": one preposition in several words.
fn fixed_expression(reader: &Reader, preposition: &str, object: usize) -> Option<(String, usize)> {
    let document = reader.document;
    let tree = &document.tree;
    let meaning = match (preposition, document.lemma(object)) {
        ("in" | "with", "company") => "with",
        ("by", "way") => "via",
        ("on", "board") => "aboard",
        ("in", "direction") | ("on", "way") | ("en", "route") => "towards",
        ("in", "back") | ("in", "boot") | ("in", "trunk") | ("in", "hold") => "aboard",
        ("at", "side") => "with",
        _ => return None,
    };
    let inner = tree
        .children_in(object, &[Relation::Prep])
        .find_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .or_else(|| tree.child_in(object, &[Relation::Dobj]))?;
    Some((meaning.to_owned(), inner))
}

/// Whether "then", "later", "on" stands between this phrase and what it is coordinated with.
fn is_next_in_row(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let from_there = document.word_before(token) == "there"
        && token
            .checked_sub(2)
            .is_some_and(|t| document.lower(t) == "from");
    from_there
        || (1..=3).filter_map(|back| token.checked_sub(back)).any(|t| {
            matches!(
                document.lower(t),
                "then"
                    | "later"
                    | "afterwards"
                    | "onwards"
                    | "on"
                    | "onward"
                    | "finally"
                    | "eventually"
                    | "subsequently"
            ) && document.is_pos(t, "ADV")
        })
}

/// Nouns on which the parser likes to hang the rest of a route: places, times, vehicles, people.
fn carries_route(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let lexicon = document.lexicon;
    document.is_name(token, NameType::Place)
        // "fled from the war in X to Y"
        || lexicon.support.dangers.has(&document.lemma(token).to_lowercase())
        || lexicon.places.nouns.has(document.lemma(token))
        || lexicon.places.vehicles.has(document.lemma(token))
        || matches!(
            document.labels[token].as_str(),
            "DATE" | "TIME" | "GPE" | "LOC" | "FAC" | "PERSON"
        )
        || reader.chains.mention_at(token).is_some()
}
