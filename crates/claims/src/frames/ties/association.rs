//! Ties that are neither office nor family: "close to X", "an ally of X", "X's bodyguard".

use reportedly_model::{Association, Coded, MentionType, Slots};

use super::office_term::{office_holder, verb_of_office};
use crate::Reader;
use crate::document::Document;
use crate::frames::finding::Finding;
use crate::frames::party::{parties_in, party};
use crate::lexicon::Tie;
use crate::names::NameType;
use crate::syntax::{Relation, subject_of};

/// The ties that the word at `token` tells of.
pub fn find(reader: &Reader, token: usize) -> Vec<Finding> {
    let document = reader.document;
    let lemma = document.lemma(token);
    match document.token(token).pos.as_str() {
        "ADJ" | "VERB" | "ADV" => {
            let tie = document
                .lexicon
                .ties
                .iter()
                .find(|tie| tie.adjectives.has(document.lower(token)));
            tie.map(|tie| by_adjective(reader, token, &tie.relation))
                .unwrap_or_default()
        }
        "NOUN" => {
            let tie = document
                .lexicon
                .ties
                .iter()
                .find(|tie| tie.nouns.has(lemma) && is_qualified(document, tie, token));
            tie.filter(|tie| !tie.of_people || is_of_people(reader, token))
                .map(|tie| by_noun(reader, token, &tie.relation))
                .unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// "*his* driver", "*Chen's* deputy", "Chen's and *Novak's* accountants": of people, and of no body.
fn is_of_people(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let Some(owner) = document.tree.child_in(noun, &[Relation::Poss]) else {
        return false;
    };
    let pronoun = matches!(
        document.lower(owner),
        "his" | "her" | "their" | "my" | "our"
    );
    let chain = reader.chains.chain_at(owner);
    let person = chain.is_some_and(|c| reader.chains.mention_type(c) == MentionType::Person);
    !parties_in(reader, owner).is_empty() && (person || pronoun && document.lower(owner) == "their")
}

/// "*business* partner" is a tie, where "partner" alone is one at home.
pub fn is_qualified_tie(document: &Document, token: usize) -> bool {
    let lemma = document.lemma(token);
    document.lexicon.ties.iter().any(|tie| {
        tie.nouns.has(lemma) && !tie.modifiers.is_empty() && is_qualified(document, tie, token)
    })
}

/// Whether the noun has the modifier without which it is no such tie.
fn is_qualified(document: &Document, tie: &Tie, token: usize) -> bool {
    let before = document
        .tree
        .children_in(token, &[Relation::Compound, Relation::Amod, Relation::Nmod])
        .chain(token.checked_sub(1));
    tie.modifiers.is_empty()
        || before
            .into_iter()
            .any(|t| tie.modifiers.has(document.lower(t)))
}

fn by_adjective(reader: &Reader, token: usize, relation: &str) -> Vec<Finding> {
    let document = reader.document;
    let tree = &document.tree;
    let Some(preposition) = tree
        .children_in(token, &[Relation::Prep])
        .find(|&p| matches!(document.lower(p), "to" | "with"))
    else {
        return Vec::new();
    };
    let Some(other) = tree.child_in(preposition, &[Relation::Pobj]) else {
        return Vec::new();
    };
    let who = whom_adjective_describes(reader, token);
    let words = token..preposition + 1;
    build(reader, token, &who, other, relation, words)
}

/// The noun before it, the subject of its copula, or the names right before a trailing "close to".
fn whom_adjective_describes(reader: &Reader, token: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let above = tree.head(token);
    match tree.relation(token) {
        Relation::Acomp | Relation::Oprd => subject_of(document, above)
            .map(|s| parties_in(reader, s.token))
            .unwrap_or_default(),
        Relation::Amod if above < token => parties_in(reader, above),
        Relation::Appos | Relation::Acl => parties_in(reader, above),
        _ => trailing(reader, token),
    }
}

/// "businessmen A and B, close to X": the coordinated names that end right before the comma.
fn trailing(reader: &Reader, token: usize) -> Vec<usize> {
    let document = reader.document;
    let Some(last) = token
        .checked_sub(2)
        .filter(|_| document.word_before(token) == ",")
    else {
        return Vec::new();
    };
    if !document.is_name(last, NameType::Person) {
        return Vec::new();
    }
    let tree = &document.tree;
    let head = document
        .name_of(last)
        .map_or(last, crate::names::Name::head);
    let mut found = vec![head];
    let above = tree.head(head);
    let titled = |t: usize| document.name_of(t).is_some_and(|n| !n.titles.is_empty());
    if tree.relation(head) == Relation::Conj && titled(above) && !titled(head) {
        found.insert(0, above);
    }
    found
}

fn by_noun(reader: &Reader, token: usize, relation: &str) -> Vec<Finding> {
    let document = reader.document;
    let tree = &document.tree;
    let other = crate::mentions::anchor_of(document, token).or_else(|| employer(document, token));
    let Some(other) = other else {
        return Vec::new();
    };
    let first = tree.first_conjunct(token);
    let first = one_of(document, first).unwrap_or(first);
    // "whose director is his driver, *Kral*"
    let named: Vec<usize> = tree
        .children_in(token, &[Relation::Appos])
        .filter(|&a| document.is_name(a, NameType::Person))
        .collect();
    let as_such =
        tree.relation(first) == Relation::Pobj && document.lower(tree.head(first)) == "as";
    let served = as_such
        .then(|| verb_of_office(reader, tree.head(first)))
        .flatten();
    let who = match tree.relation(first) {
        Relation::Appos => vec![tree.head(first)],
        Relation::Attr if !named.is_empty() => named,
        Relation::Attr => subject_of(document, tree.head(first))
            .map(|s| parties_in(reader, s.token))
            .unwrap_or_default(),
        // "served as X's driver"
        Relation::Pobj if as_such => {
            let holder = served.and_then(|verb| office_holder(reader, verb));
            holder.into_iter().collect()
        }
        _ => tree
            .children_in(token, &[Relation::Appos])
            .chain(
                tree.children_in(first, &[Relation::Appos])
                    // "his wife, X, and four bodyguards": whoever was named before is none of them
                    .filter(|&named| first != token && named > token),
            )
            .filter(|&a| document.name_of(a).is_some())
            .collect(),
    };
    // "his *former* driver"
    let former = token > 0 && matches!(document.lower(token - 1), "former" | "ex" | "onetime");
    let words = token - usize::from(former)..token + 1;
    let others = if is_of_people(reader, token) {
        parties_in(reader, other)
    } else {
        vec![other]
    };
    let mut found: Vec<Finding> = others
        .into_iter()
        .flat_map(|other| build(reader, token, &who, other, relation, words.clone()))
        .collect();
    // "*served* as X's driver until 2018"
    for finding in &mut found {
        finding.partners.extend(served);
    }
    found
}

/// "*one* of his lawyers", "another of her aides": who is picked out.
fn one_of(document: &Document, several: usize) -> Option<usize> {
    let tree = &document.tree;
    let of = tree.head(several);
    let one = tree.head(of);
    let picked = document.lower(of) == "of" && matches!(document.lower(one), "one" | "another");
    (tree.relation(several) == Relation::Pobj && picked).then_some(one)
}

/// "a lawyer *for Novak*", "a bodyguard *for Novak*".
fn employer(document: &Document, noun: usize) -> Option<usize> {
    let tree = &document.tree;
    tree.children_in(noun, &[Relation::Prep])
        .find(|&p| document.lower(p) == "for")
        .and_then(|p| tree.child_in(p, &[Relation::Pobj]))
        .filter(|&whom| document.is_name(whom, NameType::Person))
}

fn build(
    reader: &Reader,
    predicate: usize,
    who: &[usize],
    other: usize,
    relation: &str,
    words: std::ops::Range<usize>,
) -> Vec<Finding> {
    let document = reader.document;
    let Some(other_party) = party(reader, other) else {
        return Vec::new();
    };
    let span = document.span(words.clone());
    who.iter()
        .filter(|&&w| {
            reader.chains.mention_at(w).is_some()
                && reader.chains.chain_at(w) != reader.chains.chain_at(other)
        })
        .map(|&subject| {
            let relation = Coded::new(relation.to_owned(), document.text(span), span);
            let slots = Slots::Association(Association {
                relation,
                other: other_party.clone(),
            });
            let mut finding = Finding::new(predicate, subject, slots, "association/tie");
            finding.words.push(words.clone());
            finding.words.push(other..other + 1);
            finding
        })
        .collect()
}
