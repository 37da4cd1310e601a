//! "a quitté *vendredi* la Tunisie": a day between a verb and what belongs to the verb.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;
use crate::french::lexicon::french;

/// Hangs on the verb what the model hangs on a day before it.
pub fn mend(draft: &mut Draft) {
    for day in draft.words() {
        spent(draft, day);
        carried(draft, day);
        named_along(draft, day);
        if !tells_when(draft, day) {
            continue;
        }
        let Some(verb) = verb_of(draft, day) else {
            continue;
        };
        for child in draft.children(day) {
            belongs_to_verb(draft, child, verb);
        }
    }
}

/// "est restée trois semaines *à Sfax*": where the time was spent, and no part of the time.
fn spent(draft: &mut Draft, time: usize) {
    let unit = matches!(
        lowered(&draft.tokens[time]).as_str(),
        "jours"
            | "nuits"
            | "semaines"
            | "mois"
            | "ans"
            | "années"
            | "heures"
            | "jour"
            | "nuit"
            | "moment"
            | "temps"
            | "instant"
            | "fois"
    );
    let carried = { draft.children(time).into_iter() }
        .find(|&v| unit && draft.tokens[v].pos == "VERB" && draft.tokens[v].dep == "case");
    if let Some(verb) = carried {
        // "est *restée* trois semaines", which the model takes for a preposition
        draft.swap(verb, time, "obl:mod");
    }
    let verb = draft.tokens[time].head;
    let object = matches!(
        draft.tokens[time].dep.as_str(),
        "obj" | "obl:mod" | "obl:arg" | "xcomp"
    );
    let counted = ["nummod", "det", "amod"]
        .iter()
        .any(|label| draft.child(time, label).is_some());
    let bare = draft.child(time, "case").is_none();
    if !unit || !object || !counted || !bare || verb > time || draft.tokens[verb].pos != "VERB" {
        return;
    }
    for place in draft.children(time) {
        let there = draft.child(place, "case").is_some_and(|case| {
            matches!(
                lowered(&draft.tokens[case]).as_str(),
                "à" | "au" | "aux" | "en" | "dans" | "chez"
            )
        });
        if place > time && there && draft.tokens[place].dep == "nmod" {
            draft.hang(place, verb, "obl:mod");
        }
    }
}

/// "est arrivé *à Lisbonne* lundi": a place that the model takes for an article of the day.
fn carried(draft: &mut Draft, day: usize) {
    let (Some(case), Some(place)) = (draft.child(day, "case"), draft.previous(day)) else {
        return;
    };
    let verb = draft.tokens[day].head;
    let preposition = matches!(
        lowered(&draft.tokens[case]).as_str(),
        "à" | "de" | "d'" | "en" | "au" | "aux" | "du" | "pour" | "vers" | "dans"
    );
    let belongs = draft.tokens[place].head == day
        && draft.tokens[place].pos == "PROPN"
        && draft.next(case) == Some(place);
    if !preposition || !belongs || !is_weekday(draft, day) || draft.tokens[verb].pos != "VERB" {
        return;
    }
    draft.swap(place, day, "nmod");
    draft.hang(case, place, "case");
    draft.hang(day, verb, "obl:mod");
}

/// "est parti de *Tunis mercredi*": a day is no part of the name before it.
fn named_along(draft: &mut Draft, day: usize) {
    let small = draft.tokens[day].text.starts_with(char::is_lowercase);
    let Some(at) = { draft.entities.iter() }
        .position(|name| name.tokens.end == day + 1 && name.tokens.start < day)
        .filter(|_| small && is_weekday(draft, day))
    else {
        return;
    };
    draft.entities[at].tokens.end = day;
    draft.labels[day] = Default::default();
    let first = draft.entities[at].tokens.start;
    let led = draft.previous(first).is_some_and(|before| {
        matches!(
            lowered(&draft.tokens[before]).as_str(),
            "à" | "de" | "d'" | "en" | "pour" | "vers"
        )
    });
    if led && draft.entities[at].label == "ORG" {
        // a body would have its article
        draft.entities[at].label = "GPE".into();
        draft.labels[first..day].fill("GPE".into());
    }
}

fn is_weekday(draft: &Draft, i: usize) -> bool {
    let english = french().words.get(&lowered(&draft.tokens[i]));
    english.is_some_and(|word| word.ends_with("day"))
}

fn tells_when(draft: &Draft, i: usize) -> bool {
    let word = lowered(&draft.tokens[i]);
    let part = matches!(
        word.as_str(),
        "matin"
            | "matinée"
            | "midi"
            | "après-midi"
            | "soir"
            | "soirée"
            | "nuit"
            | "veille"
            | "lendemain"
            | "hier"
            | "semaine"
            | "mois"
            | "année"
    );
    part || french()
        .words
        .get(&word)
        .is_some_and(|w| w.ends_with("day"))
}

