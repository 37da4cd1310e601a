//! What did it, or what it was part of, and where that was: "*a blast in X* killed two", "*police in
//! X* arrested him", "*the X massacre*, in which".

use std::ops::Range;

use reportedly_model::{PlaceValue, Precision};

use super::occasion::is_real;
use super::scene::{Scene, is_where};
use crate::Reader;
use crate::frames::attachments::{Attachment, attachments, attachments_of_noun};
use crate::frames::place::{called, place_value};
use crate::lexicon::{Frame, Mover};
use crate::names::NameType;
use crate::syntax::{Relation, is_passive, subject_of};

impl Scene {
    /// "*a blast in X* left 40 dead": what did it, by the subject of its verb.
    pub fn read_what_did_it(&mut self, reader: &Reader, verb: usize) {
        let subject = subject_of(reader.document, verb).map(|subject| subject.token);
        if let Some(scene) = subject.filter(|&s| {
            self.is_empty() && (happens_somewhere(reader, s) || each_of(reader, s).is_some())
        }) {
            self.read_doer_at(reader, scene);
        }
    }

    /// "*a blast in X* killed two", "*police in X* arrested him", "the raid on X *in which* he died".
    pub fn read_doer(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        if let Some(doer) = doer(reader, frame, predicate) {
            self.read_doer_at(reader, doer);
        }
    }

    pub fn read_doer_at(&mut self, reader: &Reader, doer: usize) {
        let doer = each_of(reader, doer).unwrap_or(doer);
        let before = self.words.len();
        let what = happens_somewhere(reader, doer);
        let phrases = attachments_of_noun(reader, doer).into_iter().filter(|a| {
            let aimed = what && matches!(a.preposition.as_str(), "on" | "of" | "against");
            let spread = what && is_spread(reader, a);
            aimed || spread || is_where(&a.preposition) && a.start == doer + 1
        });
        for attachment in phrases.collect::<Vec<_>>() {
            if let Some(place) = place_value(reader, attachment.object) {
                self.take(reader, &attachment, place);
            } else if reader.chains.mention_at(attachment.object).is_some() {
                // "attacks on civilians *in X* killed twelve"
                self.read_those_there(reader, attachment.object);
            }
        }
        if self.is_empty() && what {
            self.read_place_before(reader, doer);
        }
        if self.is_empty() && what {
            self.read_happening(reader, doer);
        }
        if self.words.len() > before || what {
            self.words.push(doer..doer + 1);
        }
    }

    /// "the attack, in which two died, *took place in X*": where a verb of its own sets it.
    fn read_happening(&mut self, reader: &Reader, scene: usize) {
        let document = reader.document;
        let tree = &document.tree;
        let verb = tree.head(scene);
        let place = || {
            let object = tree.child_in(verb, &[Relation::Dobj]);
            object.is_some_and(|object| document.lower(object) == "place")
        };
        let happens = match document.lemma(verb) {
            "happen" | "occur" | "unfold" => true,
            "take" => place(),
            _ => false,
        };
        let subject = tree.relation(scene) == Relation::Nsubj;
        if !(happens && subject && is_real(reader, verb)) {
            return;
        }
        let there = attachments(reader, verb).into_iter();
        for attachment in there.filter(|a| is_where(&a.preposition) && a.start > verb) {
            if let Some(place) = place_value(reader, attachment.object) {
                self.take(reader, &attachment, place);
            }
        }
    }

    /// "civilians *in X*": where those are whom what did it was aimed at.
    fn read_those_there(&mut self, reader: &Reader, people: usize) {
        let there = attachments_of_noun(reader, people).into_iter();
        for attachment in there.filter(|a| is_where(&a.preposition) && a.start == people + 1) {
            if let Some(place) = place_value(reader, attachment.object) {
                self.take(reader, &attachment, place);
            }
        }
    }

    /// "the *X* blast": the place before a word for what happened.
    pub fn read_place_before(&mut self, reader: &Reader, scene: usize) {
        let tree = &reader.document.tree;
        if !happens_somewhere(reader, scene) {
            return;
        }
        let place = tree
            .children_in(scene, &[Relation::Compound, Relation::Nmod, Relation::Amod])
            .filter(|&before| reader.document.is_name(before, NameType::Place))
            .filter_map(|before| place_value(reader, before))
            // "the US strike": whose it was, not where
            .find(|place| !is_wide(place) && place.precision.is_some())
            .or_else(|| place_in_name(reader, scene));
        if let Some(place) = place {
            self.words.push(scene..scene + 1);
            self.words.push(reader.document.index_range(place.span));
            self.place.push(place);
        }
    }
}

