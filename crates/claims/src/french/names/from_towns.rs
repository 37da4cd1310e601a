//! "*le Genevois* Luc Amiel", "l'Anversois Jan Kral": where somebody is from, before the name, and no name itself.

use super::entities::is_capital;
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Endings of the words for people of a town or a region.
const ENDINGS: [&str; 16] = [
    "ois", "oise", "ais", "aise", "ien", "ienne", "éen", "éenne", "ain", "aine", "in", "ine",
    "ard", "ite", "san", "sane",
];

/// Makes a noun of the word, while the words are still French.
pub fn unname(draft: &mut Draft) {
    for word in draft.words() {
        if is_nameless(draft, word) {
            // "Une Fribourgeoise de 36 ans" as one name
            let end = draft.entities.iter().find(|e| e.tokens.contains(&word));
            let end = end.map_or(word + 1, |e| e.tokens.end);
            draft.unname(word.saturating_sub(1)..end);
            national(draft, word);
        }
    }
    for number in (0..draft.entities.len()).rev() {
        let name = draft.entities[number].tokens.clone();
        if draft.entities[number].label != "PERSON" {
            continue;
        }
        let inside = name.len() > 2 && is_of_town(draft, name.start);
        let comma = |i: &usize| draft.tokens[*i].text == ",";
        let before = draft.previous(name.start);
        let behind_comma = before.filter(comma).and_then(|c| draft.previous(c));
        // "remis à l'Ukraine, X encourt": a place before a comma
        let one = |b: usize| {
            let article = draft.previous(b).map(|a| lowered(&draft.tokens[a]));
            matches!(article.as_deref(), Some("un" | "une"))
        };
        let before = behind_comma
            .filter(|&b| one(b))
            .or(before)
            .filter(|&b| is_of_town(draft, b));
        let Some(word) = inside.then_some(name.start).or(before) else {
            continue;
        };
        let first = if inside { word + 1 } else { name.start };
        draft.entities[number].tokens.start = first;
        draft.unname(word..word + 1);
        draft.labels[word] = Default::default();
        under(draft, word, first..name.end);
        national(draft, word);
    }
}

/// "*un Valaisan* de 41 ans", "une Fribourgeoise": one whom nothing else names.
fn is_nameless(draft: &Draft, word: usize) -> bool {
    let one = draft
        .previous(word)
        .is_some_and(|before| matches!(lowered(&draft.tokens[before]).as_str(), "un" | "une"));
    let alone = draft
        .next(word)
        .is_none_or(|next| draft.tokens[next].pos != "PROPN" && !is_capital(draft, next));
    let whole = draft.entities.iter().all(|e| {
        let own = e.tokens == (word..word + 1) || e.label == "MISC" && e.tokens.start + 1 == word;
        !e.tokens.contains(&word) || own && e.label != "PERSON"
    });
    one && alone && whole && is_of_town(draft, word)
}

fn national(draft: &mut Draft, word: usize) {
    let token = &mut draft.tokens[word];
    token.text = "national".into();
    token.lemma = "national".into();
    token.pos = "NOUN".into();
    token.morph = format!("{}|Glossed=Yes", token.morph).into();
}

/// Hangs the name on the word for where its bearer is from.
fn under(draft: &mut Draft, word: usize, name: std::ops::Range<usize>) {
    let head = draft.tokens[word].head;
    let tangled = !name.contains(&head) && draft.is_below(word, name.start);
    if tangled {
        return;
    }
    if name.contains(&head) {
        draft.swap(word, head, "appos");
        for child in draft.children(head) {
            if !name.contains(&child) {
                draft.tokens[child].head = word;
            }
        }
    }
    draft.hang(name.start, word, "appos");
    for part in name.start + 1..name.end {
        draft.hang(part, name.start, "flat:name");
    }
}

/// "le Genevois", "une Liégeoise": a capital behind an article, and a word for people.
fn is_of_town(draft: &Draft, word: usize) -> bool {
    let article = draft.previous(word).is_some_and(|before| {
        let one = matches!(
            lowered(&draft.tokens[before]).as_str(),
            "le" | "la" | "l'" | "un" | "une"
        );
        // "La Rochelle"
        let opens = draft
            .previous(before)
            .is_none_or(|b| !draft.in_one_sentence(b, before));
        one && draft.in_one_sentence(before, word) && (opens || !is_capital(draft, before))
    });
    let lower = lowered(&draft.tokens[word]);
    let people = lower.chars().count() > 5 && ENDINGS.iter().any(|ending| lower.ends_with(ending));
    article && people && is_capital(draft, word)
}
