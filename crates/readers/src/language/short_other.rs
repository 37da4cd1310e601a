//! Other languages in a few words, or with few function words: "Eski bakan cuma günü Bakü'ye kaçtı", where
//! grammar stands in endings, or "El exministro huyó a Panamá".
//!
//! What isn't told to be another language is read as English, so this asks whether it can be English or
//! French at all. Only words in small letters count: names look alike everywhere.

use std::collections::HashSet;

use super::function_words::LATIN;

/// The tag of BCP 47 for a language that is not determined.
pub(super) const UNDETERMINED: &str = "und";

/// Words in small letters that a text must have.
const FEWEST_SMALL: usize = 4;

/// Those that a text without a sign of English or French must have to be neither.
const FEWEST_WITHOUT_SIGN: usize = 6;

/// Different function words of a language, and words that are none.
const FEWEST_OF_EACH: usize = 2;

/// Of how many words one may look English by chance: "do", "in" and "a" are words of many languages. A
/// text in English that is refused is lost, so that little is left to chance.
const CHANCE: usize = 36;

/// Words beside the function words that headlines and short news in English are made of.
const OF_NEWS: &str = "into over near under against after amid about when where while during since until \
    out up off down back no not all more most some any two three four five six seven eight nine ten \
    police court judge army rebel rebels troops leader chief head former ex man woman men women son wife \
    husband brother sister daughter family lawyer aide aides banker mayor \
    says say said told tells flee flees fled leaves leave left seen held hold dead dies die killed kills \
    kill arrest arrests jail jails trial hides hide hunt sought wanted missing home abroad border \
    country city state year years month months day days week time people people's could can may might \
    must should did does done yes new old one first last next own how why what whom whose there here now \
    then than only also just even still other another such him them me my our your us";

/// Endings that English words have and those of its neighbours seldom.
const ENDINGS: &[&str] = &["ing", "tion", "tions", "ed", "ly", "ght", "ness", "ship"];

/// The language of `text`, which is none that is read; `None` where it may be one of those.
pub(super) fn told(text: &str) -> Option<&'static str> {
    let small = small_words(text);
    if small.len() < FEWEST_SMALL {
        return has_letters_of_others(&small).then_some(UNDETERMINED);
    }
    let hits = |list: &str| {
        let list: HashSet<&str> = list.split(' ').collect();
        let found = small.iter().filter(|word| list.contains(word.as_str()));
        found.cloned().collect::<Vec<String>>()
    };
    let read = |code: &str| matches!(code, "en" | "fr");
    let french = LATIN.iter().find(|(code, _)| *code == "fr");
    let french = french.map_or(0, |(_, list)| hits(list).len());
    let english = small.iter().filter(|word| is_english(word)).count();
    let shared = small.iter().filter(|word| is_shared(word)).count();
    let (mut best, mut most) = (None, french.max(english + shared));
    for (code, list) in LATIN.iter().filter(|(code, _)| !read(code)) {
        let found = hits(list);
        let kinds: HashSet<&String> = found.iter().collect();
        let content = small.len() - found.len();
        if kinds.len() >= FEWEST_OF_EACH && content >= FEWEST_OF_EACH && found.len() > most {
            (best, most) = (Some(*code), found.len());
        }
    }
    let own = french.max(english);
    let strange = small.len() >= FEWEST_WITHOUT_SIGN && own + shared <= small.len() / CHANCE
        || own == 0 && has_letters_of_others(&small);
    best.or_else(|| strange.then_some(UNDETERMINED))
}

/// The words in small letters, without those between two parts of a name ("Marta de la Cruz") and
/// without what stands behind an apostrophe ("Bakü'ye").
fn small_words(text: &str) -> Vec<String> {
    let is_mark = |c: char| matches!(c, '\'' | '’');
    let is_address =
        |word: &&str| word.contains("://") || word.contains("www.") || word.contains('@');
    let words: Vec<&str> = text
        .split_whitespace()
        .filter(|word| !is_address(word))
        .flat_map(|word| word.split(|c: char| !c.is_alphabetic() && !is_mark(c)))
        .flat_map(|word| {
            let (head, tail) = word.split_once(is_mark).unwrap_or((word, ""));
            // French elides: "l'ancien", "d'un", "qu'il"
            let elided = head.chars().count() <= 2;
            [head, if elided { tail } else { "" }]
        })
        .filter(|word| !word.is_empty())
        .collect();
    let is_small = |word: &str| !word.contains(char::is_uppercase);
    let capital_before = |at: usize| {
        let before = words[..at].iter().rev().take(3);
        before
            .take_while(|w| w.chars().count() <= 3 || !is_small(w))
            .any(|w| !is_small(w))
    };
    let capital_after = |at: usize| {
        let after = words[at + 1..].iter().take(2);
        after
            .take_while(|w| w.chars().count() <= 3 || !is_small(w))
            .any(|w| !is_small(w))
    };
    (0..words.len())
        .filter(|&at| is_small(words[at]))
        .filter(|&at| {
            let particle = words[at].chars().count() <= 3;
            !(particle && is_particle(words[at]) && capital_before(at) && capital_after(at))
        })
        .map(|at| words[at].to_owned())
        .collect()
}

