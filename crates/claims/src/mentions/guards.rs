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

/// "*Sheriff*'s deputies", "the *Mayor*'s office": whose people they are is nobody in particular.
pub(super) fn owns_a_force(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let owned = tree.head(token);
    let definite = tree
        .child_in(token, &[Relation::Det])
        .is_some_and(|the| document.lower(the) == "the");
    tree.relation(token) == Relation::Poss
        && !definite
        && matches!(
            document.lower(token),
            "sheriff"
                | "mayor"
                | "governor"
                | "coroner"
                | "prosecutor"
                | "commissioner"
                | "marshal"
        )
        && matches!(
            document.lower(owned),
            "deputies"
                | "deputy"
                | "office"
                | "department"
                | "officers"
                | "detectives"
                | "investigators"
                | "report"
                | "station"
                | "inquest"
                | "court"
        )
}

/// "sous *la garde* de X", "under the *guard* of X": in whose hands somebody is, and nobody who guards.
pub(super) fn is_keeping(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    document.lemma(token) == "guard"
        && tree.relation(token) == Relation::Pobj
        && matches!(document.lower(tree.head(token)), "under" | "sous")
}
