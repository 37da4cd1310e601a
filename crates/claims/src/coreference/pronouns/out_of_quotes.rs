//! "Nadia Belek a raconté cette nuit. « … que Sofia Kral était morte. » *Elle* s'est enfuie": where the report goes on
//! behind what somebody with a name has told of others, it goes on about the one who told.

use reportedly_model::MentionType;

use super::pronoun::agrees;
use super::speakers;
use crate::coreference::{Chains, happening};
use crate::document::Document;
use crate::quotes::{quote_at, speaker_of_quote};
use crate::syntax::Relation;

/// How much less somebody is meant by the subject `mention` who was spoken of last only by another, in a quotation
/// right before, as dead.
pub fn loss(document: &Document, chains: &Chains, mention: usize, chain: usize) -> i32 {
    let draft = &chains.drafts[mention];
    let subject = matches!(
        document.tree.relation(draft.head),
        Relation::Nsubj | Relation::Nsubjpass
    );
    if !document.is_french || !subject || quote_at(document, draft.head).is_some() {
        return 0;
    }
    let Some(latest) = chains.earlier(chain, mention).next() else {
        return 0;
    };
    let told = chains.drafts[latest].head;
    let teller = quote_at(document, told)
        .and_then(|_| speaker_of_quote(document, told))
        .and_then(|speaker| chains.chain_at(speaker));
    let Some(teller) = teller.filter(|&teller| teller != chain) else {
        return 0;
    };
    let person = chains.mention_type(teller) == MentionType::Person && chains.is_named(teller);
    let of_themselves = person
        && agrees(chains, teller, draft.number, draft.gender)
        && !speakers::is_official(document, chains, teller);
    let dead = happening::is_told(
        document,
        chains,
        chain,
        mention,
        &[happening::Happening::Death],
    );
    if of_themselves && dead { 90 } else { 0 }
}
