//! Verbs of saying set beside what is said: "…, X said", "Novak, police said, has left".

use reportedly_model::SourceChain;

use super::governing::is_walled_off;
use super::quoting;
use super::speaking::by_verb;
use crate::Reader;
use crate::mentions::{is_human_noun, pronoun};
use crate::syntax::Relation;

/// "…, X said": a verb of saying set beside the clause, hung below it by the parser; with the clause.
pub(super) fn beside(reader: &Reader, predicate: usize) -> Vec<(usize, Vec<SourceChain>)> {
    let document = reader.document;
    let tree = &document.tree;
    let mut found = Vec::new();
    for above in tree.ancestors(predicate) {
        for child in tree.children_in(
            above,
            &[
                Relation::Parataxis,
                Relation::Ccomp,
                Relation::Advcl,
                Relation::Conj,
                Relation::Other,
            ],
        ) {
            let speech = document.is_pos(child, "VERB")
                && document.lexicon.speech.verbs.has(document.lemma(child));
            let empty = tree
                .child_in(child, &[Relation::Ccomp, Relation::Xcomp, Relation::Mark])
                .is_none()
                && !says_something(reader, child)
                && !speaks_of_something(reader, child)
                || quoting::is_as_saying(reader, child);
            let after_comma = comma_before_clause(reader, child)
                && (child > predicate || is_between_commas(reader, child));
            let walled = is_walled_off(document, predicate, child);
            if speech && empty && after_comma && !walled && !tree.is_under(predicate, child) {
                let speakers = by_verb(reader, child);
                if !speakers.is_empty() {
                    found.push((above, speakers));
                }
            }
        }
    }
    found
}

/// "confirmed the *arrest*": what is said stands behind the verb; "told the *agency*" still lacks it.
fn says_something(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let object = document.tree.child_in(verb, &[Relation::Dobj]);
    let listens = |object: usize| {
        document.name_of(object).is_some()
            || is_human_noun(document, object)
            || pronoun(document, object).is_some()
            || document
                .lexicon
                .speech
                .outlet_nouns
                .has(document.lemma(object))
    };
    let tells = matches!(document.lemma(verb), "tell" | "inform" | "assure");
    object.is_some_and(|object| !(tells && listens(object)))
}

/// "spoke of his flight", "wrote about her"; "said on Friday" and "wrote, without naming its
/// sources" still lack what was said.
fn speaks_of_something(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    document
        .tree
        .children_in(verb, &[Relation::Prep])
        .any(|p| matches!(document.lower(p), "of" | "about" | "as" | "for"))
}

/// "Novak, police said, has left": what stands on both sides is what they say.
fn is_between_commas(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let last = document
        .tree
        .subtree(verb)
        .into_iter()
        .max()
        .unwrap_or(verb);
    let comma = |t: usize| document.tokens().get(t).is_some_and(|t| t.text == ",");
    document.tree.relation(verb) == Relation::Parataxis && (comma(last) || comma(last + 1))
}

fn comma_before_clause(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let start = document
        .tree
        .subtree(verb)
        .into_iter()
        .min()
        .unwrap_or(verb);
    start > 0 && matches!(document.word_before(start), "," | "”" | "\"" | "’" | "''")
        || matches!(document.token(start).text.as_str(), ",")
}
