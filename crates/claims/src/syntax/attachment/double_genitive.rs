//! "A brother *of his*, Efrain": the model makes the pronoun own the name behind the comma.

use crate::document::Document;
use crate::syntax::Relation;

/// Gives the noun before "of" its owner, and the name the noun it stands beside.
pub fn mend(document: &mut Document) {
    for of in 1..document.tokens().len() {
        let pronoun = of + 1;
        if document.lower(of) != "of" || !stands_alone(document, pronoun) {
            continue;
        }
        let noun = document.tree.head(of);
        let taken = document.tree.child_in(of, &[Relation::Pobj]);
        if !document.is_pos(noun, "NOUN") || noun >= of {
            continue;
        }
        document.tree.rehang(pronoun, noun, Relation::Poss);
        if let Some(name) = taken.filter(|&t| t > pronoun && document.name_of(t).is_some()) {
            document.tree.rehang(name, noun, Relation::Appos);
        }
    }
}

/// "his", "hers" and the like with nothing behind that they could belong to.
fn stands_alone(document: &Document, pronoun: usize) -> bool {
    let Some(token) = document.tokens().get(pronoun) else {
        return false;
    };
    let owner = matches!(
        document.lower(pronoun),
        "his" | "hers" | "theirs" | "mine" | "yours" | "ours"
    );
    let behind = document.tokens().get(pronoun + 1);
    let closes =
        behind.is_none_or(|next| next.pos == "PUNCT" || next.pos == "AUX" || next.pos == "VERB");
    owner && token.pos == "PRON" && closes
}
