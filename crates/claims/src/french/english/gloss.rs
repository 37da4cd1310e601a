//! Gives every word outside of names its English lemma, and the English form where rules compare it.

use super::senses::{
    gives_up, is_expected, is_heard, is_interviewed, is_listed, is_ruled_out, is_sentenced,
    is_spent, is_taken_back, says_of_oneself,
};
use super::situated::{is_awaited, is_situated};
use crate::french::draft::Draft;
use crate::french::lexicon::french;

/// Makes one word of each phrase that the lexicon lists.
pub fn phrases(draft: &mut Draft) {
    let lower: Vec<String> = draft.tokens.iter().map(lowered).collect();
    let mut at = 0;
    while at < lower.len() {
        let found = (2..=5).rev().find_map(|length| {
            let words = lower.get(at..at + length)?.join(" ");
            let preposition = french().prepositions.get(&words);
            let english = preposition.or_else(|| french().phrases.get(&words))?;
            Some((length, english, preposition.is_some()))
        });
        // "sur la base *de Hmeimim*" is a place
        let named = |at: usize| draft.tokens.get(at).is_some_and(|t| t.pos == "PROPN");
        let found = found.filter(|&(length, ..)| lower[at] != "sur" || !named(at + length));
        let Some((length, english, preposition)) = found else {
            at += 1;
            continue;
        };
        // "Premier ministre"
        let office = draft.tokens[at + length - 1].pos == "NOUN"
            && crate::lexicon::english().roles.nouns.has(english);
        draft.merge(at, at + length - 1);
        if office {
            draft.tokens[at].pos = "NOUN".into();
        }
        // "jusqu'au 5 mai": until then
        let day = draft
            .tokens
            .get(at + length)
            .is_some_and(|t| t.pos == "NUM");
        let english = match english.as_str() {
            "to" if day && lower[at].starts_with("jusqu") => "until",
            other => other,
        };
        let noun = draft.tokens[at].pos == "NOUN";
        let (modifiers, last) = english
            .rsplit_once(' ')
            .filter(|_| noun)
            .unwrap_or(("", english));
        for modifier in modifiers.split_whitespace() {
            match modifier {
                "former" => draft.add(at, at, modifier, "JJ", "amod"),
                _ => draft.add(at, at, modifier, "NN", "compound"),
            }
        }
        draft.unname(at..at + length);
        let token = &mut draft.tokens[at];
        token.lemma = last.into();
        token.text = last.into();
        token.morph = format!("{}|Glossed=Yes", token.morph).into();
        if preposition {
            stand_before_noun(draft, at);
            if last == "from" {
                comes_from(draft, at);
            }
        } else if matches!(
            english,
            "wrongly" | "narrowly" | "locally" | "ultimately" | "alongside"
        ) {
            draft.tokens[at].pos = "ADV".into();
            draft.tokens[at].dep = "advmod".into();
        } else if english == "absentia" {
            stand_aside(draft, at);
        } else if matches!(english, "acting" | "organised" | "retired") {
            beside_office(draft, at);
        }
        at += length;
    }
}

/// "à destination de Dubaï": what hung on "destination" takes its place, with a preposition.
fn stand_before_noun(draft: &mut Draft, phrase: usize) {
    draft.tokens[phrase].pos = "ADP".into();
    if matches!(draft.tokens[phrase].dep.as_str(), "case" | "mark") {
        return;
    }
    let mut below = draft.children(phrase).into_iter();
    let nominal = |&c: &usize| {
        let pos = draft.tokens[c].pos.as_str();
        c > phrase && matches!(pos, "NOUN" | "PROPN" | "PRON" | "NUM")
    };
    if let Some(noun) = below.find(nominal) {
        draft.swap(noun, phrase, "case");
        if draft.child(phrase, "cop").is_some() {
            // "X *est* sous le coup d'un mandat"
            for child in draft.children(phrase) {
                draft.tokens[child].head = noun;
            }
        }
        beside_its_clause(draft, noun, phrase);
        return;
    }
    let head = draft.tokens[phrase].head;
    let near = (phrase + 1..draft.tokens.len().min(phrase + 6)).find(|&c| {
        draft.in_one_sentence(c, phrase)
            && draft.is_there(c)
            && draft.tokens[c].head == head
            && nominal(&c)
    });
    if let Some(noun) = near {
        draft.hang(phrase, noun, "case");
    }
}

