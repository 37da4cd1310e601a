//! Clauses that say what is told, thought or feared: "reports in the press *that he had fled*", "the idea
//! *that he is in Porto*". The model takes them for relative clauses, of whatever noun stands before them.

use super::called_untrue;
use super::whole_clause::is_whole_clause;
use crate::document::Document;
use crate::syntax::Relation;

/// Hangs such a clause, which lacks nothing, on the noun whose content it is.
pub fn mend(document: &mut Document) {
    for clause in 0..document.tokens().len() {
        if !matches!(
            document.tree.relation(clause),
            Relation::Relcl | Relation::Acl
        ) {
            continue;
        }
        if let Some((told, that)) = told_by(document, clause) {
            let relation = match document.is_pos(told, "VERB") {
                true => Relation::Ccomp,
                false => Relation::Acl,
            };
            document.tree.rehang(clause, told, relation);
            document.tree.rehang(that, clause, Relation::Mark);
        }
    }
}

/// The noun that tells the clause, and the "that" between them.
fn told_by(document: &Document, clause: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let noun = tree.head(clause);
    let told = if is_told(document, noun) {
        noun
    } else {
        told_around(document, noun)
            .or_else(|| sworn_before(document, noun))
            .or_else(|| told_to(document, noun))?
    };
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let subject = tree
        .children_in(clause, &subjects)
        .find(|&t| document.lower(t) != "that")?;
    let that = (noun + 1..subject).find(|&t| document.lower(t) == "that")?;
    is_whole_clause(document, clause).then_some((told, that))
}

/// The "reports" of "reports *in the press* that": the clause hangs on the noun of the phrase.
fn told_around(document: &Document, noun: usize) -> Option<usize> {
    let tree = &document.tree;
    let preposition = tree.head(noun);
    let told = tree.head(preposition);
    let phrase = tree.relation(noun) == Relation::Pobj
        && matches!(
            document.lower(preposition),
            "by" | "from" | "in" | "on" | "at" | "among"
        );
    let tells =
        || is_told(document, told) || !document.is_french && called_untrue::is_told(document, told);
    (phrase && tells()).then_some(told)
}

/// The "swore" of "swore *to a committee* that", "testified *before a court* that".
fn sworn_before(document: &Document, noun: usize) -> Option<usize> {
    let tree = &document.tree;
    let preposition = tree.head(noun);
    let verb = tree.head(preposition);
    let hearer = tree.relation(noun) == Relation::Pobj
        && matches!(document.lower(preposition), "to" | "before" | "under");
    let says = document.is_pos(verb, "VERB")
        && document.lexicon.speech.verbs.has(document.lemma(verb))
        && tree
            .child_in(verb, &[Relation::Ccomp, Relation::Dobj])
            .is_none();
    (hearer && says && !document.is_french).then_some(verb)
}

/// The "told" of "told *a tribunal* that".
fn told_to(document: &Document, noun: usize) -> Option<usize> {
    let tree = &document.tree;
    let verb = tree.head(noun);
    let hearer = matches!(tree.relation(noun), Relation::Dobj | Relation::Dative)
        && matches!(
            document.lemma(verb),
            "tell" | "inform" | "assure" | "remind" | "warn" | "notify"
        );
    (hearer && !document.is_french && tree.child_in(verb, &[Relation::Ccomp]).is_none())
        .then_some(verb)
}

fn is_told(document: &Document, noun: usize) -> bool {
    let words = &document.lexicon.factuality;
    let lemma = document.lemma(noun);
    [
        &words.hearsay.nouns,
        &words.denied.nouns,
        &words.probable.nouns,
        &words.possible.nouns,
    ]
    .iter()
    .any(|nouns| nouns.has(lemma))
        && document.is_pos(noun, "NOUN")
}
