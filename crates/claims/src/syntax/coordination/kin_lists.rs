//! Mends lists that begin with somebody and go on with that one's people: "Novak, his wife Irena and
//! two guards arrived", "the president, his wife, his chief of staff and an adviser had left". A small
//! model sets the others beside the first, or loses the first.

use crate::document::Document;
use crate::mentions::is_human_noun;
use crate::syntax::Relation;

/// Coordinates the members of such a list, and gives the first its verb.
pub fn mend(document: &mut Document) {
    for token in 0..document.tokens().len() {
        if let Some((kin, name)) = behind_name(document, token) {
            document.tree.coordinate(token, kin);
            let cc = document.tree.child_in(name, &[Relation::Cc]);
            if let Some(cc) = cc {
                document.tree.rehang(cc, kin, Relation::Cc);
            }
        }
    }
    for token in 0..document.tokens().len() {
        if let Some((first, name)) = named_apart(document, token) {
            let others: Vec<usize> = document.tree.conjuncts(name).into_iter().skip(1).collect();
            for &member in &others {
                document.tree.coordinate(member, first);
            }
            document.tree.coordinate(token, first);
            if let Some(&last) = others.last() {
                hang_scene_on_verb(document, first, last);
            }
        }
    }
    for token in 0..document.tokens().len() {
        if let Some((first, verb)) = first_lost(document, token) {
            let above = document.tree.head(first);
            let relation = if above > verb {
                Relation::Ccomp
            } else {
                document.tree.relation(verb)
            };
            if document.tree.is_under(verb, first) && above != first {
                document.tree.rehang(verb, above, relation);
            }
            document.tree.rehang(first, verb, Relation::Nsubj);
            document.tree.coordinate(token, first);
        }
        if let Some(last) = relative_of_both(document, token) {
            document.tree.coordinate(token, last);
        }
        for member in set_beside(document, token) {
            document.tree.coordinate(member, token);
        }
    }
}

/// "*Novak*, his wife Irena and two guards arrived at the airport, the ministry said": the name before
/// the list, and the verb of the list.
fn first_lost(document: &Document, kin: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let verb = tree.head(kin);
    let subject = matches!(tree.relation(kin), Relation::Nsubj | Relation::Nsubjpass);
    let owner = own_possessor(document, kin)?;
    let comma = owner.checked_sub(1)?;
    let before = comma.checked_sub(1)?;
    let first = document.name_of(before)?.head();
    let listed = document.word_before(owner) == "," && tree.conjuncts(kin).len() > 1;
    let lost = tree.head(first) != verb
        && matches!(
            tree.relation(first),
            Relation::Nsubj | Relation::Nsubjpass | Relation::Npadvmod | Relation::Other
        );
    let same = tree.sentence(first) == tree.sentence(kin);
    (subject && listed && lost && same && verb > kin).then_some((first, verb))
}

/// "A and B, *their aunt* and her friend": a relative of the two, and so neither of them.
fn relative_of_both(document: &Document, kin: usize) -> Option<usize> {
    let tree = &document.tree;
    let theirs = own_possessor(document, kin).is_some_and(|p| document.lower(p) == "their");
    let beside = tree.relation(kin) == Relation::Appos && document.token(kin).tag == "NN";
    let known = document.lexicon.kin.get(document.lemma(kin)).is_some();
    let listed = tree.conjuncts(tree.head(kin));
    let last = listed.last().copied().filter(|&last| last < kin)?;
    (theirs && beside && known && listed.len() > 1).then_some(last)
}

/// "his *wife* Leila and *their sons*": relatives are coordinated with a relative rather than with her name.
fn behind_name(document: &Document, token: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let name = tree.head(token);
    let kin = tree.head(name);
    let beside_name = tree.relation(token) == Relation::Conj
        && document.name_of(token).is_none()
        && document.name_of(name).is_some()
        && tree.relation(name) == Relation::Appos
        && document.name_of(kin).is_none();
    own_possessor(document, token).filter(|_| beside_name)?;
    own_possessor(document, kin).map(|_| (kin, name))
}

/// "arrested *Tzul*, his sister *Rosa* and the catechist Xool": a relative with a name of her own is another
/// than the one named before; who follows her is on the list with the first.
fn named_apart(document: &Document, kin: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let beside = tree.head(kin);
    let owner = own_possessor(document, kin)?;
    let known = document.lexicon.kin.get(document.lemma(kin)).is_some();
    let one = known && document.token(kin).tag == "NN";
    let listed = document.word_before(owner) == "," && tree.relation(kin) == Relation::Appos;
    let name = tree.children_in(kin, &[Relation::Appos]).find(|&n| {
        n > kin
            && document
                .name_of(n)
                .is_some_and(|name| name.tokens.start == kin + 1)
    })?;
    let described = tree.relation(beside) == Relation::Appos
        && is_human_noun(document, tree.head(beside))
        && document.name_of(tree.head(beside)).is_none();
    let first = if described { tree.head(beside) } else { beside };
    let named = document.name_of(beside).is_some() && beside < kin;
    (one && listed && named).then_some((first, name))
}

/// "killed Otieno, his cousin Peter and two guards *in Kisumu*": where it happened to them all.
fn hang_scene_on_verb(document: &mut Document, first: usize, last: usize) {
    let tree = &document.tree;
    let verb = tree.head(first);
    let object = tree.relation(first) == Relation::Dobj;
    let scene = |&t: &usize| matches!(document.lower(t), "in" | "at" | "on" | "near" | "outside");
    let scene = tree.children_in(last, &[Relation::Prep]).find(scene);
    if let Some(scene) = scene.filter(|_| object) {
        document.tree.rehang(scene, verb, Relation::Prep);
    }
}

/// The possessive before a noun for a person: "*his* wife".
fn own_possessor(document: &Document, noun: usize) -> Option<usize> {
    document
        .tree
        .child_in(noun, &[Relation::Poss])
        .filter(|&p| document.token(p).tag == "PRP$" && is_human_noun(document, noun))
}

/// "the president, *his wife*, *his chief of staff* and an *adviser* had left": what the model sets
/// beside the first one, though the verb follows the last without a comma.
fn set_beside(document: &Document, first: usize) -> Vec<usize> {
    let tree = &document.tree;
    let subject = matches!(tree.relation(first), Relation::Nsubj | Relation::Nsubjpass);
    if !subject || tree.head(first) < first {
        return Vec::new();
    }
    let mut members = Vec::new();
    let mut at = first;
    while let Some(next) = tree
        .children_in(at, &[Relation::Appos])
        .find(|&t| own_possessor(document, t).is_some())
    {
        members.push(next);
        at = next;
    }
    let Some(&last) = members.last() else {
        return members;
    };
    let conjuncts = tree.conjuncts(last);
    let end = conjuncts.iter().flat_map(|&t| tree.subtree(t)).max();
    let comma =
        end.is_some_and(|end| document.token(end).text == "," || document.word_after(end) == ",");
    let and = tree
        .child_in(last, &[Relation::Cc])
        .is_some_and(|cc| document.lower(cc) == "and");
    if comma || !and || conjuncts.len() < 2 {
        members.clear();
    }
    members
}
