//! "*Le troisième, Rami*, a trouvé refuge": which of several it was, told before the name.

use super::draft::Draft;
use super::gloss::lowered;

/// Makes the name the subject, while the words are still French.
pub fn mend(draft: &mut Draft) {
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
