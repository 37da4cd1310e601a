//! Which of its meanings a verb has: "condamné" to a penalty or for something, "se rendre" somewhere
//! or to the police.

use super::gloss::lowered;
use crate::french::draft::Draft;
use crate::french::lexicon::french;

/// "condamné à dix ans de prison", where "condamné pour blanchiment" tells no penalty.
pub fn is_sentenced(draft: &Draft, verb: usize) -> bool {
    draft.below(verb).into_iter().any(|case| {
        let to = matches!(lowered(&draft.tokens[case]).as_str(), "à" | "au" | "aux");
        let penalty = &draft.tokens[draft.tokens[case].head];
        let lemma = penalty.lemma.as_str();
        let english = french().nouns.get(lemma).map_or(lemma, String::as_str);
        let term = crate::lexicon::english().legal.terms.has(english);
        to && (term || penalty.pos == "NUM" || penalty.morph.contains("VerbForm=Inf"))
    })
}

/// "le procureur, *saisi par* la famille": whoever decides is turned to, and not seized.
fn is_turned_to(draft: &Draft, verb: usize) -> bool {
    let whom = draft
        .child(verb, "nsubj:pass")
        .or_else(|| draft.child(verb, "obj"))
        .unwrap_or(draft.tokens[verb].head);
    let decides = |i: usize| {
        matches!(
            lowered(&draft.tokens[i]).as_str(),
            "procureur"
                | "procureure"
                | "juge"
                | "tribunal"
                | "cour"
                | "parquet"
                | "justice"
                | "ministre"
                | "médiateur"
        )
    };
    decides(whom)
        || draft.children(whom).into_iter().any(decides)
        || decides(draft.tokens[whom].head)
}

/// "la région *occupée* de Kherson": what the region is, and nobody is held.
fn occupied(draft: &mut Draft, i: usize) {
    let token = &draft.tokens[i];
    let loose = matches!(
        token.dep.as_str(),
        "acl" | "amod" | "nmod" | "dep" | "appos"
    );
    let alone = draft.child(i, "obl:agent").is_none() && draft.child(i, "aux:pass").is_none();
    let noun = draft.previous(i).filter(|&noun| {
        let english = french().nouns.get(draft.tokens[noun].lemma.as_str());
        let places = &crate::lexicon::english().places.nouns;
        english.is_some_and(|word| places.has(word))
            || matches!(
                draft.tokens[noun].lemma.as_str(),
                "région" | "territoire" | "zone" | "ville"
            )
    });
    let Some(noun) = noun.filter(|_| token.lemma == "occuper" && loose && alone) else {
        return;
    };
    for child in draft.children(i) {
        draft.tokens[child].head = noun;
    }
    draft.hang(i, noun, "amod");
    draft.tokens[i].pos = "ADJ".into();
    draft.tokens[i].lemma = "occupé".into();
    draft.tokens[i].morph = Default::default();
}

/// "m'a *appelée pour me dire*": rung up, where "appeler à" calls for something.
fn rung_up(draft: &mut Draft, verb: usize) {
    let tells = draft.children(verb).into_iter().any(|c| {
        let told = matches!(
            draft.tokens[c].lemma.as_str(),
            "dire" | "prévenir" | "annoncer" | "avertir" | "demander" | "informer"
        );
        let pour = draft
            .child(c, "mark")
            .is_some_and(|m| lowered(&draft.tokens[m]) == "pour");
        told && pour && c > verb
    });
    if tells && draft.tokens[verb].lemma == "appeler" {
        draft.tokens[verb].lemma = "téléphoner".into();
    }
}

/// "*tenté par* un retour": no trial of anything; "*saisi* par la famille": no capture.
pub fn tempted(draft: &mut Draft) {
    for verb in draft.words() {
        occupied(draft, verb);
        rung_up(draft, verb);
        if draft.tokens[verb].lemma == "tenter" && draft.child(verb, "obl:agent").is_some() {
            draft.tokens[verb].lemma = "séduire".into();
        }
        // "a *saisi* le groupe de travail": nobody is seized who is the object of it
        let object = draft.child(verb, "obj").filter(|&o| o > verb);
        let body = object.is_some_and(|o| {
            let lemma = draft.tokens[o].lemma.as_str();
            matches!(
                lemma,
                "groupe" | "commission" | "comité" | "conseil" | "instance" | "organe"
            ) || draft.labels[o] == "ORG"
        });
        if draft.tokens[verb].lemma == "saisir" && (body || is_turned_to(draft, verb)) {
            draft.tokens[verb].lemma = "consulter".into();
        }
    }
}

