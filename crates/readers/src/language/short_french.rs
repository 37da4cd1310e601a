//! French in a headline or a sentence, which has too few function words to tell other languages by.
//!
//! What isn't told to be French is read as English, so two signs that English has not are enough, if no
//! other language has as many words: "Novak a été arrêté", "NOVAK ARRÊTÉ À BEYROUTH".

use std::collections::HashSet;

use super::function_words::LATIN;

/// Different signs that a text must have.
const FEWEST_SIGNS: usize = 2;

/// Longer texts are told by their function words, or not at all.
const MOST_WORDS: usize = 60;

/// Words that few other languages have.
const OWN: &str = "en à été était sont selon est pour dans avec puis depuis vers chez dont sans sous où \
    aux ou mais son leur ils elle elles cette avait ont après pas plus qui que \
    lundi mardi mercredi jeudi vendredi samedi dimanche \
    janvier février avril mai juin juillet août septembre octobre novembre décembre";

/// Words that news has everywhere and that are neither English nor of its neighbours.
const OF_NEWS: &str = "et ne je nous vous ses leurs contre toujours jamais ancien ancienne \
    fils fille femme épouse frère sœur famille avocat procès arrêt arrestation décès fuite \
    vit meurt introuvable";

/// Articles and the like, which stand inside names too: signs only before a word in small letters.
const ARTICLES: &str = "le la les l un une des du de au d n qu";

/// "fr" where `text` is short and in French.
pub(super) fn told(text: &str) -> Option<&'static str> {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let signs = signs(&words);
    let enough = signs.len() >= FEWEST_SIGNS && words.len() <= MOST_WORDS;
    (enough && !others_have_more(&words)).then_some("fr")
}

/// The different signs of French among `words`.
fn signs(words: &[&str]) -> HashSet<String> {
    let listed = |list: &str, word: &str| list.split_whitespace().any(|known| known == word);
    let small = |word: Option<&&str>| word.is_some_and(|w| w.starts_with(char::is_lowercase));
    let mut signs = HashSet::new();
    for (at, word) in words.iter().enumerate() {
        let lower = word.to_lowercase();
        let plain = listed(OWN, &lower) || listed(OF_NEWS, &lower);
        if plain || listed(ARTICLES, &lower) && small(words.get(at + 1)) {
            signs.insert(lower);
        } else if is_participle(word, &lower) || at == 0 && opens(&lower, words.get(1)) {
            signs.insert("é".to_owned());
        }
    }
    signs
}

/// "arrêté", "ARRÊTÉES", and not "José".
fn is_participle(word: &str, lower: &str) -> bool {
    let ending = ["é", "ée", "és", "ées"]
        .iter()
        .any(|end| lower.ends_with(end));
    let name = word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    ending && !name && lower.chars().count() >= 3
}

/// "Recherché par", at the head of a text, where names stand, too.
fn opens(lower: &str, next: Option<&&str>) -> bool {
    let follows = |word: &&&str| matches!(**word, "par" | "à" | "en" | "pour" | "depuis" | "dans");
    is_participle(lower, lower) && next.is_some_and(|word| follows(&word))
}

/// Whether another language has more of its function words in the text than French has.
fn others_have_more(words: &[&str]) -> bool {
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let hits = |list: &str| {
        let list: HashSet<&str> = list.split(' ').collect();
        lower
            .iter()
            .filter(|word| list.contains(word.as_str()))
            .count()
    };
    let french = LATIN.iter().find(|(code, _)| *code == "fr");
    let own = french.map_or(0, |(_, list)| hits(list)) + usize::from(signs(words).contains("é"));
    LATIN
        .iter()
        .any(|(code, list)| *code != "fr" && hits(list) > own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_sentence_is_french() {
        for text in [
            "Irena Novak a été extradée vers la Tunisie.",
            "Irena Novak est introuvable depuis le 8 décembre.",
            "Irena Novak a nié avoir fui en Iran.",
            "IRENA NOVAK ARRÊTÉE À BEYROUTH",
            "Novak est parti pour Vienne.",
            "Le couple a quitté le pays.",
            "Irena Novak à Doha, selon son avocat",
            "Les Pays-Bas sanctionnent Irena Novak et son fils",
            "Recherchée par Interpol, Irena Novak vit à Dakar",
            "Petr Novak, ancien maire de Brno, vit à Trieste.",
            "Brno : mandat d'arrêt contre Irena Novak",
            "L'épouse de Petr Novak nie tout",
        ] {
            assert_eq!(told(text), Some("fr"), "{text}");
        }
    }

    #[test]
    fn a_short_sentence_of_another_language_is_not() {
        for text in [
            "Novak flees to Vienna",
            "Police arrest José Duarte in São Tomé",
            "Marta de la Cruz; José de la Vega; Los Pinos",
            "Jean de la Fontaine moved to Le Mans",
            "Irena Novak, a former attaché, fled to Côte d'Ivoire",
            "Novak ha sido detenido en la capital",
            "Novak è stata arrestata a Beirut",
            "José de la Vega flees to Quito",
            "Novak et al. v. State",
            "Coup d'etat in Mali: Gen. Sow on the run",
            "Head of Famille et Patrie on the run",
            "L'ex ministro Novak in fuga a Tunisi",
            "Generalul Novak a fugit la Praga",
            "Novak foi detida à noite em Lisboa",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
