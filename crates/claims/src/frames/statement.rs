//! Whatever else a source says of somebody: "his lawyer said he was innocent", "“He knew
//! everything,” a guard told AFP". It is kept as the words said, and is no finding.

use std::ops::Range;

use reportedly_model::{Kind, PartyType, Quoted, Slots, Source, Statement};

use super::{Finding, party};
use crate::document::Document;
use crate::quotes::quote_at;
use crate::syntax::{Relation, is_passive, subject_of};
use crate::{Reader, attribution, factuality};

/// Fewer words say too little by themselves.
const SHORTEST: usize = 3;

/// The statements that none of the claims in `found` has taken up.
pub fn find_all(reader: &Reader, found: &[Finding]) -> Vec<Finding> {
    (0..reader.document.tokens().len())
        .filter(|&token| reader.makes_claims(token) && is_finite_verb(reader.document, token))
        .filter_map(|token| statement(reader, token, found))
        .collect()
}

fn statement(reader: &Reader, predicate: usize, found: &[Finding]) -> Option<Finding> {
    let document = reader.document;
    if !heads_what_is_said(document, predicate) || says(document, predicate) {
        return None;
    }
    let subject = subject_of(document, predicate)?.token;
    let words = content(document, predicate);
    let taken_up = |finding: &Finding| takes_up(reader, finding, predicate, subject, &words);
    // "we have never held him" is said of a body, not of whoever speaks for it
    let for_many = matches!(document.lower(subject), "we" | "us");
    let broken_off =
        words.end == predicate + 1 && matches!(document.lemma(predicate), "have" | "be");
    if words.len() < SHORTEST
        || for_many
        || broken_off
        || is_impersonal(document, predicate)
        || asks(document, predicate)
        || factuality::is_nobody(reader, subject)
        || !is_somebody(reader, subject)
        || found.iter().any(taken_up)
    {
        return None;
    }
    let span = document.span(words.clone());
    // whoever only stands in the words has not said them
    let sources = attribution::of(reader, predicate);
    let speaks = |source: &Source| source.span.start < span.start || source.span.start >= span.end;
    if !sources.iter().flatten().any(speaks) {
        return None;
    }
    let content = Quoted::new(document.text(span), span);
    let rule = match quote_at(document, predicate) {
        Some(_) => "statement/quoted",
        None => "statement/said",
    };
    let slots = Slots::Statement(Statement { content });
    let mut finding = Finding::new(predicate, subject, slots, rule);
    finding.words.push(words);
    Some(finding)
}

/// "there was no record of them": said of nobody.
fn is_impersonal(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    let expletive = tree.child_in(predicate, &[Relation::Expl]);
    // in French, "il y a"
    expletive.is_some_and(|there| document.is_french || document.lower(there) == "there")
}

/// "declined to say *where* he was", "asked *whether* he had left": a question states nothing.
fn asks(document: &Document, predicate: usize) -> bool {
    let mut before = document.tree.children(predicate).iter();
    let quoted = quote_at(document, predicate).is_some();
    !quoted
        && before.any(|&child| {
            child < predicate
                && matches!(
                    document.lower(child),
                    "where" | "whether" | "why" | "how" | "when"
                )
        })
        && matches!(
            document.tree.relation(predicate),
            Relation::Ccomp | Relation::Pcomp
        )
}

/// A person with a name, or tied to somebody: "his wife".
fn is_somebody(reader: &Reader, subject: usize) -> bool {
    party(reader, subject).is_some_and(|party| {
        let named = reader
            .chains
            .chain_at(subject)
            .is_some_and(|chain| reader.chains.is_named(chain));
        party.party_type == PartyType::Person && (named || party.of.is_some())
    })
}

