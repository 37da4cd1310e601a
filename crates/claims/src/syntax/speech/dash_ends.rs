//! Mends headlines whose speaker stands behind a dash or a colon: in "flees to Chad - sources" the
//! model reads "Chad sources" as one thing, in "arrested in Chad: police" it has the police arrested.

use crate::document::Document;
use crate::syntax::Relation;

/// Words behind the dash, at most.
const LONGEST_END: usize = 6;

/// Gives what stands before the dash the place that the word behind it took.
pub fn mend(document: &mut Document) {
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
    for colon in 1..document.tokens().len() {
        part_speaker(document, colon);
    }
}

/// Whoever speaks behind the colon is no part of what is said before it.
fn part_speaker(document: &mut Document, colon: usize) {
    if document.token(colon).text != ":" {
        return;
    }
    let Some(end) = words_to_line_end(document, colon) else {
        return;
    };
    let tree = &document.tree;
    let behind = colon + 1..end;
    let Some(speaker) = behind.clone().find(|&t| tree.head(t) < colon) else {
        return;
    };
    let taken = matches!(tree.relation(speaker), Relation::Dobj | Relation::Appos);
    if taken && speaks_by_calling(document, speaker) {
        let above = tree.head(speaker);
        document.tree.rehang(speaker, above, Relation::Other);
    }
}

/// "police", "sources", "ministry": who is no name, and is cited in headlines.
fn speaks_by_calling(document: &Document, token: usize) -> bool {
    let speech = &document.lexicon.speech;
    let lemma = document.lemma(token);
    let lower = document.token(token).text.starts_with(char::is_lowercase);
    lower
        && (speech.bodies.has(document.lower(token))
            || speech.source_nouns.has(lemma)
            || speech.colon_nouns.has(lemma)
            || document.lexicon.organizations.nouns.has(lemma))
}

/// The end of the line, where `dash` stands between blanks and a few words without a stop follow.
fn end_of_line(document: &Document, dash: usize) -> Option<usize> {
    let mark = document.token(dash);
    let loose = document.token(dash - 1).space_after && mark.space_after;
    let dashes = matches!(mark.text.as_str(), "-" | "–" | "—" | "--");
    (loose && dashes)
        .then(|| words_to_line_end(document, dash))
        .flatten()
}

/// The end of the line, where a few words without a stop follow the mark at `mark`.
fn words_to_line_end(document: &Document, mark: usize) -> Option<usize> {
    let end = document.sentence(mark).end;
    let last = end == document.tokens().len() || document.block(end) != document.block(mark);
    let words = mark + 1..end;
    let bare = words
        .clone()
        .all(|t| !document.is_pos(t, "PUNCT") && !document.is_pos(t, "VERB"));
    (last && bare && !words.is_empty() && words.len() <= LONGEST_END).then_some(end)
}
