//! "*Le frère de Slim Varnek, qui vit à Rome*, a fui": a relative is told of by where he lives, and not the one that
//! the reader knows already.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;
use crate::french::lexicon::french;

/// Hangs such clauses on the relative, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for who in draft.words() {
        let verb = draft.tokens[who].head;
        let opens = lowered(&draft.tokens[who]) == "qui"
            && draft.tokens[who].dep == "nsubj"
            && draft.tokens[verb].dep == "acl:relcl"
            && lives(draft, verb);
        let name = draft.tokens[verb].head;
        let behind = draft
            .previous(who)
            .is_some_and(|comma| draft.tokens[comma].text == "," && name < comma);
        if !opens || !behind || draft.labels[name] != "PERSON" {
            continue;
        }
        let relative = draft.tokens[name].head;
        let of = draft
            .child(name, "case")
            .is_some_and(|of| matches!(lowered(&draft.tokens[of]).as_str(), "de" | "d'"));
        let subject = draft.tokens[relative].dep.starts_with("nsubj");
        if of && subject && draft.tokens[name].dep == "nmod" && is_kin(draft, relative) {
            draft.hang(verb, relative, "acl:relcl");
        }
    }
}

fn lives(draft: &Draft, verb: usize) -> bool {
    // the model takes "vit" for seeing
    matches!(lowered(&draft.tokens[verb]).as_str(), "vit" | "vivent")
        || matches!(
            draft.tokens[verb].lemma.as_str(),
            "vivre" | "habiter" | "résider" | "travailler" | "étudier" | "séjourner"
        )
}

/// "frère", "épouse".
fn is_kin(draft: &Draft, noun: usize) -> bool {
    let english = french().nouns.get(&lowered(&draft.tokens[noun]));
    english.is_some_and(|english| crate::lexicon::english().kin.get(english).is_some())
}