/// "*assure* être à Kaboul", "dit avoir quitté Tunis".
pub fn says_of_oneself(draft: &Draft, verb: usize, lemma: &str) -> bool {
    const SAYING: [&str; 9] = [
        "annoncer",
        "jurer",
        "assurer",
        "affirmer",
        "dire",
        "déclarer",
        "soutenir",
        "prétendre",
        "confirmer",
    ];
    let infinitive = |i: usize| draft.tokens[i].morph.contains("VerbForm=Inf");
    SAYING.contains(&lemma)
        && draft.children(verb).into_iter().any(|c| {
            let perfect = draft
                .children(c)
                .into_iter()
                .any(|a| draft.tokens[a].dep.starts_with("aux") && infinitive(a));
            c > verb
                && draft.tokens[c].dep == "xcomp"
                && (infinitive(c) || perfect)
                && draft.child(c, "mark").is_none()
        })
}

/// "était *attendu* à Bruxelles", where "attend" waits.
pub fn is_expected(draft: &Draft, verb: usize) -> bool {
    let has = draft
        .children(verb)
        .into_iter()
        .any(|c| draft.tokens[c].dep == "aux:tense" && draft.tokens[c].lemma == "avoir");
    draft.tokens[verb].morph.contains("VerbForm=Part")
        && draft.tokens[verb].morph.contains("Tense=Past")
        && (!has || draft.child(verb, "aux:pass").is_some())
}

/// "a été *entendu* par la police", "entendu comme témoin": questioned, where "entendre" hears.
pub fn is_heard(draft: &Draft, verb: usize) -> bool {
    const WHO: [&str; 12] = [
        "police",
        "policier",
        "gendarme",
        "gendarmerie",
        "juge",
        "magistrat",
        "enquêteur",
        "brigade",
        "procureur",
        "parquet",
        "justice",
        "tribunal",
    ];
    const AS: [&str; 3] = ["témoin", "suspect", "mis"];
    let participle = draft.tokens[verb].morph.contains("VerbForm=Part");
    let passive = draft.child(verb, "aux:pass").is_some() || draft.child(verb, "auxpass").is_some();
    // "X, *entendu* mardi comme témoin"
    let beside = matches!(draft.tokens[verb].dep.as_str(), "acl" | "amod" | "advcl")
        && draft.child(verb, "aux:tense").is_none();
    participle
        && (passive || beside)
        && draft.below(verb).into_iter().any(|i| {
            let before = draft.previous(i).map(|b| lowered(&draft.tokens[b]));
            let lemma = draft.tokens[i].lemma.as_str();
            let as_one = AS.contains(&lemma) && matches!(before.as_deref(), Some("comme" | "as"));
            let by = draft
                .child(i, "case")
                .is_some_and(|c| lowered(&draft.tokens[c]) == "par");
            as_one || by && WHO.contains(&lemma)
        })
}

/// "*exclut* de partir", "sa libération est *exclue*"; what somebody excludes, or does not, in a clause of its
/// own is denied, or left open.
pub fn is_ruled_out(draft: &Draft, verb: usize) -> bool {
    draft.child(verb, "ccomp").is_none() && draft.child(verb, "csubj").is_none()
}

/// "a *passé* six mois à Kigali": time, where "passer par" goes through.
pub fn is_spent(draft: &Draft, verb: usize) -> bool {
    const TIME: [&str; 18] = [
        "an", "année", "mois", "semaine", "jour", "journée", "nuit", "nuitée", "heure", "minute",
        "week-end", "vacance", "soirée", "hiver", "été", "enfance", "jeunesse", "vie",
    ];
    draft.children(verb).into_iter().any(|t| {
        let near = t > verb && t <= verb + 4 && draft.child(t, "case").is_none();
        near && TIME.contains(&draft.tokens[t].lemma.as_str())
    })
}

