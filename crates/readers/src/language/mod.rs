//! The language that a text is written in, where the document doesn't say: by its script, and where
//! several languages share one, by their function words, of which any running text is full.
//!
//! The same text always gets the same answer, which the reading of a report hangs on.

mod function_words;
mod short_french;
mod short_other;

use std::collections::HashSet;

use unicode_script::{Script, UnicodeScript};

use function_words::{ARABIC, CYRILLIC, LATIN, Words};

/// Code points that are looked at; more tell nothing more.
const LOOKED_AT: usize = 8_000;

/// Different function words that a text must have: one name holds a few ("de la Cruz y los …").
const FEWEST_WORDS: usize = 4;

/// Different words that another language must have and English has not: "A", "to", "I", "s" and "do" are
/// words of Slovak, too.
const FEWEST_FOREIGN: usize = 2;

/// Share of its words that must be function words; news has 30 to 45 in a hundred.
const LEAST_SHARE: f64 = 0.15;

/// ISO 639-1 code of the language of `text` ("en", "fr"), `und` where it is none that is read and
/// cannot be told; `None` where it may be any.
pub(crate) fn detect(text: &str) -> Option<&'static str> {
    let head: String = text.chars().take(LOOKED_AT).collect();
    match main_script(&head)? {
        // a quotation may be in the language of whoever spoke
        Script::Latin => by_words(&without_quotations(&head), LATIN)
            .or_else(|| by_words(&head, LATIN))
            .or_else(|| short_french::told(&head))
            .or_else(|| short_other::told(&head)),
        // a few words tell that it is one of them, and so none that is read
        Script::Cyrillic => by_words(&head, CYRILLIC).or(Some("ru")),
        Script::Arabic => by_words(&head, ARABIC).or(Some("ar")),
        Script::Han if head.chars().any(is_kana) => Some("ja"),
        Script::Han => Some("zh"),
        Script::Hiragana | Script::Katakana => Some("ja"),
        Script::Hangul => Some("ko"),
        Script::Hebrew => Some("he"),
        Script::Greek => Some("el"),
        Script::Georgian => Some("ka"),
        Script::Armenian => Some("hy"),
        Script::Devanagari => Some("hi"),
        Script::Bengali => Some("bn"),
        Script::Tamil => Some("ta"),
        Script::Thai => Some("th"),
        Script::Ethiopic => Some("am"),
        Script::Myanmar => Some("my"),
        _ => Some(short_other::UNDETERMINED),
    }
}

/// The script of most of the letters.
fn main_script(text: &str) -> Option<Script> {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for script in text
        .chars()
        .filter(|c| c.is_alphabetic())
        .map(|c| c.script())
    {
        match counts.iter_mut().find(|(known, _)| *known == script) {
            Some((_, count)) => *count += 1,
            None => counts.push((script, 1)),
        }
    }
    let (script, count) = counts.iter().max_by_key(|(_, count)| *count)?;
    let letters: usize = counts.iter().map(|(_, count)| count).sum();
    (2 * count > letters).then_some(*script)
}

fn is_kana(c: char) -> bool {
    matches!(c.script(), Script::Hiragana | Script::Katakana)
}

