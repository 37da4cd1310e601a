//! What is taken back after it was said: "…; this turned out to be wrong", "but later retracted the
//! statement", "withdrew a report saying that".

use super::{Factuality, refuted};
use crate::Reader;
use crate::syntax::Relation;

/// Applies what the words around `predicate`, and the sentence after it, make of the statement that
/// it belongs to.
pub fn apply(reader: &Reader, predicate: usize, factuality: &mut Factuality) {
    let Some(statement) = statement_of(reader, predicate) else {
        return;
    };
    if let Some(word) = found_false(reader, predicate, statement) {
        factuality.refute(word);
    } else if let Some(verb) = taken_back(reader, predicate, statement)
        .or_else(|| superseded_version(reader, statement))
        .or_else(|| taken_down(reader, statement))
    {
        factuality.leave_open();
        factuality.hedge(reader, verb..verb + 1);
    }
}

/// Whether what is said at `predicate` is called untrue by words that follow it: whoever said it
/// is no source of the denial.
pub fn is_found_false(reader: &Reader, predicate: usize) -> bool {
    statement_of(reader, predicate)
        .is_some_and(|statement| found_false(reader, predicate, statement).is_some())
}

/// The verb or noun of saying that `predicate` stands under: what is not said by anybody cannot be
/// taken back.
fn statement_of(reader: &Reader, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    // "told parliament that X, *who is accused of theft*, had left": the report's own words
    let aside = |t: usize| {
        let first = tree.subtree(t).into_iter().min().unwrap_or(t);
        tree.relation(t) == Relation::Relcl && document.word_before(first) == ","
    };
    let own = crate::quotes::quote_at(document, predicate).is_none()
        && tree.ancestors(predicate).take(3).any(aside);
    if own {
        return None;
    }
    document.tree.ancestors(predicate).skip(1).find(|&above| {
        let verb = document.is_pos(above, "VERB")
            && (document.lexicon.speech.verbs.has(document.lemma(above))
                || document
                    .lexicon
                    .factuality
                    .hearsay
                    .verbs
                    .has(document.lemma(above)));
        verb || document.is_pos(above, "NOUN") && refuted::is_report(reader, above)
    })
}

/// "Police said …; *this turned out to be wrong*", "… . *The report proved false*".
fn found_false(reader: &Reader, predicate: usize, statement: usize) -> Option<usize> {
    let document = reader.document;
    words_after(reader, predicate)
        .filter(|&t| document.is_pos(t, "VERB") || document.is_pos(t, "AUX"))
        .filter(|&verb| verb != statement && points_back(reader, verb))
        // that others call it untrue is their word, and no finding
        .filter(|&verb| statement_of(reader, verb).is_none_or(|other| other == statement))
        .find_map(|verb| refuted::found_false(reader, verb))
}

/// "this", "which", "the report" as the subject of `verb`.
pub fn points_back(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let Some(subject) = tree.child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass]) else {
        return false;
    };
    let to_a_clause =
        || tree.relation(verb) == Relation::Relcl && document.is_pos(tree.head(verb), "VERB");
    match document.lower(subject) {
        "this" | "that" => tree.relation(verb) != Relation::Relcl,
        "which" => to_a_clause(),
        _ => is_that_report(reader, subject),
    }
}

/// "the report", "that statement", "those claims": one already told.
pub fn is_that_report(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let told_there = tree
        .child_in(noun, &[Relation::Acl, Relation::Relcl, Relation::Prep])
        .is_some();
    refuted::is_report(reader, noun)
        && !told_there
        && tree
            .children_in(noun, &[Relation::Det, Relation::Poss])
            .any(|d| !matches!(document.lower(d), "a" | "an" | "no" | "any" | "some"))
}

/// "an *earlier* version of this story said".
fn superseded_version(reader: &Reader, statement: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let version = tree
        .child_in(statement, &[Relation::Nsubj])
        .filter(|&s| matches!(document.lemma(s), "version" | "edition"))?;
    let adjectives = &document.lexicon.factuality.superseded.adjectives;
    tree.children_in(version, &[Relation::Amod])
        .find(|&a| adjectives.has(document.lower(a)))
}

/// "but later *retracted* the statement", "The agency later *withdrew* the report",
/// "*withdrew* a report saying that".
fn taken_back(reader: &Reader, predicate: usize, statement: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let before = document.sentence(predicate).start..predicate;
    let around = before
        .filter(|&verb| tree.is_under(predicate, verb))
        .chain(words_after(reader, predicate));
    let mut verbs = around.filter(|&t| document.is_pos(t, "VERB") && t != statement);
    verbs.find(|&verb| {
        takes_back(reader, verb)
            && tree
                .children_in(verb, &[Relation::Dobj, Relation::Nsubjpass])
                .any(|noun| {
                    refuted::is_report(reader, noun)
                        && (tree.is_under(predicate, noun) || is_that_report(reader, noun))
                })
            && !refuted::is_negated(reader, verb)
    })
}

/// "said in a post that was later *deleted*", "a since *deleted* tweet said": the paper that it stood in
/// is no longer there.
fn taken_down(reader: &Reader, statement: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let within = tree
        .children_in(statement, &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "in" | "on"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]));
    let told = tree
        .children_in(statement, &[Relation::Nsubj])
        .chain(within);
    let paper = |&noun: &usize| {
        refuted::is_report(reader, noun)
            || document
                .lexicon
                .speech
                .document_nouns
                .has(document.lemma(noun))
    };
    let kinds = [Relation::Relcl, Relation::Acl, Relation::Amod];
    told.filter(paper)
        .flat_map(|noun| tree.children_in(noun, &kinds))
        .find(|&verb| {
            document.token(verb).tag == "VBN"
                && takes_back(reader, verb)
                && !refuted::is_negated(reader, verb)
        })
}

/// "retract", "take *back*".
fn takes_back(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let verbs = &document.lexicon.factuality.retracted.verbs;
    let lemma = document.lemma(verb);
    verbs.has(lemma)
        || document
            .tree
            .children_in(verb, &[Relation::Prt, Relation::Advmod])
            .any(|particle| verbs.has(&format!("{lemma} {}", document.lower(particle))))
}

/// The words that follow `predicate` in its sentence and those of the next in the same block.
fn words_after(reader: &Reader, predicate: usize) -> std::ops::Range<usize> {
    let document = reader.document;
    let end = document.sentence(predicate).end;
    let tokens = document.tokens().len();
    let next = end < tokens && document.block(end) == document.block(predicate);
    let limit = if next {
        document.sentence(end).end
    } else {
        end
    };
    predicate + 1..limit
}
