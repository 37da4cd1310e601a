//! "Novak is missing. His wife Irena was seen in Rome. *Mrs Novak* was arrested": whoever bears the family
//! name of somebody of the other sex is the relative that the report has told of.

use reportedly_model::{MentionForm, Number};

use super::Chains;
use crate::document::Document;
use crate::syntax::Relation;

/// So many sentences back the relative may be told of.
const REACH: usize = 8;

/// The wife, husband, or else another relative, whom "Mrs" or "Mr" before the bare family name of `mention`
/// means; `related` are the bearers of that name, all of the other sex.
pub(super) fn bearer(
    document: &Document,
    chains: &Chains,
    mention: usize,
    related: &[usize],
) -> Option<usize> {
    let name = &document.names[chains.drafts[mention].name?];
    let courtesy = name.titles.clone().any(|t| {
        matches!(
            document.lower(t).trim_end_matches('.'),
            "mr" | "mrs" | "ms" | "miss"
        )
    });
    let named_before = related.iter().any(|&other| other < mention);
    if !courtesy || !named_before || name.tokens.len() != 1 {
        return None;
    }
    let sentence = |m: usize| document.tree.sentence(chains.drafts[m].head);
    let here = sentence(mention);
    let near = |&m: &usize| here - sentence(m) <= REACH;
    let relatives: Vec<usize> = (0..mention)
        .rev()
        .take_while(near)
        .filter(|&m| is_relative(document, chains, m, mention))
        .collect();
    let spouse = relatives.iter().find(|&&m| is_spouse(chains, m));
    let &relative = spouse.or(relatives.first())?;
    let mut names = beside(document, chains.drafts[relative].head)
        .filter(|&t| document.name_of(t).is_some())
        .filter_map(|t| chains.mention_at(t));
    Some(names.next().unwrap_or(relative))
}

/// A description of one relative of that sex, who has no family name of another family.
fn is_relative(document: &Document, chains: &Chains, relative: usize, mention: usize) -> bool {
    let draft = &chains.drafts[relative];
    let kin = document.lexicon.kin.get(&draft.lemma);
    let sex = chains.drafts[mention].gender;
    let one = draft.form == MentionForm::Nominal && draft.number == Number::Singular;
    let own = draft.anchor.is_some();
    let full_name = beside(document, draft.head).any(|t| {
        let name = document.name_of(t);
        name.is_some_and(|name| name.tokens.len() > 1)
    });
    one && own && !full_name && sex.is_some() && kin.is_some_and(|kin| kin.gender == sex)
}

fn is_spouse(chains: &Chains, relative: usize) -> bool {
    matches!(
        chains.drafts[relative].lemma.as_str(),
        "wife" | "husband" | "widow" | "widower"
    )
}

/// Whatever stands in apposition to `head`, or it to.
fn beside(document: &Document, head: usize) -> impl Iterator<Item = usize> {
    let tree = &document.tree;
    let above = (tree.relation(head) == Relation::Appos).then(|| tree.head(head));
    tree.children_in(head, &[Relation::Appos]).chain(above)
}
