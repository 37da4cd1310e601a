//! Mends appositions that a small model ties to the wrong noun of a list: in "his sister R and
//! his brother-in-law, W" the second name stands beside the brother-in-law.

use crate::document::Document;
use crate::mentions::is_human_noun;
use crate::names::NameType;
use crate::syntax::{Relation, base_phrase, full_phrase, lemma_of};

/// Ties each name set off by a comma to the description right beside it.
pub fn mend(document: &mut Document) {
    for token in 0..document.tokens().len() {
        if let Some(noun) = announced_by_colon(document, token) {
            document.tree.rehang(token, noun, Relation::Appos);
        }
        if let Some(name) = parent_described(document, token) {
            document.tree.rehang(token, name, Relation::Appos);
        }
        if let Some(last) = last_of_list(document, token) {
            document.tree.rehang(token, last, Relation::Appos);
        }
        if let Some(first) = listed_after_place(document, token) {
            document.tree.coordinate(token, first);
        }
    }
    for number in 0..document.names.len() {
        if let Some((office, of, body)) = office_before(document, number) {
            let head = document.names[number].head();
            document.tree.rehang(head, office, Relation::Appos);
            document.tree.rehang(body, of, Relation::Pobj);
            continue;
        }
        let found = beyond_its_title(document, number)
            .or_else(|| beside_a_place(document, number))
            .or_else(|| beside_a_thing(document, number))
            .or_else(|| description_before(document, number))
            .or_else(|| subject_of_list(document, number))
            .or_else(|| kin_after(document, number))
            .or_else(|| beyond_body(document, number))
            .or_else(|| left_on_verb(document, number));
        if let Some((token, head)) = found {
            document.tree.rehang(token, head, Relation::Appos);
        }
    }
}

/// "X has left, according to three *sources*: an officer, a relative and a banker": what follows a
/// colon tells of the noun before it, not of one further off.
fn announced_by_colon(document: &Document, token: usize) -> Option<usize> {
    let tree = &document.tree;
    let head = tree.head(token);
    if tree.relation(token) != Relation::Appos || head >= token || document.name_of(token).is_some()
    {
        return None;
    }
    let colon = (head + 1..token).rfind(|&t| document.lower(t) == ":")?;
    let noun = colon.checked_sub(1)?;
    (noun > head && document.is_pos(noun, "NOUN")).then_some(noun)
}

/// "the eldest son of *X*, the ruler overthrown in 2011, is": an office with its article, right behind a
/// name, is of whoever bears it rather than of a relative told of before.
fn parent_described(document: &Document, office: usize) -> Option<usize> {
    let tree = &document.tree;
    let relative = tree.head(office);
    let kin = document.lexicon.kin.get(document.lemma(relative)).is_some();
    let held = document.lexicon.roles.nouns.has(document.lemma(office));
    if tree.relation(office) != Relation::Appos || !kin || !held || office < relative {
        return None;
    }
    let start = base_phrase(document, office).start;
    let name = document.name_of(start.checked_sub(2)?)?;
    let of = tree.head(name.head());
    let owner = document.lower(of) == "of" && tree.head(of) == relative;
    let beside = document.word_before(start) == "," && document.lower(start) == "the";
    (owner && beside && name.name_type == NameType::Person).then(|| name.head())
}

/// "A, B and *C, the head* of the unit, were": one office behind a list of names is of the last one.
fn last_of_list(document: &Document, office: usize) -> Option<usize> {
    let tree = &document.tree;
    let named = |t: usize| document.is_name(t, NameType::Person);
    let first = tree.head(office);
    let start = full_phrase(document, office).start;
    let one = tree.relation(office) == Relation::Appos && document.token(office).tag == "NN";
    let last = *tree.conjuncts(first).last()?;
    let end = document.name_of(last)?.tokens.end;
    let beside = end + 1 == start && document.lower(end) == ",";
    (one && beside && last > first && named(first) && named(last)).then_some(last)
}

/// "*Canada*, the EU and Britain sanctioned him": a list, for no body is set beside a place.
fn listed_after_place(document: &Document, token: usize) -> Option<usize> {
    let tree = &document.tree;
    let first = tree.head(token);
    let list = tree.child_in(token, &[Relation::Cc]).is_some()
        && tree.child_in(token, &[Relation::Conj]).is_some();
    let subject = matches!(tree.relation(first), Relation::Nsubj | Relation::Pobj);
    (tree.relation(token) == Relation::Appos
        && document.is_name(first, NameType::Place)
        && document.is_name(token, NameType::Organization)
        && list
        && subject)
        .then_some(first)
}

