//! What the model hangs on the wrong noun beside a name: the participle after a person's name, and
//! the member that "dont" takes out of a group.

use super::clauses::is_finite;
use super::draft::Draft;
use super::gloss::{self, lowered};

/// Hangs them where they belong, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        participle(draft, word);
        member(draft, word);
        one_of_several(draft, word);
    }
}

/// "une notice rouge contre X, *condamné* pour blanchiment": said of X, and not of the notice.
fn participle(draft: &mut Draft, verb: usize) {
    let token = &draft.tokens[verb];
    let noun = token.head;
    let relative = draft
        .children(verb)
        .into_iter()
        .find(|&c| draft.tokens[c].morph.contains("PronType=Rel") && token.dep == "acl:relcl");
    let loose = matches!(token.dep.as_str(), "acl" | "amod") || relative.is_some();
    if !loose || !token.morph.contains("VerbForm=Part") || noun >= verb {
        return;
    }
    let first = relative.unwrap_or(verb);
    let Some(person) = person_before(draft, first).filter(|&p| p != noun) else {
        return;
    };
    let under = draft.is_below(person, noun) && draft.labels[noun].is_empty();
    if under && (disagrees(draft, verb, noun) || befalls_people(draft, verb)) {
        draft.tokens[verb].head = person;
    }
}

/// The person whose name ends at the comma right before `first`.
fn person_before(draft: &Draft, first: usize) -> Option<usize> {
    let comma = draft.previous(first)?;
    let last = draft
        .previous(comma)
        .filter(|_| draft.tokens[comma].text == ",")?;
    let name = draft
        .entities
        .iter()
        .find(|e| e.label == "PERSON" && e.tokens.contains(&last))?;
    (name.tokens.clone()).find(|&i| !name.tokens.contains(&draft.tokens[i].head))
}

fn disagrees(draft: &Draft, verb: usize, noun: usize) -> bool {
    let feature = |i: usize, name: &str| {
        let morph = draft.tokens[i].morph.split('|');
        let value = { morph }.find_map(|f| f.strip_prefix(name));
        value.map(str::to_owned)
    };
    ["Gender=", "Number="].into_iter().any(|name| {
        let both = feature(verb, name).zip(feature(noun, name));
        both.is_some_and(|(one, other)| one != other)
    })
}

/// "condamné", "arrêté", "expulsé", where a warrant would be "émis".
fn befalls_people(draft: &Draft, verb: usize) -> bool {
    let Some(english) = gloss::verb(draft, verb) else {
        return false;
    };
    let lexicon = crate::lexicon::english();
    let word = english.split(' ').next().unwrap_or(english);
    let legal = { lexicon.legal.verbs.iter() }.any(|step| step.verbs.iter().any(|v| v == word));
    legal
        || lexicon.fate.of_verb(word).next().is_some()
        || lexicon.motion.of_verb(word).next().is_some()
}

/// "cinq ministres, *dont* X, ont fui": including X.
fn member(draft: &mut Draft, whose: usize) {
    let noun = draft.tokens[whose].head;
    let group = draft.tokens[noun].head;
    let after_comma = draft.previous(whose).is_some_and(|before| {
        draft.tokens[before].text == "," || draft.previous(before) == Some(group) || before == group
    });
    let part = matches!(draft.tokens[noun].dep.as_str(), "appos" | "nmod" | "conj");
    let nominal = matches!(draft.tokens[noun].pos.as_str(), "PROPN" | "NOUN");
    let alone = !is_finite(draft, noun) && draft.child(noun, "nsubj").is_none();
    if lowered(&draft.tokens[whose]) != "dont" || !after_comma || !part || !nominal || !alone {
        return;
    }
    if group >= whose || noun < whose {
        return;
    }
    draft.tokens[noun].dep = "nmod".into();
    let token = &mut draft.tokens[whose];
    token.text = "including".into();
    token.lemma = "include".into();
    token.pos = "ADP".into();
    token.dep = "case".into();
    token.morph = "Glossed=Yes".into();
}

/// "L'un de ses fils, *Jad*, a gagné la Syrie": told of Jad, who is named between commas.
fn one_of_several(draft: &mut Draft, one: usize) {
    let verb = draft.tokens[one].head;
    let subject = draft.tokens[one].dep.starts_with("nsubj");
    let several = matches!(lowered(&draft.tokens[one]).as_str(), "un" | "une" | "autre");
    if !subject || !several || verb < one {
        return;
    }
    let aside = |name: &&reportedly_model::Entity| {
        let comma = |i: Option<usize>| i.is_some_and(|i| draft.tokens[i].text == ",");
        name.label == "PERSON"
            && (one + 1..verb).contains(&name.tokens.start)
            && comma(draft.previous(name.tokens.start))
            && name.tokens.end < verb
            && comma(Some(name.tokens.end))
    };
    let Some(name) = draft.entities.iter().find(aside).map(|e| e.tokens.clone()) else {
        return;
    };
    let outer = |&i: &usize| !name.contains(&draft.tokens[i].head);
    if let Some(head) = name.clone().find(outer) {
        draft.tokens[head].pos = "PROPN".into();
        draft.swap(head, one, "appos");
    }
}
