//! What the words of a name say of what it names, wherever it stands.

use std::collections::HashSet;

use super::Name;
use super::evidence::Score;
use super::words::{OF_PEOPLE, PARTICLES, is_acronym};
use crate::document::Document;

/// More than the words around a name can outweigh.
const DECISIVE: f32 = 25.0;

/// What has to be known of a whole report to judge the words of a name.
pub(super) struct Wording<'a> {
    /// Words that stand in lower case somewhere.
    plain: HashSet<&'a str>,
}

impl<'a> Wording<'a> {
    pub(super) fn of(document: &Document<'a>) -> Self {
        let plain = document.tokens().iter().map(|token| token.text.as_str());
        Self {
            plain: plain
                .filter(|word| word.starts_with(char::is_lowercase))
                .collect(),
        }
    }

    /// What the name itself says.
    pub(super) fn evidence(&self, document: &Document, name: &Name) -> Score {
        let words: Vec<&str> = name.key.split(' ').collect();
        let original = document.words(name.tokens.clone());
        let mut score = Score::default();
        add_class_words(document, &words, &mut score);
        add_first_words(document, name, &words, &mut score);
        add_gazetteer(document, name, original, &mut score);
        add_known_names(document, &words, original, &mut score);
        if self.is_common(document, name) {
            score.other += 3.0;
        }
        if are_people_in_plural(document, name) || is_equipment(document, name) {
            score.other += 4.0;
        }
        score
    }

    /// "*Curfew* lifted", above a text with "the curfew" in it: a common noun at the head of a sentence.
    fn is_common(&self, document: &Document, name: &Name) -> bool {
        let start = name.tokens.start;
        let opens = document.sentence(start).start == start;
        let alone = name.tokens.len() == 1 && name.titles.is_empty();
        alone && opens && self.plain.contains(document.lower(start))
    }
}

/// "Ministry", "Camp", "Operation", "Act": nouns in the name that say what it is.
fn add_class_words(document: &Document, words: &[&str], score: &mut Score) {
    let (first, last) = (
        words.first().copied().unwrap_or_default(),
        words.last().copied().unwrap_or_default(),
    );
    let several = words.len() > 1;
    let lexicon = document.lexicon;
    if several
        && words
            .iter()
            .any(|word| lexicon.organizations.nouns.has(word))
    {
        score.organization += 1.5;
    }
    if lexicon.organizations.nouns.has(last) {
        score.organization += 1.5;
    }
    if lexicon.names.bodies_last.has(last) {
        score.organization += 2.5;
    }
    if several && lexicon.places.nouns.has(last) {
        score.place += 2.0;
    }
    let given = |word: &&str| reportedly_names::gender_of_given(word).is_some();
    if words.len() > 2 && lexicon.names.regions_last.has(last) && !words.iter().any(given) {
        score.organization += 8.0;
    }
    if several && lexicon.names.places_last.has(last) {
        score.place += 4.0;
    }
    let thing = lexicon.names.things_first.has(first)
        || lexicon.names.things_last.has(last)
        || lexicon.names.vessels.has(first);
    if several && thing || lexicon.names.things.has(first) {
        score.other += 4.0;
    }
}

/// "*Liwa* al-Quds", "*Tell* Rifaat": words for bodies and places in the languages of their countries.
fn add_first_words(document: &Document, name: &Name, words: &[&str], score: &mut Score) {
    let [first, second, ..] = words else {
        return;
    };
    let names = &document.lexicon.names;
    let article = PARTICLES.contains(second) || matches!(*second, "ud" | "dine" | "ul" | "i");
    let known = document
        .gazetteer
        .is_known(document.words(name.tokens.clone()));
    let in_two = format!("{first} {second}");
    let body = names.bodies_first.has(first) || names.bodies_first.has(&in_two);
    if known {
        return;
    }
    if body || article && names.bodies_first_or_given.has(first) {
        score.organization += DECISIVE;
    } else if names.places_first.has(first) {
        score.place += 4.0;
    }
}

/// Whether it is a place that is known, with or without its Arabic article.
fn add_gazetteer(document: &Document, name: &Name, original: &str, score: &mut Score) {
    let bare = || {
        let (article, name) = original.split_once(['-', ' '])?;
        matches!(article, "al" | "Al" | "el" | "El").then_some(name)
    };
    let gazetteer = document.gazetteer;
    let found = gazetteer.lookup(original).into_iter().next();
    if let Some(place) = found.or_else(|| gazetteer.lookup(bare()?).into_iter().next()) {
        let certain = if place.ambiguous_word { 0.2 } else { 1.0 };
        score.place += certain * (0.6 + 1.6 * place.plausibility.clamp(0.0, 1.0));
    } else if name
        .tokens
        .clone()
        .all(|t| is_acronym(&document.token(t).text))
    {
        score.organization += 2.5;
        score.person -= 1.5;
    }
}

