//! What the words around one occurrence of a name say of what it names.

use super::Name;
use super::bodies::evidence_of_bodies;
use super::context::{
    announced_as_outlet, befalls_people, belongs_to_people, describes_next, followed_by_kin,
    follows_office_of_place, has_article, has_relative, holds_office, is_age, is_body_noun,
    is_by_name, is_human_act, is_human_word, is_hunted, is_listed_with_people, is_one_picked,
    is_place_noun, is_said_to_be_kin, is_set_apart, only_reports, stands_above_person, takes_place,
};
use super::evidence::Score;
use super::labels::{is_lone_unknown, stands_for_either};
use super::who::evidence_of_who;
use crate::document::Document;
use crate::syntax::Relation;

/// What the words before and after, and the sentence say.
pub(super) fn local_evidence(document: &Document, name: &Name) -> Score {
    let mut score = Score {
        person: of_description(document, name)
            + of_sentence(document, name)
            + evidence_of_who(document, name),
        place: of_whereabouts(document, name),
        ..Score::default()
    };
    score.add(evidence_of_bodies(document, name));
    let head = name.head();
    if is_called_body(document, name) {
        score.organization += 3.0;
    }
    if announced_as_outlet(document, name) || only_reports(document, name) {
        score.organization += 5.0;
        score.person -= 2.0;
    }
    if is_people_in_plural(document, name) {
        score.organization += 2.5;
    }
    if name.titles.is_empty() && has_article(document, name) {
        score.person -= 2.5;
        score.organization += 0.5;
    }
    if is_ridden_in(document, name) {
        score.person -= 4.0;
        score.other += 3.0;
    }
    if follows_vessel(document, name)
        || is_make(document, name)
        || is_quoted_with_article(document, name)
    {
        score.other += 5.0;
    }
    if is_modifier(document, head) && is_thing_noun(document, document.tree.head(head)) {
        score.other += 2.5;
    }
    if document.tree.relation(head) == Relation::Pobj
        && matches!(document.lower(document.tree.head(head)), "with" | "by")
    {
        score.person += 0.5;
    }
    score
}

/// "in a white *Land Cruiser*", "aboard a *Falcon*": nobody is one of many, nor goes in somebody.
fn is_ridden_in(document: &Document, name: &Name) -> bool {
    let tree = &document.tree;
    let head = name.head();
    let article = tree
        .child_in(head, &[Relation::Det])
        .is_some_and(|d| matches!(document.lower(d), "a" | "an"));
    let preposition = document.lower(tree.head(head));
    name.titles.is_empty()
        && article
        && tree.relation(head) == Relation::Pobj
        && matches!(preposition, "in" | "aboard" | "on" | "into" | "inside")
}

/// Titles, descriptions, kin and ages beside the name, as people have them.
fn of_description(document: &Document, name: &Name) -> f32 {
    let tree = &document.tree;
    let head = name.head();
    let described = described_before(document, name);
    let kin =
        described.is_some_and(|noun| document.lexicon.kin.get(document.lemma(noun)).is_some());
    let aged = || {
        let asides = [Relation::Appos, Relation::Npadvmod, Relation::Nummod];
        tree.children_in(head, &asides)
            .any(|age| is_age(document, age))
    };
    // "the 19-year-old X was charged", not "the 19-year-old Tesla"
    let so_old = || {
        let (relation, governor) = place_in_tree(document, name);
        let acts = matches!(relation, Relation::Nsubj | Relation::Nsubjpass)
            && is_human_act(document, governor);
        let undergoes = matches!(relation, Relation::Nsubjpass | Relation::Dobj)
            && befalls_people(document, governor);
        is_so_old(document, name) && (acts || undergoes)
    };
    let apposed = || {
        let apposition = tree.child_in(head, &[Relation::Appos]);
        apposition.is_some_and(|noun| is_human_word(document, noun))
    };
    let in_apposition =
        || tree.relation(head) == Relation::Appos && is_human_word(document, tree.head(head));
    weigh([
        (!name.titles.is_empty(), 3.0),
        (described.is_some(), 2.5),
        (kin, 2.0),
        (follows_office_of_place(document, name), 2.0),
        (is_set_apart(document, name), 2.0),
        (stands_above_person(document, name), 1.6),
        (aged(), 3.0),
        (so_old(), 4.5),
        (belongs_to_people(document, head), 1.5),
        (has_relative(document, head), 1.5),
        (is_hunted(document, head), 2.5),
        (is_by_name(document, name), 6.0),
        (is_listed_with_people(document, head), 5.0),
        (
            is_said_to_be_kin(document, head) || is_one_picked(document, head),
            4.5,
        ),
        (apposed(), 2.0),
        (
            followed_by_kin(document, name) || holds_office(document, head),
            2.5,
        ),
        (in_apposition(), 2.5),
    ])
}

