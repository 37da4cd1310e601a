//! What the law does that is none of the steps a claim can name, kept as the statement of the
//! report: a charge denied, a step undone. A conviction that was overturned was handed down once, so
//! that it is neither denied nor left standing.

use std::ops::Range;

use reportedly_model::{LegalAct, Quoted, Slots, Statement};

use crate::Reader;
use crate::document::Document;
use crate::frames::finding::Finding;
use crate::lexicon::LegalNoun;
use crate::syntax::{Relation, base_phrase};

/// One statement for each of `who`: the words of the clause around `verb`, and the phrase of
/// `noun` where the verb only describes it.
pub fn told(
    reader: &Reader,
    verb: usize,
    noun: Option<usize>,
    who: &[usize],
    rule: &str,
) -> Vec<Finding> {
    let document = reader.document;
    // "is set *to stand* trial"
    let tree = &document.tree;
    let whole = tree
        .ancestors(verb)
        .find(|&t| tree.relation(t) != Relation::Xcomp);
    let clause = clause(document, whole.unwrap_or(verb));
    let words = match noun.map(|n| base_phrase(document, n)) {
        Some(phrase) => clause.start.min(phrase.start)..clause.end.max(phrase.end),
        None => clause,
    };
    let span = document.span(words.clone());
    let content = Quoted::new(document.text(span), span);
    who.iter()
        .map(|&subject| {
            let slots = Slots::Statement(Statement {
                content: content.clone(),
            });
            let mut finding = Finding::new(verb, subject, slots, rule);
            finding.words.push(words.clone());
            finding
        })
        .collect()
}

/// The clause of a verb: no further clause coordinated with it, and none in which somebody says it.
pub fn clause(document: &Document, verb: usize) -> Range<usize> {
    let tree = &document.tree;
    let apart = [
        Relation::Conj,
        Relation::Cc,
        Relation::Parataxis,
        Relation::Ccomp,
        Relation::Advcl,
    ];
    let mut own = tree.subtree(verb);
    for child in tree.children_in(verb, &apart) {
        let other = tree.subtree(child);
        own.retain(|word| !other.contains(word));
    }
    let loose = |t: usize| {
        document.is_pos(t, "PUNCT") || document.is_pos(t, "SPACE") || document.is_pos(t, "SCONJ")
    };
    let first = own.iter().copied().filter(|&t| !loose(t)).min();
    let last = own.iter().copied().filter(|&t| !loose(t)).max();
    first.unwrap_or(verb)..last.unwrap_or(verb).max(verb) + 1
}

/// The charges that a trial or a plea is said to be about: "went on trial *on fraud charges*".
pub fn charges_named(reader: &Reader, at: usize, above: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let charge = |t: usize| {
        let lemma = document.lemma(t);
        let named = |noun: &LegalNoun| {
            noun.act == LegalAct::Charged
                && !noun.on_charges
                && noun.nouns.iter().any(|n| n == lemma)
        };
        document.lexicon.legal.nouns.iter().any(named)
    };
    (at + 1..document.sentence(at).end).find(|&t| {
        charge(t)
            && tree.relation(t) == Relation::Pobj
            && matches!(document.lower(tree.head(t)), "on" | "to" | "for" | "over")
            && (tree.is_under(t, above) || tree.is_under(t, at))
    })
}

/// "denied *the charges*": those told of before, maybe by somebody who only accuses.
pub fn only_points_back(document: &Document, charges: usize) -> bool {
    let tree = &document.tree;
    let known = tree
        .children_in(charges, &[Relation::Det, Relation::Poss])
        .next()
        .is_some();
    let described = [Relation::Compound, Relation::Amod, Relation::Nmod];
    known && tree.child_in(charges, &described).is_none()
}
