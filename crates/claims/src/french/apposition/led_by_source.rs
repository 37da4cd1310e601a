//! "Selon son avocat, Me Y, X est en Guinée": what stands behind the source that opens a sentence is
//! a clause of its own, whatever the model hangs where.

use std::ops::Range;

use crate::french::clauses::incomplete::make_subject;
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Puts the clause over its source, and whoever it is about under it.
pub fn mend(draft: &mut Draft) {
    for cue in draft.words() {
        if !opens(draft, cue) {
            continue;
        }
        let Some(clause) = clause_behind(draft, cue) else {
            continue;
        };
        over_source(draft, cue, &clause);
        beside_source(draft, cue, &clause);
        about_its_subject(draft, &clause);
    }
}

/// A clause that begins right behind a comma.
struct Clause {
    comma: usize,
    subject: usize,
    verb: usize,
}

/// "Selon", "d'après" at the head of a sentence or of a quotation.
fn opens(draft: &Draft, cue: usize) -> bool {
    lowered(&draft.tokens[cue]) == "selon"
        && draft.previous(cue).is_none_or(|before| {
            !draft.in_one_sentence(before, cue)
                || matches!(draft.tokens[before].text.as_str(), "«" | "“" | ":" | "\n")
        })
        && matches!(draft.tokens[cue].dep.as_str(), "case" | "mark")
        && draft.tokens[cue].head > cue
}

/// The first comma behind which a subject and its finite verb stand.
fn clause_behind(draft: &Draft, cue: usize) -> Option<Clause> {
    let commas = (cue + 1..draft.tokens.len())
        .take_while(|&i| draft.in_one_sentence(i, cue))
        .filter(|&i| draft.is_there(i) && draft.tokens[i].text == ",");
    commas.into_iter().find_map(|comma| clause_at(draft, comma))
}

fn clause_at(draft: &Draft, comma: usize) -> Option<Clause> {
    let first = draft.next(comma)?;
    let mut at = first;
    while is_nominal_part(draft, at) {
        at = draft.next(at)?;
    }
    let subject = at > first && draft.in_one_sentence(at, comma);
    let behind = behind_aside(draft, at).unwrap_or(at);
    let verb = finite_from(draft, behind).filter(|_| subject)?;
    let subject = outer(draft, first..at, verb)?;
    Some(Clause {
        comma,
        subject,
        verb,
    })
}

/// "X*, soupçonné de meurtre,* a fui": what stands behind an aside that begins at `comma`.
fn behind_aside(draft: &Draft, comma: usize) -> Option<usize> {
    const LONGEST: usize = 16;
    let first = draft
        .next(comma)
        .filter(|_| draft.tokens[comma].text == ",")?;
    let token = &draft.tokens[first];
    let describes = matches!(token.pos.as_str(), "NUM" | "ADJ" | "ADP")
        || token.morph.contains("PronType=Rel")
        || token.pos == "VERB" && token.morph.contains("VerbForm=Part");
    let last = draft.tokens.len().min(first + LONGEST);
    let end = (first..last)
        .take_while(|&i| draft.in_one_sentence(i, comma))
        .find(|&i| draft.is_there(i) && draft.tokens[i].text == ",")?;
    draft.next(end).filter(|_| describes)
}

/// Words of "l'ancien chef de la police Karim Haddad".
fn is_nominal_part(draft: &Draft, i: usize) -> bool {
    let token = &draft.tokens[i];
    matches!(
        token.pos.as_str(),
        "DET" | "NOUN" | "PROPN" | "ADJ" | "NUM" | "ADP" | "CCONJ"
    ) || token.pos == "PRON" && token.dep.contains("subj") && !token.morph.contains("PronType=Rel")
        || token.text == "-"
}

/// The verb whose finite part stands at `at`, but for clitics and adverbs before it.
fn finite_from(draft: &Draft, mut at: usize) -> Option<usize> {
    // "selon son frère, Y, joint par la radio, *il* a fui": a subject of its own is no clitic
    while matches!(draft.tokens[at].pos.as_str(), "ADV" | "PRON")
        && !draft.tokens[at].morph.contains("PronType=Rel")
        && !(draft.tokens[at].pos == "PRON" && draft.tokens[at].dep.contains("subj"))
    {
        at = draft.next(at)?;
    }
    let token = &draft.tokens[at];
    let finite = token.morph.contains("VerbForm=Fin");
    match token.pos.as_str() {
        "VERB" if finite => Some(at),
        "AUX" if finite && token.head > at => Some(token.head),
        _ => None,
    }
}

/// The word of the phrase that the others hang on; none where a preposition leads it.
fn outer(draft: &Draft, phrase: Range<usize>, verb: usize) -> Option<usize> {
    let nominal = |&i: &usize| matches!(draft.tokens[i].pos.as_str(), "NOUN" | "PROPN" | "PRON");
    let top = |&i: &usize| {
        let head = draft.tokens[i].head;
        !phrase.contains(&head) || head == verb
    };
    let found = phrase
        .clone()
        .filter(|&i| draft.is_there(i))
        .filter(nominal)
        .find(top)?;
    let led = draft.tokens[phrase.start].pos == "ADP" || draft.child(found, "case").is_some();
    (!led).then_some(found)
}

/// The verb where the source hung, and the source under it.
fn over_source(draft: &mut Draft, cue: usize, clause: &Clause) {
    let source = draft.tokens[cue].head;
    let before = |i: usize| (cue..clause.comma).contains(&i);
    if !before(source) {
        return;
    }
    let above = draft.tokens[clause.verb].head;
    if before(above) || draft.is_below(clause.verb, source) {
        let (head, label) = (draft.tokens[source].head, draft.tokens[source].dep.clone());
        let root = head == source || draft.is_below(head, source);
        draft.tokens[clause.verb].head = if root { clause.verb } else { head };
        draft.tokens[clause.verb].dep = if root { "ROOT".into() } else { label };
    }
    if source != clause.verb {
        draft.hang(source, clause.verb, "obl:mod");
    }
    let behind = (clause.comma..draft.tokens.len())
        .take_while(|&i| draft.in_one_sentence(i, cue))
        .filter(|&i| i != clause.verb && before(draft.tokens[i].head));
    for i in behind.collect::<Vec<_>>() {
        draft.tokens[i].head = clause.verb;
    }
}

/// "Selon son avocat, *Me Y*, …": whoever is named before the clause tells of the source.
fn beside_source(draft: &mut Draft, cue: usize, clause: &Clause) {
    let source = draft.tokens[cue].head;
    for i in cue + 1..clause.comma {
        let subject = draft.tokens[i].dep.starts_with("nsubj");
        if draft.is_there(i) && i != source && subject && draft.tokens[i].head == clause.verb {
            draft.hang(i, source, "appos");
        }
    }
}

fn about_its_subject(draft: &mut Draft, clause: &Clause) {
    let Clause { subject, verb, .. } = *clause;
    let known = draft.tokens[subject].head == verb && draft.tokens[subject].dep.contains("subj");
    if !known && subject != verb {
        make_subject(draft, subject, verb);
    }
    // "X, *soupçonné* de meurtre, a fui": said of X, and not of the source
    for i in subject + 1..verb {
        let participle = draft.is_there(i)
            && draft.tokens[i].pos == "VERB"
            && matches!(draft.tokens[i].dep.as_str(), "acl" | "acl:relcl");
        if participle && draft.tokens[i].head < clause.comma {
            draft.tokens[i].head = subject;
        }
    }
}
