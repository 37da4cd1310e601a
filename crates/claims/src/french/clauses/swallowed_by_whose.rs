//! "Nadia Belek, *dont les comptes ont été bloqués*, n'a pas quitté Singapour": a clause that the model makes the main
//! one, with the subject of the sentence for a second one of its own.

use super::incomplete::has_subject;
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Gives the sentence its verb back, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for whose in draft.words() {
        let owned = draft.tokens[whose].head;
        let inner = draft.tokens[owned].head;
        let opens = lowered(&draft.tokens[whose]) == "dont"
            && draft.tokens[owned].dep.starts_with("nsubj")
            && whose < owned
            && owned < inner;
        let subject = draft
            .children(inner)
            .into_iter()
            .find(|&s| s < whose && draft.tokens[s].dep.starts_with("nsubj") && s != owned);
        let (Some(subject), true) = (subject, opens) else {
            continue;
        };
        let main = draft.children(inner).into_iter().find(|&m| {
            let loose = matches!(draft.tokens[m].dep.as_str(), "parataxis" | "conj" | "ccomp");
            m > inner && loose && draft.tokens[m].pos == "VERB" && !has_subject(draft, m)
        });
        if let Some(main) = main.filter(|&m| draft.child(m, "cc").is_none()) {
            draft.swap(main, inner, "acl:relcl");
            draft.hang(inner, subject, "acl:relcl");
            let passive = draft.child(main, "aux:pass").is_some();
            draft.hang(subject, main, if passive { "nsubj:pass" } else { "nsubj" });
        }
    }
}
