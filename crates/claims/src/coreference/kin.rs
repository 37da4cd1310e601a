//! Relatives by description: "his brother" is whoever the report has called so, or the only other
//! one spoken of just now who bears the family's name.

use reportedly_model::{MentionType, Number};

use super::{Chains, recent::Recent};
use crate::document::Document;

/// So many mentions of somebody are looked back on for what that one was called.
const FAR_BACK: usize = 256;

/// The mention that a description such as "his brother" stands for.
pub fn antecedent(
    document: &Document,
    chains: &Chains,
    recent: &Recent,
    mention: usize,
) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let kin = document.lexicon.kin.get(&draft.lemma)?;
    if draft.number == Number::Plural || draft.mention_type != MentionType::Person {
        return None;
    }
    let anchor = chains.chain_at(draft.anchor?)?;
    if chains.chain(mention) != mention {
        return None;
    }
    same_words(document, chains, recent, mention, anchor)
        .or_else(|| converse(document, chains, mention, anchor))
        .or_else(|| {
            let siblings = matches!(draft.lemma.as_str(), "brother" | "sister" | "sibling");
            siblings
                .then(|| same_family(document, chains, mention, anchor, kin.gender))
                .flatten()
        })
}

/// The same relation to the same person, said before: "Novak's brother, Petr" … "his brother".
fn same_words(
    document: &Document,
    chains: &Chains,
    recent: &Recent,
    mention: usize,
    anchor: usize,
) -> Option<usize> {
    let lemma = &chains.drafts[mention].lemma;
    recent.described(lemma).find(|&earlier| {
        let other = &chains.drafts[earlier];
        other.number == Number::Singular
            && other.anchor.and_then(|a| chains.chain_at(a)) == Some(anchor)
            && !is_indefinite(document, other.tokens.start)
            && !is_named_otherwise(document, chains, mention, earlier)
    })
}

/// "his son Petr and *his son* Karel": the name right behind is another's.
fn is_named_otherwise(
    document: &Document,
    chains: &Chains,
    mention: usize,
    earlier: usize,
) -> bool {
    let behind = document.name_of(chains.drafts[mention].tokens.end);
    let named = behind.and_then(|name| chains.mention_at(name.head()));
    named.is_some_and(|named| {
        let other = chains.chain(earlier);
        chains.chain(named) != other && chains.is_named(other)
    })
}

/// "Petr … his older brother", where Petr has been called a brother of somebody.
fn converse(document: &Document, chains: &Chains, mention: usize, anchor: usize) -> Option<usize> {
    let lemma = &chains.drafts[mention].lemma;
    let kin_gender = chains.drafts[mention].gender;
    let mut spoken_of = chains.earlier(anchor, mention).take(FAR_BACK);
    spoken_of.find_map(|earlier| {
        let other = &chains.drafts[earlier];
        let kin = document.lexicon.kin.get(&other.lemma)?;
        if !kin.converse.contains(lemma) {
            return None;
        }
        chains
            .mention_at(other.anchor?)
            .filter(|&m| chains.chain(m) != anchor)
            .filter(|&m| !matches!((chains.gender(chains.chain(m)), kin_gender), (Some(a), Some(b)) if a != b))
    })
}

/// The only other bearer of the anchor's family name in this sentence or the three before it.
fn same_family(
    document: &Document,
    chains: &Chains,
    mention: usize,
    anchor: usize,
    gender: Option<reportedly_model::Gender>,
) -> Option<usize> {
    let name = chains.best_name(document, anchor)?;
    let family = family_name(&name)?;
    let sentence = document.tree.sentence(chains.drafts[mention].head);
    let mut found: Vec<(usize, usize)> = Vec::new();
    for earlier in (0..mention).rev() {
        let draft = &chains.drafts[earlier];
        if sentence - document.tree.sentence(draft.head) > 3 {
            break;
        }
        let chain = chains.chain(earlier);
        let differs = matches!((chains.gender(chain), gender), (Some(a), Some(b)) if a != b);
        if chain == anchor || draft.mention_type != MentionType::Person || differs {
            continue;
        }
        let bears = chains
            .best_name(document, chain)
            .is_some_and(|other| family_name(&other) == Some(family.clone()));
        if bears && !found.iter().any(|&(known, _)| known == chain) {
            found.push((chain, earlier));
        }
    }
    match found.as_slice() {
        [(_, only)] => Some(*only),
        _ => None,
    }
}

/// The last word of a name of several words, folded.
pub(super) fn family_name(name: &str) -> Option<String> {
    let folded = crate::names::fold(name);
    let mut words = folded.split(' ').rev();
    let last = words.next()?.to_owned();
    words.next().map(|_| last)
}

fn is_indefinite(document: &Document, token: usize) -> bool {
    matches!(
        document.lower(token),
        "a" | "an" | "another" | "one" | "some"
    )
}
