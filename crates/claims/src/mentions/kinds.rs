use reportedly_model::{Gender, MentionType, Number};

use super::captives::is_captive;
use super::gender::gender_of_word;
use super::guards;
use super::is_one_of_two;
use super::victims::{are_lives, are_so, counts_victims};
use crate::document::Document;
use crate::names::NameType;
use crate::syntax::{Relation, lemma_of, shared_with};

/// What a noun that stands for people tells of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Human {
    /// Person, group or organisation.
    pub mention_type: MentionType,
    /// One or several.
    pub number: Number,
    /// Gender, where the word tells.
    pub gender: Option<Gender>,
}

/// Whether `token` heads a phrase for people or a body.
pub fn is_human_noun(document: &Document, token: usize) -> bool {
    human_noun(document, token).is_some()
}

/// What the noun, numeral or quantifier at `token` tells of the people it stands for, if it does.
pub fn human_noun(document: &Document, token: usize) -> Option<Human> {
    if document.name_of(token).is_some() {
        return None;
    }
    if super::nationals::is_annihilated(document, token) {
        return Some(people(true, None));
    }
    if document.tree.relation(token) == Relation::Compound
        || guards::is_anybody(document, token)
        || guards::owns_a_force(document, token)
        || guards::is_keeping(document, token)
        || is_room(document, token)
        || is_manner(document, token)
    {
        return None;
    }
    let shared = shared_with(document, token).is_some();
    let one = shared && matches!(document.lower(token), "one" | "other");
    if one || is_age(document, token) || is_one_more(document, token) {
        return Some(people(false, None));
    }
    if shared || is_condition(document, token) || is_counted(document, token) {
        return Some(people(true, None));
    }
    if are_so(document, token) || are_lives(document, token) {
        let one = matches!(document.lower(token), "another" | "one" | "1" | "third");
        return Some(people(!one, None));
    }
    if let Some(several) = super::nationals::nationals(document, token) {
        return Some(people(several, None));
    }
    match document.token(token).pos.as_str() {
        "NOUN" if is_one_of_two(document, token) => Some(people(false, None)),
        "NOUN" => noun(document, token).or_else(|| {
            is_captive(document, token).then(|| people(document.token(token).tag == "NNS", None))
        }),
        "PROPN" => noun(document, token),
        "ADJ" | "DET" | "PRON" | "NUM" => quantifier(document, token),
        // "said neither had left": of several, whatever the model calls it
        "CCONJ" if is_subject(document, token) => quantifier(document, token),
        _ => None,
    }
}

/// "in a *cell* in Osh": a room, and no band of people.
fn is_room(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let place = matches!(
        document.lower(tree.head(token)),
        "in" | "inside" | "from" | "into" | "near"
    );
    document.lower(token) == "cell"
        && tree.relation(token) == Relation::Pobj
        && place
        && tree
            .child_in(token, &[Relation::Compound, Relation::Amod])
            .is_none()
}

fn is_subject(document: &Document, token: usize) -> bool {
    matches!(
        document.tree.relation(token),
        Relation::Nsubj | Relation::Nsubjpass
    )
}

/// "the 58-year-old", as someone who does or suffers something.
fn is_age(document: &Document, token: usize) -> bool {
    let argument = matches!(
        document.tree.relation(token),
        Relation::Nsubj | Relation::Nsubjpass | Relation::Dobj
    );
    let word = document.lower(token);
    let split = word == "old" && token > 3 && document.lower(token - 2) == "year";
    argument && (split || word.ends_with("-year-old"))
}

/// "the wounded", "the sick and *wounded*": those who are so.
fn is_condition(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let conditions = &document.lexicon.persons.conditions;
    let argument = |t: usize| {
        matches!(
            tree.relation(t),
            Relation::Nsubj | Relation::Nsubjpass | Relation::Dobj | Relation::Pobj
        )
    };
    let the = |t: usize| t > 0 && document.lower(t - 1) == "the";
    let first = tree.first_conjunct(token);
    let befallen = |t: usize| {
        conditions.has(document.lower(t))
            || document
                .lexicon
                .fate
                .of_members(document.lower(t))
                .is_some()
    };
    // "evacuated *sick and wounded*"
    let mut all = tree.conjuncts(first).into_iter();
    let paired = all.clone().count() > 1 && all.all(|t| conditions.has(document.lower(t)));
    conditions.has(document.lower(token))
        && argument(first)
        && (the(token) || paired || first != token && the(first) && befallen(first))
}

/// "two of *the dead*": those who are called by what befell them.
fn is_befallen(document: &Document, token: usize) -> bool {
    let members = document.lexicon.fate.of_members(document.lower(token));
    members.is_some() && token > 0 && document.lower(token - 1) == "the"
}

/// "40 dead and 200 *wounded*": so many to whom it happened.
fn is_counted(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let befallen = document
        .lexicon
        .fate
        .of_members(document.lower(token))
        .is_some();
    let several = tree
        .children_in(token, &[Relation::Nummod])
        .any(|number| number < token && !matches!(document.lower(number), "one" | "1"));
    befallen && several && tree.relation(token) != Relation::Amod
}

