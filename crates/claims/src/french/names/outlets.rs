//! "le journal *Le Pays*", "la chaîne privée *TV Nova*": the name of a paper or station behind the
//! word for what it is.

use std::ops::Range;

use reportedly_model::Entity;

use super::entities::is_capital;
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;
use crate::french::lexicon::french;

/// How many small words stand at most between the noun and the name: "site d'information en ligne".
const BETWEEN: usize = 5;

/// Makes one phrase of noun and name, which the name carries, as English has it.
pub fn mend(draft: &mut Draft) {
    known(draft);
    for noun in draft.words() {
        let Some(english) = outlet(draft, noun) else {
            continue;
        };
        let Some(name) = name_behind(draft, noun) else {
            continue;
        };
        label(draft, name.clone());
        let token = &mut draft.tokens[noun];
        token.text = english.into();
        token.lemma = english.into();
        token.pos = "NOUN".into();
        token.morph = format!("{}|Glossed=Yes", token.morph).into();
        carry(draft, noun, name);
    }
}

/// "L'Orient-Le Jour": the words of an outlet that the lexicon knows are one name.
fn known(draft: &mut Draft) {
    let outlets = &crate::lexicon::english().speech.outlets;
    for first in draft.words() {
        if !is_capital(draft, first) {
            continue;
        }
        let mut written = String::new();
        let mut found = None;
        let last = draft.tokens.len().min(first + 7);
        for i in (first..last).filter(|&i| draft.is_there(i)) {
            written.push_str(&draft.tokens[i].text);
            if i > first && outlets.has(&written) {
                found = Some(i + 1);
            }
            if draft.tokens[i].space_after {
                written.push(' ');
            }
        }
        let Some(end) = found.filter(|&end| draft.in_one_sentence(first, end - 1)) else {
            continue;
        };
        label(draft, first..end);
        one_name(draft, first..end);
    }
}

/// English for the noun at `i`, if it is one for papers, stations and the like.
fn outlet(draft: &Draft, i: usize) -> Option<&'static str> {
    let token = &draft.tokens[i];
    let outlets = &french().outlets;
    let common = token.text.starts_with(char::is_lowercase)
        || draft
            .previous(i)
            .is_none_or(|b| !draft.in_one_sentence(b, i));
    let found = outlets
        .get(&lowered(token))
        .or_else(|| outlets.get(token.lemma.as_str()));
    found.filter(|_| common).map(String::as_str)
}

/// The words of the name behind `noun`, where nothing but small words that tell more of the noun
/// stand between, and no preposition right before the name.
fn name_behind(draft: &Draft, noun: usize) -> Option<Range<usize>> {
    let mut before = noun;
    let mut first = draft.next(noun)?;
    for _ in 0..BETWEEN {
        let token = &draft.tokens[first];
        let small =
            token.text.starts_with(char::is_lowercase) || matches!(token.text.as_str(), "«" | "“");
        let tells = matches!(
            token.pos.as_str(),
            "ADJ" | "NOUN" | "ADP" | "PUNCT" | "VERB" | "PROPN" | "ADV"
        );
        if !small || !tells {
            break;
        }
        before = first;
        first = draft.next(first)?;
    }
    let bound = matches!(draft.tokens[before].pos.as_str(), "ADP" | "DET" | "VERB");
    let named = is_capital(draft, first) && draft.in_one_sentence(first, noun);
    let participle =
        matches!(draft.tokens[before].morph.as_str(), m if m.contains("VerbForm=Part"));
    if !named || bound && !participle {
        return None;
    }
    Some(first..end_of_name(draft, first))
}

/// Where the name ends that begins at `first`: with the model's entity, or with its capitals.
fn end_of_name(draft: &Draft, first: usize) -> usize {
    let known = draft.entities.iter().find(|e| e.tokens.contains(&first));
    let mut end = known.map_or(first + 1, |e| e.tokens.end);
    let goes_on = |i: usize| {
        let nominal = matches!(
            draft.tokens[i].pos.as_str(),
            "PROPN" | "NOUN" | "ADJ" | "NUM" | "X"
        );
        draft.in_one_sentence(i, first) && nominal && is_capital(draft, i)
    };
    while end < draft.tokens.len() && goes_on(end) {
        end += 1;
    }
    end
}

/// Names the words an outlet's, whatever the model takes them for.
fn label(draft: &mut Draft, name: Range<usize>) {
    let overlaps = |e: &Entity| e.tokens.start < name.end && name.start < e.tokens.end;
    for entity in draft.entities.iter().filter(|e| overlaps(e)) {
        draft.labels[entity.tokens.clone()].fill(Default::default());
    }
    draft.entities.retain(|e| !overlaps(e));
    draft.labels[name.clone()].fill("ORG".into());
    let at = draft
        .entities
        .partition_point(|e| e.tokens.start < name.start);
    draft.entities.insert(
        at,
        Entity {
            tokens: name,
            label: "ORG".into(),
        },
    );
}

/// The name in the place of the noun, which stands under it.
fn carry(draft: &mut Draft, noun: usize, name: Range<usize>) {
    let first = name.start;
    let above = one_name(draft, name);
    if draft.is_below(noun, first) && draft.tokens[noun].head != first {
        return;
    }
    if draft.tokens[noun].head == first {
        // the model made the name carry the noun already
        draft.tokens[first].head = above.filter(|&a| a != noun).unwrap_or(first);
        draft.tokens[noun].dep = "compound".into();
    } else {
        draft.hang(first, noun, "appos");
        draft.swap(first, noun, "compound");
    }
    for child in draft.children(noun) {
        draft.tokens[child].head = first;
    }
}

/// Hangs the words of a name on its first, and gives what the name hung on.
fn one_name(draft: &mut Draft, name: Range<usize>) -> Option<usize> {
    let first = name.start;
    let outer = name
        .clone()
        .find(|&i| draft.is_there(i) && !name.contains(&draft.tokens[i].head));
    let above = outer.map(|i| (draft.tokens[i].head, draft.tokens[i].dep.clone()));
    for part in name.clone() {
        for child in draft.children(part) {
            if !name.contains(&child) {
                draft.tokens[child].head = first;
            }
        }
        draft.tokens[part].pos = "PROPN".into();
        draft.tokens[part].morph = Default::default();
        if part != first {
            draft.hang(part, first, "flat:name");
        }
    }
    let (head, label) = above?;
    draft.hang(first, head, &label);
    Some(head)
}
