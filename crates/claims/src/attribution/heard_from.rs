//! "received information from two sources that X had left": whoever it was heard from says so, through
//! whoever heard it.

use reportedly_model::{Source, SourceChain};

use super::source::source;
use crate::Reader;
use crate::syntax::{Relation, subject_of};

/// Who told what the clause at `at` says, which hangs on `noun`: on the source, or on what was heard.
pub(super) fn heard_from(reader: &Reader, at: usize, noun: usize) -> Vec<SourceChain> {
    let document = reader.document;
    let tree = &document.tree;
    if !is_told(reader, at) {
        return Vec::new();
    }
    let from = tree.head(noun);
    let (verb, teller) = if tree.relation(noun) == Relation::Pobj && document.lower(from) == "from"
    {
        let above = tree.head(from);
        let verb = if hears(reader, above) {
            above
        } else {
            tree.head(above)
        };
        (verb, Some(noun))
    } else {
        let verb = tree.head(noun);
        let preposition = [noun, verb]
            .into_iter()
            .flat_map(|t| tree.children_in(t, &[Relation::Prep]))
            .find(|&p| document.lower(p) == "from" && p < at);
        (
            verb,
            preposition.and_then(|p| tree.child_in(p, &[Relation::Pobj])),
        )
    };
    let Some(teller) = teller.filter(|_| hears(reader, verb)) else {
        return Vec::new();
    };
    let cue = document.cue(verb, &document.token(verb).text);
    let Some(innermost) = source(reader, teller, cue) else {
        return Vec::new();
    };
    let hearer = subject_of(document, verb).and_then(|s| source(reader, s.token, cue));
    let apart = hearer.filter(|h: &Source| h.span != innermost.span && h.name.is_some());
    vec![[innermost].into_iter().chain(apart).collect()]
}

/// A whole clause behind "that", with a subject of its own.
fn is_told(reader: &Reader, clause: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let that = tree
        .children(clause)
        .iter()
        .copied()
        .find(|&t| document.lower(t) == "that");
    let subject = tree.child_in(clause, &[Relation::Nsubj, Relation::Nsubjpass]);
    matches!(
        tree.relation(clause),
        Relation::Relcl | Relation::Acl | Relation::Ccomp
    ) && that.is_some_and(|that| subject.is_some_and(|s| that < s))
}

fn hears(reader: &Reader, verb: usize) -> bool {
    let hearing = &reader.document.lexicon.speech.hearing;
    reader.document.is_pos(verb, "VERB") && hearing.has(reader.document.lemma(verb))
}
