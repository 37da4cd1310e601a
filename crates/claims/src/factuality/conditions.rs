//! Conditions: "if he entered", "unless she leaves", "should he return", "had he not been warned".

use reportedly_model::{Certainty, Modality};

use super::moods::is_under_way;
use super::{Factuality, counterfactual, future_in_past, left_open};
use crate::Reader;
use crate::names::NameType;
use crate::syntax::Relation;

/// "if he entered", "unless he leaves".
pub fn mark(reader: &Reader, token: usize, factuality: &mut Factuality) {
    let words = &reader.document.lexicon.factuality;
    let verb = reader.document.tree.head(token);
    if reader.document.lower(token) == "than" && reader.document.token(verb).tag == "VB" {
        // "rather than flee", "would sooner die than go"
        factuality.negate_by(token);
    }
    let word = reader.document.lower(token);
    if word == "whether" || word == "if" && is_open_question(reader, verb) {
        factuality.leave_open();
    } else if words.conditional.marks.has(word) || is_as_though(reader, token) {
        factuality.suspend(Modality::Hypothetical);
    } else {
        return;
    }
    factuality.hedge(reader, token..token + 1);
}

/// "as *though* he had left".
fn is_as_though(reader: &Reader, mark: usize) -> bool {
    let document = reader.document;
    document.lower(mark) == "though" && mark > 0 && document.lower(mark - 1) == "as"
}

/// "it was not clear if he had left", "asked if she was in Minsk".
fn is_open_question(reader: &Reader, clause: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let words = &document.lexicon.factuality;
    let above = tree.head(clause);
    let unclear = tree
        .children_in(above, &[Relation::Acomp])
        .any(|a| words.doubted.adjectives.has(document.lower(a)) || document.lower(a) == "clear");
    unclear
        || tree.relation(clause) == Relation::Ccomp
            && (words.doubted.verbs.has(document.lemma(above))
                || left_open::is_left_open(reader, above)
                || words.factive.verbs.has(document.lemma(above)))
}

/// What a condition that hangs on `predicate` makes of it: "if convicted, he will be flown out" is
/// hypothetical, "if the reports are right, he has left" possible.
pub fn apply(reader: &Reader, predicate: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let tree = &document.tree;
    if let Some(had) = inverted_auxiliary(reader, predicate) {
        // "had he stayed"
        factuality.suspend(Modality::Hypothetical);
        factuality.hedge(reader, had..had + 1);
    }
    let clauses = [Relation::Advcl, Relation::Ccomp, Relation::Other];
    let Some((condition, word)) = tree
        .children_in(predicate, &clauses)
        .find_map(|clause| Some((clause, word_of_condition(reader, clause)?)))
    else {
        return;
    };
    let words = &document.lexicon.factuality;
    let doubts_report = tree.subtree(condition).into_iter().any(|t| {
        words.accurate.adjectives.has(document.lower(t))
            || words.accurate.verbs.has(document.lemma(t))
    });
    if doubts_report || is_past(reader, predicate) {
        factuality.at_most(Certainty::Possible);
    } else {
        factuality.suspend(Modality::Hypothetical);
    }
    factuality.hedge(reader, word..word + 1);
}

/// The word that makes the clause a condition: its mark, or the auxiliary before its subject.
fn word_of_condition(reader: &Reader, clause: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let marks = &document.lexicon.factuality.conditional.marks;
    let mark = tree
        .children_in(clause, &[Relation::Mark])
        .find(|&m| marks.has(document.lower(m)) && document.lower(m) != "whether");
    mark.or_else(|| inverted_auxiliary(reader, clause))
}

fn inverted_auxiliary(reader: &Reader, clause: usize) -> Option<usize> {
    reader
        .document
        .tree
        .children_in(clause, &[Relation::Aux, Relation::Auxpass])
        .find(|&a| is_inverted_auxiliary(reader, a, clause))
}

/// "should she return", "were he to leave": the auxiliary opens the clause, before its subject.
fn is_inverted_auxiliary(reader: &Reader, auxiliary: usize, clause: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let subject = tree.child_in(clause, &[Relation::Nsubj, Relation::Nsubjpass]);
    let opens = tree.subtree(clause).into_iter().min() == Some(auxiliary);
    opens
        && subject.is_some_and(|s| s > auxiliary)
        && matches!(document.lower(auxiliary), "should" | "were" | "had")
}

