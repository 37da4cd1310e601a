//! Who is never meant by a pronoun, however near.

use reportedly_model::{MentionForm, MentionType};

use crate::coreference::{Chains, MANY};
use crate::document::Document;
use crate::mentions::pronoun;
use crate::syntax::{Relation, is_passive, subject_of};

/// "denied that *any* foreign leader had entered. His wife …": nobody in particular is meant in their
/// own sentence alone.
pub fn is_nobody_in_particular(document: &Document, noun: usize, pronoun: usize) -> bool {
    let tree = &document.tree;
    let mut determiners = tree.children_in(noun, &[Relation::Det, Relation::Amod, Relation::Other]);
    let none = |t: usize| {
        matches!(
            document.lower(t),
            "any" | "no" | "every" | "each" | "neither" | "aucun" | "aucune" | "nul" | "nulle"
        )
    };
    determiners.any(none) && tree.sentence(noun) != tree.sentence(pronoun)
}

/// "Novak was the son of *a cattle trader*. He fled", "*the son of a nurse*, he fled": a parent whom only a
/// description tells of, and whoever is described by it.
pub fn is_only_parent(document: &Document, chains: &Chains, candidate: usize) -> bool {
    let tree = &document.tree;
    let draft = &chains.drafts[candidate];
    let kin = |noun: usize| document.lexicon.kin.get(document.lemma(noun)).is_some();
    let parent = |noun: usize| {
        let of = tree.head(noun);
        let some = tree
            .children_in(noun, &[Relation::Det])
            .any(|t| matches!(document.lower(t), "a" | "an"));
        some && tree.relation(noun) == Relation::Pobj
            && document.lower(of) == "of"
            && kin(tree.head(of))
    };
    let described = || {
        let of = tree.children_in(draft.head, &[Relation::Prep]);
        let mut parents = of.filter_map(|of| tree.child_in(of, &[Relation::Pobj]));
        let set_beside = !matches!(
            tree.relation(draft.head),
            Relation::Nsubj | Relation::Nsubjpass | Relation::Dobj
        );
        set_beside && parents.any(parent)
    };
    draft.form == MentionForm::Nominal && (parent(draft.head) || described())
}

/// "the government, which is no *member*", "Kenya, *a member* of the court": what is said of a place
/// or a body is nobody.
pub fn is_said_of_thing(document: &Document, chains: &Chains, candidate: usize) -> bool {
    let tree = &document.tree;
    let draft = &chains.drafts[candidate];
    let bearer = match tree.relation(draft.head) {
        Relation::Attr => subject_of(document, tree.head(draft.head)).map(|s| s.token),
        Relation::Appos => Some(tree.head(draft.head)),
        _ => None,
    };
    let Some(bearer) = bearer.filter(|_| draft.form == MentionForm::Nominal) else {
        return false;
    };
    let thing = |m: usize| {
        matches!(
            chains.mention_type(chains.chain(m)),
            MentionType::Place | MentionType::Organization
        )
    };
    document.lower(bearer) == "which" || chains.mention_at(bearer).is_some_and(thing)
}

/// "their daughter": neither a firm nor the police has relatives.
pub fn is_body_with_kin(document: &Document, chains: &Chains, token: usize, chain: usize) -> bool {
    let tree = &document.tree;
    let owned = crate::syntax::lemma_of(document, tree.head(token));
    let kin = tree.relation(token) == Relation::Poss && document.lexicon.kin.get(&owned).is_some();
    let first = &chains.drafts[chain];
    let body = chains.mention_type(chain) == MentionType::Organization
        || document.lexicon.persons.forces.has(&first.lemma);
    kin && body
}

/// "The ministry named two men. *They fled* to Ghana": no office flees, nor is it caught.
pub fn is_office_that_goes(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
) -> bool {
    let lexicon = document.lexicon;
    let verb = document.tree.head(token);
    let lemma = document.lemma(verb);
    let goes = lexicon.motion.of_verb(lemma).next().is_some()
        || is_passive(document, verb) && lexicon.fate.of_verb(lemma).next().is_some();
    let subject = [Relation::Nsubj, Relation::Nsubjpass].contains(&document.tree.relation(token));
    let office = |m: usize| {
        let head = &chains.drafts[m].lemma;
        lexicon.organizations.offices.has(&head.to_lowercase())
    };
    document.lower(token) == "they" && subject && goes && chains.members(chain).any(office)
}

