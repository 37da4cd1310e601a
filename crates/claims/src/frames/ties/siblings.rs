//! Kin of one another: "the brothers A and B", "A and B are sisters", "the eldest of the siblings,
//! A".

use reportedly_model::{MentionForm, MentionType};

use super::kinship::build;
use crate::Reader;
use crate::document::Document;
use crate::frames::finding::Finding;
use crate::frames::party::parties_in;
use crate::names::NameType;
use crate::syntax::{Relation, lemma_of, subject_of};

/// So many names stand beside one noun for kin.
const MOST: usize = 6;

/// The kinships of those whom the plural at `token` says to be kin of one another.
pub fn find(reader: &Reader, token: usize) -> Vec<Finding> {
    let document = reader.document;
    let Some(lemma) = kin_of_each_other(document, token) else {
        return one_of_them(reader, token);
    };
    let named = named_kin(reader, token);
    let counted = count_of(document, token).is_none_or(|count| count == named.len());
    if !counted || !(2..=MOST).contains(&named.len()) {
        return Vec::new();
    }
    let chain = |name: usize| reader.chains.chain_at(name);
    let mut found = Vec::new();
    for (at, &one) in named.iter().enumerate() {
        for &other in named[at + 1..].iter().filter(|&&n| chain(n) != chain(one)) {
            found.extend(build(reader, token, one, other, &lemma));
        }
    }
    found
}

/// The word in the singular, when the plural at `token` tells of people who are so to one another,
/// and not to somebody named beside it.
fn kin_of_each_other(document: &Document, token: usize) -> Option<String> {
    let plural = matches!(document.token(token).tag.as_str(), "NNS" | "NNPS");
    if !plural || document.name_of(token).is_some() {
        return None;
    }
    let lemma = singular(document, token)?;
    let of_somebody = crate::mentions::anchor_of(document, token).is_some();
    (is_mutual(document, &lemma) && !of_somebody).then_some(lemma)
}

/// Brothers are so to each other, and wives are not.
fn is_mutual(document: &Document, lemma: &str) -> bool {
    let kin = document.lexicon.kin.get(lemma);
    kin.is_some_and(|kin| kin.converse.iter().any(|c| c == lemma))
        && !document.lexicon.persons.several.spouses.has(lemma)
}

/// The model leaves a capitalised plural as it is: "Brothers Petr and Karel Novak".
fn singular(document: &Document, token: usize) -> Option<String> {
    let lemma = lemma_of(document, token);
    let bare = lemma.strip_suffix('s').unwrap_or(&lemma);
    let known = |word: &&str| document.lexicon.kin.get(word).is_some();
    [lemma.as_str(), bare]
        .into_iter()
        .find(known)
        .map(str::to_owned)
}

/// The names of those who are kin: set beside the noun, behind it as a title, or said to be so.
fn named_kin(reader: &Reader, token: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let person = |t: &usize| document.is_name(*t, NameType::Person);
    let beside = tree.children_in(token, &[Relation::Appos]).find(person);
    let titled = || {
        let name = Some(tree.head(token)).filter(person);
        name.filter(|_| tree.relation(token) == Relation::Compound)
    };
    if let Some(first) = beside.or_else(titled) {
        let mut listed = tree.conjuncts(first);
        listed.retain(|&name| person(&name) && is_plainly_listed(document, token, name));
        return listed;
    }
    // "brothers in arms", "blood brothers"
    let other_kind = [Relation::Prep, Relation::Compound];
    if tree.relation(token) != Relation::Attr || tree.child_in(token, &other_kind).is_some() {
        return Vec::new();
    }
    let Some(subject) = subject_of(document, tree.head(token)) else {
        return Vec::new();
    };
    let mut found = parties_in(reader, subject.token);
    found.retain(person);
    found
}

/// Whether nothing but the noun, a comma or "and" stands before the name: in "brothers A and B and
/// their driver C", C is no brother.
fn is_plainly_listed(document: &Document, noun: usize, name: usize) -> bool {
    let Some(before) = document
        .name_of(name)
        .filter(|name| name.titles.is_empty())
        .and_then(|name| name.tokens.start.checked_sub(1))
    else {
        return false;
    };
    before == noun
        || matches!(
            document.lower(before),
            "," | "and" | "&" | ":" | "(" | "–" | "—"
        )
}

/// How many the noun says they are: "two brothers".
fn count_of(document: &Document, token: usize) -> Option<usize> {
    let number = document.tree.child_in(token, &[Relation::Nummod])?;
    let counts = &document.lexicon.persons.several.counts;
    counts.get(document.lower(number)).copied()
}

/// "the eldest of the siblings, A", "one of his sons, A": A is a sibling of the others, and his son.
fn one_of_them(reader: &Reader, token: usize) -> Vec<Finding> {
    let (document, chains) = (reader.document, reader.chains);
    let picked = document.token(token).tag == "JJS" || document.lower(token) == "one";
    let Some((kin, relative)) = picked.then(|| kin_and_relative(reader, token)).flatten() else {
        return Vec::new();
    };
    let Some(lemma) = singular(document, kin) else {
        return Vec::new();
    };
    let own = chains.chain_at(relative);
    let owner = crate::mentions::anchor_of(document, kin).filter(|&t| is_person(reader, t));
    let of_whom = match owner {
        Some(owner) => vec![owner],
        None if is_mutual(document, &lemma) => others(reader, kin, relative),
        None => Vec::new(),
    };
    of_whom
        .into_iter()
        .filter(|&t| chains.chain_at(t) != own)
        .filter_map(|of| build(reader, kin, of, relative, &lemma))
        .map(|mut finding| {
            finding.words.push(token..token + 1);
            finding
        })
        .collect()
}

/// The plural behind "of", and the name of the one picked out of it.
fn kin_and_relative(reader: &Reader, token: usize) -> Option<(usize, usize)> {
    let (document, chains) = (reader.document, reader.chains);
    let tree = &document.tree;
    let of = tree
        .children_in(token, &[Relation::Prep])
        .find(|&p| document.lower(p) == "of")?;
    let kin = tree.child_in(of, &[Relation::Pobj])?;
    let plural = document.token(kin).tag == "NNS" && document.name_of(kin).is_none();
    let chain = chains.chain_at(token).filter(|_| plural)?;
    let sentence = tree.sentence(token);
    let relative = chains.members(chain).find(|&m| {
        let draft = &chains.drafts[m];
        draft.form == MentionForm::Name && tree.sentence(draft.head) == sentence
    })?;
    Some((kin, chains.drafts[relative].head))
}

/// Those of whom somebody picked out is kin: the others of them where the report has named them,
/// all of them otherwise.
fn others(reader: &Reader, kin: usize, relative: usize) -> Vec<usize> {
    let chains = reader.chains;
    let Some(group) = chains.mention_at(kin) else {
        return Vec::new();
    };
    let own = chains.chain_at(relative);
    let named: Vec<usize> = chains.each(group).to_vec();
    let picked = named.iter().any(|&m| Some(chains.chain(m)) == own);
    if !picked || named.len() < 2 {
        return vec![kin];
    }
    named
        .into_iter()
        .map(|m| chains.drafts[m].head)
        .filter(|&t| chains.chain_at(t) != own)
        .collect()
}

fn is_person(reader: &Reader, token: usize) -> bool {
    let chain = reader.chains.chain_at(token);
    chain.is_some_and(|chain| reader.chains.mention_type(chain) == MentionType::Person)
}
