//! Whom a step of law is against: "visé par un mandat", "un mandat à son encontre", "a écopé de six ans".

use crate::french::draft::Draft;

/// "un mandat à son encontre", "une notice rouge à son nom": "against him", "for him".
pub fn against(draft: &mut Draft) {
    for noun in draft.words() {
        let english = match draft.tokens[noun].lemma.as_str() {
            "encontre" => "against",
            "name" => "for",
            _ => continue,
        };
        let whose = draft
            .child(noun, "det")
            .filter(|&d| draft.tokens[d].morph.contains("Poss=Yes"));
        let case = draft
            .child(noun, "case")
            .filter(|&c| draft.tokens[c].text == "in");
        let (Some(whose), Some(case)) = (whose, case) else {
            continue;
        };
        draft.swap(whose, noun, "dep");
        draft.hang(case, whose, "case");
        draft.tokens[case].text = english.into();
        draft.tokens[case].lemma = english.into();
        let token = &mut draft.tokens[whose];
        token.text = "him-or-her".into();
        token.lemma = "him-or-her".into();
        token.pos = "PRON".into();
        token.morph = "Number=Sing|Person=3".into();
    }
}

/// "visé par un mandat", "fait l'objet de sanctions": who faces them.
pub fn facing(draft: &mut Draft) {
    for noun in draft.words() {
        if matches!(draft.tokens[noun].lemma.as_str(), "sanction" | "warrant") {
            imposed_by(draft, noun);
        }
    }
    for verb in draft.words() {
        aimed_at(draft, verb);
        match draft.tokens[verb].lemma.as_str() {
            // "frappé de sanctions"
            "target" | "frapper" | "toucher" => targeted(draft, verb),
            "make" => object_of(draft, verb),
            "receive" => term_of(draft, verb),
            _ => {}
        }
    }
}

/// "a écopé *de six ans*": "received six years".
fn term_of(draft: &mut Draft, verb: usize) {
    let term = draft.children(verb).into_iter().find_map(|c| {
        let case = draft.child(c, "case")?;
        let of = draft.tokens[case].text == "of";
        (of && c > verb).then_some((c, case))
    });
    if let Some((term, case)) = term.filter(|_| draft.child(verb, "obj").is_none()) {
        draft.tokens[term].dep = "obj".into();
        draft.tokens[case].dep = "dep".into();
    }
}

/// "une notice rouge *visant* X": "against X".
fn aimed_at(draft: &mut Draft, verb: usize) {
    let noun = draft.tokens[verb].head;
    let morph = draft.tokens[verb].morph.as_str();
    let present = morph.contains("Tense=Pres") && morph.contains("VerbForm=Part");
    let aims = matches!(draft.tokens[verb].lemma.as_str(), "target" | "concerner");
    let whom = draft.child(verb, "obj").filter(|&o| o > verb);
    let (Some(whom), true) = (
        whom,
        aims && present && noun < verb && is_legal(draft, noun),
    ) else {
        return;
    };
    draft.swap(whom, verb, "case");
    draft.tokens[whom].dep = "nmod".into();
    let token = &mut draft.tokens[verb];
    token.text = "against".into();
    token.lemma = "against".into();
    token.pos = "ADP".into();
    token.morph = "Glossed=Yes".into();
}

fn is_legal(draft: &Draft, noun: usize) -> bool {
    let legal = &crate::lexicon::english().legal;
    let lemma = draft.tokens[noun].lemma.as_str();
    (legal.nouns.iter()).any(|step| step.nouns.iter().any(|n| n == lemma))
}

/// "visé par un mandat d'arrêt": "facing a warrant".
fn targeted(draft: &mut Draft, verb: usize) {
    let by = draft.children(verb).into_iter().find(|&c| {
        matches!(
            draft.tokens[c].dep.as_str(),
            "obl:agent" | "obl:mod" | "obl:arg" | "nmod" | "dep"
        ) && is_legal(draft, c)
    });
    let Some(step) = by else { return };
    asked_by(draft, step);
    draft.tokens[step].dep = "obj".into();
    if let Some(case) = draft.child(step, "case") {
        draft.tokens[case].dep = "dep".into();
    }
    let auxiliary = draft.child(verb, "aux:pass");
    if let Some(auxiliary) = auxiliary {
        draft.tokens[auxiliary].dep = "aux".into();
    }
    if let Some(subject) = draft.child(verb, "nsubj:pass") {
        draft.tokens[subject].dep = "nsubj".into();
    }
    face(draft, verb);
    draft.tokens[verb].morph = "Tense=Pres|VerbForm=Part".into();
}

/// "fait l'objet d'un mandat d'arrêt": "faces a warrant".
fn object_of(draft: &mut Draft, verb: usize) {
    let Some(object) = draft
        .child(verb, "obj")
        .filter(|&o| draft.tokens[o].lemma == "objet")
    else {
        return;
    };
    let below = draft
        .children(object)
        .into_iter()
        .chain(draft.children(verb));
    let found = { below }.find(|&c| c > object && draft.child(c, "case").is_some());
    let Some(step) = found else { return };
    if let Some(case) = draft.child(step, "case") {
        draft.tokens[case].dep = "dep".into();
    }
    draft.hang(step, verb, "obj");
    asked_by(draft, step);
    draft.tokens[object].dep = "dep".into();
    face(draft, verb);
}

/// "des sanctions *du Royaume-Uni*", "un mandat d'arrêt *de la Cour pénale internationale*": whose they are.
fn imposed_by(draft: &mut Draft, step: usize) {
    let by = draft.children(step).into_iter().find_map(|c| {
        let of = draft
            .child(c, "case")
            .filter(|&o| draft.tokens[o].text == "of")?;
        let body = matches!(draft.labels[c].as_str(), "GPE" | "ORG");
        (c > step && body).then_some(of)
    });
    if let Some(of) = by {
        draft.tokens[of].text = "by".into();
        draft.tokens[of].lemma = "by".into();
    }
}

/// "une demande d'extradition *du Maroc*": who makes it.
fn asked_by(draft: &mut Draft, step: usize) {
    if draft.tokens[step].lemma != "request" {
        return;
    }
    let by = draft.children(step).into_iter().find_map(|c| {
        let of = draft
            .child(c, "case")
            .filter(|&o| draft.tokens[o].text == "of")?;
        (c > step && draft.labels[c] == "GPE").then_some(of)
    });
    if let Some(of) = by {
        draft.tokens[of].text = "from".into();
        draft.tokens[of].lemma = "from".into();
    }
}

fn face(draft: &mut Draft, verb: usize) {
    draft.tokens[verb].lemma = "face".into();
    draft.tokens[verb].text = "face".into();
}
