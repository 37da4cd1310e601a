//! What the model regularly gets wrong in news, put right before anything is read from it.

use crate::french::draft::Draft;
use crate::french::english::gloss::{self, lowered};
use crate::french::lexicon::french;
use crate::french::speech::said_before;

/// Puts words right.
pub fn words(draft: &mut Draft) {
    lemmas(draft);
    spoken_behind(draft);
    misread(draft);
    super::clitics::mend(draft);
    days(draft);
    crate::french::attachment::beside_days::hours(draft);
    super::compass::mend(draft);
    next_steps(draft);
    dead_beside(draft);
}

/// "en Irak *puis* en Russie": what comes next rather than besides.
fn next_steps(draft: &mut Draft) {
    for i in draft.words() {
        // "les shebab", which the model takes for a pronoun
        let token = &draft.tokens[i];
        let several = draft
            .child(i, "det")
            .is_some_and(|d| lowered(&draft.tokens[d]) == "les");
        if several && token.pos == "PRON" && french().nouns.contains_key(&lowered(token)) {
            draft.tokens[i].pos = "NOUN".into();
            draft.tokens[i].morph = "Number=Plur".into();
        }
        if matches!(lowered(&draft.tokens[i]).as_str(), "puis" | "ensuite") {
            draft.tokens[i].pos = "ADV".into();
            draft.tokens[i].lemma = "puis".into();
        }
    }
}

/// "Karim Haddad, *mort* à Homs": what is said of him, and no noun.
fn dead_beside(draft: &mut Draft) {
    for i in draft.words() {
        let dead = matches!(
            lowered(&draft.tokens[i]).as_str(),
            "mort" | "morte" | "morts" | "mortes" | "décédé" | "décédée" | "décédés" | "décédées"
        );
        let head = draft.tokens[i].head;
        let beside = draft
            .previous(i)
            .is_some_and(|b| draft.tokens[b].text == ",")
            && matches!(
                draft.tokens[i].dep.as_str(),
                "amod" | "acl" | "appos" | "nmod" | "conj"
            );
        let told = ["det", "aux:tense", "nsubj", "cop"]
            .iter()
            .all(|label| draft.child(i, label).is_none());
        if dead && beside && told && is_nominal(draft, head) && head < i {
            draft.tokens[i].pos = "ADJ".into();
            draft.tokens[i].lemma = "mort".into();
            draft.tokens[i].morph = Default::default();
            draft.tokens[i].dep = "amod".into();
        }
    }
}

/// Puts right what hangs on verbs of saying.
pub fn speech(draft: &mut Draft) {
    inverted(draft);
    crate::french::speech::hearers::mend(draft);
    crate::french::english::infinitives::fixed(draft);
    loose_infinitives(draft);
    content_of_reports(draft);
}

/// "se rendre lundi à Genève": a day is when, and nothing that is done.
fn days(draft: &mut Draft) {
    for i in draft.words() {
        let when = matches!(
            draft.tokens[i].lemma.as_str(),
            "veille" | "lendemain" | "matin" | "soir" | "semaine" | "mois"
        );
        if draft.tokens[i].dep == "obj" && (when || is_day(draft, i)) {
            draft.tokens[i].dep = "obl:mod".into();
        }
    }
}

/// "« … », *soupire* un enquêteur": a verb of saying that the model takes for a noun behind the quotation.
fn spoken_behind(draft: &mut Draft) {
    for word in draft.words() {
        let infinitive = format!("{}r", lowered(&draft.tokens[word]));
        let comma = draft
            .previous(word)
            .filter(|&c| draft.tokens[c].text == ",");
        let quoted = comma
            .and_then(|c| draft.previous(c))
            .is_some_and(|q| draft.tokens[q].text == "»");
        let says = french().saying.contains_key(&infinitive);
        if draft.tokens[word].pos == "NOUN" && quoted && says && draft.child(word, "det").is_none()
        {
            draft.tokens[word].lemma = infinitive.into();
            make_verb(draft, word);
        }
    }
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
            let own = french().reflexive.contains_key(&infinitive);
            (own || french().verbs.contains_key(&infinitive)).then_some(infinitive)
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
        before_clause(draft, verb);
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
            let determined = draft.child(child, "det").is_some();
            let object = determined && draft.child(child, "case").is_none();
            if child > verb {
                let label = match (says, object && draft.tokens[child].pos == "NOUN") {
                    (true, _) => "ccomp",
                    // "la présidence dément *la mort de X*"
                    (_, true) => "obj",
                    _ => "dep",
                };
                draft.hang(child, verb, label);
            }
            let conjunct = draft.child(child, "conj").filter(|_| says);
            if let Some(next) = conjunct.filter(|&c| draft.child(c, "mark").is_none()) {
                draft.hang(next, verb, "conj");
            }
        }
    }
}

