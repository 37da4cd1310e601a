//! "He said “I love you” *before he was led away*": a clause that stands behind the closing mark is no part
//! of what was said, though the model hangs it on a word inside the marks.

use crate::document::Document;
use crate::syntax::Relation;

/// Hangs such clauses on the verb of saying.
pub fn mend(document: &mut Document) {
    for clause in 0..document.tokens().len() {
        if let Some(saying) = verb_outside(document, clause) {
            document.tree.rehang(clause, saying, Relation::Advcl);
        }
    }
}

/// The verb of saying before the quotation that ends between the clause and its head.
fn verb_outside(document: &Document, clause: usize) -> Option<usize> {
    let tree = &document.tree;
    let head = tree.head(clause);
    let own = tree.child_in(clause, &[Relation::Mark, Relation::Advmod])?;
    let of_time = matches!(
        document.lower(own),
        "before" | "after" | "as" | "when" | "while" | "until"
    );
    if !of_time || tree.relation(clause) != Relation::Advcl || head >= own {
        return None;
    }
    let closed = (head..own).any(|t| is_mark(document, t));
    let saying = (tree.ancestors(head).skip(1))
        .find(|&t| document.lexicon.speech.verbs.has(document.lemma(t)))?;
    let opened = (saying..head).filter(|&t| is_mark(document, t)).count() % 2 == 1;
    (closed && opened).then_some(saying)
}

fn is_mark(document: &Document, token: usize) -> bool {
    matches!(
        document.lower(token),
        "“" | "”" | "\"" | "``" | "''" | "«" | "»"
    )
}
