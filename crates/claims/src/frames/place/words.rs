//! Where the words for a place begin and end, and which words of place name none.

use std::ops::Range;

use crate::Reader;
use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// "Rustavi, *south* of the capital", "100 km *northwest* of it": where a place lies, and none itself.
pub fn is_bearing(document: &Document, token: usize) -> bool {
    let word = document.lower(token);
    let side = word.trim_start_matches("north").trim_start_matches("south");
    let compass = matches!(word, "north" | "south") || matches!(side, "east" | "west");
    let before = document.word_before(token);
    compass
        && document.word_after(token) == "of"
        && matches!(
            before,
            "," | "km" | "kilometres" | "kilometers" | "miles" | "mile" | "kilometre" | "kilometer"
        )
}

/// "*117th* Street", "*10* Downing Street": the number that is part of a street's name.
pub fn number_of_street(document: &Document, token: usize, first: usize) -> Option<usize> {
    let number = first.checked_sub(1)?;
    let digits = document
        .lower(number)
        .starts_with(|letter: char| letter.is_ascii_digit());
    let street = matches!(
        document.lower(token),
        "street"
            | "st"
            | "avenue"
            | "ave"
            | "road"
            | "rd"
            | "boulevard"
            | "blvd"
            | "lane"
            | "drive"
    );
    (digits
        && street
        && document.token(number).space_after
        && document.tree.is_under(number, token))
    .then_some(number)
}

/// "to a prison in Huntsville *from Beaumont*": where the way began, or when, is no part of its goal.
pub fn up_to_next_leg(reader: &Reader, phrase: Range<usize>, base_end: usize) -> Range<usize> {
    let document = reader.document;
    let dated = |t: usize| reader.is_time(t) || t + 1 < phrase.end && reader.is_time(t + 1);
    // "from a hospital in the town of Dara *to clinics* in Lira"
    let left = document
        .word_before(phrase.start)
        .eq_ignore_ascii_case("from");
    let goal =
        |t: usize| left && document.lower(t) == "to" && document.is_name(t - 1, NameType::Place);
    let leads_on = |&t: &usize| {
        let onward = matches!(
            document.lower(t),
            "from" | "via" | "through" | "with" | "after" | "before" | "until" | "since"
        );
        document.is_pos(t, "ADP") && (onward || dated(t) || goal(t))
    };
    let end = (base_end..phrase.end).find(leads_on);
    phrase.start..end.unwrap_or(phrase.end)
}

/// "detention centre", and not "the centre of attention".
pub fn is_qualified(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    // "a penal *colony* in X"
    let set_in = || {
        let in_place = place_inside_name(document, noun);
        in_place && tree.child_in(noun, &[Relation::Amod]).is_some()
    };
    tree.child_in(noun, &[Relation::Compound]).is_some() || set_in()
}

/// Whether "in" or "at" with the name of a place follows.
fn place_inside_name(document: &Document, noun: usize) -> bool {
    let tree = &document.tree;
    tree.children_in(noun, &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "in" | "at" | "near" | "outside"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .any(|object| document.is_name(object, NameType::Place))
}
