//! Subjects that the model takes for words of another kind: "A *cellmate* swore he was alive", as if cellmate were
//! an adjective, and "*Noorzai*, 56, left in August", as if Noorzai were an adverb.

use reportedly_model::{Analysis, Token};

use super::reread::{hang, mended};
use crate::lexicon::Lexicon;

/// `analysis` with such words as the subjects that they are; nothing where there is none to mend.
pub(super) fn with_lost_subjects(analysis: &Analysis, lexicon: &Lexicon) -> Option<Analysis> {
    let tokens = &analysis.tokens;
    let found: Vec<(usize, bool)> = analysis
        .sentences
        .iter()
        .flat_map(|sentence| sentence.clone())
        .filter_map(|word| {
            let person = is_person(tokens, word, lexicon);
            (person || is_name_with_age(tokens, word)).then_some((word, person))
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
        let subject = &mut tokens[word];
        (subject.pos, subject.tag) = (pos.into(), tag.into());
        hang(subject, verb, "nsubj");
        let verb = &mut tokens[verb];
        if verb.tag != "VBD" {
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

fn has_subject(tokens: &[Token], verb: usize) -> bool {
    let near = verb.saturating_sub(12)..tokens.len().min(verb + 12);
    let mut near = tokens[near].iter();
    near.any(|t| t.head == verb && matches!(t.dep.as_str(), "nsubj" | "nsubjpass"))
}
