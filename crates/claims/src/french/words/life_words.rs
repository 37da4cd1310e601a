//! Words of life and death that the model reads as others: "vit en Suisse" is no seeing, "Mort à Paris de X"
//! no dead man.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Gives such words the lemma that they have there.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        lives(draft, word);
        death(draft, word);
        believed(draft, word);
        since_then(draft, word);
        stays(draft, word);
        found_dead(draft, word);
        taken_alive(draft, word);
    }
}

/// "X, *retrouvé mort* chez lui": a state, and nobody whom X found.
fn found_dead(draft: &mut Draft, dead: usize) {
    let state = matches!(
        lowered(&draft.tokens[dead]).as_str(),
        "mort" | "morte" | "morts" | "mortes"
    );
    let verb = draft.tokens[dead].head;
    let found = matches!(
        draft.tokens[verb].lemma.as_str(),
        "retrouver" | "découvrir" | "trouver"
    );
    let close = draft.previous(dead) == Some(verb) && draft.child(dead, "det").is_none();
    let below = matches!(
        draft.tokens[dead].dep.as_str(),
        "obj" | "nmod" | "amod" | "xcomp"
    );
    if state && found && close && below && draft.tokens[dead].pos != "VERB" {
        let token = &mut draft.tokens[dead];
        token.pos = "ADJ".into();
        token.lemma = "mort".into();
        token.dep = "xcomp".into();
    }
}

/// "capturé *vivant* près de Kaya": a state, and no living there.
fn taken_alive(draft: &mut Draft, alive: usize) {
    let state = matches!(
        lowered(&draft.tokens[alive]).as_str(),
        "vivant" | "vivante" | "vivants" | "vivantes"
    );
    let Some(verb) = draft.previous(alive).filter(|_| state) else {
        return;
    };
    let taken = matches!(
        draft.tokens[verb].lemma.as_str(),
        "capturer" | "prendre" | "arrêter" | "enlever" | "attraper" | "interpeller"
    );
    if !taken || draft.tokens[alive].pos != "VERB" || draft.tokens[alive].head != verb {
        return;
    }
    for child in draft.children(alive) {
        draft.tokens[child].head = verb;
    }
    let token = &mut draft.tokens[alive];
    token.pos = "ADJ".into();
    token.lemma = "vivant".into();
    token.dep = "xcomp".into();
    token.morph = Default::default();
}

/// "X *demeure* détenu": stays so, and no dwelling.
fn stays(draft: &mut Draft, word: usize) {
    let subject = draft.child(word, "nsubj").is_some_and(|s| s < word);
    let so = draft.next(word).is_some_and(|n| {
        draft.tokens[n].head == word && draft.tokens[n].morph.contains("VerbForm=Part")
    });
    let bare = draft.child(word, "det").is_none();
    if lowered(&draft.tokens[word]) == "demeure"
        && draft.tokens[word].pos == "NOUN"
        && subject
        && so
        && bare
    {
        let token = &mut draft.tokens[word];
        token.pos = "VERB".into();
        token.lemma = "demeurer".into();
        token.morph = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin".into();
    }
}

/// "vit *depuis* en Allemagne": since then, and no preposition of the place.
fn since_then(draft: &mut Draft, since: usize) {
    let place = draft.next(since).filter(|&n| {
        let at = matches!(
            lowered(&draft.tokens[n]).as_str(),
            "en" | "à" | "au" | "aux" | "dans"
        );
        at && draft.tokens[n].dep == "case" && draft.labels[draft.tokens[n].head] == "GPE"
    });
    let Some(case) = place.filter(|_| lowered(&draft.tokens[since]) == "depuis") else {
        return;
    };
    let noun = draft.tokens[case].head;
    if draft.tokens[since].head != noun {
        return;
    }
    let verb = draft.tokens[noun].head;
    draft.hang(since, verb, "advmod");
    let token = &mut draft.tokens[since];
    token.text = "later".into();
    token.lemma = "later".into();
    token.pos = "ADV".into();
    token.morph = "Glossed=Yes".into();
}

/// "Je croyais X *mort*": what is believed, and no word for X.
fn believed(draft: &mut Draft, dead: usize) {
    const BELIEVING: [&str; 6] = [
        "croire",
        "penser",
        "imaginer",
        "supposer",
        "présumer",
        "dire",
    ];
    let state = matches!(
        lowered(&draft.tokens[dead]).as_str(),
        "mort" | "morte" | "morts" | "mortes" | "vivant" | "vivante" | "libre"
    );
    let name = draft.tokens[dead].head;
    let verb = draft.tokens[name].head;
    let beside = matches!(
        draft.tokens[dead].dep.as_str(),
        "amod" | "acl" | "appos" | "nmod" | "flat:name"
    ) && draft.tokens[dead].pos != "PROPN";
    let believes = BELIEVING.contains(&draft.tokens[verb].lemma.as_str()) && verb < name;
    if state && beside && believes && name < dead {
        let token = &mut draft.tokens[dead];
        token.text = "so".into();
        token.lemma = "so".into();
        token.pos = "ADV".into();
        token.morph = "Glossed=Yes".into();
        draft.hang(dead, verb, "advmod");
        draft.tokens[name].dep = "obj".into();
    }
}

/// "*vit* en Suisse", "*vivent* désormais à Lyon": in a place one lives, what one sees is an object.
fn lives(draft: &mut Draft, verb: usize) {
    let form = matches!(lowered(&draft.tokens[verb]).as_str(), "vit" | "vivent");
    let bare = ["obj", "ccomp", "xcomp"]
        .iter()
        .all(|label| draft.child(verb, label).is_none());
    let place = draft.next(verb).is_some_and(|next| {
        matches!(
            lowered(&draft.tokens[next]).as_str(),
            "à" | "en"
                | "au"
                | "aux"
                | "dans"
                | "entre"
                | "chez"
                | "désormais"
                | "aujourd'hui"
                | "depuis"
                | "actuellement"
                | "toujours"
        )
    });
    if form && bare && place {
        draft.tokens[verb].lemma = "vivre".into();
        draft.tokens[verb].pos = "VERB".into();
    }
}

/// "*Mort* à Paris de l'ancien ministre": the death of him, where it opens a headline.
fn death(draft: &mut Draft, noun: usize) {
    let opens = draft
        .previous(noun)
        .is_none_or(|before| !draft.in_one_sentence(before, noun));
    let token = &draft.tokens[noun];
    if !opens || token.text != "Mort" || token.pos != "NOUN" {
        return;
    }
    let of = draft.children(noun).into_iter().any(|c| {
        let case = draft
            .child(c, "case")
            .map(|case| lowered(&draft.tokens[case]));
        matches!(case.as_deref(), Some("de" | "d'" | "d’" | "du"))
    });
    let verb = draft.child(noun, "nsubj").is_some() || draft.child(noun, "cop").is_some();
    if of && !verb {
        draft.tokens[noun].text = "Décès".into();
        draft.tokens[noun].lemma = "décès".into();
    }
}
