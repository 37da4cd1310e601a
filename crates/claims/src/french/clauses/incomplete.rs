//! Clauses that the model leaves without their subject, auxiliary or verb.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Puts the clauses right.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        auxiliary(draft, word);
        crate::french::words::being::infinitive_of_being(draft, word);
        participle(draft, word);
        subjunctive(draft, word);
        crate::french::words::being::set_apart(draft, word);
        nothing(draft, word);
    }
    for verb in draft.words() {
        in_a_name(draft, verb);
        under_its_subject(draft, verb);
        without_subject(draft, verb);
        relative_of_place(draft, verb);
        content_of_noun(draft, verb);
        content_of_saying(draft, verb);
    }
    crate::french::words::broken::join(draft);
}

fn is_participle(draft: &Draft, i: usize) -> bool {
    draft.tokens[i].morph.contains("VerbForm=Part")
}

pub fn is_nominal(draft: &Draft, i: usize) -> bool {
    matches!(draft.tokens[i].pos.as_str(), "NOUN" | "PROPN" | "PRON")
}

/// Whether the verb, or one of its auxiliaries, is finite.
pub fn is_finite(draft: &Draft, verb: usize) -> bool {
    let finite = |i: usize| draft.tokens[i].morph.contains("VerbForm=Fin");
    let carried = || {
        draft.children(verb).into_iter().any(|c| {
            let dep = draft.tokens[c].dep.as_str();
            (dep.starts_with("aux") || dep == "cop") && finite(c)
        })
    };
    draft.tokens[verb].pos == "VERB" && finite(verb) || draft.tokens[verb].pos != "AUX" && carried()
}

pub fn has_subject(draft: &Draft, verb: usize) -> bool {
    ["nsubj", "nsubj:pass", "expl:subj", "csubj"]
        .iter()
        .any(|label| draft.child(verb, label).is_some())
}

/// Hangs `subject` on `verb`, by its voice.
pub fn make_subject(draft: &mut Draft, subject: usize, verb: usize) {
    let passive = draft.child(verb, "aux:pass").is_some();
    draft.hang(subject, verb, if passive { "nsubj:pass" } else { "nsubj" });
}

/// "soit entré": an auxiliary before its participle, whatever the model calls it.
fn auxiliary(draft: &mut Draft, i: usize) {
    let token = &draft.tokens[i];
    let verb = token.head;
    let strange = !token.dep.starts_with("aux") && token.dep != "cop";
    let place = verb > i && is_nominal(draft, verb) && draft.child(verb, "case").is_some();
    if token.dep == "cc" && token.lemma == "être" && place {
        draft.tokens[i].dep = "cop".into();
        return;
    }
    let token = &draft.tokens[i];
    let has = token.lemma == "avoir" && draft.tokens[verb].pos == "VERB";
    if token.pos != "AUX" || !strange || verb <= i || !(has || is_participle(draft, verb)) {
        return;
    }
    let label = if token.lemma == "avoir" {
        "aux:tense"
    } else {
        "aux:pass"
    };
    draft.tokens[i].dep = label.into();
}

/// "est partie": a participle that the model takes for a noun.
fn participle(draft: &mut Draft, i: usize) {
    let seen = draft.tokens[i].pos == "ADV" && lowered(&draft.tokens[i]).starts_with("aperçu");
    if !seen && !matches!(draft.tokens[i].pos.as_str(), "NOUN" | "ADJ") {
        return;
    }
    let children = draft.children(i);
    let carried = children
        .iter()
        .any(|&c| draft.tokens[c].dep.starts_with("aux") || draft.tokens[c].dep == "cop");
    let determined = draft.child(i, "det").is_some();
    let form = lowered(&draft.tokens[i]);
    let infinitive = infinitive_of(&form).or_else(|| {
        let has = draft.child(i, "aux:tense")?;
        let seen = form.strip_prefix("aperçu")?;
        (draft.tokens[has].lemma == "avoir" && seen.len() < 3).then(|| "apercevoir".to_owned())
    });
    let Some(infinitive) = infinitive.filter(|_| carried && !determined) else {
        return;
    };
    draft.tokens[i].pos = "VERB".into();
    draft.tokens[i].lemma = infinitive.into();
    draft.tokens[i].morph = "Tense=Past|VerbForm=Part".into();
    for child in children {
        if draft.tokens[child].dep == "cop" {
            draft.tokens[child].dep = "aux:tense".into();
        }
    }
}