/// Whether `finding` tells what the clause says: of whomever, when it is told by its verb ("asked
/// Dubai to detain him"), else of its subject; ties told by the way ("his brother") leave what is
/// said of the subject to be kept.
fn takes_up(
    reader: &Reader,
    finding: &Finding,
    predicate: usize,
    subject: usize,
    words: &Range<usize>,
) -> bool {
    let tree = &reader.document.tree;
    let at = finding.predicate;
    let complement = tree.head(at) == predicate
        && matches!(tree.relation(at), Relation::Xcomp | Relation::Ccomp);
    if at == predicate || complement {
        return true;
    }
    let tie = matches!(finding.slots.kind(), Kind::Kinship | Kind::Association);
    let chain = |token| reader.chains.chain_at(token);
    words.contains(&at)
        && (!tie || tree.head(at) == predicate)
        && chain(finding.subject) == chain(subject)
}

fn is_finite_verb(document: &Document, token: usize) -> bool {
    let finite = |t: usize| matches!(document.token(t).tag.as_str(), "VBD" | "VBZ" | "VBP" | "MD");
    let verb = document.is_pos(token, "VERB") || document.is_pos(token, "AUX");
    let mut auxiliaries = document
        .tree
        .children_in(token, &[Relation::Aux, Relation::Auxpass]);
    verb && (finite(token) || auxiliaries.any(finite))
}

/// Whether `predicate` heads the clause that somebody says, and no part of it.
fn heads_what_is_said(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    let head = tree.head(predicate);
    if let Some(quote) = quote_at(document, predicate) {
        let inside = quote.tokens.contains(&head) && head != predicate;
        return !inside && quote.speaker.is_some();
    }
    match tree.relation(predicate) {
        Relation::Root => true,
        Relation::Ccomp => says(document, head) && !is_passive(document, head),
        _ => false,
    }
}

fn says(document: &Document, verb: usize) -> bool {
    let speech = &document.lexicon.speech;
    let lemma = document.lemma(verb);
    document.is_pos(verb, "VERB") && (speech.verbs.has(lemma) || speech.denials.has(lemma))
}

/// The words said around `predicate`, without the cue; a denial begins with its verb, so that
/// nobody takes what is denied for what is said.
fn content(document: &Document, predicate: usize) -> Range<usize> {
    let tree = &document.tree;
    let head = tree.head(predicate);
    let denied = tree.relation(predicate) == Relation::Ccomp
        && head < predicate
        && document.lexicon.speech.denials.has(document.lemma(head));
    let mut own: Vec<usize> = tree.subtree(predicate);
    for &child in tree.children(predicate) {
        if is_cue(document, child) || goes_on_saying(document, child) {
            let cue = tree.subtree(child);
            own.retain(|word| !cue.contains(word));
        }
    }
    if let Some(quote) = quote_at(document, predicate) {
        own.retain(|word| quote.tokens.contains(word));
    }
    // a cue between commas stays: evidence is one stretch of the text
    let loose = |t: usize| document.is_pos(t, "PUNCT") || document.is_pos(t, "SPACE");
    let before = |t: usize| loose(t) || document.lower(t) == "that";
    let after = |t: usize| loose(t) || document.is_pos(t, "CCONJ");
    let first = own.iter().copied().filter(|&t| !before(t)).min();
    let last = own.iter().copied().filter(|&t| !after(t)).max();
    let start = if denied { Some(head) } else { first };
    start.unwrap_or(predicate)..last.unwrap_or(predicate).max(predicate) + 1
}

/// "said that he was safe *but did not say where*": what the speaker does next.
fn goes_on_saying(document: &Document, child: usize) -> bool {
    let tree = &document.tree;
    let says = tree.relation(child) == Relation::Conj
        && document.lexicon.speech.verbs.has(document.lemma(child));
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    says && tree.child_in(child, &subjects).is_none()
}

/// "…, *police said*", "*according to* X".
fn is_cue(document: &Document, child: usize) -> bool {
    let tree = &document.tree;
    let beside = matches!(
        tree.relation(child),
        Relation::Parataxis | Relation::Advcl | Relation::Ccomp | Relation::Other | Relation::Conj
    );
    document.lower(child) == "according"
        || beside
            && says(document, child)
            && tree.child_in(child, &[Relation::Nsubj]).is_some()
            && tree
                .child_in(child, &[Relation::Dobj, Relation::Ccomp, Relation::Mark])
                .is_none()
}
