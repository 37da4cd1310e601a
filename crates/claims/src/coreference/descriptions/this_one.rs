//! "Marek Ortiz vit à Rabat. *Ce fils d'instituteur* a étudié à Paris": in French "ce" before what somebody is takes up
//! whoever the sentence before is about.

use reportedly_model::{MentionForm, MentionType, Number};

use crate::coreference::Chains;
use crate::document::Document;
use crate::syntax::{Relation, subject_of};

/// The one whom the sentence before is about.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let tree = &document.tree;
    let draft = &chains.drafts[mention];
    let points = matches!(
        document
            .text(document.span(draft.tokens.start..draft.tokens.start + 1))
            .to_lowercase()
            .as_str(),
        "ce" | "cet" | "cette"
    );
    let one = draft.mention_type == MentionType::Person
        && draft.form == MentionForm::Nominal
        && draft.number == Number::Singular
        && !chains.is_named(chains.chain(mention));
    let subject = matches!(
        tree.relation(draft.head),
        Relation::Nsubj | Relation::Nsubjpass
    );
    if !document.is_french || !points || !one || !subject {
        return None;
    }
    let before = document.sentence(draft.head).start.checked_sub(1)?;
    let root = document.sentence(before).find(|&t| tree.head(t) == t)?;
    let about = chains.mention_at(subject_of(document, root)?.token)?;
    let chain = chains.chain(about);
    let person = chains.mention_type(chain) == MentionType::Person && chains.is_named(chain);
    (person && about < mention && !chains.differs(chain, draft.gender)).then_some(about)
}
