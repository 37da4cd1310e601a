//! Lists of people: "A and B", "his wife, Irena, and son Pavel", "two bankers, A and B".

use reportedly_model::MentionType;

use crate::coreference::Chains;
use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// The mentions of a list whose first member is headed by `token`, when all are persons and two or
/// more; those of whom one is only offered ("A or B") are no list.
pub fn persons(document: &Document, chains: &Chains, token: usize) -> Option<Vec<usize>> {
    let tree = &document.tree;
    if tree.first_conjunct(token) != token {
        return None;
    }
    let listed = tree.conjuncts(token);
    let with = listed
        .iter()
        .copied()
        .flat_map(|t| beyond_name(document, chains, t));
    let company = companions(document, token);
    let all: Vec<usize> = listed.iter().copied().chain(with).chain(company).collect();
    let offered = all.iter().any(|&t| {
        let mut words = tree.children_in(t, &[Relation::Cc, Relation::Neg]);
        words.any(|c| !matches!(document.lower(c), "and" | "&"))
    });
    let mut found: Vec<usize> = Vec::new();
    for member in all {
        let mention = chains.mention_at(member)?;
        let one = chains.mention_type(chains.chain(mention)) == MentionType::Person;
        if !one && !are_theirs(document, chains, mention, &found) {
            return None;
        }
        if !found
            .iter()
            .any(|&m| chains.chain(m) == chains.chain(mention))
        {
            found.push(mention);
        }
    }
    (found.len() > 1 && !offered).then_some(found)
}

/// "X and *his sons*": several who are told by somebody else in the list.
fn are_theirs(document: &Document, chains: &Chains, mention: usize, listed: &[usize]) -> bool {
    let head = chains.drafts[mention].head;
    let owner = document.tree.child_in(head, &[Relation::Poss]);
    // "X, his wife and *their sons*"
    let both = owner.is_some_and(|owner| document.lower(owner) == "their") && listed.len() > 1;
    let owner = owner.and_then(|owner| chains.chain_at(owner));
    let group = chains.mention_type(chains.chain(mention)) == MentionType::Group;
    let of_one = owner.is_some_and(|owner| listed.iter().any(|&m| chains.chain(m) == owner));
    group && (both || of_one)
}

/// "X fled *with his wife and son*": whoever goes with the subject headed by `token`.
fn companions(document: &Document, token: usize) -> Vec<usize> {
    let tree = &document.tree;
    if !matches!(tree.relation(token), Relation::Nsubj | Relation::Nsubjpass) {
        return Vec::new();
    }
    tree.children_in(tree.head(token), &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "with" | "alongside"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .filter(|&o| {
            crate::mentions::is_human_noun(document, o) || document.is_name(o, NameType::Person)
        })
        .flat_map(|o| tree.conjuncts(o))
        .collect()
}

/// "his wife, Irena, *and son Pavel*", "his sister X *and her husband*": the list goes on behind the
/// name beside its first member, which is one with the noun before it.
pub fn beyond_name(document: &Document, chains: &Chains, token: usize) -> Vec<usize> {
    let tree = &document.tree;
    let mention = |t: usize| chains.mention_at(t);
    let one = mention(token).is_some_and(|m| chains.drafts[m].mention_type == MentionType::Person);
    let is_person = |t: usize| document.is_name(t, NameType::Person);
    let mut found = Vec::new();
    for name in tree
        .children_in(token, &[Relation::Appos])
        .filter(|&t| is_person(t))
    {
        let close = document
            .name_of(name)
            .is_some_and(|n| n.tokens.start == token + 1);
        let others = tree.conjuncts(name).into_iter().filter(|&t| t != name);
        found.extend(others.filter(|&t| close && mention(t).is_some() || one && is_person(t)));
    }
    found
}

/// "two businessmen, A and B": the heads of the names that say who a group is.
pub fn names_beside(document: &Document, chains: &Chains, token: usize) -> Vec<usize> {
    let tree = &document.tree;
    let group = chains
        .mention_at(token)
        .is_some_and(|m| chains.drafts[m].mention_type == MentionType::Group);
    if document.name_of(token).is_some() || !group {
        return Vec::new();
    }
    // "two of his aides, A and B": the names may hang on either noun
    let inner = tree
        .children_in(token, &[Relation::Prep])
        .filter(|&p| document.lower(p) == "of")
        .find_map(|p| tree.child_in(p, &[Relation::Pobj]));
    let nouns = [Some(token), inner].into_iter().flatten();
    nouns
        .flat_map(|noun| tree.children_in(noun, &[Relation::Appos]))
        .filter(|&t| document.is_name(t, NameType::Person))
        .flat_map(|t| tree.conjuncts(t))
        .filter(|&t| chains.mention_at(t).is_some())
        .collect()
}