/// "X, *en provenance de Dubaï*, a été arrêté": whence X came, and not where it befell X.
fn comes_from(draft: &mut Draft, phrase: usize) {
    let place = draft.tokens[phrase].head;
    let verb = draft.tokens[place].head;
    let motion = &crate::lexicon::english().motion;
    let moves = self::verb(draft, verb)
        .map(|v| v.split(' ').next().unwrap_or(v))
        .is_some_and(|v| motion.of_verb(v).next().is_some());
    let before = (0..phrase).rev().take(4).find(|&i| {
        draft.in_one_sentence(i, phrase)
            && draft.is_there(i)
            && matches!(draft.tokens[i].pos.as_str(), "NOUN" | "PROPN")
    });
    if let Some(before) = before.filter(|_| draft.tokens[verb].pos == "VERB" && !moves) {
        draft.hang(place, before, "nmod");
    }
}

/// "À en croire la police, X s'est enfui": the clause that hung on the phrase stands over it.
fn beside_its_clause(draft: &mut Draft, noun: usize, phrase: usize) {
    let told = draft.children(phrase).into_iter().find(|&c| {
        c > noun
            && draft.tokens[c].dep != "acl:relcl"
            && crate::french::clauses::incomplete::is_finite(draft, c)
    });
    let Some(told) = told else { return };
    draft.swap(told, noun, "obl:mod");
    for child in draft.children(phrase) {
        draft.tokens[child].head = told;
    }
}

/// "le ministre par intérim X": said of the minister, who carries the name.
fn beside_office(draft: &mut Draft, phrase: usize) {
    let Some(before) = draft.previous(phrase) else {
        return;
    };
    let nominal = |i: usize| matches!(draft.tokens[i].pos.as_str(), "NOUN" | "PROPN");
    let mut noun = before;
    while draft.tokens[noun].head < noun && nominal(draft.tokens[noun].head) {
        noun = draft.tokens[noun].head;
    }
    if !nominal(noun) || !draft.in_one_sentence(noun, phrase) {
        return;
    }
    for child in draft.children(phrase) {
        draft.hang(child, noun, "appos");
    }
    draft.hang(phrase, noun, "amod");
    draft.tokens[phrase].pos = "ADJ".into();
}

/// "condamné par contumace un ancien ministre": the object is the verb's.
fn stand_aside(draft: &mut Draft, phrase: usize) {
    let verb = draft.tokens[phrase].head;
    for child in draft.children(phrase) {
        let bare = draft.child(child, "case").is_none() && draft.tokens[child].pos != "PUNCT";
        let nominal = matches!(draft.tokens[child].pos.as_str(), "NOUN" | "PROPN");
        let label = if bare && nominal { "obj" } else { "obl:mod" };
        draft.hang(child, verb, label);
    }
    draft.tokens[phrase].dep = "obl:mod".into();
}

/// Glosses every word that is no part of a name.
pub fn words(draft: &mut Draft) {
    for i in draft.words() {
        let in_name = !draft.labels[i].is_empty() && !is_plain(draft, i);
        if draft.tokens[i].morph.contains("Glossed=Yes") || in_name {
            continue;
        }
        former(draft, i);
        let Some(english) = english(draft, i) else {
            continue;
        };
        let (word, particle) = match english.split_once(' ') {
            Some((word, particle)) if draft.tokens[i].pos == "VERB" => (word, Some(particle)),
            _ => (english.as_str(), None),
        };
        let token = &mut draft.tokens[i];
        let capital = token.text.starts_with(char::is_uppercase);
        let form = inflected(word, &token.morph);
        token.text = if capital {
            capitalised(form)
        } else {
            form.to_owned()
        }
        .into();
        token.lemma = word.into();
        if let Some(particle) = particle {
            draft.add_particle(i, particle);
        }
    }
}

/// "is", "was", "been": rules tell "that he be arrested" by the form.
fn inflected<'w>(word: &'w str, morph: &str) -> &'w str {
    let past = morph.contains("Tense=Past") || morph.contains("Tense=Imp");
    let finite = morph.contains("VerbForm=Fin");
    match word {
        "be" if finite && past => "was",
        "be" if finite => "is",
        "be" if morph.contains("VerbForm=Part") && morph.contains("Tense=Pres") => "being",
        "be" if morph.contains("VerbForm=Part") => "been",
        "have" if finite && past => "had",
        "have" if finite => "has",
        "cite" if morph.contains("VerbForm=Part") && morph.contains("Tense=Pres") => "citing",
        _ => word,
    }
}

