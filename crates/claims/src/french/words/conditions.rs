//! "s'il entre sur son territoire": a condition that the model takes for a pronoun and prepositions.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes clauses of them.
pub fn mend(draft: &mut Draft) {
    for pronoun in draft.words() {
        if !is_subject(draft, pronoun) {
            continue;
        }
        if let Some(verb) = draft.next(pronoun).filter(|&v| is_taken(draft, v)) {
            enters(draft, pronoun, verb);
        }
        if let Some(si) = draft.previous(pronoun).filter(|&s| is_si(draft, s)) {
            condition(draft, si, pronoun);
        }
    }
    for si in draft.words() {
        if draft.tokens[si].dep == "mark"
            && matches!(lowered(&draft.tokens[si]).as_str(), "si" | "s'")
        {
            state(draft, si);
            question(draft, si);
            concession(draft, si);
        }
    }
}

fn is_subject(draft: &Draft, i: usize) -> bool {
    draft.tokens[i].pos == "PRON"
        && matches!(
            lowered(&draft.tokens[i]).as_str(),
            "il" | "elle" | "ils" | "elles" | "on"
        )
}

fn is_si(draft: &Draft, i: usize) -> bool {
    lowered(&draft.tokens[i]) == "s'"
}

/// "entre", which is no preposition after "il".
fn is_taken(draft: &Draft, i: usize) -> bool {
    draft.tokens[i].pos == "ADP" && lowered(&draft.tokens[i]) == "entre"
}

/// "il entre sur son territoire": the verb over its subject and place.
fn enters(draft: &mut Draft, pronoun: usize, verb: usize) {
    let place = draft.tokens[verb].head;
    let above = draft.tokens[pronoun].head;
    if place < verb || !draft.in_one_sentence(place, above) {
        return;
    }
    draft.hang(verb, above, "advcl");
    draft.hang(pronoun, verb, "nsubj");
    draft.hang(place, verb, "obl:mod");
    let token = &mut draft.tokens[verb];
    token.pos = "VERB".into();
    token.lemma = "entrer".into();
    token.morph = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin".into();
}

/// "s'il": if, and nobody's self; the clause hangs on a verb.
fn condition(draft: &mut Draft, si: usize, pronoun: usize) {
    let verb = draft.tokens[pronoun].head;
    if !matches!(draft.tokens[verb].pos.as_str(), "VERB" | "AUX") || verb < si {
        return;
    }
    draft.hang(si, verb, "mark");
    let token = &mut draft.tokens[si];
    token.pos = "SCONJ".into();
    token.lemma = "si".into();
    token.morph = Default::default();
    let above = draft.tokens[verb].head;
    if draft.tokens[above].pos == "PROPN" && above < si {
        let governing = draft.tokens[above].head;
        draft.hang(verb, governing, "advcl");
    }
}

/// "s'il est *encore en vie*, il est": a clause, and no part of the other.
fn state(draft: &mut Draft, si: usize) {
    let said = draft.tokens[si].head;
    let loose = matches!(
        draft.tokens[said].dep.as_str(),
        "obl:mod" | "dep" | "obl:arg"
    );
    if loose && draft.child(said, "cop").is_some() {
        draft.tokens[said].dep = "advcl".into();
    }
}

/// "a refusé de dire *si* elle l'avait vu": nothing is said.
fn question(draft: &mut Draft, si: usize) {
    let asked = draft.tokens[si].head;
    let says = draft.tokens[asked].head;
    let refuses = draft.tokens[says].head;
    let told = matches!(
        draft.tokens[says].lemma.as_str(),
        "dire" | "préciser" | "indiquer" | "confirmer" | "révéler"
    );
    if told && says < si && draft.tokens[refuses].lemma == "refuser" {
        draft.tokens[asked].dep = "ccomp".into();
        let token = &mut draft.tokens[si];
        token.text = "whether".into();
        token.lemma = "whether".into();
        token.morph = "Glossed=Yes".into();
    }
}

/// "*Si* X a trouvé asile à Minsk, nul ne sait où se cache Y": while it is so, this is not known.
fn concession(draft: &mut Draft, si: usize) {
    let clause = draft.tokens[si].head;
    let main = draft.tokens[clause].head;
    let ne = draft
        .children(main)
        .into_iter()
        .find(|&c| matches!(lowered(&draft.tokens[c]).as_str(), "ne" | "n'"));
    let whoever = ne.and_then(|ne| draft.previous(ne)).filter(|&subject| {
        matches!(
            lowered(&draft.tokens[subject]).as_str(),
            "nul" | "personne" | "on"
        )
    });
    let unknown = match draft.tokens[main].lemma.as_str() {
        "savoir" | "connaître" => whoever.is_some(),
        "ignorer" => true,
        _ => false,
    };
    if unknown && main > clause {
        if let Some(subject) = whoever {
            draft.hang(subject, main, "nsubj");
        }
        let token = &mut draft.tokens[si];
        token.text = "while".into();
        token.lemma = "while".into();
        token.morph = "Glossed=Yes".into();
    }
}
