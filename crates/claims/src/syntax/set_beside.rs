//! Mends speakers that the model takes for the subject of the clause they stand in: "Novak,
//! *sources close to her say*, flew to Riga".

use super::Relation;
use crate::document::Document;

/// Gives the clause its own subject back, and hangs speaker and verb of saying beside it.
pub fn mend_set_beside(document: &mut Document) {
    for token in 0..document.tokens().len() {
        if let Some(aside) = taken_for_subject(document, token) {
            let tree = &mut document.tree;
            tree.rehang(aside.subject, aside.verb, Relation::Nsubj);
            tree.rehang(aside.saying, aside.verb, Relation::Parataxis);
            tree.rehang(aside.speaker, aside.saying, Relation::Nsubj);
        }
    }
}

struct Aside {
    subject: usize,
    speaker: usize,
    saying: usize,
    verb: usize,
}

/// A noun for a speaker between commas, with a verb of saying below it and, below it too, the name
/// that the clause is about.
fn taken_for_subject(document: &Document, speaker: usize) -> Option<Aside> {
    let tree = &document.tree;
    let verb = tree.head(speaker);
    if tree.relation(speaker) != Relation::Nsubj || !document.is_pos(speaker, "NOUN") {
        return None;
    }
    let subject = tree
        .children_in(
            speaker,
            &[Relation::Nsubj, Relation::Compound, Relation::Nmod],
        )
        .find(|&s| s < speaker && document.name_of(s).is_some())?;
    let saying = tree.children(speaker).iter().copied().find(|&s| {
        s > speaker && s < verb && document.lexicon.speech.verbs.has(document.lemma(s))
    })?;
    let comma = |t: usize| document.token(t).text == ",";
    let parted = comma(subject + 1) && comma(saying + 1) && document.is_pos(verb, "VERB");
    parted.then_some(Aside {
        subject,
        speaker,
        saying,
        verb,
    })
}