/// "L'avocat de l'ex-ministre *dément* que X soit à Y": a verb that looks like an adverb, taken for a part of
/// the clause that it denies.
fn before_clause(draft: &mut Draft, verb: usize) {
    let que = verb + 1;
    let adverb = draft.tokens[verb].pos == "ADV"
        && french().forms.contains_key(&lowered(&draft.tokens[verb]));
    let opens = draft.tokens.get(que).is_some_and(|token| {
        token.dep == "mark" && matches!(lowered(token).as_str(), "que" | "qu'" | "qu’")
    });
    if !adverb || !opens {
        return;
    }
    let clause = draft.tokens[que].head;
    let above = draft.tokens[clause].head;
    let own = draft
        .children(clause)
        .into_iter()
        .find(|&s| s < verb && draft.tokens[s].dep.starts_with("nsubj"));
    if clause <= verb {
        return;
    }
    if let Some(subject) = own {
        make_verb(draft, verb);
        draft.hang(verb, clause, "dep");
        draft.swap(verb, clause, "ccomp");
        draft.hang(subject, verb, "nsubj");
    } else if above < verb && is_nominal(draft, above) {
        make_verb(draft, verb);
        draft.hang(verb, above, "dep");
        draft.swap(verb, above, "nsubj");
        draft.hang(clause, verb, "ccomp");
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

/// "« … », affirme un ami": whoever stands after a verb of saying without a subject speaks.
fn inverted(draft: &mut Draft) {
    let speech = &crate::lexicon::english().speech;
    for verb in draft.words() {
        if draft.tokens[verb].pos != "VERB" {
            continue;
        }
        let beside = french()
            .saying
            .contains_key(draft.tokens[verb].lemma.as_str());
        let says = beside
            || gloss::verb(draft, verb)
                .is_some_and(|english| speech.verbs.has(english) || speech.denials.has(english));
        if !says || !follows_speech(draft, verb) {
            continue;
        }
        said_before::clause_for_subject(draft, verb);
        let subject = ["nsubj", "expl:subj", "nsubj:pass"]
            .iter()
            .find_map(|label| draft.child(verb, label));
        if let Some(subject) = subject {
            let clitic = draft.tokens[subject].morph.contains("Inverted=Yes");
            if clitic || subject > verb && draft.tokens[subject].pos != "PRON" {
                // "« … », *a-t-il lancé*"
                draft.tokens[verb].morph = format!("{}|Says=Yes", draft.tokens[verb].morph).into();
                said_before::said_before(draft, verb);
            }
            continue;
        }
        let speaker = draft.children(verb).into_iter().find(|&c| {
            let near = matches!(
                draft.tokens[c].dep.as_str(),
                "obj" | "obl:mod" | "obl:agent" | "dep" | "nmod" | "xcomp" | "ccomp"
            );
            c > verb
                && near
                && is_nominal(draft, c)
                && draft.child(c, "case").is_none()
                && !is_day(draft, c)
        });
        if let Some(speaker) = speaker.or_else(|| beside_hearer(draft, verb)) {
            draft.hang(speaker, verb, "nsubj");
            draft.tokens[verb].morph = format!("{}|Says=Yes", draft.tokens[verb].morph).into();
            said_before::said_before(draft, verb);
        }
    }
}

/// "a déclaré à l'AFP un responsable": the model sets the speaker beside whoever was told.
fn beside_hearer(draft: &Draft, verb: usize) -> Option<usize> {
    let hearers = draft.children(verb).into_iter().filter(|&h| {
        let told = draft.child(h, "case").map(|c| lowered(&draft.tokens[c]));
        h > verb && matches!(told.as_deref(), Some("à" | "au" | "aux" | "auprès"))
    });
    hearers.flat_map(|h| draft.children(h)).find(|&s| {
        let first = draft.below(s).into_iter().min().unwrap_or(s);
        let comma = draft
            .previous(first)
            .is_some_and(|b| draft.tokens[b].pos == "PUNCT");
        let bare = draft.child(s, "case").is_none();
        // "ont indiqué à l'agence *deux sources*"
        let counted = draft.child(s, "nummod").is_some() && draft.tokens[s].dep == "nmod";
        let beside = draft.tokens[s].dep == "appos" || counted;
        s > verb && beside && is_nominal(draft, s) && bare && !comma
    })
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
            "parataxis" | "ccomp" | "conj" | "advcl" | "dep" | "acl"
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
        // "en tentant de franchir la frontière"
        let led = draft.tokens[i].dep == "acl"
            && (head + 1..opener)
                .all(|t| matches!(draft.tokens[t].pos.as_str(), "ADV" | "PRON" | "ADP"));
        if bare && (close || led) {
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
