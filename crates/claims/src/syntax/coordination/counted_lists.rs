//! "eight women, a girl and four men were hurt": a small model takes what follows the comma for a
//! description of the women. "two suspects, a man and a woman" does say who the two are.

use crate::document::Document;
use crate::mentions::is_human_noun;
use crate::names::NameType;
use crate::syntax::Relation;

/// Makes a list of counted people that say nothing of one another, and gives it what stands behind it.
pub fn mend(document: &mut Document) {
    for second in 0..document.tokens().len() {
        if let Some(first) = listed_with(document, second) {
            document.tree.coordinate(second, first);
        }
    }
    for member in 0..document.tokens().len() {
        if let Some(object) = object_before(document, member) {
            document.tree.coordinate(member, object);
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
    // "two *British* tourists, a *Kenyan* guide"
    let nation = |noun: usize| {
        let capital = |t: &usize| document.token(*t).text.starts_with(char::is_uppercase);
        let found = tree.children_in(noun, &[Relation::Amod]).find(capital);
        found.map(|t| document.lower(t))
    };
    let others =
        nation(first).is_some() && nation(second).is_some_and(|of| nation(first) != Some(of));
    (others || each? != all).then_some(first)
}

/// "arrested the editor, X, *and two of her reporters*": people coordinated with the verb itself, which has
/// others for its object.
fn object_before(document: &Document, member: usize) -> Option<usize> {
    let tree = &document.tree;
    let verb = tree.head(member);
    let object = tree
        .child_in(verb, &[Relation::Dobj])
        .filter(|&object| verb < object && object < member)?;
    let stray = tree.relation(member) == Relation::Conj && document.is_pos(verb, "VERB");
    let nominal = document.is_pos(member, "NOUN") || document.is_pos(member, "NUM");
    let own = [
        Relation::Nsubj,
        Relation::Nsubjpass,
        Relation::Acl,
        Relation::Amod,
    ];
    let bare = tree.child_in(member, &own).is_none();
    let people = is_human_noun(document, member)
        && (is_human_noun(document, object) || document.is_name(object, NameType::Person));
    (stray && nominal && bare && people && !document.is_french).then_some(object)
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
            let named = document.is_name(noun, NameType::Person);
            let one = document.token(noun).tag == "NN"
                && tree
                    .child_in(noun, &[Relation::Det, Relation::Poss])
                    .is_some();
            (named || one).then_some(1)
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
