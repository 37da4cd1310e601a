//! "denied *starving* prisoners", "denied having *beaten* prisoners": of the doing that is denied, the
//! model makes a word before those it is done to; "ordered prisoners *beaten*": of what is ordered, a
//! description of them.

use crate::document::Document;
use crate::lexicon::Mover;
use crate::syntax::Relation;

/// Verbs that a bare participle behind a noun says the aim of.
const ORDERING: [&str; 3] = ["order", "want", "need"];

/// Hangs the doing on the verb, and those it is done to on the doing.
pub fn mend(document: &mut Document) {
    for doing in 0..document.tokens().len() {
        if let Some((verb, whom)) = denied(document, doing) {
            document.tree.rehang(doing, verb, Relation::Xcomp);
            document.tree.rehang(whom, doing, Relation::Dobj);
        } else if let Some((verb, whom)) = ordered(document, doing) {
            document.tree.rehang(doing, verb, Relation::Ccomp);
            document.tree.rehang(whom, doing, Relation::Nsubjpass);
        }
    }
}

/// The verb of denying, and those before whom the doing stands with no article or number between.
fn denied(document: &Document, doing: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let whom = tree.head(doing);
    let verb = tree.head(whom);
    let having = doing
        .checked_sub(1)
        .filter(|&t| document.lower(t) == "having" && document.token(doing).tag == "VBN");
    let first = having.unwrap_or(doing);
    let gerund = having.is_some() || document.token(doing).tag == "VBG";
    let hung = tree.relation(doing) == Relation::Amod
        && tree.relation(whom) == Relation::Dobj
        && doing + 1 == whom
        && verb + 1 == first;
    let denies = matches!(
        document.lemma(verb),
        "deny" | "admit" | "acknowledge" | "confess"
    );
    (gerund && hung && denies && is_done_to_people(document, doing)).then_some((verb, whom))
}

/// "ordered prisoners *beaten*", not "ordered the men held there to leave".
fn ordered(document: &Document, doing: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let whom = tree.head(doing);
    let verb = tree.head(whom);
    let hung = tree.relation(doing) == Relation::Acl
        && tree.relation(whom) == Relation::Dobj
        && doing == whom + 1
        && document.token(doing).tag == "VBN";
    let only = tree
        .child_in(verb, &[Relation::Xcomp, Relation::Ccomp, Relation::Prep])
        .is_none();
    let orders = ORDERING.contains(&document.lemma(verb));
    let human = document.name_of(whom).is_some() || crate::mentions::is_human_noun(document, whom);
    (hung && only && orders && human && is_done_to_people(document, doing)).then_some((verb, whom))
}

fn is_done_to_people(document: &Document, doing: usize) -> bool {
    let mut frames = document.lexicon.fate.of_verb(document.lemma(doing));
    frames.any(|(frame, rest)| {
        rest.is_empty() && matches!(frame.mover, Mover::Object | Mover::Either)
    })
}
