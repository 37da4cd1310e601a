//! "*Outside court*, the victim's widow, Saras, said": a place before the comma, which the model takes for the
//! subject, and the speaker for its apposition.

use crate::document::Document;
use crate::mentions::is_human_noun;
use crate::syntax::Relation;

/// Words that open such a place, whatever the model takes them for.
const BEFORE_PLACES: [&str; 8] = [
    "outside", "inside", "near", "beside", "opposite", "behind", "around", "across",
];

/// Gives the verb behind such a place its subject.
pub fn mend(document: &mut Document) {
    for sentence in 0..document.analysis.sentences.len() {
        let first = document.analysis.sentences[sentence].start;
        if let Some((place, subject, verb)) = opened_by_place(document, first) {
            let others: Vec<usize> = { document.tree.children_in(place, &[Relation::Appos]) }
                .filter(|&t| t > subject)
                .collect();
            for other in others {
                document.tree.rehang(other, subject, Relation::Appos);
            }
            document.tree.rehang(subject, verb, Relation::Nsubj);
            document.tree.rehang(place, first, Relation::Pobj);
            document.tree.rehang(first, verb, Relation::Prep);
        }
    }
}

/// The place behind the word at `first`, who stands behind the comma, and the verb.
fn opened_by_place(document: &Document, first: usize) -> Option<(usize, usize, usize)> {
    let tree = &document.tree;
    let opens = first < document.tokens().len() && BEFORE_PLACES.contains(&document.lower(first));
    let place = opens.then(|| tree.head(first))?;
    let verb = tree.head(place);
    let taken = tree.relation(place) == Relation::Nsubj
        && place > first
        && !document.is_pos(place, "PROPN")
        && document.word_after(place) == ",";
    let person =
        |&t: &usize| t > place && (document.name_of(t).is_some() || is_human_noun(document, t));
    let mut beside = tree.children_in(place, &[Relation::Appos]);
    let subject = beside.find(person)?;
    (taken && subject < verb).then_some((place, subject, verb))
}