/// The verb that the day, or the day whose part it is, hangs on.
fn verb_of(draft: &Draft, day: usize) -> Option<usize> {
    let mut at = day;
    for _ in 0..3 {
        at = draft.tokens[at].head;
        if draft.tokens[at].pos == "VERB" {
            return (at < day).then_some(at);
        }
        if !tells_when(draft, at) {
            return None;
        }
    }
    None
}

/// "vendredi *la Tunisie*", "vendredi *à Yamoussoukro*": an object, or a place.
fn belongs_to_verb(draft: &mut Draft, child: usize, verb: usize) {
    let token = &draft.tokens[child];
    let nominal = matches!(token.pos.as_str(), "NOUN" | "PROPN");
    let loose = matches!(token.dep.as_str(), "nmod" | "appos" | "obj" | "obl:mod");
    if !nominal || !loose || tells_when(draft, child) || token.head > child {
        return;
    }
    let case = draft
        .child(child, "case")
        .map(|c| lowered(&draft.tokens[c]));
    if case.as_deref() == Some("des") && tells(draft, verb) {
        // "ont indiqué mardi *des élus*"
        if let Some(article) = draft.child(child, "case") {
            draft.tokens[article].pos = "DET".into();
            draft.tokens[article].dep = "det".into();
        }
        draft.hang(child, verb, "obj");
        return;
    }
    let label = match case.as_deref() {
        Some("de" | "du" | "d'" | "des")
            if !is_whole(draft, draft.tokens[child].head) && !is_left(draft, child, verb) =>
        {
            return;
        }
        Some(_) => "obl:mod",
        None if draft.child(verb, "obj").is_some() || is_month(draft, child) => return,
        None => "obj",
    };
    if is_left(draft, child, verb) {
        // "la veille de Monaco *en voiture*"
        for means in draft.children(child) {
            if means > child
                && draft.child(means, "case").is_some()
                && draft.labels[means].is_empty()
            {
                draft.hang(means, verb, "obl:mod");
            }
        }
    }
    draft.hang(child, verb, label);
}

/// "est arrivé la veille *de Monaco*": whence somebody came.
fn is_left(draft: &Draft, place: usize, verb: usize) -> bool {
    let comes = matches!(
        draft.tokens[verb].lemma.as_str(),
        "arriver"
            | "rentrer"
            | "revenir"
            | "venir"
            | "partir"
            | "repartir"
            | "sortir"
            | "débarquer"
            | "atterrir"
            | "décoller"
            | "enfuir"
            | "échapper"
            | "envoler"
            | "expulser"
            | "extrader"
            | "rapatrier"
            | "évacuer"
            | "exfiltrer"
            | "transférer"
            | "disparaître"
    );
    comes && draft.labels[place] == "GPE"
}

/// "la semaine *dernière*": nothing more is said of which week it is.
fn is_whole(draft: &Draft, when: usize) -> bool {
    draft.children(when).into_iter().any(|c| {
        let word = lowered(&draft.tokens[c]);
        c > when
            && matches!(
                word.as_str(),
                "dernier" | "dernière" | "passé" | "passée" | "suivant" | "suivante"
            )
    })
}

pub fn is_month(draft: &Draft, i: usize) -> bool {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let english = french().words.get(&lowered(&draft.tokens[i]));
    let number = draft.tokens[i]
        .text
        .starts_with(|c: char| c.is_ascii_digit());
    number || english.is_some_and(|word| MONTHS.contains(&word.to_lowercase().as_str()))
}

/// "à l'aéroport *vers 6 heures*": when it was, and no part of the place.
pub fn hours(draft: &mut Draft) {
    for hour in draft.words() {
        let clock = matches!(
            lowered(&draft.tokens[hour]).as_str(),
            "heures" | "heure" | "midi" | "minuit"
        );
        let case = draft
            .child(hour, "case")
            .filter(|&c| lowered(&draft.tokens[c]) == "vers");
        let Some(case) = case.filter(|_| clock) else {
            continue;
        };
        draft.tokens[case].text = "around".into();
        draft.tokens[case].lemma = "around".into();
        draft.tokens[case].morph = "Glossed=Yes".into();
        let mut at = hour;
        let verb = (0..5).find_map(|_| {
            at = draft.tokens[at].head;
            (draft.tokens[at].pos == "VERB").then_some(at)
        });
        if let Some(verb) = verb {
            draft.hang(hour, verb, "obl:mod");
        }
    }
}

/// A verb of saying without a subject or an object.
fn tells(draft: &Draft, verb: usize) -> bool {
    let speech = &crate::lexicon::english().speech;
    let says = crate::french::english::gloss::verb(draft, verb)
        .is_some_and(|english| speech.verbs.has(english));
    says && ["nsubj", "obj", "ccomp"]
        .iter()
        .all(|label| draft.child(verb, label).is_none())
}
