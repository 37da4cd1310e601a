//! Participles put first: "*Arrested* in the raid *were A and B*", "*Also held was* C, police said". The
//! model hangs whoever it befell on the auxiliary, and the clause beside the verb of saying.

use crate::document::Document;
use crate::syntax::Relation;

/// Gives such participles their subject back, and the verb of saying its clause.
pub fn mend(document: &mut Document) {
    for auxiliary in 0..document.tokens().len() {
        let Some((participle, subject)) = parted(document, auxiliary) else {
            continue;
        };
        document
            .tree
            .rehang(subject, participle, Relation::Nsubjpass);
        let above = document.tree.head(participle);
        let loose = matches!(
            document.tree.relation(participle),
            Relation::Advcl | Relation::Other
        );
        if loose && above > subject && says(document, above) {
            document.tree.rehang(participle, above, Relation::Ccomp);
        }
    }
}

/// The participle before "were", and the subject behind.
fn parted(document: &Document, auxiliary: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let participle = tree.head(auxiliary);
    let subjects = [Relation::Nsubj, Relation::Nsubjpass, Relation::Attr];
    let fronted = tree.relation(auxiliary) == Relation::Auxpass
        && participle < auxiliary
        && matches!(document.lower(auxiliary), "was" | "were" | "is" | "are")
        && document.token(participle).tag == "VBN"
        && tree
            .child_in(participle, &[Relation::Nsubj, Relation::Nsubjpass])
            .is_none();
    let subject = tree
        .children_in(auxiliary, &subjects)
        .find(|&subject| subject > auxiliary)?;
    fronted.then_some((participle, subject))
}

fn says(document: &Document, verb: usize) -> bool {
    document.is_pos(verb, "VERB") && document.lexicon.speech.verbs.has(document.lemma(verb))
}
