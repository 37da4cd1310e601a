//! "A cousin of the commander, *Khadija Haroun*, said": the name is that of the cousin. The model sets it
//! beside the last noun of the phrase.

use crate::document::Document;
use crate::mentions::is_human_noun;
use crate::names::NameType;
use crate::syntax::Relation;

/// Ties the name behind such a phrase to whom the phrase is about.
pub fn mend(document: &mut Document) {
    for number in 0..document.names.len() {
        if let Some((name, noun)) = head_of_phrase(document, number) {
            document.tree.rehang(name, noun, Relation::Appos);
        }
    }
}

/// The name, and the noun that it tells: one person, of another who is told by an office alone.
fn head_of_phrase(document: &Document, number: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let name = &document.names[number];
    let token = name.head();
    let of = tree.head(token);
    let set_beside = name.name_type == NameType::Person
        && name.tokens.len() > 1
        && tree.relation(token) == Relation::Appos
        && document.word_before(name.tokens.start) == ","
        && document.word_after(name.tokens.end - 1) == ",";
    let preposition = tree.head(of);
    let noun = tree.head(preposition);
    let office = tree.relation(of) == Relation::Pobj
        && document.is_pos(of, "NOUN")
        && matches!(document.token(of).tag.as_str(), "NN" | "NNS")
        && is_human_noun(document, of);
    // "the driver of the four *men*, Novak": one name is not that of several
    let several = document.token(of).tag == "NNS";
    let related = matches!(document.lower(preposition), "of" | "to")
        && document.token(noun).tag == "NN"
        && noun < of
        && document.name_of(noun).is_none()
        && is_human_noun(document, noun)
        && tree.child_in(noun, &[Relation::Appos]).is_none();
    // "the driver of the governor, Novak": who the governor is
    let determiner = tree
        .child_in(noun, &[Relation::Det])
        .map_or("", |det| document.lower(det));
    let kin = document.lexicon.kin.get(document.lemma(noun)).is_some();
    let introduced = matches!(determiner, "a" | "an") || determiner == "the" && (kin || several);
    (set_beside && office && related && introduced).then_some((token, noun))
}