fn noun(document: &Document, token: usize) -> Option<Human> {
    let lexicon = document.lexicon;
    let plural = matches!(document.token(token).tag.as_str(), "NNS" | "NNPS");
    let lemma = lemma_of(document, token);
    let single = lemma
        .strip_suffix('s')
        .filter(|_| document.token(token).tag == "NNPS");
    // "Christians": the model leaves the plural of what it takes for a name as it is
    let lemma = single.map(str::to_owned).unwrap_or(lemma);
    let last = lemma.rsplit('-').next().unwrap_or(&lemma);
    let has = |set: &crate::lexicon::Words| set.has(&lemma) || set.has(last);
    let gender = gender_of_word(document, &lemma).or_else(|| grammatical_gender(document, token));
    if has(&lexicon.persons.group)
        && !is_modifying(document, token)
        && !guards::is_one_guard(document, token)
    {
        return Some(Human {
            mention_type: MentionType::Group,
            number: Number::Plural,
            gender: None,
        });
    }
    let alone = matches!(document.lower(token), "others" | "scores");
    if alone && counts_victims(document, token) {
        return Some(people(true, None));
    }
    if has(&lexicon.persons.counts) && counts_people(document, token) {
        return Some(people(true, None));
    }
    let person = has(&lexicon.persons.person)
        || has(&lexicon.persons.epithets)
        || has(&lexicon.roles.nouns)
        || lexicon.kin.get(&lemma).is_some()
        || lexicon.ties.iter().any(|tie| has(&tie.nouns))
        || ends_like_person(document, &lemma)
        || stands_for_name(document, token)
        || speaks(document, token);
    if person && (!has(&lexicon.persons.things) || lexicon.kin.get(&lemma).is_some()) {
        return Some(people(plural, gender));
    }
    if plural
        && document
            .gazetteer
            .country_of_demonym(&document.token(token).text)
            .is_some()
    {
        return Some(people(true, None));
    }
    if has(&lexicon.organizations.nouns) {
        let number = if plural {
            Number::Plural
        } else {
            Number::Singular
        };
        return Some(Human {
            mention_type: MentionType::Organization,
            number,
            gender: None,
        });
    }
    None
}

/// French words have a gender, which pronouns agree with whoever is meant: "la source … elle".
fn grammatical_gender(document: &Document, token: usize) -> Option<Gender> {
    // "la victime", "la personne": whoever that is
    if matches!(document.lemma(token), "victim" | "person" | "figure") {
        return None;
    }
    match document.token(token).morph.as_str() {
        morph if !document.is_french || morph.contains("Number=Plur") => None,
        morph if morph.contains("Gender=Fem") => Some(Gender::Female),
        morph if morph.contains("Gender=Masc") => Some(Gender::Male),
        _ => None,
    }
}

fn people(plural: bool, gender: Option<Gender>) -> Human {
    if plural {
        Human {
            mention_type: MentionType::Group,
            number: Number::Plural,
            gender,
        }
    } else {
        Human {
            mention_type: MentionType::Person,
            number: Number::Singular,
            gender,
        }
    }
}

/// "many of his associates", "those who fled", "the eldest of the siblings", "two of them".
fn quantifier(document: &Document, token: usize) -> Option<Human> {
    let tree = &document.tree;
    let argument = matches!(
        tree.relation(token),
        Relation::Nsubj
            | Relation::Nsubjpass
            | Relation::Dobj
            | Relation::Pobj
            | Relation::Agent
            | Relation::Conj
            | Relation::Attr
    );
    // "Novak, the eldest of the siblings"
    let superlative = document.token(token).tag == "JJS";
    if !(argument || superlative && tree.relation(token) == Relation::Appos) {
        return None;
    }
    let word = document.lower(token);
    let definite = token > 0 && document.lower(token - 1) == "the";
    if is_one_of_two(document, token) {
        return Some(people(false, None));
    }
    if definite
        && document.is_pos(token, "NUM")
        && document.lexicon.persons.several.counts.contains_key(word)
    {
        return Some(people(true, None));
    }
    let of_people = counts_people(document, token);
    if (word == "one" || superlative) && of_people {
        return Some(people(false, None));
    }
    let victims = || counts_victims(document, token) && !counts_things(document, token);
    let counted = document.is_pos(token, "NUM") && (of_people || victims());
    if counted && !matches!(word, "one" | "1") {
        return Some(people(true, None));
    }
    if matches!(word, "those" | "others") || of_people && document.lexicon.persons.group.has(word) {
        return Some(people(true, None));
    }
    let subject = matches!(tree.relation(token), Relation::Nsubj | Relation::Nsubjpass);
    let alone = matches!(
        word,
        "many" | "some" | "several" | "most" | "all" | "others" | "few"
    );
    let after_adjective = matches!(word, "many" | "several" | "few")
        || document.is_pos(token, "PRON")
        || document.is_pos(token, "DET");
    let taking_up = document.lexicon.persons.several.alone.has(word);
    if taking_up && tree.child_in(token, &[Relation::Neg]).is_none() {
        return Some(people(true, None));
    }
    (subject && alone && after_adjective).then(|| people(true, None))
}

