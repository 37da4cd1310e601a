//! "Luc Amiel, *son ancien associé*, a fui": what somebody is, which the model sets in a row with the name, or with
//! the verb, as if it were a second one.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Sets such nouns beside the name.
pub fn mend(draft: &mut Draft) {
    for noun in draft.words() {
        second_subject(draft, noun);
        then_so(draft, noun);
        if draft.tokens[noun].dep != "conj" || draft.tokens[noun].pos != "NOUN" {
            continue;
        }
        if let Some(name) = name_before(draft, noun) {
            draft.hang(noun, name, "appos");
        }
    }
}

/// "Le cousin, *un maçon de 60 ans*, a été arrêté": one person, where the model makes two of them.
fn second_subject(draft: &mut Draft, noun: usize) {
    let label = draft.tokens[noun].dep.clone();
    let in_row = label == "conj" && draft.child(noun, "cc").is_none();
    let head = draft.tokens[noun].head;
    let verb = if in_row {
        draft.tokens[head].head
    } else {
        head
    };
    let subject = if in_row { head } else { noun };
    let told = draft.tokens[subject].dep.starts_with("nsubj");
    if !told || draft.tokens[noun].pos != "NOUN" || noun > verb {
        return;
    }
    let first = noun_before_comma(draft, noun).filter(|&first| {
        let same = first == subject || draft.tokens[first].dep == label;
        same && draft.tokens[first].head == verb && draft.tokens[first].pos == "NOUN"
    });
    let end = draft
        .below(noun)
        .into_iter()
        .rfind(|&t| t < verb)
        .unwrap_or(noun);
    let comma = |t: usize| draft.tokens[t].text == ",";
    let closed = comma(end) || draft.next(end).is_some_and(comma);
    if let Some(first) = first.filter(|_| closed) {
        draft.hang(noun, first, "appos");
    }
}

/// "le général X, *alors patron* de la police, a fui": what X was, or now is, without an article.
fn then_so(draft: &mut Draft, noun: usize) {
    let label = draft.tokens[noun].dep.clone();
    let verb = draft.tokens[noun].head;
    let subject = label.starts_with("nsubj");
    if draft.tokens[noun].pos != "NOUN" || !(subject || label == "appos" || label == "conj") {
        return;
    }
    let plain = draft.child(noun, "det").is_none() && draft.child(noun, "case").is_none();
    let when = draft
        .below(noun)
        .into_iter()
        .find(|&t| draft.labels[t] != "PERSON" && is_then(draft, t));
    let name = when.and_then(|when| person_before(draft, when));
    let (Some(name), Some(when)) = (name.filter(|_| plain), when) else {
        return;
    };
    let own = draft.tokens[name].head == noun || draft.is_below(name, noun);
    if own && subject {
        // the name's own phrase has become a part of what it is called
        let top = draft
            .children(noun)
            .into_iter()
            .find(|&c| c == name || draft.is_below(name, c));
        let Some(top) = top else { return };
        draft.hang(top, verb, &label);
    } else if own {
        return;
    }
    draft.hang(noun, name, "appos");
    in_english(draft, when);
}

/// The person whose name ends at the comma before a word.
fn person_before(draft: &Draft, word: usize) -> Option<usize> {
    let comma = draft
        .previous(word)
        .filter(|&c| draft.tokens[c].text == ",")?;
    let last = draft.previous(comma)?;
    let name = { draft.entities.iter() }
        .find(|e| e.label == "PERSON" && e.tokens.contains(&last))?
        .tokens
        .clone();
    name.clone()
        .find(|&i| !name.contains(&draft.tokens[i].head))
}

/// "then" for "alors", "now" for "désormais".
fn in_english(draft: &mut Draft, when: usize) {
    let token = &mut draft.tokens[when];
    let english = if lowered(token) == "alors" {
        "then"
    } else {
        "now"
    };
    token.text = english.into();
    token.lemma = english.into();
    token.morph = "Glossed=Yes".into();
}

fn is_then(draft: &Draft, word: usize) -> bool {
    matches!(
        lowered(&draft.tokens[word]).as_str(),
        "alors" | "désormais" | "aujourd'hui"
    )
}

/// The word before the comma that "un" and the noun stand behind.
fn noun_before_comma(draft: &Draft, noun: usize) -> Option<usize> {
    let one = draft
        .child(noun, "det")
        .filter(|&d| d < noun && matches!(lowered(&draft.tokens[d]).as_str(), "un" | "une"))?;
    let comma = draft
        .previous(one)
        .filter(|&c| draft.tokens[c].text == ",")?;
    draft.previous(comma)
}

/// The person whose name ends at the comma right before the noun's article, where nothing joins the two and another
/// comma, or the end, stands behind the noun.
fn name_before(draft: &Draft, noun: usize) -> Option<usize> {
    let article = draft.child(noun, "det").filter(|&d| d < noun)?;
    let joined = ["cc", "case", "cop"]
        .iter()
        .any(|label| draft.child(noun, label).is_some());
    let office = french_noun(draft, noun);
    if joined || !office {
        return None;
    }
    let comma = draft
        .previous(article)
        .filter(|&c| draft.tokens[c].text == ",")?;
    let last = draft.previous(comma)?;
    let name = (draft.entities.iter()).find(|e| e.label == "PERSON" && e.tokens.contains(&last))?;
    let end = draft.below(noun).into_iter().max()?;
    let closed = draft
        .next(end)
        .is_none_or(|n| matches!(draft.tokens[n].text.as_str(), "," | "." | "»" | ";" | ":"))
        || matches!(draft.tokens[end].text.as_str(), "," | ".");
    // "A, son frère et son fils": a row
    let row = draft
        .next(end)
        .is_some_and(|n| lowered(&draft.tokens[n]) == "et");
    let head = (name.tokens.clone()).find(|&i| !name.tokens.contains(&draft.tokens[i].head))?;
    (closed && !row).then_some(head)
}

/// A noun of the lexicon that is said of people.
fn french_noun(draft: &Draft, noun: usize) -> bool {
    let french = crate::french::lexicon::french();
    let form = lowered(&draft.tokens[noun]);
    let english =
        (french.nouns.get(&form)).or_else(|| french.nouns.get(draft.tokens[noun].lemma.as_str()));
    let lexicon = crate::lexicon::english();
    english.is_some_and(|word| {
        lexicon.kin.get(word).is_some()
            || lexicon.roles.nouns.has(word)
            || lexicon.persons.person.has(word)
            || lexicon.speech.source_nouns.has(word)
    })
}
