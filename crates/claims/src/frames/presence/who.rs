//! Whom a word of presence is about: who stays, is seen, is met.

use reportedly_model::MentionType;

use crate::Reader;
use crate::document::Document;
use crate::frames::attachments::attachments;
use crate::frames::legal::is_human;
use crate::frames::owners;
use crate::frames::party::parties_in;
use crate::frames::place::place_value;
use crate::frames::subjects::subjects;
use crate::lexicon::{Frame, Mover};
use crate::syntax::{Relation, is_passive, subject_of};

/// Those whom the word at `predicate` has somewhere; `None` where it is nobody.
pub fn who(reader: &Reader, frame: &Frame, predicate: usize) -> Option<Vec<usize>> {
    let document = reader.document;
    let tree = &document.tree;
    if document.is_pos(predicate, "NOUN") {
        let who = owners::possessor(reader, predicate, frame.mover)?;
        return Some(subjects(reader, predicate, who));
    }
    if document.is_pos(predicate, "ADJ") {
        let verb = tree.head(predicate);
        let subject = subject_of(document, verb)?;
        return Some(subjects(reader, predicate, subject.token));
    }
    let passive = is_passive(document, predicate);
    let object = tree
        .child_in(predicate, &[Relation::Dobj])
        .filter(|&o| reader.chains.mention_at(o).is_some() && place_value(reader, o).is_none());
    let by_subject = || {
        let subject = subject_of(document, predicate)?.token;
        // "*His car* was found in A": where he was is not said
        let found = frame.rule == "presence/found" && passive;
        if found && document.lexicon.persons.things.has(document.lemma(subject)) {
            return None;
        }
        let whom = described_by(document, subject).or_else(|| member_of(reader, frame, subject));
        Some(subjects(reader, predicate, whom.unwrap_or(subject)))
    };
    match frame.mover {
        Mover::Subject if passive => None,
        Mover::Subject if frame.mutual => together(reader, predicate, by_subject()?, false),
        Mover::Subject | Mover::Recipient => by_subject(),
        Mover::Object if passive => by_subject(),
        Mover::Object if frame.mutual => match object {
            Some(object) if is_human(reader, object) => {
                let mut both = parties_in(reader, object);
                both.extend(by_subject().into_iter().flatten());
                Some(both)
            }
            // "met their deadlines" is no meeting
            None if document.lemma(predicate) == "meet" && !has_object(reader, predicate) => {
                together(reader, predicate, by_subject()?, true)
            }
            _ => None,
        },
        Mover::Object => {
            let doing = || seen_doing(reader, frame, predicate);
            Some(parties_in(reader, object.or_else(doing)?))
        }
        Mover::Either => match object {
            Some(object) if !passive => Some(parties_in(reader, object)),
            _ if let Some(found) = seen_doing(reader, frame, predicate) => {
                Some(parties_in(reader, found))
            }
            _ if hides_something(reader, predicate) => None,
            _ => by_subject(),
        },
    }
}

fn has_object(reader: &Reader, predicate: usize) -> bool {
    let tree = &reader.document.tree;
    tree.child_in(predicate, &[Relation::Dobj]).is_some()
}

/// "CCTV shows *him* buying cigarettes at X", "saw *her* talking to a man in X": who was seen doing something.
fn seen_doing(reader: &Reader, frame: &Frame, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let clause = tree
        .children_in(predicate, &[Relation::Ccomp])
        .find(|&clause| document.token(clause).tag == "VBG")
        .filter(|_| frame.seen || frame.rule == "presence/found")?;
    let bare = tree
        .child_in(clause, &[Relation::Mark, Relation::Aux])
        .is_none();
    tree.child_in(clause, &[Relation::Nsubj])
        .filter(|&who| bare && predicate < who && is_human(reader, who))
}

/// "met *with Y* in X", "held talks *with Y* in X", "*X and Y* met": everyone who was there. One alone
/// meets nobody.
fn together(
    reader: &Reader,
    predicate: usize,
    subjects: Vec<usize>,
    several: bool,
) -> Option<Vec<usize>> {
    let mut all = subjects;
    all.extend(met_with(reader, predicate));
    let group = |&token: &usize| {
        let chain = reader.chains.chain_at(token);
        chain.is_some_and(|chain| reader.chains.mention_type(chain) == MentionType::Group)
    };
    (!several || all.len() > 1 || all.iter().any(group)).then_some(all)
}

/// Those after "with": "met *with Y*", "had a meeting *with Y*".
pub fn met_with(reader: &Reader, predicate: usize) -> Vec<usize> {
    attachments(reader, predicate)
        .iter()
        .filter(|phrase| matches!(phrase.preposition.as_str(), "with" | "alongside"))
        .flat_map(|phrase| parties_in(reader, phrase.object))
        .filter(|&token| is_human(reader, token))
        .collect()
}

/// "*X* is a Dubai-based trader": whom the noun describes.
fn described_by(document: &Document, noun: usize) -> Option<usize> {
    let tree = &document.tree;
    let be = tree.head(noun);
    let says = tree.relation(noun) == Relation::Attr && document.lemma(be) == "be";
    let denied = tree.child_in(be, &[Relation::Neg]).is_some();
    subject_of(document, be)
        .filter(|_| says && !denied)
        .map(|s| s.token)
}

/// "a former *member* of the group interviewed in X": a group is met by its member.
fn member_of(reader: &Reader, frame: &Frame, group: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let of = tree.head(group);
    let one = tree.head(of);
    let belongs = tree.relation(group) == Relation::Pobj && document.lower(of) == "of";
    let met = frame.rule == "presence/met" && belongs;
    (met && is_human(reader, one) && document.is_pos(one, "NOUN")).then_some(one)
}

/// "*hid* their fortunes abroad": where things are, and not whoever put them there.
fn hides_something(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let mut objects = document.tree.children_in(predicate, &[Relation::Dobj]);
    let thing = |&o: &usize| {
        document.is_pos(o, "NOUN") && !reader.is_time(o) && place_value(reader, o).is_none()
    };
    !is_passive(document, predicate) && objects.any(|o| thing(&o))
}
