//! Movements of one subject that follow one another are the legs of a journey.

use std::collections::HashMap;

use reportedly_model::{Claim, Modality, Polarity, Slots, Span};

use crate::Reader;
use crate::syntax::Relation;

/// Gives consecutive movements of one subject a journey and their numbers as legs: within a
/// sentence, or from one sentence to the next. A journey needs two legs or a movement by itself.
pub fn number(reader: &Reader, claims: &mut [Claim]) {
    let chains: HashMap<Span, usize> = reader
        .chains
        .drafts
        .iter()
        .enumerate()
        .map(|(mention, draft)| {
            (
                reader.document.span(draft.tokens.clone()),
                reader.chains.chain(mention),
            )
        })
        .collect();
    let mut open: HashMap<usize, (String, u32, usize)> = HashMap::new();
    let mut journeys = 0;
    for claim in claims.iter_mut() {
        let Some(&chain) = chains.get(&claim.subject.span) else {
            continue;
        };
        // "to A or B": neither is a leg by itself
        let offered = claim.hedges.iter().any(|hedge| hedge.text == "or");
        let real =
            claim.polarity == Polarity::Positive && claim.modality == Modality::Actual && !offered;
        let at = claim.evidence.span.start;
        let sentence = sentence_at(reader, at);
        let Slots::Movement(movement) = &mut claim.slots else {
            continue;
        };
        if !real {
            continue;
        }
        let next = match open.get(&chain) {
            Some((journey, leg, last)) if sentence - (*last).min(sentence) <= 1 => {
                (journey.clone(), leg + 1)
            }
            _ => {
                journeys += 1;
                (format!("j{journeys}"), 1)
            }
        };
        movement.journey = Some(next.0.clone());
        movement.leg = Some(next.1);
        open.insert(chain, (next.0, next.1, sentence));
    }
}

/// Where in the order of events a predicate stands: "after leaving A he reached B" and "reached
/// B, having left A" tell the earlier one later.
pub fn told_order(reader: &Reader, predicate: usize) -> (usize, usize) {
    let document = reader.document;
    let tree = &document.tree;
    let above = tree.head(predicate);
    let perfect = document.token(predicate).tag == "VBN"
        && tree.relation(predicate) == Relation::Advcl
        && tree
            .children_in(predicate, &[Relation::Aux])
            .any(|aux| document.lower(aux) == "having");
    let after_gerund =
        tree.relation(predicate) == Relation::Pcomp && document.lower(above) == "after";
    let after_clause = tree.relation(predicate) == Relation::Advcl
        && tree
            .children_in(predicate, &[Relation::Mark])
            .any(|mark| document.lower(mark) == "after");
    let governor = if after_gerund {
        tree.head(above)
    } else {
        above
    };
    if perfect || after_gerund || after_clause {
        (governor, 0)
    } else {
        (predicate, 1)
    }
}

fn sentence_at(reader: &Reader, at: usize) -> usize {
    reader
        .document
        .token_at(at)
        .map_or(0, |token| reader.document.tree.sentence(token))
}
