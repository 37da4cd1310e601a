//! What "be" and "be found" tell of where somebody is, and when they tell something else.

use crate::Reader;
use crate::document::Document;
use crate::syntax::Relation;

/// "is in X", "is alive in X", and not "is a minister in X" or "is known in X".
pub fn stands_for_being_somewhere(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let states = &document.lexicon.support.states;
    // "was among the dead in X" tells what befell them there
    let counted = document
        .tree
        .children_in(predicate, &[Relation::Prep])
        .filter_map(|p| document.tree.child_in(p, &[Relation::Pobj]))
        .any(|o| {
            document
                .lexicon
                .fate
                .of_members(document.lower(o))
                .is_some()
        });
    if counted || is_to_do_something(document, predicate) {
        return false;
    }
    document
        .tree
        .children_in(
            predicate,
            &[Relation::Attr, Relation::Acomp, Relation::Expl],
        )
        .all(|complement| states.has(document.lower(complement)))
}

/// "was *found to have* died in X": what was found out, and not where somebody was.
pub fn is_found_to_have(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let clauses = [Relation::Xcomp, Relation::Ccomp, Relation::Advcl];
    let infinitive = tree.children_in(verb, &clauses).any(|clause| {
        tree.child_in(clause, &[Relation::Aux])
            .is_some_and(|to| document.token(to).tag == "TO")
    });
    document.lemma(verb) == "find" && infinitive
}

/// "where he *was to* meet a friend": a plan; "he was *not* in Belgium *to seek* asylum": it is the
/// purpose that is denied.
fn is_to_do_something(document: &Document, be: usize) -> bool {
    let tree = &document.tree;
    let infinitive = |verb: usize| {
        tree.child_in(verb, &[Relation::Aux])
            .is_some_and(|to| document.token(to).tag == "TO")
    };
    let negated = tree.child_in(be, &[Relation::Neg]).is_some();
    tree.subtree(be).into_iter().any(|verb| {
        let clause = matches!(
            tree.relation(verb),
            Relation::Xcomp | Relation::Advcl | Relation::Acl | Relation::Relcl
        );
        let own = tree
            .ancestors(verb)
            .skip(1)
            .find(|&t| document.is_pos(t, "VERB") || document.is_pos(t, "AUX"));
        let at_once = document.word_after(be) == "to";
        clause && infinitive(verb) && own == Some(be) && verb > be && (negated || at_once)
    })
}
