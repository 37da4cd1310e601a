//! "The only man behind bars is Anatol Novak": a sentence that says who somebody described is.

use reportedly_model::{MentionForm, MentionType, Number};

use crate::coreference::Chains;
use crate::document::Document;
use crate::syntax::Relation;

/// Joins the description that is the subject of "is" with the name that follows.
pub fn join(document: &Document, chains: &mut Chains) {
    for mention in 0..chains.drafts.len() {
        let draft = &chains.drafts[mention];
        let named = draft.form == MentionForm::Name && draft.mention_type == MentionType::Person;
        let verb = document.tree.head(draft.head);
        // the model takes the name for a second subject
        let told = matches!(
            document.tree.relation(draft.head),
            Relation::Attr | Relation::Nsubj
        );
        if !named || !told || verb > draft.head {
            continue;
        }
        let subject = document.tree.child_in(verb, &[Relation::Nsubj]);
        let described = subject.and_then(|t| chains.mention_at(t));
        let Some(described) = described.filter(|_| states(document, verb)) else {
            continue;
        };
        if can_be_named(document, chains, described, mention) {
            chains.tell_role(described);
            chains.join(described, mention);
        }
    }
}

/// Whether the clause of `verb` says plainly that one is the other.
fn states(document: &Document, verb: usize) -> bool {
    let open = [Relation::Neg, Relation::Aux, Relation::Mark];
    matches!(document.lower(verb), "is" | "was") && document.tree.child_in(verb, &open).is_none()
}

fn can_be_named(document: &Document, chains: &Chains, described: usize, name: usize) -> bool {
    let draft = &chains.drafts[described];
    let one = draft.form == MentionForm::Nominal
        && draft.mention_type == MentionType::Person
        && draft.number == Number::Singular;
    let listed = document.tree.conjuncts(chains.drafts[name].head).len() > 1;
    one && !listed
        && draft.head < chains.drafts[name].head
        && !chains.is_named(chains.chain(described))
        && !chains.differs(chains.chain(name), draft.gender)
}
