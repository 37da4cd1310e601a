//! "Nadira Khalouf (نديرة خلوف)": a name spelled again in its own script is no second person's.

use super::Chains;
use crate::document::Document;
use crate::names::spelled_at;

/// Joins each such spelling with the name before the brackets, as one that is not written elsewhere.
pub fn join(document: &Document, chains: &mut Chains) {
    for mention in 1..chains.drafts.len() {
        let spelled = spelled_at(document.tokens(), chains.drafts[mention - 1].tokens.end);
        let (before, draft) = (&chains.drafts[mention - 1], &chains.drafts[mention]);
        if spelled.as_ref() == Some(&draft.tokens) && before.name.is_some() && draft.name.is_some()
        {
            chains.drafts[mention].alias = true;
            chains.join(mention, mention - 1);
        }
    }
    chains.weigh_names(document);
}