/// "partie" → "partir", of the verbs that make their perfect with "être".
fn infinitive_of(form: &str) -> Option<String> {
    let singular = form.strip_suffix('s').unwrap_or(form);
    let masculine = singular.strip_suffix('e').unwrap_or(singular);
    match masculine {
        "mort" => return Some("mourir".to_owned()),
        "caché" => return Some("cacher".to_owned()),
        _ => {}
    }
    let infinitive = match masculine.strip_suffix('é') {
        Some(stem) => format!("{stem}er"),
        None => format!("{masculine}r"),
    };
    crate::french::english::verbs::WITH_ÊTRE
        .contains(&infinitive.as_str())
        .then_some(infinitive)
}

/// "que X soit à Dubaï": a verb that the model takes for "either".
fn subjunctive(draft: &mut Draft, i: usize) {
    if draft.tokens[i].pos != "CCONJ" || lowered(&draft.tokens[i]) != "soit" {
        return;
    }
    let place = draft.tokens[i].head;
    second_verb(draft, i);
    let subject = (0..i).rev().take(6).find(|&s| {
        draft.in_one_sentence(s, i) && draft.child(s, "mark").is_some() && is_nominal(draft, s)
    });
    let Some(subject) = subject.filter(|_| place > i) else {
        if let (Some(subject), Some(mark)) =
            (draft.child(place, "nsubj"), draft.child(place, "mark"))
        {
            draft.tokens[i].pos = "VERB".into();
            draft.tokens[i].lemma = "être".into();
            draft.tokens[i].morph = "Mood=Sub|Tense=Pres|VerbForm=Fin".into();
            draft.swap(i, place, "obl:mod");
            draft.hang(subject, i, "nsubj");
            draft.hang(mark, i, "mark");
        }
        return;
    };
    draft.tokens[i].pos = "VERB".into();
    draft.tokens[i].lemma = "être".into();
    draft.tokens[i].morph = "Mood=Sub|Tense=Pres|VerbForm=Fin".into();
    if let Some(mark) = draft.child(subject, "mark") {
        draft.tokens[mark].head = i;
    }
    draft.swap(i, subject, "nsubj");
    if draft.tokens[i].dep == "dep" {
        draft.tokens[i].dep = "ccomp".into();
    }
    draft.hang(place, i, "obl:mod");
}

/// "a démenti que X soit à Rome *et a dit*": the second verb of whoever denies, which the model gives "que" and X.
fn second_verb(draft: &mut Draft, i: usize) {
    let place = draft.tokens[i].head;
    let name = draft.tokens[place].head;
    let second = draft.tokens[name].head;
    let (Some(that), Some(and)) = (draft.child(second, "mark"), draft.child(second, "cc")) else {
        return;
    };
    let first = draft.tokens[second].head;
    let order = first < that && that < name && name < i && i < place && place < and && and < second;
    let subject = draft.tokens[name].dep.starts_with("nsubj") && draft.tokens[second].pos == "VERB";
    if order && subject && lowered(&draft.tokens[that]).starts_with("qu") {
        draft.hang(name, first, "ccomp");
        draft.hang(that, name, "mark");
        draft.hang(second, first, "conj");
    }
}

/// "n'a rien annoncé": what was announced.
fn nothing(draft: &mut Draft, i: usize) {
    let verb = draft.tokens[i].head;
    let other = draft.child(verb, "nsubj").is_some_and(|s| s != i);
    if lowered(&draft.tokens[i]) == "rien" && draft.tokens[i].dep == "nsubj" && other {
        draft.tokens[i].dep = "obj".into();
    }
}

