//! Mends lists of names that a small model takes for something else: "A, B, and other officials".

use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// Turns a name in apposition to a name of the same type, and a second subject after "and", into
/// coordinated ones.
pub fn mend(document: &mut Document) {
    for number in 0..document.names.len() {
        part_of_next_name(document, number);
    }
    for number in 0..document.names.len() {
        let head = document.names[number].head();
        let above = document.tree.head(head);
        let apposed = document.tree.relation(head) == Relation::Appos;
        let same_type = document.name_of(above).is_some_and(|other| {
            other.name_type == document.names[number].name_type
                && other.name_type == NameType::Person
        });
        if apposed && same_type {
            match describing_noun(document, head, above) {
                Some(noun) => document.tree.rehang(head, noun, Relation::Appos),
                None => document.tree.coordinate(head, above),
            }
        }
        if let Some(noun) = noun_right_before(document, number) {
            document.tree.rehang(head, noun, Relation::Appos);
        }
        if let Some(noun) = nearer_noun(document, head) {
            document.tree.rehang(head, noun, Relation::Appos);
        }
    }
    for number in 0..document.names.len() {
        let first = document.names[number].head();
        let names = document.tree.conjuncts(first);
        let people = names
            .iter()
            .all(|&name| document.is_name(name, NameType::Person));
        if let Some(noun) = announced_by_number(document, first).filter(|_| people) {
            document.tree.rehang(first, noun, Relation::Appos);
        }
    }
    for token in 0..document.tokens().len() {
        let before = described_before(document, token)
            .or_else(|| stranded_noun(document, token))
            .or_else(|| before_description(document, token))
            .or_else(|| beside_named(document, token))
            .or_else(|| counted_in(document, token));
        if let Some(name) = before {
            document.tree.coordinate(token, name);
        }
    }
    for verb in 0..document.tokens().len() {
        join_subjects(document, verb);
    }
}

/// "*Petr* and Karel Novak": the first of two names, which was taken for a part of the second.
fn part_of_next_name(document: &mut Document, number: usize) {
    let (Some(name), Some(next)) = (document.names.get(number), document.names.get(number + 1))
    else {
        return;
    };
    let (first, second) = (name.head(), next.head());
    let part = document.tree.head(first) == second
        && matches!(
            document.tree.relation(first),
            Relation::Nmod | Relation::Compound
        );
    let people = [name, next].iter().all(|n| n.name_type == NameType::Person);
    let joined = first + 2 == next.tokens.start && document.lower(first + 1) == "and";
    let (above, relation) = (document.tree.head(second), document.tree.relation(second));
    if part && people && joined && above != second {
        document.tree.rehang(first, above, relation);
        document.tree.coordinate(second, first);
    }
}

/// "two bodyguards, X and Y", "two bodyguards of the mayor, X and Y": as many names as a noun
/// announces are no further members of a list, but say who the two are. Gives that noun for the
/// head of the first name.
pub fn announced_by_number(document: &Document, first: usize) -> Option<usize> {
    let tree = &document.tree;
    let start = document.name_of(first)?.tokens.start;
    if tree.relation(first) != Relation::Conj || start == 0 || document.lower(start - 1) != "," {
        return None;
    }
    let count = tree.conjuncts(first).len();
    let announces = |noun: &usize| {
        let number = tree.child_in(*noun, &[Relation::Nummod]);
        document.token(*noun).tag == "NNS"
            && number.is_some_and(|n| number_of(document.lower(n)) == Some(count))
    };
    let near = tree.head(first);
    let of = tree.head(near);
    let outer = (tree.relation(near) == Relation::Pobj && document.lower(of) == "of")
        .then(|| tree.head(of));
    [Some(near), outer].into_iter().flatten().find(announces)
}

fn number_of(word: &str) -> Option<usize> {
    let words = ["two", "three", "four", "five", "six"];
    words
        .iter()
        .position(|&known| known == word)
        .map(|at| at + 2)
}

/// "A businessman close to X, Y, was arrested": with no "and" around, Y is the businessman.
fn describing_noun(document: &Document, head: usize, above: usize) -> Option<usize> {
    let tree = &document.tree;
    let listed = [head, above].iter().any(|&name| {
        tree.child_in(name, &[Relation::Cc, Relation::Conj])
            .is_some()
    });
    if listed {
        return None;
    }
    tree.ancestors(above)
        .skip(1)
        .take_while(|&t| !document.is_pos(t, "VERB") && !document.is_pos(t, "AUX"))
        .find(|&t| document.name_of(t).is_none() && crate::mentions::is_human_noun(document, t))
}

