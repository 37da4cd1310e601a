//! "Nadira Khalouf (نديرة خلوف)": a name spelled again in its own script is no second person's.

use crate::coreference::Chains;
use crate::document::Document;
use crate::names::spelled_at;

/// Joins each such spelling with the name before the brackets, as one that is not written elsewhere.
pub fn join(document: &Document, chains: &mut Chains) {
    let mut any = false;
    for bearer in 0..chains.drafts.len() {
        let Some(spelled) = spelled_at(document.tokens(), chains.drafts[bearer].tokens.end) else {
            continue;
        };
        let mention = chains.mention_at(spelled.end - 1);
        let named = |mention: usize| chains.drafts[mention].name.is_some();
        let Some(mention) = mention.filter(|&mention| named(mention) && named(bearer)) else {
            continue;
        };
        chains.drafts[mention].alias = true;
        chains.join(mention, bearer);
        any = true;
    }
    if any {
        chains.weigh_names(document);
    }
}
