//! Tense and mood: Penn tags from morphology, the *conditionnel* of hearsay as "would have",
//! and the two words of a negation as one.

use crate::french::draft::Draft;

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
pub const WITH_ÊTRE: [&str; 22] = [
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
        let with_être = WITH_ÊTRE.contains(&verb.lemma.as_str())
            || is_hidden(draft, token.head)
            || token.dep == "aux:pass" && is_reflexive(draft, i, token.head);
        let perfect = token.dep == "aux:tense" && with_être && token.lemma == "être";
        let being = token.dep == "aux:tense" && token.lemma == "être";
        if being && !with_être && is_undergone(draft, i) {
            // "*sont* portés disparus"
            let head = token.head;
            draft.tokens[i].dep = "aux:pass".into();
            if let Some(subject) = draft.child(head, "nsubj") {
                draft.tokens[subject].dep = "nsubj:pass".into();
            }
            continue;
        }
        if (auxiliary || perfect) && participle && with_être {
            let head = token.head;
            draft.tokens[i].dep = "aux:tense".into();
            draft.tokens[head].pos = "VERB".into();
            if let Some(subject) = draft.child(head, "nsubj:pass") {
                draft.tokens[subject].dep = "nsubj".into();
            }
        }
    }
}

/// Whether "être" carries a participle by itself, and nobody does it to himself.
fn is_undergone(draft: &Draft, auxiliary: usize) -> bool {
    let verb = draft.tokens[auxiliary].head;
    draft.tokens[verb].pos == "VERB"
        && draft.tokens[verb].morph.contains("VerbForm=Part")
        && draft.tokens[auxiliary].morph.contains("VerbForm=Fin")
        && !is_reflexive(draft, auxiliary, verb)
        && draft.child(verb, "obj").is_none()
}

/// "s'est posé": no passive, but for "se trouve hospitalisé".
fn is_reflexive(draft: &Draft, auxiliary: usize, verb: usize) -> bool {
    let found = draft.tokens[auxiliary].text.to_lowercase();
    !found.starts_with("trouv")
        && draft
            .children(verb)
            .into_iter()
            .any(|c| c < verb && draft.tokens[c].morph.contains("Reflex=Yes"))
}

