//! Names that the model takes for another kind: "la milice « Al-Nour »" is no person, "un autre, Rami,"
//! is no place.

use std::ops::Range;

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;
use crate::french::lexicon::french;

/// Puts their kinds right.
pub fn mend(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        let tokens = draft.entities[number].tokens.clone();
        beside_kin(draft, number);
        let label = match draft.entities[number].label.as_str() {
            "PERSON" | "MISC" | "GPE" if is_body(draft, tokens.clone()) => "ORG",
            "GPE" | "MISC" | "ORG" if is_given_name(draft, tokens.clone()) => "PERSON",
            "GPE" | "MISC" | "ORG" if are_somebodys_initials(draft, number) => "PERSON",
            _ => continue,
        };
        draft.entities[number].label = label.into();
        draft.labels[tokens.clone()].fill(label.into());
        if label == "ORG" {
            under_body(draft, tokens);
        }
    }
}

/// "la milice « Al-Nour »": the name, in quotation marks, of a body told by the noun before it.
fn is_body(draft: &Draft, name: Range<usize>) -> bool {
    let Some(opening) = draft
        .previous(name.start)
        .filter(|&o| matches!(draft.tokens[o].text.as_str(), "«" | "“"))
    else {
        return false;
    };
    let closes = draft.tokens.get(name.end);
    let closed = closes.is_some_and(|t| matches!(t.text.as_str(), "»" | "”"));
    let lexicon = crate::lexicon::english();
    let body = draft.previous(opening).is_some_and(|noun| {
        let nouns = &french().nouns;
        let token = &draft.tokens[noun];
        let english = nouns
            .get(&lowered(token))
            .or_else(|| nouns.get(token.lemma.as_str()));
        let group = french().groups.contains(&lowered(token));
        group
            || english.is_some_and(|word| {
                lexicon.organizations.nouns.has(word) || lexicon.persons.group.has(word)
            })
    });
    closed && body
}

/// The name hangs on the noun that tells the body, and on nobody who leads it.
fn under_body(draft: &mut Draft, name: Range<usize>) {
    let opening = draft.previous(name.start);
    let Some(noun) = opening.and_then(|opening| draft.previous(opening)) else {
        return;
    };
    for part in name.clone().skip(1) {
        draft.hang(part, name.start, "flat:name");
    }
    draft.hang(name.start, noun, "appos");
}

/// "Un autre, *Rami*, a été extradé": a given name between commas that no preposition makes a place.
fn is_given_name(draft: &Draft, name: Range<usize>) -> bool {
    let Some(first) = draft.tokens.get(name.start).filter(|_| name.len() == 1) else {
        return false;
    };
    let comma = |i: Option<usize>| i.is_some_and(|i| draft.tokens[i].text == ",");
    let before = draft.previous(name.start);
    let aside = comma(before) && comma(draft.next(name.start));
    let of_somebody = before
        .and_then(|comma| draft.previous(comma))
        .is_some_and(|b| {
            matches!(
                lowered(&draft.tokens[b]).as_str(),
                "autre" | "aîné" | "cadet" | "aînée"
            ) || super::described::is_office(draft, b)
        });
    let kin = kin_before(draft, name.start).is_some();
    let given = || reportedly_names::gender_of_given(&lowered(first)).is_some();
    aside && (kin || of_somebody && given())
}

/// "Ivo Kral-Benda … *« IKB »*": the first letters of a name that stands before.
fn are_somebodys_initials(draft: &Draft, number: usize) -> bool {
    use crate::coreference::names::initials::{are_initials, initials};
    let name = draft.entities[number].tokens.clone();
    let letters = draft.tokens[name.start].text.as_str();
    name.len() == 1
        && are_initials(letters)
        && draft.entities[..number].iter().any(|other| {
            let words: Vec<&str> = { other.tokens.clone() }
                .map(|i| draft.tokens[i].text.as_str())
                .collect();
            other.label == "PERSON" && initials(&words.join(" ")) == letters
        })
}

/// "Son *fils* aîné, Marek": the relative before the comma and the name.
fn kin_before(draft: &Draft, name: usize) -> Option<usize> {
    let comma = draft
        .previous(name)
        .filter(|&c| draft.tokens[c].text == ",")?;
    let noun = match draft.previous(comma)? {
        adjective if draft.tokens[adjective].pos == "ADJ" => draft.previous(adjective)?,
        noun => noun,
    };
    super::described::is_kin(draft, noun).then_some(noun)
}

/// "Son fils, *Marek*, a été tué": the name tells who the relative is, whatever it hangs on.
fn beside_kin(draft: &mut Draft, number: usize) {
    let name = draft.entities[number].tokens.clone();
    let closed = draft.tokens.get(name.end).is_some_and(|t| t.text == ",");
    let small = draft.tokens[name.start]
        .text
        .starts_with(char::is_lowercase);
    let Some(kin) = kin_before(draft, name.start).filter(|_| closed && !small) else {
        return;
    };
    let outer = |&i: &usize| !name.contains(&draft.tokens[i].head);
    let Some(head) = name.clone().find(outer) else {
        return;
    };
    let subject = draft.tokens[kin].dep.starts_with("nsubj");
    let above = draft.tokens[head].head;
    let loose = above == draft.tokens[kin].head || draft.tokens[above].pos == "PUNCT";
    if subject && loose && draft.child(head, "case").is_none() {
        draft.hang(head, kin, "appos");
    }
}
