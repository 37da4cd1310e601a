//! What the model regularly gets wrong in news, put right before anything is read from it.

use super::draft::Draft;
use super::gloss::{self, lowered};
use super::lexicon::french;

/// Puts the trees right.
pub fn mend(draft: &mut Draft) {
    people(draft);
    lemmas(draft);
    misread(draft);
    clitics(draft);
    days(draft);
    quotations(draft);
    inverted(draft);
    loose_infinitives(draft);
    content_of_reports(draft);
}

/// "colonel Haddad" names Haddad: what is written small before a name is no part of it.
fn people(draft: &mut Draft) {
    let small = |i: usize| draft.tokens[i].text.starts_with(char::is_lowercase);
    let mut cut = Vec::new();
    for (number, entity) in draft.entities.iter().enumerate() {
        let last = entity.tokens.end.saturating_sub(1);
        let first = entity.tokens.clone().find(|&i| {
            !small(i) || matches!(draft.tokens[i].pos.as_str(), "PROPN") && i > entity.tokens.start
        });
        let first = first.unwrap_or(last).min(last);
        if entity.label == "PERSON" && first > entity.tokens.start {
            cut.push((number, first));
        }
    }
    for (number, first) in cut {
        let start = draft.entities[number].tokens.start;
        draft.entities[number].tokens.start = first;
        draft.labels[start..first].fill(Default::default());
    }
}

/// "se rendre lundi à Genève": a day is when, and nothing that is done.
fn days(draft: &mut Draft) {
    for i in draft.words() {
        if draft.tokens[i].dep == "obj" && is_day(draft, i) {
            draft.tokens[i].dep = "obl:mod".into();
        }
    }
}

/// "« Il est à Genève », a-t-il dit": what is quoted hangs together, under the verb of saying.
fn quotations(draft: &mut Draft) {
    let words = draft.words();
    let mut open = None;
    for &i in &words {
        match draft.tokens[i].text.as_str() {
            "«" | "“" => open = Some(i),
            "»" | "”" => {
                if let Some(start) = open.take() {
                    hold_together(draft, start + 1, i);
                }
            }
            _ => {}
        }
    }
}

/// Hangs the words from `start` to `end` on the first verb among them that stands by itself.
fn hold_together(draft: &mut Draft, start: usize, end: usize) {
    let within = |i: usize| (start..end).contains(&i);
    let roots: Vec<usize> = (start..end)
        .filter(|&i| draft.is_there(i) && draft.tokens[i].pos != "PUNCT")
        .filter(|&i| draft.tokens[i].head == i || !within(draft.tokens[i].head))
        .collect();
    let Some(top) = (start..end).find(|&i| is_finite(draft, i) && !is_subordinate(draft, i)) else {
        return;
    };
    let above = draft.tokens[top].head;
    if within(above) && above != top {
        // "Il ← est": the model made the subject carry the clause
        draft.swap(top, above, "nsubj");
    }
    for root in roots {
        if root != top && draft.tokens[root].head != top && !within(draft.tokens[root].head) {
            draft.tokens[root].head = top;
        }
    }
    let outside = draft.tokens[top].head;
    if within(outside) {
        return;
    }
    if let Some(says) = verb_of_saying(draft, start, end)
        && draft.tokens[says].head != top
        && !is_below(draft, says, top)
    {
        draft.hang(top, says, "ccomp");
    }
}

/// A finite verb, or a participle or adjective with a finite auxiliary or copula.
fn is_finite(draft: &Draft, i: usize) -> bool {
    let token = &draft.tokens[i];
    let finite = |i: usize| draft.tokens[i].morph.contains("VerbForm=Fin");
    let carried = || {
        draft.children(i).into_iter().any(|c| {
            let dep = draft.tokens[c].dep.as_str();
            (dep.starts_with("aux") || dep == "cop") && finite(c)
        })
    };
    let verb = matches!(token.pos.as_str(), "VERB") && finite(i);
    let stray =
        token.pos == "AUX" && finite(i) && matches!(token.dep.as_str(), "dep" | "ROOT" | "ccomp");
    draft.is_there(i) && (verb || stray || token.pos != "AUX" && carried())
}

