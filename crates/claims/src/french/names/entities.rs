//! Where names begin, and whether they are a person's or a place's: what the model's entities get
//! wrong in French news.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;
use crate::french::lexicon::french;

/// Puts the names right.
pub fn mend(draft: &mut Draft) {
    super::nationals::unname(draft);
    elided(draft);
    articles(draft);
    super::unlabelled::places(draft);
    super::unlabelled::behind_by(draft);
    super::unlabelled::behind_of(draft);
    small_words(draft);
    bodies(draft);
    super::quoted_names::mend(draft);
    super::courtesy::mend(draft);
    relatives(draft);
    places(draft);
    super::unlabelled::inner_articles(draft);
    particles(draft);
    super::unlabelled::last_words(draft);
    hold_together(draft);
}

/// "Désiré Bigirimana-Nzeyi": whatever hangs elsewhere of one name hangs on its first part.
fn hold_together(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        let tokens = draft.entities[number].tokens.clone();
        let outer = |i: &usize| {
            let head = draft.tokens[*i].head;
            draft.is_there(*i) && (head == *i || !tokens.contains(&head))
        };
        let loose: Vec<usize> = tokens.clone().filter(outer).collect();
        for i in tokens.clone() {
            let other = !matches!(
                draft.tokens[i].pos.as_str(),
                "PROPN" | "NOUN" | "DET" | "ADP" | "NUM"
            );
            if other && is_capital(draft, i) {
                draft.tokens[i].pos = "PROPN".into();
                draft.tokens[i].morph = Default::default();
            }
        }
        let Some((&first, rest)) = loose.split_first() else {
            continue;
        };
        for &part in rest {
            let root = draft.tokens[part].head == part;
            let tight = !draft.tokens[part - 1].space_after && part > first;
            if !root
                && (tight
                    || matches!(
                        draft.tokens[part].dep.as_str(),
                        "nmod" | "appos" | "amod" | "flat" | "flat:name" | "punct" | "conj" | "dep"
                    )
                    || is_rest_of_person(draft, number, part)
                    || are_two_subjects(draft, first, part))
            {
                draft.hang(part, first, "flat:name");
            }
        }
    }
}

/// "*Marta Zielny* s'est rendue": of which the model makes two subjects.
fn are_two_subjects(draft: &Draft, first: usize, part: usize) -> bool {
    let subject = |i: usize| draft.tokens[i].dep.starts_with("nsubj");
    subject(first) && subject(part) && draft.tokens[first].head == draft.tokens[part].head
}

/// "avoir vu Marek *Zielny*", which the model takes for what is said of Marek.
fn is_rest_of_person(draft: &Draft, number: usize, part: usize) -> bool {
    draft.entities[number].label == "PERSON"
        && draft.tokens[part].pos == "PROPN"
        && matches!(
            draft.tokens[part].dep.as_str(),
            "xcomp" | "obj" | "obl:mod" | "obl:arg"
        )
        && draft.child(part, "case").is_none()
}

pub fn is_capital(draft: &Draft, i: usize) -> bool {
    draft.tokens[i].text.starts_with(char::is_uppercase)
}

fn begins_sentence(draft: &Draft, i: usize) -> bool {
    draft.previous(i).is_none_or(|before| {
        !draft.in_one_sentence(before, i) || matches!(draft.tokens[before].text.as_str(), "«" | "“")
    })
}

/// "N'Djamena", "L'Orient-Le Jour": one word.
fn elided(draft: &mut Draft) {
    for i in draft.words() {
        let apostrophe = draft.tokens[i].text.ends_with(['\'', '’']);
        let Some(next) = draft.next(i) else { continue };
        let tight = !draft.tokens[i].space_after && is_capital(draft, next);
        let whole = lowered(&draft.tokens[i]) == "n'" || !begins_sentence(draft, i);
        if !apostrophe || !tight || !whole || !is_capital(draft, i) {
            continue;
        }
        let text = format!("{}{}", draft.tokens[i].text, draft.tokens[next].text);
        let label = draft.labels[next].clone();
        draft.merge(i, next);
        draft.tokens[i].text = text.as_str().into();
        draft.tokens[i].lemma = text.into();
        draft.tokens[i].pos = "PROPN".into();
        draft.labels[i] = label;
        for entity in &mut draft.entities {
            if entity.tokens.start == next {
                entity.tokens.start = i;
            }
        }
    }
}

/// "La Presse", "Le Caire": an article with a capital belongs to the name.
fn articles(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        let tokens = draft.entities[number].tokens.clone();
        let article = |i: usize| {
            let token = &draft.tokens[i];
            // "rapporte *De* Tijd"
            let small = token.pos == "DET" || token.pos == "ADP" && token.text == "De";
            small && is_capital(draft, i) && !begins_sentence(draft, i)
        };
        let own = article(tokens.start).then_some(tokens.start);
        let before = draft.previous(tokens.start).filter(|&b| article(b));
        let Some(first) = own.or(before) else {
            continue;
        };
        let label = draft.entities[number].label.clone();
        draft.entities[number].tokens.start = first;
        draft.labels[first] = label;
        let token = &mut draft.tokens[first];
        token.pos = "PROPN".into();
        if token.dep == "case" {
            token.dep = "det".into();
            let named = token.head;
            if draft.tokens[named].dep.starts_with("obl") {
                draft.tokens[named].dep = "obj".into();
            }
        }
    }
}

