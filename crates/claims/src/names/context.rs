//! What the words around a name say of it.

use reportedly_model::BlockRole;

use super::Name;
use crate::document::Document;
use crate::syntax::{Relation, announced_by_number};

/// "the fugitive Vuk Novak": a noun for people right before the name and belonging to it.
pub fn describes_next(document: &Document, before: usize, head: usize) -> bool {
    let tree = &document.tree;
    let lower_case = document.token(before).text.starts_with(char::is_lowercase);
    // "his nephew Yazan": the model takes "nephew" for an adjective
    let kin = document.lexicon.kin.get(document.lemma(before)).is_some();
    let as_noun =
        document.is_pos(before, "NOUN") || lower_case && (kin || document.is_pos(before, "PROPN"));
    let noun =
        (as_noun || is_capitalised_kin(document, before)) && document.token(before).space_after;
    let belongs = tree.head(before) == head
        || tree.head(head) == before && tree.relation(head) == Relation::Appos
        || matches!(tree.relation(head), Relation::Npadvmod | Relation::Other);
    let human = is_human_word(document, before) || is_capitalised_kin(document, before);
    noun && human && belongs
}

/// "*Brothers* Petr and Karel Novak", which the model takes for a name's part.
fn is_capitalised_kin(document: &Document, token: usize) -> bool {
    let singular = document.lower(token).strip_suffix('s');
    document.token(token).tag == "NNPS"
        && singular.is_some_and(|kin| document.lexicon.kin.get(kin).is_some())
}

/// "a smuggler known as X", "Ivan Petrov, nicknamed X": a further name of a person.
pub fn is_by_name(document: &Document, name: &Name) -> bool {
    let Some(cue) = super::naming_cue(document, name.tokens.start) else {
        return false;
    };
    let first = document.sentence(cue.start).start;
    let bearer = (first.max(cue.start.saturating_sub(5))..cue.start)
        .rev()
        .find(|&t| document.is_pos(t, "NOUN") || document.is_pos(t, "PROPN"));
    let body = |t: usize| matches!(document.labels[t].as_str(), "ORG" | "GPE" | "LOC" | "FAC");
    bearer.is_some_and(|t| {
        document.is_pos(t, "PROPN") && !body(t)
            || document.labels[t] == "PERSON"
            || is_human_word(document, t)
    })
}

/// "two bodyguards, X and Y", "his daughters X and Y": each name of a list that a plural noun for
/// people announces.
pub fn is_listed_with_people(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let first = tree.first_conjunct(head);
    let noun = tree.head(first);
    let people = |t: usize| document.token(t).tag == "NNS" && is_human_word(document, t);
    let announced = || {
        tree.conjuncts(first)
            .into_iter()
            .find_map(|name| announced_by_number(document, name))
            .is_some_and(people)
    };
    tree.relation(first) == Relation::Appos && people(noun) || announced()
}

/// "the newspaper X", "the company X".
pub fn is_body_noun(document: &Document, token: usize) -> bool {
    let lemma = document.lemma(token);
    document.is_pos(token, "NOUN")
        && (document.lexicon.organizations.nouns.has(lemma)
            || document.lexicon.speech.outlet_nouns.has(lemma))
        && !is_human_word(document, token)
}

/// "the *daily*", "broadcaster", "the news *site*": a noun for media.
pub fn is_outlet_noun(document: &Document, token: usize) -> bool {
    let singular = matches!(document.token(token).tag.as_str(), "NN" | "JJ" | "NNP");
    let of_news = || {
        let before = token.checked_sub(1).map_or("", |t| document.lower(t));
        document.lower(token) == "site"
            && matches!(before, "news" | "information" | "investigative")
    };
    let other_agency = document.lower(token) == "agency"
        && !matches!(
            document.word_before(token).to_lowercase().as_str(),
            "news" | "press"
        );
    singular
        && !other_agency
        && (document
            .lexicon
            .speech
            .outlet_nouns
            .has(document.lower(token))
            || of_news())
}

