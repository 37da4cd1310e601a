//! "Convicted of trafficking migrants and *jailed* for eight years": the model makes the offence's
//! doing of what was done to the offender; and "convicted a man *of murder*": it makes the offence a
//! part of the man.

use crate::document::Document;
use crate::syntax::Relation;
use crate::syntax::arguments::passive::is_passive;

/// Hangs the second participle on the passive that opened the sentence.
pub fn mend(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some(passive) = passive_before(document, verb) {
            document.tree.coordinate(verb, passive);
        }
        if let Some(of) = offence_on_offender(document, verb) {
            document.tree.rehang(of, verb, Relation::Prep);
        }
    }
}

/// The passive verb whose "of" or "for" holds the doing that `verb` was coordinated with.
fn passive_before(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let doing = tree.head(verb);
    let own = [
        Relation::Nsubj,
        Relation::Nsubjpass,
        Relation::Dobj,
        Relation::Aux,
        Relation::Auxpass,
    ];
    let participle = matches!(document.token(verb).tag.as_str(), "VBD" | "VBN")
        && tree.relation(verb) == Relation::Conj
        && tree.child_in(verb, &own).is_none();
    let offence = document.token(doing).tag == "VBG"
        && tree.relation(doing) == Relation::Pcomp
        && doing < verb;
    let passive = tree.head(tree.head(doing));
    (participle && offence && document.is_pos(passive, "VERB") && is_passive(document, passive))
        .then_some(passive)
}

/// The "of" behind the object of "convict" that leads to a charge or a killing.
fn offence_on_offender(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let judged = document.is_pos(verb, "VERB")
        && matches!(document.lemma(verb), "convict" | "acquit" | "accuse");
    let offender = tree.child_in(verb, &[Relation::Dobj]).filter(|_| judged)?;
    let human =
        document.name_of(offender).is_none() && crate::mentions::is_human_noun(document, offender);
    let of = tree
        .children_in(offender, &[Relation::Prep])
        .find(|&p| human && document.lower(p) == "of")?;
    let offence = tree.child_in(of, &[Relation::Pobj])?;
    let lexicon = document.lexicon;
    let lemma = document.lemma(offence);
    let told = matches!(lemma, "count" | "charge") || lexicon.fate.of_noun(lemma).next().is_some();
    (told && document.name_of(offence).is_none()).then_some(of)
}