/// "of his cousin Goran": a name right after a noun for a person, hung on the verb by mistake.
fn noun_right_before(document: &Document, number: usize) -> Option<usize> {
    let name = &document.names[number];
    let before = name.tokens.start.checked_sub(1)?;
    let stray = matches!(
        document.tree.relation(name.head()),
        Relation::Npadvmod | Relation::Other
    );
    let person =
        name.name_type == NameType::Person && crate::mentions::is_human_noun(document, before);
    (stray && person && document.token(before).space_after && document.is_pos(before, "NOUN"))
        .then_some(before)
}

/// "his daughter A and the head of his guard, B": B is the nearer of the two coordinated nouns.
fn nearer_noun(document: &Document, head: usize) -> Option<usize> {
    let tree = &document.tree;
    let noun = tree.head(head);
    if tree.relation(head) != Relation::Appos || document.name_of(noun).is_some() {
        return None;
    }
    let named = |t: usize| {
        tree.children_in(t, &[Relation::Appos])
            .any(|a| document.name_of(a).is_some())
    };
    tree.children_in(noun, &[Relation::Conj])
        .filter(|&conjunct| {
            conjunct < head && document.name_of(conjunct).is_none() && !named(conjunct)
        })
        .last()
}

/// "money owed to X turned up", "money of the poet X was transferred": a name that the first
/// subject's own phrase leads up to is part of that phrase.
fn inside_first_subject(
    document: &Document,
    first: usize,
    second: usize,
) -> Option<(usize, Relation)> {
    let tree = &document.tree;
    let start = document.name_of(second)?.tokens.start;
    let before = start
        .checked_sub(1)
        .filter(|&before| before != first && tree.is_under(before, first))?;
    if document.is_pos(before, "ADP") && tree.child_in(before, &[Relation::Pobj]).is_none() {
        return Some((before, Relation::Pobj));
    }
    document
        .is_pos(before, "NOUN")
        .then_some((before, Relation::Appos))
}

/// "among them are A, an aide, and B": what the model coordinates with the verb though it is a
/// noun belongs to the last argument before it.
fn stranded_noun(document: &Document, token: usize) -> Option<usize> {
    let tree = &document.tree;
    let verb = tree.head(token);
    let nominal = document.is_pos(token, "NOUN") || document.is_pos(token, "PROPN");
    let predicate = document.is_pos(verb, "VERB") || document.is_pos(verb, "AUX");
    let own_clause = tree
        .child_in(
            token,
            &[Relation::Nsubj, Relation::Nsubjpass, Relation::Aux],
        )
        .is_some();
    if tree.relation(token) != Relation::Conj || !nominal || !predicate || own_clause {
        return None;
    }
    tree.children_in(verb, &[Relation::Nsubj, Relation::Attr, Relation::Dobj])
        .filter(|&argument| argument > verb && argument < token)
        .last()
}

/// "A, head of the office, and B": what the model coordinates with the description of A stands
/// beside A, when it is, or describes, a named person.
fn described_before(document: &Document, token: usize) -> Option<usize> {
    let tree = &document.tree;
    let person = |t: usize| document.is_name(t, NameType::Person);
    let description = tree.head(token);
    let described = tree.head(description);
    let names_somebody = person(token) || tree.children_in(token, &[Relation::Appos]).any(person);
    let beside = tree.relation(token) == Relation::Conj
        && tree.relation(description) == Relation::Appos
        && document.name_of(description).is_none()
        && person(described);
    (beside && names_somebody).then_some(described)
}

/// "with his wife, the singer A, *and a guard*": whoever has an article of their own behind a name
/// is another one, and no second description.
fn before_description(document: &Document, token: usize) -> Option<usize> {
    let tree = &document.tree;
    let description = tree.head(token);
    let described = tree.head(description);
    let name = tree
        .children_in(description, &[Relation::Appos])
        .find(|&a| document.is_name(a, NameType::Person))?;
    let own_article = tree
        .child_in(token, &[Relation::Det, Relation::Nummod])
        .filter(|&d| document.lower(d) != "the")?;
    let listed = document.word_before(own_article) == "and" && document.word_after(name) == ",";
    let beside = tree.relation(token) == Relation::Conj
        && tree.relation(description) == Relation::Appos
        && crate::mentions::is_human_noun(document, described);
    (beside && listed).then_some(described)
}

