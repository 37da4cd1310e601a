//! Participles that the model takes for something else: a description before a name, an adjective
//! with an auxiliary, a name at the head of a sentence.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Puts them right, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for i in draft.words() {
        person(draft, i);
        auxiliary(draft, i);
        stray_auxiliary(draft, i);
        with_auxiliary(draft, i);
        continued(draft, i);
        found_so(draft, i);
        opening(draft, i);
        before_name(draft, i);
        describing(draft, i);
        active(draft, i);
        after_next_verb(draft, i);
        purpose(draft, i);
        close_to(draft, i);
        farm(draft, i);
    }
}

/// "son ancien *associé*": somebody, where an article or possessive leads the word.
fn person(draft: &mut Draft, i: usize) {
    let token = &draft.tokens[i];
    let form = lowered(token);
    let known = crate::french::lexicon::french().nouns.contains_key(&form);
    let led = draft
        .child(i, "det")
        .is_some_and(|d| d < i && draft.child(i, "aux:tense").is_none());
    if token.pos == "VERB" && token.morph.contains("VerbForm=Part") && known && led {
        draft.tokens[i].pos = "NOUN".into();
        draft.tokens[i].lemma = form.into();
        draft.tokens[i].morph = "Gender=Masc|Number=Sing".into();
    }
}

/// "Il n'*a* pas démissionné": no verb of its own, but "nie s'être rendu" has two.
fn auxiliary(draft: &mut Draft, i: usize) {
    let verb = draft.tokens[i].head;
    let own = !matches!(draft.tokens[i].lemma.as_str(), "avoir" | "être" | "faire");
    let perfect = draft.children(verb).into_iter().any(|c| {
        c > i
            && draft.tokens[c].dep.starts_with("aux")
            && draft.tokens[c].morph.contains("VerbForm=Inf")
    });
    if draft.tokens[i].dep.starts_with("aux") && own && perfect {
        draft.swap(i, verb, "xcomp");
        draft.tokens[i].pos = "VERB".into();
        for child in draft.children(verb) {
            if draft.tokens[child].dep.contains("subj") {
                draft.tokens[child].head = i;
            }
        }
        return;
    }
    if draft.tokens[i].dep.starts_with("aux") && draft.tokens[i].pos == "VERB" {
        draft.tokens[i].pos = "AUX".into();
    }
}

/// "s'*était* d'abord réfugié": the auxiliary that the model hangs on what stands between.
fn stray_auxiliary(draft: &mut Draft, i: usize) {
    let head = draft.tokens[i].head;
    let auxiliary = draft.tokens[i].pos == "AUX" && draft.tokens[i].dep.starts_with("aux");
    if !auxiliary || head < i || draft.tokens[head].pos != "ADP" && draft.tokens[head].pos != "ADV"
    {
        return;
    }
    let mut at = i;
    for _ in 0..4 {
        let Some(next) = draft.next(at).filter(|&n| draft.in_one_sentence(n, i)) else {
            return;
        };
        at = next;
        let token = &draft.tokens[at];
        if token.pos == "VERB" && token.morph.contains("VerbForm=Part") {
            draft.tokens[i].head = at;
            for clitic in draft.children(at) {
                if draft.tokens[clitic].morph.contains("Reflex=Yes") {
                    draft.tokens[clitic].dep = "expl:comp".into();
                }
            }
            return;
        }
        if !matches!(token.pos.as_str(), "ADP" | "ADV" | "NOUN") {
            return;
        }
    }
}

/// "Il avait fui la Syrie, *transité* par la Turquie": a second participle under one auxiliary, taken
/// for a noun.
fn continued(draft: &mut Draft, i: usize) {
    let verb = draft.tokens[i].head;
    let noun = matches!(draft.tokens[i].pos.as_str(), "NOUN" | "ADJ");
    let behind_comma = draft
        .previous(i)
        .is_some_and(|b| matches!(draft.tokens[b].text.as_str(), "," | "et"));
    let carried = draft.child(verb, "aux:tense").is_some()
        && draft.tokens[verb].morph.contains("VerbForm=Part");
    if !noun || !behind_comma || !carried || verb > i || !draft.labels[i].is_empty() {
        return;
    }
    if let Some(infinitive) = infinitive_of(&lowered(&draft.tokens[i])) {
        let token = &mut draft.tokens[i];
        token.pos = "VERB".into();
        token.lemma = infinitive.into();
        token.morph = "Tense=Past|VerbForm=Part".into();
        token.dep = "conj".into();
    }
}

