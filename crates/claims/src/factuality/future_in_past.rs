//! "He *would die* there in 2018", "*would later* flee to Chile": what came after, told from the days before
//! it. It is no plan, as "would leave on Friday" is.

use crate::Reader;
use crate::syntax::Relation;

/// Whether "would" before `predicate` tells what came about, in whoever tells the story's own words.
pub(super) fn came_about(reader: &Reader, predicate: usize, auxiliary: usize) -> bool {
    let document = reader.document;
    document.lower(auxiliary) == "would"
        && is_told_outright(reader, predicate)
        && (is_called_later(reader, predicate) || is_of_a_past_year(reader, predicate))
}

/// Whether nobody is said to say, expect or plan it.
fn is_told_outright(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let mut clause = tree.first_conjunct(predicate);
    if tree.relation(clause) == Relation::Relcl {
        // "Chile, where he would later die": as its sentence is
        clause = tree
            .ancestors(clause)
            .find(|&t| document.is_pos(t, "VERB") || document.is_pos(t, "AUX"))
            .unwrap_or(clause);
    }
    let plans = &document.lexicon.factuality.intended;
    let planned = |t: usize| {
        plans.verbs.has(document.lemma(t))
            || plans.nouns.has(document.lemma(t))
            || document.lower(t) == "according"
    };
    tree.relation(clause) == Relation::Root && !document.sentence(predicate).any(planned)
}

/// "would *later* flee", "would *eventually* be caught".
fn is_called_later(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let mut adverbs = document
        .tree
        .children_in(predicate, &[Relation::Advmod, Relation::Npadvmod]);
    adverbs.any(|t| {
        matches!(
            document.lower(t),
            "later" | "eventually" | "ultimately" | "subsequently" | "finally"
        )
    })
}

/// "would stay there *until 2015*", in a report of a later year.
fn is_of_a_past_year(reader: &Reader, predicate: usize) -> bool {
    let tree = &reader.document.tree;
    let year = |date: &str| date.get(..4)?.parse::<i32>().ok();
    let published = reader.document.report.published.as_ref();
    let Some(published) = published.and_then(|p| year(&p.date)) else {
        return false;
    };
    reader
        .times_near(predicate)
        .iter()
        .filter(|time| tree.is_under(time.tokens.start, predicate))
        .filter_map(|time| time.value.edtf.as_deref()?.rsplit('/').next())
        .any(|end| year(end).is_some_and(|end| end < published))
}
