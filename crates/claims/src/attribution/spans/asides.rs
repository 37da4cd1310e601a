//! Cues set beside what they attribute: "…, X said", "X, the police said, has left".

use super::content::{Content, extent};
use crate::document::Document;
use crate::syntax::Relation;

/// What stands around a verb of saying that governs nothing and is parted by commas.
pub fn around(document: &Document, verb: usize) -> Content {
    let tree = &document.tree;
    let has_subject = tree.child_in(verb, &[Relation::Nsubj]).is_some();
    if !has_subject
        || tree
            .child_in(verb, &[Relation::Dobj, Relation::Mark])
            .is_some()
    {
        return Content::default();
    }
    let sentence = document.sentence(verb);
    let own = extent(document, verb);
    let head = tree.head(verb);
    let beside = matches!(
        tree.relation(verb),
        Relation::Parataxis | Relation::Ccomp | Relation::Advcl | Relation::Other | Relation::Conj
    );
    if head != verb && beside && !own.contains(&head) && parted(document, own.start, sentence.start)
    {
        let mut content = Content::of_phrase(document, head);
        content.without(&own);
        return content;
    }
    let first = tree
        .child_in(verb, &[Relation::Nsubj])
        .map_or(verb, |subject| extent(document, subject).start)
        .min(verb);
    if first > sentence.start + 2 && parted(document, first, sentence.start) {
        return Content::of_range(sentence.start..first);
    }
    Content::default()
}

/// The whole sentence around "X said" between commas, whichever part of it the model hung the cue
/// on: "Acts of protest, X said, are acts of patriotism".
pub fn split_by(document: &Document, verb: usize, own: &[usize]) -> Content {
    let sentence = document.sentence(verb);
    let subject = document.tree.child_in(verb, &[Relation::Nsubj]);
    let (Some(&first), Some(&last)) = (own.iter().min(), own.iter().max()) else {
        return Content::default();
    };
    let comma = |t: usize| document.token(t).text == ",";
    let between = first > sentence.start + 1
        && last + 2 < sentence.end
        && comma(first - 1)
        && comma(last + 1);
    if subject.is_none() || !between {
        return Content::default();
    }
    let mut content = Content::of_range(sentence);
    content.without(&(first..last + 1));
    content
}

/// Whether a comma or the end of a quotation stands before `first`.
fn parted(document: &Document, first: usize, start: usize) -> bool {
    first > start
        && matches!(
            document.word_before(first),
            "," | "”" | "\"" | "''" | "’" | "?" | "!" | "—" | "–"
        )
}