/// "Karim Haddad compte se rendre": the finite verb that the model takes for a part of the name.
fn in_a_name(draft: &mut Draft, verb: usize) {
    let token = &draft.tokens[verb];
    let name = token.head;
    if token.pos == "VERB"
        && token.dep == "nsubj"
        && token.morph.contains("VerbForm=Fin")
        && name > verb
    {
        before_another(draft, verb, name);
        return;
    }
    let inside = matches!(
        token.dep.as_str(),
        "flat:name" | "flat" | "nmod" | "appos" | "amod" | "acl"
    );
    if token.dep == "cop" {
        copula_in_a_name(draft, name);
        return;
    }
    let verbal = matches!(token.pos.as_str(), "VERB" | "AUX");
    if !verbal || !inside || name >= verb || !token.morph.contains("VerbForm=Fin") {
        return;
    }
    let says = draft.tokens[name].head;
    let aside = says > verb
        && draft
            .previous(says)
            .is_some_and(|b| draft.tokens[b].text == ",");
    if draft.tokens[name].pos == "PROPN" && aside && draft.tokens[says].pos == "VERB" {
        // "X est à Athènes, assure un ami"
        draft.hang(verb, says, "ccomp");
        draft.hang(name, verb, "nsubj");
        draft.tokens[verb].pos = "VERB".into();
        return;
    }
    let infinitive = draft.tokens[name].head;
    let follows = infinitive > verb && draft.tokens[infinitive].morph.contains("VerbForm=Inf");
    if draft.tokens[name].pos == "PROPN" && follows {
        draft.swap(verb, infinitive, "xcomp");
        draft.hang(name, verb, "nsubj");
    }
}

/// "Karim Haddad est *à Athènes*, assure un ami": what is said, taken for a part of the name.
fn copula_in_a_name(draft: &mut Draft, said: usize) {
    let name = draft.tokens[said].head;
    let inside = matches!(
        draft.tokens[said].dep.as_str(),
        "flat:name" | "flat" | "nmod" | "appos"
    );
    let says = draft.tokens[name].head;
    let aside = says > said
        && draft
            .previous(says)
            .is_some_and(|b| draft.tokens[b].text == ",");
    if inside && aside && draft.tokens[name].pos == "PROPN" && draft.tokens[says].pos == "VERB" {
        draft.hang(said, says, "ccomp");
        draft.hang(name, said, "nsubj");
    }
}

/// "dément avoir quitté", "dément que … et soutient que": a verb for the subject of the next one.
fn before_another(draft: &mut Draft, verb: usize, next: usize) {
    let opener = draft
        .children(next)
        .into_iter()
        .find(|&c| draft.tokens[c].dep.starts_with("aux"));
    let infinitive = draft.tokens[opener.unwrap_or(next)]
        .morph
        .contains("VerbForm=Inf");
    let joined = draft.child(next, "cc").is_some();
    let object = draft.tokens[next].pos == "NOUN" && draft.child(next, "det").is_some();
    if object {
        // "dément l'arrestation": the model makes a sentence of the noun
        draft.swap(verb, next, "obj");
    } else if infinitive {
        draft.swap(verb, next, "xcomp");
    } else if joined {
        draft.swap(verb, next, "conj");
    }
}

/// "L'avocat, qui dément, est arrivé": the main verb that the model hangs on its subject.
fn under_its_subject(draft: &mut Draft, verb: usize) {
    let token = &draft.tokens[verb];
    let noun = token.head;
    let clause = matches!(token.dep.as_str(), "acl:relcl" | "acl" | "parataxis");
    let root = draft.tokens[noun].head == noun;
    if !clause || !root || noun >= verb || !is_nominal(draft, noun) || !is_finite(draft, verb) {
        return;
    }
    let introduced = draft
        .children(verb)
        .into_iter()
        .any(|c| draft.tokens[c].morph.contains("PronType=Rel") || draft.tokens[c].dep == "mark");
    if introduced || has_subject(draft, verb) {
        return;
    }
    draft.swap(verb, noun, "nsubj");
    make_subject(draft, noun, verb);
}

