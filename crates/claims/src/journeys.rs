//! Movements of one subject that follow one another are the legs of a journey.

use std::collections::HashMap;

use reportedly_model::{Claim, Modality, Polarity, Slots};

use crate::Reader;

/// Gives consecutive movements of one subject a journey and their numbers as legs: within a
/// sentence, or from one sentence to the next. A journey needs two legs or a movement by itself.
pub fn number(reader: &Reader, claims: &mut [Claim]) {
    let mut open: HashMap<usize, (String, u32, usize)> = HashMap::new();
    let mut journeys = 0;
    for claim in claims.iter_mut() {
        let Some(chain) = chain_of(reader, claim) else { continue };
        let real = claim.polarity == Polarity::Positive && claim.modality == Modality::Actual;
        let at = claim.evidence.span.start;
        let sentence = sentence_at(reader, at);
        let Slots::Movement(movement) = &mut claim.slots else { continue };
        if !real {
            continue;
        }
        let next = match open.get(&chain) {
            Some((journey, leg, last)) if sentence - (*last).min(sentence) <= 1 => (journey.clone(), leg + 1),
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

fn chain_of(reader: &Reader, claim: &Claim) -> Option<usize> {
    let drafts = &reader.chains.drafts;
    let token = reader.document.token_at(claim.subject.span.start)?;
    (0..drafts.len())
        .find(|&m| drafts[m].tokens.contains(&token) && reader.document.span(drafts[m].tokens.clone()) == claim.subject.span)
        .map(|m| reader.chains.chain(m))
}

fn sentence_at(reader: &Reader, at: usize) -> usize {
    reader.document.token_at(at).map_or(0, |token| reader.document.tree.sentence(token))
}
