//! "Novak is missing. His wife Irena was seen in Rome. *Mrs Novak* was arrested": whoever bears the family
//! name of somebody of the other sex is the relative that the report has told of.

use std::ops::Range;

use reportedly_model::{Gender, MentionForm, Number};

use crate::coreference::Chains;
use crate::document::Document;
use crate::syntax::Relation;

/// So many sentences back the relative may be told of.
const REACH: usize = 8;

/// The wife, husband, or else another relative, whom "Mrs" or "Mr" before the bare family name of `mention`
/// means; `related` are the bearers of that name, all of the other sex.
pub fn bearer(
    document: &Document,
    chains: &Chains,
    mention: usize,
    related: &[usize],
) -> Option<usize> {
    let name = &document.names[chains.drafts[mention].name?];
    let courtesy = { name.titles.clone() }.any(|t| is_courtesy(document.lower(t)));
    let named_before = related.iter().any(|&other| other < mention);
    if !courtesy || !named_before || !is_family_name(document, name.tokens.clone()) {
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

/// "Mrs Novak" where no relative was told of: somebody else than the man of that name.
pub fn is_nobody_told_of(document: &Document, chains: &Chains, mention: usize) -> bool {
    let Some(name) = chains.drafts[mention]
        .name
        .map(|name| &document.names[name])
    else {
        return false;
    };
    let mut titles = name.titles.clone();
    titles.any(|t| matches!(document.lower(t).trim_end_matches('.'), "mrs" | "miss"))
        && is_family_name(document, name.tokens.clone())
}

/// "Novak", "Le Goff", "Van Den Berg": one word, but for the small ones before it.
fn is_family_name(document: &Document, name: Range<usize>) -> bool {
    const SMALL: [&str; 13] = [
        "le", "la", "de", "du", "des", "van", "von", "den", "der", "al", "el", "ben", "-",
    ];
    let last = name.end.saturating_sub(1);
    name.take_while(|&t| t < last)
        .all(|t| SMALL.contains(&document.lower(t)))
}

fn is_courtesy(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "mr" | "mrs" | "ms" | "miss")
}

/// A description of one relative of that sex, who has no family name of another family.
fn is_relative(document: &Document, chains: &Chains, relative: usize, mention: usize) -> bool {
    let draft = &chains.drafts[relative];
    let kin = document.lexicon.kin.get(&draft.lemma);
    let sex = chains.drafts[mention].gender;
    let one = draft.form == MentionForm::Nominal && draft.number == Number::Singular;
    let spouse = is_spouse(chains, relative);
    let own =
        { draft.anchor }.is_some_and(|owner| can_own(document, chains, owner, mention, spouse));
    let full_name = beside(document, draft.head).any(|t| {
        let name = document.name_of(t);
        name.is_some_and(|name| name.tokens.len() > 1)
    });
    one && own && !full_name && sex.is_some() && kin.is_some_and(|kin| kin.gender == sex)
}

/// Whether the spouse is told as "his" or "hers", or the relative as that of somebody of the same family name.
fn can_own(
    document: &Document,
    chains: &Chains,
    owner: usize,
    mention: usize,
    spouse: bool,
) -> bool {
    let key = |m: usize| {
        chains.drafts[m]
            .name
            .map(|name| document.names[name].key.as_str())
    };
    let Some(owner) = chains.mention_at(owner) else {
        return false;
    };
    let family = key(mention).and_then(|name| name.rsplit(' ').next());
    match chains.drafts[owner].form {
        MentionForm::Pronoun => spouse,
        MentionForm::Name => key(owner).and_then(|name| name.rsplit(' ').next()) == family,
        MentionForm::Nominal => false,
    }
}

fn is_spouse(chains: &Chains, relative: usize) -> bool {
    matches!(
        chains.drafts[relative].lemma.as_str(),
        "wife" | "husband" | "widow" | "widower"
    )
}

/// "son ancien associé, *Yannick Novak*": the sex that the description beside a name tells.
pub fn sex_told_beside(document: &Document, chains: &Chains, mention: usize) -> Option<Gender> {
    beside(document, chains.drafts[mention].head)
        .filter_map(|t| chains.mention_at(t))
        .find_map(|m| chains.drafts[m].gender)
}

/// Whatever stands in apposition to `head`, or it to.
fn beside(document: &Document, head: usize) -> impl Iterator<Item = usize> {
    let tree = &document.tree;
    let above = (tree.relation(head) == Relation::Appos).then(|| tree.head(head));
    tree.children_in(head, &[Relation::Appos]).chain(above)
}
