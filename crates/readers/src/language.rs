//! The language that a text is written in, where the document doesn't say.

use whatlang::Lang;

/// Letters below which a text is too short to tell its language by.
const FEWEST_LETTERS: usize = 120;

/// Code points that are looked at; more tell nothing more.
const LOOKED_AT: usize = 8_000;

/// ISO 639-1 code of the language of `text` ("en", "fr"), or ISO 639-3 for one that has no such
/// code; `None` where it cannot be told.
pub(crate) fn detect(text: &str) -> Option<String> {
    let head: String = text.chars().take(LOOKED_AT).collect();
    if head.chars().filter(|c| c.is_alphabetic()).count() < FEWEST_LETTERS {
        return None;
    }
    let info = whatlang::detect(&head)?;
    info.is_reliable().then(|| code(info.lang()).to_owned())
}

/// The two letters that web pages use for the languages of most news, three for others.
fn code(language: Lang) -> &'static str {
    match language {
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Ara => "ar",
        Lang::Deu => "de",
        Lang::Spa => "es",
        Lang::Ita => "it",
        Lang::Por => "pt",
        Lang::Nld => "nl",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Tur => "tr",
        Lang::Pes => "fa",
        Lang::Heb => "he",
        Lang::Pol => "pl",
        Lang::Cmn => "zh",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        other => other.code(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_tells_its_language() {
        let english = "The former minister left the capital on Friday with two of his aides, \
                       a border guard said, and was seen a day later in a hotel near the port.";
        let french = "L'ancien ministre a quitté la capitale vendredi avec deux de ses proches, \
                      selon un garde-frontière, et a été vu le lendemain dans un hôtel du port.";
        assert_eq!(detect(english).as_deref(), Some("en"));
        assert_eq!(detect(french).as_deref(), Some("fr"));
        let arabic = "غادر الوزير السابق العاصمة يوم الجمعة مع اثنين من مساعديه بحسب أحد حراس الحدود \
                      وشوهد في اليوم التالي في فندق قرب الميناء مع عائلته";
        assert_eq!(detect(arabic).as_deref(), Some("ar"));
    }

    #[test]
    fn a_line_is_too_short_to_tell() {
        assert_eq!(detect("Novak est parti pour Vienne."), None);
        assert_eq!(detect(""), None);
    }
}
