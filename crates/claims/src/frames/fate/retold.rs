//! Where a fate befell somebody, when an earlier sentence has placed what is told of again: "a blast
//! in X … *the blast* wounded five", "20 soldiers died in X … *the slain* soldiers", "… *another* ten
//! were hurt".
//!
//! The words must point back, to the last happening told of that has a place; no other place may
//! stand between the two, and whose death is told of twice died in one place.

use std::ops::Range;

use reportedly_model::{FateEvent, PlaceValue, Slots};

use super::doer::{happens_somewhere, scene_place};
use crate::Reader;
use crate::document::Document;
use crate::frames::finding::Finding;
use crate::names::NameType;
use crate::syntax::{Relation, is_passive, lemma_of, subject_of};

/// So many sentences before may have placed it.
const SENTENCES_BACK: usize = 3;

/// Gives the fates that only point back to one with a place that place.
pub fn place_retold(reader: &Reader, findings: &mut [Finding]) {
    let placed: Vec<Placed> = findings
        .iter()
        .filter_map(|finding| Placed::of(reader, finding))
        .collect();
    for finding in findings.iter_mut() {
        let Some(class) = class_of(finding).filter(|_| is_open(reader, finding)) else {
            continue;
        };
        let place = once(reader, finding, class, &placed)
            .or_else(|| told_before(reader, finding, class, &placed));
        if let (Some(place), Slots::Fate(fate)) = (place, &mut finding.slots) {
            fate.place.push(place);
        }
    }
}

/// What happenings have in common that are told of as one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Harm,
    Custody,
}

/// A happening whose place a sentence tells.
struct Placed {
    predicate: usize,
    subject: usize,
    class: Class,
    death: bool,
    place: PlaceValue,
}

impl Placed {
    fn of(reader: &Reader, finding: &Finding) -> Option<Self> {
        let Slots::Fate(fate) = &finding.slots else {
            return None;
        };
        let [place] = fate.place.as_slice() else {
            return None;
        };
        let inside = reader.document.index_range(place.span);
        let sentence = reader.document.sentence(finding.predicate);
        let own = sentence.start <= inside.start && inside.end <= sentence.end;
        Some(Self {
            predicate: finding.predicate,
            subject: finding.subject,
            class: class_of(finding)?,
            death: is_death(fate.event.value),
            place: place.clone(),
        })
        .filter(|_| own && !finding.negative && finding.choice.is_none())
    }
}

fn class_of(finding: &Finding) -> Option<Class> {
    use FateEvent::{
        Arrested, Assaulted, Attacked, Captured, Detained, Died, Killed, Missing, Wounded,
    };
    let Slots::Fate(fate) = &finding.slots else {
        return None;
    };
    match fate.event.value {
        Died | Killed | Wounded | Attacked | Assaulted | Missing => Some(Class::Harm),
        Arrested | Detained | Captured => Some(Class::Custody),
        _ => None,
    }
}

fn is_death(event: FateEvent) -> bool {
    matches!(event, FateEvent::Died | FateEvent::Killed)
}

/// Whether no place is told with it, nor any that it might have.
fn is_open(reader: &Reader, finding: &Finding) -> bool {
    let Slots::Fate(fate) = &finding.slots else {
        return false;
    };
    fate.place.is_empty()
        && !finding.negative
        && finding.choice.is_none()
        && !names_place(reader, reader.document.sentence(finding.predicate))
}

/// "Ilir Doda was killed in X … *Doda's death*": whoever dies once dies in one place. Who says so with
/// a verb of his own ("Police said he had shot himself") says nothing of where.
fn once(reader: &Reader, finding: &Finding, class: Class, placed: &[Placed]) -> Option<PlaceValue> {
    let Slots::Fate(fate) = &finding.slots else {
        return None;
    };
    let chain = reader.chains.chain_at(finding.subject)?;
    if !is_retold(reader.document, finding.predicate) {
        return None;
    }
    let named = |token: usize| reader.chains.chain_at(token) == Some(chain);
    let mut same = placed
        .iter()
        .filter(|other| other.class == class && other.death && named(other.subject));
    let first = same.next().filter(|_| is_death(fate.event.value))?;
    same.all(|other| other.place.name == first.place.name)
        .then(|| first.place.clone())
}