/// Bodies and media that are known, and words that only people's names have.
fn add_known_names(document: &Document, words: &[&str], original: &str, score: &mut Score) {
    let lexicon = document.lexicon;
    if lexicon.organizations.names.has(original) || lexicon.speech.outlets.has(original) {
        score.organization += 4.0;
    }
    if is_own_outlet(document, original) {
        score.organization += DECISIVE;
    }
    let [first, rest @ ..] = words else {
        return;
    };
    if rest.len() > 1 && rest.iter().any(|word| OF_PEOPLE.contains(word)) {
        score.person += 2.0;
    }
    if !rest.is_empty() && reportedly_names::gender_of_given(first).is_some() {
        score.person += 1.5;
    }
    // "Tyrise *M.* Bell"
    let initial = |word: &str| word.len() == 2 && word.ends_with('.');
    if words.len() == 3 && original.split(' ').nth(1).is_some_and(initial) {
        score.person += 2.0;
    }
    if !rest.is_empty() && lexicon.names.honorifics.has(first) {
        score.person += 1.5;
    }
}

/// "told *Rioni Wire*", in a report of Rioni Wire's or credited to it: nobody is called so. Who publishes
/// under a name of their own is a person all the same.
fn is_own_outlet(document: &Document, original: &str) -> bool {
    let given = original.split_once(' ').map(|(first, _)| first);
    if given.is_some_and(|g| reportedly_names::gender_of_given(&g.to_lowercase()).is_some()) {
        return false;
    }
    let bare = |name: &str| {
        let name = without_description(name).to_lowercase();
        name.strip_prefix("the ").map(str::to_owned).unwrap_or(name)
    };
    let report = document.report;
    let credited = report.credits.iter().filter_map(|of| of.name.as_deref());
    let mut outlets = report.publisher.as_deref().into_iter().chain(credited);
    outlets.any(|outlet| bare(outlet) == bare(original))
}

/// "Vestra, *a weekly*": the name of a publisher without what its line says of it.
pub fn without_description(publisher: &str) -> &str {
    const ARTICLES: [&str; 7] = ["a ", "an ", "the ", "un ", "une ", "le ", "la "];
    let described = |(_, behind): &(&str, &str)| {
        let behind = behind.trim_start().to_lowercase();
        ARTICLES.iter().any(|article| behind.starts_with(article))
    };
    let parts = publisher.split_once(',').filter(described);
    parts.map_or(publisher, |(name, _)| name).trim()
}

/// "U.S. *Sailors*", "Citizen *Airmen*", "Yazidis": several people, whom no name tells apart.
fn are_people_in_plural(document: &Document, name: &Name) -> bool {
    let last = document.lower(name.head());
    let single = match last.strip_suffix("men") {
        Some(stem) => format!("{stem}man"),
        None => last.strip_suffix('s').unwrap_or_default().to_owned(),
    };
    let several = name.tokens.len() > 1;
    let lexicon = document.lexicon;
    let tagged = document.token(name.head()).tag == "NNPS";
    let calling = several && tagged && lexicon.roles.nouns.has(&single);
    name.titles.is_empty() && (calling || lexicon.persons.person.has(&single))
}

/// "Su-24", "Fajr-5", "F/A-18 Hornets": figures behind a hyphen stand in no person's name.
fn is_equipment(document: &Document, name: &Name) -> bool {
    let led = ["-led", "-backed", "-based", "-held", "-run", "-born"];
    let head = document.lower(name.head());
    if led.iter().any(|participle| head.ends_with(participle)) {
        return true;
    }
    let figures = |t: usize| {
        document
            .token(t)
            .text
            .starts_with(|c: char| c.is_ascii_digit())
    };
    let tight = |t: usize| t > 0 && !document.token(t - 1).space_after;
    let joined = |t: usize| {
        let word = &document.token(t).text;
        word.contains('-') && word.ends_with(|c: char| c.is_ascii_digit())
    };
    name.tokens
        .clone()
        .any(|t| figures(t) && t > name.tokens.start && tight(t) || joined(t))
}
