//! Tense and mood: Penn tags from morphology, the *conditionnel* of hearsay as "would have",
//! and the two words of a negation as one.

use super::draft::Draft;

/// Stems of the *conditionnel* that are not the infinitive's.
const STEMS: [&str; 12] = [
    "ser", "aur", "ir", "fer", "pourr", "devr", "voudr", "viendr", "tiendr", "verr", "saur",
    "mourr",
];

/// Marks what is conditional, while the words are still French.
pub fn mark_conditionals(draft: &mut Draft) {
    for i in draft.words() {
        let token = &draft.tokens[i];
        let verbal = matches!(token.pos.as_str(), "VERB" | "AUX");
        if verbal && !token.morph.contains("Mood=Cnd") && is_conditional(&token.text, &token.lemma)
        {
            draft.tokens[i].morph = "Mood=Cnd|VerbForm=Fin".into();
        }
    }
}

/// "trouverait" is one, "entrait" is an imperfect.
fn is_conditional(text: &str, lemma: &str) -> bool {
    let text = text.to_lowercase();
    let stem = ["aient", "ait", "ais"]
        .iter()
        .find_map(|ending| text.strip_suffix(ending));
    stem.is_some_and(|stem| {
        stem == lemma
            || lemma.strip_suffix('e') == Some(stem)
            || STEMS
                .iter()
                .any(|s| stem == *s || s.len() > 3 && stem.ends_with(s))
    })
}

/// Verbs that make their perfect with "être", which is no passive then.
const WITH_ÊTRE: [&str; 22] = [
    "aller",
    "arriver",
    "partir",
    "repartir",
    "passer",
    "venir",
    "revenir",
    "rentrer",
    "retourner",
    "entrer",
    "sortir",
    "mourir",
    "décéder",
    "rester",
    "devenir",
    "tomber",
    "monter",
    "descendre",
    "parvenir",
    "disparaître",
    "demeurer",
    "retomber",
];

/// "est parti" is a perfect, whatever the model calls its auxiliary, and so is "s'est enfui".
pub fn perfects(draft: &mut Draft) {
    for i in draft.words() {
        let token = &draft.tokens[i];
        let auxiliary = matches!(token.dep.as_str(), "aux:pass" | "cop");
        let verb = &draft.tokens[token.head];
        let participle = verb.morph.contains("VerbForm=Part") || verb.pos == "VERB";
        if auxiliary && participle && WITH_ÊTRE.contains(&verb.lemma.as_str()) {
            let head = token.head;
            draft.tokens[i].dep = "aux:tense".into();
            draft.tokens[head].pos = "VERB".into();
            if let Some(subject) = draft.child(head, "nsubj:pass") {
                draft.tokens[subject].dep = "nsubj".into();
            }
        }
    }
}

/// "Son avocat dément que": a verb that the model takes for an adverb beside its subject.
pub fn misread(draft: &mut Draft) {
    for verb in draft.words() {
        let subject = draft.tokens[verb].head;
        let known = super::gloss::french()
            .forms
            .contains_key(draft.tokens[verb].text.to_lowercase().as_str());
        let noun = matches!(
            draft.tokens[subject].pos.as_str(),
            "NOUN" | "PROPN" | "PRON"
        );
        if !known || !noun || subject > verb || draft.tokens[verb].pos == "VERB" {
            continue;
        }
        draft.tokens[verb].pos = "VERB".into();
        draft.tokens[verb].morph = "Tense=Pres|VerbForm=Fin".into();
        draft.swap(verb, subject, "nsubj");
        for child in draft.children(subject) {
            let says = draft.child(child, "mark").is_some();
            if child > verb {
                draft.hang(child, verb, if says { "ccomp" } else { "dep" });
            }
            let conjunct = draft.child(child, "conj").filter(|_| says);
            if let Some(next) = conjunct.filter(|&c| draft.child(c, "mark").is_none()) {
                draft.hang(next, verb, "conj");
            }
        }
    }
}

