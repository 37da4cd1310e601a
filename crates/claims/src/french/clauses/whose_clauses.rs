//! "Une version reçue avec prudence au parquet, *dont le porte-parole a rappelé* …": a sentence without a verb of its
//! own, whose noun the model makes a second subject of the clause behind "dont".

use super::incomplete::{is_finite, is_nominal};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs such clauses on the noun before "dont".
pub fn mend(draft: &mut Draft) {
    for whose in draft.words() {
        if let Some((fragment, verb, noun)) = clause_of(draft, whose) {
            draft.swap(fragment, verb, "acl:relcl");
            draft.tokens[verb].head = noun;
        }
        if let Some(named) = named_owner(draft, whose) {
            take_subject(draft, &named);
        }
    }
}

/// "la Ligue, dont le président, *X*, pense que": the owned noun with a name between commas, and the verb behind.
struct Named {
    noun: usize,
    owned: usize,
    name: usize,
    verb: usize,
}

fn named_owner(draft: &Draft, whose: usize) -> Option<Named> {
    const LONGEST: usize = 6;
    let owned = draft.tokens[whose].head;
    let comma = |t: &usize| draft.tokens[*t].text == ",";
    let opens =
        lowered(&draft.tokens[whose]) == "dont" && owned > whose && is_nominal(draft, owned);
    let before = draft.previous(whose).filter(|t| opens && comma(t))?;
    let mut noun = draft.previous(before)?;
    while draft.tokens[noun].pos == "ADJ" && draft.tokens[noun].head < noun {
        noun = draft.tokens[noun].head;
    }
    if !is_nominal(draft, noun) {
        return None;
    }
    let first = draft.next(owned).filter(comma)?;
    let last = (first + 1..draft.tokens.len().min(first + LONGEST)).find(|t| comma(t))?;
    let name = (first + 1..last).find(|&t| draft.labels[t] == "PERSON")?;
    let verb = draft.next(last).filter(|&verb| {
        draft.tokens[verb].pos == "VERB"
            && is_finite(draft, verb)
            && draft.in_one_sentence(verb, whose)
            && draft
                .child(verb, "nsubj")
                .is_none_or(|subject| subject < whose)
    })?;
    let free = !draft.tokens[owned].dep.starts_with("nsubj") || draft.tokens[owned].head != verb;
    free.then_some(Named {
        noun,
        owned,
        name,
        verb,
    })
}

/// Makes the owned noun the subject of the verb, and both a clause on the noun before "dont".
fn take_subject(draft: &mut Draft, named: &Named) {
    let Named {
        noun,
        owned,
        name,
        verb,
    } = *named;
    let whole = { draft.entities.iter() }.find(|e| e.tokens.contains(&name));
    let name = whole.map_or(name, |e| e.tokens.start);
    match draft.child(verb, "nsubj") {
        Some(fragment) => draft.swap(fragment, verb, "acl:relcl"),
        None if draft.tokens[verb].head == verb => return,
        None => {}
    }
    draft.hang(verb, noun, "acl:relcl");
    draft.hang(owned, verb, "nsubj");
    for word in owned + 1..name {
        if draft.tokens[word].pos != "PUNCT" {
            draft.hang(word, name, "nmod");
        }
    }
    draft.hang(name, owned, "appos");
    for said in draft.children(verb) {
        let that = draft
            .child(said, "mark")
            .is_some_and(|m| matches!(lowered(&draft.tokens[m]).as_str(), "que" | "qu'" | "qu’"));
        if that && draft.tokens[said].dep == "acl" {
            draft.tokens[said].dep = "ccomp".into();
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
