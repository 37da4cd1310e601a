//! Definite descriptions: "the general", "the former minister", "the 54-year-old".

use reportedly_model::{MentionForm, MentionType, Number};

use super::{Chains, recent::Recent};
use crate::document::Document;
use crate::names::Name;

/// The mention that a definite description takes up.
pub fn antecedent(
    document: &Document,
    chains: &Chains,
    recent: &Recent,
    mention: usize,
) -> Option<usize> {
    let draft = &chains.drafts[mention];
    if chains.chain(mention) != mention || !is_definite(document, draft.tokens.start) {
        return None;
    }
    let nameless = |m: usize| chains.best_name(document, chains.chain(m)).is_none();
    if !nameless(mention) {
        // "the minister, X" may be the minister spoken of before, but nobody with another name
        let general = document.lexicon.persons.person.has(&draft.lemma);
        return same_words(document, chains, recent, mention).filter(|&m| !general && nameless(m));
    }
    if draft.mention_type == MentionType::Organization {
        return same_words(document, chains, recent, mention);
    }
    if draft.number == Number::Plural {
        return same_words(document, chains, recent, mention);
    }
    same_words(document, chains, recent, mention)
        .or_else(|| bearer_of_office(document, chains, recent, mention))
        .or_else(|| whoever_is_meant(document, chains, mention))
}

fn is_definite(document: &Document, first: usize) -> bool {
    matches!(
        document.lower(first),
        "the" | "this" | "that" | "these" | "those" | "both"
    )
}

/// An earlier description with the same head noun: "a former minister" … "the former minister".
fn same_words(
    document: &Document,
    chains: &Chains,
    recent: &Recent,
    mention: usize,
) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let modifiers = |m: usize| -> Vec<&str> {
        let d = &chains.drafts[m];
        d.tokens
            .clone()
            .filter(|&t| t < d.head && document.is_pos(t, "ADJ"))
            .map(|t| document.lower(t))
            .collect()
    };
    let own = modifiers(mention);
    recent.described(&draft.lemma).find(|&earlier| {
        let other = &chains.drafts[earlier];
        let theirs = modifiers(earlier);
        other.number == draft.number
            && own
                .iter()
                .all(|word| theirs.contains(word) || is_vague(word))
            && (draft.anchor.is_none()
                || other.anchor.is_some_and(|a| {
                    draft.anchor.is_some_and(|b| {
                        chains.chain_at(a).is_some() && chains.chain_at(a) == chains.chain_at(b)
                            || document.lower(a) == document.lower(b)
                    })
                }))
    })
}

fn is_vague(word: &str) -> bool {
    matches!(word, "same" | "former" | "said" | "late")
}

/// Whoever bears the office by title or apposition: "General Petrov" … "the general".
fn bearer_of_office(
    document: &Document,
    chains: &Chains,
    recent: &Recent,
    mention: usize,
) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let lemma = draft.lemma.strip_prefix("ex-").unwrap_or(&draft.lemma);
    if draft.anchor.is_some_and(|anchor| {
        chains
            .chain_at(anchor)
            .is_some_and(|c| chains.mention_type(c) == MentionType::Person)
    }) {
        return None;
    }
    recent.in_office(lemma).find(|&earlier| {
        let other = &chains.drafts[earlier];
        let titled = other
            .name
            .is_some_and(|name| has_title(document, &document.names[name], lemma));
        let described = other.form == MentionForm::Nominal
            && other.lemma.strip_prefix("ex-").unwrap_or(&other.lemma) == lemma
            && chains.is_named(chains.chain(earlier));
        titled || described
    })
}

fn has_title(document: &Document, name: &Name, lemma: &str) -> bool {
    let roles = &document.lexicon.roles;
    name.titles.clone().any(|t| {
        let word = document.lower(t);
        let spelled_out = roles.abbreviations.get(word.trim_end_matches('.'));
        word == lemma
            || document.lemma(t).eq_ignore_ascii_case(lemma)
            || spelled_out.is_some_and(|long| long == lemma)
    })
}

/// "the 54-year-old", "the man", "the fugitive": the person the last sentences were about, when
/// only one agrees.
fn whoever_is_meant(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let general =
        document.lexicon.persons.person.has(&draft.lemma) || draft.lemma.ends_with("-old");
    let aged = draft
        .tokens
        .clone()
        .any(|t| document.lower(t) == "old" && t + 1 >= draft.head.saturating_sub(1));
    let plain = (draft.tokens.len() <= 2 || aged) && draft.anchor.is_none();
    let general = general || aged && document.lexicon.roles.nouns.has(&draft.lemma);
    let source = document.lexicon.speech.source_nouns.has(&draft.lemma);
    if !general || !plain || source {
        return None;
    }
    let sentence = document.tree.sentence(draft.head);
    let mut found: Vec<(usize, usize)> = Vec::new();
    for earlier in (0..mention).rev() {
        let other = &chains.drafts[earlier];
        if sentence - document.tree.sentence(other.head) > 2 {
            break;
        }
        let chain = chains.chain(earlier);
        let person = chains.mention_type(chain) == MentionType::Person;
        let differs = matches!((chains.gender(chain), draft.gender), (Some(a), Some(b)) if a != b);
        if person && !differs && chains.is_named(chain) && !found.iter().any(|f| f.0 == chain) {
            found.push((chain, earlier));
        }
    }
    match found.as_slice() {
        [(_, only)] => Some(*only),
        _ => None,
    }
}