/// Tags every word, once it is glossed.
pub fn tags(draft: &mut Draft) {
    for i in draft.words() {
        let tag = tag(draft, i);
        draft.tokens[i].tag = tag.into();
        if !draft.labels[i].is_empty() && draft.tokens[i].pos != "PUNCT" {
            let inner = matches!(draft.tokens[i].pos.as_str(), "ADP" | "DET" | "CCONJ");
            if !inner {
                let text = draft.tokens[i].text.clone();
                draft.tokens[i].text = super::gloss::capitalised(&text).into();
                draft.tokens[i].pos = "PROPN".into();
                draft.tokens[i].tag = "NNP".into();
            }
        }
    }
}

fn tag(draft: &Draft, i: usize) -> &'static str {
    let token = &draft.tokens[i];
    let has = |feature: &str| token.morph.contains(feature);
    match token.pos.as_str() {
        "VERB" | "AUX" if has("VerbForm=Inf") => "VB",
        "VERB" | "AUX" if has("VerbForm=Part") && has("Tense=Pres") => "VBG",
        "VERB" | "AUX" if has("VerbForm=Part") => "VBN",
        "VERB" | "AUX" if has("Tense=Past") || has("Tense=Imp") => "VBD",
        "VERB" | "AUX" => "VBZ",
        "NOUN" if has("Number=Plur") => "NNS",
        "NOUN" => "NN",
        "PROPN" => "NNP",
        "ADJ" => "JJ",
        "ADV" => "RB",
        "DET" if has("Poss=Yes") => "PRP$",
        "DET" => "DT",
        "PRON" if has("Reflex=Yes") => "RP",
        "PRON" if has("PronType=Rel") => "WP",
        "PRON" if has("Person=") => "PRP",
        "PRON" => "DT",
        "NUM" => "CD",
        "CCONJ" => "CC",
        "PART" => "TO",
        "ADP" | "SCONJ" => "IN",
        "PUNCT" if token.text == "," => ",",
        "PUNCT" => ".",
        _ => "FW",
    }
}

/// "aurait gagné", "se trouverait", "partira", "pourrait être": the English auxiliaries.
pub fn moods(draft: &mut Draft) {
    for i in draft.words() {
        let morph = draft.tokens[i].morph.clone();
        let conditional = morph.contains("Mood=Cnd");
        if !conditional && !morph.contains("Tense=Fut") {
            continue;
        }
        let dep = draft.tokens[i].dep.clone();
        let auxiliary = matches!(dep.as_str(), "aux" | "auxpass");
        let verb = if auxiliary { draft.tokens[i].head } else { i };
        let modal = if conditional { "would" } else { "will" };
        draft.add(i, verb, modal, "MD", "aux");
        let seen_from_the_past = !auxiliary && draft.tokens[i].dep == "ccomp";
        if conditional && !seen_from_the_past {
            draft.add(i, verb, "have", "VB", "aux");
            draft.tokens[i].tag = "VBN".into();
        } else {
            draft.tokens[i].tag = "VB".into();
        }
        if dep == "aux" && draft.tokens[i].lemma == "have" {
            // "would have" is said already
            draft.tokens[i].dep = "dep".into();
        }
    }
}

/// "ne … pas": the first word says nothing by itself. "plus" denies only with it.
pub fn negations(draft: &mut Draft) {
    for i in draft.words() {
        let text = draft.tokens[i].text.to_lowercase();
        if draft.tokens[i].pos == "ADV" && matches!(text.as_str(), "ne" | "n'" | "n’") {
            draft.tokens[i].dep = "dep".into();
        }
        let more = draft.tokens[i].lemma == "plus" && draft.tokens[i].pos == "ADV";
        let head = draft.tokens[i].head;
        let denies = |draft: &Draft| {
            (draft.children(head).into_iter())
                .any(|c| matches!(draft.tokens[c].text.as_str(), "ne" | "n'" | "n’"))
        };
        if more && !denies(draft) {
            draft.tokens[i].morph = "Glossed=Yes".into();
        }
    }
}