/// "the *19-year-old* Dilnoza".
fn is_so_old(document: &Document, name: &Name) -> bool {
    let start = name.tokens.start;
    let back = |by: usize| start.checked_sub(by).map_or("", |t| document.lower(t));
    let split = [back(1), back(2), back(3), back(4)] == ["old", "-", "year", "-"];
    let whole = back(1).strip_suffix("-year-old");
    let years = if split { Some(back(5)) } else { whole };
    years.is_some_and(|years| {
        years
            .parse::<u32>()
            .is_ok_and(|years| (1..=115).contains(&years))
    })
}

/// What somebody does, and what is done to people.
fn of_sentence(document: &Document, name: &Name) -> f32 {
    let (relation, governor) = place_in_tree(document, name);
    let subject = matches!(relation, Relation::Nsubj | Relation::Nsubjpass);
    // towns are taken, reached and freed as people are
    let either = stands_for_either(document, governor);
    if relation != Relation::Nsubj && is_lone_place(document, name)
        || either && is_lone_unknown(document, name)
    {
        return 0.0;
    }
    weigh([
        (subject && is_human_act(document, governor), 1.5),
        (
            relation == Relation::Dobj && befalls_people(document, governor),
            1.2,
        ),
        (
            matches!(relation, Relation::Dobj | Relation::Nsubjpass)
                && document
                    .lexicon
                    .names
                    .only_people
                    .has(document.lemma(governor)),
            1.0,
        ),
        (is_granted(document, name), 3.0),
        (is_among_people(document, name), 1.5),
    ])
}

/// "Irena Novak, *Htun Oo* and Karim Haddad left": no one kind of name stands in a list with another,
/// nor does the model's silence tell of any.
fn is_among_people(document: &Document, name: &Name) -> bool {
    let tree = &document.tree;
    let head = name.head();
    let listed = matches!(tree.relation(head), Relation::Conj | Relation::Appos);
    let unlabelled = name.tokens.clone().all(|t| document.labels[t].is_empty());
    let person = |t: usize| document.labels[t] == "PERSON";
    let word = |t: usize| {
        let text = &document.token(t).text;
        text == "-" || text.chars().count() > 1 && text.chars().all(char::is_alphabetic)
    };
    name.tokens.len() > 1
        && name.tokens.clone().all(word)
        && !is_human_word(document, head)
        && unlabelled
        && (listed && person(tree.head(head))
            || tree
                .children_in(head, &[Relation::Conj, Relation::Appos])
                .any(person))
}

fn is_lone_place(document: &Document, name: &Name) -> bool {
    let words = document.words(name.tokens.clone());
    let only_people = &document.lexicon.names.only_people;
    let verb = document.tree.head(name.head());
    name.tokens.len() == 1
        && name.titles.is_empty()
        && document.gazetteer.is_known(words)
        && !only_people.has(document.lemma(verb))
        && !is_granted(document, name)
}

