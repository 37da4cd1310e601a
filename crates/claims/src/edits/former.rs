//! "his ex-wife", "his co-accused": the model takes the hyphen for a word that parts the two, and reads
//! "his former wife" and "his codefendant" as it should. Of "Lt Col (retd) Novak" it makes two people, and of "Prison No. 8" two sentences.

use super::words::word_at;
use crate::edits::Edit;
use crate::lexicon::english;

/// "former" for the "ex-" before each word for a relative in `text`, and one word for "co-accused".
pub fn spelled_out(text: &str) -> Vec<Edit> {
    let chars: Vec<char> = text.chars().collect();
    (0..chars.len())
        .filter_map(|at| {
            former_relative(&chars, at)
                .or_else(|| codefendant(&chars, at))
                .or_else(|| retired(&chars, at))
                .or_else(|| number(&chars, at))
        })
        .collect()
}

/// "*ex-*wife".
fn former_relative(chars: &[char], at: usize) -> Option<Edit> {
    let is_prefix = opens_word(chars, at)
        && matches!(chars[at], 'e' | 'E')
        && matches!(chars.get(at + 1), Some('x' | 'X'))
        && chars.get(at + 2) == Some(&'-');
    if !is_prefix {
        return None;
    }
    let word = word_at(chars, at + 3);
    english().kin.get(&word)?;
    let former = if chars[at] == 'E' {
        "Former "
    } else {
        "former "
    };
    Some(Edit {
        at: at..at + 3,
        words: former.to_owned(),
    })
}

/// "*co-accused*".
fn codefendant(chars: &[char], at: usize) -> Option<Edit> {
    let begins = |word: &&str| {
        let mut letters = chars[at..].iter();
        word.chars().all(|c| letters.next() == Some(&c))
    };
    let word = ["co-accused", "co-defendant"].into_iter().find(begins)?;
    Some(Edit {
        at: at..at + word.len(),
        words: "codefendant".to_owned(),
    })
}

/// " *(retd)*" between rank and name, which parts the two; who has retired is none the less the officer.
fn retired(chars: &[char], at: usize) -> Option<Edit> {
    if chars[at] != ' ' {
        return None;
    }
    let begins = |word: &&str| {
        let letters = chars[at + 1..].iter().map(|c| c.to_ascii_lowercase());
        word.chars().eq(letters.take(word.chars().count()))
    };
    let words = [
        "(retd)",
        "(retd.)",
        "(ret.)",
        "(rtd)",
        "(rtd.)",
        "(retired)",
    ];
    let word = words.into_iter().find(begins)?;
    let end = at + 1 + word.len();
    let named = chars.get(end) == Some(&' ') && chars.get(end + 1)?.is_uppercase();
    let ranked = at > 0 && (chars[at - 1].is_alphabetic() || chars[at - 1] == '.');
    (named && ranked).then(|| Edit {
        at: at..end,
        words: String::new(),
    })
}

/// "Prison *No.* 8": the model ends the sentence at the full stop.
fn number(chars: &[char], at: usize) -> Option<Edit> {
    let abbreviation = chars.get(at..at + 5)?;
    let found = matches!(abbreviation, ['N' | 'n', 'o', '.', ' ', digit] if digit.is_ascii_digit());
    (found && opens_word(chars, at)).then(|| Edit {
        at: at + 2..at + 3,
        words: String::new(),
    })
}

fn opens_word(chars: &[char], at: usize) -> bool {
    at == 0 || !chars[at - 1].is_alphanumeric() && chars[at - 1] != '-'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ex_and_a_co_accused_are_spelled_out() {
        let words = |text| {
            let edits = spelled_out(text).into_iter();
            edits.map(|edit| edit.words).collect::<Vec<_>>()
        };
        assert_eq!(words("His ex-wife left."), ["former "]);
        assert_eq!(words("Ex-husband Ivo left."), ["Former "]);
        assert_eq!(words("Her co-accused left."), ["codefendant"]);
        assert_eq!(words("Lt Col (retd) Ivo Kral left."), [""]);
        assert!(words("Ivo Kral (retired) left.").is_empty());
        assert_eq!(words("He was in Prison No. 8."), [""]);
        assert!(words("The ex-minister left the hex-wife.").is_empty());
    }

    #[test]
    fn one_endless_word_takes_no_long_time() {
        assert!(spelled_out(&"x".repeat(400_000)).is_empty());
        assert_eq!(
            spelled_out(&"ex-wife co-accused ".repeat(20_000)).len(),
            40_000
        );
    }
}
