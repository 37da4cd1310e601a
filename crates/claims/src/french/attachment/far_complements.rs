//! "l'extradition vers Brazzaville *de X*", "l'interpellation, le 10 juin à Nice, *de X*": whom a noun
//! tells of, with a place or a day between.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// What happens to people or is done by them.
const HAPPENINGS: [&str; 20] = [
    "arrestation",
    "interpellation",
    "extradition",
    "transfert",
    "mort",
    "décès",
    "libération",
    "détention",
    "disparition",
    "enlèvement",
    "départ",
    "arrivée",
    "fuite",
    "retour",
    "expulsion",
    "remise",
    "condamnation",
    "assassinat",
    "incarcération",
    "présence",
];

/// Words between the noun and whom it tells of.
const LONGEST: usize = 10;

/// Hangs them on the noun, and the place that stands right behind it, too.
pub fn mend(draft: &mut Draft) {
    for noun in draft.words() {
        offence(draft, noun);
        behind_age(draft, noun);
        term(draft, noun);
        if draft.tokens[noun].pos != "NOUN"
            || !HAPPENINGS.contains(&lowered(&draft.tokens[noun]).as_str())
        {
            continue;
        }
        let Some(whom) = whom_behind(draft, noun) else {
            continue;
        };
        draft.hang(whom, noun, "nmod");
        for place in noun + 1..whom {
            let at = draft.is_there(place) && draft.labels[place] == "GPE";
            let case = draft.child(place, "case").filter(|_| at);
            if case
                .is_some_and(|c| draft.tokens[c].head == place && draft.tokens[place].head < noun)
            {
                draft.hang(place, noun, "nmod");
            }
        }
    }
}

/// "mort à l'âge de 70 ans *à Oran*": where it was, and no part of the age.
fn behind_age(draft: &mut Draft, place: usize) {
    let age = draft.tokens[place].head;
    let verb = draft.tokens[age].head;
    let of_age =
        lowered(&draft.tokens[age]) == "âge" && age < place && draft.tokens[verb].pos == "VERB";
    if of_age && draft.labels[place] == "GPE" && draft.child(place, "case").is_some() {
        draft.hang(place, verb, "obl:mod");
    }
}

/// "a été ministre de l'Intérieur *de 2021 à 2028*": when, and no part of the ministry.
fn term(draft: &mut Draft, year: usize) {
    let digits = draft.tokens[year].text.len() == 4
        && draft.tokens[year].text.chars().all(|c| c.is_ascii_digit());
    let case = draft.child(year, "case").is_some();
    if !digits || !case || draft.tokens[year].dep != "nmod" {
        return;
    }
    let mut at = draft.tokens[year].head;
    for _ in 0..4 {
        if draft.child(at, "cop").is_some() {
            draft.hang(year, at, "obl:mod");
            return;
        }
        at = draft.tokens[at].head;
    }
}

/// "accusé par la justice de son pays *de torture*": what of, and no part of the country.
fn offence(draft: &mut Draft, noun: usize) {
    const ACCUSING: [&str; 4] = ["accuser", "soupçonner", "suspecter", "inculper"];
    let of = draft
        .child(noun, "case")
        .is_some_and(|c| matches!(lowered(&draft.tokens[c]).as_str(), "de" | "d'"));
    let bare = draft.child(noun, "det").is_none() && draft.tokens[noun].dep.starts_with("nmod");
    if !of || !bare || !crate::french::names::overlong::is_offence(draft, noun) {
        return;
    }
    let mut at = draft.tokens[noun].head;
    for _ in 0..4 {
        let above = draft.tokens[at].head;
        if draft.tokens[at].dep.starts_with("obl") {
            if ACCUSING.contains(&draft.tokens[above].lemma.as_str()) {
                draft.hang(noun, above, "obl:mod");
            }
            return;
        }
        at = above;
    }
}

/// The person behind "de", if nothing but places and days stands between, and no one nearer is told.
fn whom_behind(draft: &Draft, noun: usize) -> Option<usize> {
    let last = draft.tokens.len().min(noun + LONGEST);
    for i in noun + 1..last {
        if !draft.is_there(i) {
            continue;
        }
        // "Enlèvement à Oran : la fille *d'un ministre* libérée" tells of the daughter
        let parted = matches!(draft.tokens[i].text.as_str(), ":" | ";");
        if parted || !draft.in_one_sentence(i, noun) || draft.tokens[i].pos == "VERB" {
            return None;
        }
        let of = matches!(lowered(&draft.tokens[i]).as_str(), "de" | "d'" | "du");
        if of && draft.tokens[i].dep == "case" {
            let whom = draft.tokens[i].head;
            let person = draft.labels[whom] == "PERSON"
                || crate::french::names::described::is_office(draft, whom);
            let strayed = draft.tokens[whom].head != noun && i > noun + 1;
            return Some(whom).filter(|_| person && strayed && whom > i);
        }
    }
    None
}
