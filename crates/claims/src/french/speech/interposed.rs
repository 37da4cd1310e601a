//! "Karim Haddad, *a affirmé son avocat*, se trouve à Lomé": a speaker put into the middle of what
//! is said.

use crate::french::clauses::incomplete::{is_finite, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss;
use crate::french::lexicon::french;

/// How many words such a clause has at most.
const LONGEST: usize = 14;

/// Puts the verb of saying over the clause around it.
pub fn mend(draft: &mut Draft) {
    for says in draft.words() {
        if !is_saying(draft, says) {
            continue;
        }
        let Some(inset) = inset(draft, says) else {
            continue;
        };
        over_clause(draft, says, &inset);
        speaker(draft, says, inset.end);
    }
}

/// The words around a clause between commas.
struct Inset {
    /// Whoever the clause around it is about.
    subject: usize,
    /// The comma behind it.
    end: usize,
    /// The verb of the clause around it.
    verb: usize,
}

pub fn is_saying(draft: &Draft, i: usize) -> bool {
    let speech = &crate::lexicon::english().speech;
    let told = is_finite(draft, i) && draft.child(i, "aux:pass").is_none();
    told && draft.tokens[i].pos == "VERB"
        && (french().saying.contains_key(draft.tokens[i].lemma.as_str())
            || gloss::verb(draft, i).is_some_and(|v| speech.verbs.has(v) || v == "learn"))
}

fn inset(draft: &Draft, says: usize) -> Option<Inset> {
    let same = |i: usize| draft.in_one_sentence(i, says);
    let carried = draft
        .children(says)
        .into_iter()
        .filter(|&c| c < says && draft.tokens[c].dep.starts_with("aux"));
    let opener = carried.min().unwrap_or(says);
    let comma = draft
        .previous(opener)
        .filter(|&c| draft.tokens[c].text == "," && same(c))?;
    let subject = topmost(draft, draft.previous(comma).filter(|&i| same(i))?)?;
    let last = draft.tokens.len().min(says + LONGEST);
    let end = (says + 1..last).find(|&i| draft.tokens[i].text == "," && same(i))?;
    let plain = (says + 1..end).all(|i| !draft.tokens[i].morph.contains("VerbForm=Fin"));
    let verb = verb_behind(draft, end).filter(|&v| same(v))?;
    let own = ["nsubj", "nsubj:pass"]
        .iter()
        .find_map(|label| draft.child(verb, label));
    let free = own.is_none_or(|s| s == subject || s == says);
    (plain && free && is_finite(draft, verb)).then_some(Inset { subject, end, verb })
}

/// The noun or name that ends at `last`, if no preposition leads it.
fn topmost(draft: &Draft, last: usize) -> Option<usize> {
    let nominal = |i: usize| matches!(draft.tokens[i].pos.as_str(), "NOUN" | "PROPN");
    let mut at = last;
    while draft.tokens[at].head < at && nominal(draft.tokens[at].head) {
        at = draft.tokens[at].head;
    }
    (nominal(at) && draft.child(at, "case").is_none()).then_some(at)
}

/// The verb right behind the comma, but for its auxiliaries and what stands between.
fn verb_behind(draft: &Draft, comma: usize) -> Option<usize> {
    let mut at = draft.next(comma)?;
    for _ in 0..5 {
        match draft.tokens[at].pos.as_str() {
            "VERB" => return Some(at),
            "AUX" if draft.tokens[at].dep == "cop" => return Some(draft.tokens[at].head),
            "AUX" | "PRON" | "ADV" | "PART" => at = draft.next(at)?,
            _ => return None,
        }
    }
    None
}

fn over_clause(draft: &mut Draft, says: usize, inset: &Inset) {
    let group = [inset.verb, inset.subject, says];
    let outer = group.into_iter().find(|&i| {
        let head = draft.tokens[i].head;
        head == i || !group.contains(&head)
    });
    let top = outer.unwrap_or(inset.verb);
    let (head, label) = (draft.tokens[top].head, draft.tokens[top].dep.clone());
    draft.tokens[says].head = if head == top { says } else { head };
    draft.tokens[says].dep = label;
    draft.hang(inset.verb, says, "ccomp");
    make_subject(draft, inset.subject, inset.verb);
}

/// "a affirmé *dimanche son avocat*": the first noun behind the verb that is no day.
pub fn speaker(draft: &mut Draft, says: usize, end: usize) {
    if draft.child(says, "nsubj").is_some_and(|s| s != says) {
        return;
    }
    let found = (says + 1..end).find(|&i| {
        let english = french().words.get(&gloss::lowered(&draft.tokens[i]));
        let day = english.is_some_and(|word| word.ends_with("day"));
        draft.is_there(i)
            && matches!(draft.tokens[i].pos.as_str(), "NOUN" | "PROPN")
            && draft.child(i, "case").is_none()
            && !day
    });
    if let Some(speaker) = found {
        draft.hang(speaker, says, "nsubj");
        draft.tokens[says].morph = format!("{}|Says=Yes", draft.tokens[says].morph).into();
    }
}
