//! "… on a plane to Houston, *the justice minister*, Clara Novak, *announced*": whoever speaks at the end, whom the
//! model sets beside the place before the comma.

use super::Relation;
use super::base_phrase;
use crate::document::Document;
use crate::mentions::is_human_noun;
use crate::names::NameType;

/// Words between whoever speaks and the verb, at most.
const FARTHEST: usize = 8;

/// Gives the verb of saying its subject.
pub fn mend_closing_speakers(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some(speaker) = speaker_before(document, verb) {
            document.tree.rehang(speaker, verb, Relation::Nsubj);
        }
    }
}

fn speaker_before(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let subjects = [Relation::Nsubj, Relation::Nsubjpass, Relation::Auxpass];
    let complements = [Relation::Ccomp, Relation::Dobj, Relation::Mark];
    let says = document.is_pos(verb, "VERB")
        && document.token(verb).tag == "VBD"
        && document.lexicon.speech.verbs.has(document.lemma(verb))
        && matches!(
            tree.relation(verb),
            Relation::Advcl | Relation::Conj | Relation::Parataxis
        )
        && tree.child_in(verb, &subjects).is_none()
        && tree.child_in(verb, &complements).is_none();
    let closes = document.word_before(verb) == "," && document.word_after(verb) == ".";
    if !says || !closes || document.is_french {
        return None;
    }
    let start = document
        .sentence(verb)
        .start
        .max(verb.saturating_sub(FARTHEST));
    (start..verb).find(|&noun| {
        let place = tree.head(noun);
        tree.relation(noun) == Relation::Appos
            && place < noun
            && document.is_name(place, NameType::Place)
            && document.name_of(noun).is_none()
            && is_human_noun(document, noun)
            && document.word_before(base_phrase(document, noun).start) == ","
    })
}
