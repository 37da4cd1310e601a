//! Mends clauses without "that" behind a verb of saying with its circumstances, of which a small model
//! makes one phrase: "said *on Monday* Bello had died", "told reporters *on condition of anonymity* the
//! minister had left".

use std::ops::Range;

use crate::document::Document;
use crate::syntax::Relation;
use crate::syntax::clauses::finite::{is_finite, main_verb};
use crate::time::is_weekday_or_tomorrow;

/// So many words the circumstances of saying take, at most.
const LONGEST_CIRCUMSTANCE: usize = 14;

/// So many words the subject of what is said takes, at most.
const LONGEST_SUBJECT: usize = 9;

/// Parts of a day or stretches of time that may end a circumstance of saying.
const STRETCHES: [&str; 8] = [
    "week",
    "weekend",
    "month",
    "morning",
    "afternoon",
    "evening",
    "night",
    "overnight",
];

/// Gives the verb of saying its day back, and the clause behind it its subject.
pub fn mend(document: &mut Document) {
    for saying in 0..document.tokens().len() {
        if let Some(said) = said_without_that(document, saying) {
            attach(document, saying, &said);
        }
    }
}

/// A clause without "that".
struct Said {
    /// The words between the verb of saying and the clause.
    circumstance: Range<usize>,
    subject: usize,
    verb: usize,
}

fn said_without_that(document: &Document, saying: usize) -> Option<Said> {
    let speech = &document.lexicon.speech;
    let says = document.is_pos(saying, "VERB")
        && (speech.verbs.has(document.lemma(saying)) || document.lemma(saying) == "emerge")
        && matches!(document.token(saying).tag.as_str(), "VBD" | "VBZ" | "VBP")
        && document.name_of(saying).is_none();
    if document.is_french || !says {
        return None;
    }
    let end = end_of_circumstance(document, saying)?;
    let finite = verb_behind(document, end)?;
    let verb = main_verb(document, finite);
    let subject = subject_within(document, end..finite)?;
    (verb > saying).then_some(Said {
        circumstance: saying + 1..end,
        subject,
        verb,
    })
}

/// One past the last word of the day or condition that stands between `saying` and what is said.
fn end_of_circumstance(document: &Document, saying: usize) -> Option<usize> {
    let sentence = document.sentence(saying);
    let mut end = None;
    for token in saying + 1..sentence.end.min(saying + LONGEST_CIRCUMSTANCE) {
        let parts = document.is_pos(token, "PUNCT")
            || matches!(
                document.lower(token),
                "that" | "how" | "whether" | "if" | "to"
            ) && document.token(token).tag != "DT"
            || is_finite(document, token);
        if parts {
            break;
        }
        if ends_circumstance(document, token) {
            end = Some(token + 1);
        }
    }
    let end = end.filter(|&end| end < sentence.end)?;
    // "said Friday prayers were held": a day right before a bare noun is part of it
    let bare = end == saying + 2 && document.token(end).tag.starts_with("NN");
    let named = document.name_of(end).is_some();
    (!bare || named).then_some(end)
}

/// "on *Monday*", "late last *week*", "on Monday *evening*", "on condition of *anonymity*".
fn ends_circumstance(document: &Document, token: usize) -> bool {
    let word = document.lower(token);
    let stretch = STRETCHES.contains(&word)
        && (is_weekday_or_tomorrow(document.lower(token - 1))
            || matches!(
                document.lower(token - 1),
                "last" | "this" | "the" | "earlier" | "at" | "over"
            ));
    let owned = document
        .tokens()
        .get(token + 1)
        .is_some_and(|next| next.tag == "POS");
    let next_part = STRETCHES.contains(&document.lower(token + 1));
    let day = is_weekday_or_tomorrow(word) || stretch || word == "anonymity";
    day && !owned && !next_part && document.name_of(token).is_none()
}

/// The finite verb of the clause that opens at `start` with its subject.
fn verb_behind(document: &Document, start: usize) -> Option<usize> {
    let sentence = document.sentence(start);
    let limit = sentence.end.min(start + LONGEST_SUBJECT);
    for token in start..limit {
        let subordinate = matches!(
            document.lower(token),
            "who" | "which" | "that" | "after" | "when" | "and" | "or" | "but" | "to"
        );
        if subordinate || document.is_pos(token, "PUNCT") && document.token(token).text != "-" {
            return None;
        }
        if is_finite(document, token) && !is_reduced(document, token) {
            return (token > start).then_some(token);
        }
    }
    None
}

/// "two men *wanted* in Mali were arrested": a participle that the model takes for a verb in the past,
/// with the verb of the clause behind it.
fn is_reduced(document: &Document, participle: usize) -> bool {
    let end = document.sentence(participle).end;
    let parts = |&t: &usize| {
        document.is_pos(t, "PUNCT")
            || document.is_pos(t, "CCONJ")
            || document.is_pos(t, "SCONJ")
            || document.is_pos(t, "PRON")
    };
    let mut behind =
        (participle + 1..end.min(participle + LONGEST_SUBJECT)).take_while(|t| !parts(t));
    document.token(participle).tag == "VBD"
        && document.is_pos(participle, "VERB")
        && behind.any(|t| t > participle + 1 && is_finite(document, t))
}

/// The head of the phrase in `words`, which has no verb: the last word that nothing in it governs,
/// before any preposition.
fn subject_within(document: &Document, words: Range<usize>) -> Option<usize> {
    let follows = |&t: &usize| document.is_pos(t, "ADP") || document.is_pos(t, "VERB");
    let end = words.clone().find(follows).unwrap_or(words.end);
    if let Some(name) = document.name_of(end.checked_sub(1)?) {
        return (name.tokens.start >= words.start).then(|| name.head());
    }
    let nominal = |t: &usize| {
        matches!(
            document.token(*t).pos.as_str(),
            "NOUN" | "PROPN" | "PRON" | "NUM"
        )
    };
    (words.start..end)
        .rev()
        .find(|&t| !document.is_pos(t, "ADV"))
        .filter(nominal)
        .filter(|&t| !matches!(document.lower(t), "him" | "her" | "them" | "me" | "us"))
}

fn attach(document: &mut Document, saying: usize, said: &Said) {
    let tree = &mut document.tree;
    if tree.is_under(saying, said.verb) {
        if tree.head(said.verb) == said.verb {
            tree.raise(saying, said.verb, Relation::Ccomp);
        } else {
            return;
        }
    }
    let passive = tree.child_in(said.verb, &[Relation::Auxpass]).is_some();
    let relation = if passive {
        Relation::Nsubjpass
    } else {
        Relation::Nsubj
    };
    tree.rehang(said.verb, saying, Relation::Ccomp);
    for token in said.circumstance.clone() {
        let head = document.tree.head(token);
        let inside = (saying..said.circumstance.end).contains(&head);
        if inside && document.tree.relation(token) != Relation::Mark {
            continue;
        }
        let before = token - 1;
        let (head, relation) = if document.is_pos(token, "ADP") || document.is_pos(token, "SCONJ") {
            (saying, Relation::Prep)
        } else if document.is_pos(before, "ADP") || document.is_pos(before, "SCONJ") {
            (before, Relation::Pobj)
        } else {
            (saying, Relation::Npadvmod)
        };
        document.tree.rehang(token, head, relation);
    }
    document.tree.rehang(said.subject, said.verb, relation);
}