/// "se trouve *hospitalisé* à Miami": "is treated there".
fn found_so(draft: &mut Draft, participle: usize) {
    let verb = draft.tokens[participle].head;
    let found = draft.tokens[verb].lemma == "trouver" && verb < participle;
    let reflexive =
        (draft.children(verb).into_iter()).any(|c| draft.tokens[c].morph.contains("Reflex=Yes"));
    let past = draft.tokens[participle].pos == "VERB"
        && draft.tokens[participle].morph.contains("Tense=Past")
        && draft.tokens[participle].morph.contains("VerbForm=Part");
    if !found || !reflexive || !past || draft.tokens[participle].dep != "xcomp" {
        return;
    }
    draft.swap(participle, verb, "aux:pass");
    for child in draft.children(verb) {
        draft.tokens[child].head = participle;
    }
    let token = &mut draft.tokens[verb];
    token.lemma = "être".into();
    token.pos = "AUX".into();
    if let Some(subject) = draft.child(participle, "nsubj") {
        draft.tokens[subject].dep = "nsubj:pass".into();
    }
}

/// "il a *démissionné*", taken for an adjective.
fn with_auxiliary(draft: &mut Draft, i: usize) {
    let token = &draft.tokens[i];
    let infinitive = ["er", "ir", "re"]
        .iter()
        .any(|ending| token.lemma.ends_with(ending) && token.lemma != token.text);
    let reflexive =
        { draft.children(i).into_iter() }.any(|c| draft.tokens[c].morph.contains("Reflex=Yes"));
    // "s'est *caché*"
    let has = draft.child(i, "aux:tense").is_some_and(|aux| {
        draft.tokens[aux].lemma == "avoir" || reflexive && draft.tokens[aux].lemma == "être"
    });
    let stem = lowered(token);
    let bare = token.text.starts_with(char::is_lowercase) && infinitive_of(&stem).is_some();
    let loose = matches!(token.pos.as_str(), "ADJ" | "NOUN" | "PROPN");
    if loose && (infinitive || bare) && has {
        if let Some(lemma) = infinitive_of(&stem) {
            draft.tokens[i].lemma = lemma.into();
        }
        draft.tokens[i].pos = "VERB".into();
        draft.tokens[i].morph = "Tense=Past|VerbForm=Part".into();
    }
}

/// "*Visé* par un mandat, il …": a capital makes no name of it.
fn opening(draft: &mut Draft, i: usize) {
    let first = draft.previous(i).is_none_or(|before| {
        !draft.in_one_sentence(before, i) || matches!(draft.tokens[before].text.as_str(), "«" | "“")
    });
    let known = infinitive_of(&lowered(&draft.tokens[i]));
    let leads_on = draft.next(i).is_some_and(|next| {
        // "Recherché lui aussi, …"
        let stressed = matches!(
            lowered(&draft.tokens[next]).as_str(),
            "lui" | "eux" | "elle" | "elles"
        );
        stressed
            || crate::french::names::described::is_office(draft, next)
            || matches!(draft.tokens[next].pos.as_str(), "ADP" | "DET" | "ADV")
    });
    let alone = !draft
        .entities
        .iter()
        .any(|name| name.tokens.contains(&i) && name.tokens.len() > 1);
    let Some(verb) = known.filter(|_| first && leads_on && alone) else {
        return;
    };
    draft.unname(i..i + 1);
    if draft.tokens[i].pos == "VERB" {
        return;
    }
    let token = &mut draft.tokens[i];
    token.pos = "VERB".into();
    token.lemma = verb.into();
    token.morph = "Tense=Past|VerbForm=Part".into();
    if matches!(
        token.dep.as_str(),
        "nsubj" | "nsubj:pass" | "obl:mod" | "dep" | "appos"
    ) {
        token.dep = "advcl".into();
    }
}

