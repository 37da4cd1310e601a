//! "X, *que la police recherche*, vit à Paris": a verb that the model takes for a noun, so that whoever seeks X becomes
//! the subject of what X does.

use crate::french::clauses::incomplete::{is_finite, is_nominal, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Gives the clause its verb, and the main verb whoever the clause tells of.
pub fn mend(draft: &mut Draft) {
    for that in draft.words() {
        let Some(found) = clause_at(draft, that) else {
            continue;
        };
        let Found {
            seeker,
            verb,
            main,
            sought,
        } = found;
        let above = draft.tokens[sought].head;
        let dep = draft.tokens[sought].dep.clone();
        for part in draft.children(seeker) {
            if part > verb {
                draft.hang(part, verb, "obl:mod");
            }
        }
        let form = lowered(&draft.tokens[verb]);
        let token = &mut draft.tokens[verb];
        token.lemma = format!("{}er", form.trim_end_matches('e')).into();
        token.pos = "VERB".into();
        token.morph = "Mood=Ind|Tense=Pres|VerbForm=Fin".into();
        draft.hang(verb, sought, "acl:relcl");
        draft.hang(seeker, verb, "nsubj");
        draft.hang(that, verb, "obj");
        draft.tokens[that].pos = "PRON".into();
        draft.tokens[that].morph = "PronType=Rel".into();
        draft.hang(main, if above == sought { main } else { above }, &dep);
        make_subject(draft, sought, main);
    }
}

struct Found {
    seeker: usize,
    verb: usize,
    main: usize,
    sought: usize,
}

/// The clause that "que" opens behind a comma: whoever seeks, a noun right behind in a verb's form, a comma, and the
/// main verb that the model took for that of the clause.
fn clause_at(draft: &Draft, that: usize) -> Option<Found> {
    let opens = matches!(lowered(&draft.tokens[that]).as_str(), "que" | "qu'")
        && draft
            .previous(that)
            .is_some_and(|c| draft.tokens[c].text == ",");
    let main = draft.tokens[that].head;
    let sought = draft.tokens[main].head;
    let seeker = draft.child(main, "nsubj").filter(|_| opens)?;
    let verb = draft.next(seeker)?;
    let form = matches!(
        lowered(&draft.tokens[verb]).as_str(),
        "recherche" | "traque" | "surveille" | "pourchasse" | "accuse" | "réclame"
    );
    let loose = form && draft.tokens[verb].head == seeker && draft.tokens[verb].pos != "VERB";
    let comma = (verb + 1..main)
        .rev()
        .find(|&t| draft.tokens[t].text == ",");
    let described = draft.tokens[main].dep == "acl:relcl" && sought < that;
    let verbal = is_finite(draft, main) || draft.tokens[main].pos == "VERB";
    let told = comma.is_some() && verbal;
    (loose && described && told && is_nominal(draft, seeker) && seeker > that).then_some(Found {
        seeker,
        verb,
        main,
        sought,
    })
}
