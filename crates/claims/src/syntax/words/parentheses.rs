//! "Today, *three sources believe*, she lives in Lyon", "From there, *it is alleged*, she flew to Lyon": what a
//! parenthesis interrupts, which the model hangs on the parenthesis.

use reportedly_model::{Analysis, Token};

use super::mended;
use crate::lexicon::Lexicon;

/// Words between the commas, at most.
const LONGEST: usize = 9;

/// `analysis` with such parentheses set beside the clause that they interrupt; nothing where there is none to mend.
pub fn with_parentheses(analysis: &Analysis, lexicon: &Lexicon) -> Option<Analysis> {
    let tokens = &analysis.tokens;
    let found: Vec<Parenthesis> = analysis
        .sentences
        .iter()
        .flat_map(|sentence| sentence.clone().map(move |t| (sentence.start, t)))
        .filter_map(|(start, verb)| parenthesis(tokens, start, verb, lexicon))
        .collect();
    mended(analysis, found, |tokens, found| {
        let Parenthesis { start, comma, verb } = found;
        let clause = tokens[verb].head;
        let subject = (start..verb)
            .chain(verb..clause)
            .any(|t| tokens[t].head == clause && tokens[t].dep.starts_with("nsubj"));
        for token in &mut tokens[start..=comma] {
            if token.head == verb && (!subject || !token.dep.starts_with("nsubj")) {
                token.head = clause;
            }
        }
        tokens[verb].dep = "parataxis".into();
    })
}

struct Parenthesis {
    /// Where the sentence begins.
    start: usize,
    /// The comma that opens it.
    comma: usize,
    verb: usize,
}

fn parenthesis(
    tokens: &[Token],
    start: usize,
    verb: usize,
    lexicon: &Lexicon,
) -> Option<Parenthesis> {
    let word = &tokens[verb];
    let told =
        lexicon.speech.verbs.has(&word.lemma) || lexicon.factuality.probable.verbs.has(&word.lemma);
    let hung = matches!(word.dep.as_str(), "parataxis" | "advcl" | "ccomp") && word.head > verb;
    let closed = tokens.get(verb + 1).is_some_and(|next| next.text == ",");
    if word.pos != "VERB" || !told || !hung || !closed {
        return None;
    }
    let comma = (start.max(verb.saturating_sub(LONGEST))..verb)
        .rev()
        .find(|&t| tokens[t].text == ",")?;
    let inside = comma + 1..verb;
    // whoever says so, and nothing that opens a clause of another kind
    let sayer = inside
        .clone()
        .any(|t| tokens[t].head == verb && tokens[t].dep.starts_with("nsubj"));
    let opener = inside.clone().any(|t| {
        matches!(tokens[t].dep.as_str(), "mark" | "relcl") || tokens[t].tag.starts_with('W')
    });
    let parted = (start..comma).any(|t| tokens[t].head == verb);
    (sayer && !opener && parted).then_some(Parenthesis { start, comma, verb })
}