/// A word within a name that stands there as it would anywhere: the "de" of "port de Poti".
fn is_plain(draft: &Draft, i: usize) -> bool {
    let token = &draft.tokens[i];
    matches!(token.pos.as_str(), "ADP" | "CCONJ") && token.text.starts_with(char::is_lowercase)
}

/// "l'ex-chef": "former" before it.
fn former(draft: &mut Draft, i: usize) {
    let token = &mut draft.tokens[i];
    if token.pos != "NOUN" {
        return;
    }
    let known = french().nouns.contains_key(token.lemma.as_str());
    let Some(office) = token.lemma.strip_prefix("ex-").filter(|_| !known) else {
        return;
    };
    token.lemma = office.into();
    draft.add(i, i, "former", "JJ", "amod");
}

fn english(draft: &Draft, i: usize) -> Option<String> {
    let token = &draft.tokens[i];
    let french = french();
    let lower = lowered(token);
    let word = || french.words.get(&lower);
    let found = match token.pos.as_str() {
        "VERB" => verb(draft, i),
        "AUX" if token.dep.starts_with("aux:tense") => Some("have"),
        "AUX" => Some("be"),
        "NOUN" if lower == "femme" && is_possessed(draft, i) => Some("wife"),
        "NOUN" if is_to_blame(draft, i) => Some("responsible"),
        "NOUN" if super::situated::is_site_that_tells(draft, i) => Some("website"),
        "NOUN" => (french.nouns.get(&lower))
            .or_else(|| french.nouns.get(token.lemma.as_str()))
            .or_else(word)
            .map(String::as_str),
        "ADJ" => (french.adjectives.get(token.lemma.as_str()))
            .or_else(|| french.demonyms.get(token.lemma.as_str()))
            .or_else(|| french.demonyms.get(&masculine(&lower)))
            .or_else(word)
            .map(String::as_str),
        "PROPN" if !token.text.starts_with(char::is_lowercase) => None,
        "PRON" => pronoun(draft, i).or_else(|| word().map(String::as_str)),
        _ => word().map(String::as_str),
    };
    found.map(str::to_owned)
}

/// "est *responsable* de la répression": no office.
fn is_to_blame(draft: &Draft, noun: usize) -> bool {
    draft.tokens[noun].lemma == "responsable"
        && draft.child(noun, "det").is_none()
        && (draft.child(noun, "cop").is_some()
            || draft.tokens[draft.tokens[noun].head].lemma == "be")
}

/// "sa femme", "la femme de X": whose wife she is.
fn is_possessed(draft: &Draft, noun: usize) -> bool {
    let article = draft.child(noun, "det");
    let of_somebody = draft.children(noun).into_iter().any(|c| {
        let case = draft.child(c, "case").or_else(|| draft.child(c, "prep"));
        let of = case.is_some_and(|o| {
            matches!(
                lowered(&draft.tokens[o]).as_str(),
                "de" | "d'" | "du" | "of"
            )
        });
        draft.labels[c] == "PERSON" && of
    });
    of_somebody || article.is_some_and(|d| draft.tokens[d].morph.contains("Poss=Yes"))
}

/// "libanaise" → "libanais", "géorgienne" → "géorgien".
pub fn masculine(word: &str) -> String {
    let singular = word
        .strip_suffix('s')
        .filter(|w| w.ends_with('e'))
        .unwrap_or(word);
    let stem = singular.strip_suffix('e').unwrap_or(singular);
    let stem = stem.strip_suffix("nn").map(|s| format!("{s}n"));
    stem.unwrap_or_else(|| singular.strip_suffix('e').unwrap_or(singular).to_owned())
}

