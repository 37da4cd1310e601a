//! Members of lists that the model takes for descriptions of the member before: "with his wife, *two
//! daughters and a nephew*", "fled Homs, *then Damascus*".

use super::Relation;
use crate::document::Document;
use crate::names::NameType;

/// Coordinates relatives with relatives, and places with the places before them in time.
pub fn mend_listed(document: &mut Document) {
    for token in 0..document.tokens().len() {
        let before = document.tree.head(token);
        let apposed = document.tree.relation(token) == Relation::Appos && before < token;
        if apposed
            && (is_one_more_relative(document, token, before) || is_next(document, token, before))
        {
            document.tree.coordinate(token, before);
        }
    }
}

/// "two daughters and a nephew" behind "his wife", none of whom describes her.
fn is_one_more_relative(document: &Document, token: usize, before: usize) -> bool {
    let tree = &document.tree;
    let kin = |t: usize| {
        document.name_of(t).is_none() && document.lexicon.kin.get(document.lemma(t)).is_some()
    };
    let counted = tree.child_in(token, &[Relation::Nummod]).is_some();
    let mut others = tree.children_in(token, &[Relation::Conj]);
    kin(token) && kin(before) && (counted || others.any(kin))
}

/// "then B": a place that comes next in time.
fn is_next(document: &Document, token: usize, before: usize) -> bool {
    let place = |t: usize| document.is_name(t, NameType::Place);
    let start = document
        .name_of(token)
        .map_or(token, |name| name.tokens.start);
    let adverb = document.word_before(start).to_lowercase();
    place(token)
        && place(before)
        && matches!(
            adverb.as_str(),
            "then" | "later" | "finally" | "eventually" | "next"
        )
}
