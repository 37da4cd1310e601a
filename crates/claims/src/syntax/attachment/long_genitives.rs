//! "at *the State Committee for National Security's* detention centre": a long name in the genitive, of
//! which the model makes a committee for a detention centre, so that the centre hangs on nothing but the name.

use crate::document::Document;
use crate::syntax::Relation;

/// Gives the noun behind the genitive the place that the name has.
pub fn mend(document: &mut Document) {
    for genitive in 1..document.tokens().len() {
        if let Some((preposition, noun)) = owned(document, genitive) {
            document.tree.rehang(noun, preposition, Relation::Pobj);
        }
    }
}

/// The preposition before the name that the "'s" at `genitive` ends, which lacks its object, and the noun behind.
fn owned(document: &Document, genitive: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    if document.token(genitive).tag != "POS" || document.is_french {
        return None;
    }
    let name = document.name_of(genitive - 1)?;
    let start = name.tokens.start;
    let article = start.checked_sub(1).filter(|&t| document.is_pos(t, "DET"));
    let preposition = article.unwrap_or(start).checked_sub(1)?;
    let noun = tree.head(name.head());
    let adrift = tree.head(noun) == noun || tree.is_under(tree.head(noun), name.head());
    let lacking = document.is_pos(preposition, "ADP")
        && tree.child_in(preposition, &[Relation::Pobj]).is_none()
        && document.sentence(genitive).contains(&preposition);
    let behind = noun > genitive && document.is_pos(noun, "NOUN");
    (name.tokens.len() > 2 && behind && adrift && lacking).then_some((preposition, noun))
}
