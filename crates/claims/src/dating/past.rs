//! States that a report tells as past: "studied in Kyiv, where he met her, *whom he married in 1996*", "was extradited
//! last year; he *had worked* there since 2009".

use reportedly_model::{Slots, TimeValue};

use super::holder_of_time;
use crate::Reader;
use crate::document::Document;
use crate::frames::Finding;
use crate::syntax::Relation;
use crate::time::{TimeExpression, TimeKind};

/// "studied in A, where he met B, whom he *married in 1996*": what goes on behind a state that is past bounds it.
pub(super) fn before_what_followed(reader: &Reader, finding: &Finding) -> Option<TimeValue> {
    let document = reader.document;
    let tree = &document.tree;
    let predicate = finding.predicate;
    let past = document.token(predicate).tag == "VBD" && !document.is_french;
    if !past || !matches!(finding.slots, Slots::Presence(_)) {
        return None;
    }
    let followed = |time: &&TimeExpression| {
        let verb = holder_of_time(reader, tree.head(time.tokens.start));
        matches!(time.kind, TimeKind::Date)
            && verb.is_some_and(|verb| {
                verb > predicate
                    && tree.relation(verb) == Relation::Relcl
                    && document.token(verb).tag == "VBD"
                    && tree.is_under(verb, predicate)
            })
    };
    let time = reader.times_near(predicate).iter().find(followed)?;
    let verb = holder_of_time(reader, tree.head(time.tokens.start))?;
    let first = tree.subtree(verb).into_iter().min().unwrap_or(verb);
    let mut value = super::at_the_latest(time.value.clone());
    value.span = document.span(first..time.tokens.end);
    document.text(value.span).clone_into(&mut value.text);
    value.edtf.as_ref()?;
    Some(value)
}

/// "was extradited *last year*; he *had worked* there since 2009": what had gone on until something else happened goes
/// on no more.
pub(super) fn ended(reader: &Reader, finding: &Finding, value: &mut TimeValue) {
    let document = reader.document;
    let Some(start) = value
        .edtf
        .as_deref()
        .and_then(|edtf| edtf.strip_suffix("/.."))
    else {
        return;
    };
    if !matches!(finding.slots, Slots::Presence(_)) || !had_gone_on(document, finding.predicate) {
        return;
    }
    let tree = &document.tree;
    let other = |time: &&TimeExpression| {
        let verb = holder_of_time(reader, tree.head(time.tokens.start));
        matches!(time.kind, TimeKind::Date)
            && verb
                .is_some_and(|verb| verb != finding.predicate && document.token(verb).tag != "VB")
    };
    let sentence = document.sentence(finding.predicate);
    let beside = reader.times_near(finding.predicate).iter().find(other);
    // the model may part the clauses around a semicolon
    let before = sentence
        .start
        .checked_sub(1)
        .filter(|&t| document.token(t).text == ";");
    let before = || reader.times_near(before?).iter().rfind(other);
    let end = beside
        .or_else(before)
        .and_then(|time| time.value.edtf.clone());
    let end = end.filter(|end| !end.contains('/')).unwrap_or_default();
    value.edtf = Some(format!("{start}/{end}"));
}

/// "*had worked*", and not "said that he had worked", which tells of the time before the saying alone.
fn had_gone_on(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    let mut auxiliaries = tree.children_in(predicate, &[Relation::Aux]);
    let had = auxiliaries.any(|aux| document.lower(aux) == "had");
    let told = tree.ancestors(predicate).any(|t| {
        tree.relation(t) == Relation::Ccomp
            && document
                .lexicon
                .speech
                .verbs
                .has(document.lemma(tree.head(t)))
    });
    had && !told && !document.is_french
}
