//! "eight women, a girl and four men were hurt": a small model takes what follows the comma for a
//! description of the women. "two suspects, a man and a woman" does say who the two are.

use super::Relation;
use crate::document::Document;
use crate::mentions::is_human_noun;

/// Makes a list of counted people that say nothing of one another, and gives it what stands behind it.
pub fn mend_counted_lists(document: &mut Document) {
    for second in 0..document.tokens().len() {
        if let Some(first) = listed_with(document, second) {
            document.tree.coordinate(second, first);
        }
    }
    for participle in 0..document.tokens().len() {
        if let Some(first) = behind_list(document, participle) {
            document.tree.rehang(participle, first, Relation::Acl);
        }
    }
}

/// The counted people that the counted ones at `second` are no description of.
fn listed_with(document: &Document, second: usize) -> Option<usize> {
    let tree = &document.tree;
    let first = tree.head(second);
    let apposed = tree.relation(second) == Relation::Appos && first < second;
    let goes_on = tree.child_in(second, &[Relation::Conj]).is_some();
    if !apposed || !goes_on || document.is_french {
        return None;
    }
    let people = is_human_noun(document, first) && is_human_noun(document, second);
    let all = number_of(document, first).filter(|_| people)?;
    let each: Option<u32> = tree
        .conjuncts(second)
        .into_iter()
        .map(|member| number_of(document, member))
        .sum();
    (each? != all).then_some(first)
}

/// "*eight* women", "*a* girl".
fn number_of(document: &Document, noun: usize) -> Option<u32> {
    let tree = &document.tree;
    let counts = &document.lexicon.persons.several.counts;
    let word = tree
        .child_in(noun, &[Relation::Nummod])
        .map(|number| document.lower(number));
    match word {
        Some("one") => Some(1),
        Some(word) => word
            .parse()
            .ok()
            .or_else(|| counts.get(word).and_then(|&n| u32::try_from(n).ok()))
            .or_else(|| small_number(word)),
        None => {
            let article = tree.child_in(noun, &[Relation::Det])?;
            matches!(document.lower(article), "a" | "an").then_some(1)
        }
    }
}

fn small_number(word: &str) -> Option<u32> {
    let words = [
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    let at = words.iter().position(|&known| known == word)?;
    u32::try_from(at + 7).ok()
}

/// "A, B and C *injured*": the head of a list whose participle was hung on a member in its midst.
fn behind_list(document: &Document, participle: usize) -> Option<usize> {
    let tree = &document.tree;
    let member = tree.head(participle);
    let first = tree.first_conjunct(member);
    let last = *tree.conjuncts(first).last()?;
    let inside = tree.relation(participle) == Relation::Acl && first < member && member < last;
    let behind = last + 1 == participle && number_of(document, first).is_some();
    (inside && behind && !document.is_french).then_some(first)
}
