//! Mends speakers behind a comma whose calling the model takes for the whole phrase: "…, *news site
//! Danas reported* on Tuesday".

use crate::document::Document;
use crate::syntax::Relation;
use crate::syntax::clauses::finite::is_finite;

/// Sets the verb of saying beside the clause, and the noun before its speaker's name.
pub fn mend(document: &mut Document) {
    for noun in 0..document.tokens().len() {
        if let Some((saying, name)) = taken_for_relative(document, noun) {
            let above = document.tree.head(noun);
            document.tree.rehang(saying, above, Relation::Parataxis);
            document.tree.rehang(noun, name, Relation::Compound);
        }
    }
}

/// The verb of saying and the name before it that the model takes for a clause about `noun`.
fn taken_for_relative(document: &Document, noun: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let loose = matches!(
        tree.relation(noun),
        Relation::Npadvmod | Relation::Appos | Relation::Other
    );
    let name = document.name_of(noun + 1)?;
    let saying = tree.child_in(noun, &[Relation::Relcl])?;
    let speech = &document.lexicon.speech.verbs;
    let first = tree.subtree(noun).into_iter().min()?;
    let speaks = is_finite(document, saying)
        && speech.has(document.lemma(saying))
        && tree.head(name.head()) == saying
        && tree.relation(name.head()) == Relation::Nsubj;
    let parted = matches!(document.word_before(first), "," | "\"" | "”");
    (loose && speaks && parted && name.tokens.start == noun + 1).then_some((saying, name.head()))
}
