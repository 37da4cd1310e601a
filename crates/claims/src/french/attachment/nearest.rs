//! "son fils et son aide, X, *lequel* a été arrêté": what belongs to the name right before it, which the model
//! hangs on the first of the row or on a part of the name.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;
use crate::french::lexicon::french;

/// Hangs such words on the name.
pub fn mend(draft: &mut Draft) {
    for name in 0..draft.entities.len() {
        if draft.entities[name].label == "PERSON" {
            whole_name(draft, name);
            second_name(draft, name);
            given_before(draft, name);
        }
    }
    for word in draft.words() {
        which(draft, word);
        done_to(draft, word);
        before_that(draft, word);
        from_there(draft, word);
        within_event(draft, word);
    }
}

/// Hangs named relatives on the word for what they are, before anything is made of them.
pub fn relatives(draft: &mut Draft) {
    for name in 0..draft.entities.len() {
        if draft.entities[name].label == "PERSON" {
            of_kin(draft, name);
        }
    }
}

/// "Walid *Tannous*": the rest of a name, which the model gives no label.
fn whole_name(draft: &mut Draft, number: usize) {
    let tokens = draft.entities[number].tokens.clone();
    let end = tokens.end;
    let more = end < draft.tokens.len()
        && draft.is_there(end)
        && draft.labels[end].is_empty()
        && draft.tokens[end].dep == "flat:name"
        && tokens.contains(&draft.tokens[end].head)
        && draft.tokens[end].text.starts_with(char::is_uppercase);
    if more {
        draft.entities[number].tokens.end = end + 1;
        draft.labels[end] = "PERSON".into();
        draft.tokens[end].pos = "PROPN".into();
    }
}

/// "*Plamen* Drenski a fui": a given name that opens the sentence, which the model takes for a noun.
fn given_before(draft: &mut Draft, number: usize) {
    let tokens = draft.entities[number].tokens.clone();
    let Some(given) = draft.previous(tokens.start).filter(|&g| {
        draft.in_one_sentence(g, tokens.start)
            && draft.labels[g].is_empty()
            && g + 1 == tokens.start
    }) else {
        return;
    };
    let word = lowered(&draft.tokens[given]);
    let unknown = !french().nouns.contains_key(&word) && !french().words.contains_key(&word);
    let name = draft.tokens[given].pos == "NOUN"
        && draft.tokens[given].text.starts_with(char::is_uppercase)
        && draft.tokens[given].text.chars().count() > 2
        && draft.child(given, "det").is_none()
        && draft.tokens[tokens.start].head == given
        && draft.child(tokens.start, "case").is_none();
    if unknown && name && !crate::french::names::described::is_office(draft, given) {
        draft.entities[number].tokens.start = given;
        draft.labels[given] = "PERSON".into();
        draft.tokens[given].pos = "PROPN".into();
        draft.hang(tokens.start, given, "flat:name");
    }
}

/// "son frère cadet, *Marek*, joint par la radio": the brother, and no second source.
fn of_kin(draft: &mut Draft, number: usize) {
    let tokens = draft.entities[number].tokens.clone();
    let first = tokens.start;
    let kin = draft.tokens[first].head;
    let comma = |i: Option<usize>| i.is_some_and(|i| draft.tokens[i].text == ",");
    let beside = draft.tokens[first].dep == "conj"
        && draft.child(first, "cc").is_none()
        && comma(draft.previous(first))
        && comma(draft.next(tokens.end - 1));
    let led = draft.child(kin, "case").is_some() && { draft.children(kin).into_iter() }
        .any(|c| draft.tokens[c].morph.contains("Poss=Yes"));
    let more =
        { draft.children(kin).into_iter() }.any(|c| c != first && draft.tokens[c].dep == "conj");
    if beside && led && !more && crate::french::names::described::is_kin(draft, kin) {
        draft.hang(first, kin, "appos");
    }
}

/// "Yao Mensah *et Koffi Agbo*": the second hangs on the first, and not on its family name.
fn second_name(draft: &mut Draft, number: usize) {
    let tokens = draft.entities[number].tokens.clone();
    let first = tokens
        .clone()
        .find(|&i| !tokens.contains(&draft.tokens[i].head));
    let Some(first) = first else {
        return;
    };
    for part in tokens.clone().filter(|&part| part != first) {
        for child in draft.children(part) {
            if child >= tokens.end && draft.tokens[child].dep == "conj" {
                draft.tokens[child].head = first;
            }
        }
    }
}

/// "…, X, *lequel* a été arrêté": the one named last.
fn which(draft: &mut Draft, relative: usize) {
    let verb = draft.tokens[relative].head;
    let last_only = match lowered(&draft.tokens[relative]).as_str() {
        "lequel" | "laquelle" => true,
        "qui" => is_told_of_one(draft, verb),
        _ => false,
    };
    if !last_only || !draft.tokens[relative].dep.starts_with("nsubj") {
        return;
    }
    let last = draft
        .previous(relative)
        .filter(|&c| draft.tokens[c].text == ",")
        .and_then(|c| draft.previous(c));
    let name = last.and_then(|last| draft.entities.iter().find(|e| e.tokens.contains(&last)));
    let Some(tokens) = name
        .filter(|e| e.label == "PERSON")
        .map(|e| e.tokens.clone())
    else {
        return;
    };
    let head = tokens
        .clone()
        .find(|&i| !tokens.contains(&draft.tokens[i].head));
    if let Some(head) = head.filter(|_| draft.tokens[verb].dep == "acl:relcl") {
        draft.hang(verb, head, "acl:relcl");
    }
}

