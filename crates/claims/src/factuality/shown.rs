//! What pictures show, or purport to show.

use crate::Reader;
use crate::syntax::Relation;

/// "an image purporting to *show* him arriving".
pub(super) fn purports(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    matches!(
        document.tree.relation(verb),
        Relation::Xcomp | Relation::Advcl
    ) && document.lemma(document.tree.head(verb)) == "purport"
}

/// "showed him *arriving*": the model hangs the participle on whoever is shown.
pub(super) fn is_shown(reader: &Reader, at: usize, shown: usize) -> bool {
    let document = reader.document;
    document.token(at).tag == "VBG"
        && !document.is_pos(shown, "NOUN")
        && is_object_of_showing(reader, shown)
}

pub(super) fn is_object_of_showing(reader: &Reader, shown: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    tree.relation(shown) == Relation::Dobj
        && document
            .lexicon
            .factuality
            .unreal
            .shown
            .has(document.lemma(tree.head(shown)))
}