/// "Karim Haddad, lui, aurait été conduit": a name before a verb that has no subject.
fn without_subject(draft: &mut Draft, verb: usize) {
    no_source(draft, verb);
    if has_subject(draft, verb) || !is_finite(draft, verb) {
        return;
    }
    let subject = draft.children(verb).into_iter().find(|&c| {
        let loose = matches!(
            draft.tokens[c].dep.as_str(),
            "obl:mod" | "obl:arg" | "dislocated" | "dep" | "nmod" | "vocative" | "obj"
        );
        let named = draft.labels[c] == "PERSON";
        let loose = loose || named && draft.tokens[c].dep == "advmod";
        let human = named || crate::french::names::described::is_office(draft, c);
        c < verb && loose && human && draft.child(c, "case").is_none()
    });
    let subject = subject.or_else(|| behind_source(draft, verb));
    if let Some(subject) = subject {
        make_subject(draft, subject, verb);
    }
}

/// "D'après un diplomate, …": whom one cites does nothing.
fn no_source(draft: &mut Draft, verb: usize) {
    for child in draft.children(verb) {
        let subject = draft.tokens[child].dep.starts_with("nsubj");
        let case = draft
            .child(child, "case")
            .map(|case| lowered(&draft.tokens[case]));
        if subject && matches!(case.as_deref(), Some("selon" | "après" | "d'")) {
            draft.tokens[child].dep = "obl:mod".into();
        }
    }
}

/// "Selon un diplomate, le colonel X a été arrêté": the model sets X beside the diplomat.
fn behind_source(draft: &Draft, verb: usize) -> Option<usize> {
    let source = draft.children(verb).into_iter().find(|&c| {
        let case = draft
            .child(c, "case")
            .map(|case| lowered(&draft.tokens[case]));
        c < verb && matches!(case.as_deref(), Some("selon" | "après" | "d'"))
    })?;
    let beside = draft.below(source).into_iter();
    beside
        .filter(|&c| draft.tokens[c].dep == "appos" && c < verb)
        .find(|&c| {
            let first = draft.below(c).into_iter().min().unwrap_or(c);
            draft
                .previous(first)
                .is_some_and(|b| draft.tokens[b].text == ",")
        })
}

/// "à Doha, où il participe": the clause describes the place.
fn relative_of_place(draft: &mut Draft, verb: usize) {
    let token = &draft.tokens[verb];
    if !matches!(token.dep.as_str(), "ccomp" | "advcl" | "parataxis" | "conj") {
        return;
    }
    let Some(place) = draft.children(verb).into_iter().find(|&c| {
        c < verb
            && lowered(&draft.tokens[c]) == "où"
            && draft.tokens[c].morph.contains("PronType=Rel")
    }) else {
        return;
    };
    let before = draft
        .previous(place)
        .filter(|&b| draft.tokens[b].text == ",");
    let Some(noun) = before.and_then(|comma| draft.previous(comma)) else {
        return;
    };
    if is_nominal(draft, noun) {
        draft.hang(verb, noun, "acl:relcl");
    }
}

/// "aucune preuve qu'il ait quitté": the clause says of what.
fn content_of_noun(draft: &mut Draft, verb: usize) {
    if draft.tokens[verb].dep != "advcl" {
        return;
    }
    let Some(that) = draft.child(verb, "mark") else {
        return;
    };
    let noun = draft
        .previous(that)
        .filter(|&n| draft.tokens[n].pos == "NOUN");
    let Some(noun) = noun.filter(|_| lowered(&draft.tokens[that]).starts_with("qu")) else {
        return;
    };
    draft.hang(verb, noun, "acl");
}

/// "a déclaré que X était *à Doha*": what is said, which the model takes for where it was said.
fn content_of_saying(draft: &mut Draft, said: usize) {
    let loose = matches!(
        draft.tokens[said].dep.as_str(),
        "obl:mod" | "obl:arg" | "nmod"
    );
    let above = draft.tokens[said].head;
    let that = draft
        .child(said, "mark")
        .is_some_and(|mark| lowered(&draft.tokens[mark]).starts_with("qu"));
    if loose && that && draft.child(said, "cop").is_some() && draft.tokens[above].pos == "VERB" {
        draft.tokens[said].dep = "ccomp".into();
    }
}