/// "Yannick *Le* Drezen", "Jan *Van Den* Berg": a small word with a capital is a part of the name.
fn particles(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        let name = draft.entities[number].tokens.clone();
        let small = |i: usize| {
            matches!(draft.tokens[i].pos.as_str(), "DET" | "ADP") && is_capital(draft, i)
        };
        if draft.entities[number].label != "PERSON" || !(name.start + 1..name.end).any(small) {
            continue;
        }
        let outer = |&i: &usize| {
            let head = draft.tokens[i].head;
            head == i || !name.contains(&head)
        };
        let Some(first) = name.clone().find(outer) else {
            continue;
        };
        for part in name {
            draft.tokens[part].pos = "PROPN".into();
            draft.tokens[part].morph = Default::default();
            if part != first {
                draft.hang(part, first, "flat:name");
            }
        }
    }
}

/// "colonel Haddad" names Haddad, "procureur de Marseille" Marseille, "extradé de Cuba" Cuba.
fn small_words(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        let (tokens, label) = (
            draft.entities[number].tokens.clone(),
            draft.entities[number].label.clone(),
        );
        let mut first = tokens.start;
        let tokens = tokens.start..end_of_name(draft, tokens.clone());
        if is_department(draft, tokens.clone()) {
            let name = first + 1..tokens.end;
            draft.entities[number].tokens = name.clone();
            draft.entities[number].label = "PERSON".into();
            draft.labels[first] = Default::default();
            draft.labels[name].fill("PERSON".into());
            let small = draft.tokens[first].text.to_lowercase();
            draft.tokens[first].text = small;
            continue;
        }
        let person = label == "PERSON";
        while first + 1 < tokens.end && label != "MISC" {
            let word = &draft.tokens[first];
            let small = word.text.starts_with(char::is_lowercase);
            let particle = word.pos == "PROPN" && first > tokens.start;
            let office = is_bare_office(draft, first) && (first + 2 < tokens.end || small);
            let common = first > tokens.start && matches!(word.pos.as_str(), "ADP" | "DET" | "ADJ");
            let strips = match person {
                true => small && !particle || office,
                false if label == "ORG" => {
                    let word = lowered(word);
                    small
                        && (word.starts_with("ex-") || common || french().nouns.contains_key(&word))
                }
                false => {
                    small
                        && (office
                            || word.pos == "VERB"
                            || first > tokens.start && matches!(word.pos.as_str(), "ADP" | "DET"))
                }
            };
            if !strips {
                break;
            }
            first += 1;
        }
        if first > tokens.start {
            draft.entities[number].tokens.start = first;
            draft.labels[tokens.start..first].fill(Default::default());
            for i in tokens.start..first {
                if draft.tokens[i].pos == "PROPN" {
                    draft.tokens[i].pos = "NOUN".into();
                }
            }
        }
    }
}

/// "Mines Abdoulaye | Diarra": a name goes on with its capitals.
fn end_of_name(draft: &Draft, name: std::ops::Range<usize>) -> usize {
    let mut end = name.end;
    let goes_on = |i: usize| {
        draft.tokens[i].pos == "PROPN" && is_capital(draft, i) && draft.labels[i].is_empty()
    };
    while end < draft.tokens.len() && draft.is_there(end) && goes_on(end) {
        end += 1;
    }
    end
}

/// "ministre des *Mines* Abdoulaye Diarra": the department before the name.
fn is_department(draft: &Draft, name: std::ops::Range<usize>) -> bool {
    let first = &draft.tokens[name.start];
    let common = first.pos == "NOUN" && name.len() > 2 && !first.text.ends_with('.');
    let of_office = super::departments::noun_before(draft, name.start)
        .is_some_and(|noun| super::described::is_office(draft, noun));
    let second = name.start + 1;
    let named =
        name.contains(&second) && draft.tokens[second].pos == "PROPN" && is_capital(draft, second);
    common && of_office && named
}

/// "Général", "Premier ministre" at the head of a name.
fn is_bare_office(draft: &Draft, i: usize) -> bool {
    let word = lowered(&draft.tokens[i]);
    let next = draft.next(i).map(|n| lowered(&draft.tokens[n]));
    let nouns = &french().nouns;
    let premier = word == "premier" && next.as_deref() == Some("ministre");
    let english = nouns.get(&word).map_or("", String::as_str);
    let roles = &crate::lexicon::english().roles;
    premier || word == "ministre" || roles.nouns.has(english) || word == "conseil"
}

