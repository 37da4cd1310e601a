//! "être" where the model takes it for something else than a copula.

use crate::french::clauses::incomplete::is_nominal;
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// "a assuré *être* toujours à Kaboul": a verb, which the model takes for an adverb.
pub fn infinitive_of_being(draft: &mut Draft, i: usize) {
    let token = &draft.tokens[i];
    let (verb, loose) = (token.head, token.dep == "advmod" || token.dep == "dep");
    let being = token.pos == "AUX" && token.lemma == "être" && token.morph.contains("VerbForm=Inf");
    let somewhere = draft
        .children(i)
        .into_iter()
        .any(|c| c > i && draft.child(c, "case").is_some());
    if being && loose && somewhere && verb < i && draft.tokens[verb].pos == "VERB" {
        draft.tokens[i].pos = "VERB".into();
        draft.tokens[i].dep = "xcomp".into();
    }
}

/// "Karim Haddad est, lui, toujours à Beyrouth": a copula that the model loses before a comma.
pub fn set_apart(draft: &mut Draft, copula: usize) {
    let token = &draft.tokens[copula];
    let noun = token.head;
    // no verb is a mark
    let mark = token.pos == "VERB" && token.dep == "punct";
    let stray = mark || token.pos == "AUX" && !token.dep.starts_with("aux") && token.dep != "cop";
    let finite = token.lemma == "être" && token.morph.contains("VerbForm=Fin");
    if !stray || !finite || noun >= copula || !is_nominal(draft, noun) {
        return;
    }
    let place = (copula + 1..draft.tokens.len())
        .take_while(|&i| draft.in_one_sentence(i, copula) && draft.tokens[i].pos != "VERB")
        .find(|&i| draft.child(i, "case").is_some() && is_nominal(draft, i));
    let Some(place) = place else { return };
    draft.tokens[copula].pos = "VERB".into();
    draft.swap(copula, noun, "nsubj");
    draft.hang(place, copula, "obl:mod");
    let says = draft.tokens[copula].head;
    if draft.tokens[copula].dep.starts_with("nsubj") && says > copula {
        draft.tokens[copula].dep = "ccomp".into();
    }
    for child in draft.children(noun) {
        if child > copula {
            draft.hang(child, copula, "dep");
        }
    }
}

/// "Les rumeurs sont *infondées*": an adjective that the model takes for a participle.
pub fn adjectives(draft: &mut Draft) {
    for i in draft.words() {
        let Some(copula) = draft
            .child(i, "aux:pass")
            .or_else(|| draft.child(i, "cop"))
            .filter(|_| draft.tokens[i].pos == "VERB")
        else {
            continue;
        };
        let lower = lowered(&draft.tokens[i]);
        let singular = lower.strip_suffix('s').unwrap_or(&lower);
        let masculine = singular.strip_suffix('e').unwrap_or(singular).to_owned();
        let verb = crate::french::lexicon::french()
            .verbs
            .contains_key(draft.tokens[i].lemma.as_str());
        let noun = crate::french::lexicon::french()
            .nouns
            .contains_key(&masculine);
        let pos = match crate::french::lexicon::french()
            .adjectives
            .contains_key(&masculine)
        {
            true => "ADJ",
            // "est *avocate*"
            false if noun && !lower.ends_with(['é', 'i', 'u']) && !lower.ends_with("ée") => {
                "NOUN"
            }
            false => continue,
        };
        if verb {
            continue;
        }
        draft.tokens[i].pos = pos.into();
        draft.tokens[i].lemma = masculine.into();
        draft.tokens[copula].dep = "cop".into();
        if let Some(subject) = draft.child(i, "nsubj:pass") {
            draft.tokens[subject].dep = "nsubj".into();
        }
    }
}

/// "était en stage *à Rabat*": where somebody was, and no part of what kept him there.
pub fn occupied(draft: &mut Draft) {
    for place in draft.words() {
        let noun = draft.tokens[place].head;
        let within = draft
            .child(noun, "case")
            .filter(|&c| lowered(&draft.tokens[c]) == "en" && draft.next(c) == Some(noun));
        let being = draft.child(noun, "cop").is_some() && within.is_some();
        let there = draft.child(place, "case").is_some_and(|c| {
            matches!(
                lowered(&draft.tokens[c]).as_str(),
                "à" | "au" | "aux" | "en" | "dans" | "chez"
            )
        });
        let bare = draft.labels[noun].is_empty() && draft.child(noun, "det").is_none();
        if being && bare && there && place > noun && draft.tokens[place].dep == "nmod" {
            draft.tokens[place].dep = "obl:mod".into();
            not_a_post(draft, noun);
        }
    }
}

/// "en *poste* à Rabat": an office, and no place.
fn not_a_post(draft: &mut Draft, noun: usize) {
    let token = &mut draft.tokens[noun];
    if lowered(token) == "poste" {
        token.text = "duty".into();
        token.lemma = "duty".into();
        token.morph = "Glossed=Yes".into();
    }
}
