//! "Police have detained Novak, *local radio reports*": the words of saying that close a sentence, which the
//! model takes for a noun.

use reportedly_model::{Analysis, Token};

use super::{hang, mended};
use crate::lexicon::Lexicon;

/// Words between the comma and the verb, at most.
const LONGEST_SPEAKER: usize = 5;

/// `analysis` with such words as the verbs that they are; nothing where there is none to mend.
pub fn with_closing_reports(analysis: &Analysis, lexicon: &Lexicon) -> Option<Analysis> {
    let tokens = &analysis.tokens;
    let found: Vec<(usize, usize)> = analysis
        .sentences
        .iter()
        .filter_map(|sentence| {
            let last = sentence.clone().rev().find(|&t| tokens[t].pos != "PUNCT")?;
            let root = sentence.clone().find(|&t| tokens[t].head == t)?;
            closes(tokens, sentence.start, last, lexicon).then_some((last, root))
        })
        .filter(|&(verb, root)| root + 1 < verb && tokens[root].pos == "VERB")
        .collect();
    mended(analysis, found, |tokens, (verb, root)| {
        mend(tokens, verb, root);
    })
}

/// Whether an outlet and "reports" stand behind the last comma, and nothing else.
fn closes(tokens: &[Token], start: usize, last: usize, lexicon: &Lexicon) -> bool {
    let outlets = &lexicon.speech.outlet_nouns;
    let outlet = |t: usize| {
        let word = tokens[t].text.to_lowercase();
        outlets.has(&word) || lexicon.speech.colon_nouns.has(&word)
    };
    let word = &tokens[last];
    let nominal = |t: &usize| matches!(tokens[*t].pos.as_str(), "NOUN" | "PROPN" | "ADJ" | "DET");
    let before = (start..last).rev().take_while(nominal).count();
    word.text == "reports"
        && word.tag == "NNS"
        && (1..=LONGEST_SPEAKER).contains(&before)
        && last > start + before
        && tokens[last - before - 1].text == ","
        && outlet(last - 1)
}

fn mend(tokens: &mut [Token], verb: usize, root: usize) {
    let speaker = verb - 1;
    for token in tokens.iter_mut().take(speaker) {
        if token.head == verb {
            token.head = speaker;
        }
    }
    hang(&mut tokens[speaker], verb, "nsubj");
    hang(&mut tokens[root], verb, "ccomp");
    let word = &mut tokens[verb];
    word.lemma = "report".into();
    (word.pos, word.tag) = ("VERB".into(), "VBZ".into());
    hang(word, verb, "ROOT");
}
