//! "contre un troisième homme, *l'avocat Andris Kalnins*", "par Paul Kagera, *un ancien instituteur*": who somebody is,
//! told behind a comma, which the model hangs on the verb.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Sets it beside whom it describes, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for noun in draft.words() {
        leader_of_group(draft, noun);
        let stray = matches!(
            draft.tokens[noun].dep.as_str(),
            "obl:mod" | "obl:arg" | "obj" | "nmod"
        );
        let bare = draft.child(noun, "case").is_none() && draft.child(noun, "cc").is_none();
        if draft.tokens[noun].pos != "NOUN" || !stray || !bare {
            continue;
        }
        let Some(article) = draft.child(noun, "det") else {
            continue;
        };
        let comma = draft
            .previous(article)
            .filter(|&c| draft.tokens[c].text == ",");
        let Some(last) = comma.and_then(|c| draft.previous(c)) else {
            continue;
        };
        let Some(whom) = described(draft, noun, last) else {
            continue;
        };
        let one = |i: usize| matches!(lowered(&draft.tokens[i]).as_str(), "un" | "une");
        let of_one = draft.child(whom, "det").is_some_and(one);
        let named = is_named(draft, noun);
        let tells = if draft.labels[whom] == "PERSON" {
            one(article) && !named
        } else {
            of_one && !one(article) && named && draft.tokens[whom].morph.contains("Number=Sing")
        };
        if tells {
            draft.hang(noun, whom, "appos");
        }
    }
}

/// The noun or name whose words end at `last`, and which hangs on the same verb.
fn described(draft: &Draft, noun: usize, last: usize) -> Option<usize> {
    let verb = draft.tokens[noun].head;
    let mut at = last;
    for _ in 0..4 {
        if draft.tokens[at].head == verb {
            break;
        }
        at = draft.tokens[at].head;
    }
    let nominal = matches!(draft.tokens[at].pos.as_str(), "NOUN" | "PROPN");
    (draft.tokens[at].head == verb && at < noun && at > verb && nominal).then_some(at)
}

/// "l'avocat letton *Andris Kalnins*".
fn is_named(draft: &Draft, noun: usize) -> bool {
    draft.children(noun).into_iter().any(|c| {
        c > noun
            && draft.labels[c] == "PERSON"
            && matches!(draft.tokens[c].dep.as_str(), "appos" | "flat:name" | "nmod")
    })
}

/// "un groupe dirigé par Abou Talha, *un ancien berger*": who leads it is somebody, and the group is not.
fn leader_of_group(draft: &mut Draft, noun: usize) {
    const GROUPS: [&str; 12] = [
        "groupe",
        "réseau",
        "parti",
        "mouvement",
        "milice",
        "société",
        "entreprise",
        "gang",
        "cartel",
        "bande",
        "organisation",
        "cellule",
    ];
    let group = draft.tokens[noun].head;
    let apposed = draft.tokens[noun].dep == "appos" && draft.tokens[noun].pos == "NOUN";
    if !apposed || !GROUPS.contains(&draft.tokens[group].lemma.as_str()) {
        return;
    }
    let article = draft.child(noun, "det");
    let comma = article
        .and_then(|article| draft.previous(article))
        .filter(|&c| draft.tokens[c].text == ",");
    let Some(last) = comma.and_then(|c| draft.previous(c)) else {
        return;
    };
    let name = { draft.entities.iter() }
        .find(|e| e.tokens.contains(&last) && draft.labels[last] == "PERSON")
        .map(|e| e.tokens.clone());
    let leader = name.and_then(|name| {
        name.clone()
            .find(|&i| !name.contains(&draft.tokens[i].head) && draft.is_there(i))
    });
    if let Some(leader) = leader.filter(|&l| draft.tokens[l].dep == "obl:agent") {
        draft.hang(noun, leader, "appos");
    }
}