/// "Two suspects were held and *a third* fled", "one was held and *another* fled".
fn is_one_more(document: &Document, token: usize) -> bool {
    let counts = &document.lexicon.persons.several.counts;
    let sentence = document.sentence(token).start..token;
    let ordinal = document.labels[token] == "ORDINAL" && document.word_before(token) == "a"
        || document.lower(token) == "another";
    let argument = matches!(
        document.tree.relation(token),
        Relation::Nsubj | Relation::Nsubjpass | Relation::Dobj
    );
    ordinal
        && argument
        && sentence.into_iter().any(|t| {
            let noun = document.tree.head(t);
            (counts.contains_key(document.lower(t)) || document.lower(t) == "one")
                && document.tree.relation(t) == Relation::Nummod
                && human_noun(document, noun).is_some()
        })
}

/// "*Of the five ministers*, two were arrested": the "of" before the sentence that says of whom the
/// number at `token` is.
pub fn taken_from(document: &Document, token: usize) -> Option<usize> {
    let tree = &document.tree;
    let subject = matches!(tree.relation(token), Relation::Nsubj | Relation::Nsubjpass);
    let number = matches!(
        document.token(token).pos.as_str(),
        "NUM" | "DET" | "ADJ" | "PRON"
    );
    let personal = document.token(token).tag == "PRP" && document.lower(token) != "one";
    let bare = !personal && tree.child_in(token, &[Relation::Prep]).is_none();
    let verb = tree.first_conjunct(tree.head(token));
    tree.children_in(verb, &[Relation::Prep])
        .filter(|_| subject && number && bare)
        .find(|&of| of < token && document.lower(of) == "of")
}

/// "millions *of Mexicans*", "two *of them*", "11 *of the dead*".
pub(super) fn counts_people(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    // "some of the 18 *states*"
    let is_place = |t: usize| document.lexicon.places.nouns.has(document.lemma(t));
    tree.children_in(token, &[Relation::Prep])
        .filter(|&p| document.lower(p) == "of")
        .chain(taken_from(document, token))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .any(|o| {
            document
                .name_of(o)
                .is_some_and(|n| n.name_type == NameType::Person)
                || human_noun(document, o).is_some() && !is_place(o)
                || matches!(document.lower(o), "them" | "us" | "whom")
                || is_befallen(document, o)
        })
}

/// "two *of his villas* were seized".
fn counts_things(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    tree.children_in(token, &[Relation::Prep])
        .filter(|&p| document.lower(p) == "of")
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .any(|o| document.is_pos(o, "NOUN") && human_noun(document, o).is_none())
}

/// Nouns formed like callings: "fisherman", "lobbyist"; judged by their ending.
fn ends_like_person(document: &Document, lemma: &str) -> bool {
    let roles = &document.lexicon.roles;
    !roles.vague.has(lemma)
        && lemma.len() > 5
        && roles
            .suffixes
            .iter()
            .any(|ending| lemma.ends_with(ending.as_str()))
}

/// "her publisher said": who speaks, and is named by what they do, is a person.
fn speaks(document: &Document, token: usize) -> bool {
    let governor = document.tree.head(token);
    document.tree.relation(token) == Relation::Nsubj
        && document.is_pos(governor, "VERB")
        && matches!(
            document.lemma(governor),
            "say" | "tell" | "add" | "claim" | "insist" | "deny" | "confirm"
        )
        && is_agent_noun(document, token)
}

fn is_agent_noun(document: &Document, token: usize) -> bool {
    let lemma = document.lemma(token).to_lowercase();
    [
        "er", "or", "ist", "ant", "ian", "eur", "aire", "ary", "ief", "ee",
    ]
    .iter()
    .any(|ending| lemma.ends_with(ending))
        && !document.lexicon.speech.outlet_nouns.has(&lemma)
        && !document.lexicon.speech.document_nouns.has(&lemma)
}

/// "the comptroller, Irena Novak": whatever is set beside a person's name tells of a person.
pub fn stands_for_name(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let person = |t: usize| document.is_name(t, NameType::Person);
    let beside = tree.children_in(token, &[Relation::Appos]).any(person)
        || tree.relation(token) == Relation::Appos && person(tree.head(token));
    // "X (shoulder) and Y (knee)" tells of more than offices
    let bracketed = token > 0 && document.token(token - 1).text == "(";
    beside && !bracketed && is_agent_noun(document, token)
}

/// A group word that modifies another noun, or a bare numeral.
fn is_modifying(document: &Document, token: usize) -> bool {
    matches!(
        document.tree.relation(token),
        Relation::Nummod | Relation::Quantmod | Relation::Amod | Relation::Compound | Relation::Det
    )
}

/// "des hommes *en civil*", "in uniform": a bare noun behind "in" is how somebody is, and no person.
fn is_manner(document: &Document, token: usize) -> bool {
    let bare = token > 0 && matches!(document.lower(token - 1), "in" | "en");
    bare && document.tree.relation(token) == Relation::Pobj
        && document.token(token).tag == "NN"
        && document.tree.child_in(token, &[Relation::Appos]).is_none()
}
