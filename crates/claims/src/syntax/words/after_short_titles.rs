//! "…, Sgt. | Blaise Dresser said": a title whose full stop the model takes for the end of the sentence.

use std::ops::Range;

use reportedly_model::{Analysis, Token};

use super::hang;
use crate::lexicon::Lexicon;

/// `analysis` with such sentences joined again; nothing where there are none.
pub fn with_sentences_joined(analysis: &Analysis, lexicon: &Lexicon) -> Option<Analysis> {
    let found: Vec<usize> = (1..analysis.sentences.len())
        .filter(|&second| cut_behind_title(analysis, lexicon, second).is_some())
        .collect();
    if found.is_empty() {
        return None;
    }
    let mut joined = analysis.clone();
    for &second in found.iter().rev() {
        let Some(cut) = cut_behind_title(&joined, lexicon, second) else {
            continue;
        };
        cut.mend(&mut joined.tokens);
        let end = joined.sentences[second].end;
        joined.sentences[second - 1].end = end;
        joined.sentences.remove(second);
    }
    Some(joined)
}

/// Two halves of a sentence.
struct Cut {
    /// The word that both halves hang on once they are one.
    root: usize,
    /// The root of the other half, and what it becomes.
    other: usize,
    dep: String,
    title: usize,
    name: usize,
}

impl Cut {
    fn mend(&self, tokens: &mut [Token]) {
        hang(&mut tokens[self.other], self.root, &self.dep);
        hang(&mut tokens[self.title], self.name, "compound");
    }
}

/// How the sentence `second` goes on from the one before, if that one ends in a short title.
fn cut_behind_title(analysis: &Analysis, lexicon: &Lexicon, second: usize) -> Option<Cut> {
    let tokens = &analysis.tokens;
    let [first, behind] = [second - 1, second].map(|at| analysis.sentences[at].clone());
    let title = short_title(tokens, first.clone(), lexicon)?;
    let next = tokens.get(behind.start)?;
    let near = next.span.start <= tokens[first.end - 1].span.end + 1;
    let name = behind
        .clone()
        .take_while(|&t| tokens[t].pos == "PROPN")
        .find(|&t| !within_name(tokens, behind.start, t))?;
    let [root, said] = [root_of(tokens, first)?, root_of(tokens, behind)?];
    if !near || root == title {
        return None;
    }
    let cut = |root, other, dep: &str| {
        let dep = dep.to_owned();
        Some(Cut {
            root,
            other,
            dep,
            title,
            name,
        })
    };
    if said == name {
        // "according to Sgt. | Blaise Dresser."
        return cut(tokens[title].head, name, tokens[title].dep.as_str());
    }
    let speaks = lexicon.speech.verbs.has(&tokens[said].lemma)
        && tokens[name].head == said
        && tokens[name].dep == "nsubj";
    speaks.then(|| cut(said, root, "ccomp")).flatten()
}

/// The "Sgt." that ends the sentence, with its full stop or before one.
fn short_title(tokens: &[Token], sentence: Range<usize>, lexicon: &Lexicon) -> Option<usize> {
    let last = sentence
        .end
        .checked_sub(1)
        .filter(|t| sentence.contains(t))?;
    let stop = tokens[last].text == "." && last > sentence.start && !tokens[last - 1].space_after;
    let title = if stop { last - 1 } else { last };
    let word = tokens[title].text.to_lowercase();
    let stopped = stop || word.ends_with('.');
    let short = lexicon
        .roles
        .abbreviations
        .contains_key(word.trim_end_matches('.'));
    let capital = tokens[title].text.starts_with(char::is_uppercase);
    (stopped && short && capital && title > sentence.start).then_some(title)
}

/// Whether the word at `t` is a part of the name that begins at `start`.
fn within_name(tokens: &[Token], start: usize, t: usize) -> bool {
    let head = tokens[t].head;
    head != t && head >= start && tokens[head].pos == "PROPN" && tokens[t].dep == "compound"
}

fn root_of(tokens: &[Token], sentence: Range<usize>) -> Option<usize> {
    let mut words = sentence;
    words.find(|&t| tokens[t].head == t)
}
