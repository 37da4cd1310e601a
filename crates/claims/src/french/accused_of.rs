//! "accuse l'armée *d'avoir tué* six hommes": what somebody is accused of, which the model makes a
//! description of the accused.

use super::draft::Draft;

/// Hangs the deed on the verb.
pub fn mend(draft: &mut Draft) {
    for deed in draft.words() {
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
