//! "le *situent* à Rabat", "la rumeur *donne* X à Malabo": verbs that tell where somebody is, and "l'attendaient",
//! which doesn't.

use super::gloss::lowered;
use crate::french::draft::Draft;

/// "donne le ministre X *à Malabo*": the place that the model hangs on whoever is there.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        hidden(draft, verb);
        let Some(whom) = somebody(draft, verb).filter(|_| says_where(draft, verb)) else {
            continue;
        };
        // "le *croit* à Rome": who believes it need not know
        if draft.tokens[verb].lemma == "croire" && is_situated_in(draft, verb, whom) {
            draft.add(verb, verb, "apparently", "RB", "advmod");
        }
        for place in draft.children(whom) {
            if is_there(draft, place) && place > whom {
                draft.hang(place, verb, "obl:mod");
            }
        }
        told_elsewhere(draft, verb);
    }
}

/// "*À Bangui*, la rumeur le dit au Cameroun": where it is told, and not where anybody is.
fn told_elsewhere(draft: &mut Draft, verb: usize) {
    let teller = draft.child(verb, "nsubj").filter(|&s| s < verb);
    let root = draft.tokens[verb].head;
    let Some(teller) = teller else { return };
    if root != verb && root < teller && is_there(draft, root) {
        draft.swap(verb, root, "dep");
    }
    for place in draft.children(verb) {
        if place < teller && is_there(draft, place) {
            draft.tokens[place].dep = "dep".into();
            if let Some(case) = draft.child(place, "case") {
                draft.tokens[case].dep = "dep".into();
            }
        }
    }
}

/// "vit aujourd'hui *caché à Tripoli*": where somebody lives.
fn hidden(draft: &mut Draft, state: usize) {
    let verb = draft.tokens[state].head;
    let lives = super::gloss::verb(draft, verb) == Some("live") && verb < state;
    let how = ["caché", "reclus", "terré", "cloîtré", "retranché", "exilé"]
        .iter()
        .any(|word| lowered(&draft.tokens[state]).starts_with(word));
    if lives && how {
        for place in draft.children(state) {
            if is_there(draft, place) && place > state {
                draft.hang(place, verb, "obl:mod");
            }
        }
    }
}

/// Whether the place hangs on the verb, or on whoever is there.
fn is_situated_in(draft: &Draft, verb: usize, whom: usize) -> bool {
    let mut places = draft.children(verb).into_iter().chain(draft.children(whom));
    places.any(|c| c > verb && is_there(draft, c))
}

/// Whether the verb tells where somebody is: somebody and a place are its objects.
pub fn is_situated(draft: &Draft, verb: usize) -> bool {
    let place = |c: usize| c > verb && is_there(draft, c);
    says_where(draft, verb)
        && somebody(draft, verb).is_some()
        && draft.children(verb).into_iter().any(place)
}

/// "*La rumeur* donne X à Malabo": what rumours and sources put somewhere is told by them.
pub fn english(draft: &Draft, verb: usize) -> &'static str {
    const TELLERS: [&str; 17] = [
        "troisième",
        "deuxième",
        "seconde",
        "quatrième",
        "autre",
        "rumour",
        "source",
        "diplomat",
        "investigator",
        "media",
        "witness",
        "newspaper",
        "press",
        "report",
        "website",
        "outlet",
        "intelligence",
    ];
    let teller = draft.child(verb, "nsubj").is_some_and(|subject| {
        let lemma = draft.tokens[subject].lemma.as_str();
        let english = crate::french::lexicon::french().nouns.get(lemma);
        TELLERS.contains(&english.map_or(lemma, String::as_str))
    });
    if teller { "put" } else { "situate" }
}

fn says_where(draft: &Draft, verb: usize) -> bool {
    const SAYING: [&str; 8] = [
        "situer",
        "donner",
        "donne",
        "dire",
        "signaler",
        "annoncer",
        "localiser",
        "croire",
    ];
    let token = &draft.tokens[verb];
    // "l'ont *cru* à Oran"
    let perfect = draft.child(verb, "aux:tense").is_some_and(|aux| {
        draft.tokens[aux].morph.contains("VerbForm=Fin") && token.lemma == "croire"
    });
    token.pos == "VERB"
        && (token.morph.contains("VerbForm=Fin") || perfect)
        && !is_said_dead(draft, verb)
        && SAYING.contains(&token.lemma.as_str())
}

/// "l'a cru *mort* à Oran": nobody who lives is put there.
fn is_said_dead(draft: &Draft, verb: usize) -> bool {
    draft.next(verb).is_some_and(|state| {
        let word = lowered(&draft.tokens[state]);
        word.starts_with("mort") || word.starts_with("décédé") || word.starts_with("disparu")
    })
}

/// The object, if it is a person or a pronoun before the verb.
fn somebody(draft: &Draft, verb: usize) -> Option<usize> {
    draft.children(verb).into_iter().find(|&c| {
        let person = draft.labels[c] == "PERSON"
            || draft
                .children(c)
                .into_iter()
                .any(|name| draft.labels[name] == "PERSON");
        let before = is_clitic(draft, c) && c < verb;
        draft.tokens[c].dep == "obj" && (before || person && c > verb)
    })
}

/// "à Rabat", "en Tunisie".
fn is_there(draft: &Draft, place: usize) -> bool {
    let at = draft.child(place, "case").is_some_and(|case| {
        matches!(
            lowered(&draft.tokens[case]).as_str(),
            "à" | "au" | "aux" | "en" | "in"
        )
    });
    draft.labels[place] == "GPE" && at
}

/// "le", "l'", or the English word that stands for it already.
fn is_clitic(draft: &Draft, i: usize) -> bool {
    matches!(
        lowered(&draft.tokens[i]).as_str(),
        "le" | "la" | "les" | "l'" | "him" | "her" | "them" | "him-or-her"
    )
}

/// "où *l'attendaient* ses amis": nobody is said to wait hidden.
pub fn is_awaited(draft: &Draft, verb: usize) -> bool {
    draft.tokens[verb].morph.contains("VerbForm=Fin")
        && draft.children(verb).into_iter().any(|c| {
            is_clitic(draft, c) && c < verb && draft.tokens[c].pos == "PRON"
                || draft.labels[c] == "PERSON" && c > verb
        })
}

/// "plusieurs *sites* d'opposition affirment": no place.
pub fn is_site_that_tells(draft: &Draft, noun: usize) -> bool {
    let verb = draft.tokens[noun].head;
    let tells = draft.tokens[noun].dep == "nsubj"
        && crate::lexicon::english()
            .speech
            .verbs
            .has(super::gloss::verb(draft, verb).unwrap_or_default());
    draft.tokens[noun].lemma == "site" && tells
}
