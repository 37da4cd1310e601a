//! "*Le troisième, Rami*, a trouvé refuge": which of several it was, told before the name.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes the name the subject, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for ordinal in draft.words() {
        alone(draft, ordinal);
        somebody(draft, ordinal);
    }
    for number in 0..draft.entities.len() {
        let name = draft.entities[number].tokens.clone();
        let Some(ordinal) = ordinal_before(draft, &name) else {
            continue;
        };
        draft.entities[number].label = "PERSON".into();
        draft.labels[name.clone()].fill("PERSON".into());
        draft.hang(name.start, ordinal, "appos");
        draft.swap(name.start, ordinal, "dep");
        for part in name.clone().skip(1) {
            draft.hang(part, name.start, "flat:name");
        }
    }
}

/// "*Le quinquagénaire* était recherché": a word for people that the model takes for an adjective, with an article of
/// its own.
fn somebody(draft: &mut Draft, word: usize) {
    let token = &draft.tokens[word];
    let argument =
        token.dep.starts_with("nsubj") || matches!(token.dep.as_str(), "obj" | "obl:agent");
    // "le quatrième *étranger*", which is a place elsewhere
    let known = crate::french::lexicon::french()
        .nouns
        .contains_key(&lowered(token));
    if lowered(token) == "étranger" && argument && draft.child(word, "case").is_none() {
        let token = &mut draft.tokens[word];
        token.text = "foreigner".into();
        token.lemma = "foreigner".into();
        token.pos = "NOUN".into();
        token.morph = format!("{}|Glossed=Yes", token.morph).into();
        return;
    }
    let own =
        draft.child(word, "det").is_some_and(|d| d < word) && draft.child(word, "cop").is_none();
    if token.pos == "ADJ" && argument && known && own {
        draft.tokens[word].pos = "NOUN".into();
    }
}

/// "*Un troisième*, Rami, est en fuite": somebody, where the model takes the word for an adjective that carries all.
fn alone(draft: &mut Draft, ordinal: usize) {
    let told = matches!(
        lowered(&draft.tokens[ordinal]).as_str(),
        "deuxième" | "troisième" | "quatrième" | "cinquième" | "sixième" | "autre"
    );
    let led = draft
        .child(ordinal, "det")
        .is_some_and(|d| d < ordinal && matches!(lowered(&draft.tokens[d]).as_str(), "un" | "une"));
    let apart = draft
        .next(ordinal)
        .is_some_and(|n| draft.tokens[n].text == ",");
    if told && led && apart && draft.tokens[ordinal].pos == "ADJ" {
        draft.tokens[ordinal].pos = "NOUN".into();
    }
}

/// "Le *troisième*", right before the name between commas.
fn ordinal_before(draft: &Draft, name: &std::ops::Range<usize>) -> Option<usize> {
    const ORDINALS: [&str; 8] = [
        "premier",
        "première",
        "deuxième",
        "second",
        "seconde",
        "troisième",
        "quatrième",
        "dernier",
    ];
    let comma = |i: usize| draft.tokens[i].text == ",";
    let before = draft.previous(name.start).filter(|&c| comma(c))?;
    let ordinal = draft.previous(before)?;
    let article = draft.previous(ordinal)?;
    let closed = draft.tokens.get(name.end).is_some_and(|t| t.text == ",");
    let led = matches!(lowered(&draft.tokens[article]).as_str(), "le" | "la");
    let subject = draft.tokens[ordinal].dep.starts_with("nsubj");
    let capital = name
        .clone()
        .all(|i| draft.tokens[i].text.starts_with(char::is_uppercase));
    let told = ORDINALS.contains(&lowered(&draft.tokens[ordinal]).as_str());
    (told && led && subject && closed && capital && draft.in_one_sentence(article, name.start))
        .then_some(ordinal)
}