/// "serait *caché* en Libye": where somebody hides, and nobody is said to do it to him.
fn is_hidden(draft: &Draft, verb: usize) -> bool {
    draft.tokens[verb].lemma == "cacher"
        && draft.child(verb, "obl:agent").is_none()
        && draft
            .children(verb)
            .into_iter()
            .any(|c| draft.labels[c] == "GPE" && draft.child(c, "case").is_some())
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
        _ if token.text.eq_ignore_ascii_case("where") => "WRB",
        "AUX" if has("Modal=Yes") => "MD",
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

/// "aurait gagné", "se trouverait", "partira": the English auxiliaries.
pub fn moods(draft: &mut Draft) {
    for i in draft.words() {
        let morph = draft.tokens[i].morph.clone();
        if morph.contains("Demanded=Yes") {
            draft.add(i, i, "should", "MD", "aux");
        }
        let conditional = morph.contains("Mood=Cnd");
        if !conditional && !morph.contains("Tense=Fut") {
            continue;
        }
        let dep = draft.tokens[i].dep.clone();
        let auxiliary = matches!(dep.as_str(), "aux" | "auxpass");
        let verb = if auxiliary { draft.tokens[i].head } else { i };
        let happened = auxiliary || is_state(draft, i);
        draft.tokens[i].tag = "VB".into();
        if !conditional {
            draft.add(i, verb, "will", "MD", "aux");
        } else if happened && !is_seen_from_the_past(draft, verb, auxiliary) {
            draft.add(i, verb, "would", "MD", "aux");
            draft.add(i, verb, "have", "VB", "aux");
            draft.tokens[i].tag = "VBN".into();
        } else if is_seen_from_the_past(draft, verb, auxiliary) || hangs_on_condition(draft, verb) {
            draft.add(i, verb, "would", "MD", "aux");
        } else {
            draft.add(i, verb, "reportedly", "RB", "advmod");
            draft.add(i, verb, "will", "MD", "aux");
        }
        if dep == "aux" && draft.tokens[i].lemma == "have" {
            // "would have" is said already
            draft.tokens[i].dep = "dep".into();
        }
    }
}

/// "se rendait à Dubaï": "was travelling" there, whether or not somebody arrived.
pub fn under_way(draft: &mut Draft) {
    for i in draft.words() {
        let token = &draft.tokens[i];
        let imperfect = token.pos == "VERB"
            && token.morph.contains("Tense=Imp")
            && token.morph.contains("VerbForm=Fin");
        if imperfect
            && matches!(
                token.lemma.as_str(),
                "travel" | "go" | "return" | "flee" | "head"
            )
        {
            draft.add(i, i, "was", "VBD", "aux");
            draft.tokens[i].tag = "VBG".into();
        }
    }
}

/// "se trouverait", "vivrait", "serait": what would be so now.
fn is_state(draft: &Draft, verb: usize) -> bool {
    let lemma = draft.tokens[verb].lemma.as_str();
    let presence = &crate::lexicon::english().presence;
    let dwells = presence
        .of_verb(lemma)
        .any(|(frame, rest)| rest.is_empty() && frame.objects.is_empty());
    let moves = crate::lexicon::english()
        .motion
        .of_verb(lemma)
        .next()
        .is_some();
    lemma == "be" || dwells || !moves
}

/// "a dit qu'il partirait": the future of what was said then.
fn is_seen_from_the_past(draft: &Draft, verb: usize, auxiliary: bool) -> bool {
    let above = draft.tokens[verb].head;
    let told = draft.tokens[verb].dep == "ccomp" && draft.tokens[above].pos == "VERB";
    let now = draft.tokens[above].morph.contains("Tense=Pres")
        && draft.tokens[above].morph.contains("VerbForm=Fin");
    // "il serait à Rome, a dit X": hearsay of X's
    let beside = above > verb && draft.child(verb, "mark").is_none();
    told && !auxiliary && !now && !beside || auxiliary && super::to_come::is_to_come(draft, verb)
}

/// "partirait si": no hearsay.
fn hangs_on_condition(draft: &Draft, verb: usize) -> bool {
    let clauses = draft.children(verb).into_iter();
    clauses
        .filter_map(|clause| draft.child(clause, "mark"))
        .any(|mark| draft.tokens[mark].text.eq_ignore_ascii_case("if"))
}

/// "Ni X ni Y n'ont quitté Tunis", "n'a fui personne": denied of both, of anybody.
fn neither(draft: &mut Draft, ne: usize) {
    let verb = draft.tokens[ne].head;
    let below = draft.below(verb);
    let word = |i: &usize| draft.tokens[*i].text.to_lowercase();
    let ni = below.iter().any(|i| word(i) == "ni");
    let denied = below.iter().any(|i| {
        draft.tokens[*i].head == verb
            && matches!(
                word(i).as_str(),
                "pas" | "plus" | "jamais" | "guère" | "point"
            )
    });
    let whom = below
        .iter()
        .copied()
        .find(|&i| draft.tokens[i].head == verb && word(&i) == "personne" && is_bare(draft, i));
    match whom {
        Some(subject) if draft.tokens[subject].dep.starts_with("nsubj") => {
            let token = &mut draft.tokens[subject];
            token.pos = "PRON".into();
            token.text = "nobody".into();
            token.lemma = "nobody".into();
            token.morph = "Glossed=Yes".into();
        }
        _ if (ni || whom.is_some()) && !denied => draft.add(verb, verb, "not", "RB", "neg"),
        _ => {}
    }
}

/// "personne", and not "une personne".
fn is_bare(draft: &Draft, noun: usize) -> bool {
    draft.child(noun, "det").is_none() && draft.child(noun, "nummod").is_none()
}

/// "ne … pas": the first word says nothing by itself. "plus" denies only with it.
pub fn negations(draft: &mut Draft) {
    for i in draft.words() {
        let text = draft.tokens[i].text.to_lowercase();
        if draft.tokens[i].pos == "ADV" && matches!(text.as_str(), "ne" | "n'" | "n’") {
            draft.tokens[i].dep = "dep".into();
            neither(draft, i);
            super::denied::by_ne(draft, i);
        }
        super::denied::either(draft, i);
        if text == "jamais" && without(draft, i) {
            let token = &mut draft.tokens[i];
            token.text = "ever".into();
            token.lemma = "ever".into();
            token.morph = "Glossed=Yes".into();
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

/// "sans être *jamais* allé": denied once.
fn without(draft: &Draft, never: usize) -> bool {
    let verb = draft.tokens[never].head;
    draft
        .children(verb)
        .into_iter()
        .any(|c| c < never && draft.tokens[c].text.eq_ignore_ascii_case("sans"))
}
