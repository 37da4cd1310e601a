//! "reconnu *coupable* de fraude", "déclaré *non coupable*": verdicts, as one verb each.

use super::gloss::lowered;
use crate::french::draft::Draft;

/// Verbs that find somebody guilty with the word behind them.
const FINDING: [&str; 4] = ["reconnaître", "déclarer", "juger", "trouver"];

/// Makes a conviction or an acquittal of the verb and "coupable", and gives it whoever it is told of, and for
/// what.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        counts(draft, word);
        term(draft, word);
    }
    for guilty in draft.words() {
        let word = lowered(&draft.tokens[guilty]);
        if !matches!(word.as_str(), "coupable" | "coupables") {
            continue;
        }
        let Some(verb) = finding(draft, guilty) else {
            continue;
        };
        let not = draft
            .previous(guilty)
            .filter(|&n| lowered(&draft.tokens[n]) == "non");
        let lemma = if not.is_some() {
            "acquitter"
        } else {
            "condamner"
        };
        if let Some(not) = not {
            set_aside(draft, not, guilty);
        }
        let token = &mut draft.tokens[verb];
        token.lemma = lemma.into();
        token.morph = format!("{}|Verdict=Yes", token.morph).into();
        let told = draft.child(verb, "obj");
        for child in draft.children(guilty) {
            below_verdict(draft, child, verb);
        }
        whom(draft, guilty, verb);
        offence_behind(draft, told, verb);
        set_aside(draft, guilty, verb);
    }
}

/// "mis en examen *des chefs d'*assassinat et de vol": for murder and theft.
fn counts(draft: &mut Draft, noun: usize) {
    let verb = draft.tokens[noun].head;
    let counts = matches!(lowered(&draft.tokens[noun]).as_str(), "chef" | "chefs")
        && draft.tokens[verb].pos == "VERB"
        && verb < noun;
    let case = draft.child(noun, "case").filter(|_| counts);
    let offence = { draft.children(noun).into_iter() }.find(|&c| {
        c > noun
            && draft.child(c, "case").is_some()
            && crate::french::names::overlong::is_offence(draft, c)
    });
    let (Some(case), Some(offence)) = (case, offence) else {
        return;
    };
    // "acquitté du chef de meurtre": acquitted of it
    let acquitted = matches!(draft.tokens[verb].lemma.as_str(), "acquitter" | "relaxer");
    if let Some(of) = draft.child(offence, "case").filter(|_| !acquitted) {
        draft.tokens[of].text = "pour".into();
    }
    draft.hang(offence, verb, "obl:mod");
    for next in draft.children(noun) {
        if draft.tokens[next].dep == "conj"
            && crate::french::names::overlong::is_offence(draft, next)
        {
            draft.tokens[next].head = offence;
        }
    }
    for next in draft.children(offence) {
        if let Some(of) = draft
            .child(next, "case")
            .filter(|_| draft.tokens[next].dep == "conj")
        {
            set_aside(draft, of, next);
        }
    }
    set_aside(draft, case, noun);
    set_aside(draft, noun, verb);
}

/// "a écopé *de vingt ans*": was sentenced to them.
fn term(draft: &mut Draft, verb: usize) {
    if draft.tokens[verb].lemma != "écoper" || draft.child(verb, "obj").is_some() {
        return;
    }
    let term = { draft.children(verb).into_iter() }.find(|&c| {
        let word = draft.tokens[c].lemma.as_str();
        c > verb
            && matches!(
                word,
                "an" | "année" | "mois" | "réclusion" | "perpétuité" | "prison"
            )
    });
    let case = term.and_then(|term| draft.child(term, "case"));
    let (Some(case), Some(subject)) = (case, draft.child(verb, "nsubj")) else {
        return;
    };
    draft.tokens[case].text = "à".into();
    draft.tokens[subject].dep = "nsubj:pass".into();
    draft.add(verb, verb, "been", "VBN", "auxpass");
    let token = &mut draft.tokens[verb];
    token.lemma = "condamner".into();
    token.morph = "Tense=Past|VerbForm=Part".into();
}

/// The verb that "coupable" completes.
fn finding(draft: &Draft, guilty: usize) -> Option<usize> {
    let near = (0..guilty).rev().take(6);
    let mut near = near.filter(|&v| draft.is_there(v) && draft.in_one_sentence(v, guilty));
    let verb = near.find(|&v| draft.tokens[v].pos == "VERB")?;
    let finds = FINDING.contains(&draft.tokens[verb].lemma.as_str());
    let own = draft
        .children(verb)
        .into_iter()
        .any(|c| draft.tokens[c].morph.contains("Reflex=Yes"));
    (finds && !own && draft.child(guilty, "det").is_none()).then_some(verb)
}

/// What hung on "coupable": the offence.
fn below_verdict(draft: &mut Draft, child: usize, verb: usize) {
    if draft.child(child, "case").is_some() {
        draft.hang(child, verb, "obl:mod");
    }
}

/// "a reconnu coupable *jeudi X*": a name that hangs on the day, or on "coupable", is that of the convict.
fn whom(draft: &mut Draft, guilty: usize, verb: usize) {
    let passive = draft.child(verb, "aux:pass").is_some();
    if passive || draft.child(verb, "obj").is_some_and(|o| o != guilty) {
        return;
    }
    let behind = { draft.below(verb).into_iter() }.find(|&i| {
        let first =
            draft.labels[i] == "PERSON" || crate::french::names::described::is_office(draft, i);
        i > guilty
            && first
            && draft.child(i, "case").is_none()
            && draft.tokens[i].dep != "flat:name"
    });
    if let Some(behind) = behind {
        draft.hang(behind, verb, "obj");
        offence_behind(draft, Some(behind), verb);
    }
}

/// "X *de meurtre*": what X is found guilty of, and no part of the name.
fn offence_behind(draft: &mut Draft, whom: Option<usize>, verb: usize) {
    let Some(whom) = whom else { return };
    for child in draft.children(whom) {
        let of = draft
            .child(child, "case")
            .is_some_and(|c| matches!(lowered(&draft.tokens[c]).as_str(), "de" | "d'"));
        if of && crate::french::names::overlong::is_offence(draft, child) {
            draft.hang(child, verb, "obl:mod");
        }
    }
}

/// A word that has said all by the verb.
fn set_aside(draft: &mut Draft, word: usize, head: usize) {
    draft.hang(word, head, "dep");
    draft.tokens[word].pos = "PART".into();
    draft.tokens[word].morph = Default::default();
}
