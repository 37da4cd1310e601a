//! Appositions: "Novak's brother, Petr Novak", "Irena Novak, the former minister".

use reportedly_model::{MentionForm, MentionType};

use super::Chains;
use crate::document::Document;
use crate::syntax::Relation;

/// Joins a description with the name it stands in apposition to.
pub fn join(document: &Document, chains: &mut Chains) {
    for mention in 0..chains.drafts.len() {
        let head = chains.drafts[mention].head;
        let relation = document.tree.relation(head);
        let above = document.tree.head(head);
        let partner = match relation {
            Relation::Appos => Some(above),
            _ => superlative_of_name(document, head),
        };
        let Some(partner) = partner.and_then(|token| chains.mention_at(token)) else {
            continue;
        };
        if can_be_one(chains, mention, partner) {
            chains.join(mention, partner);
        }
        for conjunct in document.tree.conjuncts(head).into_iter().skip(1) {
            join_coordinated(document, chains, partner, conjunct);
        }
    }
}

/// "the eldest of the siblings Rami Novak": with the noun of the group set right before the name,
/// the name is that of the one picked out.
fn superlative_of_name(document: &Document, head: usize) -> Option<usize> {
    let tree = &document.tree;
    if document.token(head).tag != "JJS" {
        return None;
    }
    let of = tree
        .children_in(head, &[Relation::Prep])
        .find(|&p| document.lower(p) == "of")?;
    let object = tree.child_in(of, &[Relation::Pobj])?;
    let name = document.name_of(object)?;
    let before = name.tokens.start.checked_sub(1)?;
    let group = name.titles.is_empty() && document.token(before).tag == "NNS"
        || document
            .name_of(object)?
            .titles
            .clone()
            .any(|t| document.token(t).tag == "NNS");
    group.then_some(object)
}

/// "a businessman and cousin of Novak": each of the coordinated descriptions is the named one.
fn join_coordinated(document: &Document, chains: &mut Chains, partner: usize, conjunct: usize) {
    let Some(mention) = chains.mention_at(conjunct) else {
        return;
    };
    let has_determiner = document
        .tree
        .child_in(conjunct, &[Relation::Det, Relation::Poss])
        .is_some();
    let nominal = chains.drafts[mention].form == MentionForm::Nominal;
    if nominal && !has_determiner && can_be_one(chains, mention, partner) {
        chains.join(mention, partner);
    }
}

fn can_be_one(chains: &Chains, a: usize, b: usize) -> bool {
    let (first, second) = (&chains.drafts[a], &chains.drafts[b]);
    let person = |t: MentionType| t == MentionType::Person;
    let genders = (
        chains.gender(chains.chain(a)),
        chains.gender(chains.chain(b)),
    );
    let agree = !matches!(genders, (Some(x), Some(y)) if x != y);
    let both_names = first.form == MentionForm::Name && second.form == MentionForm::Name;
    person(first.mention_type) && person(second.mention_type) && agree && !both_names
}