/// "a wave *of attacks*", "a series *of blasts*": what there were several of.
pub fn each_of(reader: &Reader, noun: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    if happens_somewhere(reader, noun) || reader.chains.mention_at(noun).is_some() {
        return None;
    }
    tree.children_in(noun, &[Relation::Prep])
        .filter(|&p| p == noun + 1 && document.lower(p) == "of")
        .find_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .filter(|&each| document.token(each).tag == "NNS" && happens_somewhere(reader, each))
}

/// "attacks *across* Mali": in many places of one.
fn is_spread(reader: &Reader, attachment: &Attachment) -> bool {
    matches!(attachment.preposition.as_str(), "across" | "throughout")
        && reader.document.is_name(attachment.object, NameType::Place)
}

/// "blast", "car bomb": what goes off or goes on somewhere.
pub fn happens_somewhere(reader: &Reader, noun: usize) -> bool {
    let support = &reader.document.lexicon.support;
    let lemma = reader.document.lemma(noun).to_lowercase();
    support.scenes.has(&lemma) || support.weapons.has(&lemma)
}

/// "the *bombing at X*", "the *X blast*": the place that a happening has of its own.
pub fn scene_place(reader: &Reader, scene: usize) -> Option<PlaceValue> {
    let mut read = Scene::default();
    read.read_doer_at(reader, scene);
    let [place] = read.place.as_slice() else {
        return None;
    };
    Some(place.clone())
}

/// What did it, or what it was part of, stated outside the verb's own phrases.
pub fn doer(reader: &Reader, frame: &Frame, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    if !document.is_pos(predicate, "VERB") {
        return None;
    }
    let part_of_it = tree.relation(predicate) == Relation::Relcl
        && tree
            .child_in(predicate, &[Relation::Prep])
            .is_some_and(|p| {
                let inner = tree.child_in(p, &[Relation::Pobj]);
                inner.is_some_and(|which| document.lower(which) == "which")
            });
    if part_of_it {
        // "the attack in X, in which": the model may hang the clause on the place
        return tree
            .ancestors(tree.head(predicate))
            .take(3)
            .find(|&scene| happens_somewhere(reader, scene));
    }
    if is_passive(document, predicate) || frame.mover == Mover::Subject {
        return None;
    }
    let subject = subject_of(document, predicate)?.token;
    // a court in X sends to a prison anywhere
    let court = document.lexicon.legal.judicial.has(document.lemma(subject));
    let unnamed = document.name_of(subject).is_none() && !court;
    let told_of = reader.chains.mention_at(subject).is_some();
    let goes_on = |noun: usize| happens_somewhere(reader, noun) || each_of(reader, noun).is_some();
    let place = document.is_name(subject, NameType::Place);
    let thing = unnamed && !told_of && !goes_on(subject);
    if tree.relation(predicate) == Relation::Relcl && (place || thing) {
        // "the bombing of a hotel in X that killed two": neither hotel nor X did
        return tree.ancestors(subject).take(3).find(|&noun| goes_on(noun));
    }
    (unnamed && (told_of || goes_on(subject))).then_some(subject)
}

fn is_wide(place: &PlaceValue) -> bool {
    matches!(place.precision, Some(Precision::Country | Precision::Area))
}

/// "the *Rabaa Square* Massacre": the place within the name of what happened.
fn place_in_name(reader: &Reader, scene: usize) -> Option<PlaceValue> {
    let document = reader.document;
    let of_name = |t: &usize| {
        document.token(*t).pos == "PROPN"
            && document.tree.head(*t) == scene
            && document.tree.relation(*t) == Relation::Compound
    };
    let start = (0..scene).rev().take_while(of_name).last()?;
    let words: Range<usize> = start..scene;
    let place = called(reader, words.clone());
    let square = words.len() > 1 && document.lexicon.places.nouns.has(document.lower(scene - 1));
    let known = place.precision.is_some() || square;
    (document.is_pos(scene, "PROPN") && known && !is_wide(&place)).then_some(place)
}
