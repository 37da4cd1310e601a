//! Fate: death, injury, arrest, release and the like.

pub mod blow;
pub mod doer;
pub mod fatal_wound;
pub mod members;
pub mod occasion;
pub mod retold;
pub mod scene;
pub mod victim;

use std::ops::Range;

use reportedly_model::{Coded, Fate, FateEvent, Slots};

use crate::Reader;
use crate::document::Document;
use crate::frames::attachments::attachments;
use crate::frames::finding::Finding;
use crate::frames::legal::step::absence;
use crate::frames::legal::terms_served::is_no_punishment;
use crate::frames::owners;
use crate::frames::party::parties_in;
use crate::frames::phrases::{self, Match};
use crate::frames::presence::embraced::is_embrace;
use crate::frames::subjects::{is_asked_for, one_of_several, subjects};
use crate::lexicon::{Frame, Mover};
use crate::mentions::{is_human_noun, is_state_of_victims};
use crate::names::NameType;
use crate::syntax::{
    Relation, described_noun, is_passive, left_so, object_of, shared_object, subject_of,
};
use scene::{Scene, scene};

/// The fates that the word at `predicate` tells of.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    let Some(Match { frame, words }) = phrases::matching(reader, &document.lexicon.fate, predicate)
    else {
        return Vec::new();
    };
    let Some(event) = frame
        .event
        .filter(|_| !is_unfound(reader, frame, predicate) && !is_embrace(reader, predicate))
        .filter(|_| !is_no_punishment(reader, predicate))
    else {
        return Vec::new();
    };
    if event == FateEvent::Detained && absence(reader, predicate).is_some() {
        // "was jailed in his absence": nobody has him
        return Vec::new();
    }
    let Some(mut who) = who(reader, frame, predicate) else {
        return Vec::new();
    };
    let sharing = sharing(reader, frame, predicate);
    who.extend(human(reader, sharing).unwrap_or_default());
    let mut partners = partners(reader, frame, predicate, words.clone());
    let span = document.span(words.clone());
    let event = Coded::new(event, document.text(span), span);
    let left_by = left_by(document, predicate);
    partners.extend(left_by);
    let scene = scene_of(reader, frame, predicate, left_by, words);
    // the event stands, wherever it was: "arrested in A or B", "in A, not in B"
    let chosen = scene.chosen.iter();
    let told = std::iter::once((scene.place.clone(), None))
        .chain(chosen.map(|(place, choice)| (vec![place.clone()], Some(*choice))));
    let mut found = Vec::new();
    for (place, choice) in told {
        for &subject in &who {
            let (event, place) = (event.clone(), place.clone());
            let slots = Slots::Fate(Fate { event, place });
            let mut finding = Finding::new(predicate, subject, slots, &frame.rule);
            finding.words = scene.words.clone();
            finding.negative = frame.negative;
            finding.partners = partners.clone();
            let body = frame.rule == "fate/body";
            finding.undated = body && !is_found(reader, predicate);
            finding.found_later = body || is_found_dead(reader, predicate);
            finding.choice = choice.or_else(|| one_of_several(reader, subject));
            found.push(finding);
        }
    }
    found
}

/// "left two dead and *another wounded*": the verb, where it has others for its object.
fn left_by(document: &Document, state: usize) -> Option<usize> {
    let tree = &document.tree;
    let who = tree.head(state);
    let verb = tree.head(who);
    let apart = tree.relation(state) == Relation::Acl && tree.relation(who) == Relation::Other;
    (apart && document.is_pos(verb, "VERB") && document.lemma(verb) == "leave").then_some(verb)
}

/// Where it was, by the word itself, else by the verb that left somebody so.
fn scene_of(
    reader: &Reader,
    frame: &Frame,
    predicate: usize,
    left_by: Option<usize>,
    words: Range<usize>,
) -> Scene {
    let own = scene(reader, frame, predicate, words.clone());
    let Some(verb) = left_by.filter(|_| own.is_empty()) else {
        return own;
    };
    let mut told = scene(reader, frame, verb, words);
    if told.is_empty() {
        told.read_what_did_it(reader, verb);
    }
    told
}

/// Whether a body is only then known of: the day that it is flown home or buried is another's.
fn is_found(reader: &Reader, body: usize) -> bool {
    let verb = reader.document.tree.head(body);
    !matches!(
        reader.document.lemma(verb),
        "fly" | "return" | "repatriate" | "bury" | "identify" | "exhume" | "lie"
    )
}

/// "was *found dead* on Friday", not "was pronounced dead".
fn is_found_dead(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let dead = document
        .tree
        .child_in(predicate, &[Relation::Oprd, Relation::Acomp])
        .is_some_and(|c| document.lower(c) == "dead");
    dead && matches!(document.lemma(predicate), "find" | "discover")
}

