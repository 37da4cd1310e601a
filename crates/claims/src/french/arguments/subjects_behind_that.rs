//! "affirme que *le colonel*, grièvement blessé, aurait été évacué": who stands between "que" and the comma is the
//! subject of the verb behind the second one.

use crate::french::clauses::incomplete::{has_subject, is_nominal, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Most words between the two commas.
const LONGEST: usize = 8;

/// Gives such verbs their subject, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for that in draft.words() {
        let opens = matches!(lowered(&draft.tokens[that]).as_str(), "que" | "qu'");
        let strayed = opens && draft.tokens[that].pos != "PRON";
        if let Some((noun, state, main)) = strayed.then(|| parted(draft, that)).flatten() {
            together(draft, that, noun, state, main);
        }
    }
}

/// The noun behind "que", the participle between the commas, and the verb behind them.
fn parted(draft: &Draft, that: usize) -> Option<(usize, usize, usize)> {
    let within = |i: &usize| draft.in_one_sentence(*i, that);
    let behind: Vec<usize> = (that + 1..draft.tokens.len())
        .take_while(within)
        .filter(|&i| draft.is_there(i))
        .collect();
    let comma = |i: usize| draft.tokens[i].text == ",";
    let first = behind.iter().position(|&i| comma(i))?;
    let second = first + 1 + behind[first + 1..].iter().position(|&i| comma(i))?;
    let outer = |i: &usize| !behind[..first].contains(&draft.tokens[*i].head);
    let noun = behind[..first]
        .iter()
        .copied()
        .filter(outer)
        .find(|&i| is_nominal(draft, i))?;
    let plain = |&i: &usize| !matches!(draft.tokens[i].pos.as_str(), "VERB" | "AUX");
    if first > 4 || second - first > LONGEST || !behind[..first].iter().all(plain) {
        return None;
    }
    let state = behind[first + 1..second].iter().copied().find(|&i| {
        draft.tokens[i].morph.contains("VerbForm=Part") && draft.child(i, "aux:pass").is_none()
    })?;
    let carrier = *behind.get(second + 1)?;
    let finite = draft.tokens[carrier].morph.contains("VerbForm=Fin");
    let main =
        match draft.tokens[carrier].dep.starts_with("aux") || draft.tokens[carrier].dep == "cop" {
            true => draft.tokens[carrier].head,
            false => carrier,
        };
    let bare =
        finite && main >= carrier && !has_subject(draft, main) && draft.tokens[noun].head != main;
    bare.then_some((noun, state, main))
}

fn together(draft: &mut Draft, that: usize, noun: usize, state: usize, main: usize) {
    let says = (0..that)
        .rev()
        .take_while(|&i| draft.in_one_sentence(i, that))
        .find(|&i| draft.is_there(i) && draft.tokens[i].pos == "VERB");
    let Some(says) = says else { return };
    if draft.is_below(says, main) {
        return;
    }
    draft.hang(main, says, "ccomp");
    draft.hang(that, main, "mark");
    if !draft.tokens[main].morph.contains("VerbForm=") {
        draft.tokens[main].morph = "Tense=Past|VerbForm=Part".into();
    }
    make_subject(draft, noun, main);
    draft.hang(state, noun, "acl");
}
