//! "his ex-wife", "his co-accused": the model takes the hyphen for a word that parts the two, and reads
//! "his former wife" and "his codefendant" as it should.

use crate::edits::Edit;
use crate::lexicon::english;

/// "former" for the "ex-" before each word for a relative in `text`, and one word for "co-accused".
pub fn spelled_out(text: &str) -> Vec<Edit> {
    let chars: Vec<char> = text.chars().collect();
    let former = |at: usize| {
        if chars[at] == 'E' {
            "Former "
        } else {
            "former "
        }
    };
    let mut edits: Vec<Edit> = (0..chars.len())
        .filter(|&at| is_of_relative(&chars, at))
        .map(|at| Edit {
            at: at..at + 3,
            words: former(at).to_owned(),
        })
        .collect();
    for word in ["co-accused", "co-defendant"] {
        let starts = text.match_indices(word);
        let starts = starts.map(|(at, _)| text[..at].chars().count());
        edits.extend(starts.map(|at| Edit {
            at: at..at + word.len(),
            words: "codefendant".to_owned(),
        }));
    }
    edits
}

/// Whether an "ex-" begins at `at`, and a word for a relative behind it.
fn is_of_relative(chars: &[char], at: usize) -> bool {
    let opens = at == 0 || !chars[at - 1].is_alphanumeric() && chars[at - 1] != '-';
    let prefix = chars[at..].iter().take(3).collect::<String>();
    let word: String = chars[at..]
        .iter()
        .skip(3)
        .take_while(|c| c.is_alphabetic())
        .collect();
    opens && prefix.eq_ignore_ascii_case("ex-") && english().kin.get(&word).is_some()
}
