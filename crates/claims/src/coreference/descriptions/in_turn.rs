//! "*Son frère* a été tué. *Sa sœur* vit à Lyon", "His son was jailed. His wife fled": relatives told one
//! after the other, each at the head of a sentence, are those of one person.

use reportedly_model::MentionType;

use crate::coreference::Chains;
use crate::coreference::pronouns::pronoun::agrees;
use crate::document::Document;
use crate::quotes::quote_at;
use crate::syntax::Relation;

/// How many sentences back the other relative may be told.
const REACH: usize = 2;

/// The possessive of the relative told before, for the possessive `mention` of the next one.
pub fn owner(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let mut start = document.sentence(draft.head).start;
    if opening_relative(document, start)? != draft.head {
        return None;
    }
    for _ in 0..=REACH {
        let previous = document.sentence(start.checked_sub(1)?).start;
        if let Some(other) = opening_relative(document, previous) {
            let same = document.lower(other) == document.lower(draft.head);
            let owner = chains.mention_at(other).filter(|_| same)?;
            let chain = chains.chain(owner);
            let sexes = (chains.gender(chain), draft.gender);
            let apart = matches!(sexes, (Some(a), Some(b)) if a != b);
            return (agrees(chains, chain, draft.number, draft.gender) && !apart).then_some(owner);
        }
        if let Some(owner) = owner_of_relative(document, chains, previous) {
            let chain = chains.chain(owner);
            let apart =
                matches!((chains.gender(chain), draft.gender), (Some(a), Some(b)) if a != b);
            return (agrees(chains, chain, draft.number, draft.gender) && !apart).then_some(owner);
        }
        if names_another(document, chains, previous) {
            return None;
        }
        start = previous;
    }
    None
}

/// The possessive that opens the sentence at `start`, of a relative who is its subject.
fn opening_relative(document: &Document, start: usize) -> Option<usize> {
    let tree = &document.tree;
    let first = document
        .sentence(start)
        .find(|&t| !document.is_pos(t, "PUNCT") && !document.is_pos(t, "SPACE"))?;
    if document.token(first).tag != "PRP$" || quote_at(document, first).is_some() {
        return None;
    }
    let noun = tree.head(first);
    let kin = document.lexicon.kin.get(document.lemma(noun)).is_some();
    // "son frère Sami", "son frère, Sami": the name or the noun is the subject
    let named = (tree.relation(noun) == Relation::Appos).then(|| tree.head(noun));
    let subject = |t: usize| {
        matches!(tree.relation(t), Relation::Nsubj | Relation::Nsubjpass)
            && is_main(document, tree.head(t))
    };
    (kin && (subject(noun) || named.is_some_and(subject))).then_some(first)
}

/// "*La fille du défunt* vit à Lyon. Son fils …": whose relative the subject of the sentence is told as, by "of".
fn owner_of_relative(document: &Document, chains: &Chains, start: usize) -> Option<usize> {
    let tree = &document.tree;
    let first = document
        .sentence(start)
        .find(|&t| !document.is_pos(t, "PUNCT") && !document.is_pos(t, "SPACE"))?;
    let noun = (first..first + 3).find(|&t| document.is_pos(t, "NOUN"))?;
    let kin = document.lexicon.kin.get(document.lemma(noun)).is_some();
    if !kin || document.lower(first) != "the" || quote_at(document, first).is_some() {
        return None;
    }
    let of = tree
        .children_in(noun, &[Relation::Prep])
        .find(|&of| document.lower(of) == "of")?;
    let named = (tree.relation(noun) == Relation::Appos).then(|| tree.head(noun));
    let subject = [Some(noun), named].into_iter().flatten().any(|t| {
        matches!(tree.relation(t), Relation::Nsubj | Relation::Nsubjpass)
            && is_main(document, tree.head(t))
    });
    let owner = chains.mention_at(tree.child_in(of, &[Relation::Pobj])?)?;
    let person = chains.mention_type(chains.chain(owner)) == MentionType::Person;
    (subject && person).then_some(owner)
}

/// The verb of the sentence, or of what is said in it: "Son frère a été tué, a-t-on appris".
fn is_main(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    match tree.relation(verb) {
        Relation::Root => true,
        Relation::Ccomp => tree.head(verb) > verb,
        _ => false,
    }
}

/// "Novak's son was jailed. *General Halik* fled. His wife …": somebody else comes between.
fn names_another(document: &Document, chains: &Chains, start: usize) -> bool {
    let tree = &document.tree;
    document.sentence(start).any(|t| {
        let subject = matches!(tree.relation(t), Relation::Nsubj | Relation::Nsubjpass);
        let person = |m: usize| chains.drafts[m].mention_type == MentionType::Person;
        subject && document.token(t).tag != "PRP" && chains.mention_at(t).is_some_and(person)
    })
}