/// "*inscrit* sur la liste des sanctions".
pub fn is_listed(draft: &Draft, verb: usize) -> bool {
    let below = draft.below(verb);
    let has = |words: &[&str]| {
        below
            .iter()
            .any(|&i| words.contains(&draft.tokens[i].lemma.as_str()))
    };
    has(&["blacklist"]) || has(&["liste"]) && has(&["sanction", "noir", "restrictif"])
}

/// "Interrogé par L'Observateur, X n'a pas répondu": asked by journalists, where the police questions.
pub fn is_interviewed(draft: &Draft, verb: usize) -> bool {
    let loose = draft.tokens[verb].morph.contains("VerbForm=Part")
        && !(draft.children(verb).into_iter()).any(|c| draft.tokens[c].dep.starts_with("aux"));
    let law = &crate::lexicon::english().persons;
    let by_law = draft.below(verb).into_iter().any(|i| {
        let nouns = &french().nouns;
        let lemma = draft.tokens[i].lemma.as_str();
        let english = nouns
            .get(lemma)
            .or_else(|| nouns.get(&lowered(&draft.tokens[i])));
        let english = english.map_or(lemma, String::as_str);
        law.law.has(english)
            || law.forces.has(english)
            || matches!(english, "judiciary" | "service")
    });
    loose && !by_law
}

/// Forces of the United Nations, which the model takes for bodies like any other.
const PEACEKEEPERS: [&str; 9] = [
    "finul",
    "fnuod",
    "minujusth",
    "minurso",
    "minusca",
    "minusma",
    "minuss",
    "minustah",
    "monusco",
];

/// "s'est rendu à la police": to somebody, or nowhere.
pub fn gives_up(draft: &Draft, verb: usize, children: &[usize]) -> bool {
    const TO: [&str; 11] = [
        "troupe",
        "force",
        "casque",
        "police",
        "autorité",
        "justice",
        "gendarmerie",
        "gendarme",
        "armée",
        "policier",
        "soldat",
    ];
    let reflexive = children
        .iter()
        .any(|&c| draft.tokens[c].morph.contains("Reflex=Yes"));
    let below: Vec<usize> = draft.below(verb);
    // "selon un rapport de la police, X s'est rendu à Oran"
    let source = |c: usize| {
        let mut before = below.iter().take_while(|&&s| s < c);
        before.any(|&s| matches!(lowered(&draft.tokens[s]).as_str(), "selon" | "according"))
    };
    let to_somebody = below.iter().any(|&c| {
        let told = c < verb && source(c);
        let word = lowered(&draft.tokens[c]);
        let known = TO.contains(&draft.tokens[c].lemma.as_str())
            || TO.contains(&word.as_str())
            || PEACEKEEPERS.contains(&word.as_str());
        known && !told
    });
    let somewhere = below.iter().any(|&c| {
        let place = draft.labels[c] == "GPE" || draft.tokens[c].pos == "NOUN";
        place && draft.child(c, "case").is_some()
    });
    // "s'y est rendu", "s'est rendu sur place"
    let there =
        (children.iter()).any(|&c| matches!(draft.tokens[c].lemma.as_str(), "y" | "locally"));
    let past = children
        .iter()
        .any(|&c| draft.tokens[c].dep.starts_with("aux"));
    reflexive && past && (to_somebody || !somewhere && !there)
}

/// "a *annoncé* sa mort, avant de se rétracter": what is taken back is denied.
pub fn is_taken_back(draft: &Draft, verb: usize) -> bool {
    const TELLING: [&str; 7] = [
        "annoncer",
        "affirmer",
        "déclarer",
        "dire",
        "confirmer",
        "assurer",
        "soutenir",
    ];
    TELLING.contains(&draft.tokens[verb].lemma.as_str())
        && draft.children(verb).into_iter().any(|c| {
            let back = matches!(
                draft.tokens[c].lemma.as_str(),
                "rétracter" | "raviser" | "dédire" | "rétracte" | "retract"
            );
            let marked = draft.below(c).into_iter().any(|m| {
                draft.tokens[m].head == c
                    && matches!(
                        lowered(&draft.tokens[m]).as_str(),
                        "avant" | "before" | "puis"
                    )
            });
            back && c > verb && marked
        })
}
