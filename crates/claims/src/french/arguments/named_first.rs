//! "X, une ressortissante ukrainienne, a été arrêtée": the name is the subject, and the words between
//! commas describe whoever bears it.

use crate::french::clauses::incomplete::is_finite;
use crate::french::draft::Draft;

/// Puts the name in the place of its description.
pub fn mend(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        second_of_one(draft, number);
    }
    for number in 0..draft.entities.len() {
        behind_clause(draft, number);
    }
    for verb in draft.words() {
        if !is_finite(draft, verb) {
            continue;
        }
        let subject = ["nsubj", "nsubj:pass"]
            .iter()
            .find_map(|label| draft.child(verb, label));
        let described = subject.filter(|&s| draft.tokens[s].pos == "NOUN" && s < verb);
        if let Some((noun, name)) =
            described.and_then(|noun| Some((noun, name_before(draft, noun)?)))
        {
            let hangs_together = draft.tokens[verb].head == name
                || draft.tokens[name].head == verb
                || draft.tokens[name].head == noun;
            if hangs_together && ends_at_comma(draft, noun, verb) {
                subject_by_name(draft, verb, noun, name);
            }
        }
    }
}

/// The person whose name ends at the comma before the description.
fn name_before(draft: &Draft, noun: usize) -> Option<usize> {
    let own = |i: &usize| draft.tokens[*i].head == noun && *i < noun;
    let first = draft.children(noun).into_iter().find(own).unwrap_or(noun);
    let (comma, first) = match draft.tokens[first].text.as_str() {
        "," => (first, draft.next(first)?),
        _ => (draft.previous(first)?, first),
    };
    let last = draft
        .previous(comma)
        .filter(|_| draft.tokens[comma].text == "," && first <= noun)?;
    let name = draft
        .entities
        .iter()
        .find(|e| e.label == "PERSON" && e.tokens.contains(&last))?;
    let outer = |&i: &usize| !name.tokens.contains(&draft.tokens[i].head);
    let head = name.tokens.clone().find(outer).unwrap_or(name.tokens.start);
    draft.child(head, "case").is_none().then_some(head)
}

/// Whether a comma parts the description from its verb.
fn ends_at_comma(draft: &Draft, noun: usize, verb: usize) -> bool {
    let opener = draft
        .children(verb)
        .into_iter()
        .filter(|&c| c > noun && c < verb && draft.tokens[c].dep.starts_with("aux"));
    let opener = opener.min().unwrap_or(verb);
    draft
        .previous(opener)
        .is_some_and(|before| draft.tokens[before].text == ",")
}

fn subject_by_name(draft: &mut Draft, verb: usize, noun: usize, name: usize) {
    let label = draft.tokens[noun].dep.to_string();
    if draft.tokens[verb].head == name {
        let (head, dep) = (draft.tokens[name].head, draft.tokens[name].dep.clone());
        draft.tokens[verb].head = if head == name { verb } else { head };
        draft.tokens[verb].dep = dep;
    }
    draft.hang(name, verb, &label);
    draft.hang(noun, name, "appos");
}

/// The words of the person `number`, and the one that the others hang on.
fn person(draft: &Draft, number: usize) -> Option<(std::ops::Range<usize>, usize)> {
    let entity = &draft.entities[number];
    let name = entity.tokens.clone();
    let outer = |&i: &usize| draft.tokens[i].head == i || !name.contains(&draft.tokens[i].head);
    let head = name.clone().find(outer)?;
    (entity.label == "PERSON").then_some((name, head))
}

/// "X, *une infirmière de 29 ans*, a été libérée": one person, and no row of two, where no "et" stands.
fn second_of_one(draft: &mut Draft, number: usize) {
    let Some((name, head)) = person(draft, number) else {
        return;
    };
    let listed = draft
        .children(head)
        .into_iter()
        .filter(|&c| draft.tokens[c].dep == "conj");
    let [noun] = listed.collect::<Vec<_>>()[..] else {
        return;
    };
    let below = draft.below(noun);
    let (first, last) = (below.iter().min().copied(), below.iter().max().copied());
    let comma = |i: Option<usize>| i.is_some_and(|i| draft.tokens[i].text == ",");
    let apart =
        comma(Some(name.end).filter(|&c| c < noun)) && comma(last.and_then(|l| draft.next(l)));
    let indefinite = draft.child(noun, "det").is_some_and(|d| {
        Some(d)
            == first.and_then(|f| {
                if comma(Some(f)) {
                    draft.next(f)
                } else {
                    Some(f)
                }
            })
            && matches!(
                crate::french::english::gloss::lowered(&draft.tokens[d]).as_str(),
                "un" | "une"
            )
    });
    let alone = draft.child(noun, "cc").is_none()
        && crate::french::names::described::is_office(draft, noun);
    if apart && indefinite && alone {
        draft.hang(noun, head, "appos");
    }
}

/// "La greffière qui avait signé l'acte, *X*, a été tuée": the name between commas is that of the clerk.
fn behind_clause(draft: &mut Draft, number: usize) {
    let Some((name, head)) = person(draft, number) else {
        return;
    };
    let comma = |i: Option<usize>| i.is_some_and(|i| draft.tokens[i].text == ",");
    let apart = comma(draft.previous(name.start))
        && comma(Some(name.end).filter(|&e| e < draft.tokens.len()));
    let clause = draft.tokens[head].head;
    let noun = draft.tokens[clause].head;
    let told = draft.tokens[clause].dep == "acl:relcl" && noun < clause && clause < head;
    let verb = draft.tokens[noun].head;
    let subject = draft.tokens[noun].dep.starts_with("nsubj") && verb > name.end;
    let unnamed = draft
        .children(noun)
        .into_iter()
        .all(|c| draft.labels[c] != "PERSON");
    let bare = draft.child(head, "case").is_none();
    if apart
        && told
        && subject
        && bare
        && unnamed
        && crate::french::names::described::is_office(draft, noun)
    {
        draft.hang(head, noun, "appos");
    }
}
