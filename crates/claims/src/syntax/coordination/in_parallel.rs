//! "X *has* maintained that his son died and *has argued* that …": of two verbs in one form, the second goes
//! with the first, though the model hangs it on the clause between them and makes the son argue.

use crate::document::Document;
use crate::syntax::Relation;

/// Sets such verbs side by side.
pub fn mend(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some(first) =
            verb_in_same_form(document, verb).or_else(|| told_before(document, verb))
        {
            document.tree.coordinate(verb, first);
        }
    }
}

/// The verb of saying above the clause on which `verb` hangs, if the two share a form that the clause
/// has not.
fn verb_in_same_form(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let clause = tree.head(verb);
    let says = |t: usize| {
        let lexicon = document.lexicon;
        let lists = [
            &lexicon.speech.verbs,
            &lexicon.cues.saying,
            &lexicon.cues.thinking,
        ];
        document.is_pos(t, "VERB") && lists.iter().any(|list| list.has(document.lemma(t)))
    };
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let hung = tree.relation(verb) == Relation::Conj
        && tree.relation(clause) == Relation::Ccomp
        && tree.child_in(verb, &subjects).is_none()
        && tree.child_in(verb, &[Relation::Ccomp]).is_some()
        && says(verb)
        && !says(clause);
    let first = Some(tree.head(clause)).filter(|&first| hung && first < clause && says(first))?;
    let alike = form(document, verb) == form(document, first);
    (alike && form(document, verb) != form(document, clause)).then_some(first)
}

/// "said that X *had come*, *had slept* there and *had left*": what goes on being told, though the model hangs
/// it on the verb of saying.
fn told_before(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let saying = tree.head(verb);
    let says = document.lexicon.speech.verbs.has(document.lemma(saying));
    let hung = matches!(
        tree.relation(verb),
        Relation::Ccomp | Relation::Conj | Relation::Advcl
    );
    let subjects = [Relation::Nsubj, Relation::Nsubjpass, Relation::Mark];
    let own = tree.child_in(verb, &subjects).is_some();
    if !says || !hung || own || saying > verb || form(document, verb).1.is_empty() {
        return None;
    }
    let alike = |other: usize| form(document, other) == form(document, verb);
    let mut clauses = tree.children_in(saying, &[Relation::Ccomp]);
    clauses
        .find(|&clause| saying < clause && clause < verb && alike(clause))
        .filter(|_| !alike(saying))
}

/// The tag of a verb with its auxiliaries: what "has argued" shares with "has maintained".
fn form<'d>(document: &'d Document, verb: usize) -> (&'d str, Vec<&'d str>) {
    let auxiliaries = document
        .tree
        .children_in(verb, &[Relation::Aux, Relation::Auxpass])
        .map(|aux| document.lower(aux));
    (&document.token(verb).tag, auxiliaries.collect())
}
