//! Whom a noun of law is about: "a warrant *for X*", "a reward for information on *X*".

use std::ops::Range;

use crate::frames::attachments::Attachment;
use reportedly_model::LegalAct;

use super::is_human;
use super::matter::looked_into;
use crate::Reader;
use crate::frames::owners;
use crate::frames::party::parties_in;
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
    let found = possessor_of(reader, noun, predicate)
        .or_else(|| attached_to(reader, noun, predicate, attached))
        .or_else(|| in_question(reader, noun, predicate))
        .or_else(|| below_sum(reader, noun, predicate))
        .or_else(|| tied_to_verb(reader, noun, governor?));
    let Some(found) = found else {
        return Vec::new();
    };
    words.push(found.words);
    found.who
}

/// Those whom the noun is about, and the words that tie them to it.
struct Tied {
    who: Vec<usize>,
    words: Range<usize>,
}

/// "*his* trial", unless it is the judge's.
fn possessor_of(reader: &Reader, noun: &LegalNoun, predicate: usize) -> Option<Tied> {
    let document = reader.document;
    let judicial = &document.lexicon.legal.judicial;
    let said = document.tree.child_in(predicate, &[Relation::Poss])?;
    let owner = owners::whose(reader, said);
    let judge = judicial.has(&document.lemma(owner).to_lowercase());
    (noun.possessed && is_human(reader, owner) && !judge).then(|| Tied {
        who: parties_in(reader, owner),
        words: said..said + 1,
    })
}

/// "a warrant *for X*", "charges *against A and B*".
fn attached_to(
    reader: &Reader,
    noun: &LegalNoun,
    predicate: usize,
    attached: &[Attachment],
) -> Option<Tied> {
    let tied = attached
        .iter()
        .filter(|a| noun.person.contains(&a.preposition));
    let (start, person) = tied
        .filter_map(|a| {
            let mentioned = || reader.chains.mention_at(a.object).is_some();
            Some((a.start, person_behind(reader, noun, a.object, &mentioned)?))
        })
        .find(|&(_, person)| person != predicate)?;
    let mut who = parties_in(reader, person);
    who.extend(coordinated_with_noun(reader, predicate, person));
    Some(Tied {
        who,
        words: start..end_of(reader, person),
    })
}

/// "an investigation into *whether X* took bribes", "into *X's* finances".
fn in_question(reader: &Reader, noun: &LegalNoun, predicate: usize) -> Option<Tied> {
    let person = looked_into(reader, predicate).filter(|_| noun.act == LegalAct::Investigated)?;
    Some(Tied {
        who: parties_in(reader, person),
        words: predicate..end_of(reader, person),
    })
}

/// "a reward of up to $10 million for information on *X*": hung on the sum.
fn below_sum(reader: &Reader, noun: &LegalNoun, predicate: usize) -> Option<Tied> {
    if !noun.deep {
        return None;
    }
    let document = reader.document;
    let mut under = document.tree.subtree(predicate);
    under.sort_unstable();
    let person = under
        .into_iter()
        .filter(|&p| noun.person.iter().any(|word| word == document.lower(p)))
        .filter_map(|p| object_of(reader, p))
        .find_map(|object| deep_person(reader, object, true))?;
    Some(Tied {
        who: parties_in(reader, person),
        words: predicate..end_of(reader, person),
    })
}

/// "issued a warrant last week *for X*", "a warrant was issued by a judge *for X*": what the model
/// hangs on the verb, or on whoever acts by it.
fn tied_to_verb(reader: &Reader, noun: &LegalNoun, verb: usize) -> Option<Tied> {
    let tree = &reader.document.tree;
    let agent = tree
        .child_in(verb, &[Relation::Agent])
        .and_then(|by| object_of(reader, by));
    let under = [Some(verb), agent].into_iter().flatten();
    under
        .flat_map(|above| tree.children_in(above, &[Relation::Prep, Relation::Dative]))
        .find_map(|preposition| {
            let word = reader.document.lower(preposition);
            let tied = noun.person.iter().any(|p| p == word);
            let object = object_of(reader, preposition).filter(|_| tied)?;
            let human = || reader.chains.mention_at(object).is_some() && is_human(reader, object);
            let person = person_behind(reader, noun, object, &human)?;
            Some(Tied {
                who: parties_in(reader, person),
                words: preposition..person + 1,
            })
        })
}

/// The person that the object of a preposition is, where `fits`, or names: "on *X's* head", "for the
/// arrest of *X*".
fn person_behind(
    reader: &Reader,
    noun: &LegalNoun,
    object: usize,
    fits: &dyn Fn() -> bool,
) -> Option<usize> {
    let on_head = whose_head(reader, object);
    if on_head.is_some() {
        return on_head;
    }
    if fits() {
        return Some(object);
    }
    deep_person(reader, object, noun.deep)
}

/// "a bounty on *X's* head".
fn whose_head(reader: &Reader, head: usize) -> Option<usize> {
    (reader.document.lemma(head) == "head")
        .then(|| owners::possessor(reader, head, Mover::Object))
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
        return owners::possessor(reader, noun, Mover::Object);
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