/// "his wife, A, *and an aide*": who comes behind the comma that closes a name is counted with
/// whoever bears it, and describes nobody.
fn beside_named(document: &Document, token: usize) -> Option<usize> {
    let tree = &document.tree;
    let name = tree.head(token);
    let noun = tree.head(name);
    let beside = tree.relation(token) == Relation::Conj
        && tree.relation(name) == Relation::Appos
        && document.is_name(name, NameType::Person)
        && document.token(noun).tag == "NN"
        && crate::mentions::is_human_noun(document, noun);
    let opening = tree.child_in(token, &[Relation::Det, Relation::Poss, Relation::Nummod])?;
    let and = opening.checked_sub(1)?;
    let closed = document.lower(and) == "and" && document.word_before(and) == ",";
    (beside && closed).then_some(noun)
}

/// "X, *his bodyguards* and an aide were stopped": several cannot describe one, nor is anybody his
/// own relative or aide where no comma closes a description.
fn counted_in(document: &Document, token: usize) -> Option<usize> {
    let tree = &document.tree;
    let name = tree.head(token);
    let first = tree.subtree(token).into_iter().min()?;
    let apposed = tree.relation(token) == Relation::Appos
        && document.is_name(name, NameType::Person)
        && document.name_of(token).is_none();
    let listed = tree.conjuncts(token).len() > 1 && document.word_before(first) == ",";
    if !apposed || !listed || !crate::mentions::is_human_noun(document, token) {
        return None;
    }
    let own = tree
        .child_in(token, &[Relation::Poss])
        .is_some_and(|possessor| document.token(possessor).tag == "PRP$");
    let last = tree.subtree(name).into_iter().max()?;
    let closed = document.token(last).text == "," || document.word_after(last) == ",";
    let several = document.token(token).tag == "NNS";
    (several || own && !closed).then_some(name)
}

/// "X, *his wife and their son* left": the relatives of whom the list begins with, counted in.
fn begins_a_list_of_kin(document: &Document, first: usize, second: usize) -> bool {
    let tree = &document.tree;
    let own = tree
        .child_in(second, &[Relation::Poss])
        .is_some_and(|possessor| document.token(possessor).tag == "PRP$");
    let kin = document.lexicon.kin.get(document.lemma(second)).is_some();
    let start = tree.subtree(second).into_iter().min().unwrap_or(second);
    let beside = start > first && document.word_before(start) == ",";
    let more = tree.conjuncts(second).len() > 1;
    own && kin && beside && more
}

/// "*A judge*, a teacher and a nurse were killed": the first of several, whom no comma closes.
fn begins_a_list(document: &Document, verb: usize, first: usize, second: usize) -> bool {
    let tree = &document.tree;
    let somebody = |t: usize| {
        document.is_name(t, NameType::Person) || crate::mentions::is_human_noun(document, t)
    };
    let members = tree.conjuncts(second);
    let start = tree.subtree(second).into_iter().min().unwrap_or(second);
    let last = tree.subtree(second).into_iter().max().unwrap_or(second);
    let beside = start > first && document.word_before(start) == ",";
    let closed = last < verb && document.word_after(last) == ",";
    let of_one = tree
        .children_in(verb, &[Relation::Aux, Relation::Auxpass])
        .any(|a| matches!(document.lower(a), "was" | "is" | "has"));
    let listed = tree.child_in(second, &[Relation::Cc]).is_some() && members.len() > 1;
    somebody(first) && members.into_iter().all(somebody) && listed && beside && !closed && !of_one
}

/// The model gives a verb two subjects where it lost the thread of a list.
fn join_subjects(document: &mut Document, verb: usize) {
    let subjects: Vec<usize> = document
        .tree
        .children_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])
        .filter(|&subject| subject < verb)
        .collect();
    for pair in subjects.windows(2) {
        let (first, second) = (pair[0], pair[1]);
        let between = first + 1..second;
        let joined = between
            .clone()
            .any(|t| matches!(document.lower(t), "and" | "or"))
            && !between
                .clone()
                .any(|t| document.is_pos(t, "VERB") || document.is_pos(t, "AUX"));
        if joined
            || begins_a_list_of_kin(document, first, second)
            || begins_a_list(document, verb, first, second)
        {
            document.tree.coordinate(second, first);
        } else if let Some((head, relation)) = inside_first_subject(document, first, second) {
            document.tree.rehang(second, head, relation);
        }
    }
}