/// "deux fils, X et Y, *qui vit* à Oran": of the last, as the verb is in the singular.
fn is_told_of_one(draft: &Draft, verb: usize) -> bool {
    let number = |i: usize, number: &str| draft.tokens[i].morph.contains(number);
    let carried = draft
        .children(verb)
        .into_iter()
        .filter(|&c| draft.tokens[c].dep.starts_with("aux") || draft.tokens[c].dep == "cop");
    let finite = carried.chain([verb]).find(|&i| number(i, "VerbForm=Fin"));
    let above = draft.tokens[verb].head;
    let several = number(above, "Number=Plur")
        || draft
            .child(above, "conj")
            .is_some_and(|c| draft.child(c, "cc").is_some());
    finite.is_some_and(|i| number(i, "Number=Sing")) && several
}

/// "affirment avoir vu *X à Marbella*": whom they saw, and where, and not whom they tell of.
fn done_to(draft: &mut Draft, verb: usize) {
    let says =
        crate::french::english::senses::says_of_oneself(draft, verb, &draft.tokens[verb].lemma);
    let Some(infinitive) = draft.child(verb, "xcomp").filter(|_| says) else {
        return;
    };
    for child in draft.children(verb) {
        let behind = child > infinitive && draft.in_one_sentence(child, verb);
        let whom = draft.labels[child] == "PERSON" && draft.child(child, "case").is_none();
        let place = draft.labels[child] == "GPE" && draft.child(child, "case").is_some();
        if behind && (whom || place) && draft.child(infinitive, "obj").is_none_or(|_| place) {
            let label = if place { "obl:mod" } else { "obj" };
            draft.hang(child, infinitive, label);
        }
    }
}

/// "a fui pour gagner Lampedusa, *avant de s'installer* à Milan": what came next, and no part of the purpose.
fn before_that(draft: &mut Draft, verb: usize) {
    let marked = |i: usize, word: &str| {
        draft
            .children(i)
            .into_iter()
            .any(|m| draft.tokens[m].dep == "mark" && lowered(&draft.tokens[m]).starts_with(word))
    };
    let purpose = draft.tokens[verb].head;
    let main = draft.tokens[purpose].head;
    let infinitives = [verb, purpose]
        .iter()
        .all(|&i| draft.tokens[i].morph.contains("VerbForm=Inf"));
    let comma = draft
        .children(verb)
        .into_iter()
        .filter_map(|m| draft.previous(m))
        .any(|c| draft.tokens[c].text == ",");
    if infinitives
        && comma
        && (marked(verb, "avant") || marked(verb, "before"))
        && marked(purpose, "pour")
        && purpose < verb
        && draft.tokens[main].pos == "VERB"
        && main != purpose
    {
        draft.hang(verb, main, "advcl");
    }
}

/// "est arrivé en Thaïlande *depuis* la Turquie": whence, and not since when.
fn from_there(draft: &mut Draft, place: usize) {
    let verb = draft.tokens[place].head;
    let comes = matches!(
        draft.tokens[verb].lemma.as_str(),
        "arriver"
            | "venir"
            | "revenir"
            | "rentrer"
            | "partir"
            | "fuir"
            | "gagner"
            | "rejoindre"
            | "envoler"
            | "voyager"
            | "entrer"
            | "passer"
            | "extrader"
            | "expulser"
            | "transférer"
            | "décoller"
    );
    let case = draft
        .child(place, "case")
        .filter(|&c| lowered(&draft.tokens[c]) == "depuis");
    if let Some(case) = case.filter(|_| comes && draft.labels[place] == "GPE") {
        let token = &mut draft.tokens[case];
        token.text = "from".into();
        token.lemma = "from".into();
        token.morph = "Glossed=Yes".into();
    }
}

/// "a quitté le Togo avant la découverte d'armes *dans sa ferme*": where that was, and no way that was taken.
fn within_event(draft: &mut Draft, place: usize) {
    let verb = draft.tokens[place].head;
    let left = matches!(draft.tokens[verb].lemma.as_str(), "quitter" | "fuir")
        && draft
            .child(verb, "obj")
            .is_some_and(|o| o > verb && o < place);
    let case = |draft: &Draft, i: usize| draft.child(i, "case").map(|c| lowered(&draft.tokens[c]));
    let there = matches!(
        case(draft, place).as_deref(),
        Some("dans" | "à" | "au" | "chez" | "de" | "du")
    );
    if !left || !there || !draft.tokens[place].dep.starts_with("obl") {
        return;
    }
    let event = { draft.children(verb).into_iter() }.rfind(|&e| {
        e > verb
            && e < place
            && draft.tokens[e].pos == "NOUN"
            && matches!(
                case(draft, e).as_deref(),
                Some("avant" | "après" | "before" | "after")
            )
            && draft.child(e, "det").is_some()
    });
    if let Some(event) = event {
        draft.hang(place, event, "nmod");
    }
}
