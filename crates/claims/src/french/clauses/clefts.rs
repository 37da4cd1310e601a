//! "*C'est à Nice qu'*il a été arrêté", "C'est là qu'elle vit": where or when it was, put first.

use super::incomplete::is_finite;
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Words between "c'est" and "que".
const LONGEST: usize = 10;

/// A cleft sentence: its opening, what is put first, and the clause.
struct Cleft {
    this: usize,
    be: usize,
    first: usize,
    that: usize,
    verb: usize,
}

/// Hangs what is put first on the verb that it tells of, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for this in draft.words() {
        if let Some(cleft) = cleft(draft, this) {
            undo(draft, &cleft);
        }
    }
}

fn cleft(draft: &Draft, this: usize) -> Option<Cleft> {
    if !matches!(lowered(&draft.tokens[this]).as_str(), "c'" | "ce") {
        return None;
    }
    let be = draft.next(this).filter(|&be| {
        matches!(
            lowered(&draft.tokens[be]).as_str(),
            "est" | "était" | "fut" | "serait"
        )
    })?;
    let opener = draft.next(be)?;
    let within = (opener..draft.tokens.len().min(opener + LONGEST))
        .filter(|&i| draft.is_there(i) && draft.in_one_sentence(i, this));
    let that = within
        .clone()
        .find(|&i| matches!(lowered(&draft.tokens[i]).as_str(), "que" | "qu'"))?;
    let verbal = |i: usize| draft.tokens[i].pos == "VERB" || draft.tokens[i].text == ",";
    if within.clone().take_while(|&i| i < that).any(verbal) {
        return None;
    }
    let first = match lowered(&draft.tokens[opener]).as_str() {
        "là" | "ici" => opener,
        "à" | "au" | "aux" | "en" | "dans" | "depuis" | "chez" | "vers" | "sur" | "de" | "du" => {
            Some(draft.tokens[opener].head).filter(|&noun| noun > opener && noun < that)?
        }
        _ => return None,
    };
    let verb = (that + 1..draft.tokens.len())
        .take_while(|&i| draft.in_one_sentence(i, this))
        .find(|&i| draft.is_there(i) && is_finite(draft, i))?;
    Some(Cleft {
        this,
        be,
        first,
        that,
        verb,
    })
}

fn undo(draft: &mut Draft, cleft: &Cleft) {
    let inside = |i: usize| (cleft.this..=cleft.that).contains(&i);
    let words = cleft.this..=cleft.that;
    let outer = |&i: &usize| {
        let head = draft.tokens[i].head;
        draft.is_there(i) && (head == i || !inside(head)) && head != cleft.verb
    };
    if let Some(top) = words.clone().find(outer) {
        let (head, dep) = (draft.tokens[top].head, draft.tokens[top].dep.clone());
        let root = head == top;
        draft.tokens[cleft.verb].head = if root { cleft.verb } else { head };
        draft.tokens[cleft.verb].dep = if root { "ROOT".into() } else { dep };
    }
    for i in words {
        for child in draft.children(i) {
            if !inside(child) && child != cleft.verb && i != cleft.first {
                draft.tokens[child].head = cleft.verb;
            }
        }
    }
    let adverb = draft.tokens[cleft.first].pos == "ADV";
    draft.hang(
        cleft.first,
        cleft.verb,
        if adverb { "advmod" } else { "obl:mod" },
    );
    for word in [cleft.this, cleft.be, cleft.that] {
        draft.hang(word, cleft.verb, "dep");
        draft.tokens[word].pos = "PART".into();
        draft.tokens[word].morph = "Glossed=Yes".into();
    }
}
