//! "X, en exil à Dakar", "X en fuite au Niger": where somebody lives who had to leave.

use super::gloss::lowered;
use crate::french::draft::Draft;

/// Makes "living in Dakar" of it, where it stands beside a name.
pub fn recast(draft: &mut Draft) {
    for exile in draft.words() {
        at_large(draft, exile);
        lives_in_exile(draft, exile);
        before_name(draft, exile);
        sheltered(draft, exile);
        let Some(place) = place_of(draft, exile) else {
            continue;
        };
        if let Some(verb) = opens(draft, exile) {
            living(draft, exile, place, verb);
            draft.tokens[exile].dep = "advcl".into();
            continue;
        }
        let before = draft.previous(exile).and_then(|en| draft.previous(en));
        let last = before.and_then(|b| match draft.tokens[b].text.as_str() {
            "," => draft.previous(b),
            _ => Some(b),
        });
        let name = last.and_then(|last| name_ending(draft, last));
        if let Some(name) = name.filter(|&n| draft.in_one_sentence(n, exile)) {
            living(draft, exile, place, name);
        }
    }
}

/// "X est en fuite", "X reste en cavale": "is at large".
fn at_large(draft: &mut Draft, flight: usize) {
    const STAYING: [&str; 4] = ["être", "rester", "demeurer", "trouver"];
    let word = lowered(&draft.tokens[flight]);
    let en = draft
        .previous(flight)
        .filter(|&en| lowered(&draft.tokens[en]) == "en");
    let head = draft.tokens[flight].head;
    let stays = draft.child(flight, "cop").is_some()
        || STAYING.contains(&draft.tokens[head].lemma.as_str()) && head < flight;
    let Some(en) = en.filter(|_| stays && matches!(word.as_str(), "fuite" | "cavale")) else {
        return;
    };
    // "N'est pas en fuite" need not have been caught, and "n'est plus" may have died.
    if denied(draft, flight)
        || STAYING.contains(&draft.tokens[head].lemma.as_str()) && denied(draft, head)
    {
        return;
    }
    for (token, english) in [(en, "at"), (flight, "large")] {
        let token = &mut draft.tokens[token];
        token.text = english.into();
        token.lemma = english.into();
        token.morph = format!("{}|Glossed=Yes", token.morph).into();
    }
}

/// "l'opposant *en exil* X vit": the name tells who the opponent is.
fn before_name(draft: &mut Draft, exile: usize) {
    if lowered(&draft.tokens[exile]) != "exil" {
        return;
    }
    let Some(name) = draft.next(exile).filter(|&n| draft.labels[n] == "PERSON") else {
        return;
    };
    let Some(en) = draft
        .previous(exile)
        .filter(|&en| lowered(&draft.tokens[en]) == "en")
    else {
        return;
    };
    let Some(noun) = draft
        .previous(en)
        .filter(|&noun| draft.tokens[noun].pos == "NOUN")
    else {
        return;
    };
    if draft.in_one_sentence(noun, name) && draft.is_below(name, noun) {
        draft.hang(name, noun, "appos");
        draft.merge(en, exile);
        draft.hang(en, noun, "amod");
        let token = &mut draft.tokens[en];
        token.text = "exiled".into();
        token.lemma = "exiled".into();
        token.pos = "ADJ".into();
        token.morph = "Glossed=Yes".into();
    }
}

/// "X *est en exil à* Abidjan": "lives in Abidjan".
fn lives_in_exile(draft: &mut Draft, exile: usize) {
    let copula = draft
        .child(exile, "cop")
        .filter(|&c| draft.tokens[c].morph.contains("VerbForm=Fin"));
    let en = draft
        .child(exile, "case")
        .filter(|&c| lowered(&draft.tokens[c]) == "en");
    let place = draft.children(exile).into_iter().find(|&p| {
        let at = draft.child(p, "case").map(|c| lowered(&draft.tokens[c]));
        let there = matches!(at.as_deref(), Some("à" | "au" | "aux" | "en"));
        p > exile && draft.labels[p] == "GPE" && there
    });
    let (Some(copula), Some(en), Some(place)) = (copula, en, place) else {
        return;
    };
    if lowered(&draft.tokens[exile]) != "exil" {
        return;
    }
    let morph = format!("{}|Glossed=Yes", draft.tokens[copula].morph);
    let token = &mut draft.tokens[exile];
    token.text = "live".into();
    token.lemma = "live".into();
    token.pos = "VERB".into();
    token.morph = morph.into();
    for word in [copula, en] {
        draft.tokens[word].dep = "dep".into();
        draft.tokens[word].pos = "PART".into();
        draft.tokens[word].morph = "Glossed=Yes".into();
    }
    draft.hang(place, exile, "obl:mod");
}

