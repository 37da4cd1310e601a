//! "was not *the kind of man* to flee", "is *the type* who would": what somebody is like says not what he did.

use crate::Reader;
use crate::syntax::Relation;

/// Whether the clause at `predicate` tells what sort somebody is of.
pub(super) fn is_of_a_sort(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let noun = tree.head(predicate);
    let describes = matches!(tree.relation(predicate), Relation::Relcl | Relation::Acl);
    let sort = |noun: usize| matches!(document.lower(noun), "kind" | "sort" | "type");
    // "the kind of *man* to flee"
    let behind_of = || {
        let of = tree.head(noun);
        document.lower(of) == "of" && sort(tree.head(of))
    };
    describes && (sort(noun) || behind_of())
}
