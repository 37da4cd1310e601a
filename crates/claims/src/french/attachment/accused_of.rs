//! "accuse l'armée *d'avoir tué* six hommes", "association de malfaiteurs *et de meurtre*": what somebody is accused
//! of, which the model makes a description of the accused, or a part of another crime.

use crate::french::draft::Draft;

/// Hangs the deed on the verb.
pub fn mend(draft: &mut Draft) {
    for noun in draft.words() {
        against_what(draft, noun);
    }
    for deed in draft.words() {
        another_crime(draft, deed);
        let accused = draft.tokens[deed].head;
        let verb = draft.tokens[accused].head;
        let hung = draft.tokens[deed].dep == "acl"
            && draft.tokens[accused].dep == "obj"
            && verb < accused
            && accused < deed;
        let accuses = matches!(
            draft.tokens[verb].lemma.as_str(),
            "accuser" | "soupçonner" | "suspecter"
        );
        let of = draft.child(deed, "mark").is_some_and(|mark| {
            let word = draft.tokens[mark].text.to_lowercase();
            matches!(word.as_str(), "de" | "d'" | "d’")
        });
        if hung && accuses && of {
            draft.hang(deed, verb, "xcomp");
        }
    }
}

/// "association de malfaiteurs *et de meurtre*": a crime beside the first, and not beside what it was done to.
fn another_crime(draft: &mut Draft, second: usize) {
    use crate::french::names::overlong::is_offence;
    let row = draft.tokens[second].dep == "conj";
    let led = draft.child(second, "case").is_some() && draft.child(second, "cc").is_some();
    let part = draft.tokens[second].head;
    if !row || !led || is_offence(draft, part) || !is_offence(draft, second) {
        return;
    }
    // "atteinte à la sûreté de l'État et *d'incitation*"
    let mut first = part;
    for _ in 0..4 {
        if draft.tokens[first].dep != "nmod" || draft.tokens[first].head >= first {
            return;
        }
        first = draft.tokens[first].head;
        if is_offence(draft, first) {
            draft.hang(second, first, "conj");
            return;
        }
    }
}

/// "atteinte *à la sûreté de l'État*", "incitation *à la haine*": what the crime is against, and no part of the verb.
fn against_what(draft: &mut Draft, noun: usize) {
    let crime = draft
        .child(noun, "case")
        .filter(|&case| matches!(draft.tokens[case].text.as_str(), "à" | "au" | "aux"))
        .and_then(|case| draft.previous(case));
    let crime = crime.filter(|&crime| {
        matches!(
            draft.tokens[crime].lemma.as_str(),
            "atteinte" | "incitation" | "outrage" | "provocation"
        )
    });
    let hung = draft.tokens[noun].dep.starts_with("obl") && draft.labels[noun] != "GPE";
    if let Some(crime) = crime.filter(|_| hung) {
        draft.hang(noun, crime, "nmod");
    }
}
