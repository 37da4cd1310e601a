//! "Police said he was in Gulu, *while according to a relative* he had crossed into Kenya": what the second
//! source says is no part of what the first does. The model makes the source the verb of the clause, or
//! hangs the clause on what is said before.

use crate::document::Document;
use crate::syntax::Relation;

/// Gives such clauses their verb, with the source beside it, and hangs them on the verb of saying.
pub fn mend(document: &mut Document) {
    for according in 0..document.tokens().len() {
        if document.lower(according) != "according" {
            continue;
        }
        if let Some((mark, verb)) = swallowed_verb(document, according) {
            let above = document.tree.head(according);
            document.tree.rehang(verb, above, Relation::Advcl);
            document.tree.rehang(mark, verb, Relation::Mark);
            document.tree.rehang(according, verb, Relation::Prep);
        }
        if let Some((verb, above)) = under_content(document, according) {
            document.tree.rehang(verb, above, Relation::Advcl);
        }
    }
}

/// The conjunction before "according", and the verb with a subject of its own under the source.
fn swallowed_verb(document: &Document, according: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    if tree.relation(according) != Relation::Advcl {
        return None;
    }
    let mark = tree.child_in(according, &[Relation::Mark])?;
    let to = tree.child_in(according, &[Relation::Prep])?;
    let source = tree.child_in(to, &[Relation::Pobj])?;
    let verb = tree.child_in(source, &[Relation::Relcl])?;
    let subject = tree.child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])?;
    let relative = matches!(document.lower(subject), "who" | "that" | "which" | "whom");
    (mark < according && source < subject && !relative).then_some((mark, verb))
}

/// The verb of a clause of contrast that "according to" opens, and the verb of saying whose content it was
/// hung on.
fn under_content(document: &Document, according: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let verb = tree.head(according);
    let mark = tree.child_in(verb, &[Relation::Mark])?;
    let content = tree.head(verb);
    let contrast = document.lexicon.speech.contrasts.has(document.lower(mark));
    let opens = contrast && mark + 1 == according && tree.relation(verb) == Relation::Advcl;
    let said = tree.relation(content) == Relation::Ccomp && content < mark;
    (opens && said).then(|| (verb, tree.head(content)))
}
