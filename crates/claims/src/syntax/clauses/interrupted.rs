//! Mends sentences that whoever tells them interrupts behind their subject: of "Novak, *police said on
//! Monday*, was arrested" a small model makes the police those who were arrested.

use std::ops::Range;

use super::finite::{is_finite, main_verb};
use crate::document::Document;
use crate::lexicon::Mover;
use crate::syntax::arguments::subject::SUBJECTS;
use crate::syntax::{Relation, is_passive};

/// So many words the speaker takes, at most.
const LONGEST_SPEAKER: usize = 10;

/// So many words there are from the verb of saying to the comma behind it, at most.
const LONGEST_TAIL: usize = 14;

/// Gives the clause its subject back, and sets speaker and verb of saying beside it.
pub fn mend(document: &mut Document) {
    for saying in 0..document.tokens().len() {
        if let Some(aside) = set_between(document, saying) {
            attach(document, saying, &aside);
        }
        if let Some((verb, words)) = broken_off(document, saying) {
            take_up(document, saying, verb, &words);
        }
        if let Some((verb, said)) = resumed(document, saying) {
            document.tree.coordinate(verb, said);
        }
        if let Some(first) = said_of_both(document, saying) {
            document.tree.rehang(saying, first, Relation::Parataxis);
        }
    }
}

/// "Novak was taken to A, *she says*, spent a week in B, and left": the first of the verbs around the
/// speaker, where the model sets the speaker beside the second.
fn said_of_both(document: &Document, saying: usize) -> Option<usize> {
    let tree = &document.tree;
    let second = tree.head(saying);
    let first = tree.head(second);
    let between = first < saying && saying < second;
    let shared = tree.relation(second) == Relation::Conj
        && tree.child_in(second, &SUBJECTS).is_none()
        && tree.relation(saying) == Relation::Parataxis;
    (between && shared && is_saying(document, saying) && between_commas(document, saying).is_some())
        .then_some(first)
}

/// "Novak fled, *police said on Monday*, and crossed into Italy": whoever fled crossed; with the verb
/// that goes on and the one that was said before.
fn resumed(document: &Document, saying: usize) -> Option<(usize, usize)> {
    if !is_saying(document, saying) {
        return None;
    }
    let tree = &document.tree;
    let sentence = document.sentence(saying);
    let last = sentence.end.min(saying + LONGEST_TAIL);
    let closing = (saying + 1..last).find(|&t| document.token(t).text == ",")?;
    let joins = matches!(document.word_after(closing), "and" | "but" | "then");
    let verb = verb_behind(document, closing + 2, sentence.end).filter(|_| joins)?;
    let lone = tree.child_in(verb, &SUBJECTS).is_none() && tree.head(verb) == saying;
    let said = tree
        .children_in(saying, &[Relation::Ccomp])
        .find(|&clause| clause < saying)
        .or_else(|| {
            let beside = tree.relation(saying) == Relation::Parataxis && tree.head(saying) < saying;
            beside.then(|| tree.head(saying))
        })?;
    let quoted = (sentence.start..closing).any(|t| matches!(document.lower(t), "\"" | "“" | "”"));
    let does = !quoted && lone && (is_passive(document, verb) || !befalls(document, verb));
    does.then_some((verb, said))
}

/// "Novak is, *his lawyer said*, in Beirut", "Novak was, *police say*, killed in Goma": the verb right
/// before the comma, and the words between the commas.
fn broken_off(document: &Document, saying: usize) -> Option<(usize, Range<usize>)> {
    if !is_saying(document, saying) {
        return None;
    }
    let words = between_commas(document, saying)?;
    let verb = words.start.checked_sub(1)?;
    let next = words.end;
    let verbal = document.is_pos(verb, "VERB") || document.is_pos(verb, "AUX");
    let goes_on = document.sentence(saying).contains(&next)
        && (document.is_pos(next, "ADP")
            || matches!(document.token(next).tag.as_str(), "VBN" | "VBG" | "TO"));
    let spoken = last_nominal(document, words.start + 1..saying).is_some();
    let tree = &document.tree;
    let near = tree.is_under(verb, saying) || tree.is_under(saying, verb);
    let ours = verbal && document.name_of(verb).is_none();
    (ours && goes_on && spoken && near).then_some((verb, words))
}

/// The commas around whoever speaks and the verb of saying, with what stands between them, when that
/// holds no other clause.
fn between_commas(document: &Document, saying: usize) -> Option<Range<usize>> {
    let sentence = document.sentence(saying);
    let comma = |&t: &usize| document.token(t).text == ",";
    let opening = (sentence.start..saying)
        .rev()
        .take(LONGEST_SPEAKER)
        .find(comma)?;
    let last = sentence.end.min(saying + LONGEST_TAIL);
    let closing = (saying + 1..last).find(comma)?;
    let plain = (saying + 1..closing).all(|t| {
        let clause = matches!(
            document.lower(t),
            "that" | "how" | "whether" | "who" | "which"
        );
        !clause && !is_finite(document, t)
    });
    let quoted = (sentence.start..closing).any(|t| matches!(document.lower(t), "\"" | "“" | "”"));
    (plain && !quoted).then_some(opening..closing + 1)
}

/// Gives the verb before the comma what stands behind the other one.
fn take_up(document: &mut Document, saying: usize, verb: usize, words: &Range<usize>) {
    let next = words.end;
    let participle =
        document.is_pos(verb, "AUX") && matches!(document.token(next).tag.as_str(), "VBN" | "VBG");
    let tree = &mut document.tree;
    tree.put_in_place_of(verb, saying, Relation::Parataxis);
    tree.rehang(saying, verb, Relation::Parataxis);
    move_outside(document, saying, verb, words);
    if participle {
        join_auxiliary(document, verb, next, saying);
    }
}

