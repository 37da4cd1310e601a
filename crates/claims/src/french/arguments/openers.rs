//! "Visé par un mandat, *il a été remis* à la Cour": the participle that opens a sentence, and the
//! clause whose subject it describes.

use crate::french::clauses::incomplete::{is_finite, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Puts the clause over the participle, and whoever both tell of under it.
pub fn mend(draft: &mut Draft) {
    for opener in draft.words() {
        if !opens(draft, opener) {
            continue;
        }
        let Some((comma, clause)) = clause_behind(draft, opener) else {
            continue;
        };
        let above = draft.tokens[clause].head;
        let below = draft.is_below(clause, opener);
        if below || above == clause || draft.tokens[opener].head == opener {
            lift(draft, opener, clause);
        }
        told_before(draft, opener, comma, clause);
        name_before(draft, comma, clause);
    }
}

/// A participle at the head of a sentence, without an auxiliary.
fn opens(draft: &Draft, i: usize) -> bool {
    let first = draft.previous(i).is_none_or(|before| {
        !draft.in_one_sentence(before, i) || matches!(draft.tokens[before].text.as_str(), "«" | "“")
    });
    let token = &draft.tokens[i];
    let bare = !draft
        .children(i)
        .into_iter()
        .any(|c| c < i && draft.tokens[c].dep.starts_with("aux"));
    first && bare && token.pos == "VERB" && token.morph.contains("Tense=Past|VerbForm=Part")
}

/// The comma that ends the opening, and the finite verb of the clause behind it.
fn clause_behind(draft: &Draft, opener: usize) -> Option<(usize, usize)> {
    let last = draft.tokens.len();
    let mut comma = None;
    for i in opener + 1..last {
        if !draft.is_there(i) {
            continue;
        }
        if !draft.in_one_sentence(i, opener) {
            return None;
        }
        let token = &draft.tokens[i];
        let relative = token.morph.contains("PronType=Rel");
        match comma {
            None if token.text == "," => comma = Some(i),
            None if is_finite(draft, i) && !told_of_noun(draft, i) => return None,
            Some(after) if draft.next(after) == Some(i) && relative => comma = None,
            Some(after) if is_finite(draft, i) && !told_of_noun(draft, i) => {
                return Some((after, i));
            }
            _ => {}
        }
    }
    None
}

/// A clause that describes a noun, or that a conjunction opens.
fn told_of_noun(draft: &Draft, verb: usize) -> bool {
    draft.tokens[verb].dep == "acl:relcl" || draft.child(verb, "mark").is_some()
}

/// The clause where the participle hung, and the participle under it.
fn lift(draft: &mut Draft, opener: usize, clause: usize) {
    let head = draft.tokens[opener].head;
    if head == clause {
        return;
    }
    let root = head == opener;
    draft.tokens[clause].dep = if root {
        "ROOT".into()
    } else {
        draft.tokens[opener].dep.clone()
    };
    draft.tokens[clause].head = if root { clause } else { head };
    draft.hang(opener, clause, "advcl");
}

/// "Revenu *à Bangui*, il a rejoint": what stands before the comma belongs to the participle.
fn told_before(draft: &mut Draft, opener: usize, comma: usize, clause: usize) {
    for child in draft.children(clause) {
        let phrase = draft.child(child, "case").is_some();
        if child > opener && child < comma && phrase {
            draft.hang(child, opener, "obl:mod");
        }
    }
}

/// "…, *M. Haddad*, 77 ans, n'a jamais été arrêté": whoever stands right behind the comma.
fn name_before(draft: &mut Draft, comma: usize, clause: usize) {
    beside_object(draft, comma, clause);
    let has_subject = ["nsubj", "nsubj:pass", "expl:subj"]
        .iter()
        .any(|label| draft.child(clause, label).is_some_and(|s| s < clause));
    if has_subject {
        return;
    }
    let name = { draft.entities.iter() }
        .filter(|e| e.label == "PERSON" && e.tokens.start > comma && e.tokens.end <= clause)
        .map(|e| e.tokens.clone())
        .find(|name| leads_to(draft, comma, name.start));
    let Some(name) = name else {
        noun_before(draft, comma, clause);
        return;
    };
    let outer = |&i: &usize| !name.contains(&draft.tokens[i].head);
    let head = name.clone().find(outer).unwrap_or(name.start);
    make_subject(draft, head, clause);
}

/// "Soupçonné d'avoir blessé son voisin, *X* a été arrêté": whom the model sets beside the object of what is told first.
fn beside_object(draft: &mut Draft, comma: usize, clause: usize) {
    let name = { draft.entities.iter() }
        .filter(|e| e.label == "PERSON" && draft.previous(e.tokens.start) == Some(comma))
        .map(|e| e.tokens.start)
        .next();
    let Some(name) = name.filter(|&n| draft.tokens[n].dep == "appos") else {
        return;
    };
    let object = draft.tokens[name].head;
    let verb = draft.tokens[object].head;
    let inside = object < comma && verb < object && draft.tokens[verb].pos == "VERB";
    if inside
        && draft.tokens[object].dep == "obj"
        && !crate::french::clauses::incomplete::has_subject(draft, clause)
    {
        make_subject(draft, name, clause);
    }
}

/// "Recherchés eux aussi, *deux officiers* se sont rendus": whoever is told by a noun alone.
fn noun_before(draft: &mut Draft, comma: usize, clause: usize) {
    let noun = (comma + 1..clause).find(|&i| {
        draft.is_there(i)
            && crate::french::names::described::is_office(draft, i)
            && draft.child(i, "case").is_none()
            && leads_to(draft, comma, i)
            && draft.tokens[i].dep != "conj"
    });
    if let Some(noun) = noun {
        make_subject(draft, noun, clause);
    }
}

/// Whether nothing but a title stands between the comma and the name.
fn leads_to(draft: &Draft, comma: usize, name: usize) -> bool {
    (comma + 1..name).filter(|&i| draft.is_there(i)).all(|i| {
        let title = matches!(
            draft.tokens[i].pos.as_str(),
            "NOUN" | "ADJ" | "DET" | "PROPN" | "ADV" | "NUM"
        );
        title && lowered(&draft.tokens[i]) != "par"
    })
}