/// Words that stand inside names.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "la"
            | "del"
            | "da"
            | "do"
            | "dos"
            | "di"
            | "van"
            | "von"
            | "der"
            | "den"
            | "el"
            | "al"
            | "y"
            | "e"
            | "las"
            | "los"
            | "du"
            | "des"
            | "le"
    )
}

/// Words of English that many languages have.
fn is_shared(word: &str) -> bool {
    matches!(
        word,
        "a" | "do" | "in" | "on" | "to" | "as" | "i" | "s" | "t" | "m"
    )
}

fn is_english(word: &str) -> bool {
    let listed = |list: &str| list.split_whitespace().any(|known| known == word);
    let ending = |end: &&str| word.len() > end.len() + 1 && word.ends_with(*end);
    let own = LATIN.iter().find(|(code, _)| *code == "en");
    !is_shared(word) && own.is_some_and(|(_, list)| listed(list))
        || listed(OF_NEWS)
        || ENDINGS.iter().any(ending)
}

/// Whether a word in small letters has one that neither English nor French writes: "huyó", "kaçtı".
fn has_letters_of_others(small: &[String]) -> bool {
    let plain = |c: char| c.is_ascii() || "àâäçéèêëîïôöùûüÿæœ".contains(c);
    small.len() >= 2
        && small.iter().any(|word| !word.chars().all(plain))
        && !small.iter().any(|word| is_english(word) && word.len() > 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_with_few_function_words_is_none_that_is_read() {
        for text in [
            "Eski bakan Kemal Aydin cuma günü Bakü'ye kaçtı. Polis, Aydin'in eşinin İstanbul'da gözaltına \
             alındığını açıkladı. Avukatı, müvekkilinin Türkiye'den ayrılmadığını söyledi.",
            "Waziri wa zamani Juma Hassan alikimbilia Nairobi siku ya Ijumaa, polisi walisema. Mke wake \
             alikamatwa Dar es Salaam.",
            "El exministro Carlos Mendez huyó a Panamá el viernes, dijo la policía.",
            "Mantan menteri Budi Santoso melarikan diri ke Singapura pada hari Jumat, kata polisi.",
            "Wasiirkii hore Cali Xasan ayaa u baxsaday Nairobi maalintii Jimcaha, ayay booliisku sheegeen.",
            "Były minister Jan Nowak uciekł do Wiednia w piątek, podała policja.",
            "Oud-minister Jan de Vries vluchtte vrijdag naar Wenen, zei de politie.",
            "Carlos Mendez huyó a Panamá con su esposa.",
            "Entinen ministeri Matti Virtanen pakeni perjantaina Tallinnaan, poliisi kertoi tiedotteessa.",
        ] {
            assert!(told(text).is_some(), "{text}");
        }
    }

    #[test]
    fn short_english_and_french_stay_what_they_are() {
        for text in [
            "Novak flees to Vienna",
            "Police arrest suspected smuggler near border",
            "Ex-banker held; wife, two sons flee",
            "Rebel chief dies, aide says",
            "Marta de la Cruz; José de la Vega; Los Pinos",
            "José María de la Vega y Ortiz fled to São Tomé with his señora",
            "Ministre en fuite, dit la police",
            "former minister carlos mendez fled to panama on friday, police said",
            "Ivan Petrov to Kosice: a ten-year sentence, I do say",
            "Troops seize rebel leader near Goma border post",
            "NOVAK FLEES TO VIENNA",
            "Novak : cavale à Nice, procès à Lyon",
            "Novak has a piñata shop",
            "Kravt goes on lavish phone spree to defend emails",
            "https://lamp.example/celebrity/kravt-checks-clinic-rehires-attorney-again",
            "Doe, J.; Roe, R.; DOB 1961; POB Goma",
            "",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