/// The words whose day is the event's too: "*went* missing on Friday", "reported *missing* on
/// Friday", "his body was *found* on Friday".
fn partners(reader: &Reader, frame: &Frame, predicate: usize, words: Range<usize>) -> Vec<usize> {
    let document = reader.document;
    let complement = matches!(
        document.tree.relation(predicate),
        Relation::Acomp | Relation::Oprd | Relation::Xcomp | Relation::Advcl
    ) && frame.mover == Mover::Subject;
    let mut partners: Vec<usize> = words.filter(|&word| word != predicate).collect();
    if complement || !frame.governors.is_empty() {
        partners.push(document.tree.head(predicate));
    }
    partners
}

fn who(reader: &Reader, frame: &Frame, predicate: usize) -> Option<Vec<usize>> {
    let document = reader.document;
    let tree = &document.tree;
    if document.is_pos(predicate, "NOUN") {
        let who = victim(reader, frame, predicate)?;
        let mut all = subjects(reader, predicate, who);
        all.extend(others_of(document, who).flat_map(|other| parties_in(reader, other)));
        all.extend(owners::others_beside(reader, predicate, who));
        return human(reader, all);
    }
    if is_of_thing_before(document, predicate) {
        return None;
    }
    let by_subject = |at: usize| subject_among_people(reader, at);
    let adjective = frame.has_adjective(document.lower(predicate));
    let aside = || adjective && before_parenthesis(reader, predicate).is_some();
    if tree.relation(predicate) == Relation::Amod || aside() {
        return human(reader, vec![described(reader, frame, predicate)?]);
    }
    if document.is_pos(predicate, "ADJ") {
        return in_state(reader, predicate);
    }
    let passive = is_passive(document, predicate);
    let object = tree.child_in(predicate, &[Relation::Dobj]);
    if let Some(object) = object
        && frame.objects.is_empty()
        && document.lower(object).ends_with("self")
        && frame.reflexive.has(document.lemma(predicate))
    {
        return by_subject(predicate);
    }
    if let Some(lives) = lives_lost(reader, frame, predicate) {
        return human(reader, vec![lives]);
    }
    match frame.mover {
        Mover::Object | Mover::Either if passive => by_subject(predicate),
        // "claimed the lives of X", "cost X his life"
        Mover::Object if object.is_some_and(|o| frame.objects.has(document.lemma(o))) => {
            let lost = tree
                .child_in(predicate, &[Relation::Dative])
                .or_else(|| owners::possessor(reader, object?, frame.mover))?;
            human(reader, parties_in(reader, lost))
        }
        Mover::Object => human(reader, undergoing(reader, frame, predicate)?),
        // "a siege starved them", "they starved"
        Mover::Either if object.is_some() => human(reader, parties_in(reader, object?)),
        _ if passive && !phrases::is_death(document, &document.lexicon.fate, predicate) => None,
        _ => {
            let transitive = frame.objects.is_empty()
                && object.is_some_and(|o| !document.lower(o).ends_with("self"));
            let needs_self = frame.reflexive.has(document.lemma(predicate))
                && !matches!(document.lemma(predicate), "surrender" | "capitulate");
            if transitive || needs_self {
                None
            } else {
                by_subject(predicate)
            }
        }
    }
}

/// Whom the adjective at `predicate` tells of: "was *dead*", "left 40 people *dead*", "with one *dead*".
fn in_state(reader: &Reader, predicate: usize) -> Option<Vec<usize>> {
    let document = reader.document;
    let tree = &document.tree;
    if is_dead_or_alive(document, predicate) {
        return None;
    }
    // "left *40 people dead*", which the model takes for a clause
    if let Some(left) = left_so(document, predicate) {
        return human(reader, parties_in(reader, left));
    }
    let verb = tree.head(predicate);
    if document.is_pos(verb, "VERB")
        && phrases::matching(reader, &document.lexicon.fate, verb).is_some()
    {
        // "shot dead" is told by its verb
        return None;
    }
    // "had seen *him*, alive, in a cell": of whoever was seen
    if let Some(seen) = seen_so(reader, predicate, verb) {
        return human(reader, parties_in(reader, seen));
    }
    let predicative = matches!(
        tree.relation(predicate),
        Relation::Acomp | Relation::Oprd | Relation::Advcl
    );
    // "with one *dead* and two injured"
    if tree.relation(predicate) == Relation::Acl {
        return human(reader, subjects(reader, predicate, verb));
    }
    if !predicative {
        return None;
    }
    // "kept *him* alive"
    let object = tree
        .child_in(verb, &[Relation::Dobj])
        .filter(|&object| object < predicate && !reader.is_motion(verb));
    object
        .and_then(|object| human(reader, parties_in(reader, object)))
        .or_else(|| subject_among_people(reader, verb))
}

