//! "who had *himself* died in X": the pronoun that only stresses who it was, taken for a subject.

use super::subject::SUBJECTS;
use crate::document::Document;
use crate::lexicon::{Frame, Mover};
use crate::syntax::Relation;

/// Gives the auxiliary back to its verb, and the verb its subject.
pub fn mend(document: &mut Document) {
    for pronoun in 0..document.tokens().len() {
        if let Some(verb) = beside_subject(document, pronoun) {
            document.tree.rehang(pronoun, verb, Relation::Other);
            continue;
        }
        let Some((auxiliary, verb)) = parted_by(document, pronoun) else {
            continue;
        };
        let passive = document.lemma(auxiliary) == "be";
        let tree = &mut document.tree;
        let subject = tree.child_in(auxiliary, &SUBJECTS);
        let (above, place) = (tree.head(auxiliary), tree.relation(auxiliary));
        if above == auxiliary {
            tree.raise(verb, auxiliary, Relation::Other);
        } else {
            tree.rehang(verb, above, place);
        }
        tree.rehang(pronoun, verb, Relation::Other);
        let relation = if passive {
            Relation::Auxpass
        } else {
            Relation::Aux
        };
        tree.rehang(auxiliary, verb, relation);
        if let Some(subject) = subject {
            tree.set_subject(subject, verb);
        }
    }
}

/// "the director, who *herself* fled": the verb that has its subject right before the pronoun.
fn beside_subject(document: &Document, pronoun: usize) -> Option<usize> {
    let tree = &document.tree;
    let verb = tree.head(pronoun);
    let before = pronoun.checked_sub(1)?;
    let other = SUBJECTS.contains(&tree.relation(before)) && tree.head(before) == verb;
    let second = tree.relation(pronoun) == Relation::Nsubj && other;
    (second && stresses(document, pronoun)).then_some(verb)
}

fn stresses(document: &Document, pronoun: usize) -> bool {
    matches!(
        document.lower(pronoun),
        "himself" | "herself" | "itself" | "themselves"
    )
}

fn parted_by(document: &Document, pronoun: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let auxiliary = pronoun.checked_sub(1)?;
    let parted = matches!(document.lemma(auxiliary), "have" | "be")
        && match tree.relation(pronoun) {
            Relation::Nsubj => tree.head(tree.head(pronoun)) == auxiliary,
            Relation::Dobj => tree.head(pronoun) == auxiliary,
            _ => false,
        };
    if !stresses(document, pronoun) || !parted || document.is_french {
        return None;
    }
    let end = document.sentence(pronoun).end;
    let verb =
        (pronoun + 1..end).find(|&t| !document.is_pos(t, "ADV") && !document.is_pos(t, "AUX"))?;
    let past = document.token(verb).tag == "VBN" && document.is_pos(verb, "VERB");
    (past && is_their_own(document, verb)).then_some((auxiliary, verb))
}

/// "had himself *died*", "had himself been *hit*", and not "had himself *crowned*".
fn is_their_own(document: &Document, verb: usize) -> bool {
    let lexicon = document.lexicon;
    let lemma = document.lemma(verb);
    let of_fate = lexicon.fate.of_verb(lemma);
    let mut frames = of_fate.chain(lexicon.motion.of_verb(lemma));
    let undergone = document.tree.child_in(verb, &[Relation::Auxpass]);
    let own = |(frame, rest): (&Frame, &[String])| {
        rest.is_empty() && frame.objects.is_empty() && frame.mover == Mover::Subject
    };
    undergone.is_some() || frames.any(own)
}
