//! "Londres, *où réside sa femme*", "la villa que possède son frère": a subject behind its verb in a
//! clause that a relative pronoun opens, which the model takes for the object.

use crate::french::clauses::incomplete::{has_subject, is_finite, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes subjects of them: no finite verb of French is without one.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        as_somebody_says(draft, verb);
        presented(draft, verb);
    }
    for relative in draft.words() {
        let verb = draft.tokens[relative].head;
        let opens = matches!(
            lowered(&draft.tokens[relative]).as_str(),
            "où" | "que" | "qu'" | "dont"
        ) && draft.tokens[relative].morph.contains("PronType=Rel");
        let subject = opens.then(|| behind(draft, verb)).flatten();
        if let Some(subject) = subject.filter(|_| verb > relative && lacks_subject(draft, verb)) {
            make_subject(draft, subject, verb);
        }
    }
}

fn lacks_subject(draft: &Draft, verb: usize) -> bool {
    let relative = |c: usize| draft.tokens[c].morph.contains("PronType=Rel");
    let own = ["nsubj", "nsubj:pass"]
        .iter()
        .filter_map(|label| draft.child(verb, label))
        .all(relative);
    is_finite(draft, verb) && own && (!has_subject(draft, verb) || draft.tokens[verb].pos == "VERB")
}

/// The first noun or name right behind the verb that no preposition leads.
fn behind(draft: &Draft, verb: usize) -> Option<usize> {
    draft.children(verb).into_iter().find(|&c| {
        let nominal = matches!(draft.tokens[c].pos.as_str(), "NOUN" | "PROPN");
        let label = matches!(
            draft.tokens[c].dep.as_str(),
            "obj" | "obl:mod" | "dep" | "xcomp" | "nmod"
        );
        let first = draft.below(c).into_iter().min().unwrap_or(c);
        let close = draft.previous(first).is_some_and(|b| {
            b == verb || draft.tokens[b].pos == "ADV" && draft.previous(b) == Some(verb)
        });
        c > verb && nominal && label && close && draft.child(c, "case").is_none()
    })
}

/// "comme *l'attestent plusieurs photos*": who or what tells stands behind the verb, and "l'" says nothing.
fn as_somebody_says(draft: &mut Draft, verb: usize) {
    let mark = draft.child(verb, "mark");
    let led = mark.is_some_and(|m| lowered(&draft.tokens[m]) == "comme");
    let it = draft.previous(verb).filter(|&l| {
        matches!(lowered(&draft.tokens[l]).as_str(), "l'" | "le") && draft.tokens[l].head == verb
    });
    let Some(it) = it.filter(|_| led && !has_subject(draft, verb) && is_finite(draft, verb)) else {
        return;
    };
    if let Some(subject) = behind(draft, verb) {
        draft.hang(subject, verb, "nsubj");
        draft.tokens[it].dep = "dep".into();
    }
}

/// "Ont été arrêtés *X et Y*", "Dans la voiture se trouvait *X*": whoever comes behind a verb that nobody else
/// is the subject of, and that takes no object.
fn presented(draft: &mut Draft, verb: usize) {
    const NO_OBJECT: [&str; 8] = [
        "vivre", "résider", "mourir", "arriver", "venir", "figurer", "rester", "demeurer",
    ];
    let token = &draft.tokens[verb];
    let reflexive = draft.children(verb).into_iter().any(|c| {
        draft.tokens[c].morph.contains("Reflex=Yes") || draft.tokens[c].dep == "expl:comp"
    });
    let passive = draft.child(verb, "aux:pass").is_some() && !reflexive;
    let alone = passive
        || NO_OBJECT.contains(&token.lemma.as_str())
        || token.lemma == "trouver" && reflexive;
    if token.pos != "VERB" || token.dep == "conj" || !alone || !is_finite(draft, verb) {
        return;
    }
    no_place(draft, verb);
    let subject = behind(draft, verb).filter(|&s| !is_time(draft, s));
    if let Some(subject) = subject.filter(|_| !has_subject(draft, verb)) {
        make_subject(draft, subject, verb);
    }
}

/// "*Dans la voiture* se trouvait X": where, which the model takes for the subject.
fn no_place(draft: &mut Draft, verb: usize) {
    for child in draft.children(verb) {
        let led = draft.child(child, "case").is_some_and(|case| {
            matches!(
                lowered(&draft.tokens[case]).as_str(),
                "dans" | "à" | "au" | "aux" | "en" | "sur" | "parmi" | "chez"
            )
        });
        if child < verb && led && draft.tokens[child].dep.starts_with("nsubj") {
            draft.tokens[child].dep = "obl:mod".into();
        }
    }
}

fn is_time(draft: &Draft, noun: usize) -> bool {
    let word = lowered(&draft.tokens[noun]);
    let french = crate::french::lexicon::french();
    let day = french.words.get(&word).is_some_and(|w| w.ends_with("day"));
    let unit = |w: &str| {
        matches!(
            w,
            "jour"
                | "nuit"
                | "semaine"
                | "mois"
                | "an"
                | "année"
                | "matin"
                | "soir"
                | "fin"
                | "début"
        )
    };
    day || unit(&word) || unit(&draft.tokens[noun].lemma)
}
