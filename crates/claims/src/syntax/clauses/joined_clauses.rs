//! Two clauses that "and" joins without a comma: "Reis flew to Porto and *Matos* was killed", "the army
//! killed Reis and *his wife* fled". The model sets the second subject beside the last noun of the first
//! clause, and gives the second verb to whoever the first one is about.

use super::finite::{is_finite, main_verb};
use crate::document::Document;
use crate::lexicon::Mover;
use crate::names::NameType;
use crate::syntax::{Relation, base_phrase};

/// Gives the verb of the second clause whoever stands between it and "and".
pub fn mend(document: &mut Document) {
    for finite in 2..document.tokens().len() {
        if let Some(joined) = joined_at(document, finite).or_else(|| object_lost(document, finite))
        {
            joined.part(document);
        }
    }
}

struct Joined {
    /// The verb of the first clause.
    first: usize,
    /// The noun that closes the first clause, and the one that opens the second.
    left: usize,
    right: usize,
    second: usize,
}

/// The two clauses, where the second one's finite verb is `finite`.
fn joined_at(document: &Document, finite: usize) -> Option<Joined> {
    let tree = &document.tree;
    if !is_finite(document, finite) {
        return None;
    }
    let second = main_verb(document, finite);
    let own = [
        Relation::Nsubj,
        Relation::Nsubjpass,
        Relation::Csubj,
        Relation::Expl,
    ];
    let tied = [Relation::Conj, Relation::Advcl, Relation::Ccomp];
    let marked = tree.child_in(second, &[Relation::Mark]).is_some();
    if !tied.contains(&tree.relation(second)) || marked || tree.child_in(second, &own).is_some() {
        return None;
    }
    let (opens, right) = noun_before(document, finite)?;
    let joint = opens
        .checked_sub(1)
        .filter(|&t| document.lower(t) == "and")?;
    let left = noun_set_beside(document, joint, right)?;
    let first = tree.ancestors(left).find(|&t| is_verb(document, t))?;
    let joined = Joined {
        first,
        left,
        right,
        second,
    };
    (first != second && first < joint && joined.fits(document, finite)).then_some(joined)
}

/// "The army killed *Reis* and Matos fled", where the model has both flee, as the army killed.
fn object_lost(document: &Document, finite: usize) -> Option<Joined> {
    let tree = &document.tree;
    let second = main_verb(document, finite);
    let (opens, right) = is_finite(document, finite).then(|| noun_before(document, finite))??;
    let left = tree.first_conjunct(right);
    let joint = opens
        .checked_sub(1)
        .filter(|&t| document.lower(t) == "and")?;
    let first = base_phrase(document, left).start.checked_sub(1)?;
    let object = [Relation::Dobj, Relation::Nsubjpass, Relation::Auxpass];
    let hung = tree.head(first) == second && tree.relation(first) == Relation::Ccomp
        || tree.head(second) == first && tree.relation(second) == Relation::Ccomp;
    let fits = hung
        && left < joint
        && matches!(tree.relation(left), Relation::Nsubj | Relation::Nsubjpass)
        && tree.head(left) == second
        && is_finite(document, first)
        && tree.child_in(first, &[Relation::Nsubj]).is_some()
        && tree.child_in(first, &object).is_none()
        && befalls(document, first);
    fits.then_some(Joined {
        first,
        left,
        right,
        second,
    })
}

/// "killed", "arrested": verbs whose object it befalls.
fn befalls(document: &Document, verb: usize) -> bool {
    let mut frames = document.lexicon.fate.of_verb(document.lemma(verb));
    !tells(document, verb)
        && frames.any(|(frame, rest)| rest.is_empty() && frame.mover == Mover::Object)
}

/// "said", "confirmed": what stands behind may be told.
fn tells(document: &Document, verb: usize) -> bool {
    let (lexicon, lemma) = (document.lexicon, document.lemma(verb));
    lexicon.cues.saying.has(lemma)
        || lexicon.speech.verbs.has(lemma)
        || lexicon.speech.telling.has(lemma)
}

/// Where the words before `finite` begin that name or describe somebody, and their head.
fn noun_before(document: &Document, finite: usize) -> Option<(usize, usize)> {
    let last = finite - 1;
    if let Some(name) = document.name_of(last) {
        let opens = name.titles.start.min(name.tokens.start);
        return (name.name_type != NameType::Place).then(|| (opens, name.head()));
    }
    document.is_pos(last, "NOUN").then_some(())?;
    let before = [
        Relation::Det,
        Relation::Poss,
        Relation::Amod,
        Relation::Compound,
        Relation::Nummod,
        Relation::Case,
    ];
    let own = |t: &usize| {
        document.tree.is_under(*t, last) && before.contains(&document.tree.relation(*t))
    };
    let opens = (0..last).rev().take_while(own).last().unwrap_or(last);
    Some((opens, last))
}

/// The noun before "and" that `right` was taken for a companion of, or for the head of.
fn noun_set_beside(document: &Document, joint: usize, right: usize) -> Option<usize> {
    let tree = &document.tree;
    let beside = tree.first_conjunct(right);
    if beside != right {
        return (beside < joint).then_some(beside);
    }
    let inside = [Relation::Nmod, Relation::Compound];
    tree.children_in(right, &inside)
        .find(|&child| child + 1 == joint)
}

impl Joined {
    /// Whether the first clause keeps its subject, and the verb agrees with the noun before it alone.
    fn fits(&self, document: &Document, finite: usize) -> bool {
        let tree = &document.tree;
        let subjects = [Relation::Nsubj, Relation::Nsubjpass];
        let of_both = matches!(document.lower(finite), "were" | "are" | "have")
            && matches!(document.token(self.right).tag.as_str(), "NN" | "NNP");
        let told = tells(document, self.first) && tree.relation(self.left) == Relation::Dobj;
        !of_both
            && !told
            && !subjects.contains(&tree.relation(self.left))
            && tree.child_in(self.first, &subjects).is_some()
    }

    fn part(&self, document: &mut Document) {
        let tree = &mut document.tree;
        if tree.head(self.left) == self.right {
            let (above, relation) = (tree.head(self.right), tree.relation(self.right));
            tree.rehang(self.left, above, relation);
        }
        if tree.is_under(self.first, self.second) {
            tree.put_in_place_of(self.first, self.second, Relation::Conj);
        }
        tree.coordinate(self.second, self.first);
        tree.set_subject(self.right, self.second);
        if tree.head(self.left) == self.second {
            tree.rehang(self.left, self.first, Relation::Dobj);
        }
    }
}

/// A verb, or an auxiliary that is one: "he *is* in Rome".
fn is_verb(document: &Document, token: usize) -> bool {
    document.is_pos(token, "VERB") || document.is_pos(token, "AUX")
}