/// "granted *Novak* asylum", whatever the model hangs the name on.
fn is_granted(document: &Document, name: &Name) -> bool {
    let (relation, governor) = place_in_tree(document, name);
    let tree = &document.tree;
    let grant = |t: usize| document.lexicon.names.grants.has(document.lemma(t));
    let beside = grant(governor) && tree.relation(governor) == Relation::Dobj;
    let given = || tree.children_in(governor, &[Relation::Dobj]).any(grant);
    let follows_verb = name
        .tokens
        .start
        .checked_sub(1)
        .is_some_and(|t| document.is_pos(t, "VERB"));
    // "provides asylum *to Novak*"
    let above = tree.head(governor);
    let to_whom = relation == Relation::Pobj && document.lower(governor) == "to";
    let granted = || grant(above) || tree.children_in(above, &[Relation::Dobj]).any(grant);
    if to_whom && granted() {
        return true;
    }
    follows_verb
        && (relation == Relation::Compound && beside
            || matches!(relation, Relation::Dative | Relation::Dobj) && given())
}

/// Prepositions, verbs and nouns that places have beside them.
fn of_whereabouts(document: &Document, name: &Name) -> f32 {
    let (relation, governor) = place_in_tree(document, name);
    if follows_opener(document, name) {
        return 3.0;
    }
    let of_place =
        || relation == Relation::Pobj && is_place_noun(document, document.tree.head(governor));
    let preposition = match document.lower(governor) {
        _ if relation != Relation::Pobj => 0.0,
        "in" | "near" | "outside" | "inside" | "into" | "across" if is_unknown(document, name) => {
            if follows_belief(document, governor) {
                0.0
            } else {
                2.0
            }
        }
        "to" | "from" | "at" | "around" if could_be_place(document, name) => 2.5,
        "in" | "at" | "into" | "near" | "via" | "outside" | "inside" | "towards" | "across" => 1.0,
        "to" | "from" | "through" => 0.6,
        "of" if of_place() => 2.0,
        _ => 0.0,
    };
    let modifies = is_modifier(document, name.head());
    preposition
        + weigh([
            (
                relation == Relation::Dobj && takes_place(document, governor),
                1.0,
            ),
            (modifies && is_place_noun(document, governor), 2.0),
        ])
}

/// A name that neither the gazetteer nor the list of given names has.
fn is_unknown(document: &Document, name: &Name) -> bool {
    let first = document.lower(name.tokens.start);
    name.titles.is_empty()
        && !document
            .gazetteer
            .is_known(document.words(name.tokens.clone()))
        && reportedly_names::gender_of_given(first).is_none()
}

/// "confidence *in* Novak", "aimed *at* Novak".
fn follows_belief(document: &Document, preposition: usize) -> bool {
    let governor = document.tree.head(preposition);
    document
        .lexicon
        .names
        .believing
        .has(document.lemma(governor))
}

/// "*Khan* Tuman", "*Umm* Jarrin".
fn could_be_place(document: &Document, name: &Name) -> bool {
    let first = document.lower(name.tokens.start);
    name.tokens.len() > 1 && document.lexicon.names.places_or_given.has(first)
}

/// "Near Ar Raqqah": a preposition at the head of a sentence, which the model takes for a name.
fn follows_opener(document: &Document, name: &Name) -> bool {
    let titled = !name.titles.is_empty()
        && document
            .token(name.titles.start)
            .text
            .starts_with(char::is_uppercase);
    let first = if titled {
        name.titles.start
    } else {
        name.tokens.start
    };
    first.checked_sub(1).is_some_and(|t| {
        document.is_pos(t, "PROPN") && document.lexicon.names.openers.has(document.lower(t))
    })
}

/// "the Houthis": a plural that is no country is a people, a faith or a movement.
fn is_people_in_plural(document: &Document, name: &Name) -> bool {
    name.tokens.len() == 1
        && name.titles.is_empty()
        && document.token(name.head()).tag == "NNPS"
        && !document
            .gazetteer
            .is_known(document.words(name.tokens.clone()))
}

/// Whether the name stands where a country does, though somebody bears it, too: "in Jordan".
pub(super) fn stands_for_place(document: &Document, name: &Name) -> bool {
    let (relation, governor) = place_in_tree(document, name);
    relation == Relation::Pobj
        && matches!(
            document.lower(governor),
            "in" | "into" | "to" | "across" | "inside" | "outside" | "throughout" | "via"
        )
}

