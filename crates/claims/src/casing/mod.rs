//! Headlines in capitals, and texts without any: written as usual, so that names stand out again.
//!
//! The language model knows names by their capitals. In "NASSER AL-KHOURY FLEES TO AMMAN", "Nasser
//! Al-Khoury Flees to Amman" and "nasser al-khoury fled to amman" capitals tell nothing; what tells is
//! which words are known as names of people or places, which as words, and how the rest of the report
//! writes them. Only the text for the model changes, letter for letter: offsets, and whatever is shown,
//! stay those of the report.

mod words;

use reportedly_model::Report;
use reportedly_places::Gazetteer;

use self::words::{Guide, words_of};
use crate::french::is_french;

/// Fewest words of a block whose capitals are looked at: shorter ones may be a lone name.
const FEWEST_WORDS: usize = 4;

/// Most words of a headline with a capital at each: longer ones are no headlines.
const LONGEST_HEADLINE: usize = 24;

/// How a block uses capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Casing {
    /// As sentences do.
    Usual,
    /// Nothing but capitals.
    Upper,
    /// No capital at all.
    Lower,
    /// A capital at the head of each word that matters.
    Title,
}

/// The texts of the blocks of `report` with usual capitals. `is_word` tells whether a word in lower
/// case, or what it is a form of, is an English word of a part of speech ("VERB").
pub fn with_usual_capitals(
    report: &Report,
    texts: Vec<String>,
    gazetteer: &Gazetteer,
    is_word: &dyn Fn(&str, &str) -> bool,
) -> Vec<String> {
    let mut casings: Vec<Casing> = texts.iter().map(|text| casing_of(text, is_word)).collect();
    keep_fragments(&texts, &mut casings);
    if is_french(report) {
        return texts;
    }
    let texts = with_usual_openings(texts, &casings, gazetteer, is_word);
    if casings.iter().all(|casing| *casing == Casing::Usual) {
        return texts;
    }
    let usual = texts.iter().zip(&casings);
    let usual = usual.filter(|(_, casing)| **casing == Casing::Usual);
    let guide = Guide::new(gazetteer, is_word, usual.map(|(text, _)| text.as_str()));
    texts
        .iter()
        .zip(&casings)
        .map(|(text, casing)| match casing {
            Casing::Usual => text.clone(),
            _ => guide.rewrite(text, *casing),
        })
        .collect()
}

/// "EX-MINISTER HADDAD FLEES TO CYPRUS. Karim Haddad left": a headline in the same block as what it
/// stands above.
fn with_usual_openings(
    texts: Vec<String>,
    casings: &[Casing],
    gazetteer: &Gazetteer,
    is_word: &dyn Fn(&str, &str) -> bool,
) -> Vec<String> {
    let opening = |text: &str| {
        let end = text.find(['\n', '.', '!', '?', ':'])?;
        let (first, rest) = text.split_at_checked(end)?;
        let loud = casing_of(first, is_word) == Casing::Upper;
        (loud && casing_of(rest, is_word) == Casing::Usual).then_some(end)
    };
    let usual = |(text, casing): (String, &Casing)| {
        let end = opening(&text).filter(|_| *casing == Casing::Usual);
        let Some((first, rest)) = end.and_then(|end| text.split_at_checked(end)) else {
            return text;
        };
        let guide = Guide::new(gazetteer, is_word, std::iter::once(rest));
        guide.rewrite(first, Casing::Upper) + rest
    };
    texts.into_iter().zip(casings).map(usual).collect()
}

/// Beside blocks with capitals, one without is the rest of a sentence that was cut, and has no names to
/// be found again.
fn keep_fragments(texts: &[String], casings: &mut [Casing]) {
    let has_capitals = |(text, casing): (&String, &Casing)| {
        *casing == Casing::Usual
            && text.contains(char::is_uppercase)
            && words_of(text).len() >= FEWEST_WORDS
    };
    if !texts.iter().zip(casings.iter()).any(has_capitals) {
        return;
    }
    for casing in casings
        .iter_mut()
        .filter(|casing| **casing == Casing::Lower)
    {
        *casing = Casing::Usual;
    }
}

fn casing_of(text: &str, is_word: &dyn Fn(&str, &str) -> bool) -> Casing {
    let words = words_of(text);
    let spelled = words.iter().filter(|word| word.is_cased());
    let count = spelled.clone().count();
    if count < FEWEST_WORDS {
        return Casing::Usual;
    }
    let long = spelled.clone().filter(|word| word.length() > 3);
    let (mut upper, mut lower) = (0, 0);
    for word in spelled {
        upper += usize::from(word.is_upper());
        lower += usize::from(word.is_lower());
    }
    if upper * 10 >= count * 9 {
        return Casing::Upper;
    }
    if lower == count {
        return Casing::Lower;
    }
    let plain = |word: &words::Word| is_word(&word.lower, "VERB") || is_word(&word.lower, "ADV");
    let headline = count <= LONGEST_HEADLINE
        && !text.trim_end().ends_with(['.', '!', '”', '"'])
        && long.clone().all(|word| !word.is_lower())
        && long.skip(1).filter(|word| plain(word)).count() > 0;
    if headline {
        Casing::Title
    } else {
        Casing::Usual
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_told_by_the_words_that_have_them() {
        let verb = |word: &str, pos: &str| pos == "VERB" && matches!(word, "flees" | "left");
        let casing = |text| casing_of(text, &verb);
        assert_eq!(casing("NOVAK FLEES TO AMMAN"), Casing::Upper);
        assert_eq!(casing("novak fled to amman"), Casing::Lower);
        assert_eq!(
            casing("Former Minister Novak Flees to Amman"),
            Casing::Title
        );
        assert_eq!(
            casing("Novak left Amman in March, police say"),
            Casing::Usual
        );
        assert_eq!(
            casing("Irena Novak, Tomasz Novak, Vuk Novak"),
            Casing::Usual
        );
        assert_eq!(casing("Irena NOVAK"), Casing::Usual);
    }

    #[test]
    fn the_rest_of_a_sentence_is_left_alone() {
        let texts = [
            "Irena Novak fled to Amman, her",
            "said in a press statement.",
        ];
        let mut casings = [Casing::Usual, Casing::Lower];
        keep_fragments(&texts.map(str::to_owned), &mut casings);
        assert_eq!(casings, [Casing::Usual; 2]);
    }
}
