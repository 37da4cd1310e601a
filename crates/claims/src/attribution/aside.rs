//! What a report tells of somebody between commas, in its own words.

use crate::Reader;
use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// "Novak, who lives in Brno, said", "said that Novak, who was jailed in 2019, had left": what is
/// told of somebody between commas is the report's own word, unless it is quoted.
pub(super) fn is_aside(reader: &Reader, clause: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let describes = matches!(tree.relation(clause), Relation::Relcl | Relation::Acl);
    let quoted = crate::quotes::quote_at(document, clause).is_some();
    if !describes || quoted || goes_on(document, clause) {
        return false;
    }
    let first = tree.subtree(clause).into_iter().min().unwrap_or(clause);
    first > 0 && document.word_before(first) == "," || is_in_description(document, clause)
}

/// "X, *the leader accused of a massacre*, has died, his son said": what a description between commas holds.
fn is_in_description(document: &Document, clause: usize) -> bool {
    let tree = &document.tree;
    let noun = tree.head(clause);
    let participle = document.token(clause).tag == "VBN" && noun + 1 == clause;
    let described = tree.head(noun);
    let first = tree.subtree(noun).into_iter().min().unwrap_or(noun);
    participle
        && tree.relation(noun) == Relation::Appos
        && document.name_of(described).is_some()
        && document.word_before(first) == ","
}

/// "to Split, *where he boarded a ferry*, a friend said": the story goes on, and so do the words of
/// whoever speaks behind it, or contends it ("argues that he drove her to the border, *where she was held*").
fn goes_on(document: &Document, clause: usize) -> bool {
    let tree = &document.tree;
    let own = tree.subtree(clause);
    let last = own.iter().copied().max().unwrap_or(clause);
    let opening = own.into_iter().min().unwrap_or(clause);
    let speech = &document.lexicon.speech.verbs;
    let speaks = |verb: usize| document.is_pos(verb, "VERB") && speech.has(document.lemma(verb));
    let contends = [
        "allege", "argue", "contend", "claim", "insist", "maintain", "swear", "tell", "testify",
        "recount",
    ];
    // "said X had fled to Dakar, *where he was arrested*"
    let of_the_same = tree
        .child_in(clause, &[Relation::Nsubj, Relation::Nsubjpass])
        .is_some_and(|subject| {
            document.token(subject).tag == "PRP"
                || document.is_name(subject, NameType::Person) && is_told_within(document, clause)
        });
    let alleges =
        |verb: usize| verb > last || of_the_same || contends.contains(&document.lemma(verb));
    let mut above = tree.ancestors(clause);
    // "said it landed in Nairobi, *from where he left*"
    let next = document.tokens().get(opening + 1);
    let led = document.lower(opening) == "from" && next.is_some_and(|t| t.text == "where");
    let told_there = document.lower(opening) == "where" || led && document.is_french;
    told_there && above.any(|verb| (alleges(verb) || led) && speaks(verb))
}

/// "said the yacht put in at Kas, *where Novak was met*": what happened next, within the words of whoever speaks.
fn is_told_within(document: &Document, clause: usize) -> bool {
    let tree = &document.tree;
    let past = |t: usize| document.token(t).tag == "VBD";
    let mut auxiliaries = tree.children_in(clause, &[Relation::Aux, Relation::Auxpass]);
    let happened = past(clause) || auxiliaries.any(past);
    let lives = ["live", "reside", "be", "own", "have", "work"];
    let mut above = tree.ancestors(clause).skip(1);
    happened
        && !lives.contains(&document.lemma(clause))
        && above.any(|t| tree.relation(t) == Relation::Ccomp)
}