/// "The lawyer said her client had left. *She said* …": whoever goes on speaking is the lawyer.
pub fn is_spoken_for(document: &Document, chains: &Chains, token: usize, chain: usize) -> bool {
    let tree = &document.tree;
    let speech = &document.lexicon.speech;
    let verb = document.lemma(tree.head(token));
    let speaks = matches!(tree.relation(token), Relation::Nsubj | Relation::Nsubjpass)
        && (speech.verbs.has(verb) || speech.cite.has(verb));
    let client = |m: usize| chains.drafts[m].lemma == "client";
    speaks && chains.members(chain).all(client)
}

/// "He is not *a fugitive*": what somebody is said not to be is nobody.
pub fn is_denied_state(document: &Document, noun: usize) -> bool {
    let tree = &document.tree;
    let denied = tree.child_in(tree.head(noun), &[Relation::Neg]).is_some();
    tree.relation(noun) == Relation::Attr && denied
}

/// "*I* met Novak in Brno. He told me": whoever writes, and has no name, is "I" to the end.
pub fn is_whoever_writes(
    document: &Document,
    chains: &Chains,
    chain: usize,
    mention: usize,
) -> bool {
    let writes = |m: usize| {
        let head = chains.drafts[m].head;
        pronoun(document, head).is_some_and(|p| p.first_person)
            && crate::quotes::quote_at(document, head).is_none()
    };
    !chains.is_named(chain) && chains.earlier(chain, mention).take(MANY).all(writes)
}

/// "aboard a *Justice Department* plane": a body that only tells of which kind something is.
pub fn is_body_aside(document: &Document, chains: &Chains, candidate: usize) -> bool {
    let draft = &chains.drafts[candidate];
    let aside = matches!(
        document.tree.relation(draft.head),
        Relation::Compound | Relation::Nmod | Relation::Amod
    );
    draft.mention_type == MentionType::Organization && aside
}

/// "a passport in the name of *X*", "signed the register as *X*": nobody who could be meant.
pub fn is_borrowed_name(document: &Document, chains: &Chains, candidate: usize) -> bool {
    let tree = &document.tree;
    let draft = &chains.drafts[candidate];
    let of = tree.head(draft.head);
    let itself = tree.child_in(tree.head(of), &[Relation::Dobj]);
    let borrowed = itself.and_then(|t| pronoun(document, t));
    let goes_by = [
        "sign",
        "register",
        "check",
        "pose",
        "masquerade",
        "travel",
        "book",
    ];
    if document.lower(of) == "as"
        && tree
            .ancestors(of)
            .skip(1)
            .take(2)
            .any(|t| goes_by.contains(&document.lemma(t)))
    {
        return draft.form == MentionForm::Name;
    }
    // "a man identifying *himself as X*"
    if document.lower(of) == "as" && borrowed.is_some_and(|p| p.reflexive) {
        return draft.form == MentionForm::Name;
    }
    // "un passeport *au nom de* X"
    let own = document.text(document.span(of..of + 1));
    let in_name = document.is_french && own.to_lowercase().starts_with("au nom d");
    let borrowed = document.lower(of) == "of"
        && matches!(
            document.lemma(tree.head(of)),
            "name" | "identity" | "alias" | "pseudonym"
        );
    tree.relation(draft.head) == Relation::Pobj
        && draft.form == MentionForm::Name
        && (in_name || borrowed)
}

/// "L'hôpital a confirmé sa mort. *Leur* porte-parole …": in French, one body is no plural.
pub fn is_one_body(document: &Document, chains: &Chains, candidate: usize) -> bool {
    let draft = &chains.drafts[candidate];
    let plural = matches!(document.token(draft.head).tag.as_str(), "NNS" | "NNPS");
    document.is_french
        && draft.mention_type == MentionType::Organization
        && draft.form != MentionForm::Pronoun
        && !plural
        && document.tree.conjuncts(draft.head).len() == 1
}
