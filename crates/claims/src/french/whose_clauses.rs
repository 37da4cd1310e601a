//! "Une version reçue avec prudence au parquet, *dont le porte-parole a rappelé* …": a sentence without a verb of its
//! own, whose noun the model makes a second subject of the clause behind "dont".

use super::clauses::is_nominal;
use super::draft::Draft;
use super::gloss::lowered;

/// Hangs such clauses on the noun before "dont".
pub fn mend(draft: &mut Draft) {
    for whose in draft.words() {
        if let Some((fragment, verb, noun)) = clause_of(draft, whose) {
            draft.swap(fragment, verb, "acl:relcl");
            draft.tokens[verb].head = noun;
        }
    }
}

/// The noun of the sentence, the verb behind "dont", and the noun before it.
fn clause_of(draft: &Draft, whose: usize) -> Option<(usize, usize, usize)> {
    let owned = draft.tokens[whose].head;
    let verb = draft.tokens[owned].head;
    let subject = lowered(&draft.tokens[whose]) == "dont"
        && owned > whose
        && draft.tokens[owned].dep.starts_with("nsubj")
        && draft.tokens[verb].pos == "VERB";
    let fragment = draft
        .children(verb)
        .into_iter()
        .find(|&c| c < whose && draft.tokens[c].dep.starts_with("nsubj") && is_nominal(draft, c))?;
    let comma = draft.previous(whose)?;
    let mut noun = draft
        .previous(comma)
        .filter(|_| draft.tokens[comma].text == ",")?;
    while draft.tokens[noun].pos == "ADJ" && draft.tokens[noun].head < noun {
        // "au parquet *fédéral*, dont"
        noun = draft.tokens[noun].head;
    }
    let inside = noun == fragment || draft.is_below(noun, fragment);
    (subject && verb > owned && inside && is_nominal(draft, noun)).then_some((fragment, verb, noun))
}
