//! "State television said he had fled. *He had not.*": a sentence of a pronoun for the same one, an
//! auxiliary and a negation, and nothing else. What television said stays its word.

use reportedly_model::{Claim, Evidentiality};

use super::{Denial, is_happening};
use crate::Reader;
use crate::quotes::quote_at;

/// The claims that the sentence right behind them denies, turned round, as the report's own word.
pub(super) fn denied(reader: &Reader, claims: &[Claim]) -> Vec<Claim> {
    let told = |claim: &&Claim| {
        is_happening(claim)
            && (!claim.sources.is_empty() || claim.evidentiality == Evidentiality::Reported)
    };
    let turned = claims.iter().filter(told).filter_map(|claim| {
        let denial = denial_behind(reader, claim)?;
        Some(super::denied(reader, claim, &denial))
    });
    turned.collect()
}

/// The sentence behind `claim`, if it denies no more and no less.
fn denial_behind(reader: &Reader, claim: &Claim) -> Option<Denial> {
    let document = reader.document;
    let told = document.token_at(claim.evidence.span.start)?;
    let next = document.sentence(told).end;
    let start = (next < document.tokens().len()).then_some(next)?;
    let opens = matches!(document.lower(start), "but" | "and");
    let words = start + usize::from(opens)..document.sentence(start).end;
    let bare = words.clone().filter(|&t| !document.is_pos(t, "PUNCT"));
    let &[subject, auxiliary, not] = bare.collect::<Vec<_>>().as_slice() else {
        return None;
    };
    let who = reader.chains.chain_at(subject)?;
    let mut named = document.index_range(claim.subject.span);
    let same = named.any(|t| reader.chains.chain_at(t) == Some(who));
    let denies = matches!(document.lemma(auxiliary), "have" | "be" | "do")
        && matches!(document.lower(not), "not" | "n't" | "n’t");
    let own_words = quote_at(document, told).is_none() && quote_at(document, subject).is_none();
    (same && denies && own_words && document.is_pos(subject, "PRON")).then_some(Denial {
        words,
        told: subject,
        beside: false,
        sources: Vec::new(),
    })
}
