//! Universal Dependencies → the shape of tree that the frames are written for: prepositions and
//! copulas are heads, titles stand under names, and what is said hangs on the verb of saying.

use super::goals;
use crate::french::draft::Draft;

/// What a preposition of place may hang on instead of on a noun beside it.
const OF_PLACE: [&str; 10] = [
    "in", "to", "via", "from", "for", "since", "by", "towards", "near", "aboard",
];

/// Verbs of motion whose "in" a place tells the goal, or says nothing of one.
const ARRIVING: [&str; 7] = [
    "arrive",
    "land",
    "disembark",
    "settle",
    "find",
    "obtain",
    "receive",
];

/// Rebuilds the tree.
pub fn reshape(draft: &mut Draft) {
    impersonal(draft);
    copulas(draft);
    speakers(draft);
    topics(draft);
    prepositions(draft);
    super::infinitives::infinitives(draft);
    for i in draft.words() {
        let label = relation(draft, i);
        draft.tokens[i].dep = label.into();
    }
}

/// "est à Minsk": the copula over what it says.
fn copulas(draft: &mut Draft) {
    for copula in draft.words() {
        if draft.tokens[copula].dep != "cop" {
            continue;
        }
        let said = draft.tokens[copula].head;
        let label = match draft.tokens[said].pos.as_str() {
            _ if draft.child(said, "case").is_some() => "obl:mod",
            "ADJ" | "VERB" => "acomp",
            _ => "attr",
        };
        draft.swap(copula, said, label);
        for child in draft.children(said) {
            let dep = draft.tokens[child].dep.as_str();
            let stays = matches!(
                dep,
                "det"
                    | "amod"
                    | "nmod"
                    | "case"
                    | "flat:name"
                    | "flat"
                    | "appos"
                    | "acl"
                    | "acl:relcl"
                    | "nummod"
                    | "fixed"
                    | "compound"
                    | "obl:arg"
            );
            // "présent *à Oran*"
            let at_hand = matches!(draft.tokens[said].lemma.as_str(), "present" | "absent")
                && child > said
                && draft.child(child, "case").is_some();
            if !stays && !at_hand && child != copula {
                draft.tokens[child].head = copula;
            }
        }
    }
}

/// "« … », a déclaré X", "a-t-il dit": the verb of saying over what is said.
fn speakers(draft: &mut Draft) {
    for verb in draft.words() {
        let aside = matches!(
            draft.tokens[verb].dep.as_str(),
            "parataxis" | "advcl" | "conj"
        );
        let said = draft.tokens[verb].head;
        let subject = draft.child(verb, "nsubj");
        let inverted = subject.is_some_and(|s| s > verb || draft.tokens[s].text.starts_with('-'));
        let inverted = inverted || subject.is_some_and(|s| is_clitic(draft, s));
        let says = crate::lexicon::english()
            .speech
            .verbs
            .has(&draft.tokens[verb].lemma);
        if aside && says && said < verb && inverted && draft.child(verb, "mark").is_none() {
            draft.swap(verb, said, "ccomp");
        }
    }
}

/// "-il" of "a-t-il dit", glossed by now.
fn is_clitic(draft: &Draft, subject: usize) -> bool {
    draft.tokens[subject].morph.contains("Inverted=Yes")
}

/// "Quant au général X, il a trouvé refuge": the subject is X.
fn topics(draft: &mut Draft) {
    for case in draft.words() {
        let noun = draft.tokens[case].head;
        let verb = draft.tokens[noun].head;
        if draft.tokens[case].lemma != "as for" || draft.tokens[verb].pos != "VERB" {
            continue;
        }
        let mut subjects = ["nsubj", "nsubj:pass", "expl:subj"].into_iter();
        let Some(pronoun) = subjects.find_map(|label| draft.child(verb, label)) else {
            continue;
        };
        if draft.tokens[pronoun].pos == "PRON" && pronoun > noun {
            let label = draft.tokens[pronoun].dep.replace("expl:subj", "nsubj");
            draft.hang(noun, verb, &label);
            draft.tokens[pronoun].dep = "dep".into();
            draft.tokens[case].dep = "dep".into();
        }
    }
}

/// "il est possible que", "il semble que": nobody.
fn impersonal(draft: &mut Draft) {
    const VERBS: [&str; 4] = ["seem", "falloir", "agir", "suffire"];
    for he in draft.words() {
        let token = &draft.tokens[he];
        let subject = matches!(token.dep.as_str(), "nsubj" | "expl:subj" | "nsubj:pass");
        let verb = token.head;
        let clause = ["ccomp", "csubj", "csubj:pass", "xcomp"]
            .iter()
            .any(|label| draft.child(verb, label).is_some());
        let complement = draft.tokens[verb].pos == "ADJ" || draft.tokens[verb].pos == "NOUN";
        let nobody = VERBS.contains(&draft.tokens[verb].lemma.as_str())
            || complement && clause
            || token.dep == "expl:subj"
                && clause
                && draft.tokens[verb].morph.contains("Voice=Pass");
        if subject && nobody && draft.tokens[he].text.eq_ignore_ascii_case("he") {
            draft.tokens[he].text = "it".into();
            draft.tokens[he].lemma = "it".into();
            draft.tokens[he].dep = "nsubj".into();
        }
    }
}

