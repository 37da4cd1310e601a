//! The verb around a noun of law: who gives, holds, seeks or refuses what the noun names.

use reportedly_model::{LegalAct, Modality, Polarity};

use super::actor::{acting_parties, agents};
use super::before::taken_before;
use super::carrier::{receiver, undoes};
use super::face_charges::awaited;
use super::grounds::{is_ground, is_subject_of, taken_on};
use super::told::only_points_back;
use crate::frames::party::parties_in;
use crate::frames::subjects::subjects;
use crate::lexicon::LegalNoun;
use crate::syntax::{Relation, is_passive, subject_of};
use crate::{Reader, factuality};

/// Who is who around the noun, and whether it came to the step at all.
#[derive(Default)]
pub struct Cast<'r> {
    /// Whom it is about.
    pub who: Vec<usize>,
    /// Who takes the step.
    pub authority: Vec<usize>,
    /// Whether it was done or only asked for.
    pub modality: Option<Modality>,
    /// Whether it was refused.
    pub negative: bool,
    /// The step, where the verb makes another one of it.
    pub act: Option<LegalAct>,
    /// Why it is no step that can be claimed, but only told, where it is none.
    pub told: Option<&'r str>,
    /// The verb that gives the step itself, when that is what the claim hangs on.
    pub gives: Option<usize>,
}

/// The noun and its verb, with the subject of that.
#[derive(Clone, Copy)]
struct At<'r> {
    noun: &'r LegalNoun,
    predicate: usize,
    verb: usize,
    passive: bool,
    subject: Option<usize>,
}

impl At<'_> {
    /// Whoever acts by the verb.
    fn acting(self, reader: &Reader) -> Vec<usize> {
        if self.passive {
            return agents(reader, self.verb);
        }
        let parties = self.subject.map(|s| acting_parties(reader, s));
        parties.unwrap_or_default()
    }

    /// Those whom the subject stands for.
    fn subjects(self, reader: &Reader) -> Vec<usize> {
        let subjects = self.subject.map(|s| subjects(reader, self.verb, s));
        subjects.unwrap_or_default()
    }
}

/// Reads subject and objects of the verb that gives, holds, seeks or refuses what the noun names.
pub fn around_verb(
    reader: &Reader,
    noun: &LegalNoun,
    predicate: usize,
    verb: usize,
    cast: &mut Cast<'_>,
) {
    let document = reader.document;
    let legal = &document.lexicon.legal;
    let lemma = document.lemma(verb);
    let at = At {
        noun,
        predicate,
        verb,
        passive: is_passive(document, verb),
        subject: subject_of(document, verb).map(|s| s.token),
    };
    // "dismissed the application": it was refused, not undone
    let undone = undoes(document, verb) && (noun.modality.is_none() || lemma != "dismiss");
    let refused = legal.refusing.has(lemma) || undone;
    // "denied the charges", which stand; "denied a request"
    let denies = noun.holder.has(lemma) && refused;
    let holds = noun.holder.has(lemma) || noun.asker.has(lemma);
    let ground = is_ground(reader, noun, predicate);
    // "refused to lift the sanctions": they stand
    if undone && factuality::of(reader, verb).polarity == Polarity::Positive {
        cast.told = Some("legal/undone");
    } else if denies && only_points_back(document, predicate) {
        cast.told = Some("legal/denied");
    }
    if (noun.giver.has(lemma) || refused) && !denies {
        given(reader, at, refused, undone, cast);
    } else if holds && !at.passive && stands_behind(reader, noun, predicate) {
        held(reader, at, cast);
    } else if legal.proposing.has(lemma) && !ground {
        cast.modality = Some(Modality::Intended);
        if legal.applying.has(lemma) {
            cast.authority = at.acting(reader);
        }
    }
    if cast.who.is_empty() && ground {
        cast.who = taken_on(reader, predicate);
    }
    if cast.who.is_empty() && is_subject_of(reader, predicate) {
        cast.who = subject_of_step(reader, predicate).unwrap_or_else(|| at.subjects(reader));
    }
}

/// "*X* is the subject of a warrant issued by Y": whoever is said to be that.
fn subject_of_step(reader: &Reader, predicate: usize) -> Option<Vec<usize>> {
    let document = reader.document;
    let tree = &document.tree;
    let noun = tree.head(tree.head(predicate));
    let copula = tree.head(noun);
    let is_so = tree.relation(noun) == Relation::Attr && document.lemma(copula) == "be";
    let who = subject_of(document, copula).filter(|_| is_so)?;
    Some(parties_in(reader, who.token))
}

/// "*issued* a warrant", "*refused* him asylum", "*lifted* the sanctions".
fn given(reader: &Reader, at: At<'_>, refused: bool, undone: bool, cast: &mut Cast<'_>) {
    let givers = at.acting(reader);
    if cast.who.is_empty() {
        cast.who = receiver(reader, at.verb, at.predicate, at.passive, at.subject);
    }
    if cast.who != givers {
        cast.authority = givers;
    }
    if cast.who.is_empty() && undone {
        cast.who = taken_before(reader, at.noun.act, at.predicate);
    }
    cast.negative = refused;
    cast.modality = None;
    // an offered reward stands; an offer of asylum is no more than an offer
    cast.gives = (refused || at.noun.act == LegalAct::Reward).then_some(at.verb);
}

/// "*faces* a warrant", "*awaits* trial", "*seeks* asylum".
fn held(reader: &Reader, at: At<'_>, cast: &mut Cast<'_>) {
    if let Some(awaited) = awaited(reader, at.verb).filter(|_| cast.who.is_empty()) {
        cast.who = awaited.who;
        cast.authority = awaited.authority;
        cast.act = awaited.act;
    } else if cast.who.is_empty() {
        cast.who = at.subjects(reader);
        let is_so = is_behind_copula(reader, at.predicate, at.verb);
        cast.gives = (is_so || !has_purpose(reader, at.verb)).then_some(at.verb);
    }
    if at.noun.asker.has(reader.document.lemma(at.verb)) {
        cast.modality = Some(Modality::Attempted);
    }
}

/// "returned *to face* charges", which stand already; unlike "is set *to stand* trial".
fn has_purpose(reader: &Reader, verb: usize) -> bool {
    let clause = reader.document.tree.relation(verb);
    !reader.document.is_pos(verb, "VERB") || matches!(clause, Relation::Advcl | Relation::Acl)
}

/// "*is* not under sanctions", "may *be* on a wanted list": what is said of being so.
fn is_behind_copula(reader: &Reader, noun: usize, verb: usize) -> bool {
    let tree = &reader.document.tree;
    reader.document.lemma(verb) == "be"
        && tree.relation(noun) == Relation::Pobj
        && tree.head(tree.head(noun)) == verb
}

/// "*on* trial", but not "at the trial": where the noun must stand to tell of its holder.
fn stands_behind(reader: &Reader, noun: &LegalNoun, predicate: usize) -> bool {
    let tree = &reader.document.tree;
    tree.relation(predicate) != Relation::Pobj
        || noun.behind.is_empty()
        || noun.behind.has(reader.document.lower(tree.head(predicate)))
}
