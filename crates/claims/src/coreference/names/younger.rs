//! "The younger Nasser", "the elder Mrs Novak": one of two of a name, told from the other by age.

use reportedly_model::MentionType;

use crate::coreference::{Chains, MANY};
use crate::document::Document;
use crate::mentions::Draft;
use crate::syntax::Relation;

/// Which of two a word picks out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Age {
    Younger,
    Elder,
}

/// Whether the name of `draft` is told by age, so that nobody bears it before it is known who.
pub fn is_told_by_age(document: &Document, draft: &Draft) -> bool {
    age_before(document, draft).is_some()
}

/// The mention of the younger, or the elder, of two relatives of the name spoken of before.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let age = age_before(document, draft)?;
    let name = draft.name.map(|name| document.names[name].key.as_str())?;
    let bears = |m: usize| {
        let full = chains.best_name(document, chains.chain(m));
        full.is_some_and(|full| {
            crate::names::fold(&full)
                .split(' ')
                .any(|word| word == name)
        })
    };
    (0..mention)
        .rev()
        .take(MANY)
        .filter_map(|relative| pair(document, chains, relative))
        .find(|&(younger, elder)| bears(younger) || bears(elder))
        .map(|(younger, elder)| match age {
            Age::Younger => younger,
            Age::Elder => elder,
        })
}

/// The word between "the" and the name.
fn age_before(document: &Document, draft: &Draft) -> Option<Age> {
    let name = &document.names[draft.name?];
    let word = name.start().checked_sub(1)?;
    let the = document.word_before(word).eq_ignore_ascii_case("the");
    age_of(document.lower(word)).filter(|_| the)
}

fn age_of(word: &str) -> Option<Age> {
    match word {
        "younger" | "junior" => Some(Age::Younger),
        "elder" | "older" | "senior" => Some(Age::Elder),
        _ => None,
    }
}

/// The younger and the elder of a relative and the one that relative hangs on: "his son Bashar",
/// "her elder sister".
fn pair(document: &Document, chains: &Chains, relative: usize) -> Option<(usize, usize)> {
    let draft = &chains.drafts[relative];
    let anchor = chains.mention_at(draft.anchor?)?;
    let persons = [relative, anchor]
        .iter()
        .all(|&m| chains.mention_type(chains.chain(m)) == MentionType::Person);
    if !persons || chains.chain(relative) == chains.chain(anchor) {
        return None;
    }
    let words = &document.lexicon.persons;
    let told = document
        .tree
        .children_in(draft.head, &[Relation::Amod])
        .find_map(|word| age_of(document.lower(word)));
    match told {
        Some(Age::Younger) => Some((relative, anchor)),
        Some(Age::Elder) => Some((anchor, relative)),
        None if words.descendants.has(&draft.lemma) => Some((relative, anchor)),
        None if words.forebears.has(&draft.lemma) => Some((anchor, relative)),
        None => None,
    }
}