/// "visée" → "viser", "revenus" → "revenir".
fn infinitive_of(word: &str) -> Option<String> {
    const OTHERS: [(&str, &str); 21] = [
        ("péri", "périr"),
        ("revenu", "revenir"),
        ("venu", "venir"),
        ("parvenu", "parvenir"),
        ("détenu", "détenir"),
        ("retenu", "retenir"),
        ("parti", "partir"),
        ("reparti", "repartir"),
        ("sorti", "sortir"),
        ("poursuivi", "poursuivre"),
        ("contraint", "contraindre"),
        ("conduit", "conduire"),
        ("interdit", "interdire"),
        ("élu", "élire"),
        ("promu", "promouvoir"),
        ("mort", "mourir"),
        ("disparu", "disparaître"),
        ("descendu", "descendre"),
        ("remis", "remettre"),
        ("vu", "voir"),
        ("aperçu", "apercevoir"),
    ];
    let singular = word.trim_end_matches('s');
    let stem = singular.strip_suffix('e').unwrap_or(singular);
    if let Some((_, infinitive)) = OTHERS
        .iter()
        .find(|(form, _)| *form == stem || *form == word)
    {
        return Some((*infinitive).to_owned());
    }
    let infinitive = format!("{}er", stem.strip_suffix('é')?);
    let known = crate::french::lexicon::french()
        .verbs
        .contains_key(&infinitive);
    known.then_some(infinitive)
}

/// "le président *déchu* Viktor X": a word for the president, and nothing done to X.
fn before_name(draft: &mut Draft, i: usize) {
    let token = &draft.tokens[i];
    let (noun, loose) = (token.head, matches!(token.dep.as_str(), "acl" | "amod"));
    // "le soldat gardant X" guards him; "le président sortant X" is X
    let does = token.morph.contains("Tense=Pres") && !lowered(token).starts_with("sortant");
    let participle = token.pos == "VERB" && token.morph.contains("VerbForm=Part") && !does;
    let close = draft
        .previous(i)
        .is_some_and(|b| b == noun || draft.tokens[b].pos == "ADJ" && draft.tokens[b].head == noun);
    if !participle || !loose || !close || !crate::french::names::described::is_office(draft, noun) {
        return;
    }
    let Some(name) = draft.next(i).filter(|&n| {
        draft.labels[n] == "PERSON" && draft.tokens[n].head == i && draft.child(n, "case").is_none()
    }) else {
        return;
    };
    adjective(draft, i);
    draft.hang(name, noun, "appos");
    for child in draft.children(i) {
        draft.tokens[child].head = noun;
    }
}

/// "du chef de l'État *déchu*": what he is, where nobody is named who did it.
fn describing(draft: &mut Draft, i: usize) {
    let token = &draft.tokens[i];
    let loose = matches!(token.dep.as_str(), "acl" | "amod");
    let participle = token.pos == "VERB" && token.morph.contains("VerbForm=Part");
    let noun = token.head;
    let alone = draft.children(i).is_empty() && draft.tokens[noun].pos == "NOUN";
    let known = crate::french::lexicon::french()
        .adjectives
        .get(&masculine(draft, i));
    if participle && loose && alone && noun < i && known.is_some_and(|w| w == "deposed") {
        adjective(draft, i);
    }
}

fn adjective(draft: &mut Draft, i: usize) {
    draft.tokens[i].lemma = masculine(draft, i).into();
    draft.tokens[i].pos = "ADJ".into();
    draft.tokens[i].dep = "amod".into();
    draft.tokens[i].morph = Default::default();
}

