//! "a annoncé la capture, dans un village du nord, *de X*": whom the event befell, which the model hangs on a noun of
//! the aside.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs such names on the noun of the event.
pub fn mend(draft: &mut Draft) {
    let names: Vec<_> = { draft.entities.iter() }
        .filter(|e| e.label == "PERSON")
        .map(|e| e.tokens.clone())
        .collect();
    for name in names {
        let Some(head) = name
            .clone()
            .find(|&i| !name.contains(&draft.tokens[i].head))
        else {
            continue;
        };
        let of = draft
            .previous(name.start)
            .filter(|&of| matches!(lowered(&draft.tokens[of]).as_str(), "de" | "d'"));
        let comma = of
            .and_then(|of| draft.previous(of))
            .filter(|&c| draft.tokens[c].text == ",");
        if let Some(event) = comma.and_then(|comma| event_before(draft, comma)) {
            draft.hang(head, event, "nmod");
        }
    }
}

/// The noun of an event, with an aside between commas behind it, and nobody yet whom it befell.
fn event_before(draft: &Draft, comma: usize) -> Option<usize> {
    const EVENTS: [&str; 10] = [
        "capture",
        "arrestation",
        "interpellation",
        "mort",
        "décès",
        "libération",
        "enlèvement",
        "assassinat",
        "disparition",
        "extradition",
    ];
    let event = (0..comma)
        .rev()
        .take_while(|&t| draft.in_one_sentence(t, comma))
        .filter(|&t| draft.is_there(t))
        .find(|&t| EVENTS.contains(&lowered(&draft.tokens[t]).as_str()))?;
    let opens = draft
        .next(event)
        .is_some_and(|c| c < comma && draft.tokens[c].text == ",");
    let whole = draft
        .children(event)
        .into_iter()
        .all(|c| c < event || draft.labels[c] != "PERSON");
    (opens && whole && draft.tokens[event].pos == "NOUN").then_some(event)
}