/// "the daily *Danas*", "news site *Plusinfo*", "broadcaster *TV Nova*": a name right behind a noun for
/// media, unless that is somebody's calling, too, and the name begins like a person's.
pub fn announced_as_outlet(document: &Document, name: &Name) -> bool {
    let noun = name.tokens.start.checked_sub(1);
    let Some(noun) = noun.filter(|&t| is_outlet_noun(document, t)) else {
        return false;
    };
    let apart = document.name_of(noun).is_some() || !document.token(noun).space_after;
    let first = document.lower(name.tokens.start);
    let given = reportedly_names::gender_of_given(first).is_some() && name.tokens.len() > 1;
    !(apart || is_human_word(document, noun) && given)
}

/// "*Vestra* reported that X had fled": one word that nobody has for a given or a common family name, and that
/// does nothing in the report but report, is a paper's.
pub fn only_reports(document: &Document, name: &Name) -> bool {
    let tree = &document.tree;
    let word = document.lower(name.head());
    let reports = |head: usize| {
        let verb = tree.head(head);
        tree.relation(head) == Relation::Nsubj
            && document.lemma(verb) == "report"
            && tree.child_in(verb, &[Relation::Ccomp]).is_some()
    };
    let bears = |other: &Name| other.tokens.clone().any(|t| document.lower(t) == word);
    name.tokens.len() == 1
        && name.titles.is_empty()
        && reports(name.head())
        && !document
            .gazetteer
            .is_known(document.words(name.tokens.clone()))
        && reportedly_names::gender_of_given(word).is_none()
        && !reportedly_names::is_common_family_name(word)
        && { document.names.iter() }
            .filter(|other| bears(other))
            .all(|other| other.tokens.len() == 1 && reports(other.head()))
}

/// "Tomasz Novak, 54".
pub fn is_age(document: &Document, token: usize) -> bool {
    let years = document
        .lower(token)
        .parse::<u32>()
        .is_ok_and(|years| (1..=115).contains(&years));
    years && token > 0 && document.word_before(token) == ","
}

/// "Dilnoza, his wife".
pub fn followed_by_kin(document: &Document, name: &Name) -> bool {
    let start = name.tokens.end + 1;
    let limit = document.sentence(name.head()).end;
    let possessed = start + 1 < limit
        && document.word_before(start) == ","
        && document.token(start).tag == "PRP$";
    let noun = (start + 1..limit.min(start + 4)).find(|&t| document.is_pos(t, "NOUN"));
    possessed
        && noun.is_some_and(|noun| {
            let whole = noun + 1 == limit || document.is_pos(noun + 1, "PUNCT");
            whole && document.lexicon.kin.get(document.lemma(noun)).is_some()
        })
}

/// "the eldest of the siblings, X", "X, the eldest of the siblings": one picked out of people.
pub fn is_one_picked(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let picks = |one: usize| {
        let of = tree
            .children_in(one, &[Relation::Prep])
            .find(|&p| document.lower(p) == "of");
        let group = of.and_then(|of| tree.child_in(of, &[Relation::Pobj]));
        document.token(one).tag == "JJS" && group.is_some_and(|t| is_human_word(document, t))
    };
    tree.relation(head) == Relation::Appos && picks(tree.head(head))
        || tree.children_in(head, &[Relation::Appos]).any(picks)
}

/// "Her mother-in-law is X", "X is her son": the copula has a relative on its other side.
pub fn is_said_to_be_kin(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let be = tree.head(head);
    let across = match tree.relation(head) {
        Relation::Attr => Relation::Nsubj,
        Relation::Nsubj => Relation::Attr,
        _ => return false,
    };
    document.lemma(be) == "be"
        && tree.child_in(be, &[across]).is_some_and(|noun| {
            let kin = crate::syntax::lemma_of(document, noun);
            document.lexicon.kin.get(&kin).is_some()
                && tree.child_in(noun, &[Relation::Poss]).is_some()
        })
}