/// The preposition over its noun, and under the verb where it tells a place.
fn prepositions(draft: &mut Draft) {
    for case in draft.words() {
        if draft.tokens[case].dep != "case" {
            continue;
        }
        let noun = draft.tokens[case].head;
        let first = draft.child(noun, "case") == Some(case);
        if !first || draft.tokens[noun].dep == "pobj" {
            draft.tokens[case].dep = "dep".into();
            continue;
        }
        let agent = draft.tokens[noun].dep == "obl:agent"
            && (draft.labels[noun] != "GPE" || is_act_of_state(draft, noun))
            && !is_way(draft, noun);
        let coordinated = draft.tokens[noun].dep == "conj";
        draft.swap(case, noun, "pobj");
        draft.tokens[case].dep = match (agent, coordinated) {
            (true, _) => "agent",
            (_, true) => "conj",
            _ => "prep",
        }
        .into();
        if coordinated {
            next_in_row(draft, case, noun);
        } else {
            if !is_provenance(draft, case) {
                to_the_verb(draft, case, noun);
            }
            if !agent {
                goal_or_way(draft, case, noun, draft.tokens[case].head);
            }
        }
    }
}

/// "X, *en provenance de Dubaï*, …": whence X came, whatever befell X.
fn is_provenance(draft: &Draft, case: usize) -> bool {
    let whole = draft.tokens[case].text == "from" && draft.tokens[case].span.len() > 4;
    whole && draft.labels[draft.tokens[case].head] == "PERSON"
}

/// "est entré au Liban *par le poste* de Masnaa": the way, of a verb that nobody else acts in.
fn is_way(draft: &Draft, noun: usize) -> bool {
    let token = &draft.tokens[noun];
    let places = &crate::lexicon::english().places.nouns;
    let place = token.pos == "NOUN" && places.has(&token.lemma);
    let passive = ["aux:pass", "auxpass"]
        .iter()
        .any(|label| draft.child(token.head, label).is_some());
    let moves = crate::lexicon::english()
        .motion
        .of_verb(&draft.tokens[token.head].lemma);
    place && !passive && moves.count() > 0
}

/// "remis *par le Tchad*": by a country, and not by way of it.
fn is_act_of_state(draft: &Draft, country: usize) -> bool {
    const ACTS: [&str; 9] = [
        "hand",
        "extradite",
        "expel",
        "deport",
        "banish",
        "turn",
        "push",
        "send",
        "drive",
    ];
    let verb = &draft.tokens[draft.tokens[country].head];
    ACTS.contains(&verb.lemma.as_str()) && verb.morph.contains("VerbForm=Part")
}

/// "par Djerba puis *par* Malte": beside the first preposition, whose noun it was hung on.
fn next_in_row(draft: &mut Draft, case: usize, noun: usize) {
    let place = draft.tokens[case].head;
    let first = draft.tokens[place].head;
    let both = draft.labels[noun] == "GPE" && draft.labels[place] == "GPE";
    if !both || draft.tokens[place].dep != "pobj" || draft.tokens[first].pos != "ADP" {
        return;
    }
    draft.hang(case, first, "conj");
    goal_or_way(draft, case, noun, draft.tokens[first].head);
}

/// "vendredi à Tunis", "Beyrouth pour Chypre": the place belongs to the verb.
fn to_the_verb(draft: &mut Draft, case: usize, noun: usize) {
    if draft.labels[noun] != "GPE" || !OF_PLACE.contains(&draft.tokens[case].text.as_str()) {
        return;
    }
    let mut above = draft.tokens[case].head;
    // "à Jounieh" over "au Liban": the country tells of the town
    let closer = draft.labels[above] == "GPE" && above > noun;
    let place_or_time = !closer && (draft.labels[above] == "GPE" || is_time(draft, above));
    if !place_or_time {
        return;
    }
    for _ in 0..8 {
        if matches!(draft.tokens[above].pos.as_str(), "VERB" | "AUX") {
            draft.hang(case, above, "prep");
            return;
        }
        above = draft.tokens[above].head;
    }
}