/// "former head of intelligence X": the office with its "of" and the body that the model took for a
/// part of the name's phrase.
fn office_before(document: &Document, number: usize) -> Option<(usize, usize, usize)> {
    let tree = &document.tree;
    let name = &document.names[number];
    let head = name.head();
    let of = tree.head(head);
    let office = tree.head(of);
    let body = name.tokens.start.checked_sub(1)?;
    let shaped = tree.relation(head) == Relation::Pobj
        && document.lower(of) == "of"
        && document.is_pos(office, "NOUN")
        && document.lexicon.roles.nouns.has(document.lemma(office));
    let part = tree.head(body) == head
        && tree.relation(body) == Relation::Compound
        && document.is_pos(body, "NOUN")
        && name.titles.is_empty();
    let person = name.name_type == NameType::Person && !is_person_word(document, body);
    (shaped && part && person).then_some((office, of, body))
}

fn is_person_word(document: &Document, noun: usize) -> bool {
    let lexicon = document.lexicon;
    let lemma = document.lemma(noun);
    lexicon.roles.nouns.has(lemma)
        || lexicon.persons.person.has(lemma)
        || lexicon.kin.get(lemma).is_some()
}

/// The description that ends right before the comma before a person's name.
fn neighbour(document: &Document, number: usize) -> Option<usize> {
    let name = &document.names[number];
    let noun = name.tokens.start.checked_sub(2)?;
    let apart = document.word_after(noun) == ",";
    let free = document
        .tree
        .children_in(noun, &[Relation::Appos])
        .all(|other| document.name_of(other).is_none());
    let near = apart && free && name.name_type == NameType::Person;
    (near && document.name_of(noun).is_none() && is_human_noun(document, noun)).then_some(noun)
}

/// "X, who is married to the chief, Y": two names are never set beside one another, and a noun of
/// a list takes the name that follows it.
fn description_before(document: &Document, number: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let noun = neighbour(document, number)?;
    let head = document.names[number].head();
    let above = tree.head(head);
    if tree.relation(head) != Relation::Appos || above == noun {
        return None;
    }
    let name_of_person = document.is_name(above, NameType::Person)
        && !super::listed::describes_the_one_before(document, noun, head);
    // "the family of his late partner, X": a name is that of one
    let group_of = document.lexicon.persons.group.has(document.lemma(above))
        && tree.is_under(noun, above)
        && document.token(noun).tag == "NN";
    let in_list = tree.relation(noun) == Relation::Conj && tree.is_under(noun, above);
    (name_of_person || in_list || group_of).then_some((head, noun))
}

/// "Novak and his former defence *minister* Petr Halik": a name stands beside the office right before
/// it, not beside whoever comes first in the list.
fn beyond_its_title(document: &Document, number: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let name = &document.names[number];
    let head = name.head();
    let office = name.tokens.start.checked_sub(1)?;
    let above = tree.head(head);
    let listed = tree.relation(office) == Relation::Conj && tree.is_under(office, above);
    let beyond = tree.relation(head) == Relation::Appos && above < office;
    let person = name.name_type == NameType::Person && name.titles.contains(&office);
    (person && beyond && listed).then_some((head, office))
}

/// "a magistrate in Nairobi, X, issued": a person is never set beside a place, but beside whoever
/// the place belongs to.
fn beside_a_place(document: &Document, number: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let name = &document.names[number];
    let head = name.head();
    let place = tree.head(head);
    let apposed = name.name_type == NameType::Person
        && tree.relation(head) == Relation::Appos
        && document.is_name(place, NameType::Place);
    let noun = tree
        .ancestors(place)
        .skip(1)
        .take_while(|&t| !document.is_pos(t, "VERB") && !document.is_pos(t, "AUX"))
        .find(|&t| document.name_of(t).is_none() && is_human_noun(document, t))?;
    apposed.then_some((head, noun))
}

/// "the whereabouts of the head of security, General X, were": a person is never set beside a thing, but
/// beside whoever it is of.
fn beside_a_thing(document: &Document, number: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let name = &document.names[number];
    let head = name.head();
    let thing = tree.head(head);
    let start = if name.titles.is_empty() {
        name.tokens.start
    } else {
        name.titles.start
    };
    let apposed = name.name_type == NameType::Person
        && tree.relation(head) == Relation::Appos
        && document.is_pos(thing, "NOUN")
        && document.name_of(thing).is_none()
        && !is_human_noun(document, thing)
        && document.word_before(start) == ",";
    let last = start.checked_sub(2).filter(|_| apposed)?;
    let noun = tree
        .ancestors(last)
        .take_while(|&t| t > thing)
        .find(|&t| document.name_of(t).is_none() && is_human_noun(document, t))?;
    Some((head, noun))
}

