//! "My client was in *Khartoum* receiving treatment": the model makes the place the subject of what was
//! done there; it is where somebody was.

use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// Gives the place back to its preposition.
pub fn mend(document: &mut Document) {
    for doing in 0..document.tokens().len() {
        if let Some((preposition, place)) = place_above(document, doing) {
            let verb = document.tree.head(preposition);
            document.tree.rehang(place, preposition, Relation::Pobj);
            document.tree.rehang(doing, verb, Relation::Advcl);
        }
    }
}

/// The preposition over the gerund at `doing`, and the place that stands between the two.
fn place_above(document: &Document, doing: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let preposition = tree.head(doing);
    let gerund = document.token(doing).tag == "VBG" && tree.relation(doing) == Relation::Pcomp;
    let where_at = matches!(
        document.lower(preposition),
        "in" | "at" | "near" | "inside" | "outside"
    );
    let place = tree.child_in(doing, &[Relation::Nsubj])?;
    let named = document.is_name(place, NameType::Place)
        || document.lexicon.places.nouns.has(document.lemma(place));
    let between = preposition < place && place + 1 == doing;
    let be = document.lemma(tree.head(preposition)) == "be";
    (gerund && where_at && named && between && be).then_some((preposition, place))
}