/// "X is the head of the agency".
pub fn holds_office(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let be = tree.head(head);
    let attribute = tree.child_in(be, &[Relation::Attr]);
    tree.relation(head) == Relation::Nsubj
        && document.lemma(be) == "be"
        && attribute.is_some_and(|noun| {
            document.lexicon.roles.nouns.has(document.lemma(noun))
                && document.token(noun).tag == "NN"
        })
}

/// "the Mason", "the Coalition": people's names have no article of their own.
pub fn has_article(document: &Document, name: &Name) -> bool {
    let Some(before) = name.tokens.start.checked_sub(1) else {
        return false;
    };
    let plural = document.token(name.head()).tag == "NNPS";
    document.lower(before) == "the"
        && document.tree.head(before) == name.head()
        && !plural
        && !is_modifying(document, name.head())
}

fn is_modifying(document: &Document, head: usize) -> bool {
    matches!(
        document.tree.relation(head),
        Relation::Compound | Relation::Amod | Relation::Nmod | Relation::Poss
    )
}

/// What belongs to the name: the wife of "X's wife", the house of "the house of X".
fn owned_by(document: &Document, head: usize) -> Option<usize> {
    let tree = &document.tree;
    let governor = tree.head(head);
    match tree.relation(head) {
        Relation::Poss => Some(governor),
        Relation::Pobj if document.lower(governor) == "of" => Some(tree.head(governor)),
        Relation::Pobj if document.lower(governor) == "for" => {
            let noun = tree.head(governor);
            Some(noun).filter(|&t| document.lemma(t) == "lawyer")
        }
        _ => None,
    }
}

/// "X's family", "the sister of X".
pub fn belongs_to_people(document: &Document, head: usize) -> bool {
    let Some(owned) = owned_by(document, head) else {
        return false;
    };
    let lemma = document.lemma(owned);
    document.lexicon.kin.get(lemma).is_some()
        || matches!(
            lemma,
            "family"
                | "predecessor"
                | "successor"
                | "relative"
                | "lawyer"
                | "friend"
                | "client"
                | "arrest"
                | "capture"
                | "detention"
                | "extradition"
                | "prosecution"
                | "execution"
                | "assassination"
                | "murder"
                | "imprisonment"
                | "abduction"
                | "trial"
                | "retrial"
                | "testimony"
                | "disappearance"
                | "deportation"
                | "corpse"
                | "funeral"
                | "indictment"
                | "conviction"
                | "whereabouts"
                | "death"
                | "bodyguard"
                | "household"
        )
}

/// "a warrant for X", "a red notice for X": only people are sought so.
pub fn is_hunted(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let preposition = tree.head(head);
    let noun = tree.head(preposition);
    tree.relation(head) == Relation::Pobj
        && matches!(document.lower(preposition), "for" | "against")
        && (matches!(document.lemma(noun), "warrant" | "manhunt")
            || document.lemma(noun) == "notice" && document.lower(noun.saturating_sub(1)) == "red")
}

/// "X's wife", "X's brother-in-law": only people have relatives.
pub fn has_relative(document: &Document, head: usize) -> bool {
    let Some(owned) = owned_by(document, head) else {
        return false;
    };
    let owned = crate::syntax::lemma_of(document, owned);
    document.lexicon.kin.get(&owned).is_some()
}

/// Verbs whose direct objects are places: "left", "reached".
pub fn takes_place(document: &Document, verb: usize) -> bool {
    document
        .lexicon
        .motion
        .of_verb(document.lemma(verb))
        .any(|(frame, _)| {
            frame
                .object
                .is_some_and(|slot| slot != crate::lexicon::Slot::Means)
        })
}

pub fn is_human_word(document: &Document, token: usize) -> bool {
    let lemma = document.lemma(token).to_lowercase();
    let lexicon = document.lexicon;
    lexicon.roles.nouns.has(&lemma)
        || lexicon.kin.get(&lemma).is_some()
        || lexicon.persons.person.has(&lemma)
        || lexicon.ties.iter().any(|tie| tie.nouns.has(&lemma))
}

