//! "guard", which may be one of them or a body, and whoever is nobody in particular.

use crate::document::Document;
use crate::syntax::Relation;

/// "a *guard*", "the second *guard*", "the *guard*": one of them; "the presidential guard" is a body.
pub(super) fn is_one_guard(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let kinds = [Relation::Amod, Relation::Compound, Relation::Nmod];
    let ordinal = |t: usize| {
        document
            .lexicon
            .factuality
            .singled_out
            .adjectives
            .has(document.lower(t))
            || matches!(
                document.lower(t),
                "former" | "old" | "young" | "armed" | "prison" | "border" | "security"
            )
    };
    let one = tree
        .child_in(token, &[Relation::Det, Relation::Poss, Relation::Nummod])
        .is_some();
    document.lower(token) == "guard"
        && document.token(token).tag == "NN"
        && one
        && tree.children_in(token, &kinds).all(ordinal)
}

/// "*Toute personne* mise en examen est présumée innocente": the law of everybody, told of nobody.
pub(super) fn is_anybody(document: &Document, token: usize) -> bool {
    let article = document.tree.child_in(token, &[Relation::Det]);
    document.is_french
        && document.token(token).tag == "NN"
        && document.lemma(token) == "person"
        && article.is_some_and(|t| document.lower(t) == "all")
}