/// "fled", "has left", "was in": no condition can change it.
fn is_past(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let modal = tree
        .children_in(predicate, &[Relation::Aux])
        .any(|a| document.token(a).tag == "MD");
    let past = |t: usize| document.token(t).tag == "VBD";
    let perfect = tree
        .children_in(predicate, &[Relation::Aux])
        .any(|a| document.lemma(a) == "have");
    !modal
        && (past(predicate)
            || perfect
            || tree
                .children_in(predicate, &[Relation::Aux, Relation::Auxpass])
                .any(past))
}

/// "would have reached" with no condition around is hearsay, as translated from the French
/// conditional, and so is "would be in Minsk, according to"; "would flee" is hypothetical, or future seen from the past.
pub fn would(
    reader: &Reader,
    predicate: usize,
    auxiliary: usize,
    perfect: bool,
    factuality: &mut Factuality,
) {
    let document = reader.document;
    let condition = is_conditional(reader, predicate)
        || perfect && counterfactual::is_counterfactual(reader, predicate);
    if perfect && document.lower(auxiliary) == "should" {
        // "should have been released": it is not said that it was
        factuality.suspend(Modality::Hypothetical);
        factuality.hedge(reader, auxiliary..auxiliary + 1);
        return;
    }
    let told = is_told_now(reader, predicate);
    if (perfect || told) && !condition {
        factuality.hearsay();
        factuality.hedge(reader, auxiliary..auxiliary + 1);
    } else if is_inverted_auxiliary(reader, auxiliary, predicate) {
        factuality.suspend(Modality::Hypothetical);
        factuality.hedge(reader, auxiliary..auxiliary + 1);
    } else if document.lower(auxiliary) == "should" && !perfect {
        factuality.suspend(Modality::Intended);
    } else if condition {
        factuality.suspend(Modality::Hypothetical);
    } else if !future_in_past::came_about(reader, predicate, auxiliary) {
        factuality.suspend(Modality::Intended);
    }
}

/// Whether the sentence of `predicate` holds a condition for it.
pub(super) fn is_conditional(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let mut sentence = document.sentence(predicate);
    sentence.any(|t| match document.lower(t) {
        "if" | "unless" => document.tree.relation(t) == Relation::Mark,
        "had" => is_inverted(reader, t),
        "without" | "but" => is_but_for(reader, t, predicate),
        "otherwise" => document.tree.head(t) == predicate,
        _ => false,
    })
}

/// "*without* the warning, he would have …", "*but* for her help": the phrase opens the clause.
fn is_but_for(reader: &Reader, preposition: usize, predicate: usize) -> bool {
    let document = reader.document;
    let without = document.lower(preposition) == "without";
    let but_for = !without && document.lower(preposition + 1) == "for";
    // "would have been arrested *but for* his passport"
    let limit = document.sentence(predicate).end;
    if but_for && (predicate + 1..limit).contains(&preposition) {
        return document.tree.is_under(preposition, predicate);
    }
    (without || but_for && preposition + 1 < predicate)
        && preposition < predicate
        && document.sentence(predicate).start == preposition
        && document.tree.is_under(preposition, predicate)
}

/// "would be in Minsk, according to …", "would currently be hiding in", "would still be alive":
/// what is, not what is to come.
fn is_told_now(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let mut sentence = document.sentence(predicate);
    let stative = document.lemma(predicate) == "be" || is_under_way(reader, predicate);
    let now = tree
        .children_in(predicate, &[Relation::Advmod])
        .any(|a| matches!(document.lower(a), "currently" | "presently" | "now"));
    let told = sentence.clone().any(|t| document.lower(t) == "according");
    let ahead = sentence.any(|t| {
        matches!(
            document.lower(t),
            "tomorrow" | "next" | "soon" | "until" | "once" | "when"
        )
    });
    now && !ahead && document.token(predicate).tag != "VBN" || stative && told && !ahead
}

/// "had his driver not betrayed him": the auxiliary before its subject, with no subject before it,
/// makes a condition.
fn is_inverted(reader: &Reader, had: usize) -> bool {
    let document = reader.document;
    let nominal = |t: usize| matches!(document.token(t).pos.as_str(), "NOUN" | "PROPN" | "PRON");
    let opens = |t: usize| nominal(t) || document.is_pos(t, "DET");
    let limit = document.sentence(had).end;
    let subject_follows = had + 1 < limit && opens(had + 1);
    let after_place = had > 0
        && nominal(had - 1)
        && document
            .name_of(had - 1)
            .is_none_or(|n| n.name_type != NameType::Place);
    let participle = (had + 2..limit.min(had + 8))
        .any(|t| matches!(document.token(t).tag.as_str(), "VBN" | "VBD"));
    subject_follows && participle && !after_place
}
