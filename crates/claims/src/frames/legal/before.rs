//! A step of law that is taken back where only the words before say against whom it was: "charged X
//! in March but dropped *the charges* in May".

use reportedly_model::{LegalAct, Slots};

use crate::Reader;
use crate::frames::legal;
use crate::syntax::Relation;

/// Those against whom the nearest verb before `noun`, in its sentence or the one before, tells of
/// the same step.
pub fn taken_before(reader: &Reader, act: LegalAct, noun: usize) -> Vec<usize> {
    let document = reader.document;
    let known = document
        .tree
        .child_in(noun, &[Relation::Det])
        .is_some_and(|article| {
            matches!(document.lower(article), "the" | "all" | "those" | "these")
        });
    if !known {
        return Vec::new();
    }
    let sentence = document.sentence(noun).start;
    let start = sentence
        .checked_sub(1)
        .map_or(sentence, |last| document.sentence(last).start);
    // only verbs, which never look back themselves
    (start..noun)
        .rev()
        .filter(|&token| document.is_pos(token, "VERB"))
        .map(|token| against(reader, act, token))
        .find(|who| !who.is_empty())
        .unwrap_or_default()
}

/// Against whom the verb tells that step, if it does.
fn against(reader: &Reader, act: LegalAct, verb: usize) -> Vec<usize> {
    legal::find(reader, verb)
        .into_iter()
        .filter(|finding| !finding.negative)
        .filter(|finding| matches!(&finding.slots, Slots::Legal(legal) if legal.act.value == act))
        .map(|finding| finding.subject)
        .collect()
}
