//! Whose words somebody passes on: "Interfax quoted the minister as saying that", "the minister was
//! quoted by Interfax as saying".

use reportedly_model::SourceChain;

use super::source::source;
use crate::Reader;
use crate::syntax::{Relation, is_passive, subject_of};

/// The chains of those quoted by the verb of citing at `verb`, or above the "saying" at `verb`,
/// each with whoever quotes; `None` for another verb.
pub fn chains(reader: &Reader, verb: usize) -> Option<Vec<SourceChain>> {
    let verb = above_saying(reader, verb).unwrap_or(verb);
    let document = reader.document;
    if !document.is_pos(verb, "VERB") || !document.lexicon.speech.cite.has(document.lemma(verb)) {
        return None;
    }
    let cue = document.cue(verb, &document.token(verb).text);
    let all = |heads: Vec<usize>| {
        heads
            .into_iter()
            .filter_map(|head| source(reader, head, cue))
    };
    let quoted: Vec<_> = all(quoted(reader, verb)).collect();
    let quoting: Vec<_> = all(quoting(reader, verb)).collect();
    let chain = |speaker| std::iter::once(speaker).chain(quoting.clone()).collect();
    (!quoted.is_empty()).then(|| quoted.into_iter().map(chain).collect())
}

/// The verb of citing over "as *saying*".
fn above_saying(reader: &Reader, saying: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let r#as = tree.head(saying);
    let quotes = tree.relation(saying) == Relation::Pcomp && document.lower(r#as) == "as";
    quotes.then(|| tree.head(r#as)).filter(|&verb| verb != r#as)
}

/// Whether the verb at `verb` quotes somebody "as saying" what stands around it.
pub fn is_as_saying(reader: &Reader, verb: usize) -> bool {
    as_saying(reader, verb).is_some()
}

fn as_saying(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    tree.children_in(verb, &[Relation::Prep])
        .filter(|&p| document.lower(p) == "as")
        .filter_map(|p| tree.child_in(p, &[Relation::Pcomp]))
        .find(|&v| document.lexicon.speech.verbs.has(document.lemma(v)))
}

fn quoted(reader: &Reader, verb: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let head = if is_passive(document, verb) {
        subject_of(document, verb).map(|subject| subject.token)
    } else {
        tree.child_in(verb, &[Relation::Dobj])
    };
    head.map(|h| tree.conjuncts(h)).unwrap_or_default()
}

/// Whoever quotes: the subject, or what follows "by", which may stand after "as saying".
fn quoting(reader: &Reader, verb: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let head = if is_passive(document, verb) {
        [Some(verb), as_saying(reader, verb)]
            .into_iter()
            .flatten()
            .flat_map(|v| tree.children_in(v, &[Relation::Agent, Relation::Prep]))
            .filter(|&by| matches!(document.lower(by), "by" | "in"))
            .find_map(|by| tree.child_in(by, &[Relation::Pobj]))
    } else {
        subject_of(document, verb).map(|subject| subject.token)
    };
    head.map(|h| tree.conjuncts(h)).unwrap_or_default()
}
