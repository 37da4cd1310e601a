//! Mends headlines whose speaker stands behind a dash: in "flees to Chad - sources" the model reads
//! "Chad sources" as one thing.

use super::Relation;
use crate::document::Document;

/// Words behind the dash, at most.
const LONGEST_END: usize = 6;

/// Gives what stands before the dash the place that the word behind it took.
pub fn mend_dash_ends(document: &mut Document) {
    for dash in 1..document.tokens().len() {
        let Some(end) = end_of_line(document, dash) else {
            continue;
        };
        let start = document.sentence(dash).start;
        let tree = &document.tree;
        let taken = (start..dash).find(|&t| (dash + 1..end).contains(&tree.head(t)));
        let Some(taken) = taken else { continue };
        let taker = tree.head(taken);
        let (above, relation) = (tree.head(taker), tree.relation(taker));
        if above >= dash {
            continue;
        }
        document.tree.rehang(taken, above, relation);
        document.tree.rehang(taker, taken, Relation::Other);
    }
}

/// The end of the line, where `dash` stands between blanks and a few words without a stop follow.
fn end_of_line(document: &Document, dash: usize) -> Option<usize> {
    let mark = document.token(dash);
    let loose = document.token(dash - 1).space_after && mark.space_after;
    if !loose || !matches!(mark.text.as_str(), "-" | "–" | "—" | "--") {
        return None;
    }
    let end = document.sentence(dash).end;
    let last = end == document.tokens().len() || document.block(end) != document.block(dash);
    let words = dash + 1..end;
    let bare = words
        .clone()
        .all(|t| !document.is_pos(t, "PUNCT") && !document.is_pos(t, "VERB"));
    (last && bare && !words.is_empty() && words.len() <= LONGEST_END).then_some(end)
}