/// "found the purse with $20 in *cash missing*": what is gone is a thing.
fn is_of_thing_before(document: &Document, predicate: usize) -> bool {
    let before = predicate.checked_sub(1);
    document.lower(predicate) == "missing"
        && document.tree.relation(predicate) == Relation::Advcl
        && before.is_some_and(|t| document.is_pos(t, "NOUN") && !is_human_noun(document, t))
}

/// Whoever was seen, met or brought back in that state.
fn seen_so(reader: &Reader, state: usize, verb: usize) -> Option<usize> {
    let document = reader.document;
    let object = document.tree.child_in(verb, &[Relation::Dobj])?;
    let sees = document.lexicon.speech.perception.has(document.lemma(verb))
        || matches!(
            document.lemma(verb),
            "meet" | "find" | "bring" | "take" | "capture"
        );
    let set_apart = matches!(
        document.tree.relation(state),
        Relation::Advcl | Relation::Oprd | Relation::Acomp
    );
    (sees && set_apart && document.is_pos(state, "ADJ") && object < state).then_some(object)
}

/// The people among the subjects of `at`.
fn subject_among_people(reader: &Reader, at: usize) -> Option<Vec<usize>> {
    let subject = subject_of(reader.document, at)?;
    human(reader, subjects(reader, at, subject.token))
}

/// "lost *twelve lives*", "*twelve lives* were lost": so many people, whoever lost them.
fn lives_lost(reader: &Reader, frame: &Frame, predicate: usize) -> Option<usize> {
    let tree = &reader.document.tree;
    let lives = tree.child_in(predicate, &[Relation::Dobj, Relation::Nsubjpass])?;
    let counted = frame.objects.has(reader.document.lemma(lives))
        && tree.child_in(lives, &[Relation::Nummod]).is_some();
    (counted && reader.chains.mention_at(lives).is_some()).then_some(lives)
}

/// Those to whom the active verb at `predicate` does something, wherever they stand.
fn undergoing(reader: &Reader, frame: &Frame, predicate: usize) -> Option<Vec<usize>> {
    let document = reader.document;
    let tree = &document.tree;
    let object = object_of(document, predicate).or_else(|| shared_object(document, predicate))?;
    if object < predicate {
        return Some(subjects(reader, predicate, object));
    }
    // "shot and killed X": the wound was the death
    let killed = |verb: usize| {
        tree.head(object) == verb
            && (document.lexicon.fate.of_verb(document.lemma(verb)))
                .any(|(frame, rest)| rest.is_empty() && frame.event == Some(FateEvent::Killed))
    };
    let dealt = frame.event == Some(FateEvent::Wounded)
        && tree
            .child_in(predicate, &[Relation::Conj])
            .is_some_and(killed);
    (!dealt).then(|| parties_in(reader, object))
}

/// "wanted him *dead or alive*": neither is said.
fn is_dead_or_alive(document: &Document, word: usize) -> bool {
    let next = |t: usize| document.lower(t + 1) == "or" && document.lower(t + 2) == "alive";
    document.lower(word) == "dead" && next(word)
        || document.lower(word) == "alive" && word >= 2 && next(word - 2)
}

/// "his body has *not* been found": nobody knows of any.
fn is_unfound(reader: &Reader, frame: &Frame, predicate: usize) -> bool {
    let tree = &reader.document.tree;
    let verb = tree.head(predicate);
    !frame.governors.is_empty() && tree.child_in(verb, &[Relation::Neg]).is_some()
}

/// Whom a noun says it befell: "the massacre of X", "his murder".
fn victim(reader: &Reader, frame: &Frame, noun: usize) -> Option<usize> {
    let tree = &reader.document.tree;
    let ties = |word: &str| {
        let of = frame.befalls.is_empty() && word == "of";
        of || frame.befalls.has(word)
    };
    let of = tree
        .children_in(noun, &[Relation::Prep])
        .filter(|&preposition| ties(reader.document.lower(preposition)))
        .filter_map(|preposition| tree.child_in(preposition, &[Relation::Pobj]))
        // "the attacks on Lyon and Novak" are attacks on two towns
        .filter(|&object| !reader.document.is_name(object, NameType::Place))
        .find(|&object| reader.chains.mention_at(object).is_some());
    // "the Armenian genocide"
    let people = || {
        tree.children_in(noun, &[Relation::Amod, Relation::Compound, Relation::Nmod])
            .find(|&t| t < noun && reader.chains.mention_at(t).is_some())
    };
    if of.is_none() && matches!(reader.document.lemma(noun), "genocide" | "holocaust") {
        return people();
    }
    let only_so = frame.needs_of || !frame.befalls.is_empty();
    if frame.mover == Mover::Object && of.is_some() || only_so {
        return of;
    }
    if is_nobodys_own(reader, frame, noun) {
        return None;
    }
    owners::possessor(reader, noun, frame.mover)
}

