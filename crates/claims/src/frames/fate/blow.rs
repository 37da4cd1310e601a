//! Those whom one blow struck, and the place that was hung on them: "killed two and *wounded dozens of
//! others in X*".

use reportedly_model::FateEvent;

use super::scene::Scene;
use crate::Reader;
use crate::frames::attachments::scene_attachments;
use crate::frames::phrases;
use crate::frames::place::{place_inside, place_value};
use crate::lexicon::{Frame, Mover};
use crate::syntax::Relation;

impl Scene {
    /// "wounded *dozens of others in X*": the place that was hung on the victims.
    pub fn read_victims(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        let tree = &reader.document.tree;
        let object = tree
            .child_in(predicate, &[Relation::Dobj])
            .or_else(|| struck_by_misread(reader, predicate));
        let Some(object) = object.filter(|_| frame.mover == Mover::Object) else {
            return;
        };
        let counted = tree
            .children_in(object, &[Relation::Prep])
            .filter(|&of| reader.document.lower(of) == "of")
            .find_map(|of| tree.child_in(of, &[Relation::Pobj]));
        let victims = counted.unwrap_or(object);
        let unnamed = reader.document.name_of(victims).is_none();
        let inside = || place_inside(reader, victims).or_else(|| place_inside(reader, object));
        if let Some((token, place)) = unnamed.then(inside).flatten() {
            self.words.push(object..token + 1);
            self.words.push(reader.document.index_range(place.span));
            self.place.push(place);
            self.read_listed(reader, token);
        }
    }

    /// "in X *and Y*": the other places of a list.
    fn read_listed(&mut self, reader: &Reader, first: usize) {
        for other in reader.document.tree.conjuncts(first).into_iter().skip(1) {
            if let Some(place) = place_value(reader, other) {
                self.words.push(first..other + 1);
                self.place.push(place);
            }
        }
    }

    /// "killed two people and *wounded* four in X": the verb that ends the same blow, and its place.
    pub fn read_same_blow(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        let blow = |event| matches!(event, Some(FateEvent::Killed | FateEvent::Wounded));
        let next = next_verb(reader, predicate).filter(|&next| {
            blow(frame.event) || frame.event == Some(FateEvent::Died) && counts_more(reader, next)
        });
        let next = next.filter(|&next| !befell_another(reader, next));
        let told = next.and_then(|next| {
            let told = phrases::matching(reader, &reader.document.lexicon.fate, next)?;
            blow(told.frame.event).then_some(next)
        });
        if let Some(next) = told {
            self.read_own_phrases(reader, frame, next);
            if self.is_empty() {
                self.read_scene(reader, frame, next);
            }
            if self.is_empty() {
                self.read_occasion(reader, frame, next);
            }
        }
    }
}

/// "X was killed, and *his wife was wounded* in Y": a clause of its own about somebody else, with no
/// blow that may have struck both.
fn befell_another(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let own = tree.child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass]);
    let auxiliary = tree.child_in(verb, &[Relation::Auxpass, Relation::Aux]);
    let somebody = |subject: usize| {
        let owned = tree.child_in(subject, &[Relation::Poss]).is_some();
        owned || document.name_of(subject).is_some()
    };
    auxiliary.is_some() && own.is_some_and(somebody) && scene_attachments(reader, verb).is_empty()
}

/// "four died and *11* were hurt in X": more of those whom it befell.
fn counts_more(reader: &Reader, verb: usize) -> bool {
    let tree = &reader.document.tree;
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    tree.child_in(verb, &subjects).is_some_and(|subject| {
        reader.document.is_pos(subject, "NUM")
            || tree.child_in(subject, &[Relation::Nummod]).is_some()
    })
}

/// The verb coordinated with `predicate`, whatever the model makes of it.
fn next_verb(reader: &Reader, predicate: usize) -> Option<usize> {
    let tree = &reader.document.tree;
    let misread = || {
        let object = tree.child_in(predicate, &[Relation::Dobj])?;
        let next = tree.child_in(object, &[Relation::Conj])?;
        tree.children_in(next, &[Relation::Amod])
            .find(|&verb| struck_by_misread(reader, verb).is_some())
    };
    tree.child_in(predicate, &[Relation::Conj]).or_else(misread)
}

/// "killed 49 people and *injured* scores": whom a verb struck that the model takes for a word
/// before them, and them for more of those who were killed.
fn struck_by_misread(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let struck = tree.head(verb);
    let first = tree.head(struck);
    let misread = tree.relation(verb) == Relation::Amod
        && document.token(verb).tag == "VBN"
        && verb
            .checked_sub(1)
            .is_some_and(|and| document.is_pos(and, "CCONJ"))
        && tree.relation(struck) == Relation::Conj
        && matches!(tree.relation(first), Relation::Dobj | Relation::Root);
    misread.then_some(struck)
}
