//! Which members of a list are meant: "Rome, not Paris", "not Paris but Rome", "Armenia or
//! Georgia".

use std::ops::Range;

use crate::document::Document;
use crate::syntax::Relation;

/// What a list makes of one of its members, where it is not simply meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Whether it is turned round or only offered.
    pub standing: Standing,
    /// The word that says so: "not", "but", "or".
    pub word: usize,
}

/// How a member of a list stands to what its predicate says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The predicate says the contrary of this one: "to Rome, *not Paris*", and, under "did not
    /// go", "*but to Rome*".
    Turned,
    /// One of several, nobody knows which: "to Armenia *or* Georgia".
    Offered,
}

/// What stands between two members of a list may hold these without parting them.
const PASSED_OVER: [&str; 10] = [
    "perhaps", "possibly", "maybe", "else", "even", "rather", "instead", "also", "only", "then",
];

/// What their list makes of each of `members`: token ranges in order of the text, prepositions
/// included, that belong to `predicate`.
pub fn choices(
    document: &Document,
    predicate: usize,
    members: &[Range<usize>],
) -> Vec<Option<Choice>> {
    let denied = is_denied(document, predicate);
    let mut found: Vec<Option<Choice>> = vec![None; members.len()];
    for (at, member) in members.iter().enumerate() {
        let own = document.lower(member.start) == "neither";
        let before = own.then_some(member.start);
        let Some(word) = before.or_else(|| word_before(document, member.start)) else {
            continue;
        };
        let turned = Some(Choice {
            standing: Standing::Turned,
            word,
        });
        match document.lower(word) {
            "not" | "never" if belongs_to_member(document, predicate, word) => found[at] = turned,
            "nor" | "neither" if !denied => found[at] = turned,
            "but" if denied && at > 0 && found[at - 1].is_none() => found[at] = turned,
            "or" if !denied && at > 0 => offer(document, members, at, word, &mut found),
            _ => {}
        }
    }
    found
}

/// Whether `token`, coordinated with others, is only one of several that "or" offers; the word.
pub fn offered_with(document: &Document, token: usize) -> Option<usize> {
    let tree = &document.tree;
    let list = tree.conjuncts(tree.first_conjunct(token));
    if list.len() < 2 {
        return None;
    }
    list.into_iter()
        .flat_map(|member| {
            tree.children_in(member, &[Relation::Cc])
                .collect::<Vec<_>>()
        })
        .find(|&word| document.lower(word) == "or")
}

/// Marks the member after "or", the one before it, and those before that which only commas part.
fn offer(
    document: &Document,
    members: &[Range<usize>],
    at: usize,
    word: usize,
    found: &mut [Option<Choice>],
) {
    let mut first = at - 1;
    while first > 0 && only_commas(document, members[first - 1].end..members[first].start) {
        first -= 1;
    }
    let offered = Choice {
        standing: Standing::Offered,
        word,
    };
    for choice in &mut found[first..=at] {
        choice.get_or_insert(offered);
    }
}

fn only_commas(document: &Document, mut between: Range<usize>) -> bool {
    between.all(|token| document.is_pos(token, "PUNCT"))
}

/// The word that joins a member that starts at `start` to what stands before it.
fn word_before(document: &Document, start: usize) -> Option<usize> {
    let first = document.sentence(start).start;
    (first..start).rev().take(3).find(|&token| {
        let passed = PASSED_OVER.contains(&document.lower(token)) || document.lower(token) == ",";
        !passed
    })
}

/// Whether the predicate itself is denied: "did not fly".
fn is_denied(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    let no_longer =
        |&t: &usize| document.lower(t) == "longer" && tree.child_in(t, &[Relation::Neg]).is_some();
    tree.child_in(predicate, &[Relation::Neg]).is_some()
        || tree
            .children_in(predicate, &[Relation::Advmod])
            .any(|t| no_longer(&t))
}

/// "not" before a member is the member's own unless it denies the verb ("is not in Laos") or
/// only goes on to something else ("not only in Laos").
fn belongs_to_member(document: &Document, predicate: usize, word: usize) -> bool {
    let only = matches!(document.lower(word + 1), "only" | "just" | "merely");
    document.tree.head(word) != predicate && !only
}
