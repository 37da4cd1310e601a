//! "X est à Rome *et Y est à Oran*": a second clause behind "et", whose subject the model sets beside the last
//! noun of the first.

use crate::french::clauses::incomplete::{has_subject, is_finite, is_nominal, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Two clauses, and what stands between their verbs.
struct Pair {
    main: usize,
    and: usize,
    /// The noun or name before "et".
    before: usize,
    /// The one between "et" and the second verb.
    subject: usize,
    verb: usize,
}

/// Gives such clauses their subjects: behind "et" and a noun stands the verb that the noun is subject of.
pub fn mend(draft: &mut Draft) {
    for said in draft.words() {
        copula_in_a_name(draft, said);
    }
    for verb in draft.words() {
        behind_comma(draft, verb);
        if let Some(pair) = clauses_around(draft, verb) {
            part(draft, &pair);
        }
    }
}

/// "Je n'étais pas à Nice, *j'étais* à Rome": a clause of its own, which the model makes an adverb of the first.
fn behind_comma(draft: &mut Draft, verb: usize) {
    let stray = matches!(
        draft.tokens[verb].dep.as_str(),
        "advmod" | "obl:mod" | "nmod"
    );
    let led = draft.child(verb, "mark").is_some() || draft.child(verb, "case").is_some();
    let own = draft.child(verb, "nsubj").filter(|&s| s < verb);
    let comma = own
        .and_then(|subject| draft.previous(subject))
        .is_some_and(|before| draft.tokens[before].text == ",");
    if stray && !led && comma && is_finite(draft, verb) && draft.tokens[verb].head < verb {
        draft.tokens[verb].dep = "parataxis".into();
    }
}

fn clauses_around(draft: &Draft, verb: usize) -> Option<Pair> {
    let led = draft.child(verb, "mark").is_some() || draft.child(verb, "cc").is_some();
    if led || !is_finite(draft, verb) {
        return None;
    }
    let last = draft
        .previous(opener(draft, verb))
        .filter(|&last| draft.in_one_sentence(last, verb))?;
    let (and, subject) = listed(draft, before_aside(draft, last).unwrap_or(last))?;
    let before = draft.tokens[subject].head;
    let above = std::iter::successors(Some(before), |&i| Some(draft.tokens[i].head));
    let main = above
        .take(6)
        .find(|&i| i != verb && is_finite(draft, i) && predicate(draft, i) < and)?;
    let own = { ["nsubj", "nsubj:pass"].iter() }.find_map(|label| draft.child(verb, label));
    // "a arrêté X et Y a fui": one alone has fled
    let shared = own == Some(before) && before > main && !is_plural(draft, verb);
    let alone = !is_plural(draft, verb) || is_plural(draft, subject);
    let free = shared || alone && !has_subject(draft, verb);
    let together = draft.is_below(verb, main) || draft.is_below(main, verb);
    (free && together).then_some(Pair {
        main,
        and,
        before,
        subject,
        verb,
    })
}

/// The first word of the verb: its auxiliary or copula, with the clitics before it.
fn opener(draft: &Draft, verb: usize) -> usize {
    let mut at = predicate(draft, verb);
    while let Some(before) = draft.previous(at) {
        let clitic = matches!(draft.tokens[before].pos.as_str(), "ADV" | "PRON" | "AUX")
            && draft.tokens[before].head == verb
            && !draft.tokens[before].dep.contains("subj")
            && !draft.tokens[before].morph.contains("PronType=Rel");
        if !clitic {
            break;
        }
        at = before;
    }
    at
}

/// Where the words that say something begin.
fn predicate(draft: &Draft, verb: usize) -> usize {
    let carried =
        |&c: &usize| draft.tokens[c].dep.starts_with("aux") || draft.tokens[c].dep == "cop";
    let first = draft.children(verb).into_iter().find(carried);
    first.unwrap_or(verb).min(verb)
}

/// "et Y*, son frère,* est à Oran": the word before an aside of a few nouns, which ends at the comma `end`.
fn before_aside(draft: &Draft, end: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    let comma = |i: usize| draft.is_there(i) && draft.tokens[i].text == ",";
    let start = (end.saturating_sub(LONGEST)..end).rev().find(|&i| comma(i));
    let start = start.filter(|&start| comma(end) && draft.in_one_sentence(start, end))?;
    let plain = (start + 1..end).filter(|&i| draft.is_there(i)).all(|i| {
        matches!(
            draft.tokens[i].pos.as_str(),
            "DET" | "NOUN" | "PROPN" | "ADJ" | "ADP" | "NUM"
        )
    });
    let noun = (start + 1..end).any(|i| draft.tokens[i].pos == "NOUN");
    draft.previous(start).filter(|_| plain && noun)
}

/// "et" and the noun or name behind it, whose words end at `last`.
fn listed(draft: &Draft, last: usize) -> Option<(usize, usize)> {
    let mut at = last;
    for _ in 0..6 {
        if !is_nominal(draft, at) {
            return None;
        }
        let and = draft.child(at, "cc");
        if let Some(and) = and.filter(|_| draft.tokens[at].dep == "conj") {
            let named = draft.entities.iter().any(|e| e.tokens.contains(&and));
            let plain = lowered(&draft.tokens[and]) == "et" && draft.child(at, "case").is_none();
            return (and < at && plain && !named).then_some((and, at));
        }
        at = draft.tokens[at].head;
        if at > last {
            return None;
        }
    }
    None
}

fn is_plural(draft: &Draft, word: usize) -> bool {
    let plural = |i: usize| draft.tokens[i].morph.contains("Number=Plur");
    let carried = |c: usize| draft.tokens[c].dep.starts_with("aux") || draft.tokens[c].dep == "cop";
    plural(word)
        || draft
            .children(word)
            .into_iter()
            .any(|c| carried(c) && plural(c))
}

/// Hangs the second clause beside the first, with its own subject.
fn part(draft: &mut Draft, pair: &Pair) {
    let &Pair {
        main,
        and,
        before,
        subject,
        verb,
    } = pair;
    if draft.is_below(main, verb) && !draft.is_below(verb, main) {
        draft.swap(main, verb, "conj");
    }
    let above = draft.tokens[verb].head;
    let over_both = above != main && is_finite(draft, above) && draft.is_below(main, above);
    draft.hang(verb, if over_both { above } else { main }, "conj");
    draft.hang(and, verb, "cc");
    make_subject(draft, subject, verb);
    // "et Y, *son frère*, a fui"
    for aside in draft.children(main) {
        let between =
            draft.below(subject).into_iter().max() < Some(aside) && aside < predicate(draft, verb);
        let noun = draft.tokens[aside].pos == "NOUN" && draft.child(aside, "case").is_none();
        if between && noun && aside > and {
            draft.hang(aside, subject, "appos");
        }
    }
    let first_subject = { draft.children(main).into_iter() }
        .any(|c| c < main && draft.tokens[c].dep.starts_with("nsubj"));
    let strayed = draft.tokens[before].dep.starts_with("nsubj") && before > main;
    if strayed && first_subject {
        draft.hang(before, main, "obj");
    }
}

/// "X est *à Rome* et Y est à Oran": what is said of X, which the model takes for a part of the name.
fn copula_in_a_name(draft: &mut Draft, said: usize) {
    let name = draft.tokens[said].head;
    let inside = matches!(
        draft.tokens[said].dep.as_str(),
        "flat:name" | "flat" | "nmod" | "appos"
    );
    let Some(copula) = draft.child(said, "cop").filter(|_| inside) else {
        return;
    };
    let verb = draft.tokens[name].head;
    let between = name < copula && copula < said && said < verb;
    let finite = draft.tokens[copula].morph.contains("VerbForm=Fin");
    let led = draft
        .previous(copula)
        .is_some_and(|b| draft.tokens[b].pos == "PUNCT");
    if between
        && finite
        && !led
        && draft.tokens[name].dep.starts_with("nsubj")
        && is_finite(draft, verb)
    {
        draft.hang(name, said, "nsubj");
        draft.tokens[said].head = verb;
        draft.swap(said, verb, "conj");
    }
}
