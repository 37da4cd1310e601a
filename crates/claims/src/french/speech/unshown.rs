//! "Rien n'indique que X ait fui", "aucune source n'a confirmé que …": nobody tells that it is so.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Verbs that "rien ne permet de" and "personne n'a pu" lead to.
const TELLING: [&str; 14] = [
    "affirmer",
    "dire",
    "confirmer",
    "penser",
    "conclure",
    "établir",
    "prouver",
    "croire",
    "savoir",
    "supposer",
    "déterminer",
    "vérifier",
    "déduire",
    "certifier",
];

/// Puts "if" before what nothing shows, while the words are still French.
pub fn recast(draft: &mut Draft) {
    for that in draft.words() {
        let open = not_excluded(draft, that);
        if open || is_unshown(draft, that) {
            let token = &mut draft.tokens[that];
            token.text = "if".into();
            token.lemma = "if".into();
            token.pos = "SCONJ".into();
            token.morph = "Glossed=Yes".into();
        }
    }
}

/// Whether the "que" at `that` opens what nothing, or nobody, tells or shows.
fn is_unshown(draft: &Draft, that: usize) -> bool {
    if draft.tokens[that].dep != "mark"
        || !matches!(lowered(&draft.tokens[that]).as_str(), "que" | "qu'")
    {
        return false;
    }
    let clause = draft.tokens[that].head;
    let above = draft.tokens[clause].head;
    if above == clause || above > that {
        return false;
    }
    let telling = TELLING.contains(&draft.tokens[above].lemma.as_str())
        && draft.tokens[above].morph.contains("VerbForm=Inf");
    let permits = draft.tokens[above].head;
    nothing_does(draft, above)
        || telling
            && matches!(
                draft.tokens[permits].lemma.as_str(),
                "permettre" | "pouvoir"
            )
            && nothing_does(draft, permits)
}

/// "Il n'est pas exclu *que* X se cache", "n'exclut pas *que*": left open; the negation is of the verb alone.
fn not_excluded(draft: &mut Draft, that: usize) -> bool {
    let clause = draft.tokens[that].head;
    let above = draft.tokens[clause].head;
    let marks = draft.tokens[that].dep == "mark" && lowered(&draft.tokens[that]).starts_with("qu");
    if !marks || above > that || draft.tokens[above].lemma != "exclure" {
        return false;
    }
    let negations: Vec<usize> = draft
        .children(above)
        .into_iter()
        .filter(|&c| matches!(lowered(&draft.tokens[c]).as_str(), "ne" | "n'" | "pas"))
        .collect();
    for &not in &negations {
        draft.tokens[not].dep = "dep".into();
        draft.tokens[not].pos = "PART".into();
        draft.tokens[not].text = "so".into();
        draft.tokens[not].morph = "Glossed=Yes".into();
    }
    if negations.is_empty() {
        return false;
    }
    draft.tokens[above].morph = format!("{}|Open=Yes", draft.tokens[above].morph).into();
    true
}

/// "rien n'indique", "aucun document ne prouve".
fn nothing_does(draft: &Draft, verb: usize) -> bool {
    let subject = ["nsubj", "nsubj:pass"]
        .iter()
        .find_map(|label| draft.child(verb, label));
    subject.is_some_and(|subject| {
        let none = |i: usize| {
            matches!(
                lowered(&draft.tokens[i]).as_str(),
                "rien" | "aucun" | "aucune" | "nul" | "nulle" | "personne"
            )
        };
        let denied = draft
            .children(verb)
            .into_iter()
            .any(|c| matches!(lowered(&draft.tokens[c]).as_str(), "ne" | "n'"));
        denied && (none(subject) || draft.child(subject, "det").is_some_and(none))
    })
}
