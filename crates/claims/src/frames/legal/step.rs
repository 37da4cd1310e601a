//! A step of law and the claims it makes: who took it, what for, and whether the court sat without
//! the accused.

use std::ops::Range;

use reportedly_model::{Coded, Legal, LegalAct, Quoted, Slots};

use super::actor::authorities;
use super::court;
use super::links_of;
use super::states;
use crate::Reader;
use crate::document::Document;
use crate::frames::finding::Finding;
use crate::lexicon::LegalVerb;
use crate::syntax::{Relation, base_phrase};

/// A step of law that a verb tells of, with all that goes into its claims.
#[derive(Clone)]
pub struct Step<'w> {
    pub act: LegalAct,
    /// The words that name it.
    pub says: Range<usize>,
    /// The last word of the phrase that tells of it.
    pub last: usize,
    pub authority: &'w [usize],
    pub offences: Vec<Range<usize>>,
    pub who: &'w [usize],
}

/// The claims of a step.
pub fn taken(reader: &Reader, verb: &LegalVerb, predicate: usize, step: Step<'_>) -> Vec<Finding> {
    let mut words: Vec<Range<usize>> = step.authority.iter().map(|&a| a..a + 1).collect();
    words.push(predicate..step.last + 1);
    let mut legal = empty(reader, step.act, step.says);
    legal.authority = authorities(reader, step.authority);
    if legal.authority.is_empty()
        && is_of_courts(step.act)
        && let Some(court) = court::sat_in(reader, predicate)
    {
        legal.authority = vec![states::body(reader, court)];
        words.push(court..court + 1);
    }
    words.extend(states::of_verb(reader, predicate, &mut legal));
    fill_common(reader, predicate, &mut legal, step.offences, &mut words);
    let mut found = findings(predicate, step.who, legal, &verb.rule, words);
    // "found not guilty": acquitted indeed
    let not = reader.document.tree.child_in(predicate, &[Relation::Neg]);
    for finding in &mut found {
        finding.modality = verb.modality;
        finding.negative = not.is_some_and(|n| n > predicate);
        finding.partners.extend(links_of(reader, predicate));
    }
    found
}

/// A step that courts take where they sit.
fn is_of_courts(act: LegalAct) -> bool {
    matches!(
        act,
        LegalAct::Convicted
            | LegalAct::Sentenced
            | LegalAct::Acquitted
            | LegalAct::Tried
            | LegalAct::Charged
    )
}

/// A legal slot set with nothing but its act.
pub fn empty(reader: &Reader, act: LegalAct, words: Range<usize>) -> Legal {
    let span = reader.document.span(words);
    Legal {
        act: Coded::new(act, reader.document.text(span), span),
        authority: Vec::new(),
        relayed_by: Vec::new(),
        addressee: Vec::new(),
        condition: None,
        offence: Vec::new(),
        in_absentia: None,
    }
}

/// Offences and whether the court sat without the accused.
pub fn fill_common(
    reader: &Reader,
    predicate: usize,
    legal: &mut Legal,
    offences: Vec<Range<usize>>,
    words: &mut Vec<Range<usize>>,
) {
    let document = reader.document;
    for range in offences {
        let span = document.span(range.clone());
        legal.offence.push(Quoted::new(document.text(span), span));
        words.push(range);
    }
    if legal.act.value == LegalAct::Sentenced {
        words.extend(penalty(document, predicate));
    }
    let in_court = matches!(
        legal.act.value,
        LegalAct::Convicted | LegalAct::Sentenced | LegalAct::Charged | LegalAct::Tried
    );
    if let Some(absent) = absence(reader, predicate).filter(|_| in_court) {
        legal.in_absentia = Some(true);
        words.push(absent..absent + 1);
    }
}

/// "sentenced *to 20 years in prison*": the words of the penalty, which belong to what is quoted.
fn penalty(document: &Document, verb: usize) -> Option<Range<usize>> {
    let tree = &document.tree;
    let to = tree
        .children_in(verb, &[Relation::Prep])
        .find(|&p| document.lower(p) == "to" && p > verb)?;
    let term = tree.child_in(to, &[Relation::Pobj])?;
    let end = base_phrase(document, term).end;
    let behind_bars = document.lower(end) == "in" && document.sentence(verb).contains(&(end + 1));
    let end = if behind_bars && matches!(document.lower(end + 1), "prison" | "jail") {
        end + 2
    } else {
        end
    };
    document.name_of(term).is_none().then_some(to..end)
}

/// The "in absentia" of this verb, or of the verb it is coordinated with.
pub fn absence(reader: &Reader, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    document.sentence(predicate).find(|&t| {
        let governor = || {
            tree.ancestors(t)
                .skip(1)
                .find(|&a| document.is_pos(a, "VERB"))
        };
        (document.lower(t) == "absentia" || is_own_absence(document, t))
            && governor().is_none_or(|verb| {
                let own_subject = || {
                    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
                    tree.child_in(predicate, &subjects).is_some()
                };
                verb == predicate
                    || !own_subject()
                        && (tree.conjuncts(verb).contains(&predicate)
                            || tree.is_under(predicate, verb))
            })
    })
}

/// "in *his absence*", but not "in the absence of proof".
pub fn is_own_absence(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let owner = tree.child_in(token, &[Relation::Poss]);
    document.lower(token) == "absence"
        && document.lower(tree.head(token)) == "in"
        && owner.is_some_and(|o| document.token(o).tag == "PRP$")
}

/// One finding for each person.
pub fn findings(
    predicate: usize,
    who: &[usize],
    legal: Legal,
    rule: &str,
    words: Vec<Range<usize>>,
) -> Vec<Finding> {
    who.iter()
        .map(|&subject| {
            let mut finding = Finding::new(predicate, subject, Slots::Legal(legal.clone()), rule);
            finding.words = words.clone();
            finding
        })
        .collect()
}