/// "let R and his brother, W, run the firm": the name took the verb, and the description the list.
fn subject_of_list(document: &Document, number: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let noun = neighbour(document, number)?;
    let name = &document.names[number];
    let end = name.tokens.end;
    let verb_next = document
        .tokens()
        .get(end + 1)
        .is_some_and(|t| t.pos == "VERB" || t.pos == "AUX");
    let enclosed = document.tokens().get(end).is_some_and(|t| t.text == ",") && verb_next;
    let subject = matches!(
        tree.relation(name.head()),
        Relation::Nsubj | Relation::Nsubjpass
    );
    (enclosed && subject && tree.relation(noun) == Relation::Conj).then_some((noun, name.head()))
}

/// "the accounts of X and of Y, his wife": what ends the list describes the last name of it.
fn kin_after(document: &Document, number: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let name = &document.names[number];
    let start = name.tokens.end + 1;
    let limit = document.sentence(name.head()).end;
    if start >= limit || document.word_before(start) != "," || name.name_type != NameType::Person {
        return None;
    }
    let noun = (start..limit.min(start + 4)).find(|&t| document.is_pos(t, "NOUN"))?;
    let kin = document
        .lexicon
        .kin
        .get(&lemma_of(document, noun))
        .is_some();
    let whole = base_phrase(document, noun).start == start && document.token(start).tag == "PRP$";
    let other = tree.head(noun);
    let of_another = tree.relation(noun) == Relation::Conj
        && document.is_name(other, NameType::Person)
        && document.name_number(other) != Some(number);
    let goes_on =
        (noun + 1..limit.min(noun + 3)).any(|t| matches!(document.lower(t), "and" | "or"));
    (kin && whole && of_another && !goes_on).then_some((noun, name.head()))
}

/// "the governor of Ucayali, X, has", "the head of the agency, X, has": the name set off by commas is the
/// governor's, though the model puts it beside the place or body.
fn beyond_body(document: &Document, number: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let name = &document.names[number];
    let head = name.head();
    let start = name.start();
    let enclosed = start > 0
        && document.word_before(start) == ","
        && document
            .tokens()
            .get(name.tokens.end)
            .is_some_and(|t| matches!(t.text.as_str(), "," | "." | "("));
    let body = tree.head(head);
    let named = document
        .name_of(body)
        .is_some_and(|other| matches!(other.name_type, NameType::Place | NameType::Organization));
    let described = document.name_of(body).is_none()
        && document
            .lexicon
            .organizations
            .offices
            .has(document.lemma(body))
        && tree.relation(head) == Relation::Appos;
    let beside = matches!(tree.relation(head), Relation::Conj | Relation::Appos)
        && (named || described)
        && tree.relation(body) == Relation::Pobj;
    if !enclosed || !beside || name.name_type != NameType::Person {
        return None;
    }
    let noun = tree.head(tree.head(body));
    let lone = tree.children_in(noun, &[Relation::Appos]).next().is_none()
        && tree.children_in(body, &[Relation::Cc]).next().is_none();
    (lone && is_human_noun(document, noun) && document.token(noun).tag == "NN")
        .then_some((head, noun))
}

/// "arrested the governor of the *province*, X, at", "a notice for Y's *cousin*, X": the name that the
/// model hung on the verb, or on another noun, is that of whoever is described right before the comma.
fn left_on_verb(document: &Document, number: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let name = &document.names[number];
    let head = name.head();
    let above = tree.head(head);
    // "his companion, *Brazilian model* X"
    let start = name.start().min(base_phrase(document, head).start);
    let last = start.checked_sub(2)?;
    let loose = match tree.relation(head) {
        Relation::Npadvmod | Relation::Other => document.is_pos(above, "VERB"),
        // a verb has one object, and it stands before this one
        Relation::Dobj => {
            let mut objects = tree.children_in(above, &[Relation::Dobj]);
            objects.any(|object| object < last)
        }
        Relation::Appos => above <= last && !is_human_noun(document, above),
        _ => false,
    };
    let person = name.name_type == NameType::Person;
    if !(loose && person && document.word_before(start) == ",") {
        return None;
    }
    let path = tree
        .ancestors(last)
        .take_while(|&t| !document.is_pos(t, "VERB") && !document.is_pos(t, "AUX"));
    let noun = path
        .filter(|&t| document.token(t).tag == "NN" && document.name_of(t).is_none())
        .find(|&t| is_human_noun(document, t))?;
    let argument = matches!(
        tree.relation(noun),
        Relation::Dobj | Relation::Nsubjpass | Relation::Nsubj | Relation::Pobj
    );
    let end = full_phrase(document, noun).end;
    (argument && end == last + 1).then_some((head, noun))
}
