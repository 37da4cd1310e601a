//! "Six personnes ont été arrêtées lundi à Nice, *dont X*": whoever is one of a group told of before, at the end of
//! the sentence.

use crate::french::clauses::incomplete::{is_finite, is_nominal};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs such a one on the group, with "including".
pub fn mend(draft: &mut Draft) {
    for whose in draft.words() {
        if let Some((member, group)) = member_of(draft, whose) {
            draft.hang(member, group, "nmod");
            draft.hang(whose, member, "case");
            let token = &mut draft.tokens[whose];
            token.text = "including".into();
            token.lemma = "include".into();
            token.pos = "ADP".into();
            token.morph = "Glossed=Yes".into();
        }
    }
}

/// The noun or name behind "dont" and its comma, and the people among whom it is.
fn member_of(draft: &Draft, whose: usize) -> Option<(usize, usize)> {
    let comma = draft
        .previous(whose)
        .filter(|&c| draft.tokens[c].text == ",")?;
    let member = draft.tokens[whose].head;
    let loose = matches!(
        draft.tokens[member].dep.as_str(),
        "obl:mod" | "obl:arg" | "acl:relcl" | "obj" | "appos" | "nmod" | "dep" | "conj"
    );
    let nominal = lowered(&draft.tokens[whose]) == "dont"
        && member > whose
        && is_nominal(draft, member)
        && draft.child(member, "case").is_none()
        && draft.child(member, "cop").is_none()
        && draft.child(member, "nsubj").is_none();
    let person =
        is_named(draft, member) || crate::french::names::described::is_office(draft, member);
    let last = { whose..draft.tokens.len() }
        .take_while(|&i| draft.in_one_sentence(i, whose))
        .all(|i| !draft.is_there(i) || !is_finite(draft, i));
    if !loose || !nominal || !person || !last {
        return None;
    }
    let verb = { 0..comma }
        .rev()
        .take_while(|&i| draft.in_one_sentence(i, whose))
        .find(|&i| draft.is_there(i) && draft.tokens[i].pos == "VERB" && is_finite(draft, i))?;
    let passive = draft.child(verb, "aux:pass").is_some();
    let labels: [&str; 3] = match passive {
        true => ["nsubj:pass", "nsubj", "nsubj"],
        false => ["obj", "nsubj", "nsubj:pass"],
    };
    let group = { labels.into_iter() }
        .filter_map(|label| draft.child(verb, label))
        .find(|&g| is_several(draft, g))?;
    (draft.tokens[member].head != group).then_some((member, group))
}

fn is_named(draft: &Draft, noun: usize) -> bool {
    draft.labels[noun] == "PERSON" || { draft.children(noun).into_iter() }
        .any(|c| draft.labels[c] == "PERSON")
}

/// "six personnes", "des officiers".
fn is_several(draft: &Draft, group: usize) -> bool {
    let token = &draft.tokens[group];
    // "trois de ses gardes"
    let counted = token.pos == "NUM" && draft.children(group).into_iter().any(|c| c > group);
    counted
        || token.pos == "NOUN"
            && (token.morph.contains("Number=Plur") || draft.child(group, "nummod").is_some())
}
