//! Sentences that no writer means as one: tables, lists and lost full stops.
//!
//! Rules ask about whole sentences, so their work grows with the square of a sentence's length. Prose
//! keeps below a hundred words; what goes far beyond is read in parts, cut where it halts.

use std::ops::Range;

use reportedly_model::Analysis;

/// Tokens of the longest sentence that is read whole: some three times that of the longest in
/// the annotated news of `eval`.
const LONGEST: usize = 320;

/// `analysis` with its overlong sentences in parts; nothing where there are none.
pub fn parted(analysis: &Analysis) -> Option<Analysis> {
    if analysis.sentences.iter().all(|s| s.len() <= LONGEST) {
        return None;
    }
    let parts = |sentence: &Range<usize>| parts_of(analysis, sentence.clone());
    let sentences: Vec<Range<usize>> = analysis.sentences.iter().flat_map(parts).collect();
    let mut parted = Analysis {
        sentences,
        ..analysis.clone()
    };
    let sentences = parted.sentences.clone();
    for part in sentences {
        for at in part.clone() {
            if let Some(token) = parted.tokens.get_mut(at)
                && !part.contains(&token.head)
            {
                token.head = at;
                token.dep = "ROOT".into();
            }
        }
    }
    Some(parted)
}

/// The stretches of `sentence`, each as long as may be, and cut behind a halt where there is one.
fn parts_of(analysis: &Analysis, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = sentence.start;
    while sentence.end - start > LONGEST {
        let end = start + LONGEST;
        let halt = |words: &[&str]| {
            (start + LONGEST / 2..end).rev().find(|&t| {
                analysis
                    .tokens
                    .get(t)
                    .is_some_and(|t| words.contains(&t.text.as_str()))
            })
        };
        let cut = halt(&[".", ";", "\n", "\n\n"]).or_else(|| halt(&[",", ":", "–", "—"]));
        let cut = cut.map_or(end, |halt| halt + 1);
        parts.push(start..cut);
        start = cut;
    }
    parts.push(start..sentence.end);
    parts
}

#[cfg(test)]
mod tests {
    use reportedly_model::{Span, Token};

    use super::*;

    /// `words` as one sentence, each word hanging on the one before.
    fn chain(words: &[&str]) -> Analysis {
        let token = |(at, word): (usize, &&str)| Token {
            text: (*word).into(),
            span: Span::new(at, at + 1),
            space_after: true,
            lemma: (*word).into(),
            tag: "NN".into(),
            pos: "NOUN".into(),
            morph: "".into(),
            head: at.saturating_sub(1),
            dep: "dep".into(),
        };
        Analysis {
            tokens: words.iter().enumerate().map(token).collect(),
            sentences: std::iter::once(0..words.len()).collect(),
            entities: Vec::new(),
        }
    }

    #[test]
    fn prose_is_left_as_it_is() {
        assert_eq!(parted(&chain(&["word"; LONGEST])), None);
    }

    #[test]
    fn a_list_is_cut_behind_its_semicolons_and_every_part_stands_alone() {
        let words = ["he", "left", ";"].repeat(LONGEST);
        let parted = parted(&chain(&words)).expect("it is overlong");
        assert_eq!(parted.sentences.first().map(|s| s.start), Some(0));
        assert_eq!(parted.sentences.last().map(|s| s.end), Some(words.len()));
        for pair in parted.sentences.windows(2) {
            assert_eq!(pair[0].end, pair[1].start);
            assert_eq!(parted.tokens[pair[0].end - 1].text, ";");
        }
        for part in &parted.sentences {
            assert!(part.len() <= LONGEST);
            assert!(part.clone().all(|t| part.contains(&parted.tokens[t].head)));
        }
    }

    #[test]
    fn without_a_halt_it_is_cut_all_the_same() {
        let parted = parted(&chain(&["word"; 2 * LONGEST + 1])).expect("it is overlong");
        assert_eq!(parted.sentences.len(), 3);
    }
}
