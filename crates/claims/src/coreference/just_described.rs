//! "Police shot a suspected militant. The man, identified as X, …": general words take up the one
//! nameless person just described.

use reportedly_model::{MentionForm, MentionType, Number};

use super::{Chains, speakers};
use crate::document::Document;

/// The description that the definite general noun `mention`, with a name of its own or without,
/// takes up: the only person of the sentence before, and one whom something befell.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let lexicon = document.lexicon;
    let general =
        lexicon.persons.person.has(&draft.lemma) && !lexicon.speech.source_nouns.has(&draft.lemma);
    let bare = document.lower(draft.tokens.start) == "the" && draft.tokens.len() == 2;
    let one = draft.number == Number::Singular && draft.mention_type == MentionType::Person;
    if !general || !bare || !one || draft.anchor.is_some() {
        return None;
    }
    let tree = &document.tree;
    let before = tree.sentence(draft.head).checked_sub(1)?;
    let mut found: Vec<usize> = Vec::new();
    for m in (0..mention).rev() {
        let sentence = tree.sentence(chains.drafts[m].head);
        if sentence < before {
            break;
        }
        let (chain, other) = (chains.chain(m), &chains.drafts[m]);
        let person = chains.mention_type(chain) == MentionType::Person
            && other.form != MentionForm::Pronoun
            && !chains.differs(chain, draft.gender)
            && !lexicon.persons.hangers_on.has(&other.lemma);
        let known =
            chain == chains.chain(mention) || found.iter().any(|&f| chains.chain(f) == chain);
        if person && !known {
            found.push(m);
        }
    }
    let [only] = found.as_slice() else {
        return None;
    };
    let chain = chains.chain(*only);
    let nameless = !chains.is_named(chain);
    let told = speakers::times_told_of(document, chains, chain, mention) > 0;
    (nameless && told).then_some(*only)
}
