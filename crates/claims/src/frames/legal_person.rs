//! Whom a noun of law is about: "a warrant *for X*", "a reward for information on *X*".

use std::ops::Range;

use super::attachments::Attachment;
use super::legal::is_human;
use super::party::parties_in;
use super::phrases;
use crate::Reader;
use crate::lexicon::{LegalNoun, Mover};
use crate::names::NameType;
use crate::syntax::Relation;

/// The person that a preposition ties to the noun: "a warrant *for X*", "*for the arrest of X*".
pub fn person_of_noun(
    reader: &Reader,
    noun: &LegalNoun,
    predicate: usize,
    governor: Option<usize>,
    attached: &[Attachment],
    words: &mut Vec<Range<usize>>,
) -> Vec<usize> {
    let document = reader.document;
    let judge = |o: usize| {
        let lemma = document.lemma(o).to_lowercase();
        document.lexicon.legal.judicial.has(&lemma)
    };
    let owner = document.tree.child_in(predicate, &[Relation::Poss]);
    let owner = owner.map(|o| (o, phrases::whose(reader, o)));
    if let Some((said, owner)) =
        owner.filter(|&(_, o)| noun.possessed && is_human(reader, o) && !judge(o))
    {
        words.push(said..said + 1);
        return parties_in(reader, owner);
    }
    for attachment in attached
        .iter()
        .filter(|a| noun.person.contains(&a.preposition))
    {
        let on_head = whose_head(reader, attachment.object);
        let direct = if on_head.is_some() {
            on_head
        } else if reader.chains.mention_at(attachment.object).is_some() {
            Some(attachment.object)
        } else {
            deep_person(reader, attachment.object, noun.deep)
        };
        if let Some(person) = direct.filter(|&p| p != predicate) {
            words.push(attachment.start..end_of(reader, person));
            let mut people = parties_in(reader, person);
            people.extend(coordinated_with_noun(reader, predicate, person));
            return people;
        }
    }
    if noun.deep {
        // "a reward of up to $10 million for information": hung on the sum
        let mut under = document.tree.subtree(predicate);
        under.sort_unstable();
        let person = under
            .into_iter()
            .filter(|&p| noun.person.iter().any(|word| word == document.lower(p)))
            .filter_map(|p| object_of(reader, p))
            .find_map(|object| deep_person(reader, object, true));
        if let Some(person) = person {
            words.push(predicate..end_of(reader, person));
            return parties_in(reader, person);
        }
    }
    let via_verb = governor.into_iter().flat_map(|verb| {
        document
            .tree
            .children_in(verb, &[Relation::Prep, Relation::Dative])
            .collect::<Vec<_>>()
    });
    for preposition in via_verb {
        let tied = noun.person.iter().any(|p| p == document.lower(preposition));
        let Some(object) = object_of(reader, preposition).filter(|_| tied) else {
            continue;
        };
        let direct = reader.chains.mention_at(object).is_some() && is_human(reader, object);
        let on_head = whose_head(reader, object);
        let person = if on_head.is_some() {
            on_head
        } else if direct {
            Some(object)
        } else {
            deep_person(reader, object, noun.deep)
        };
        if let Some(person) = person {
            words.push(preposition..person + 1);
            return parties_in(reader, person);
        }
    }
    Vec::new()
}

/// "a bounty on *X's* head".
fn whose_head(reader: &Reader, head: usize) -> Option<usize> {
    (reader.document.lemma(head) == "head")
        .then(|| phrases::possessor(reader, head, Mover::Object))
        .flatten()
}

/// "warrants for A and *B*", where the model coordinates B with the warrants.
fn coordinated_with_noun(reader: &Reader, noun: usize, after: usize) -> Vec<usize> {
    let document = reader.document;
    document
        .tree
        .children_in(noun, &[Relation::Conj])
        .filter(|&c| c > after && document.is_name(c, NameType::Person))
        .flat_map(|c| parties_in(reader, c))
        .collect()
}

fn object_of(reader: &Reader, preposition: usize) -> Option<usize> {
    reader
        .document
        .tree
        .child_in(preposition, &[Relation::Pobj])
}

/// "for the arrest of X", "for information leading to X's capture".
pub fn deep_person(reader: &Reader, noun: usize, anywhere: bool) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let custody = document
        .lexicon
        .legal
        .requests
        .iter()
        .any(|r| r.wants.has(document.lemma(noun)));
    if custody {
        return phrases::possessor(reader, noun, Mover::Object);
    }
    if !anywhere {
        return None;
    }
    let mut under = tree.subtree(noun);
    under.sort_unstable();
    under.into_iter().find(|&t| {
        reader.chains.mention_at(t).is_some()
            && is_human(reader, t)
            && (document.name_of(t).is_some() || is_looked_for(reader, t))
    })
}

/// One past the person, or past the noun of an owner: "his *capture*".
pub fn end_of(reader: &Reader, person: usize) -> usize {
    let document = reader.document;
    let owner = document.token(person).tag == "PRP$";
    let noun = document.tree.head(person);
    if owner {
        noun.max(person) + 1
    } else {
        person + 1
    }
}

/// "leading to *his* capture", "on *his* whereabouts", "about *him*".
fn is_looked_for(reader: &Reader, pronoun: usize) -> bool {
    let document = reader.document;
    let above = document.lemma(document.tree.head(pronoun));
    match document.token(pronoun).tag.as_str() {
        "PRP" => document.tree.relation(pronoun) == Relation::Pobj,
        "PRP$" => document.lexicon.legal.looked_for.has(above),
        _ => false,
    }
}
