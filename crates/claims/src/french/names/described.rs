//! People named after what they are: "le général Karim Haddad", "son frère Zaza", "le chef de la
//! police Karim Haddad".

use crate::french::draft::Draft;
use crate::french::lexicon::french;

/// How far before a name the noun may stand that says what its bearer is.
const FAR: usize = 10;

/// Hangs names and the nouns before them together, as English trees do.
pub fn described(draft: &mut Draft) {
    families(draft);
    for (start, end) in people(draft) {
        let Some(before) = draft.previous(start) else {
            continue;
        };
        let courtesy = draft.tokens[before].text.ends_with('.');
        if draft.tokens[before].pos == "NOUN" && draft.labels[before].is_empty() && !courtesy {
            // "ministre des Mines X": the department is no part of the name
            let small = draft.tokens[before].text.to_lowercase();
            draft.tokens[before].text = small;
        }
        let name = outermost(draft, start, end);
        if let Some(noun) = title_before(draft, before) {
            // "*son fils* X" tells of somebody else, too
            let kin = is_kin(draft, noun)
                && draft
                    .child(noun, "det")
                    .is_some_and(|d| draft.tokens[d].morph.contains("Poss=Yes"));
            if noun == before && !kin {
                title(draft, noun, name, start..end);
            } else {
                beside(draft, noun, name, start..end);
            }
        } else if let Some(noun) = office_before(draft, before, start) {
            beside(draft, noun, name, start..end);
        }
        after_comma(draft, name, start..end);
        described_behind(draft, name, end);
    }
}

/// "indique Me X, *avocat* de Y": the bare noun behind the name tells what X is.
fn described_behind(draft: &mut Draft, name: usize, end: usize) {
    let comma = Some(end).filter(|&c| draft.tokens.get(c).is_some_and(|t| t.text == ","));
    let Some(noun) = comma.and_then(|c| draft.next(c)) else {
        return;
    };
    let bare = draft.child(noun, "det").is_none() && draft.child(noun, "case").is_none();
    let argument = matches!(
        draft.tokens[noun].dep.as_str(),
        "obj" | "xcomp" | "dep" | "obl:mod"
    );
    let same_verb =
        draft.tokens[noun].head == draft.tokens[name].head && draft.tokens[name].head < name;
    // "Son épouse, X, *fille* d'un ministre, …": no second person
    let listed = draft.tokens[noun].dep == "conj"
        && draft.child(noun, "cc").is_none()
        && draft.tokens[noun].morph.contains("Number=Sing")
        && [name, draft.tokens[name].head].contains(&draft.tokens[noun].head);
    let beside = argument && same_verb || listed;
    if bare && beside && is_office(draft, noun) && draft.in_one_sentence(noun, name) {
        draft.hang(noun, name, "appos");
    }
}

/// "la famille *Haddad*": a word for the family, and no one of its members.
fn families(draft: &mut Draft) {
    for number in (0..draft.entities.len()).rev() {
        let name = draft.entities[number].tokens.clone();
        let group = draft.previous(name.start).filter(|&g| {
            let article = draft
                .previous(g)
                .map(|a| crate::french::english::gloss::lowered(&draft.tokens[a]));
            is_group(draft, g) && matches!(article.as_deref(), Some("la" | "le" | "des" | "du"))
        });
        let Some(group) = group.filter(|_| name.len() == 1) else {
            continue;
        };
        draft.unname(name.clone());
        // as an adjective it stays in what is shown
        draft.hang(name.start, group, "amod");
        let token = &mut draft.tokens[name.start];
        token.text = token.text.to_lowercase();
        token.pos = "ADJ".into();
    }
}

/// "Accusée d'avoir tué *son mari*, X a été arrêtée": the object of what is told first, and the subject of the rest.
fn is_object_before(draft: &Draft, noun: usize, name: usize) -> bool {
    let object = draft.tokens[noun].dep == "obj" && draft.tokens[noun].head < noun;
    object && draft.tokens[name].dep.starts_with("nsubj") && draft.tokens[name].head > name
}