/// "en Libye" is "to Libya" where one flees there, "par Erevan" is "via"; "partir en" is "leave
/// for".
fn goal_or_way(draft: &mut Draft, case: usize, noun: usize, above: usize) {
    let hands_over = draft.tokens[above].lemma == "hand" && goals::is_authority(draft, noun);
    if (draft.tokens[above].lemma == "lead" || hands_over) && draft.tokens[case].text == "in" {
        // "menant à l'arrestation", "remis aux autorités"
        draft.tokens[case].text = "to".into();
        draft.tokens[case].lemma = "to".into();
    }
    let common = || {
        let places = &crate::lexicon::english().places.nouns;
        draft.tokens[noun].pos == "NOUN" && places.has(&draft.tokens[noun].lemma)
    };
    if draft.labels[noun] != "GPE" && !common() {
        return;
    }
    // "à Vladikavkaz, en Russie"
    if let Some(before) = case.checked_sub(2)
        && draft.labels[before] == "GPE"
        && draft.tokens[case - 1].text == ","
        && draft.tokens[case].dep != "conj"
        && !draft.is_below(before, noun)
    {
        draft.hang(case, before, "prep");
        return;
    }
    let verb = draft.tokens[above].lemma.clone();
    let lexicon = crate::lexicon::english();
    let stays = (lexicon.presence.of_verb(&verb))
        .any(|(frame, rest)| rest.is_empty() && frame.objects.is_empty());
    let taken = ["surrender", "kidnap", "abduct"].contains(&verb.as_str());
    let moves = lexicon
        .motion
        .of_verb(&verb)
        .next()
        .filter(|_| !stays && !taken);
    let english = match draft.tokens[case].text.to_lowercase().as_str() {
        "by" if moves.is_some() => "via",
        "in" if goals::asks(draft, case) => "to",
        "in" if ARRIVING.contains(&verb.as_str()) || moves.is_none() => return,
        // "a échappé à la police *à Dubaï*"
        "in" if verb == "escape" && goals::escapes_somebody(draft, above, case) => return,
        "in" if verb == "pass" && goals::goes_over(draft, above, case) => "to",
        "in" if goals::boards(draft, above) => "from",
        "in" | "on" if verb == "pass" => return,
        "in" if verb == "turn" => "at",
        "in" if verb == "leave" => "for",
        "on" if moves.is_some() => "into",
        "in" => "to",
        // "le poste de X": where the post is
        "of" if moves.is_some() && draft.tokens[above].pos != "NOUN" => "from",
        _ => return,
    };
    draft.tokens[case].text = english.into();
    draft.tokens[case].lemma = english.into();
}

fn is_time(draft: &Draft, i: usize) -> bool {
    let text = draft.tokens[i].text.as_str();
    draft.tokens[i].pos == "NUM" || text.ends_with("day") || text.starts_with(char::is_uppercase)
}

/// "*il* n'y a eu aucun blessé": nobody.
fn there_is(draft: &Draft, i: usize) -> bool {
    let verb = draft.tokens[i].head;
    let there = (i + 1..verb).any(|y| draft.tokens[y].text.eq_ignore_ascii_case("y"));
    there && matches!(draft.tokens[verb].lemma.as_str(), "have" | "avoir")
}

/// The English label of the word at `i`.
fn relation(draft: &Draft, i: usize) -> &'static str {
    let token = &draft.tokens[i];
    let place = draft.labels[i] == "GPE";
    match token.dep.as_str() {
        "ROOT" => "ROOT",
        "nsubj" | "nsubj:caus" => "nsubj",
        "nsubj:pass" => "nsubjpass",
        "expl:subj" if there_is(draft, i) => "expl",
        "expl:subj" if matches!(token.text.to_lowercase().as_str(), "he" | "they") => "nsubj",
        "csubj" | "csubj:pass" => "csubj",
        "obj" | "obj:lvc" | "obj:agent" => "dobj",
        "xcomp" | "obl:arg" | "advmod" | "obl:mod" if place => "dobj",
        _ if token.text.eq_ignore_ascii_case("where") => "advmod",
        "iobj" => "dative",
        "xcomp" if token.pos == "NOUN" || token.pos == "ADJ" => "oprd",
        "xcomp" => "xcomp",
        "ccomp" => "ccomp",
        "acl:relcl" => "relcl",
        "acl" => "acl",
        "advcl" | "advcl:cleft" => "advcl",
        "aux:tense" | "aux" | "aux:caus" => "aux",
        "aux:pass" => "auxpass",
        "advmod" if matches!(token.text.as_str(), "not" | "never") => "neg",
        "advmod" => "advmod",
        "obl:mod" | "obl:arg" | "obl" => "npadvmod",
        "flat:name" | "flat" | "flat:foreign" | "compound" => "compound",
        "nmod" if token.pos == "PROPN" => "appos",
        // "dont la famille vit à Oran"
        "nmod" if token.text == "whose" && token.head > i => "poss",
        "nmod" => "nmod",
        "det" if token.morph.contains("Poss=Yes") => "poss",
        "amod" => "amod",
        "appos" => "appos",
        "attr" => "attr",
        "acomp" => "acomp",
        "agent" => "agent",
        "prep" => "prep",
        "pcomp" => "pcomp",
        "pobj" => "pobj",
        "cc" => "cc",
        "conj" => "conj",
        "det" => "det",
        "mark" => "mark",
        "nummod" => "nummod",
        "parataxis" => "parataxis",
        "punct" => "punct",
        _ => "dep",
    }
}