/// "the newspaper X", "X, a company".
fn is_called_body(document: &Document, name: &Name) -> bool {
    let tree = &document.tree;
    let (relation, governor) = place_in_tree(document, name);
    let before = name.tokens.start.checked_sub(1);
    relation == Relation::Appos && is_body_noun(document, governor)
        || before.is_some_and(|noun| tree.head(noun) == name.head() && is_body_noun(document, noun))
}

/// "a yacht, the “*Boreas*”": things are called so, never people.
fn is_quoted_with_article(document: &Document, name: &Name) -> bool {
    let start = name.tokens.start;
    let quoted = matches!(document.word_before(start), "\"" | "“" | "‘" | "'" | "«");
    quoted && start >= 2 && document.word_before(start - 1).eq_ignore_ascii_case("the")
}

/// "a silver *Gulfstream*", "the *Antonov*": one of a make of vehicles, though somebody may be called so.
pub fn is_make(document: &Document, name: &Name) -> bool {
    const ARTICLES: [&str; 9] = [
        "the", "a", "an", "his", "her", "their", "another", "this", "that",
    ];
    let vehicles = &document.lexicon.places.vehicles;
    let start = name.tokens.start;
    let inside = ARTICLES.contains(&document.lower(start));
    let make = start + usize::from(inside);
    let before = |&det: &usize| det < start && start - det <= 3;
    let article = || {
        let det = document
            .tree
            .child_in(name.head(), &[Relation::Det, Relation::Poss]);
        start > 0 && ARTICLES.contains(&document.word_before(start))
            || det
                .filter(before)
                .is_some_and(|det| ARTICLES.contains(&document.lower(det)))
    };
    let called = vehicles.has(document.lower(make)) || vehicles.has(document.lower(name.head()));
    name.titles.is_empty() && called && (inside || article())
}

/// "the tanker Koala", "the yacht Aurelia".
fn follows_vessel(document: &Document, name: &Name) -> bool {
    let Some(before) = name
        .tokens
        .start
        .checked_sub(1)
        .filter(|_| name.titles.is_empty())
    else {
        return false;
    };
    let tree = &document.tree;
    let (relation, verb) = place_in_tree(document, name);
    // "the tanker Koala left the port", read as "the tanker that Koala left"; a verb with an object
    // of its own leaves the noun none. "On the tanker Novak fled", "the car Novak drove" stay
    let boarded = tree.relation(verb) == Relation::Relcl
        && tree.relation(before) != Relation::Root
        && tree.child_in(verb, &[Relation::Dobj]).is_none();
    let misread = relation == Relation::Nsubj
        && !boarded
        && !matches!(tree.relation(before), Relation::Pobj | Relation::Dobj);
    let belongs = tree.head(before) == name.head()
        || tree.head(name.head()) == before && relation == Relation::Appos
        || misread;
    let singular = document.token(before).tag == "NN";
    belongs && singular && document.lexicon.places.vehicles.has(document.lemma(before))
}

/// The noun for people right before a name without titles.
fn described_before(document: &Document, name: &Name) -> Option<usize> {
    let before = name.tokens.start.checked_sub(1)?;
    (name.titles.is_empty() && describes_next(document, before, name.head())).then_some(before)
}

fn is_modifier(document: &Document, head: usize) -> bool {
    matches!(
        document.tree.relation(head),
        Relation::Compound | Relation::Amod | Relation::Nmod
    )
}

/// "the Marburg *outbreak*", "a Boeing *jet*".
fn is_thing_noun(document: &Document, token: usize) -> bool {
    document.is_pos(token, "NOUN")
        && document
            .lexicon
            .names
            .things_after
            .has(document.lemma(token))
}

pub(super) fn place_in_tree(document: &Document, name: &Name) -> (Relation, usize) {
    let head = name.head();
    (document.tree.relation(head), document.tree.head(head))
}

/// The sum of the weights whose sign is there.
fn weigh<const N: usize>(signs: [(bool, f32); N]) -> f32 {
    signs.iter().filter(|sign| sign.0).map(|sign| sign.1).sum()
}