/// The place of the last happening told of before, where the words point back to it.
fn told_before(
    reader: &Reader,
    finding: &Finding,
    class: Class,
    placed: &[Placed],
) -> Option<PlaceValue> {
    let document = reader.document;
    let at = finding.predicate;
    let scene = definite_scene(reader, at);
    let by = subject_of(document, at).map(|subject| subject.token);
    let more = by
        .into_iter()
        .chain([finding.subject])
        .any(|who| counts_on(document, who));
    let retold = is_retold(document, at);
    let near = |predicate: usize| {
        predicate < document.sentence(at).start && is_near(document, predicate, at)
    };
    let last = placed
        .iter()
        .filter(|other| other.class == class && near(other.predicate))
        .max_by_key(|other| other.predicate);
    let same_people = |other: &Placed| {
        lemma_of(document, other.subject) == lemma_of(document, finding.subject)
            || reader.chains.chain_at(other.subject) == reader.chains.chain_at(finding.subject)
    };
    let lasting = &document.lexicon.support.lasting;
    let one = scene.is_some_and(|scene| !lasting.has(document.lemma(scene)));
    let by_fate = last
        .filter(|other| one || more || retold && same_people(other))
        .map(|other| (other.predicate, other.place.clone()));
    let by_scene = scene.and_then(|scene| earlier_scene(reader, scene, class));
    let (from, place) = match (by_fate, by_scene) {
        (Some(fate), Some(scene)) if scene.0 > fate.0 => scene,
        (Some(fate), _) => fate,
        (None, scene) => scene?,
    };
    let inside = document.index_range(place.span);
    let between = inside.end..document.sentence(at).start.max(inside.end);
    let only = document.sentence(from).start..inside.start;
    (!names_place(reader, between) && !names_place(reader, only)).then_some(place)
}

/// "*the attack* killed two", "died in *that blast*": the happening that a fate is part of, as one
/// told of before.
fn definite_scene(reader: &Reader, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let passive = is_passive(document, predicate);
    let subject = subject_of(document, predicate)
        .filter(|_| !passive)
        .map(|subject| subject.token);
    let above = (tree.relation(predicate) == Relation::Relcl).then(|| tree.head(predicate));
    let phrases = tree
        .children_in(predicate, &[Relation::Prep, Relation::Agent])
        .filter(|&p| matches!(document.lower(p), "in" | "during" | "by" | "from" | "amid"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]));
    subject
        .into_iter()
        .chain(above)
        .chain(phrases)
        .find(|&scene| happens_somewhere(reader, scene) && is_definite(document, scene))
}

/// "*the* blast", "*that* massacre".
fn is_definite(document: &Document, noun: usize) -> bool {
    document
        .tree
        .children_in(noun, &[Relation::Det])
        .any(|word| {
            matches!(
                document.lower(word),
                "the" | "that" | "this" | "these" | "those"
            )
        })
}

/// "*another* ten", "three *others*", "the *other* victims": more of those told of before.
fn counts_on(document: &Document, subject: usize) -> bool {
    let counting = |t: usize| {
        matches!(
            document.lower(t),
            "another" | "other" | "others" | "more" | "further" | "remaining" | "rest"
        )
    };
    counting(subject)
        || document
            .tree
            .children_in(subject, &[Relation::Det, Relation::Amod, Relation::Nummod])
            .any(|t| {
                let within = document
                    .tree
                    .children_in(t, &[Relation::Amod, Relation::Advmod]);
                counting(t) || within.into_iter().any(counting)
            })
}

/// "the *slain* soldiers", "the *killing* of the soldiers": told before, when it was news.
fn is_retold(document: &Document, predicate: usize) -> bool {
    let noun = document.is_pos(predicate, "NOUN");
    noun || document.tree.relation(predicate) == Relation::Amod
}

/// The last scene before with a place of its own: "the *bombing at X*".
fn earlier_scene(reader: &Reader, scene: usize, class: Class) -> Option<(usize, PlaceValue)> {
    let document = reader.document;
    let before = 0..document.sentence(scene).start;
    let candidate = before
        .rev()
        .take_while(|&t| is_near(document, t, scene))
        .find(|&t| document.is_pos(t, "NOUN") && happens_somewhere(reader, t))
        .filter(|_| class == Class::Harm)?;
    let lasts = document.lexicon.support.lasting.has(document.lemma(scene));
    if lasts && document.lemma(candidate) != document.lemma(scene) {
        return None;
    }
    Some((candidate, scene_place(reader, candidate)?))
}

/// Whether `before` stands in the same block, few sentences before `at`.
fn is_near(document: &Document, before: usize, at: usize) -> bool {
    let sentences = document
        .tree
        .sentence(at)
        .saturating_sub(document.tree.sentence(before));
    sentences <= SENTENCES_BACK
}

/// Whether a place is named among `words`, other than that of an official or body.
fn names_place(reader: &Reader, mut words: Range<usize>) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let of_people = |t: usize| {
        let modifies = matches!(
            tree.relation(t),
            Relation::Poss | Relation::Compound | Relation::Nmod | Relation::Amod
        );
        modifies && reader.chains.mention_at(tree.head(t)).is_some()
    };
    words.any(|t| document.is_name(t, NameType::Place) && !of_people(t))
}
