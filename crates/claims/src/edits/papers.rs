//! "a Red Notice", "an Arrest Warrant": papers of the law that are written like names, which the model takes
//! them for; in small letters it reads them as it should.

use super::words::word_at;
use crate::edits::Edit;

const PAPERS: [&[&str]; 8] = [
    &["red", "notice"],
    &["red", "notices"],
    &["arrest", "warrant"],
    &["arrest", "warrants"],
    &["european", "arrest", "warrant"],
    &["international", "arrest", "warrant"],
    &["extradition", "request"],
    &["travel", "ban"],
];

/// A small letter for the capital of each word of such a paper's name in `text`.
pub(super) fn in_small_letters(text: &str) -> Vec<Edit> {
    let chars: Vec<char> = text.chars().collect();
    let opens = |at: usize| {
        // the first word of a sentence keeps its capital
        chars[at].is_ascii_uppercase() && at > 1 && chars[at - 1] == ' ' && chars[at - 2] != '.'
    };
    let mut edits: Vec<Edit> = Vec::new();
    for at in (0..chars.len()).filter(|&at| opens(at)) {
        let free = edits.last().is_none_or(|edit| edit.at.end <= at);
        if let Some(starts) = paper_at(&chars, at).filter(|_| free) {
            edits.extend(starts.into_iter().map(|start| Edit {
                at: start..start + 1,
                words: chars[start].to_ascii_lowercase().to_string(),
            }));
        }
    }
    edits
}

/// Where the words of the paper that is named at `at` begin.
fn paper_at(chars: &[char], at: usize) -> Option<Vec<usize>> {
    PAPERS.iter().find_map(|paper| {
        let mut start = at;
        let starts = paper.iter().map(|&word| {
            let here = start;
            let written = word_at(chars, here);
            let named = written.to_lowercase() == word
                && chars[here].is_ascii_uppercase()
                && written.chars().skip(1).all(char::is_lowercase);
            start += word.len() + 1;
            named.then_some(here)
        });
        // "European" stays a name
        let starts: Option<Vec<usize>> = starts.collect();
        starts.map(|all| {
            if paper.len() > 2 {
                all[1..].to_vec()
            } else {
                all
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_no_names() {
        let small = |text: &str| {
            let edits = in_small_letters(text).into_iter();
            edits.map(|edit| edit.words).collect::<String>()
        };
        assert_eq!(small("Interpol issued a Red Notice for X."), "rn");
        assert_eq!(small("under a European Arrest Warrant issued"), "aw");
        assert!(small("Red Notice is a film. Red Notice is long.").is_empty());
        assert!(small("the RED NOTICE and a red notice").is_empty());
        assert!(in_small_letters(&"A ".repeat(100_000)).is_empty());
    }
}
