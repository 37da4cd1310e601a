//! "accuse l'armée *d'avoir tué* six hommes", "association de malfaiteurs *et de meurtre*": what somebody is accused
//! of, which the model makes a description of the accused, or a part of another crime.

use super::draft::Draft;

/// Hangs the deed on the verb.
pub fn mend(draft: &mut Draft) {
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
    use super::overlong::is_offence;
    let part = draft.tokens[second].head;
    let first = draft.tokens[part].head;
    let row = draft.tokens[second].dep == "conj" && draft.tokens[part].dep == "nmod";
    let led = draft.child(second, "case").is_some() && draft.child(second, "cc").is_some();
    if row
        && led
        && first < part
        && is_offence(draft, second)
        && is_offence(draft, first)
        && !is_offence(draft, part)
    {
        draft.hang(second, first, "conj");
    }
}
