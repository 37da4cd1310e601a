//! What the model hangs on the wrong noun beside a name: the participle after a person's name, and
//! the member that "dont" takes out of a group.

use super::agreeing::disagrees;
use crate::french::clauses::incomplete::is_finite;
use crate::french::draft::Draft;
use crate::french::english::gloss::{self, lowered};

/// Hangs them where they belong, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        beside_name(draft, word);
        participle(draft, word);
        beside_object(draft, word);
        member(draft, word);
        one_of_several(draft, word);
        crate::french::apposition::one_of_them::mend(draft, word);
        second_source(draft, word);
        second_fate(draft, word);
        behind_participle(draft, word);
        behind_infinitive(draft, word);
        behind_then(draft, word);
    }
}

/// "X, *arrêté* dimanche à Nice, …": what befell X, and where, which the model makes a noun beside the name.
fn beside_name(draft: &mut Draft, participle: usize) {
    let token = &draft.tokens[participle];
    let name = token.head;
    let past = token.pos == "VERB" && token.morph.contains("Tense=Past|VerbForm=Part");
    let loose = matches!(token.dep.as_str(), "nmod" | "appos");
    let behind_comma = draft
        .previous(participle)
        .is_some_and(|comma| draft.tokens[comma].text == ",");
    let named = draft.labels[name] == "PERSON" && name < participle;
    if !past || !loose || !behind_comma || !named {
        return;
    }
    draft.tokens[participle].dep = "acl".into();
    let end = (participle..draft.tokens.len())
        .find(|&i| draft.tokens[i].text == "," || !draft.in_one_sentence(i, participle));
    for place in participle + 1..end.unwrap_or(participle) {
        let above = draft.tokens[place].head;
        let stray = above == name || above == draft.tokens[name].head;
        if stray && draft.is_there(place) && draft.child(place, "case").is_some() {
            draft.hang(place, participle, "obl:mod");
        }
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
    let person = person_before(draft, first).or_else(|| described_before(draft, first));
    let Some(person) = person.filter(|&p| p != noun) else {
        return;
    };
    let under = draft.is_below(person, noun) && draft.labels[noun].is_empty();
    if under && (disagrees(draft, verb, noun) || befalls_people(draft, verb)) {
        draft.tokens[verb].head = person;
    }
}

/// "elle a connu X, *aujourd'hui détenu* à Y": said of X, and not of whoever knew X.
fn beside_object(draft: &mut Draft, participle: usize) {
    let token = &draft.tokens[participle];
    let verb = token.head;
    let past = token.pos == "VERB"
        && token.morph.contains("VerbForm=Part")
        && token.morph.contains("Tense=Past");
    let carried = { draft.children(participle).into_iter() }
        .any(|c| draft.tokens[c].dep.starts_with("aux") || draft.tokens[c].dep == "mark");
    // "elle a connu X, *arrêté* mardi": what she did herself would have an object
    let alone = ["obj", "cc", "ccomp", "xcomp"]
        .iter()
        .all(|label| draft.child(participle, label).is_none())
        && draft.next(participle).is_some_and(|next| {
            matches!(
                draft.tokens[next].pos.as_str(),
                "ADP" | "ADV" | "PUNCT" | "CCONJ"
            ) || is_day(draft, next)
        });
    let loose = matches!(token.dep.as_str(), "advcl" | "punct") || token.dep == "conj" && alone;
    if !past || carried || !loose || verb > participle {
        return;
    }
    let adverb = draft.previous(participle).filter(|&a| {
        matches!(
            lowered(&draft.tokens[a]).as_str(),
            "aujourd'hui" | "aujourd’hui" | "actuellement" | "désormais" | "alors" | "depuis"
        )
    });
    let first = adverb.unwrap_or(participle);
    let kin = kin_before(draft, first);
    let Some(person) = person_before(draft, first).or(kin).filter(|&p| p > verb) else {
        return;
    };
    let subject = ["nsubj", "nsubj:pass", "expl:subj"]
        .iter()
        .find_map(|label| draft.child(verb, label));
    let Some(subject) = subject.filter(|&subject| subject < verb) else {
        return;
    };
    let feminine = draft.tokens[participle].morph.contains("Gender=Fem");
    let of_object = adverb.is_some()
        || disagrees(draft, participle, subject)
        || !feminine
            && !is_woman(draft, person)
            && (befalls_body(draft, participle) || is_step_of_law(draft, participle));
    // "a perdu son père, *resté* à Oran": no verb of its own behind "a"
    let with_être =
        crate::french::english::verbs::WITH_ÊTRE.contains(&draft.tokens[participle].lemma.as_str());
    let conjoined = draft.tokens[participle].dep == "conj";
    if conjoined && !(with_être && has_avoir(draft, verb)) && !befalls_body(draft, participle) {
        return;
    }
    if of_object && (kin.is_some() || befalls_people(draft, participle)) {
        draft.hang(participle, person, "acl");
    }
}

fn is_day(draft: &Draft, i: usize) -> bool {
    let english = crate::french::lexicon::french()
        .words
        .get(&lowered(&draft.tokens[i]));
    english.is_some_and(|word| word.ends_with("day"))
}

/// Whether the name, or the word for her, is a woman's.
fn is_woman(draft: &Draft, person: usize) -> bool {
    use reportedly_model::Gender;
    let given = reportedly_names::gender_of_given(&lowered(&draft.tokens[person]));
    given == Some(Gender::Female) || draft.tokens[person].morph.contains("Gender=Fem")
}

fn has_avoir(draft: &Draft, verb: usize) -> bool {
    draft
        .child(verb, "aux:tense")
        .is_some_and(|aux| draft.tokens[aux].lemma == "avoir")
}

/// "arrêté", "tué", "blessé": what is always done to somebody.
fn befalls_body(draft: &Draft, verb: usize) -> bool {
    let english = gloss::verb(draft, verb).unwrap_or_default();
    let word = english.split(' ').next().unwrap_or(english);
    let object = |mover| matches!(mover, crate::lexicon::Mover::Object);
    { crate::lexicon::english().fate.of_verb(word) }.any(|(frame, _)| object(frame.mover))
}

/// "a perdu son père, *resté* à Oran": the relative whose noun stands at the comma right before `first`.
fn kin_before(draft: &Draft, first: usize) -> Option<usize> {
    let comma = draft
        .previous(first)
        .filter(|&c| draft.tokens[c].text == ",")?;
    let noun = draft.previous(comma)?;
    (draft.tokens[noun].pos == "NOUN" && crate::french::names::described::is_kin(draft, noun))
        .then_some(noun)
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

/// "X, présidente du club de Y, *arrêtée* lundi": the person whose description ends at that comma.
fn described_before(draft: &Draft, first: usize) -> Option<usize> {
    let comma = draft
        .previous(first)
        .filter(|&c| draft.tokens[c].text == ",")?;
    let mut at = draft.previous(comma)?;
    for _ in 0..5 {
        let head = draft.tokens[at].head;
        if draft.labels[head] == "PERSON" && draft.tokens[at].dep == "appos" {
            return crate::french::names::described::is_office(draft, at).then_some(head);
        }
        at = head;
    }
    None
}

/// "condamné", "arrêté", "expulsé", where a warrant would be "émis".
fn befalls_people(draft: &Draft, verb: usize) -> bool {
    let Some(english) = gloss::verb(draft, verb) else {
        return false;
    };
    let lexicon = crate::lexicon::english();
    let word = english.split(' ').next().unwrap_or(english);
    is_step_of_law(draft, verb)
        || lexicon.fate.of_verb(word).next().is_some()
        || lexicon.motion.of_verb(word).next().is_some()
}

/// "condamné", "acquitté".
fn is_step_of_law(draft: &Draft, verb: usize) -> bool {
    let english = gloss::verb(draft, verb).unwrap_or_default();
    let word = english.split(' ').next().unwrap_or(english);
    { crate::lexicon::english().legal.verbs.iter() }
        .any(|step| step.verbs.iter().any(|v| v == word))
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

/// "auprès de son avocat et *d'*une source": the second has the preposition of the first.
fn second_source(draft: &mut Draft, noun: usize) {
    let first = draft.tokens[noun].head;
    let both = draft.tokens[noun].dep == "conj" && first < noun;
    let led = draft.child(first, "case").filter(|_| both);
    let merged = led.is_some_and(|c| {
        draft.tokens[c].morph.contains("Glossed=Yes") && draft.tokens[c].span.len() > 5
    });
    let case = draft.child(noun, "case").filter(|_| merged);
    if let Some(case) = case
        && matches!(
            lowered(&draft.tokens[case]).as_str(),
            "de" | "d'" | "des" | "du"
        )
    {
        draft.tokens[case].dep = "dep".into();
    }
}

/// "enlevé par des hommes armés *puis relâché*": done to whoever was taken, and not to the men.
fn second_fate(draft: &mut Draft, verb: usize) {
    let noun = draft.tokens[verb].head;
    let participle = draft.tokens[verb].pos == "VERB"
        && draft.tokens[verb].morph.contains("Tense=Past")
        && draft.tokens[verb].morph.contains("VerbForm=Part");
    let next = draft.previous(verb).is_some_and(|b| {
        matches!(
            lowered(&draft.tokens[b]).as_str(),
            "puis" | "et" | "ensuite"
        )
    });
    let first = draft.tokens[noun].head;
    let carried =
        draft.child(first, "aux:pass").is_some() && draft.child(verb, "aux:pass").is_none();
    let inside = draft.tokens[verb].dep == "conj"
        && noun < verb
        && first < noun
        && draft.tokens[noun].pos == "NOUN";
    if participle && next && carried && inside && disagrees(draft, verb, noun) {
        draft.tokens[verb].head = first;
    }
}

/// "L'opposant X arrêté *à Conakry*": where the participle right before the place tells of.
fn behind_participle(draft: &mut Draft, place: usize) {
    let noun = draft.tokens[place].head;
    let case = draft
        .child(place, "case")
        .filter(|_| draft.labels[place] == "GPE");
    let Some(verb) = case.and_then(|c| draft.previous(c)) else {
        return;
    };
    let participle = draft.tokens[verb].pos == "VERB"
        && draft.tokens[verb].morph.contains("Tense=Past")
        && draft.tokens[verb].morph.contains("VerbForm=Part")
        && matches!(draft.tokens[verb].dep.as_str(), "acl" | "amod");
    let nominal = matches!(draft.tokens[noun].pos.as_str(), "NOUN" | "PROPN" | "VERB");
    if participle && nominal && noun < verb && draft.is_below(verb, noun) {
        draft.hang(place, verb, "obl:mod");
    }
}

/// "avait étudié avant de partir *pour Paris*": where the infinitive right before it leads.
fn behind_infinitive(draft: &mut Draft, place: usize) {
    let case = draft
        .child(place, "case")
        .filter(|_| draft.labels[place] == "GPE");
    let Some(verb) = case.and_then(|c| draft.previous(c)) else {
        return;
    };
    let far = draft.tokens[place].head;
    let moves = gloss::verb(draft, verb)
        .map(|v| v.split(' ').next().unwrap_or(v))
        .is_some_and(|v| crate::lexicon::english().motion.of_verb(v).next().is_some());
    let infinitive =
        draft.tokens[verb].pos == "VERB" && draft.tokens[verb].morph.contains("VerbForm=Inf");
    if infinitive && moves && far < verb && draft.is_below(verb, far) {
        draft.hang(place, verb, "obl:mod");
    }
}

/// "détenu à X, puis *expulsé* vers Y": a next fate, which the model hangs on "puis".
fn behind_then(draft: &mut Draft, verb: usize) {
    let then = draft.tokens[verb].head;
    let first = draft.tokens[then].head;
    let next = matches!(lowered(&draft.tokens[then]).as_str(), "puis" | "ensuite")
        && draft.tokens[verb].morph.contains("VerbForm=Part")
        && draft.next(then) == Some(verb);
    if next && draft.tokens[first].pos == "VERB" && first < then {
        draft.hang(verb, first, "conj");
        draft.hang(then, verb, "cc");
    }
}
