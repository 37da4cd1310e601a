//! "X has left for Y, a paper said. His office denied *this departure*", "Son entourage dément *cette
//! arrestation*": what was told before, denied by a noun for what happened.

use reportedly_model::{Claim, FateEvent, Kind, Slots};

use crate::Reader;
use crate::syntax::Relation;

/// Whether `noun` names a happening that was told before, and tells nothing new of it.
pub(super) fn is_named_again(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let this = |d: usize| {
        matches!(
            document.lower(d),
            "this" | "that" | "these" | "those" | "such"
        )
    };
    let pointed = tree
        .children_in(noun, &[Relation::Det, Relation::Amod, Relation::Other])
        .any(this);
    let told_there = tree
        .child_in(noun, &[Relation::Prep, Relation::Acl, Relation::Relcl])
        .is_some();
    let lemma = document.lemma(noun);
    let lexicon = document.lexicon;
    let happens = lexicon.motion.of_noun(lemma).next().is_some()
        || lexicon.fate.of_noun(lemma).next().is_some()
        || lexicon.presence.of_noun(lemma).next().is_some();
    document.is_pos(noun, "NOUN") && pointed && !told_there && happens
}

/// Whether `claim` is of what `noun` names: a movement of "this departure", a death of "this death".
pub(super) fn is_of(reader: &Reader, claim: &Claim, noun: usize) -> bool {
    let document = reader.document;
    let lexicon = document.lexicon;
    let lemma = document.lemma(noun);
    match &claim.slots {
        Slots::Movement(_) => lexicon.motion.of_noun(lemma).next().is_some(),
        Slots::Fate(fate) => lexicon.fate.of_noun(lemma).any(|frame| {
            let event = frame.event;
            event == Some(fate.event.value) || ends_life(event) && ends_life(Some(fate.event.value))
        }),
        _ => claim.kind() == Kind::Presence && lexicon.presence.of_noun(lemma).next().is_some(),
    }
}

fn ends_life(event: Option<FateEvent>) -> bool {
    matches!(event, Some(FateEvent::Died | FateEvent::Killed))
}
