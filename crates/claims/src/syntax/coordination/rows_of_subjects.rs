//! "The warden, Petr Novak, *and eleven guards have been arrested*": a row of subjects, the first of which the
//! model takes for a sentence without a verb, and their verb for a second one.

use crate::document::Document;
use crate::mentions::is_human_noun;
use crate::syntax::Relation;
use crate::syntax::base_phrase;
use crate::syntax::clauses::finite::is_finite;

/// Makes one row of them, before their verb.
pub fn mend(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        let Some((first, second)) = row_before(document, verb) else {
            continue;
        };
        let relation = document.tree.relation(second);
        document.tree.raise(verb, first, relation);
        document.tree.coordinate(second, first);
        let and = document.tree.child_in(first, &[Relation::Cc]);
        if let Some(and) = and {
            document.tree.rehang(and, first, Relation::Cc);
        }
    }
}

fn row_before(document: &Document, verb: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let first = tree.head(verb);
    let alone = tree.relation(verb) == Relation::Conj
        && tree.relation(first) == Relation::Root
        && first < verb
        && !document.is_pos(first, "VERB")
        && !document.is_pos(first, "AUX")
        && (document.name_of(first).is_some() || is_human_noun(document, first));
    let auxiliary = [Relation::Aux, Relation::Auxpass];
    let finite = is_finite(document, verb) || tree.child_in(verb, &auxiliary).is_some();
    let second = tree.child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])?;
    let and = tree.child_in(first, &[Relation::Cc])?;
    let next = base_phrase(document, second).start == and + 1;
    let people = document.name_of(second).is_some() || is_human_noun(document, second);
    let listed = document.word_before(and) == "," && second > and && document.lower(and) == "and";
    (alone && finite && next && people && listed).then_some((first, second))
}
