//! Appositions: "Novak's brother, Petr Novak", "Irena Novak, the former minister".

use reportedly_model::{MentionForm, MentionType};

use crate::coreference::Chains;
use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// Joins a description with the name it stands in apposition to.
pub fn join(document: &Document, chains: &mut Chains) {
    for (mention, partner) in pairs(document, chains) {
        if can_be_one(chains, mention, partner)
            && !is_nameless_source(document, chains, mention)
            && !are_both_named(document, chains, mention, partner)
        {
            chains.join(mention, partner);
        }
        let head = chains.drafts[mention].head;
        for conjunct in document.tree.conjuncts(head).into_iter().skip(1) {
            join_coordinated(document, chains, partner, conjunct);
        }
    }
}

/// Mentions set beside one another, the nearest first: in "X was held, the minister, Y, said" the
/// minister is Y.
fn pairs(document: &Document, chains: &Chains) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = (0..chains.drafts.len())
        .filter_map(|mention| {
            let head = chains.drafts[mention].head;
            let partner = match document.tree.relation(head) {
                Relation::Appos => Some(document.tree.head(head)),
                _ => superlative_of_name(document, head)
                    .or_else(|| beside_those_picked_from(document, head)),
            };
            Some((mention, chains.mention_at(partner?)?))
        })
        .collect();
    let head = |mention: usize| chains.drafts[mention].head;
    found.sort_by_key(|&(mention, partner)| head(mention).abs_diff(head(partner)));
    found
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

/// "one of his sons, *Petr*": a single name set beside the plural is that of the one picked out.
fn beside_those_picked_from(document: &Document, head: usize) -> Option<usize> {
    let tree = &document.tree;
    if document.token(head).tag != "JJS" && document.lower(head) != "one" {
        return None;
    }
    let of = tree
        .children_in(head, &[Relation::Prep])
        .find(|&p| document.lower(p) == "of")?;
    let group = tree.child_in(of, &[Relation::Pobj])?;
    let plural = document.token(group).tag == "NNS" && document.name_of(group).is_none();
    let mut names = tree.children_in(group, &[Relation::Appos]);
    let name = names.next().filter(|_| plural && names.next().is_none())?;
    let single = document.is_name(name, NameType::Person) && tree.conjuncts(name).len() == 1;
    single.then_some(name)
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

/// "Novak, *a source* close to her said": whoever is called no more than a source has no name.
fn is_nameless_source(document: &Document, chains: &Chains, mention: usize) -> bool {
    let draft = &chains.drafts[mention];
    let indefinite = matches!(
        document.lower(draft.tokens.start),
        "a" | "an" | "one" | "another"
    );
    indefinite && document.lexicon.persons.nameless.has(&draft.lemma)
}

/// Two chains with a name each are two people: the model has tied a description to the wrong one.
fn are_both_named(document: &Document, chains: &Chains, a: usize, b: usize) -> bool {
    let named = |mention: usize| chains.best_name(document, chains.chain(mention)).is_some();
    chains.chain(a) != chains.chain(b) && named(a) && named(b)
}

fn can_be_one(chains: &Chains, a: usize, b: usize) -> bool {
    let (first, second) = (&chains.drafts[a], &chains.drafts[b]);
    let person = |t: MentionType| t == MentionType::Person;
    let genders = (
        chains.gender(chains.chain(a)),
        chains.gender(chains.chain(b)),
    );
    // "le ministre, Mme X": the masculine of an office tells nothing
    let open =
        |m: usize| chains.drafts[m].form == MentionForm::Nominal && !chains.is_sure_of_gender(m);
    let agree = open(a) || open(b) || !matches!(genders, (Some(x), Some(y)) if x != y);
    let both_names = first.form == MentionForm::Name && second.form == MentionForm::Name;
    person(first.mention_type) && person(second.mention_type) && agree && !both_names
}
