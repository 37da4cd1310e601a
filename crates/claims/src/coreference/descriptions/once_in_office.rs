//! "Novak had not been home for a year. *The former chairman of the bank* …": an office of the past tells more of
//! whoever the sentence before was about.

use reportedly_model::{MentionType, Number};

use super::portfolio;
use crate::coreference::Chains;
use crate::document::Document;
use crate::syntax::Relation;

/// Words for what somebody no longer is.
const PAST: [&str; 12] = [
    "former",
    "ex",
    "one-time",
    "onetime",
    "erstwhile",
    "ousted",
    "deposed",
    "disgraced",
    "fugitive",
    "exiled",
    "fallen",
    "toppled",
];

/// The subject, by name, of the sentence before the description that opens a sentence, where nobody else is named.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let tree = &document.tree;
    let one = draft.mention_type == MentionType::Person && draft.number == Number::Singular;
    let sentence = document.sentence(draft.head);
    let opens = document.lower(sentence.start) == "the"
        && draft.tokens.start <= sentence.start + 1
        && matches!(
            tree.relation(draft.head),
            Relation::Nsubj | Relation::Nsubjpass
        );
    let past = (sentence.start..draft.head).any(|t| PAST.contains(&document.lower(t)));
    // "the former bodyguard *of Marek Ortiz*"
    let of_somebody = chains.drafts.iter().enumerate().any(|(m, other)| {
        m != mention
            && sentence.contains(&other.head)
            && other.head <= draft.tokens.end + 4
            && tree.is_under(other.head, draft.head)
            && chains.is_named(chains.chain(m))
            && chains.mention_type(chains.chain(m)) == MentionType::Person
    });
    if of_somebody
        || !one
        || !opens
        || !past
        || chains.is_named(chains.chain(mention))
        || sentence.start == 0
    {
        return None;
    }
    let before = document.sentence(sentence.start - 1);
    let mut named = (0..mention).rev().filter(|&earlier| {
        let chain = chains.chain(earlier);
        before.contains(&chains.drafts[earlier].head)
            && chains.mention_type(chain) == MentionType::Person
            && chains.is_named(chain)
    });
    let subject = named.find(|&m| {
        let relation = tree.relation(chains.drafts[m].head);
        matches!(relation, Relation::Nsubj | Relation::Nsubjpass)
    })?;
    let chain = chains.chain(subject);
    let alone = (0..mention)
        .filter(|&m| before.contains(&chains.drafts[m].head))
        .all(|m| {
            let other = chains.chain(m);
            other == chain
                || chains.mention_type(other) != MentionType::Person
                || !chains.is_named(other)
        });
    let differs = matches!((chains.gender(chain), draft.gender), (Some(a), Some(b)) if a != b);
    (alone && !differs && portfolio::fits(document, chains, mention, chain)).then_some(subject)
}
