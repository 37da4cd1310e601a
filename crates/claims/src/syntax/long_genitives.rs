//! "at *the State Committee for National Security's* detention centre": a long name in the genitive, of
//! which the model makes a committee for a detention centre.

use super::Relation;
use crate::document::Document;
use crate::names::Name;

/// Gives the noun behind the genitive the place that the first part of the name has, and makes the name
/// its owner.
pub fn mend_long_genitives(document: &mut Document) {
    for genitive in 0..document.tokens().len() {
        let Some((first, noun)) = owned(document, genitive) else {
            continue;
        };
        let (above, relation) = (document.tree.head(first), document.tree.relation(first));
        document.tree.rehang(noun, above, relation);
        document.tree.rehang(first, noun, Relation::Poss);
    }
}

/// The head of the name that the "'s" at `genitive` ends, and the noun that is its own.
fn owned(document: &Document, genitive: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let last = genitive.checked_sub(1)?;
    if document.token(genitive).tag != "POS" || document.is_french {
        return None;
    }
    let noun = tree.head(last);
    let preposition = tree.head(noun);
    let inside = tree.relation(noun) == Relation::Pobj
        && tree.relation(last) == Relation::Poss
        && noun > genitive
        && matches!(document.lower(preposition), "for" | "of" | "on" | "against");
    let first = tree.head(preposition);
    let whole = |name: &Name| name.tokens.contains(&first) && name.tokens.contains(&last);
    let one_name = document.names.iter().any(whole)
        || document.analysis.entities.iter().any(|entity| {
            entity.label == "ORG" && entity.tokens.contains(&first) && entity.tokens.contains(&last)
        });
    (inside && first < preposition && one_name).then_some((first, noun))
}