/// "the deaths of A and *of B*": those behind a preposition of their own.
fn others_of(document: &Document, victim: usize) -> impl Iterator<Item = usize> {
    let tree = &document.tree;
    let of = tree.head(victim);
    tree.children_in(of, &[Relation::Conj])
        .filter(move |&next| document.lower(of) == "of" && document.lower(next) == "of")
        .filter_map(|next| tree.child_in(next, &[Relation::Pobj]))
}

/// "the team's second *such* arrest" is that of another, and "*our* deaths" is no word of the dead.
fn is_nobodys_own(reader: &Reader, frame: &Frame, noun: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let such = tree
        .children_in(noun, &[Relation::Amod, Relation::Det, Relation::Other])
        .any(|t| document.lower(t) == "such");
    let own = tree
        .child_in(noun, &[Relation::Poss])
        .is_some_and(|owner| matches!(document.lower(owner), "my" | "our"));
    let dead = matches!(frame.event, Some(FateEvent::Died | FateEvent::Killed));
    such || own && dead
}

/// Of whom a word before a noun tells it: "the *murdered* journalist X", "*missing* migrants";
/// not "a *dying* man", nor "*killing* machines".
fn described(reader: &Reader, frame: &Frame, word: usize) -> Option<usize> {
    let document = reader.document;
    if let Some(before) = before_parenthesis(reader, word) {
        return frame.has_adjective(document.lower(word)).then_some(before);
    }
    let undergone =
        document.token(word).tag == "VBN" && matches!(frame.mover, Mover::Object | Mover::Either);
    if !undergone && !frame.has_adjective(document.lower(word)) || frame.negative {
        return None;
    }
    Some(described_noun(document, word))
}

/// Whom words in parentheses are about: "Boris Kral (*since deceased*)".
fn before_parenthesis(reader: &Reader, word: usize) -> Option<usize> {
    let document = reader.document;
    let closed = document.tokens().get(word + 1)?.text == ")";
    let open = (1..=3)
        .filter_map(|back| word.checked_sub(back))
        .find(|&t| document.token(t).text == "(")?;
    let before = open.checked_sub(1)?;
    reader.chains.mention_at(before)?;
    closed.then_some(before)
}

/// Whoever shared it: "picked up *along with his nephew*".
fn sharing(reader: &Reader, frame: &Frame, predicate: usize) -> Vec<usize> {
    if frame.mover != Mover::Object {
        return Vec::new();
    }
    let with = attachments(reader, predicate)
        .into_iter()
        .filter(|attachment| {
            let before = attachment.start.saturating_sub(1);
            match attachment.preposition.as_str() {
                "along with" | "together with" | "alongside" => true,
                "with" => {
                    reader.document.lower(before) == "together"
                        || is_company(reader.document, predicate, attachment.object)
                }
                _ => false,
            }
        });
    with.flat_map(|attachment| parties_in(reader, attachment.object))
        .collect()
}

/// "was arrested with *his wife*", "with two *aides*": those who are somebody's, counted or named, and
/// share what befell him.
fn is_company(document: &Document, predicate: usize, object: usize) -> bool {
    let tree = &document.tree;
    let picked = [Relation::Poss, Relation::Nummod];
    let told_of = tree.child_in(object, &picked).is_some() && is_human_noun(document, object);
    // "were killed with two others *wounded*": something else befell those
    let otherwise = tree
        .children_in(object, &[Relation::Acl])
        .any(|state| is_state_of_victims(document, state));
    !otherwise
        && is_passive(document, predicate)
        && (told_of || document.is_name(object, NameType::Person))
}

/// Fates befall people, not bodies.
fn human(reader: &Reader, who: Vec<usize>) -> Option<Vec<usize>> {
    let people: Vec<usize> = who
        .into_iter()
        .filter(|&token| !is_asked_for(reader, token))
        .filter(|&token| {
            reader.chains.chain_at(token).is_some_and(|chain| {
                use reportedly_model::MentionType::{Group, Person};
                matches!(reader.chains.mention_type(chain), Person | Group)
            })
        })
        .collect();
    (!people.is_empty()).then_some(people)
}
