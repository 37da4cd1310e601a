//! Relatives by description: "his brother" is whoever the report has called so, or the only other
//! one spoken of just now who bears the family's name.

use reportedly_model::{MentionType, Number};

use super::recent::Recent;
use crate::coreference::{Chains, MANY};
use crate::document::Document;
use crate::syntax::Relation;

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
    // "with her *other* daughter": nobody spoken of as yet
    let new = described_as(document, draft.head, &["other", "another"]);
    if chains.chain(mention) != mention || new {
        return None;
    }
    same_words(document, chains, recent, mention, anchor)
        .or_else(|| converse(document, chains, mention, anchor))
        .or_else(|| {
            let siblings = matches!(draft.lemma.as_str(), "brother" | "sister" | "sibling");
            siblings
                .then(|| same_family(document, chains, mention, anchor, kin.gender))
                .flatten()
                // "A drove B to Hull. B lives with his brother *Lee*"
                .filter(|&m| !is_named_otherwise(document, chains, mention, m))
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
    let mention_head = chains.drafts[mention].head;
    recent.described(lemma).find(|&earlier| {
        let other = &chains.drafts[earlier];
        other.number == Number::Singular
            && other.anchor.and_then(|a| chains.chain_at(a)) == Some(anchor)
            && !is_indefinite(document, other.tokens.start)
            && !is_named_otherwise(document, chains, mention, earlier)
            && (!is_next(document, mention_head) || is_next(document, other.head))
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
    // "His brother, General *Mousa Dirar*, is in A"
    let head = chains.drafts[mention].head;
    let apposed = document.tree.children_in(head, &[Relation::Appos]);
    let apposed = { apposed }.find_map(|t| document.name_of(t).filter(|name| name.head() == t));
    let named = behind
        .or(apposed)
        .and_then(|name| chains.mention_at(name.head()));
    named.is_some_and(|named| {
        let other = chains.chain(earlier);
        chains.chain(named) != other && chains.is_named(other)
    })
}

/// "Petr … his older brother", where Petr has been called a brother of somebody.
fn converse(document: &Document, chains: &Chains, mention: usize, anchor: usize) -> Option<usize> {
    let lemma = &chains.drafts[mention].lemma;
    let kin_gender = chains.drafts[mention].gender;
    if is_next(document, chains.drafts[mention].head) {
        return None;
    }
    let mut spoken_of = chains.earlier(anchor, mention).take(FAR_BACK);
    spoken_of.find_map(|earlier| {
        let other = &chains.drafts[earlier];
        let kin = document.lexicon.kin.get(&other.lemma)?;
        let over = is_former(document, other.head);
        if !kin.converse.contains(lemma) || over && !is_former(document, chains.drafts[mention].head) {
            return None;
        }
        let owner = chains.mention_at(other.anchor?)?;
        // "leur fils … son père": the one of the two parents
        let parents = chains.each(owner);
        let fits = |m: &usize| chains.gender(chains.chain(*m)) == kin_gender;
        let owner = match parents.iter().copied().filter(fits).collect::<Vec<_>>()[..] {
            _ if parents.is_empty() => Some(owner),
            [one] => Some(one),
            _ => None,
        };
        owner
            .filter(|&m| chains.chain(m) != anchor)
            .filter(|&m| !matches!((chains.gender(chains.chain(m)), kin_gender), (Some(a), Some(b)) if a != b))
    })
}

/// "her *new* husband", "his *second* wife": another than the one before.
fn is_next(document: &Document, relative: usize) -> bool {
    described_as(
        document,
        relative,
        &["new", "second", "third", "fourth", "current", "present"],
    )
}

/// "his *former* wife": whose husband is another by now.
fn is_former(document: &Document, relative: usize) -> bool {
    described_as(document, relative, &["former", "ex", "divorced"])
}

fn described_as(document: &Document, noun: usize, words: &[&str]) -> bool {
    document
        .tree
        .children_in(noun, &[Relation::Amod, Relation::Compound])
        .any(|t| words.contains(&document.lower(t)))
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
pub fn family_name(name: &str) -> Option<String> {
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

/// "Novak's lawyer spoke. *His* sister, Irena Novak, …": whose name the relative bears.
pub fn bears_name_of_kin(document: &Document, chains: &Chains, noun: usize, chain: usize) -> bool {
    let tree = &document.tree;
    let family = |m: usize| {
        let tokens = &document.names[chains.drafts[m].name?].tokens;
        (tokens.len() > 1).then(|| document.lower(tokens.end - 1))
    };
    let kin = document.lexicon.kin.get(document.lemma(noun)).is_some();
    let mut named = tree.children_in(noun, &[Relation::Appos]).filter(|_| kin);
    let own = named.find_map(|name| chains.mention_at(name).and_then(family));
    own.is_some() && chains.members(chain).any(|m| family(m) == own)
}

/// "Novak put *his wife* in a car. His cousin denies it. *His* wife is back": whose wife was told of before.
pub fn has_such_a_relative(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
) -> bool {
    let kin = document.lemma(document.tree.head(token));
    // "*son* fils" tells nothing of the parent in French
    let child = document.is_french && matches!(kin, "son" | "daughter");
    let one = child || matches!(kin, "wife" | "husband" | "father" | "mother");
    let Some(mention) = chains.mention_at(token).filter(|_| one) else {
        return false;
    };
    (mention.saturating_sub(MANY)..mention).any(|m| {
        let draft = &chains.drafts[m];
        draft.lemma == kin && draft.anchor.and_then(|a| chains.chain_at(a)) == Some(chain)
    })
}

/// "*His son* Petr said *his* father was ill": whoever was just called the son is the one who has the father.
pub fn is_told_as_converse(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
) -> bool {
    let relative = document.lemma(document.tree.head(token));
    let sentence = document.tree.sentence(token);
    let known = document.lexicon.kin.get(relative).is_some();
    let Some(mention) = chains.mention_at(token).filter(|_| known) else {
        return false;
    };
    chains.earlier(chain, mention).take(MANY).any(|m| {
        let draft = &chains.drafts[m];
        let kin = document.lexicon.kin.get(&draft.lemma);
        let owner = draft.anchor.and_then(|a| chains.chain_at(a));
        document.tree.sentence(draft.head) == sentence
            && kin.is_some_and(|kin| kin.converse.iter().any(|word| word == relative))
            && owner.is_some_and(|owner| owner != chain)
    })
}
