//! "*Le requérant*, qui animait une chaîne, a expliqué": the noun that a clause describes, which the model makes a
//! circumstance of that clause.

use crate::french::clauses::incomplete::{has_subject, is_finite, is_nominal};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes it the subject of the verb behind the clause.
pub fn mend(draft: &mut Draft) {
    for who in draft.words() {
        let verb = draft.tokens[who].head;
        let opens = lowered(&draft.tokens[who]) == "qui"
            && draft.tokens[who].dep.starts_with("nsubj")
            && draft.tokens[verb].dep == "advcl";
        let main = draft.tokens[verb].head;
        if !opens || main <= verb || !is_finite(draft, main) || has_subject(draft, main) {
            continue;
        }
        let noun = draft.children(verb).into_iter().find(|&n| {
            n < who
                && is_nominal(draft, n)
                && draft.child(n, "case").is_none()
                && before(draft, n, who)
        });
        if let Some(noun) = noun {
            draft.hang(noun, main, "nsubj");
            if draft.child(main, "aux:pass").is_some() {
                draft.tokens[noun].dep = "nsubj:pass".into();
            }
            draft.hang(verb, noun, "acl:relcl");
        }
    }
}

/// Whether nothing but a comma stands between the noun and "qui".
fn before(draft: &Draft, noun: usize, who: usize) -> bool {
    let comma = draft.previous(who).filter(|&c| draft.tokens[c].text == ",");
    comma.and_then(|c| draft.previous(c)) == Some(noun)
}
