//! Subjects that the model takes for words of another kind: "A *cellmate* swore he was alive", as if cellmate were
//! an adjective, and "*Noorzai*, 56, left in August", "*Noorzai*, the head of the union, was seized", as if
//! Noorzai were an adverb.

use reportedly_model::{Analysis, Token};

use super::{hang, mended};
use crate::lexicon::Lexicon;

/// `analysis` with such words as the subjects that they are; nothing where there is none to mend.
pub fn with_lost_subjects(analysis: &Analysis, lexicon: &Lexicon) -> Option<Analysis> {
    let tokens = &analysis.tokens;
    let found: Vec<(usize, bool)> = analysis
        .sentences
        .iter()
        .flat_map(|sentence| sentence.clone())
        .filter_map(|word| {
            let person = is_person(tokens, word, lexicon);
            let name =
                || is_name_with_age(tokens, word) || is_name_before_description(tokens, word);
            (person || name()).then_some((word, person))
        })
        .collect();
    mended(analysis, found, |tokens, (word, person)| {
        let verb = tokens[word].head;
        let (pos, tag) = if person {
            ("NOUN", "NN")
        } else {
            ("PROPN", "NNP")
        };
        for token in tokens[..word].iter_mut().rev().take(3) {
            if person && token.pos == "DET" && token.head == verb {
                token.head = word;
            }
        }
        if !person && let Some(described) = subject_of(tokens, verb) {
            hang(&mut tokens[described], word, "appos");
        }
        let subject = &mut tokens[word];
        (subject.pos, subject.tag) = (pos.into(), tag.into());
        let passive = is_passive(tokens, verb);
        hang(
            &mut tokens[word],
            verb,
            if passive { "nsubjpass" } else { "nsubj" },
        );
        let verb = &mut tokens[verb];
        if !passive && verb.tag != "VBD" {
            (verb.pos, verb.tag) = ("VERB".into(), "VBD".into());
        }
        if verb.text.eq_ignore_ascii_case("swore") {
            verb.lemma = "swear".into();
        }
    })
}

/// "A *cellmate* swore": a word for people behind an article, right before a verb that lacks a subject.
fn is_person(tokens: &[Token], word: usize, lexicon: &Lexicon) -> bool {
    let token = &tokens[word];
    let verb = token.head;
    let article = word
        .checked_sub(1)
        .is_some_and(|before| tokens[before].pos == "DET" && tokens[before].head == verb);
    let past = matches!(tokens[verb].tag.as_str(), "VBN" | "VBD") && tokens[verb].pos == "VERB"
        // no noun, whatever the model makes of it
        || tokens[verb].text == "swore";
    token.pos == "ADJ"
        && token.dep == "amod"
        && verb == word + 1
        && article
        && past
        && tokens[verb].dep != "amod"
        && lexicon.persons.person.has(&token.text.to_lowercase())
        && !has_subject(tokens, verb)
}

/// "*Noorzai*, 56, left": a word with a capital and an age that opens the sentence.
fn is_name_with_age(tokens: &[Token], word: usize) -> bool {
    let token = &tokens[word];
    let text = |at: usize| tokens.get(word + at).map_or("", |t| t.text.as_str());
    let age = text(2).len() <= 3 && text(2).parse::<u8>().is_ok();
    let verb = token.head;
    let after = verb == word + 4 && tokens.get(verb).is_some_and(|t| t.pos == "VERB");
    token.text.starts_with(char::is_uppercase)
        && matches!(token.pos.as_str(), "ADV" | "INTJ" | "ADJ")
        && text(1) == ","
        && age
        && text(3) == ","
        && after
        && !has_subject(tokens, verb)
}

/// "*Noorzai*, the head of the union, was seized": a word with a capital that opens the sentence before a
/// description between commas, and is a name elsewhere in the report.
fn is_name_before_description(tokens: &[Token], word: usize) -> bool {
    let token = &tokens[word];
    let verb = token.head;
    let text = |at: usize| tokens.get(at).map_or("", |t| t.text.as_str());
    let described = subject_of(tokens, verb).filter(|&noun| {
        let article = tokens
            .get(word + 2)
            .is_some_and(|t| t.pos == "DET" && t.head == noun);
        article && tokens[noun].pos == "NOUN" && verb > noun
    });
    let auxiliaries = |&at: &usize| tokens[at].pos == "AUX" && tokens[at].head == verb;
    let closed = described.and_then(|noun| (noun + 1..verb).rev().find(|at| !auxiliaries(at)));
    token.text.starts_with(char::is_uppercase)
        && matches!(token.pos.as_str(), "ADV" | "INTJ" | "ADJ")
        && text(word + 1) == ","
        && closed.is_some_and(|at| text(at) == ",")
        && is_family_name_elsewhere(tokens, word)
}

/// Whether the word is the last of a name of several words anywhere in the report.
fn is_family_name_elsewhere(tokens: &[Token], word: usize) -> bool {
    let proper = |t: &Token| t.pos == "PROPN" && t.text.starts_with(char::is_uppercase);
    let mut pairs = tokens.windows(2);
    pairs.any(|pair| pair[1].text == tokens[word].text && proper(&pair[0]))
}

fn is_passive(tokens: &[Token], verb: usize) -> bool {
    let before = verb.saturating_sub(4)..verb;
    let mut before = tokens[before].iter();
    before.any(|t| t.head == verb && t.dep == "auxpass")
}

fn subject_of(tokens: &[Token], verb: usize) -> Option<usize> {
    let mut near = verb.saturating_sub(12)..tokens.len().min(verb + 12);
    let is_subject = |dep: &str| matches!(dep, "nsubj" | "nsubjpass");
    near.find(|&t| tokens[t].head == verb && is_subject(tokens[t].dep.as_str()))
}

fn has_subject(tokens: &[Token], verb: usize) -> bool {
    subject_of(tokens, verb).is_some()
}
