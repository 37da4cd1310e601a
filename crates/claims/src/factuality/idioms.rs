//! Turns of phrase that do not say what their words mean: "could be dead *for all she cared*", "*might as
//! well* be in jail", "is *as good as* dead", "he is *dead to me*". "*For all I know*, he is abroad"
//! leaves it open.

use std::ops::Range;

use reportedly_model::{Certainty, Polarity};

use super::Factuality;
use crate::Reader;
use crate::document::Document;
use crate::syntax::Relation;

/// Words that may stand between "for all" and "cares".
const LONGEST_SUBJECT: usize = 5;

/// Words that may stand between "might as well" and what it is said of.
const NEAR: usize = 6;

/// Applies what is said of `predicate` in such words.
pub(super) fn apply(reader: &Reader, predicate: usize, factuality: &mut Factuality) {
    let document = reader.document;
    for (idiom, cares) in for_all(document, predicate) {
        if !reaches(document, &idiom, predicate) {
            continue;
        }
        if cares {
            factuality.void = true;
        } else {
            factuality.at_most(Certainty::Possible);
            factuality.hedge(reader, idiom);
        }
    }
    factuality.void |= might_as_well(document, predicate)
        || as_good_as(document, predicate)
        || is_dead_to_somebody(document, predicate)
        || is_wish_for_the_end(document, predicate);
    factuality.void |=
        factuality.polarity == Polarity::Negative && is_summoned(document, predicate);
}

/// "failed to *appear before a judge* in A", "did not *turn up for his trial* in A": somebody was stood up, which says
/// nothing of the town.
fn is_summoned(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    let comes = matches!(document.lemma(predicate), "appear" | "show" | "turn");
    let stood_up = |preposition: usize, object: usize| match document.lower(preposition) {
        "before" => matches!(
            document.lemma(object),
            "judge" | "magistrate" | "prosecutor" | "panel" | "committee" | "investigator"
        ),
        "for" => matches!(document.lemma(object), "trial" | "hearing" | "sentencing"),
        _ => false,
    };
    comes
        && tree.children_in(predicate, &[Relation::Prep]).any(|p| {
            tree.children_in(p, &[Relation::Pobj])
                .any(|o| stood_up(p, o))
        })
}

/// "*wants to die* in peace", "is *ready to die* for it": how somebody would end is no plan, and nothing has begun.
fn is_wish_for_the_end(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    let above = tree.head(predicate);
    let wished = match document.lemma(above) {
        "want" | "wish" | "like" | "hope" | "prefer" | "love" => document.is_pos(above, "VERB"),
        "ready" | "willing" | "prepared" | "prepare" | "content" | "happy" => true,
        _ => false,
    };
    document.lemma(predicate) == "die" && tree.relation(predicate) == Relation::Xcomp && wished
}

/// "for all I *know*": whoever knows so little says nothing.
pub fn is_in_idiom(document: &Document, verb: usize) -> bool {
    for_all(document, verb)
        .iter()
        .any(|(idiom, _)| idiom.contains(&verb))
}

/// "for all she cares", "for all anybody knows" in the sentence, and whether it tells of caring.
fn for_all(document: &Document, predicate: usize) -> Vec<(Range<usize>, bool)> {
    let sentence = document.sentence(predicate);
    let end = sentence.end;
    let mut found = Vec::new();
    for start in sentence {
        if start + 2 >= end || document.lower(start) != "for" || document.lower(start + 1) != "all"
        {
            continue;
        }
        let subject = start + 2..end.min(start + 3 + LONGEST_SUBJECT);
        let verb = subject
            .take_while(|&t| !document.is_pos(t, "PUNCT"))
            .find(|&t| document.is_pos(t, "VERB"));
        let Some(verb) = verb.filter(|&verb| verb > start + 2) else {
            continue;
        };
        match document.lemma(verb) {
            "care" => found.push((start..verb + 1, true)),
            "know" | "tell" => found.push((start..verb + 1, false)),
            _ => {}
        }
    }
    found
}

/// Whether the idiom is said of the clause of `predicate`: no other clause stands between them.
fn reaches(document: &Document, idiom: &Range<usize>, predicate: usize) -> bool {
    let finite = |t: usize| matches!(document.token(t).tag.as_str(), "VBD" | "VBZ" | "VBP" | "MD");
    if predicate < idiom.start {
        !(predicate + 1..idiom.start).any(finite)
    } else {
        let opens = document.sentence(predicate).start == idiom.start
            || document.is_pos(idiom.start - 1, "PUNCT")
            || document.is_pos(idiom.start - 1, "SCONJ")
            || document.is_pos(idiom.start - 1, "CCONJ");
        opens && (idiom.end..predicate).filter(|&t| finite(t)).count() <= 1
    }
}

/// "he *might as well* be in jail".
fn might_as_well(document: &Document, predicate: usize) -> bool {
    let sentence = document.sentence(predicate);
    let from = predicate.saturating_sub(NEAR).max(sentence.start);
    (from..predicate).any(|t| {
        let modal = matches!(document.lower(t), "might" | "may" | "could");
        let well = t + 2 < predicate + 1
            && document.lower(t + 1) == "as"
            && document.lower(t + 2) == "well";
        modal && well && !(t..predicate).any(|t| document.is_pos(t, "PUNCT"))
    })
}

/// "he is *as good as* gone", "*as good as* in jail".
fn as_good_as(document: &Document, predicate: usize) -> bool {
    let words = ["as", "good", "as"];
    let start = document.sentence(predicate).start;
    (3..=4)
        .filter_map(|back| predicate.checked_sub(back))
        .any(|t| t >= start && (0..3).all(|i| document.lower(t + i) == words[i]))
}

/// "to the family he is *dead*", "dead *to us*": it tells of no death.
fn is_dead_to_somebody(document: &Document, predicate: usize) -> bool {
    let end = document.sentence(predicate).end;
    let after = predicate + 1;
    document.lower(predicate) == "dead" && after + 1 < end && document.lower(after) == "to" && {
        let whom = after + 1;
        document.is_pos(whom, "PRON")
            || document.is_pos(whom, "DET")
            || document.name_of(whom).is_some()
    }
}
