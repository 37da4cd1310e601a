//! "a interpellé à Nice *Karim Haddad*": whom somebody took behind the place where, which the model takes for
//! more of the place.

use crate::french::draft::Draft;
use crate::french::english::gloss;

/// Makes an object of the person right behind the place, where the verb has none.
pub fn mend(draft: &mut Draft) {
    for place in draft.words() {
        let led = draft.labels[place] == "GPE" && draft.child(place, "case").is_some();
        let verb = draft.tokens[place].head;
        if !led || place < verb || !takes_somebody(draft, verb) {
            continue;
        }
        if let Some(whom) = right_behind(draft, place) {
            draft.hang(whom, verb, "obj");
            hold_together(draft, whom, place, verb);
        }
    }
}

/// An active verb without an object that has people for its objects.
fn takes_somebody(draft: &Draft, verb: usize) -> bool {
    let free = ["obj", "aux:pass", "ccomp"]
        .iter()
        .all(|label| draft.child(verb, label).is_none());
    let lexicon = crate::lexicon::english();
    let takes = gloss::verb(draft, verb).is_some_and(|english| {
        let word = english.split(' ').next().unwrap_or(english);
        let object = |mover| matches!(mover, crate::lexicon::Mover::Object);
        { lexicon.fate.of_verb(word) }.any(|(frame, _)| object(frame.mover)) || {
            lexicon.legal.verbs.iter()
        }
        .any(|step| step.verbs.iter().any(|v| v == word))
    });
    free && takes && draft.child(verb, "nsubj").is_some()
}

/// The name or office that begins right behind the name of the place, without a preposition.
fn right_behind(draft: &Draft, place: usize) -> Option<usize> {
    let name = draft.entities.iter().find(|e| e.tokens.contains(&place))?;
    let end = name.tokens.end;
    draft.below(place).into_iter().find(|&i| {
        let person =
            draft.labels[i] == "PERSON" || crate::french::names::described::is_office(draft, i);
        let own = draft.below(i).into_iter().filter(|&t| t >= end).min();
        let loose = matches!(
            draft.tokens[i].dep.as_str(),
            "flat:name" | "appos" | "nmod" | "dep"
        );
        i >= end
            && person
            && loose
            && own == (end..draft.tokens.len()).find(|&t| draft.is_there(t))
            && draft.child(i, "case").is_none()
    })
}

/// What hung on the place behind the person goes on with the person.
fn hold_together(draft: &mut Draft, whom: usize, place: usize, verb: usize) {
    for child in draft.children(place) {
        if child > whom {
            let participle =
                draft.tokens[child].dep.starts_with("acl") || draft.tokens[child].dep == "amod";
            let head = if participle { whom } else { verb };
            draft.tokens[child].head = head;
        }
    }
}