/// "Son ancien chef de cabinet, Patrick Nsimba, …": the name after a comma says who that is.
fn after_comma(draft: &mut Draft, name: usize, whole: std::ops::Range<usize>) {
    let mut first = whole.start;
    while let Some(before) = draft.previous(first) {
        let under = draft.tokens[before].head == name || draft.tokens[before].head == first;
        if !under || draft.tokens[before].pos == "PUNCT" {
            break;
        }
        first = before;
    }
    let comma = draft
        .previous(first)
        .filter(|&c| draft.tokens[c].text == ",");
    let Some(before) = comma.and_then(|c| draft.previous(c)) else {
        return;
    };
    // "le chef de la police, *pour lequel Rome* offre …": a clause begins before the name
    let relative =
        (first..name).any(|i| draft.is_there(i) && draft.tokens[i].morph.contains("PronType=Rel"));
    if relative {
        return;
    }
    let listed = draft.child(name, "cc").is_some()
        || draft
            .children(name)
            .iter()
            .any(|&c| draft.tokens[c].dep == "conj");
    if listed || !draft.in_one_sentence(before, name) || begins_clause(draft, name, before) {
        return;
    }
    let noun = title_before(draft, before).or_else(|| office_before(draft, before, before + 1));
    let noun = noun.map(|n| whose_office(draft, n));
    let Some(noun) = noun.filter(|&n| {
        let own = draft.tokens[n].head != name && !is_object_before(draft, n, name);
        own && opens_clause(draft, n, whole.end)
    }) else {
        return;
    };
    let loose = matches!(
        draft.tokens[name].dep.as_str(),
        "conj"
            | "appos"
            | "advcl"
            | "acl"
            | "amod"
            | "nsubj"
            | "nsubj:pass"
            | "nmod"
            | "obl:mod"
            | "dislocated"
            | "dep"
    );
    if loose && draft.child(name, "case").is_none() {
        described_too(draft, name, noun, whole.end);
        beside(draft, noun, name, whole);
    }
}

/// "Le frère du colonel, X, *homme d'affaires*": what X is, and not the colonel.
fn described_too(draft: &mut Draft, name: usize, noun: usize, end: usize) {
    let owner = draft.tokens[name].head;
    if owner <= noun {
        return;
    }
    for child in draft.children(owner) {
        if child >= end && draft.tokens[child].dep == "appos" {
            draft.hang(child, name, "appos");
        }
    }
}

/// "…, qui cite un diplomate, *X* a fui": whoever begins a clause is nobody named before it.
fn begins_clause(draft: &Draft, name: usize, before: usize) -> bool {
    let verb = draft.tokens[name].head;
    let subject = draft.tokens[name].dep.starts_with("nsubj") && verb > name;
    let mut at = before;
    let within_another = (0..6).any(|_| {
        at = draft.tokens[at].head;
        at < name && draft.tokens[at].dep == "acl:relcl"
    });
    subject && (within_another || is_of_source(draft, before, name))
}

/// "Selon X, *ancien ministre*, Y a fui": told of the source that opens the sentence.
fn is_of_source(draft: &Draft, before: usize, name: usize) -> bool {
    let mut at = before;
    (0..6).any(|_| {
        let cue = draft.child(at, "case");
        let cites = cue
            .is_some_and(|c| crate::french::english::gloss::lowered(&draft.tokens[c]) == "selon");
        let found = cites && at < name;
        at = draft.tokens[at].head;
        found
    })
}

/// "l'assistante *du gouverneur*, X": the assistant has the name.
fn whose_office(draft: &Draft, noun: usize) -> usize {
    let above = draft.tokens[noun].head;
    let owned = draft.child(noun, "case").is_some() && above < noun && is_office(draft, above);
    if owned { above } else { noun }
}

/// Whether the description stands where a subject or speaker stands, or tells of one alone whose
/// name ends what is said: "accompagné du chef de cabinet, X".
fn opens_clause(draft: &Draft, noun: usize, end: usize) -> bool {
    let Some(case) = draft.child(noun, "case") else {
        return true;
    };
    let singular = draft.tokens[noun].morph.contains("Number=Sing");
    let definite = crate::french::english::gloss::lowered(&draft.tokens[case]) == "du"
        || draft.tokens[case].morph.contains("Glossed=Yes")
        || draft.tokens[case].morph.contains("Definite=Def")
        || draft.child(noun, "det").is_some_and(|d| {
            let article = draft.tokens[d].morph.as_str();
            article.contains("Definite=Def") || article.contains("Poss=Yes")
        });
    let closed = draft.tokens.get(end).is_none_or(|t| t.pos == "PUNCT");
    singular && definite && closed
}

/// Where each person's name begins and ends, right before the frames see it.
fn people(draft: &Draft) -> Vec<(usize, usize)> {
    let named = draft.entities.iter().filter(|e| {
        let after_office = || {
            let comma = draft
                .previous(e.tokens.start)
                .filter(|&c| draft.tokens[c].text == ",");
            let before = comma.and_then(|c| draft.previous(c));
            before.is_some_and(|b| match e.tokens.len() {
                1 if e.label == "GPE" => false,
                1 => is_kin(draft, b) || title_before(draft, b).is_some_and(|n| is_kin(draft, n)),
                _ => e.label == "GPE" && title_before(draft, b).is_some(),
            })
        };
        e.label == "PERSON" || after_office()
    });
    named.map(|e| (e.tokens.start, e.tokens.end)).collect()
}

