//! "L'otage détenu avec lui, *Beat Amiel*, a fui", "La cour juge *Luc Amiel*": of two subjects that the model gives a
//! verb, one is what the other is called, or the object.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Gives the second of them its part, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        loose_object(draft, verb);
        between_subject_and_verb(draft, verb);
        let subjects: Vec<usize> = draft
            .children(verb)
            .into_iter()
            .filter(|&s| draft.tokens[s].dep.starts_with("nsubj"))
            .collect();
        let [noun, name] = subjects[..] else {
            continue;
        };
        if draft.tokens[noun].pos != "NOUN" || noun >= verb {
            continue;
        }
        if name < verb && is_somebody_of(draft, noun, name) {
            draft.hang(name, noun, "appos");
        }
        if name < verb && is_titled_between(draft, noun, name) {
            draft.hang(name, noun, "appos");
        }
        if is_right_behind(draft, verb, name) {
            draft.tokens[name].dep = "obj".into();
            continue;
        }
        if draft.labels[name] != "PERSON" {
            continue;
        }
        if name < verb && is_set_between(draft, noun, name) {
            draft.hang(name, noun, "appos");
        } else if name > verb && is_judged(draft, verb, name) {
            draft.tokens[name].dep = "obj".into();
        }
    }
}

/// "Ils *nous* ont séparés": to whom it was done, whoever stands between the subject and its verb.
fn between_subject_and_verb(draft: &mut Draft, verb: usize) {
    let speakers = |i: usize| matches!(lowered(&draft.tokens[i]).as_str(), "nous" | "vous");
    let subject = |i: usize| {
        draft.tokens[i].head == verb && draft.tokens[i].dep.starts_with("nsubj") && !speakers(i)
    };
    let clitic = { draft.children(verb).into_iter() }.find(|&c| {
        let mistaken = matches!(
            draft.tokens[c].dep.as_str(),
            "nsubj" | "nsubj:pass" | "expl:comp" | "expl:pv"
        );
        let behind = draft.previous(c).is_some_and(subject);
        c < verb && mistaken && speakers(c) && behind
    });
    if let Some(clitic) = clitic {
        let token = &mut draft.tokens[clitic];
        token.dep = "obj".into();
        token.morph = token.morph.replace("Reflex=Yes", "").into();
    }
}

/// "Le quatrième étranger, *un Britannique*, a été expulsé": what he is, told between commas.
fn is_somebody_of(draft: &Draft, noun: usize, other: usize) -> bool {
    let article = draft.child(other, "det");
    let one = article.is_some_and(|a| matches!(lowered(&draft.tokens[a]).as_str(), "un" | "une"));
    let comma = article.and_then(|a| draft.previous(a));
    let behind = comma.is_some_and(|c| {
        draft.tokens[c].text == "," && draft.previous(c).is_some_and(|last| last == noun)
    });
    draft.tokens[other].pos == "NOUN" && one && behind && draft.child(other, "cc").is_none()
}

/// "Un officier rallié aux mutins, *le capitaine Amiel*, soutient": his rank and name, right behind all that is told
/// with the noun.
fn is_titled_between(draft: &Draft, noun: usize, title: usize) -> bool {
    let comma = |i: usize| draft.tokens.get(i).is_some_and(|t| t.text == ",");
    let whole = { draft.entities.iter() }
        .find(|e| e.tokens.start > title && draft.tokens[e.tokens.start].head == title);
    let (Some(whole), Some(article)) = (whole, draft.child(title, "det")) else {
        return false;
    };
    let named = whole.label == "PERSON" || draft.labels[whole.tokens.start] == "PERSON";
    let Some(before) = draft.previous(article).filter(|&c| comma(c)) else {
        return false;
    };
    let last = draft.below(noun).into_iter().rfind(|&t| t < before);
    let single = draft.tokens[noun].morph.contains("Number=Sing");
    let listed = draft.child(title, "cc").is_some();
    named && single && !listed && comma(whole.tokens.end) && last == draft.previous(before)
}

/// Whether the name stands between commas, right behind all that is told with the noun.
fn is_set_between(draft: &Draft, noun: usize, name: usize) -> bool {
    let comma = |i: usize| draft.tokens.get(i).is_some_and(|t| t.text == ",");
    let whole = draft.entities.iter().find(|e| e.tokens.contains(&name));
    let Some(whole) = whole.map(|e| e.tokens.clone()) else {
        return false;
    };
    let Some(before) = draft.previous(whole.start).filter(|&c| comma(c)) else {
        return false;
    };
    let last = draft.below(noun).into_iter().rfind(|&t| t < before);
    let single = draft.tokens[noun].morph.contains("Number=Sing");
    let listed = draft.child(name, "cc").is_some();
    single && !listed && comma(whole.end) && last == draft.previous(before)
}

/// "les rebelles *quittent Oran*", "la police a *arrêté Luc Amiel*": a name right behind a verb that has its subject
/// before it.
fn is_right_behind(draft: &Draft, verb: usize, name: usize) -> bool {
    const DONE: [&str; 14] = [
        "arrêter",
        "capturer",
        "libérer",
        "enlever",
        "tuer",
        "abattre",
        "expulser",
        "extrader",
        "quitter",
        "fuir",
        "gagner",
        "rejoindre",
        "atteindre",
        "évacuer",
    ];
    DONE.contains(&draft.tokens[verb].lemma.as_str())
        && draft.next(verb) == Some(name)
        && draft.tokens[name].pos == "PROPN"
        && draft.child(verb, "obj").is_none()
}

/// "juge depuis lundi *Luc Amiel*": a name without a preposition, which the model takes for an adverb.
fn loose_object(draft: &mut Draft, verb: usize) {
    let loose = draft.children(verb).into_iter().find(|&name| {
        name > verb
            && draft.labels[name] == "PERSON"
            && draft.tokens[name].dep == "advmod"
            && draft.child(name, "case").is_none()
    });
    if let Some(name) = loose.filter(|&name| is_judged(draft, verb, name)) {
        draft.tokens[name].dep = "obj".into();
        draft.tokens[name].pos = "PROPN".into();
    }
}

/// Courts and the police do this to people; nobody's name stands behind such a verb as who does it.
fn is_judged(draft: &Draft, verb: usize, name: usize) -> bool {
    let to_people = matches!(
        draft.tokens[verb].lemma.as_str(),
        "juger" | "rejuger" | "condamner" | "interpeller" | "relaxer" | "acquitter"
    );
    let quoted = (verb..name).any(|i| matches!(draft.tokens[i].text.as_str(), "," | "»" | "«"));
    to_people && !quoted && draft.child(verb, "obj").is_none()
}