fn is_subordinate(draft: &Draft, i: usize) -> bool {
    let dep = draft.tokens[i].dep.as_str();
    matches!(dep, "acl" | "acl:relcl" | "advcl" | "xcomp") || draft.child(i, "mark").is_some()
}

/// The verb of saying that follows a quotation at once, or leads up to it.
fn verb_of_saying(draft: &Draft, start: usize, end: usize) -> Option<usize> {
    const FAR: usize = 8;
    let says = |&i: &usize| {
        let speech = &crate::lexicon::english().speech;
        draft.is_there(i)
            && draft.tokens[i].pos == "VERB"
            && gloss::verb(draft, i).is_some_and(|v| speech.verbs.has(v) || speech.denials.has(v))
    };
    let last = draft.tokens.len();
    let sentence = |i: &usize| draft.in_one_sentence(*i, start);
    let after = (end..last.min(end + FAR)).filter(sentence).find(says);
    after.or_else(|| {
        (start.saturating_sub(FAR)..start)
            .rev()
            .filter(sentence)
            .find(says)
    })
}

fn is_below(draft: &Draft, token: usize, above: usize) -> bool {
    let mut at = token;
    for _ in 0..24 {
        at = draft.tokens[at].head;
        if at == above {
            return true;
        }
    }
    false
}

/// "rejette" is "rejeter": a lemma that is no infinitive, where an infinitive of the lexicon has
/// the same stem.
fn lemmas(draft: &mut Draft) {
    const ENDINGS: [&str; 12] = [
        "èrent", "aient", "ent", "ait", "ant", "ées", "és", "ée", "es", "é", "e", "a",
    ];
    for i in draft.words() {
        let token = &draft.tokens[i];
        if token.pos != "VERB" || french().verbs.contains_key(token.lemma.as_str()) {
            continue;
        }
        let lower = lowered(token);
        let known = ENDINGS.iter().find_map(|ending| {
            let infinitive = format!("{}er", lower.strip_suffix(ending)?);
            let known = french().verbs.contains_key(&infinitive);
            known.then_some(infinitive)
        });
        if let Some(infinitive) = known {
            draft.tokens[i].lemma = infinitive.into();
        }
    }
}