/// Whether "ne", "pas", "jamais" or their English hang on this very word.
fn denied(draft: &Draft, word: usize) -> bool {
    const NOT: [&str; 8] = [
        "n'",
        "n’",
        "ne",
        "pas",
        "jamais",
        "not",
        "never",
        "no longer",
    ];
    draft
        .words()
        .into_iter()
        .filter(|&i| draft.tokens[i].head == word)
        .any(|i| NOT.contains(&lowered(&draft.tokens[i]).as_str()))
}

/// The place right behind "en exil".
fn place_of(draft: &Draft, exile: usize) -> Option<usize> {
    let en = draft.previous(exile)?;
    let case = draft.next(exile)?;
    let word = lowered(&draft.tokens[exile]);
    let exiled = matches!(word.as_str(), "exil" | "fuite" | "cavale")
        && lowered(&draft.tokens[en]) == "en"
        && draft.child(exile, "cop").is_none();
    let at = matches!(
        lowered(&draft.tokens[case]).as_str(),
        "à" | "au" | "aux" | "en"
    );
    let place = (case + 1..draft.tokens.len().min(case + 4))
        .find(|&i| draft.labels[i] == "GPE" && draft.child(i, "case") == Some(case));
    place.filter(|_| exiled && at)
}

/// "*En exil* à Dakar depuis 2021, X a dénoncé": the verb of the sentence that it opens.
fn opens(draft: &Draft, exile: usize) -> Option<usize> {
    let en = draft.previous(exile)?;
    let first = draft
        .previous(en)
        .is_none_or(|before| !draft.in_one_sentence(before, en));
    let mut at = exile;
    for _ in 0..6 {
        at = draft.tokens[at].head;
        if draft.tokens[at].pos == "VERB" && at > exile {
            return Some(at).filter(|_| first);
        }
    }
    None
}

/// The word that carries the person's name that ends at `last`.
fn name_ending(draft: &Draft, last: usize) -> Option<usize> {
    let name = draft
        .entities
        .iter()
        .find(|e| e.label == "PERSON" && e.tokens.contains(&last))?;
    let outer = |&i: &usize| !name.tokens.contains(&draft.tokens[i].head);
    name.tokens.clone().find(outer).or(Some(name.tokens.start))
}

fn living(draft: &mut Draft, exile: usize, place: usize, name: usize) {
    let token = &mut draft.tokens[exile];
    token.text = "live".into();
    token.lemma = "live".into();
    token.pos = "VERB".into();
    token.morph = "Tense=Pres|VerbForm=Part|Glossed=Yes".into();
    if let Some(case) = draft.child(exile, "case") {
        draft.tokens[case].dep = "dep".into();
    }
    draft.hang(exile, name, "acl");
    draft.hang(place, exile, "obl:mod");
}

/// "X, *réfugié* depuis 2012 en Égypte, …": "living in Egypt".
fn sheltered(draft: &mut Draft, refugee: usize) {
    let word = lowered(&draft.tokens[refugee]);
    let bare = ["det", "aux:tense", "aux:pass", "cop", "case"]
        .iter()
        .all(|label| draft.child(refugee, label).is_none());
    let beside = draft.previous(refugee).is_some_and(|b| {
        let opened = matches!(lowered(&draft.tokens[b]).as_str(), "," | "et" | "mais");
        opened || draft.labels[b] == "PERSON"
    });
    if !matches!(
        word.as_str(),
        "réfugié" | "réfugiée" | "réfugiés" | "réfugiées"
    ) || !bare
        || !beside
    {
        return;
    }
    let last = draft.tokens.len().min(refugee + 7);
    let at = |i: usize| {
        matches!(
            lowered(&draft.tokens[i]).as_str(),
            "à" | "au" | "aux" | "en"
        )
    };
    let place = (refugee + 1..last)
        .take_while(|&i| draft.in_one_sentence(i, refugee) && draft.tokens[i].text != ",")
        .find(|&i| draft.labels[i] == "GPE" && draft.child(i, "case").is_some());
    let Some(place) = place else { return };
    let Some(case) = (refugee + 1..place).rev().find(|&i| at(i)) else {
        return;
    };
    let mut noun = draft.tokens[refugee].head;
    if noun > refugee {
        // "Son mari, X, *réfugié* en Égypte, a écrit", hung on the verb
        let comma = draft
            .previous(refugee)
            .filter(|&c| draft.tokens[c].text == ",");
        let last = comma.and_then(|c| draft.previous(c));
        noun = last
            .and_then(|last| name_ending(draft, last))
            .unwrap_or(noun);
    }
    let described = noun < refugee && matches!(draft.tokens[noun].pos.as_str(), "NOUN" | "PROPN");
    if !described {
        return;
    }
    for other in draft.children(place) {
        if draft.tokens[other].dep == "case" && other != case {
            draft.hang(other, refugee, "dep");
        }
    }
    living(draft, refugee, place, noun);
}
