//! "pouvoir", "devoir", "aller" and "venir de" before an infinitive, which English says with
//! auxiliaries or other verbs.

use super::gloss::lowered;
use crate::french::draft::Draft;

/// Gives them the English shape, while the words are still French.
pub fn recast(draft: &mut Draft) {
    for verb in draft.words() {
        let Some(infinitive) = infinitive_under(draft, verb) else {
            continue;
        };
        match draft.tokens[verb].lemma.as_str() {
            "savoir" => ability(draft, verb, infinitive),
            "pouvoir" if is_without(draft, verb) => left_out(draft, verb, infinitive),
            "pouvoir" | "puis" if !is_perfect(draft, verb) => ability(draft, verb, infinitive),
            "pouvoir" => {
                // "aurait pu fuir": nobody says that it was so
                if should_have(draft, verb) {
                    draft.add(verb, verb, "perhaps", "RB", "advmod");
                }
                glossed(draft, verb, "manage");
            }
            "devoir" if should_have(draft, verb) => unfulfilled(draft, verb),
            "devoir" if is_perfect(draft, verb) => glossed(draft, verb, "force"),
            "devoir" => duty(draft, verb, infinitive),
            "aller" => glossed(draft, verb, "plan"),
            _ => {}
        }
    }
}

/// The infinitive that hangs on `verb` without a preposition.
fn infinitive_under(draft: &Draft, verb: usize) -> Option<usize> {
    let token = &draft.tokens[verb];
    let modal = matches!(
        token.lemma.as_str(),
        "pouvoir" | "devoir" | "aller" | "puis"
    ) || token.lemma == "savoir" && lowered(token).starts_with("saur");
    if !modal || !matches!(token.pos.as_str(), "VERB" | "AUX") {
        return None;
    }
    let is_infinitive = |&i: &usize| {
        let inner = &draft.tokens[i];
        let perfect = draft.children(i).into_iter().any(|c| {
            draft.tokens[c].dep.starts_with("aux") && draft.tokens[c].morph.contains("VerbForm=Inf")
        });
        let marked = draft.child(i, "mark").is_some();
        i > verb
            && !marked
            && (inner.morph.contains("VerbForm=Inf") || perfect || has_infinitive_copula(draft, i))
    };
    let below = draft.children(verb).into_iter();
    below
        .filter(|&i| matches!(draft.tokens[i].dep.as_str(), "xcomp" | "ccomp" | "obj"))
        .find(is_infinitive)
}

fn has_infinitive_copula(draft: &Draft, i: usize) -> bool {
    draft
        .child(i, "cop")
        .is_some_and(|c| draft.tokens[c].morph.contains("VerbForm=Inf"))
}

fn is_perfect(draft: &Draft, verb: usize) -> bool {
    draft.tokens[verb].morph.contains("VerbForm=Part")
}

/// "*sans pouvoir* le rencontrer": whoever cannot does not.
fn is_without(draft: &Draft, modal: usize) -> bool {
    draft
        .child(modal, "mark")
        .is_some_and(|mark| lowered(&draft.tokens[mark]) == "sans")
}

/// The infinitive in the place of the modal.
fn left_out(draft: &mut Draft, modal: usize, verb: usize) {
    ability(draft, modal, verb);
    draft.tokens[modal].dep = "dep".into();
    draft.tokens[modal].pos = "PART".into();
    draft.tokens[modal].morph = "Glossed=Yes".into();
}

/// "peut se trouver", "pourrait avoir fui": "could" under the verb.
fn ability(draft: &mut Draft, modal: usize, verb: usize) {
    let word = match lowered(&draft.tokens[modal]).as_str() {
        _ if is_unable(draft, modal, verb) => "can",
        "peut" | "peuvent" => "may",
        _ => "could",
    };
    draft.swap(verb, modal, "aux");
    for child in draft.children(modal) {
        draft.tokens[child].head = verb;
    }
    let token = &mut draft.tokens[modal];
    token.text = word.into();
    token.lemma = word.into();
    token.pos = "AUX".into();
    token.morph = "Modal=Yes|Glossed=Yes".into();
}

/// "*ne peuvent plus* sortir", "*ne pouvait pas* marcher": so it is, and no guess.
fn is_unable(draft: &Draft, modal: usize, verb: usize) -> bool {
    let both = [draft.children(modal), draft.children(verb)].concat();
    let ne = |c: usize| matches!(lowered(&draft.tokens[c]).as_str(), "ne" | "n'");
    let word = lowered(&draft.tokens[modal]);
    let told = matches!(word.as_str(), "peut" | "peuvent" | "pouvait" | "pouvaient");
    told && both.into_iter().any(|c| c < modal && ne(c))
}

/// "doit se rendre à", "devait être jugé": planned, or, of a state, presumed.
fn duty(draft: &mut Draft, modal: usize, verb: usize) {
    let presumed =
        has_infinitive_copula(draft, verb) && draft.tokens[modal].morph.contains("Tense=Pres");
    if presumed {
        ability(draft, modal, verb);
        draft.tokens[modal].text = "must".into();
        draft.tokens[modal].lemma = "must".into();
        return;
    }
    // "devrait arriver vendredi" looks forward from now, "devait arriver" from then
    let since_then = draft.tokens[modal].morph.contains("Tense=Imp") && !is_next_leg(draft, modal);
    let tense = match since_then {
        true => "Imp",
        false => "Pres",
    };
    glossed(draft, modal, "plan");
    draft.tokens[modal].morph = format!("Tense={tense}|VerbForm=Fin|Glossed=Yes").into();
}

/// "transférée à Niamey, *d'où elle devait s'envoler* lundi": what comes after the latest news of her.
fn is_next_leg(draft: &Draft, modal: usize) -> bool {
    const NEAR: usize = 5;
    let before = modal.saturating_sub(NEAR)..modal;
    let place = { before.rev() }
        .filter(|&i| draft.is_there(i) && draft.in_one_sentence(i, modal))
        .take_while(|&i| draft.tokens[i].pos != "PUNCT" && draft.tokens[i].pos != "VERB")
        .find(|&i| matches!(lowered(&draft.tokens[i]).as_str(), "où" | "where"));
    place
        .and_then(|place| draft.previous(place))
        .is_some_and(|from| matches!(lowered(&draft.tokens[from]).as_str(), "d'" | "dès" | "from"))
}

/// "aurait dû partir": it was meant to be, and nobody says that it was.
fn should_have(draft: &Draft, modal: usize) -> bool {
    is_perfect(draft, modal)
        && draft
            .child(modal, "aux:tense")
            .is_some_and(|aux| draft.tokens[aux].morph.contains("Mood=Cnd"))
}

fn unfulfilled(draft: &mut Draft, modal: usize) {
    if let Some(auxiliary) = draft.child(modal, "aux:tense") {
        draft.tokens[auxiliary].dep = "dep".into();
        draft.tokens[auxiliary].morph = Default::default();
    }
    glossed(draft, modal, "plan");
    draft.tokens[modal].morph = "Tense=Imp|VerbForm=Fin|Glossed=Yes".into();
}

fn glossed(draft: &mut Draft, verb: usize, english: &str) {
    let token = &mut draft.tokens[verb];
    token.text = english.into();
    token.lemma = english.into();
    token.pos = "VERB".into();
    token.morph = format!("{}|Glossed=Yes", token.morph).into();
}
