//! Trials and pleas: steps of their own, whether the charges are named or not. A trial is no charge,
//! and a plea no conviction.

use std::ops::Range;

use reportedly_model::{LegalAct, Modality};

use super::actor::authorities;
use super::court;
use super::noun::carries;
use super::states;
use super::step::{Step, empty, fill_common, findings, taken};
use super::told::{clause, told};
use crate::Reader;
use crate::frames::finding::Finding;
use crate::lexicon::LegalVerb;
use crate::syntax::{Relation, base_phrase};

/// "was *tried* for fraud", "*pleaded guilty* to fraud".
pub fn of_verb(
    reader: &Reader,
    verb: &LegalVerb,
    predicate: usize,
    step: Step<'_>,
) -> Vec<Finding> {
    let document = reader.document;
    let Some(act) = verb.itself else {
        return told(reader, predicate, None, step.who, &verb.rule);
    };
    let says = predicate..step.last + 1;
    let own_not = document.tree.child_in(predicate, &[Relation::Neg]);
    // "pleaded not guilty", whatever the model hangs the "not" on
    let not = says
        .clone()
        .any(|t| matches!(document.lower(t), "not" | "n't"));
    let mut found = taken(reader, verb, predicate, Step { act, says, ..step });
    for finding in &mut found {
        finding.words.push(clause(document, predicate));
        finding.negative = verb.negative || not && own_not.is_none();
    }
    found
}

/// A trial that a noun names, and what stands around it.
pub struct Trial<'w> {
    pub act: LegalAct,
    pub rule: &'w str,
    pub noun: usize,
    /// The verb around it.
    pub governor: Option<usize>,
    pub who: &'w [usize],
    pub offences: &'w [Range<usize>],
}

/// "went on *trial*", "the *trial* of X opened", "X awaits *trial*".
pub fn of_noun(reader: &Reader, trial: &Trial<'_>, authority: &[usize]) -> Vec<Finding> {
    let document = reader.document;
    let Some(verb) = trial.governor.filter(|&v| carries(reader, v, trial.noun)) else {
        return Vec::new();
    };
    if stays_away(reader, verb) || is_question_of_fitness(reader, verb) {
        return Vec::new();
    }
    let mut legal = empty(reader, trial.act, base_phrase(document, trial.noun));
    legal.authority = authorities(reader, authority);
    let mut words = vec![base_phrase(document, trial.noun), clause(document, verb)];
    if legal.authority.is_empty()
        && let Some(court) = court::sat_in(reader, verb)
    {
        legal.authority = vec![states::body(reader, court)];
        words.push(court..court + 1);
    }
    words.extend(authority.iter().map(|&a| a..a + 1));
    let offences = trial.offences.to_vec();
    fill_common(reader, verb, &mut legal, offences, &mut words);
    let at = told_by(reader, trial.noun, verb);
    let mut found = findings(at, trial.who, legal, trial.rule, words);
    let to_come = document.lexicon.legal.to_be_tried.has(document.lemma(verb));
    for finding in &mut found {
        finding.modality = to_come.then_some(Modality::Intended);
        finding.partners.push(verb);
    }
    found
}

/// "was declared *unfit* to stand trial": whether somebody can be tried says not that he is.
fn is_question_of_fitness(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let above = document.tree.head(verb);
    let fitness = [
        "fit",
        "unfit",
        "competent",
        "incompetent",
        "ill",
        "sick",
        "sane",
        "insane",
        "mentally",
    ];
    above < verb && fitness.contains(&document.lower(above))
}

/// "did not *appear* at his trial": which may have been held.
fn stays_away(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let comes = matches!(
        document.lemma(verb),
        "appear" | "attend" | "show" | "turn" | "come"
    );
    comes && document.tree.child_in(verb, &[Relation::Neg]).is_some()
}

/// The word that tells whether it came to the trial: how it went on ("is due *to open*"), the verb
/// that has it behind a preposition or for its object ("*went* on trial", "*stood* trial"), else the
/// noun, which whoever attends or criticises it takes for granted.
fn told_by(reader: &Reader, noun: usize, verb: usize) -> usize {
    let document = reader.document;
    let tree = &document.tree;
    let under_way = |t: &usize| document.lexicon.legal.under_way.has(document.lemma(*t));
    match tree.relation(noun) {
        Relation::Nsubj | Relation::Nsubjpass => {
            let below = tree.child_in(verb, &[Relation::Acomp]).unwrap_or(verb);
            let goes_on = tree.child_in(below, &[Relation::Xcomp]).filter(under_way);
            goes_on
                .or_else(|| Some(verb).filter(under_way))
                .unwrap_or(noun)
        }
        Relation::Pobj => verb,
        Relation::Dobj
            if matches!(document.lemma(verb), "stand" | "face" | "await" | "undergo") =>
        {
            verb
        }
        _ => noun,
    }
}
