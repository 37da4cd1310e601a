//! "*De Chypre*, il comptait gagner Londres", "*Des îles Canaries*, X s'envole": whence, told before the clause.

use crate::french::clauses::incomplete::{is_finite, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs the place on the verb of going, and whoever stands behind the comma, too.
pub fn mend(draft: &mut Draft) {
    for where_ in draft.words() {
        subject_behind_where(draft, where_);
    }
    for number in 0..draft.entities.len() {
        let name = draft.entities[number].tokens.clone();
        if draft.entities[number].label != "GPE" {
            continue;
        }
        let Some((of, comma)) = opens(draft, name.start, name.end) else {
            continue;
        };
        let Some(verb) = (comma + 1..draft.tokens.len())
            .take_while(|&i| draft.in_one_sentence(i, of))
            .find(|&i| draft.is_there(i) && is_finite(draft, i))
        else {
            continue;
        };
        let outer = |&i: &usize| !name.contains(&draft.tokens[i].head) || draft.tokens[i].head == i;
        let place = name.clone().find(outer).unwrap_or(name.start);
        subject_behind(draft, comma, verb);
        let going = draft
            .child(verb, "xcomp")
            .filter(|&inner| inner > verb)
            .unwrap_or(verb);
        draft.hang(place, going, "obl:mod");
        draft.hang(of, place, "case");
        draft.tokens[of].pos = "ADP".into();
        draft.tokens[of].text = "de".into();
        draft.tokens[of].morph = Default::default();
    }
}

/// "à Nairobi, d'où *M. Saleh* est reparti": whoever stands behind "d'où" is the subject, and came from nowhere.
fn subject_behind_where(draft: &mut Draft, where_: usize) {
    let of = draft
        .previous(where_)
        .filter(|&of| lowered(&draft.tokens[of]) == "d'");
    let Some(of) = of.filter(|_| lowered(&draft.tokens[where_]) == "où") else {
        return;
    };
    let name = draft.tokens[of].head;
    let verb = draft.tokens[name].head;
    let nominal = matches!(draft.tokens[name].pos.as_str(), "NOUN" | "PROPN");
    if name > where_ && nominal && verb > name && is_finite(draft, verb) {
        make_subject(draft, name, verb);
        draft.hang(where_, verb, "obl:mod");
        draft.hang(of, where_, "case");
    }
    let left = draft.tokens[where_].head;
    let place = (draft.previous(of))
        .filter(|&comma| draft.tokens[comma].text == ",")
        .and_then(|comma| draft.previous(comma))
        .filter(|&place| draft.labels[place] == "GPE");
    let told = matches!(
        draft.tokens[left].dep.as_str(),
        "advcl" | "acl:relcl" | "ccomp" | "parataxis"
    );
    if let Some(place) = place.filter(|_| left > where_ && told && draft.tokens[left].head < of) {
        draft.hang(left, place, "acl:relcl");
        draft.tokens[of].text = "dès".into();
        // "à Niamey, d'où elle *devait s'envoler*"
        let going = draft
            .child(left, "xcomp")
            .filter(|&going| draft.tokens[left].lemma == "devoir" && going > left);
        if let Some(going) = going {
            draft.hang(where_, going, "obl:mod");
            draft.hang(of, where_, "case");
        }
    }
}

/// "*De* Chypre*,*": the preposition at the head of the sentence, and the comma.
fn opens(draft: &Draft, first: usize, end: usize) -> Option<(usize, usize)> {
    let of = draft.previous(first)?;
    let led = matches!(
        lowered(&draft.tokens[of]).as_str(),
        "de" | "d'" | "du" | "des"
    );
    let heads = draft
        .previous(of)
        .is_none_or(|before| !draft.in_one_sentence(before, of));
    let comma = draft.next(end - 1)?;
    let parted = draft.tokens[comma].text == "," && draft.in_one_sentence(comma, of);
    (led && heads && parted).then_some((of, comma))
}

/// "…, *X* s'envole": whoever stands right behind the comma, which the model sets beside the place.
fn subject_behind(draft: &mut Draft, comma: usize, verb: usize) {
    let own = ["nsubj", "nsubj:pass"]
        .iter()
        .find_map(|label| draft.child(verb, label));
    if own.is_some_and(|s| s > comma) {
        return;
    }
    let name = draft
        .entities
        .iter()
        .find(|e| e.tokens.start == comma + 1 && e.label == "PERSON");
    let Some(name) = name.map(|e| e.tokens.clone()) else {
        return;
    };
    let outer = |&i: &usize| !name.contains(&draft.tokens[i].head);
    let head = name.clone().find(outer).unwrap_or(name.start);
    make_subject(draft, head, verb);
}