/// "déchue" → "déchu".
fn masculine(draft: &Draft, i: usize) -> String {
    let form = lowered(&draft.tokens[i]);
    let singular = form.trim_end_matches('s');
    let stem = singular
        .strip_suffix('e')
        .filter(|_| draft.tokens[i].morph.contains("Gender=Fem"));
    stem.unwrap_or(singular).to_owned()
}

/// "Il aurait gagné la Crimée": nobody was reached.
fn active(draft: &mut Draft, subject: usize) {
    let verb = draft.tokens[subject].head;
    let has = draft
        .child(verb, "aux:tense")
        .is_some_and(|aux| draft.tokens[aux].lemma == "avoir");
    let passive = draft.child(verb, "aux:pass").is_some()
        || draft
            .children(verb)
            .into_iter()
            .any(|c| lowered(&draft.tokens[c]) == "été");
    if draft.tokens[subject].dep == "nsubj:pass" && has && !passive {
        draft.tokens[subject].dep = "nsubj".into();
    }
}

/// "n'a pas démissionné et reste *en Ukraine*": where the verb right before tells of.
fn after_next_verb(draft: &mut Draft, place: usize) {
    let first = draft.tokens[place].head;
    let Some(case) = draft.child(place, "case").filter(|_| first < place) else {
        return;
    };
    let Some(verb) = draft.previous(case).filter(|&v| {
        draft.tokens[v].pos == "VERB"
            && draft.tokens[v].dep == "conj"
            && draft.tokens[v].head == first
            && draft.in_one_sentence(v, place)
    }) else {
        return;
    };
    if draft.tokens[place].dep.starts_with("obl") {
        draft.tokens[place].head = verb;
    }
}

/// "contre X, qui ne s'est pas présenté *pour être interrogé*": the purpose of the verb before it.
fn purpose(draft: &mut Draft, infinitive: usize) {
    let verb = draft.tokens[infinitive].head;
    let opener = draft
        .children(infinitive)
        .into_iter()
        .find(|&c| lowered(&draft.tokens[c]) == "pour");
    let passive = draft
        .child(infinitive, "aux:pass")
        .is_some_and(|aux| draft.tokens[aux].morph.contains("VerbForm=Inf"));
    let Some(opener) = opener.filter(|_| passive && verb < infinitive) else {
        return;
    };
    let nearer = (verb + 1..opener).rev().find(|&v| {
        draft.is_there(v)
            && draft.tokens[v].dep == "acl:relcl"
            && draft.tokens[v].pos == "VERB"
            && draft.is_below(v, verb)
    });
    if let Some(nearer) = nearer {
        draft.tokens[infinitive].head = nearer;
    }
}

/// "une source *proche du* pouvoir": whom it is close to.
fn close_to(draft: &mut Draft, close: usize) {
    let token = &draft.tokens[close];
    let noun = token.head;
    let beside = token.pos == "ADJ" && token.lemma == "proche" && noun < close;
    let Some(case) = draft.next(close).filter(|&c| {
        beside
            && matches!(
                lowered(&draft.tokens[c]).as_str(),
                "de" | "du" | "des" | "d'"
            )
    }) else {
        return;
    };
    let whom = draft.tokens[case].head;
    if draft.tokens[case].dep == "case"
        && matches!(draft.tokens[whom].head, h if h == noun || h == close)
    {
        draft.hang(whom, close, "obl:arg");
        draft.tokens[case].text = "vers".into();
    }
}

/// "dans une *ferme*", "dans sa *ferme*": a farm, and nothing that is firm.
fn farm(draft: &mut Draft, i: usize) {
    let Some(article) = draft.previous(i).filter(|&a| {
        lowered(&draft.tokens[i]) == "ferme"
            && draft.tokens[i].pos == "ADJ"
            && draft.tokens[a].pos == "DET"
    }) else {
        return;
    };
    draft.tokens[i].pos = "NOUN".into();
    draft.tokens[i].lemma = "ferme".into();
    if draft.tokens[i].head == article {
        draft.swap(i, article, "det");
        for child in draft.children(article) {
            draft.tokens[child].head = i;
        }
    }
}
