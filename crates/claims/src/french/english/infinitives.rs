//! Infinitives: "to" before them, or the preposition that governs them.

use super::gloss::lowered;
use crate::french::draft::Draft;

/// "tentait d'entrer", "veut partir": "to" before an infinitive; "pour avoir fui", "avant de fuir":
/// a preposition over it.
pub fn infinitives(draft: &mut Draft) {
    for verb in draft.words() {
        let opener = opener(draft, verb);
        if !draft.tokens[opener].morph.contains("VerbForm=Inf")
            || draft.tokens[opener].pos == "PROPN"
        {
            continue;
        }
        let marks = draft.children(verb).into_iter().find(|&c| {
            let marks = matches!(draft.tokens[c].dep.as_str(), "mark" | "case");
            marks && draft.tokens[c].pos == "ADP" && c < verb
        });
        match marks {
            Some(mark) if goes_on(draft, mark, verb) => then(draft, mark, verb),
            Some(mark) if governs(draft, mark, verb, opener) => gerund(draft, mark, verb, opener),
            Some(mark) => particle(draft, mark),
            None if draft.tokens[verb].dep == "xcomp" => bare(draft, verb, opener),
            None => {}
        }
    }
}

/// The first of the verb's auxiliaries, or the verb.
fn opener(draft: &Draft, verb: usize) -> usize {
    let auxiliaries = draft.children(verb).into_iter();
    let first = auxiliaries
        .filter(|&c| draft.tokens[c].dep.starts_with("aux"))
        .min();
    first.unwrap_or(verb)
}

fn particle(draft: &mut Draft, mark: usize) {
    let token = &mut draft.tokens[mark];
    token.text = "to".into();
    token.lemma = "to".into();
    token.pos = "PART".into();
    token.dep = "aux".into();
}

/// Whether the preposition stays one before the infinitive: "pour avoir fui", "accusé d'avoir fui".
fn governs(draft: &Draft, mark: usize, verb: usize, opener: usize) -> bool {
    const ACCUSING: [&str; 5] = ["accuse", "suspect", "charge", "convict", "guilty"];
    let above = draft.tokens[draft.tokens[verb].head].lemma.as_str();
    match draft.tokens[mark].text.to_lowercase().as_str() {
        "after" | "before" | "without" | "instead" => true,
        "for" => opener != verb,
        "of" => ACCUSING.contains(&above),
        _ => false,
    }
}

/// "a quitté Tunis avant de gagner Malte": one leg after the other.
fn goes_on(draft: &Draft, mark: usize, verb: usize) -> bool {
    let motion = &crate::lexicon::english().motion;
    let moves = |i: usize| motion.of_verb(&draft.tokens[i].lemma).next().is_some();
    let above = draft.tokens[verb].head;
    draft.tokens[mark].text.eq_ignore_ascii_case("before")
        && mark > above
        && moves(above)
        && moves(verb)
        && draft.child(above, "aux:pass").is_none()
}

/// "aurait gagné Tunis avant de rallier Malte": the second is hearsay as the first is.
fn reported_too(draft: &mut Draft, verb: usize) {
    let above = draft.tokens[verb].head;
    let conditional = |i: usize| draft.tokens[i].morph.contains("Mood=Cnd");
    if conditional(above) || draft.children(above).into_iter().any(conditional) {
        draft.add(verb, verb, "reportedly", "RB", "advmod");
    }
}

fn then(draft: &mut Draft, mark: usize, verb: usize) {
    reported_too(draft, verb);
    draft.tokens[verb].dep = "conj".into();
    for child in draft.children(verb) {
        if draft.tokens[child].dep == "mark" {
            draft.tokens[child].dep = "dep".into();
        }
        // "avant d'*être* extradé": then was
        if matches!(draft.tokens[child].dep.as_str(), "aux:pass" | "auxpass") {
            let token = &mut draft.tokens[child];
            token.text = "was".into();
            token.morph = "Mood=Ind|Tense=Past|VerbForm=Fin".into();
        }
    }
    let token = &mut draft.tokens[mark];
    token.text = "then".into();
    token.lemma = "then".into();
    token.dep = "advmod".into();
}

/// "after having left", "of embezzling".
fn gerund(draft: &mut Draft, mark: usize, verb: usize, opener: usize) {
    if matches!(draft.tokens[mark].lemma.as_str(), "before" | "after") {
        reported_too(draft, verb);
    }
    draft.swap(mark, verb, "pcomp");
    draft.tokens[mark].dep = "prep".into();
    let token = &mut draft.tokens[opener];
    token.morph = "Tense=Pres|VerbForm=Part".into();
    if opener != verb && token.lemma == "be" {
        token.text = "being".into();
    }
    for child in draft.children(verb) {
        if child < verb && draft.tokens[child].dep == "mark" {
            draft.tokens[child].dep = "dep".into();
        }
    }
}

/// "veut partir": "wants to leave", but "made leave", "saw leave".
fn bare(draft: &mut Draft, verb: usize, opener: usize) {
    const WITHOUT: [&str; 6] = ["make", "let", "see", "hear", "watch", "deny"];
    let above = draft.tokens[draft.tokens[verb].head].lemma.as_str();
    if !WITHOUT.contains(&above) {
        draft.add(opener, verb, "to", "TO", "aux");
    }
}

/// "a renoncé à partir": "à partir" is no preposition after a verb that takes an infinitive so.
pub fn fixed(draft: &mut Draft) {
    for infinitive in draft.words() {
        let token = &draft.tokens[infinitive];
        let preposition = token.head;
        let verb = draft.tokens[preposition].head;
        let fixed = token.dep == "fixed" && token.morph.contains("VerbForm=Inf");
        let close = draft.next(verb) == Some(preposition) && draft.tokens[verb].pos == "VERB";
        if !fixed || !close || lowered(&draft.tokens[preposition]) != "à" {
            continue;
        }
        draft.hang(infinitive, verb, "xcomp");
        for child in draft.children(preposition) {
            let label = if draft.child(child, "case").is_some() {
                "obl:arg"
            } else {
                "dep"
            };
            draft.hang(child, infinitive, label);
        }
        draft.hang(preposition, infinitive, "mark");
    }
}
