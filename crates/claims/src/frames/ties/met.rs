//! Who met whom: "X met Y in Geneva", "held talks with Y", "X and Y met twice". The place is told by
//! a presence of each; that they know each other is a tie.

use reportedly_model::{Association, Coded, MentionType, Slots};

use crate::Reader;
use crate::document::Document;
use crate::frames::finding::Finding;
use crate::frames::legal::is_human;
use crate::frames::party::{parties_in, party};
use crate::frames::phrases::{self, Match};
use crate::frames::presence::who::met_with;
use crate::frames::subjects::subjects;
use crate::syntax::{Relation, is_passive, subject_of};

/// The ties between those who met, as the word at `predicate` tells.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    if !document.is_pos(predicate, "VERB") {
        return Vec::new();
    }
    let opened = phrases::matching(reader, &document.lexicon.presence, predicate);
    let Some(Match { frame, words }) = opened.filter(|found| found.frame.rule == "presence/met")
    else {
        return Vec::new();
    };
    let meets = !frame.objects.is_empty() || document.lemma(predicate) == "meet";
    if !meets || is_passive(document, predicate) {
        return Vec::new();
    }
    let Some((who, whom)) = both_sides(reader, predicate) else {
        return Vec::new();
    };
    let span = document.span(predicate..predicate + 1);
    let mut found = Vec::new();
    for &subject in &who {
        let others = whom
            .iter()
            .filter(|&&other| !is_same(reader, subject, other));
        for &other in others {
            let Some(party) = party(reader, other) else {
                continue;
            };
            let slots = Slots::Association(Association {
                relation: Coded::new("met".to_owned(), document.text(span), span),
                other: party,
            });
            let mut finding = Finding::new(predicate, subject, slots, "association/met");
            finding.words = vec![words.clone(), other..other + 1];
            found.push(finding);
        }
    }
    found
}

/// Those who met and those whom they met, who all have names: "X met Y", "met with Y", "X and Y met".
fn both_sides(reader: &Reader, predicate: usize) -> Option<(Vec<usize>, Vec<usize>)> {
    let document = reader.document;
    let named = |token: &usize| has_name(reader, *token);
    let subject = subject_of(document, predicate)?.token;
    let all = subjects(reader, predicate, subject);
    let who: Vec<usize> = all.iter().copied().filter(named).collect();
    let mut whom: Vec<usize> = match object_met(document, predicate) {
        Some(object) if is_human(reader, object) => parties_in(reader, object),
        // "met their deadlines"
        Some(_) => return None,
        None => Vec::new(),
    };
    whom.extend(met_with(reader, predicate));
    let alone = whom.is_empty();
    whom.retain(named);
    if alone {
        let (first, others) = who.split_first()?;
        return Some((vec![*first], others.to_vec()));
    }
    Some((who, whom))
}

/// The one whom the verb is done to; of "held *talks*", nobody.
fn object_met(document: &Document, predicate: usize) -> Option<usize> {
    document
        .tree
        .child_in(predicate, &[Relation::Dobj])
        .filter(|_| document.lemma(predicate) == "meet")
}

/// Whether the report calls this one by a name and takes it for a person.
fn has_name(reader: &Reader, token: usize) -> bool {
    let chains = reader.chains;
    chains.chain_at(token).is_some_and(|chain| {
        chains.mention_type(chain) == MentionType::Person
            && chains.best_name(reader.document, chain).is_some()
    })
}

fn is_same(reader: &Reader, one: usize, other: usize) -> bool {
    one == other || reader.chains.chain_at(one) == reader.chains.chain_at(other)
}
