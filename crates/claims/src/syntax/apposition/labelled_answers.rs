//! "A: *A man called* me and said so": an answer whose label the model takes for a noun, and the sentence for
//! what describes it.

use crate::document::Document;
use crate::syntax::Relation;

/// Makes the verb of such an answer the main one, and whoever acts its subject.
pub fn mend(document: &mut Document) {
    for label in 0..document.tokens().len() {
        let Some((subject, verb)) = answer_behind(document, label) else {
            continue;
        };
        let others: Vec<usize> = document
            .tree
            .children_in(label, &[Relation::Conj, Relation::Cc])
            .collect();
        document.tree.raise(verb, label, Relation::Other);
        document.tree.rehang(subject, verb, Relation::Nsubj);
        for other in others {
            let relation = document.tree.relation(other);
            document.tree.rehang(other, verb, relation);
        }
    }
}

fn answer_behind(document: &Document, label: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let letter = matches!(document.token(label).text.as_str(), "A" | "Q");
    let opens = letter
        && document.word_after(label).starts_with(':')
        && document.sentence(label).start == label
        && tree.relation(label) == Relation::Root;
    if !opens {
        return None;
    }
    let subject = tree
        .children_in(label, &[Relation::Appos])
        .find(|&t| t > label + 1)?;
    let verb = tree
        .children_in(subject, &[Relation::Acl])
        .find(|&t| t > subject && document.token(t).tag == "VBD")?;
    Some((subject, verb))
}
