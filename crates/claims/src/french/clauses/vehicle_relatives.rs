//! "a embarqué à bord d'un jet, *qui a décollé de Moroni*": whoever is aboard goes where it goes.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// What one does to be aboard.
const BOARDING: [&str; 9] = [
    "embarquer",
    "monter",
    "prendre",
    "partir",
    "fuir",
    "enfuir",
    "quitter",
    "grimper",
    "installer",
];

/// What a vehicle does with those aboard.
const GOING: [&str; 10] = [
    "décoller",
    "partir",
    "repartir",
    "quitter",
    "appareiller",
    "mettre",
    "gagner",
    "rejoindre",
    "atterrir",
    "rallier",
];

/// Makes a second verb of whoever boards of it, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for who in draft.words() {
        let goes = draft.tokens[who].head;
        let vehicle = draft.tokens[goes].head;
        let relative = lowered(&draft.tokens[who]) == "qui"
            && draft.tokens[who].dep.starts_with("nsubj")
            && matches!(draft.tokens[goes].dep.as_str(), "acl:relcl" | "advcl")
            && GOING.contains(&draft.tokens[goes].lemma.as_str());
        if !relative || vehicle >= who {
            continue;
        }
        if let Some(boards) = hung_on_boarding(draft, vehicle, who) {
            aboard(draft, who, goes, boards);
            continue;
        }
        if let Some(vehicle) =
            right_before(draft, who).filter(|_| draft.tokens[vehicle].pos == "VERB")
        {
            // "a vu un yacht, qui a quitté Djibouti": it has left, and nobody else
            draft.hang(goes, vehicle, "acl:relcl");
            continue;
        }
        let boards = (0..4).scan(vehicle, |at, _| {
            *at = draft.tokens[*at].head;
            Some(*at)
        });
        let boards = { boards }.find(|&v| BOARDING.contains(&draft.tokens[v].lemma.as_str()));
        let subject = |verb: &usize| draft.child(*verb, "nsubj").is_some_and(|s| s < *verb);
        let Some(boards) = boards
            .filter(subject)
            .filter(|_| is_vehicle(draft, vehicle))
        else {
            continue;
        };
        aboard(draft, who, goes, boards);
    }
}

/// "a embarqué à bord d'un yacht, *qui a quitté* Djibouti": the verb of boarding, where the clause hangs on that, and
/// the vehicle stands between.
fn hung_on_boarding(draft: &Draft, verb: usize, who: usize) -> Option<usize> {
    let boards = BOARDING.contains(&draft.tokens[verb].lemma.as_str())
        && draft.child(verb, "nsubj").is_some();
    let vehicle = (verb + 1..who)
        .any(|i| draft.is_there(i) && draft.tokens[i].pos == "NOUN" && is_vehicle(draft, i));
    (boards && vehicle).then_some(verb)
}

/// The vehicle right before the comma.
fn right_before(draft: &Draft, who: usize) -> Option<usize> {
    let comma = draft
        .previous(who)
        .filter(|&c| draft.tokens[c].text == ",")?;
    draft
        .previous(comma)
        .filter(|&noun| draft.tokens[noun].pos == "NOUN" && is_vehicle(draft, noun))
}

fn aboard(draft: &mut Draft, who: usize, goes: usize, boards: usize) {
    draft.hang(goes, boards, "conj");
    draft.tokens[who].dep = "dep".into();
    draft.tokens[who].pos = "PART".into();
    draft.tokens[who].morph = Default::default();
}

/// "un avion", or whatever one is aboard of.
fn is_vehicle(draft: &Draft, noun: usize) -> bool {
    let aboard = draft.child(noun, "case").is_some_and(|case| {
        let word = lowered(&draft.tokens[case]);
        word.starts_with("à bord") || word == "aboard" || word == "dans"
    });
    let english = crate::french::lexicon::french()
        .nouns
        .get(draft.tokens[noun].lemma.as_str());
    let known = english.is_some_and(|noun| crate::lexicon::english().places.vehicles.has(noun));
    aboard || known
}
