//! "A guard told relatives *that Novak had been moved*": the model makes a relative clause of what is told, and those
//! who hear it undergo it.

use crate::document::Document;
use crate::syntax::Relation;
use crate::syntax::arguments::subject::SUBJECTS;
use crate::syntax::clauses::finite::is_finite;

/// Makes it what is told, with the name behind "that" for its subject.
pub fn mend(document: &mut Document) {
    if document.is_french {
        return;
    }
    for that in 1..document.tokens().len() {
        let Some((telling, verb, subject)) = told_by(document, that) else {
            continue;
        };
        let tree = &mut document.tree;
        tree.rehang(verb, telling, Relation::Ccomp);
        tree.rehang(that, verb, Relation::Mark);
        tree.set_subject(subject, verb);
    }
}

/// The verb of telling, what is told, and of whom: between "that" and the auxiliary stands a word with a capital alone.
fn told_by(document: &Document, that: usize) -> Option<(usize, usize, usize)> {
    let tree = &document.tree;
    let verb = tree.head(that);
    let hearer = that - 1;
    let relative =
        document.lower(that) == "that" && SUBJECTS.contains(&tree.relation(that)) && that < verb;
    let telling = tree.head(hearer);
    let tells = matches!(
        document.lemma(telling),
        "tell" | "inform" | "assure" | "warn"
    ) && tree.relation(hearer) == Relation::Dobj
        && (tree.head(verb) == hearer || tree.head(verb) == telling);
    let sentence = document.sentence(that);
    let finite = (that + 1..verb + 1).find(|&t| is_finite(document, t))?;
    let named = (that + 1..finite).all(|t| document.token(t).text.starts_with(char::is_uppercase));
    let subject = finite.checked_sub(1)?;
    (relative && tells && named && subject > that && sentence.contains(&telling))
        .then_some((telling, verb, subject))
}
