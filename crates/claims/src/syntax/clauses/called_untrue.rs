//! Mends what a small model makes of those who call a report untrue: "dismissed *as false* reports
//! that …", "called reports that he had fled *baseless*".

use crate::document::Document;
use crate::syntax::Relation;

/// Gives verbs of calling and denying the report as their object.
pub fn mend(document: &mut Document) {
    for token in 0..document.tokens().len() {
        if document.is_french {
            return;
        }
        let moves = called_before(document, token).or_else(|| called_behind(document, token));
        for (moved, head, relation) in moves.into_iter().flatten() {
            document.tree.rehang(moved, head, relation);
        }
    }
}

type Move = (usize, usize, Relation);

/// "dismissed *as* false reports that", "described *as* entirely baseless the claim that".
fn called_before(document: &Document, like: usize) -> Option<Vec<Move>> {
    let verb = like.checked_sub(1)?;
    if document.lower(like) != "as" || !calls(document, verb) {
        return None;
    }
    let end = document.sentence(verb).end;
    let mut behind = like + 1..end.min(like + 8);
    let adverb = |t: usize| document.is_pos(t, "ADV");
    let untrue = behind
        .find(|&t| !adverb(t))
        .filter(|&t| is_untrue(document, t))?;
    let before_noun = |t: usize| {
        matches!(
            document.token(t).pos.as_str(),
            "DET" | "ADJ" | "NOUN" | "PROPN"
        ) || document.token(t).tag.starts_with("VB") && is_told(document, t)
    };
    let noun = behind
        .take_while(|&t| before_noun(t))
        .find(|&t| is_told(document, t))?;
    Some(vec![
        (noun, verb, Relation::Dobj),
        (like, verb, Relation::Prep),
        (untrue, like, Relation::Amod),
    ])
}

/// "called reports that he had fled *baseless*": the last word of what the model takes for one phrase.
fn called_behind(document: &Document, verb: usize) -> Option<Vec<Move>> {
    let tree = &document.tree;
    let calling = &document.lexicon.factuality.calling.verbs;
    if !calling.has(document.lemma(verb)) {
        return None;
    }
    let noun = tree
        .children_in(verb, &[Relation::Dobj, Relation::Oprd])
        .find(|&noun| is_told(document, noun))?;
    tree.child_in(noun, &[Relation::Acl, Relation::Relcl])?;
    let inside = tree.subtree(noun).into_iter();
    let last = inside.filter(|&t| !document.is_pos(t, "PUNCT")).max()?;
    let open = tree.relation(last) != Relation::Pobj;
    (open && is_untrue(document, last))
        .then(|| vec![(noun, verb, Relation::Dobj), (last, verb, Relation::Oprd)])
}

fn calls(document: &Document, verb: usize) -> bool {
    let words = &document.lexicon.factuality;
    let lemma = document.lemma(verb);
    document.is_pos(verb, "VERB")
        && (words.calling.verbs.has(lemma) || words.denied.verbs.has(lemma))
}

fn is_untrue(document: &Document, word: usize) -> bool {
    let untrue = &document.lexicon.factuality.untrue;
    untrue.adjectives.has(document.lower(word)) || untrue.nouns.has(document.lower(word))
}

/// "reports", "the claim"; "claims", which looks like a verb.
pub fn is_told(document: &Document, noun: usize) -> bool {
    let words = &document.lexicon.factuality;
    let lemma = document.lemma(noun);
    words.hearsay.nouns.has(lemma) || words.retracted.nouns.has(lemma)
}