/// Verbs that people, rather than places, are the subjects of.
pub fn is_human_act(document: &Document, verb: usize) -> bool {
    let lemma = document.lemma(verb);
    let lexicon = document.lexicon;
    lexicon.motion.of_verb(lemma).next().is_some()
        || document.is_pos(verb, "VERB")
            && lexicon
                .presence
                .of_verb(lemma)
                .any(|(frame, _)| !frame.of_anything)
        || lexicon
            .roles
            .verbs
            .iter()
            .any(|verbs| verbs.verbs.has(lemma))
        || befalls_people(document, verb)
}

/// Verbs whose objects are people.
pub fn befalls_people(document: &Document, verb: usize) -> bool {
    let lemma = document.lemma(verb);
    document.is_pos(verb, "VERB")
        && (document
            .lexicon
            .fate
            .of_verb(lemma)
            .any(|(frame, _)| !takes_anything(frame))
            || document.lexicon.presence.of_verb(lemma).any(|(frame, _)| {
                matches!(frame.mover, crate::lexicon::Mover::Object) && !frame.of_anything
            })
            || document
                .lexicon
                .motion
                .of_verb(lemma)
                .any(|(frame, _)| matches!(frame.mover, crate::lexicon::Mover::Object))
            || document
                .lexicon
                .legal
                .verbs
                .iter()
                .any(|l| l.verbs.iter().any(|v| v == lemma)))
}

/// "*have* surgery", "*hit* by a car": verbs that only a certain object, or doer, makes tell of people.
fn takes_anything(frame: &crate::lexicon::Frame) -> bool {
    use reportedly_model::FateEvent::{Attacked, Ill, Starving, Treated, Wounded};
    let bound = !frame.objects.is_empty() || !frame.agents.is_empty();
    let harmed = matches!(
        frame.event,
        Some(Attacked | Ill | Starving | Treated | Wounded)
    );
    bound && harmed
}

pub fn is_place_noun(document: &Document, token: usize) -> bool {
    document.lexicon.places.nouns.has(document.lemma(token))
}

/// "the governor of Ucayali, Wilmer Paucar, has": the full name between commas is the governor's.
pub fn follows_office_of_place(document: &Document, name: &Name) -> bool {
    let tree = &document.tree;
    let (start, end) = (name.tokens.start, name.tokens.end);
    let comma = |t: usize| document.tokens().get(t).is_some_and(|t| t.text == ",");
    let place = tree.head(name.head());
    let preposition = tree.head(place);
    name.tokens.len() > 1
        && start > 0
        && comma(start - 1)
        && comma(end)
        && tree.relation(name.head()) == Relation::Appos
        && tree.relation(place) == Relation::Pobj
        && is_human_word(document, tree.head(preposition))
}

/// A full name that is a headline of its own, above a text that opens with "he" or "the minister".
pub fn stands_above_person(document: &Document, name: &Name) -> bool {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let block = document.block(start);
    let alone = document.block_role(start) == BlockRole::Headline
        && (start == 0 || document.block(start - 1) != block)
        && end < document.tokens().len()
        && document.block(end) != block;
    if !alone || name.tokens.len() < 2 {
        return false;
    }
    match document.lower(end) {
        "he" | "she" | "his" | "her" => true,
        "the" => (end + 1..document.sentence(end).end)
            .take_while(|&t| !document.is_pos(t, "VERB") && !document.is_pos(t, "AUX"))
            .any(|t| is_human_word(document, t)),
        _ => false,
    }
}

/// "As for Ilija Savić, he".
pub fn is_set_apart(document: &Document, name: &Name) -> bool {
    let first = name.start();
    let after = name.tokens.end;
    first > 1
        && after + 1 < document.tokens().len()
        && document.lower(first - 2) == "as"
        && document.lower(first - 1) == "for"
        && document.token(after).text == ","
        && matches!(document.lower(after + 1), "he" | "she")
}
