//! "selon X", "d'après X", "de source policière" as "according to X".

use crate::french::draft::Draft;

/// Names the source as English does, with two words.
pub fn according_to(draft: &mut Draft) {
    for i in draft.words() {
        let text = draft.tokens[i].text.to_lowercase();
        let Some(next) = draft.next(i) else {
            continue;
        };
        let after = draft.tokens[next].text == "after";
        if text == "selon" {
            one_word(draft, i);
        } else if text == "of" && after && !draft.tokens[i].space_after {
            draft.merge(i, next);
            one_word(draft, i);
        } else if let Some(verb) = told_by_source(draft, i) {
            if learner(draft, i).is_some() {
                cited(draft, i, verb);
            } else {
                draft.hang(i, verb, "prep");
                one_word(draft, i);
            }
        } else if text == "with" && is_learnt(draft, i) {
            match learner(draft, i) {
                Some(verb) => cited(draft, i, verb),
                None => one_word(draft, i),
            }
        }
    }
}

/// "a-t-on appris *de* sources policières": a preposition, which the model takes for an article.
pub fn learnt(draft: &mut Draft) {
    for source in draft.words() {
        let verb = draft.tokens[source].head;
        let learns = draft.tokens[verb].lemma == "apprendre" && verb < source;
        if draft.tokens[source].lemma != "source" || !learns {
            continue;
        }
        let of = draft.child(source, "det").filter(|&of| {
            let word = crate::french::english::gloss::lowered(&draft.tokens[of]);
            matches!(word.as_str(), "de" | "d'")
        });
        if let Some(of) = of {
            draft.tokens[of].dep = "case".into();
            draft.tokens[of].pos = "ADP".into();
            draft.tokens[source].dep = "obl:arg".into();
        }
    }
}

/// "de source sécuritaire", "a-t-on appris dimanche de sources concordantes": the verb of what is
/// known from there.
fn told_by_source(draft: &Draft, preposition: usize) -> Option<usize> {
    let of = draft.tokens[preposition].text.eq_ignore_ascii_case("of");
    let source = draft.child(preposition, "pobj").filter(|_| of)?;
    let bare = draft.child(source, "det").is_none();
    if draft.tokens[source].lemma != "source" || !bare {
        return None;
    }
    let mut at = preposition;
    for _ in 0..4 {
        at = draft.tokens[at].head;
        if matches!(draft.tokens[at].pos.as_str(), "VERB" | "AUX") {
            let aside = matches!(
                draft.tokens[at].dep.as_str(),
                "advcl" | "parataxis" | "conj"
            );
            let said = draft.tokens[at].head;
            return Some(if aside && said < at { said } else { at });
        }
    }
    None
}

/// "a-t-on appris auprès de la police", "a appris l'AFP auprès de son avocat".
fn is_learnt(draft: &Draft, preposition: usize) -> bool {
    let verb = &draft.tokens[draft.tokens[preposition].head];
    let one = draft
        .child(draft.tokens[preposition].head, "nsubj")
        .is_some_and(|s| draft.tokens[s].text.eq_ignore_ascii_case("one"));
    matches!(verb.lemma.as_str(), "learn" | "indicate" | "specify")
        && draft.tokens[preposition].text != "avec"
        && (one || learner(draft, preposition).is_some())
}

/// "*l'AFP* a appris de source policière": the verb, where somebody named, and not "on", has it
/// from the source.
fn learner(draft: &Draft, preposition: usize) -> Option<usize> {
    let mut at = preposition;
    let verb = (0..4).find_map(|_| {
        at = draft.tokens[at].head;
        (draft.tokens[at].pos == "VERB").then_some(at)
    })?;
    let subject = draft.child(verb, "nsubj")?;
    let learns = draft.tokens[verb].lemma == "learn";
    (learns && draft.tokens[subject].pos == "PROPN").then_some(verb)
}

/// "citing a police source": whom the agency has it from.
fn cited(draft: &mut Draft, preposition: usize, verb: usize) {
    draft.hang(preposition, verb, "prep");
    let token = &mut draft.tokens[preposition];
    token.text = "citing".into();
    token.lemma = "cite".into();
}

/// The word itself becomes "to", with "according" put before it.
fn one_word(draft: &mut Draft, cue: usize) {
    let token = &mut draft.tokens[cue];
    token.text = "according".into();
    token.lemma = "accord".into();
    token.dep = "prep".into();
    if let Some(object) = draft.child(cue, "pobj") {
        let article = draft.next(cue).unwrap_or(object);
        draft.add_inner(article, cue, object);
    }
}