/// "Pôle économique et financier": a body, whatever else the model makes of it.
fn bodies(draft: &mut Draft) {
    let organizations = &crate::lexicon::english().organizations.nouns;
    let mut common = Vec::new();
    for number in 0..draft.entities.len() {
        let tokens = draft.entities[number].tokens.clone();
        let first = lowered(&draft.tokens[tokens.start]);
        let english = french()
            .nouns
            .get(&first)
            .map_or(first.as_str(), String::as_str);
        let label = draft.entities[number].label.as_str();
        // "remis à la Cour", which is no village
        let alone = tokens.len() == 1 && draft.tokens[tokens.start].pos != "ADJ";
        let body = organizations.has(english);
        let lone_office = alone
            && draft.tokens[tokens.start].pos == "NOUN"
            && begins_sentence(draft, tokens.start)
            && crate::lexicon::english().roles.nouns.has(english);
        if (body || lone_office) && alone {
            common.push(tokens);
        } else if body && tokens.len() > 1 && label == "MISC" {
            draft.entities[number].label = "ORG".into();
            draft.labels[tokens].fill("ORG".into());
        }
    }
    for word in common {
        draft.unname(word.clone());
        let token = &mut draft.tokens[word.start];
        token.text = token.text.to_lowercase();
        token.pos = "NOUN".into();
    }
}

/// "sa fille *Nadia*": whoever is named right behind what they are to somebody.
fn relatives(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        let name = draft.entities[number].tokens.clone();
        let kin = draft
            .previous(name.start)
            .filter(|&noun| super::described::is_kin(draft, noun));
        let own = kin.and_then(|noun| draft.child(noun, "det"));
        let own = own.is_some_and(|d| draft.tokens[d].morph.contains("Poss=Yes"));
        if own && draft.entities[number].label != "PERSON" && is_capital(draft, name.start) {
            draft.entities[number].label = "PERSON".into();
            draft.labels[name].fill("PERSON".into());
        }
    }
}

/// "prison de Mpimba", "enlevé à Tabarre": a place, whatever the model says of it.
fn places(draft: &mut Draft) {
    let mut found = Vec::new();
    for (number, entity) in draft.entities.iter().enumerate() {
        let first = entity.tokens.start;
        let Some(case) = draft.previous(first).filter(|_| entity.label != "GPE") else {
            continue;
        };
        let person = entity.label == "PERSON";
        let case_word = lowered(&draft.tokens[case]);
        let after_place = matches!(case_word.as_str(), "de" | "d'")
            && draft
                .previous(case)
                .is_some_and(|noun| is_place_noun(draft, noun));
        let at = match case_word.as_str() {
            _ if !person => false,
            "à" | "en" => entity.tokens.len() == 1 && takes_place(draft, first),
            "de" | "d'" => leaves(draft, first),
            _ => false,
        };
        if after_place || at {
            found.push(number);
        }
    }
    for number in found {
        draft.entities[number].label = "GPE".into();
        let tokens = draft.entities[number].tokens.clone();
        draft.labels[tokens].fill("GPE".into());
    }
}

/// A noun for a place: "prison", "aéroport".
pub fn is_place_noun(draft: &Draft, i: usize) -> bool {
    let nouns = &french().nouns;
    let token = &draft.tokens[i];
    let english = nouns
        .get(token.lemma.as_str())
        .or_else(|| nouns.get(&lowered(token)));
    let places = &crate::lexicon::english().places.nouns;
    token.pos == "NOUN" && english.is_some_and(|word| places.has(word))
}

/// "revenait de Baga Sola".
fn leaves(draft: &Draft, name: usize) -> bool {
    const VERBS: [&str; 6] = [
        "revenir", "rentrer", "partir", "repartir", "arriver", "enfuir",
    ];
    let verb = &draft.tokens[draft.tokens[name].head];
    verb.pos == "VERB" && VERBS.contains(&verb.lemma.as_str())
}

/// Whether the verb above tells where: "enlevé à", "arrivé à".
fn takes_place(draft: &Draft, name: usize) -> bool {
    if draft.child(name, "cop").is_some()
        && draft
            .child(name, "nsubj")
            .is_some_and(|s| draft.tokens[s].pos == "NOUN")
    {
        // "ma femme *est à* Kara"
        return true;
    }
    let mut at = name;
    for _ in 0..3 {
        at = draft.tokens[at].head;
        if draft.tokens[at].pos == "VERB" {
            let lexicon = crate::lexicon::english();
            return crate::french::english::gloss::verb(draft, at).is_some_and(|verb| {
                let verb = verb.split(' ').next().unwrap_or(verb);
                lexicon.motion.of_verb(verb).next().is_some() && verb != "hand" && verb != "send"
                    || lexicon.presence.of_verb(verb).next().is_some()
                    || lexicon.fate.of_verb(verb).next().is_some()
            });
        }
    }
    false
}
