//! "A former student at the university, *located* in X": where a place lies, whatever the model hangs it
//! on.

use crate::Reader;
use crate::syntax::Relation;

/// Whether "located", without an auxiliary, tells where a place lies.
pub fn is_site(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    document.lower(predicate) == "located"
        && matches!(tree.relation(predicate), Relation::Acl | Relation::Advcl)
        && tree.child_in(predicate, &[Relation::Auxpass]).is_none()
}
