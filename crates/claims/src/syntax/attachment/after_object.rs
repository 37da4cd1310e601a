//! "Officers escorted *two men*, arrested in X": a participle behind a comma that the model hangs on
//! the verb, though it tells of whom the verb does something to.

use crate::document::Document;
use crate::lexicon::Mover;
use crate::mentions::is_human_noun;
use crate::names::NameType;
use crate::syntax::Relation;

/// Whom the participle at `predicate` tells of, where that is whoever stands before the comma: the
/// subject of `verb` is a force or body, which is neither held nor lives anywhere.
pub fn after_object(document: &Document, predicate: usize, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    // "a man, *left*, accused of": who stands where in a picture
    let pictured = document.lower(verb) == "left" && document.word_after(verb) == ",";
    let verb = if pictured { tree.head(verb) } else { verb };
    let subject = tree.child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])?;
    let apart = verb < predicate
        && tree
            .child_in(
                predicate,
                &[Relation::Mark, Relation::Aux, Relation::Auxpass],
            )
            .is_none()
        && is_of_persons(document, predicate)
        && is_force_or_body(document, subject);
    if !apart {
        return None;
    }
    let object = |at: usize| tree.child_in(at, &[Relation::Dobj, Relation::Pobj]);
    let whom = object(verb).or_else(|| {
        let phrases = tree.children_in(verb, &[Relation::Prep]);
        phrases.filter(|&p| p < predicate).filter_map(object).last()
    })?;
    let person = document.is_name(whom, NameType::Person)
        || is_human_noun(document, whom) && document.name_of(whom).is_none();
    (person && verb < whom && is_next(document, whom, predicate)).then_some(whom)
}

/// "arrested", "accused", "wanted", "living in": what is told of persons alone.
fn is_of_persons(document: &Document, participle: usize) -> bool {
    let lexicon = document.lexicon;
    let lemma = document.lemma(participle);
    match document.token(participle).tag.as_str() {
        "VBN" | "VBD" => {
            let undergone = lexicon
                .fate
                .of_verb(lemma)
                .any(|(frame, _)| frame.mover == Mover::Object);
            let mut steps = lexicon.legal.verbs.iter().filter(|step| !step.own);
            undergone || steps.any(|step| step.verbs.iter().any(|verb| verb == lemma))
        }
        "VBG" => lexicon
            .presence
            .of_verb(lemma)
            .any(|(frame, rest)| rest.is_empty() && frame.mover == Mover::Subject),
        _ => false,
    }
}

fn is_force_or_body(document: &Document, subject: usize) -> bool {
    let persons = &document.lexicon.persons;
    let lemma = document.lemma(subject);
    let called =
        |words: &crate::lexicon::Words| words.has(lemma) || words.has(document.lower(subject));
    called(&persons.forces)
        || called(&persons.on_duty)
        || called(&persons.law)
        || document.is_name(subject, NameType::Organization)
}

/// Only a comma, adverbs, and in captions where somebody stands, lie between.
fn is_next(document: &Document, whom: usize, participle: usize) -> bool {
    let between = whom + 1..participle;
    let aside = |t: usize| {
        matches!(
            document.lower(t),
            "," | "left" | "right" | "center" | "centre"
        ) || document.is_pos(t, "ADV")
    };
    !between.is_empty() && document.lower(whom + 1) == "," && between.into_iter().all(aside)
}
