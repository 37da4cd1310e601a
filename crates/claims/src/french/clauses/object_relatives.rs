//! "L'opposant X, *que Bangui accuse de meurtre*, nie tout": the noun before the comma is the subject of the verb
//! behind the clause, and "que" the clause's object, whatever the model hangs where.

use super::incomplete::{has_subject, is_finite, is_nominal, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// A noun, the clause that tells of it, and the verb behind.
struct Parted {
    noun: usize,
    told: usize,
    closing: usize,
    main: usize,
}

/// Gives such nouns the verb behind the clause, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for that in draft.words() {
        let opens = matches!(lowered(&draft.tokens[that]).as_str(), "que" | "qu'");
        if let Some(parted) = opens.then(|| parted_by(draft, that)).flatten() {
            part(draft, that, &parted);
        }
    }
}

fn parted_by(draft: &Draft, that: usize) -> Option<Parted> {
    let comma = draft.previous(that).filter(|&c| is_comma(draft, c))?;
    let last = draft.previous(comma)?;
    let noun = head_of_phrase(draft, last, comma)?;
    let within = |i: &usize| draft.is_there(*i) && draft.in_one_sentence(*i, that);
    let mut before = (0..comma).rev().take_while(within);
    let alone = before.all(|i| !is_finite(draft, i));
    if !alone || draft.child(noun, "case").is_some() {
        return None;
    }
    let behind: Vec<usize> = (that + 1..draft.tokens.len()).take_while(within).collect();
    let first = behind.iter().copied().find(|&i| carries(draft, i))?;
    let told = predicate(draft, first);
    let own = behind
        .iter()
        .any(|&i| i < first && is_nominal(draft, i) && draft.labels[i] != "DATE");
    let closing = behind
        .iter()
        .copied()
        .find(|&i| i > told && is_comma(draft, i))?;
    let mut rest = behind.into_iter().filter(|&i| i > closing);
    let second = rest.find(|&i| !is_small(draft, i))?;
    let main = predicate(draft, second);
    let led = draft
        .child(main, "mark")
        .is_some_and(|mark| mark > closing && mark < main);
    let free = !draft
        .children(main)
        .into_iter()
        .any(|s| s > closing && s < main && draft.tokens[s].dep.starts_with("nsubj"));
    let bare = own && carries(draft, second) && main > closing && free && !led;
    bare.then_some(Parted {
        noun,
        told,
        closing,
        main,
    })
}

fn part(draft: &mut Draft, that: usize, parted: &Parted) {
    let &Parted {
        noun,
        told,
        closing,
        main,
    } = parted;
    let known = draft.tokens[noun].head == main && has_subject(draft, main);
    if !known {
        let root = root_of(draft, noun);
        draft.tokens[main].head = main;
        draft.tokens[main].dep = "ROOT".into();
        if root != main && root != noun && root != told {
            draft.hang(root, main, "dep");
        }
        make_subject(draft, noun, main);
    }
    draft.hang(told, noun, "acl:relcl");
    if draft.child(told, "obj").is_none_or(|object| object == that)
        || draft.tokens[that].dep == "mark"
    {
        draft.hang(that, told, "obj");
        let token = &mut draft.tokens[that];
        token.pos = "PRON".into();
        token.morph = "PronType=Rel".into();
    }
    for child in [draft.children(told), draft.children(noun)].concat() {
        // "*À Paris*, l'opposant, que …, nie": where it is denied; and whatever follows the verb
        let first = draft.below(child).into_iter().min().unwrap_or(child);
        if child != told
            && (first > closing || child < noun && draft.child(child, "case").is_some())
        {
            draft.tokens[child].head = main;
        }
    }
}

/// The noun that the phrase up to `last` is about.
fn head_of_phrase(draft: &Draft, last: usize, comma: usize) -> Option<usize> {
    let mut at = last;
    for _ in 0..8 {
        let head = draft.tokens[at].head;
        if head == at || head > comma || !is_nominal(draft, head) {
            break;
        }
        at = head;
    }
    is_nominal(draft, at).then_some(at)
}

fn root_of(draft: &Draft, from: usize) -> usize {
    let mut at = from;
    for _ in 0..24 {
        let head = draft.tokens[at].head;
        if head == at {
            break;
        }
        at = head;
    }
    at
}

/// A finite verb, or the finite auxiliary or copula of one.
fn carries(draft: &Draft, i: usize) -> bool {
    matches!(draft.tokens[i].pos.as_str(), "VERB" | "AUX")
        && draft.tokens[i].morph.contains("VerbForm=Fin")
}

fn predicate(draft: &Draft, finite: usize) -> usize {
    let dep = draft.tokens[finite].dep.as_str();
    if dep.starts_with("aux") || dep == "cop" {
        draft.tokens[finite].head
    } else {
        finite
    }
}

/// "*ne le* voit": what stands between a comma and the verb behind it.
fn is_small(draft: &Draft, i: usize) -> bool {
    let word = lowered(&draft.tokens[i]);
    draft.tokens[i].pos == "ADV"
        || matches!(
            word.as_str(),
            "ne" | "n'" | "se" | "s'" | "le" | "la" | "l'" | "les" | "y" | "en" | "lui" | "leur"
        )
}

fn is_comma(draft: &Draft, i: usize) -> bool {
    draft.tokens[i].text == ","
}
