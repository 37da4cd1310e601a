//! "a inscrit mardi *X* sur sa liste noire", "a été *inscrit pour avoir acheté* les cargaisons", "le nom de X a été
//! *retiré de la liste*": who is put on a list of sanctions, and who is taken off it.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Gives such verbs the person they are about, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        let lists = puts_on(draft, verb) || takes_off(draft, verb);
        if lists && draft.tokens[verb].pos == "VERB" && names_list(draft, verb) {
            behind_day(draft, verb);
            name_of(draft, verb);
            if takes_off(draft, verb) {
                from_list(draft, verb);
            }
        }
    }
}

fn puts_on(draft: &Draft, verb: usize) -> bool {
    matches!(
        draft.tokens[verb].lemma.as_str(),
        "inscrire" | "placer" | "ajouter"
    )
}

fn takes_off(draft: &Draft, verb: usize) -> bool {
    matches!(
        draft.tokens[verb].lemma.as_str(),
        "retirer" | "radier" | "rayer" | "supprimer" | "enlever"
    )
}

fn names_list(draft: &Draft, verb: usize) -> bool {
    { draft.below(verb).into_iter() }
        .any(|i| matches!(draft.tokens[i].lemma.as_str(), "liste" | "blacklist"))
}

/// Whether somebody or something is "taken off a list" by the verb.
pub fn is_taken_off(draft: &Draft, verb: usize) -> bool {
    takes_off(draft, verb) && { draft.children(verb).into_iter() }.any(|c| {
        let case = draft.child(c, "case");
        let of = case.is_some_and(|o| {
            matches!(
                lowered(&draft.tokens[o]).as_str(),
                "de" | "d'" | "des" | "from"
            )
        });
        of && matches!(
            draft.tokens[c].lemma.as_str(),
            "liste" | "list" | "blacklist"
        )
    })
}

/// "retiré *de* la liste": from it.
fn from_list(draft: &mut Draft, verb: usize) {
    let of = { draft.children(verb).into_iter() }
        .filter(|&c| matches!(draft.tokens[c].lemma.as_str(), "liste" | "blacklist"))
        .find_map(|c| draft.child(c, "case"))
        .filter(|&o| matches!(lowered(&draft.tokens[o]).as_str(), "de" | "d'" | "des"));
    if let Some(of) = of {
        let token = &mut draft.tokens[of];
        token.text = "from".into();
        token.lemma = "from".into();
        token.morph = format!("{}|Glossed=Yes", token.morph).into();
    }
}

/// "a été inscrit *pour avoir acheté* les cargaisons", in a text that speaks of sanctions.
pub fn is_for_having_done(draft: &Draft, verb: usize) -> bool {
    let having = draft.children(verb).into_iter().any(|c| {
        let mark = draft.child(c, "mark");
        let pour = mark.is_some_and(|m| matches!(lowered(&draft.tokens[m]).as_str(), "pour"));
        c > verb && pour && draft.child(c, "aux:tense").is_some()
    });
    let passive = draft.child(verb, "aux:pass").is_some();
    passive && having && draft.words().into_iter().any(|i| is_of_sanctions(draft, i))
}

fn is_of_sanctions(draft: &Draft, word: usize) -> bool {
    matches!(
        draft.tokens[word].lemma.as_str(),
        "sanction" | "sanctionner" | "restrictif" | "blacklist"
    )
}

/// "a inscrit mardi *X*": the object, which the model takes for a complement when a day stands before it.
fn behind_day(draft: &mut Draft, verb: usize) {
    let active = draft.child(verb, "aux:pass").is_none() && draft.child(verb, "obj").is_none();
    let person = draft.children(verb).into_iter().find(|&c| {
        let token = &draft.tokens[c];
        c > verb
            && draft.labels[c] == "PERSON"
            && token.dep.starts_with("obl")
            && draft.child(c, "case").is_none()
    });
    if let Some(person) = person.filter(|_| active) {
        draft.tokens[person].dep = "obj".into();
    }
}

/// "*le nom de X* a été retiré": X was.
fn name_of(draft: &mut Draft, verb: usize) {
    let name = ["nsubj:pass", "obj"]
        .iter()
        .find_map(|label| draft.child(verb, label))
        .filter(|&n| draft.tokens[n].lemma == "nom");
    let Some(name) = name else { return };
    let whose = draft.children(name).into_iter().find_map(|c| {
        let of = draft.child(c, "case")?;
        let tied = matches!(lowered(&draft.tokens[of]).as_str(), "de" | "d'");
        (c > name && tied && draft.labels[c] == "PERSON").then_some((c, of))
    });
    if let Some((whose, of)) = whose {
        draft.swap(whose, name, "dep");
        draft.tokens[of].dep = "dep".into();
    }
}
