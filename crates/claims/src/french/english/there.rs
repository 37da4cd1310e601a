//! "Il n'*y* est jamais arrivé", "elle *y* vit": the place named before, as "là" is.

use super::gloss::{self, lowered};
use crate::french::draft::Draft;

/// Makes "there" of it beside verbs that tell where somebody is or goes, while the rest is still French.
pub fn recast(draft: &mut Draft) {
    for word in draft.words() {
        let is_y = lowered(&draft.tokens[word]) == "y" && draft.tokens[word].pos == "PRON";
        let verb = draft.tokens[word].head;
        if !is_y
            || verb <= word
            || !tells_where(draft, verb)
            || is_said_by_the_way(draft, word, verb)
        {
            continue;
        }
        if is_summons(draft, word, verb) {
            draft.tokens[word].dep = "dep".into();
            continue;
        }
        if let Some(subject) = draft.child(verb, "expl:subj") {
            // "*il* n'y a jamais mis les pieds", which the model takes for "il y a"
            draft.tokens[subject].dep = "nsubj".into();
        }
        let token = &mut draft.tokens[word];
        token.text = "there".into();
        token.lemma = "there".into();
        token.pos = "ADV".into();
        token.dep = "advmod".into();
        token.morph = "Glossed=Yes".into();
    }
}

/// "N, que l'on disait à A, n'*y* a jamais mis les pieds": "there" would pass A over for a place of somebody else.
fn is_said_by_the_way(draft: &Draft, word: usize, verb: usize) -> bool {
    let mut before = (0..word)
        .rev()
        .take_while(|&t| draft.in_one_sentence(t, word));
    let is_place = |t: usize| matches!(draft.labels[t].as_str(), "GPE" | "LOC" | "FAC");
    sets_foot(draft, verb) && before.any(is_place)
}

/// "a été convoqué par le juge mais ne s'*y* est pas présenté": to the summons, where no place is named between.
fn is_summons(draft: &Draft, word: usize, verb: usize) -> bool {
    if !matches!(draft.tokens[verb].lemma.as_str(), "présenter" | "rendre") {
        return false;
    }
    let summons = (0..word)
        .rev()
        .take_while(|&t| draft.in_one_sentence(t, word))
        .find(|&t| {
            draft.is_there(t)
                && matches!(
                    draft.tokens[t].lemma.as_str(),
                    "convoquer" | "convocation" | "citer" | "assigner"
                )
        });
    summons.is_some_and(|from| draft.labels[from..word].iter().all(|label| label != "GPE"))
}

/// Whether a place belongs to the verb: "il y a", "s'y opposer", "y voir un complot" have none.
fn tells_where(draft: &Draft, verb: usize) -> bool {
    const OTHERS: [&str; 9] = [
        "avoir",
        "prendre",
        "mettre",
        "tenir",
        "voir",
        "trouver",
        "connaître",
        "faire",
        "attendre",
    ];
    let lemma = draft.tokens[verb].lemma.as_str();
    let whom = { draft.children(verb).into_iter() }.any(|c| {
        c < verb
            && draft.tokens[c].pos == "PRON"
            && draft.tokens[c].morph.contains("Person=3")
            && draft.tokens[c].dep == "obj"
    });
    let passive = draft.child(verb, "aux:pass").is_some();
    let reflexive = { draft.children(verb).into_iter() }
        .any(|c| c < verb && draft.tokens[c].morph.contains("Reflex=Yes"));
    let found = matches!(lemma, "voir" | "trouver") && (whom || passive || reflexive);
    if OTHERS.contains(&lemma) || lemma == "set" {
        return found || sets_foot(draft, verb);
    }
    if lemma == "être" {
        return true;
    }
    let Some(english) = gloss::verb(draft, verb) else {
        return false;
    };
    let lexicon = crate::lexicon::english();
    let word = english.split(' ').next().unwrap_or(english);
    let either = |english: &str| {
        lexicon.motion.of_verb(english).next().is_some()
            || lexicon.presence.of_verb(english).next().is_some()
            || lexicon.fate.of_verb(english).next().is_some()
    };
    either(english) || either(word)
}

/// "n'y a jamais *mis les pieds*".
fn sets_foot(draft: &Draft, verb: usize) -> bool {
    let feet = |word: usize| draft.tokens[word].lemma == "pied";
    let puts = matches!(draft.tokens[verb].lemma.as_str(), "mettre" | "poser");
    // the words may be one verb by now
    let sets = draft.tokens[verb].lemma == "set" && draft.tokens[verb].morph.contains("Glossed");
    sets || puts && draft.child(verb, "obj").is_some_and(feet)
}