/// "*was*, police say, *killed*": the auxiliary and its participle.
fn join_auxiliary(document: &mut Document, auxiliary: usize, participle: usize, saying: usize) {
    let passive = document.token(participle).tag == "VBN" && document.lemma(auxiliary) == "be";
    let tree = &mut document.tree;
    if !tree.is_under(participle, auxiliary) || tree.head(auxiliary) != auxiliary {
        return;
    }
    let (own, subject) = if passive {
        (Relation::Auxpass, Relation::Nsubjpass)
    } else {
        (Relation::Aux, Relation::Nsubj)
    };
    let who = tree.child_in(auxiliary, &SUBJECTS);
    tree.raise(participle, auxiliary, own);
    tree.rehang(saying, participle, Relation::Parataxis);
    if let Some(who) = who {
        tree.rehang(who, participle, subject);
    }
}

/// Hangs on `verb` what the model hung on the verb of saying outside the commas.
fn move_outside(document: &mut Document, saying: usize, verb: usize, words: &Range<usize>) {
    let tree = &mut document.tree;
    let outside: Vec<usize> = tree
        .children(saying)
        .iter()
        .copied()
        .filter(|t| !words.contains(t))
        .collect();
    for token in outside {
        let relation = tree.relation(token);
        tree.rehang(token, verb, relation);
    }
}

/// "and *arrested* two others": what those who speak may have done themselves.
fn befalls(document: &Document, verb: usize) -> bool {
    let lemma = document.lemma(verb);
    let lexicon = document.lexicon;
    let goes = lexicon
        .motion
        .of_verb(lemma)
        .any(|(frame, _)| frame.mover != Mover::Object);
    !goes && !document.is_pos(verb, "AUX")
}

fn is_saying(document: &Document, verb: usize) -> bool {
    let speech = &document.lexicon.speech.verbs;
    !document.is_french
        && document.is_pos(verb, "VERB")
        && speech.has(document.lemma(verb))
        && is_finite(document, verb)
}

/// "…, X told Y on Monday, …", between the subject of a clause and its verb.
struct Aside {
    /// The words between the commas.
    words: Range<usize>,
    speaker: usize,
    subject: usize,
    verb: usize,
}

fn set_between(document: &Document, saying: usize) -> Option<Aside> {
    if !is_saying(document, saying) {
        return None;
    }
    let sentence = document.sentence(saying);
    let words = between_commas(document, saying)?;
    let verb = verb_behind(document, words.end, sentence.end)?;
    let speaker = last_nominal(document, words.start + 1..saying)?;
    let subject = subject_before(document, sentence.start..words.start)?;
    (speaker != subject).then_some(Aside {
        words,
        speaker,
        subject,
        verb,
    })
}

/// The verb of the clause that goes on at `start`, with at most an adverb before it.
fn verb_behind(document: &Document, start: usize, end: usize) -> Option<usize> {
    let adverb = |t: usize| t < end && document.is_pos(t, "ADV");
    let finite = if adverb(start) { start + 1 } else { start };
    (finite < end && is_finite(document, finite)).then(|| main_verb(document, finite))
}

/// The head of the phrase in `words`, which holds neither a verb nor a word that opens a clause.
fn last_nominal(document: &Document, words: Range<usize>) -> Option<usize> {
    let clause = words.clone().any(|t| {
        is_finite(document, t)
            || matches!(
                document.lower(t),
                "who"
                    | "whom"
                    | "whose"
                    | "which"
                    | "that"
                    | "as"
                    | "and"
                    | "but"
                    | "when"
                    | "where"
                    | "while"
            ) && document.name_of(t).is_none()
    });
    if clause {
        return None;
    }
    let tree = &document.tree;
    words
        .clone()
        .rev()
        .find(|&t| is_nominal(document, t) && !words.contains(&tree.head(t)))
}

/// The head of the phrase that ends at the comma, when no verb stands before it in the sentence.
fn subject_before(document: &Document, words: Range<usize>) -> Option<usize> {
    let last = words.clone().next_back()?;
    let verbal = words.clone().any(|t| is_finite(document, t));
    let parted = (words.start + 1..words.end)
        .rev()
        .find(|&t| document.is_pos(t, "PUNCT") && document.token(t).text != "-");
    let start = parted.map_or(words.start, |comma| comma + 1);
    if verbal || !is_nominal(document, last) {
        return None;
    }
    if let Some(name) = document.name_of(last)
        && name.tokens.start <= start + 1
    {
        return Some(name.head());
    }
    let preposition = (start..words.end).find(|&t| document.is_pos(t, "ADP"));
    match preposition {
        Some(first) if first == start => None,
        Some(first) => is_nominal(document, first - 1).then_some(first - 1),
        None => Some(last),
    }
}

fn is_nominal(document: &Document, token: usize) -> bool {
    matches!(
        document.token(token).pos.as_str(),
        "NOUN" | "PROPN" | "PRON" | "NUM"
    ) || document.name_of(token).is_some()
}

fn attach(document: &mut Document, saying: usize, aside: &Aside) {
    let verb = aside.verb;
    let tree = &mut document.tree;
    tree.rehang(aside.speaker, saying, Relation::Nsubj);
    tree.put_in_place_of(verb, saying, Relation::Parataxis);
    tree.rehang(saying, verb, Relation::Parataxis);
    tree.set_subject(aside.subject, verb);
    move_outside(document, saying, verb, &aside.words);
}