/// The language with the most function words, the first of the table where two have as many.
fn by_words(text: &str, languages: &[(&'static str, Words)]) -> Option<&'static str> {
    let lower = without_initials(text).to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let english: HashSet<&str> = words_of(languages, "en");
    let mut best = ("", 0);
    for (code, list) in languages {
        let list: HashSet<&str> = list.split(' ').collect();
        let hits = words.iter().filter(|word| list.contains(*word));
        let kinds: HashSet<&&str> = hits.clone().collect();
        let hits = hits.count();
        let foreign = kinds.iter().filter(|word| !english.contains(***word));
        let enough = *code == "en" || foreign.count() >= FEWEST_FOREIGN;
        if kinds.len() >= FEWEST_WORDS && enough && hits > best.1 {
            best = (*code, hits);
        }
    }
    let (code, hits) = best;
    (hits as f64 > LEAST_SHARE * words.len() as f64).then_some(code)
}

/// The words of the language `code`, where it is one of `languages`.
fn words_of(languages: &[(&'static str, Words)], code: &str) -> HashSet<&'static str> {
    let known = languages.iter().find(|(known, _)| *known == code);
    known
        .map(|(_, list)| list.split(' ').collect())
        .unwrap_or_default()
}

/// `text` without what stands in quotation marks within one line.
fn without_quotations(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let mut rest = line;
        while let Some((before, close, behind)) = next_quotation(rest) {
            let Some((_, after)) = behind.split_once(close) else {
                break;
            };
            kept.push_str(before);
            kept.push(' ');
            rest = after;
        }
        kept.push_str(rest);
    }
    kept
}

/// What stands before the next opening mark, the mark that closes it, and what stands behind.
fn next_quotation(line: &str) -> Option<(&str, char, &str)> {
    const MARKS: [(char, char); 4] = [('"', '"'), ('“', '”'), ('«', '»'), ('„', '“')];
    let at = line.find(|c| MARKS.iter().any(|(open, _)| *open == c))?;
    let mark = line[at..].chars().next()?;
    let (_, close) = MARKS.iter().find(|(open, _)| *open == mark)?;
    Some((&line[..at], *close, &line[at + mark.len_utf8()..]))
}

/// `text` without the letters of names cut short: "S. Kral", "V. K. Novak".
fn without_initials(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut inside = false;
    while let Some(letter) = letters.next() {
        let initial = letter.is_uppercase() && !inside && letters.peek() == Some(&'.');
        inside = letter.is_alphabetic();
        kept.push(if initial { ' ' } else { letter });
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_tells_its_language() {
        for (language, text) in [
            (
                "en",
                "The former minister left the capital on Friday, a border guard said, and was seen in a hotel.",
            ),
            (
                "fr",
                "L'ancien ministre a quitté la capitale vendredi, selon un garde-frontière, et a été vu dans un hôtel.",
            ),
            (
                "de",
                "Der frühere Minister hat die Hauptstadt am Freitag verlassen und wurde später in einem Hotel gesehen.",
            ),
            (
                "es",
                "El exministro salió de la capital el viernes, según un guardia, y fue visto en un hotel del puerto.",
            ),
            (
                "it",
                "L'ex ministro ha lasciato la capitale venerdì, secondo una guardia, ed è stato visto in un albergo del porto.",
            ),
            (
                "pt",
                "O antigo ministro deixou a capital na sexta-feira, segundo um guarda, e foi visto num hotel do porto.",
            ),
            (
                "nl",
                "De oud-minister heeft de hoofdstad vrijdag verlaten en werd een dag later in een hotel bij de haven gezien.",
            ),
            (
                "sv",
                "Den tidigare ministern lämnade huvudstaden på fredagen och sågs dagen efter på ett hotell som ligger vid hamnen.",
            ),
            (
                "pl",
                "Były minister opuścił stolicę w piątek i był widziany w hotelu przy porcie, jak powiedział strażnik, który się nie przedstawił.",
            ),
            (
                "tr",
                "Eski bakan cuma günü başkentten ayrıldı ve bir gün sonra limana yakın bir otelde görüldü, bu bilgi için ise kaynak yok.",
            ),
            (
                "hr",
                "Bivši ministar je u petak napustio grad i viđen je u hotelu, kako je rekao čuvar koji se nije predstavio, a što je potvrđeno.",
            ),
            (
                "ru",
                "Бывший министр покинул столицу в пятницу, и на следующий день его видели в гостинице, но что он там делал, не известно.",
            ),
            (
                "uk",
                "Колишній міністр залишив столицю у п'ятницю, а за день його бачили в готелі, але що він там робив, не відомо, як і те, з ким.",
            ),
            (
                "ar",
                "غادر الوزير السابق العاصمة يوم الجمعة مع اثنين من مساعديه إلى الساحل وشوهد في فندق قرب الميناء على ما قال حارس",
            ),
            (
                "fa",
                "وزیر پیشین روز جمعه پایتخت را ترک کرد و به گفته یک مرزبان که در آنجا بود با دو نفر از همراهانش دیده شد",
            ),
            ("ar", "غادر الوزير السابق سالم غريب"),
            ("ru", "Бывший министр покинул столицу"),
            ("he", "השר לשעבר עזב את הבירה ביום שישי"),
            ("zh", "前部长星期五离开首都"),
            ("ja", "前大臣は金曜日に首都を出た"),
            ("ko", "전 장관은 금요일에 수도를 떠났다"),
        ] {
            assert_eq!(detect(text), Some(language), "{text}");
        }
    }

    #[test]
    fn words_that_english_shares_tell_no_other_language() {
        for text in [
            "Ivan Petrov to Kosice: a ten-year sentence, I do say",
            "Judges V. Sykora, S. Kral, K. Novak, Z. Hruby, O. Dvorak jailed Petrov.",
            "Milan Novak's ten-year jail term upheld, says a lawyer: 'I do object to a trial'",
        ] {
            assert!(matches!(detect(text), None | Some("en")), "{text}");
        }
        let slovak = "Bývalý minister ušiel do Viedne a je v hoteli, ako povedal jeho sused.";
        assert_eq!(detect(slovak), Some("sk"));
    }

    #[test]
    fn quotations_tell_the_language_of_whoever_spoke() {
        for (language, text) in [
            (
                "en",
                "The former minister fled to Vienna on Sunday. \"Il est parti avec sa femme et ses deux fils dans la nuit\", a neighbour told a paper.",
            ),
            (
                "fr",
                "L'ancien ministre a fui à Vienne dimanche. « He is on the run with his wife and he will not be back », selon un voisin.",
            ),
            (
                "fr",
                "« L'ancien ministre a quitté la capitale vendredi et il est dans un hôtel de la côte. »",
            ),
        ] {
            assert_eq!(detect(text), Some(language), "{text}");
        }
    }

    #[test]
    fn names_are_no_language() {
        assert_eq!(detect("Marta de la Cruz; José de la Vega; Los Pinos"), None);
        assert_eq!(detect("Novak flees to Vienna"), None);
        assert_eq!(detect("12.5.2024, 18:00"), None);
        assert_eq!(detect(""), None);
    }

    #[test]
    fn names_in_another_script_change_nothing() {
        let text = "The minister (министр, وزير) Иван Новак (Ivan Novak) was seen in a hotel by the sea with his son.";
        assert_eq!(detect(text), Some("en"));
    }
}
