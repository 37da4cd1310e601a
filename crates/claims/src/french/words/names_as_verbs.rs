//! "Le banquier *Nacer* Tounsi a fui": a given name that the model takes for the verb of the sentence, or for an
//! adjective.

use crate::french::clauses::incomplete::is_finite;
use crate::french::draft::Draft;
use crate::french::names::entities::is_capital;

/// Gives the sentence the verb that stands behind the name, and the name to the noun before it.
pub fn mend(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        as_adjective(draft, number);
        let entity = &draft.entities[number];
        let (name, first) = (entity.tokens.clone(), entity.tokens.start);
        let verbal = entity.label == "PERSON"
            && draft.tokens[first].dep == "ROOT"
            && draft.tokens[first].head == first
            && is_capital(draft, first)
            && draft.child(first, "aux:tense").is_none();
        if !verbal {
            continue;
        }
        let title = draft.children(first).into_iter().find(|&c| {
            c < first && draft.tokens[c].dep.starts_with("nsubj") && draft.tokens[c].pos == "NOUN"
        });
        let verb = draft
            .children(first)
            .into_iter()
            .find(|&c| c >= name.end && is_verb(draft, c));
        if let Some((title, verb)) = title.zip(verb) {
            take_over(draft, &name, title, verb);
        }
    }
}

/// "L'inspecteur *Dieuseul* Augustin": who the inspector is.
fn as_adjective(draft: &mut Draft, number: usize) {
    let name = draft.entities[number].tokens.clone();
    let noun = draft.tokens[name.start].head;
    let beside = draft.entities[number].label == "PERSON"
        && draft.tokens[name.start].dep == "amod"
        && draft.previous(name.start) == Some(noun)
        && draft.tokens[noun].pos == "NOUN"
        && name.len() > 1;
    if beside {
        draft.hang(name.start, noun, "appos");
        for part in name.start + 1..name.end {
            draft.hang(part, name.start, "flat:name");
        }
    }
}

/// "a fui", "s'est enfui", and no clause that hangs on another.
fn is_verb(draft: &Draft, word: usize) -> bool {
    let token = &draft.tokens[word];
    let clause = matches!(
        token.dep.as_str(),
        "advcl" | "ccomp" | "xcomp" | "conj" | "parataxis" | "acl"
    );
    let finite = is_finite(draft, word)
        || ["aux:tense", "aux:pass"]
            .iter()
            .any(|label| draft.child(word, label).is_some());
    let subject = ["nsubj", "nsubj:pass", "mark", "cc"]
        .iter()
        .all(|label| draft.child(word, label).is_none());
    token.pos == "VERB" && clause && finite && subject
}

fn take_over(draft: &mut Draft, name: &std::ops::Range<usize>, title: usize, verb: usize) {
    let first = name.start;
    draft.swap(verb, first, "appos");
    for child in draft.children(first) {
        if !name.contains(&child) && child != title {
            draft.tokens[child].head = verb;
        }
    }
    let passive = draft.child(verb, "aux:pass").is_some();
    let subject = if passive { "nsubj:pass" } else { "nsubj" };
    draft.hang(title, verb, subject);
    draft.hang(first, title, "appos");
    for part in name.clone() {
        draft.tokens[part].pos = "PROPN".into();
        draft.tokens[part].morph = Default::default();
        if part != first {
            draft.hang(part, first, "flat:name");
        }
    }
}
