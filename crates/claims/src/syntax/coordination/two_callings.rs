//! "His *brother and business partner*, Oleh Kravt, was held", "her *wife and co-accused*, Irena Kravt,
//! fled": two callings of one person, whom the name behind the comma tells. A small model takes the first
//! for a part of the second, or the two for two.

use crate::document::Document;
use crate::mentions::is_human_noun;
use crate::names::NameType;
use crate::syntax::{Relation, lemma_of};

/// Sets the second calling, and the name, beside the first.
pub fn mend(document: &mut Document) {
    for first in 0..document.tokens().len() {
        let Some((second, name)) = second_calling(document, first) else {
            continue;
        };
        let relation = document.tree.relation(second);
        if relation != Relation::Conj {
            let above = document.tree.head(second);
            document.tree.rehang(first, above, relation);
        }
        let before = document.tree.children(second).to_vec();
        for child in before.into_iter().filter(|&t| t < first) {
            let part = document.tree.relation(child);
            document.tree.rehang(child, first, part);
        }
        for part in first + 2..second {
            document.tree.rehang(part, second, Relation::Compound);
        }
        document.tree.rehang(second, first, Relation::Appos);
        document.tree.rehang(name, first, Relation::Appos);
    }
}

/// The calling that is coordinated with the one at `first`, and the name beside it.
fn second_calling(document: &Document, first: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let and = first + 1;
    let singular = |t: usize| document.token(t).tag == "NN";
    if document.lower(and) != "and" || !singular(first) || !is_human_noun_or_part(document, first) {
        return None;
    }
    let second = match tree.relation(first) {
        Relation::Nmod | Relation::Compound => tree.head(first),
        _ => tree
            .children_in(first, &[Relation::Conj])
            .find(|&t| t > and && t < and + 4)
            .map(|t| last_of_compound(document, t))?,
    };
    let own = [Relation::Det, Relation::Poss, Relation::Nummod];
    // "his wife and daughter, Irena" may be two
    let kin = |t: usize| {
        // "business partner" is no spouse
        let alone = t == first || t == and + 1;
        alone && document.lexicon.kin.get(&lemma_of(document, t)).is_some()
    };
    let bare = second > and && !tree.children_in(second, &own).any(|t| t > and);
    if !bare || !singular(second) || kin(first) && kin(second) {
        return None;
    }
    let beside = [first, second];
    let beside = beside
        .iter()
        .flat_map(|&t| tree.children_in(t, &[Relation::Appos]));
    let mut beside = beside;
    let is_one = |t: usize| {
        document.is_name(t, NameType::Person) && t > second && tree.conjuncts(t).len() == 1
    };
    // "was seen with his half-brother and driver, *Karim Sabo*", hung on the verb
    let on_verb = || {
        let name = document
            .name_of((second + 2).min(document.tokens().len() - 1))?
            .head();
        (tree.relation(name) == Relation::Npadvmod).then_some(name)
    };
    let name = beside
        .find(|&t| is_one(t))
        .or_else(on_verb)
        .filter(|&t| is_one(t))?;
    let start = document.name_of(name)?.start();
    (start == second + 2 && document.word_before(start) == ",").then_some((second, name))
}

/// "*business* partner", where the model coordinates the first with the other calling, and sets the
/// second beside it.
fn last_of_compound(document: &Document, first: usize) -> usize {
    let noun = |t: usize| {
        document.token(t).tag == "NN" && document.name_of(t).is_none() && document.is_pos(t, "NOUN")
    };
    let end = document.sentence(first).end;
    (first + 1..end)
        .take_while(|&t| noun(t))
        .last()
        .unwrap_or(first)
}

/// A noun for a person, one that the model takes for a part of another included.
fn is_human_noun_or_part(document: &Document, token: usize) -> bool {
    let lemma = lemma_of(document, token);
    is_human_noun(document, token)
        || document.lexicon.kin.get(&lemma).is_some()
        || document.lexicon.roles.nouns.has(&lemma)
}