/// "Son avocat dément que", "qui le recherche": a verb that the model takes for another word beside
/// its subject.
fn misread(draft: &mut Draft) {
    for verb in draft.words() {
        as_relative(draft, verb);
        let subject = draft.tokens[verb].head;
        let lower = lowered(&draft.tokens[verb]);
        let known = french().forms.contains_key(&lower);
        let noun = is_nominal(draft, subject);
        if !known || !noun || subject > verb || draft.tokens[verb].pos == "VERB" {
            continue;
        }
        make_verb(draft, verb);
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

/// "la justice, qui le recherche pour meurtre": a noun with a relative pronoun for its subject.
fn as_relative(draft: &mut Draft, noun: usize) {
    let token = &draft.tokens[noun];
    if token.pos != "NOUN" || token.dep != "acl:relcl" || draft.child(noun, "cop").is_some() {
        return;
    }
    let relative = draft
        .child(noun, "nsubj")
        .is_some_and(|s| draft.tokens[s].morph.contains("PronType=Rel"));
    if !relative {
        return;
    }
    let infinitive = format!("{}r", lowered(&draft.tokens[noun]));
    if french().verbs.contains_key(&infinitive) {
        draft.tokens[noun].lemma = infinitive.into();
    }
    make_verb(draft, noun);
    if let Some(article) = draft.child(noun, "det") {
        draft.tokens[article].pos = "PRON".into();
        draft.tokens[article].morph = "Number=Sing|Person=3".into();
        draft.tokens[article].dep = "obj".into();
    }
}

fn make_verb(draft: &mut Draft, word: usize) {
    draft.tokens[word].pos = "VERB".into();
    draft.tokens[word].morph = "Mood=Ind|Tense=Pres|VerbForm=Fin".into();
}

fn is_nominal(draft: &Draft, i: usize) -> bool {
    matches!(draft.tokens[i].pos.as_str(), "NOUN" | "PROPN" | "PRON")
}

/// "a-t-il dit": the "-t" is nobody.
fn clitics(draft: &mut Draft) {
    for i in draft.words() {
        if matches!(draft.tokens[i].text.as_str(), "-t" | "-t-" | "t")
            && draft.tokens[i].pos == "PRON"
        {
            draft.tokens[i].pos = "PART".into();
            draft.tokens[i].dep = "dep".into();
            draft.tokens[i].morph = Default::default();
        }
    }
}

/// "« … », affirme un ami": whoever stands after a verb of saying without a subject speaks.
fn inverted(draft: &mut Draft) {
    let speech = &crate::lexicon::english().speech;
    for verb in draft.words() {
        if draft.tokens[verb].pos != "VERB" {
            continue;
        }
        let says = gloss::verb(draft, verb)
            .is_some_and(|english| speech.verbs.has(english) || speech.denials.has(english));
        let has_subject = ["nsubj", "expl:subj", "nsubj:pass"]
            .iter()
            .any(|label| draft.child(verb, label).is_some());
        if !says || has_subject || !follows_speech(draft, verb) {
            continue;
        }
        let speaker = draft.children(verb).into_iter().find(|&c| {
            let near = matches!(
                draft.tokens[c].dep.as_str(),
                "obj" | "obl:mod" | "dep" | "nmod" | "xcomp" | "ccomp"
            );
            c > verb
                && near
                && is_nominal(draft, c)
                && draft.child(c, "case").is_none()
                && !is_day(draft, c)
        });
        if let Some(speaker) = speaker {
            draft.tokens[speaker].dep = "nsubj".into();
        }
    }
}

/// Whether a comma or a closing quotation mark stands before the verb and its auxiliaries.
fn follows_speech(draft: &Draft, verb: usize) -> bool {
    let mut at = verb;
    while at > 0 {
        at -= 1;
        match draft.tokens[at].pos.as_str() {
            "AUX" | "PRON" | "ADV" | "PART" => {}
            _ => {
                return matches!(
                    draft.tokens[at].text.as_str(),
                    "," | "»" | "”" | "\"" | "–" | "—"
                );
            }
        }
    }
    false
}

fn is_day(draft: &Draft, i: usize) -> bool {
    let english = french().words.get(&lowered(&draft.tokens[i]));
    english.is_some_and(|word| word.ends_with("day"))
}

/// "a nié avoir quitté": the infinitive is what is denied.
fn loose_infinitives(draft: &mut Draft) {
    for i in draft.words() {
        let loose = matches!(
            draft.tokens[i].dep.as_str(),
            "parataxis" | "ccomp" | "conj" | "advcl" | "dep"
        );
        let head = draft.tokens[i].head;
        if !loose || head >= i || draft.tokens[head].pos != "VERB" {
            continue;
        }
        let perfect = draft
            .children(i)
            .into_iter()
            .find(|&c| draft.tokens[c].dep.starts_with("aux") || draft.tokens[c].dep == "cop");
        let opener = perfect.unwrap_or(i);
        let bare = draft.tokens[opener].morph.contains("VerbForm=Inf")
            && draft.child(i, "nsubj").is_none();
        let close =
            (head + 1..opener).all(|t| matches!(draft.tokens[t].pos.as_str(), "ADV" | "PRON"));
        if bare && close {
            draft.tokens[i].dep = "xcomp".into();
        }
    }
}

/// "les informations selon lesquelles il aurait fui": what the reports say.
fn content_of_reports(draft: &mut Draft) {
    let words = draft.words();
    for pair in words.windows(2) {
        let (according, which) = (pair[0], pair[1]);
        let relative = matches!(
            lowered(&draft.tokens[which]).as_str(),
            "lequel" | "laquelle" | "lesquels" | "lesquelles"
        );
        if !relative || lowered(&draft.tokens[according]) != "selon" {
            continue;
        }
        let verb = draft.tokens[which].head;
        draft.merge(according, which);
        draft.hang(according, verb, "mark");
        let token = &mut draft.tokens[according];
        token.text = "that".into();
        token.lemma = "that".into();
        token.pos = "SCONJ".into();
        token.morph = "Glossed=Yes".into();
        if draft.tokens[verb].dep == "acl:relcl" {
            draft.tokens[verb].dep = "acl".into();
        }
    }
}
