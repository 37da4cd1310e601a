//! "renvoyé devant la cour d'assises pour meurtre", "renvoyé aux assises": sent for trial.

use super::gloss::lowered;
use crate::french::draft::Draft;

/// Makes "for trial" of the court, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        let lemma = draft.tokens[verb].lemma.as_str();
        let sends = matches!(lemma, "renvoyer" | "déférer" | "traduire");
        if !sends || draft.tokens[verb].pos != "VERB" {
            continue;
        }
        let Some((court, case)) = court_behind(draft, verb) else {
            continue;
        };
        draft.tokens[verb].lemma = "renvoyer".into();
        draft.tokens[case].text = "pour".into();
        draft.tokens[case].lemma = "pour".into();
        draft.tokens[case].pos = "ADP".into();
        draft.tokens[court].text = "procès".into();
        draft.tokens[court].lemma = "procès".into();
        draft.hang(court, verb, "obl:mod");
        for below in draft.children(court) {
            // which court it is tells nobody who is tried
            let case = draft.child(below, "case").filter(|&c| {
                let word = lowered(&draft.tokens[c]);
                matches!(word.as_str(), "de" | "d'" | "du" | "des")
            });
            if let Some(case) = case {
                draft.tokens[below].dep = "dep".into();
                draft.tokens[case].dep = "dep".into();
            }
        }
    }
}

/// "*devant la cour*", "*en correctionnelle*", "*aux assises*".
fn court_behind(draft: &Draft, verb: usize) -> Option<(usize, usize)> {
    const COURTS: [&str; 6] = [
        "cour",
        "tribunal",
        "chambre",
        "juridiction",
        "conseil",
        "assises",
    ];
    const BARE: [&str; 3] = ["assises", "correctionnelle", "procès"];
    draft
        .below(verb)
        .into_iter()
        .filter(|&i| i > verb)
        .find_map(|noun| {
            let case = draft.child(noun, "case")?;
            let word = lowered(&draft.tokens[noun]);
            let lemma = draft.tokens[noun].lemma.as_str();
            let found = match lowered(&draft.tokens[case]).as_str() {
                "devant" => COURTS.contains(&lemma) || COURTS.contains(&word.as_str()),
                "aux" | "en" => BARE.contains(&word.as_str()),
                _ => false,
            };
            let near = (verb + 1..case).all(|i| {
                !draft.is_there(i) || !crate::french::clauses::incomplete::is_finite(draft, i)
            });
            (found && near).then_some((noun, case))
        })
}
