//! "a rejoint sa mère *à Oran*", "a été emmené *par des hommes armés*", "est signalé *à Oran*": verbs whose meaning
//! rests on where it was, or on who did it.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// The English verb for the French one with what stands beside it.
pub fn english(draft: &Draft, verb: usize) -> Option<&'static str> {
    let passive = draft.child(verb, "aux:pass").is_some();
    match draft.tokens[verb].lemma.as_str() {
        // whoever joins somebody somewhere goes there
        "rejoindre" if joins_somebody(draft, verb) && is_somewhere(draft, verb) => Some("travel"),
        // "toute information *conduisant* à sa capture"
        "conduire"
            if draft.tokens[verb]
                .morph
                .contains("Tense=Pres|VerbForm=Part") =>
        {
            Some("lead")
        }
        "porter" if is_missing(draft, verb) => Some("report"),
        "rappeler" if passive && is_somewhere(draft, verb) => Some("send"),
        "signaler" if passive && is_somewhere(draft, verb) => Some("spot"),
        "embarquer" if passive => match by_whom(draft, verb) {
            Some("arrest") => Some("arrest"),
            _ if is_put_aboard(draft, verb) => Some("take"),
            whom => whom.filter(|_| !is_somewhere(draft, verb)),
        },
        "emmener" if passive && !is_somewhere(draft, verb) => by_whom(draft, verb),
        _ => None,
    }
}

/// Whoever is joined somewhere is no goal; where somebody boards is whence he goes.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        missing(draft, verb);
        let boards = draft.tokens[verb].lemma == "embarquer" && draft.tokens[verb].pos == "VERB";
        if boards && by_whom(draft, verb) != Some("arrest") {
            leaves_from(draft, verb);
        }
        if english(draft, verb) == Some("travel")
            && let Some(whom) = draft.child(verb, "obj")
        {
            draft.tokens[verb].lemma = "voyager".into();
            draft.tokens[whom].dep = "obl:mod".into();
        }
    }
}

/// "est portée *disparue* depuis mars": a word for her, and no verb of its own.
fn missing(draft: &mut Draft, verb: usize) {
    if draft.tokens[verb].lemma != "porter" || !is_missing(draft, verb) {
        return;
    }
    for state in draft.children(verb) {
        if state < verb || !lowered(&draft.tokens[state]).starts_with("disparu") {
            continue;
        }
        draft.tokens[state].pos = "ADJ".into();
        draft.tokens[state].lemma = "disparu".into();
        for child in draft.children(state) {
            draft.tokens[child].head = verb;
        }
    }
}

/// "sont portés *disparus*".
fn is_missing(draft: &Draft, verb: usize) -> bool {
    { draft.children(verb).into_iter() }
        .any(|c| c > verb && lowered(&draft.tokens[c]).starts_with("disparu"))
}

/// "a embarqué *à Oran*": from there.
fn leaves_from(draft: &mut Draft, verb: usize) {
    for place in draft.children(verb) {
        let case = draft
            .child(place, "case")
            .filter(|_| place > verb && is_place(draft, place));
        if let Some(case) = case
            && matches!(
                lowered(&draft.tokens[case]).as_str(),
                "à" | "au" | "aux" | "en"
            )
        {
            draft.tokens[case].text = "de".into();
        }
    }
}

/// A name of a place, or a word for one: "à l'aéroport".
fn is_place(draft: &Draft, i: usize) -> bool {
    let nouns = &crate::french::lexicon::french().nouns;
    let token = &draft.tokens[i];
    let english = nouns.get(token.lemma.as_str()).map_or("", String::as_str);
    draft.labels[i] == "GPE"
        || token.pos == "NOUN" && crate::lexicon::english().places.nouns.has(english)
}

/// "embarqué *sur un vol* pour Oran", where "embarqué" alone is picked up.
fn is_put_aboard(draft: &Draft, verb: usize) -> bool {
    const CRAFT: [&str; 14] = [
        "vol",
        "avion",
        "jet",
        "hélicoptère",
        "navire",
        "bateau",
        "cargo",
        "ferry",
        "train",
        "véhicule",
        "voiture",
        "appareil",
        "pirogue",
        "camion",
    ];
    { draft.below(verb).into_iter() }
        .any(|i| i > verb && CRAFT.contains(&draft.tokens[i].lemma.as_str()))
}

/// "sa mère", "Paul Kola", and no movement or town.
fn joins_somebody(draft: &Draft, verb: usize) -> bool {
    draft.child(verb, "obj").is_some_and(|whom| {
        let named = { draft.children(whom).into_iter() }.any(|c| draft.labels[c] == "PERSON");
        whom > verb
            && (draft.labels[whom] == "PERSON"
                || named
                || crate::french::names::described::is_kin(draft, whom)
                || draft.tokens[whom].lemma == "famille")
    })
}

/// A named place behind the verb: "à Oran", "en Tunisie".
pub fn is_somewhere(draft: &Draft, verb: usize) -> bool {
    draft.children(verb).into_iter().any(|place| {
        let case = draft
            .child(place, "case")
            .map(|case| lowered(&draft.tokens[case]));
        let there = matches!(
            case.as_deref(),
            Some("à" | "au" | "aux" | "en" | "vers" | "dans" | "in" | "to")
        );
        place > verb && there && draft.labels[place] == "GPE"
    })
}

/// "par des hommes en civil" is no arrest by the police.
fn by_whom(draft: &Draft, verb: usize) -> Option<&'static str> {
    const TAKING: [&str; 12] = [
        "assaillant",
        "bandit",
        "ravisseur",
        "homme",
        "individu",
        "inconnu",
        "milicien",
        "combattant",
        "rebelle",
        "jihadiste",
        "agent",
        "militaire",
    ];
    const POLICE: [&str; 4] = ["policier", "gendarme", "police", "gendarmerie"];
    let agent = draft.child(verb, "obl:agent").or_else(|| {
        { draft.children(verb).into_iter() }.find(|&c| {
            let case = draft.child(c, "case");
            c > verb && case.is_some_and(|case| lowered(&draft.tokens[case]) == "par")
        })
    })?;
    let token = &draft.tokens[agent];
    let is = |words: &[&str]| {
        words.contains(&token.lemma.as_str())
            || words.contains(&lowered(token).trim_end_matches('s'))
    };
    if is(&POLICE) {
        return Some("arrest");
    }
    is(&TAKING).then_some("kidnap")
}