/// The word of a name that hangs on something outside.
fn outermost(draft: &Draft, start: usize, end: usize) -> usize {
    let outside = |i: &usize| {
        let head = draft.tokens[*i].head;
        head == *i || !(start..end).contains(&head)
    };
    let all: Vec<usize> = (start..end).filter(outside).collect();
    // split in two, the name hangs by the part that is no mere description
    let argument = |i: &&usize| {
        !matches!(
            draft.tokens[**i].dep.as_str(),
            "appos" | "flat:name" | "nmod"
        )
    };
    all.iter()
        .find(argument)
        .or_else(|| all.first())
        .copied()
        .unwrap_or(start)
}

/// "général", "ministre libanais": the noun right before the name, adjectives left out.
fn title_before(draft: &Draft, before: usize) -> Option<usize> {
    let mut at = before;
    while draft.tokens[at].pos == "ADJ" && draft.tokens[at].head < at {
        at = draft.previous(at)?;
    }
    (is_office(draft, at) && !is_group(draft, at)).then_some(at)
}

/// "la famille Trabelsi", "le clan Trabelsi": all who bear the name, and nobody in particular.
fn is_group(draft: &Draft, i: usize) -> bool {
    let english = french().nouns.get(draft.tokens[i].lemma.as_str());
    english.is_some_and(|word| matches!(word.as_str(), "family" | "clan" | "entourage"))
}

pub fn is_kin(draft: &Draft, i: usize) -> bool {
    let english = french().nouns.get(draft.tokens[i].lemma.as_str());
    english.is_some_and(|word| crate::lexicon::english().kin.get(word).is_some())
}

/// Whether the noun tells what somebody is.
pub fn is_office(draft: &Draft, i: usize) -> bool {
    let token = &draft.tokens[i];
    let english = crate::lexicon::english();
    let nouns = &french().nouns;
    let lemma = token.lemma.as_str();
    let glossed = [
        lemma,
        &crate::french::english::gloss::lowered(token),
        lemma.trim_start_matches("ex-"),
    ]
    .into_iter()
    .find_map(|word| nouns.get(word))
    .map_or(lemma, String::as_str);
    let human = english.roles.nouns.has(glossed)
        || english.roles.titles.has(glossed)
        || english.kin.get(glossed).is_some()
        || english.persons.person.has(glossed);
    matches!(token.pos.as_str(), "NOUN" | "PROPN") && draft.labels[i].is_empty() && human
}

/// "le chef de la police", "le ministre de l'Intérieur": the noun whose complement ends right before
/// the name.
fn office_before(draft: &Draft, before: usize, start: usize) -> Option<usize> {
    let mut at = before;
    if is_group(draft, before) {
        return None;
    }
    while start - at <= FAR {
        let head = draft.tokens[at].head;
        if head >= at {
            return None;
        }
        let plain = (head + 1..start).all(|i| {
            matches!(
                draft.tokens[i].pos.as_str(),
                "ADP" | "DET" | "NOUN" | "PROPN" | "ADJ"
            ) || joins_departments(draft, i)
        });
        if !plain {
            return None;
        }
        if is_office(draft, head) {
            return Some(head);
        }
        at = head;
    }
    None
}

/// "des Eaux *et* Forêts", "de l'Intérieur *et* de la Sécurité".
fn joins_departments(draft: &Draft, and: usize) -> bool {
    let next = draft.next(and).map(|n| draft.tokens[n].pos.as_str());
    draft.tokens[and].pos == "CCONJ" && matches!(next, Some("NOUN" | "ADP"))
}

/// "général Haddad", as English has it: the title under the name.
fn title(draft: &mut Draft, noun: usize, name: usize, whole: std::ops::Range<usize>) {
    if draft.tokens[noun].head == name {
        draft.tokens[noun].dep = "compound".into();
    } else {
        draft.swap(name, noun, "compound");
    }
    for part in whole {
        let loose = draft.tokens[part].head == noun;
        if part != name && loose {
            draft.hang(part, name, "flat:name");
        }
    }
    for child in draft.children(noun) {
        draft.tokens[child].head = name;
    }
}

/// "chef de la police Haddad": the name in apposition.
fn beside(draft: &mut Draft, noun: usize, name: usize, whole: std::ops::Range<usize>) {
    let argument = draft.tokens[name].dep.to_string();
    if matches!(
        argument.as_str(),
        "nsubj" | "nsubj:pass" | "obj" | "obl:agent"
    ) && !draft.is_below(name, noun)
    {
        draft.swap(noun, name, "appos");
    } else {
        draft.hang(name, noun, "appos");
    }
    for next in draft.children(name) {
        if draft.tokens[next].dep == "conj" && next >= whole.end {
            draft.tokens[next].head = noun;
        }
    }
    for part in whole {
        if part != name && draft.tokens[part].head == noun {
            draft.hang(part, name, "flat:name");
        }
    }
}
