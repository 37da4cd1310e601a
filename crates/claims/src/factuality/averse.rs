//! What somebody shrinks from, or would rather not do: "opposed going", "was afraid to return".

use reportedly_model::Modality;

use super::Factuality;
use super::forms::{has_to, is_bare_gerund};
use crate::Reader;
use crate::syntax::{Relation, is_passive};

/// Applies an aversion at `head` to the infinitive or gerund at `at`; `false` when there is none.
pub fn apply(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let averse = &document.lexicon.factuality.averse;
    if averse.adjectives.has(document.lower(head)) && has_to(reader, at) {
        turn(reader, head, factuality);
        return true;
    }
    let gerund = is_bare_gerund(reader, at) || has_to(reader, at) || undergone(reader, at);
    let own = document.tree.relation(at) == Relation::Xcomp;
    if !own || !gerund || !averse.verbs.has(document.lemma(head)) || is_passive(document, head) {
        return false;
    }
    if undergone(reader, at) {
        // "fears being deported": nobody's wish, and no fact
        factuality.suspend(Modality::Hypothetical);
        factuality.hedge(reader, head..head + 1);
    } else {
        turn(reader, head, factuality);
    }
    true
}

/// What one shrinks from is not to be.
fn turn(reader: &Reader, word: usize, factuality: &mut Factuality) {
    factuality.suspend(Modality::Intended);
    factuality.negate_by(word);
    factuality.hedge(reader, word..word + 1);
}

/// "being deported", "to be deported".
fn undergone(reader: &Reader, verb: usize) -> bool {
    let auxiliaries = [Relation::Auxpass];
    let infinite = has_to(reader, verb) || is_being(reader, verb);
    infinite && reader.document.tree.child_in(verb, &auxiliaries).is_some()
}

fn is_being(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let mut auxiliaries = document.tree.children_in(verb, &[Relation::Auxpass]);
    auxiliaries.any(|a| document.lower(a) == "being")
}

/// "afraid *of being arrested*", "wary of returning": the gerund under the preposition at `of`; `false`
/// where it is no aversion.
pub fn of_gerund(reader: &Reader, of: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let head = tree.head(of);
    let averse = matches!(document.lower(of), "of" | "about")
        && document
            .lexicon
            .factuality
            .averse
            .adjectives
            .has(document.lower(head));
    let Some(gerund) = tree.child_in(of, &[Relation::Pcomp]).filter(|_| averse) else {
        return false;
    };
    if is_passive(document, gerund) {
        factuality.suspend(Modality::Hypothetical);
        factuality.hedge(reader, head..head + 1);
    } else {
        turn(reader, head, factuality);
    }
    true
}

/// "*would rather* die than leave": a way to say how much one shrinks from it.
pub fn is_only_rather(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let rather = |&a: &usize| matches!(document.lower(a), "rather" | "sooner");
    let adverb = tree
        .children_in(verb, &[Relation::Advmod])
        .any(|a| rather(&a));
    adverb && document.lemma(verb) == "die"
}