/// Personal pronouns that look like articles: "l'a vu", "les a vus".
fn pronoun(draft: &Draft, i: usize) -> Option<&'static str> {
    let token = &draft.tokens[i];
    if !token.morph.contains("Person=3") {
        return None;
    }
    match lowered(token).as_str() {
        "le" => Some("him"),
        "la" => Some("her"),
        "l'" if crate::french::words::object_clitics::is_of_a_woman(draft, i) => Some("her"),
        "l'" => Some("him-or-her"),
        "les" | "leur" => Some("them"),
        "s'" => Some("se"),
        "elle" if draft.child(i, "case").is_some() => Some("her"),
        "elles" | "eux" if draft.child(i, "case").is_some() => Some("them"),
        "lui" if token.dep == "iobj" => Some("him-or-her"),
        _ => None,
    }
}

/// The verb's gloss, which may rest on "se" or on its object.
pub fn verb(draft: &Draft, i: usize) -> Option<&'static str> {
    let french = french();
    let lemma = draft.tokens[i].lemma.as_str();
    if let Some(form) = french.forms.get(&lowered(&draft.tokens[i])) {
        return Some(form);
    }
    if draft.tokens[i].morph.contains("Says=Yes")
        && let Some(says) = french.saying.get(lemma)
    {
        return Some(says);
    }
    if let Some(sense) = sense(draft, i, lemma) {
        return Some(sense);
    }
    let children = draft.children(i);
    if lemma == "rendre" && gives_up(draft, i, &children) {
        return Some("surrender");
    }
    let reflexive = |&&c: &&usize| draft.tokens[c].morph.contains("Reflex=Yes");
    let light = children.iter().find_map(|&c| {
        let both = format!("{lemma} {}", draft.tokens[c].lemma);
        french.light.get(&both)
    });
    let reflexive = (children.iter().find(reflexive)).and_then(|_| french.reflexive.get(lemma));
    light
        .or(reflexive)
        .or_else(|| french.verbs.get(lemma))
        .map(String::as_str)
}

/// "ne … pas", "ne … jamais".
fn is_denied(draft: &Draft, verb: usize) -> bool {
    { draft.children(verb).into_iter() }.any(|c| {
        matches!(
            lowered(&draft.tokens[c]).as_str(),
            "pas" | "jamais" | "plus" | "point" | "not" | "never"
        )
    })
}

/// What a verb of several meanings means here.
fn sense(draft: &Draft, i: usize, lemma: &str) -> Option<&'static str> {
    let verdict = draft.tokens[i].morph.contains("Verdict=Yes");
    if lemma == "condamner" && (verdict || !is_sentenced(draft, i)) {
        return Some("convict");
    }
    // "n'a jamais *comparu*", though there may have been a trial
    if lemma == "comparaître" && is_denied(draft, i) {
        return Some("appear");
    }
    if is_taken_back(draft, i) {
        return Some("deny");
    }
    // "la police *cherche* X", where "cherche à fuir" tries
    if lemma == "chercher" && draft.child(i, "obj").is_some() {
        return Some("hunt");
    }
    if lemma == "attendre" && is_awaited(draft, i) {
        return Some("await");
    }
    if is_situated(draft, i) {
        return Some(super::situated::english(draft, i));
    }
    if says_of_oneself(draft, i, lemma) {
        return Some("claim");
    }
    // "exclut que X ait fui", where "n'exclut pas" leaves it open
    let open = draft.tokens[i].morph.contains("Open=Yes");
    if lemma == "exclure" && draft.child(i, "ccomp").is_some() && !open {
        return Some("deny");
    }
    match lemma {
        "exclure" if is_ruled_out(draft, i) => Some("rule out"),
        "entendre" if is_heard(draft, i) => Some("question"),
        "inscrire" | "placer" | "ajouter" if is_listed(draft, i) => Some("sanction"),
        "inscrire" if crate::french::coordination::listed::is_for_having_done(draft, i) => {
            Some("sanction")
        }
        _ if crate::french::coordination::listed::is_taken_off(draft, i) => Some("remove"),
        "reprendre" if draft.child(i, "aux:pass").is_some() => Some("recapture"),
        "attendre" if is_expected(draft, i) => Some("expect"),
        "passer" if is_spent(draft, i) => Some("spend"),
        "interroger" if is_interviewed(draft, i) => Some("ask"),
        _ => crate::french::attachment::led_off::english(draft, i),
    }
}

/// A word as it stands, in lower case, with a plain apostrophe.
pub fn lowered(token: &reportedly_model::Token) -> String {
    token.text.to_lowercase().replace('’', "'")
}

/// With a capital, as names are written.
pub fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
