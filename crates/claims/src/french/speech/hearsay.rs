//! "On le dit à Doha", "on la dit enfuie": what people say of somebody, and nobody in particular.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes "he reportedly is" of it, while the words are still French.
pub fn recast(draft: &mut Draft) {
    for verb in draft.words() {
        told_of_by_somebody(draft, verb);
        if let Some(somebody) = said_of(draft, verb) {
            reported(draft, verb, somebody);
        }
    }
}

/// "Un rapport *le dit* installé à Malte": a verb between its objects, which the model takes for a noun.
fn told_of_by_somebody(draft: &mut Draft, verb: usize) {
    let pronoun = draft
        .child(verb, "obj")
        .is_some_and(|object| object + 1 == verb && draft.tokens[object].pos == "PRON");
    let told = pronoun && draft.tokens[verb].pos == "NOUN" && lowered(&draft.tokens[verb]) == "dit";
    if told && draft.child(verb, "xcomp").is_some() && draft.child(verb, "nsubj").is_some() {
        let token = &mut draft.tokens[verb];
        token.pos = "VERB".into();
        token.lemma = "dire".into();
        token.morph = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin".into();
    }
}

/// Whom "on" says something of that is no clause.
fn said_of(draft: &Draft, verb: usize) -> Option<usize> {
    const SAYING: [&str; 3] = ["dire", "donner", "croire"];
    if !SAYING.contains(&draft.tokens[verb].lemma.as_str()) {
        return None;
    }
    let before = draft.previous(verb)?;
    // "on l'*avait* dit mort"
    let compound = draft.tokens[before].dep == "aux:tense";
    let somebody = if compound {
        draft.previous(before)?
    } else {
        before
    };
    let one = draft.previous(somebody)?;
    let pronoun = matches!(
        lowered(&draft.tokens[somebody]).as_str(),
        "le" | "la" | "les" | "l'"
    );
    let nobody = lowered(&draft.tokens[one]) == "on";
    let present = compound || draft.tokens[verb].morph.contains("VerbForm=Fin");
    let clause = draft
        .children(verb)
        .into_iter()
        .any(|c| draft.child(c, "mark").is_some());
    let after = draft
        .next(verb)
        .is_some_and(|n| draft.tokens[n].pos != "PUNCT");
    (pronoun && nobody && present && after && !clause).then_some(somebody)
}

fn reported(draft: &mut Draft, verb: usize, somebody: usize) {
    let english = match lowered(&draft.tokens[somebody]).as_str() {
        "la" => "she",
        "les" => "they",
        _ => "he",
    };
    let one = draft.previous(somebody).unwrap_or(somebody);
    if let Some(auxiliary) = draft.child(verb, "aux:tense") {
        draft.tokens[auxiliary].dep = "dep".into();
        draft.tokens[auxiliary].pos = "PART".into();
    }
    draft.tokens[one].dep = "dep".into();
    draft.tokens[one].pos = "PART".into();
    draft.tokens[one].morph = Default::default();
    let token = &mut draft.tokens[somebody];
    token.text = english.into();
    token.lemma = english.into();
    token.pos = "PRON".into();
    token.morph = format!("{}|Person=3|Glossed=Yes", token.morph).into();
    draft.hang(somebody, verb, "nsubj");
    let complement = draft.children(verb).into_iter().find(|&c| {
        let inner = matches!(
            draft.tokens[c].dep.as_str(),
            "xcomp" | "obj" | "acl" | "amod"
        );
        c > verb && inner && draft.tokens[c].morph.contains("VerbForm=Part")
    });
    draft.add(
        verb,
        complement.unwrap_or(verb),
        "reportedly",
        "RB",
        "advmod",
    );
    dead_or_alive(draft, verb);
    be(draft, verb, complement);
}

/// "on l'a dit *mort*": a state, which the model takes for the noun.
fn dead_or_alive(draft: &mut Draft, verb: usize) {
    let state = draft.next(verb).filter(|&state| {
        let word = lowered(&draft.tokens[state]);
        draft.tokens[state].head == verb && matches!(word.as_str(), "mort" | "morte")
    });
    if let Some(state) = state {
        let token = &mut draft.tokens[state];
        token.pos = "ADJ".into();
        token.lemma = "mort".into();
        token.dep = "xcomp".into();
        // "on l'a cru mort *à Oran*": where that was
        for place in draft.children(verb) {
            if place > state && draft.tokens[place].dep.starts_with("obl") {
                draft.tokens[place].head = state;
            }
        }
    }
}

/// The verb of saying as "is", over a place or under a participle.
fn be(draft: &mut Draft, verb: usize, participle: Option<usize>) {
    let token = &mut draft.tokens[verb];
    token.text = "is".into();
    token.lemma = "be".into();
    token.pos = "AUX".into();
    token.morph = "Mood=Ind|Tense=Pres|VerbForm=Fin|Glossed=Yes".into();
    let Some(participle) = participle else {
        return;
    };
    draft.swap(participle, verb, "aux:pass");
    for child in draft.children(verb) {
        draft.tokens[child].head = participle;
    }
    let lemma = draft.tokens[participle].lemma.clone();
    let fled = matches!(lemma.as_str(), "enfuir" | "réfugier" | "exiler");
    if fled || crate::french::english::verbs::WITH_ÊTRE.contains(&lemma.as_str()) {
        draft.tokens[verb].dep = "aux:tense".into();
    } else if let Some(subject) = draft.child(participle, "nsubj") {
        draft.tokens[subject].dep = "nsubj:pass".into();
    }
}
