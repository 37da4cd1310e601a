//! "The former was jailed, the latter fled": the first and the last of the two named just before.

use reportedly_model::{Gender, MentionForm, MentionType, Number};

use crate::coreference::Chains;
use crate::document::Document;

/// The one of two persons that "the former" or "the latter" picks out.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let word = document.lower(draft.head);
    if !matches!(word, "former" | "latter") {
        return None;
    }
    if is_second(document, draft.head) {
        return second_of(document, chains, mention);
    }
    let two =
        coordinated(document, chains, mention, 1).or_else(|| last_two(document, chains, mention));
    let of_two = |(first, last)| if word == "former" { first } else { last };
    // "The former is in hospital. *The latter* fled"
    let after_former = || {
        let here = document.tree.sentence(draft.head);
        let before = (0..mention).rev().map(|m| chains.drafts[m].head);
        word == "latter" && { before }
            .take_while(|&t| here - document.tree.sentence(t) <= 1)
            .any(|t| document.lower(t) == "former")
    };
    let gender = gender_of_word(document, draft.head);
    let agrees = |&m: &usize| {
        let known = chains.gender(chains.chain(m));
        gender.is_none() || known.is_none() || known == gender
    };
    let earlier_list = || coordinated(document, chains, mention, 2).map(of_two);
    if after_former()
        && let Some(found) = earlier_list()
    {
        return Some(found);
    }
    two.map(of_two)
        .filter(agrees)
        .or_else(|| last_named(document, chains, mention))
        .or_else(earlier_list)
}

/// "le second", and not "ce dernier".
fn is_second(document: &Document, token: usize) -> bool {
    let word = document
        .text(document.span(token..token + 1))
        .to_lowercase();
    document.is_french && (word.ends_with("second") || word.ends_with("seconde"))
}

/// The second of those that a plural stands for, or of two persons named in a row.
fn second_of(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let sentence = |m: usize| document.tree.sentence(chains.drafts[m].head);
    let of_several = (0..mention)
        .rev()
        .take_while(|&m| sentence(mention) - sentence(m) <= 3)
        .map(|m| chains.each(m))
        .find(|each| each.len() > 1);
    let of_two = || {
        let row = row_before(document, chains, mention, 2);
        let both = || last_two(document, chains, mention).map(|(_, last)| last);
        row.map_or_else(both, |row| row.get(1).copied())
    };
    let second = of_several.map(|each| each[1]).or_else(of_two)?;
    let draft = &chains.drafts[mention];
    (!chains.differs(chains.chain(second), draft.gender)).then_some(second)
}

/// "ce dernier": in French whoever was spoken of last, be it of several.
fn last_named(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let sentence = |m: usize| document.tree.sentence(chains.drafts[m].head);
    let here = sentence(mention);
    let gender = gender_of_word(document, chains.drafts[mention].head);
    let able: Vec<usize> = (0..mention)
        .rev()
        .take_while(|&m| here - sentence(m) <= 1)
        .filter(|&m| sentence(m) < here || !is_cited(document, chains, m))
        .filter(|&m| is_one_person(chains, m) && chains.drafts[m].number != Number::Plural)
        .filter(|&m| document.is_french && !chains.differs(chains.chain(m), gender))
        .collect();
    // "cette dernière", behind a woman and a man
    let other = |m: usize| match (chains.gender(chains.chain(m)), gender) {
        (Some(known), Some(told)) => known != told,
        _ => false,
    };
    let agreeing = able.iter().copied().find(|&m| !other(m));
    agreeing.or(able.first().copied())
}

/// "ce *dernier*", "cette *dernière*".
fn gender_of_word(document: &Document, token: usize) -> Option<Gender> {
    let word = document.text(document.span(token..token + 1));
    let feminine = word.to_lowercase().ends_with('e');
    document.is_french.then_some(match feminine {
        true => Gender::Female,
        false => Gender::Male,
    })
}

/// "selon *un diplomate*, ce dernier a fui": nobody is told of by himself as the last one spoken of.
fn is_cited(document: &Document, chains: &Chains, mention: usize) -> bool {
    let mut at = chains.drafts[mention].head;
    (0..8).any(|_| {
        at = document.tree.head(at);
        document.lower(at) == "according"
    })
}

/// The ends of the latest list of persons in this sentence or up to `far` before.
fn coordinated(
    document: &Document,
    chains: &Chains,
    mention: usize,
    far: usize,
) -> Option<(usize, usize)> {
    let row = row_before(document, chains, mention, far)?;
    Some((*row.first()?, *row.last()?))
}

/// That list.
fn row_before(
    document: &Document,
    chains: &Chains,
    mention: usize,
    far: usize,
) -> Option<Vec<usize>> {
    let tree = &document.tree;
    let sentence = tree.sentence(chains.drafts[mention].head);
    (0..mention)
        .rev()
        .take_while(|&m| sentence - tree.sentence(chains.drafts[m].head) <= far)
        .find_map(|m| {
            let members: Vec<usize> = tree
                .conjuncts(tree.first_conjunct(chains.drafts[m].head))
                .into_iter()
                .filter_map(|token| chains.mention_at(token))
                .filter(|&other| other < mention && is_one_person(chains, other))
                .collect();
            let (first, last) = (*members.first()?, *members.last()?);
            (chains.chain(first) != chains.chain(last)).then_some(members)
        })
}

/// The two persons spoken of in the sentence before, if it speaks of no third.
fn last_two(document: &Document, chains: &Chains, mention: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let before = tree.sentence(chains.drafts[mention].head).checked_sub(1)?;
    let mut found: Vec<usize> = Vec::new();
    let sentence = |m: usize| tree.sentence(chains.drafts[m].head);
    let first = (0..mention)
        .rev()
        .take_while(|&m| sentence(m) >= before)
        .last()?;
    for m in first..mention {
        let there = tree.sentence(chains.drafts[m].head) == before;
        let known = found
            .iter()
            .any(|&other| chains.chain(other) == chains.chain(m));
        if there && is_one_person(chains, m) && !known {
            found.push(m);
        }
    }
    match found.as_slice() {
        [first, second] => Some((*first, *second)),
        _ => None,
    }
}

fn is_one_person(chains: &Chains, mention: usize) -> bool {
    let draft = &chains.drafts[mention];
    draft.form != MentionForm::Pronoun && draft.mention_type == MentionType::Person
}
