//! "Novak fled. His wife, Irena, stayed. *Their* son is in Rome": whose child it is, where one of the parents has
//! been told as the wife or husband of the other.

use reportedly_model::{MentionForm, Number};

use super::Chains;
use crate::document::Document;
use crate::syntax::Relation;

/// So many sentences back the couple may be told of.
const REACH: usize = 6;

/// Both parents of the child that "their", the mention, stands before.
pub(super) fn parents(document: &Document, chains: &Chains, mention: usize) -> Option<Vec<usize>> {
    let draft = &chains.drafts[mention];
    let tree = &document.tree;
    let child = tree.head(draft.head);
    let their =
        document.lower(draft.head) == "their" && tree.relation(draft.head) == Relation::Poss;
    let of_both = matches!(
        document.lemma(child),
        "son" | "daughter" | "child" | "boy" | "girl" | "baby"
    );
    if !their || !of_both {
        return None;
    }
    let here = tree.sentence(draft.head);
    let near = |&m: &usize| here - tree.sentence(chains.drafts[m].head) <= REACH;
    let mut earlier = (0..mention).rev().take_while(near);
    earlier.find_map(|m| {
        let spouse = &chains.drafts[m];
        let married = matches!(
            spouse.lemma.as_str(),
            "wife" | "husband" | "spouse" | "partner"
        );
        let one = spouse.form == MentionForm::Nominal && spouse.number == Number::Singular;
        let other = chains.mention_at(spouse.anchor?)?;
        let two = chains.drafts[other].number == Number::Singular
            && chains.chain(other) != chains.chain(m);
        (married && one && two).then(|| vec![other, m])
    })
}

/// "a couple were taken to hospital, where *the woman* died": one of two who have no names.
pub(super) fn is_one_of(document: &Document, chains: &Chains, mention: usize) -> bool {
    let draft = &chains.drafts[mention];
    let general = matches!(
        draft.lemma.as_str(),
        "man" | "woman" | "boy" | "girl" | "wife" | "husband"
    );
    let bare = draft.tokens.len() == 2 && document.lower(draft.tokens.start) == "the";
    let sentence = document.tree.sentence(draft.head);
    let near = |other: &&crate::mentions::Draft| {
        document.tree.sentence(other.head) + 1 >= sentence && other.head < draft.head
    };
    let mut before = chains.drafts[..mention].iter().rev().take_while(near);
    general
        && bare
        && before.any(|other| other.lemma == "couple" && other.form == MentionForm::Nominal)
}
