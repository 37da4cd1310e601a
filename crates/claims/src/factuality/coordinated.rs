//! What stands over the first of several verbs, and stands over the others as well.

use reportedly_model::Modality;

use super::Factuality;
use super::forms::has_to;
use crate::Reader;
use crate::syntax::Relation;

/// A coordinated verb without its own subject shares what its first conjunct is embedded in.
pub(super) fn apply(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let own_subject = tree
        .child_in(at, &[Relation::Nsubj, Relation::Nsubjpass])
        .is_some();
    let first_embedded = matches!(
        tree.relation(tree.first_conjunct(at)),
        Relation::Xcomp | Relation::Ccomp | Relation::Acl | Relation::Pcomp | Relation::Advcl
    );
    let participle = |t: usize| matches!(document.token(t).tag.as_str(), "VBN" | "VBD");
    // "believed to have fled and *made* for X", "to have fled *and to be* in X"
    let same_form = document.token(at).tag == document.token(head).tag
        || has_to(reader, head) && document.token(at).tag == "VB"
        || has_to(reader, head) && participle(at) && participle(head)
        || has_to(reader, head) && has_to(reader, at);
    if document.is_pos(at, "VERB")
        && document.is_pos(head, "VERB")
        && first_embedded
        && (same_form && !own_subject || tree.relation(head) == Relation::Ccomp)
    {
        if has_to(reader, head)
            && document.token(at).tag == "VB"
            && tree.relation(head) == Relation::Advcl
        {
            factuality.suspend(Modality::Intended);
        }
        return true;
    }
    if !own_subject {
        hearsay_before(reader, tree.first_conjunct(at), at, factuality);
    }
    document.is_pos(at, "NOUN") && document.is_pos(head, "NOUN")
}

/// "*reportedly* left A and flew to B": hearsay told before the first verb bears on those that follow.
fn hearsay_before(reader: &Reader, first: usize, verb: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let past = |t: usize| matches!(document.token(t).tag.as_str(), "VBD" | "VBN");
    let adverbs = &document.lexicon.factuality.hearsay.adverbs;
    let told = document
        .tree
        .children_in(first, &[Relation::Advmod])
        .find(|&t| t < first && adverbs.has(document.lower(t)));
    // "allegedly stole it and *was* arrested": a verb with an auxiliary of its own stands by itself
    let own = [Relation::Aux, Relation::Auxpass];
    let bare = document.tree.child_in(verb, &own).is_none();
    if let Some(word) = told.filter(|_| bare && past(first) && past(verb)) {
        factuality.hearsay();
        factuality.hedge(reader, word..word + 1);
    }
}
