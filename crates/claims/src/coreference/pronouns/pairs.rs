//! Two pronouns in one sentence, one acting upon the other or telling the other something: "*He*
//! released *him*", "He warned him that police would arrest *him*".

use super::binding::verb_above;
use super::speakers;
use crate::coreference::Chains;
use crate::document::Document;
use crate::mentions::pronoun;
use crate::syntax::{Relation, is_passive, subject_of};

/// How well a chain fits as the one who is told, or tells of, what the clause of the pronoun at `token` says.
pub fn fit(document: &Document, chains: &Chains, token: usize, chain: usize) -> i32 {
    150 * i32::from(would_have_befallen_speaker(document, chains, token, chain))
        + 110 * i32::from(is_told_of_own_future(document, chains, token, chain))
        + 140 * i32::from(says_by_the_way(document, chains, token, chain))
        + 240 * i32::from(tells_of_own_deed(document, chains, token, chain))
}

/// "*He* released him": whoever was taken or moved before is the one acted upon, so that the subject is
/// another.
pub fn acts_upon_pronoun(document: &Document, token: usize, verb: usize) -> bool {
    let tree = &document.tree;
    let same_number = |object: usize| match (pronoun(document, token), pronoun(document, object)) {
        (Some(subject), Some(object)) => {
            subject.number == object.number
                && subject.gender == object.gender
                && !object.reflexive
                && !object.first_person
        }
        _ => false,
    };
    tree.head(token) == verb
        && tree.relation(token) == Relation::Nsubj
        && tree.children_in(verb, &[Relation::Dobj]).any(same_number)
}

/// "X told Y that *he* would be freed", "X warned Y that police would arrest *him*": what is to befall
/// somebody is told to that one.
fn is_told_of_own_future(document: &Document, chains: &Chains, token: usize, chain: usize) -> bool {
    let tree = &document.tree;
    let Some(clause) = verb_above(document, token) else {
        return false;
    };
    let verb = tree.head(clause);
    let undergoes = match tree.relation(token) {
        Relation::Nsubjpass => is_passive(document, clause),
        Relation::Dobj => true,
        _ => false,
    };
    let ahead = tree
        .children_in(clause, &[Relation::Aux])
        .any(|aux| matches!(document.lower(aux), "would" | "will" | "'ll"));
    let tells = matches!(
        document.lemma(verb),
        "tell" | "warn" | "inform" | "assure" | "promise" | "remind"
    ) && !is_passive(document, verb);
    tells
        && undergoes
        && ahead
        && tree.relation(clause) == Relation::Ccomp
        && tree
            .children_in(verb, &[Relation::Dobj, Relation::Dative])
            .any(|hearer| chains.chain_at(hearer) == Some(chain))
}

/// "A guard said *he* would have been killed if he had spoken": nobody knows so of another.
fn would_have_befallen_speaker(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
) -> bool {
    let tree = &document.tree;
    let Some(clause) = verb_above(document, token) else {
        return false;
    };
    let would_have = || {
        let mut auxiliaries = tree.children_in(clause, &[Relation::Aux]);
        let would = auxiliaries.any(|aux| matches!(document.lower(aux), "would" | "'d" | "’d"));
        would && auxiliaries.any(|aux| document.lemma(aux) == "have")
    };
    let if_not = tree
        .children_in(clause, &[Relation::Advcl])
        .any(|condition| {
            let mut marks = tree.children_in(condition, &[Relation::Mark]);
            marks.any(|mark| matches!(document.lower(mark), "if" | "unless"))
        });
    let verb = tree.head(clause);
    let subject = matches!(tree.relation(token), Relation::Nsubj | Relation::Nsubjpass);
    subject
        && if_not
        && would_have()
        && tree.relation(clause) == Relation::Ccomp
        && document.lexicon.speech.verbs.has(document.lemma(verb))
        && subject_of(document, verb).is_some_and(|s| chains.chain_at(s.token) == Some(chain))
}

/// "*A survivor* said he was beaten": one met as the one who tells of himself.
pub fn tells_own_story(document: &Document, chains: &Chains, chain: usize) -> bool {
    let own_story = &document.lexicon.persons.own_story;
    speakers::is_unnamed(document, chains, chain) && own_story.has(&chains.drafts[chain].lemma)
}

/// "Prosecutors asked judges for a warrant for X, who *they* say ordered it": whoever does what the sentence
/// tells, rather than whoever is asked.
fn says_by_the_way(document: &Document, chains: &Chains, token: usize, chain: usize) -> bool {
    let tree = &document.tree;
    let verb = tree.head(token);
    let says = document.lexicon.speech.verbs.has(document.lemma(verb))
        && tree.relation(token) == Relation::Nsubj
        && tree.relation(verb) != Relation::Root;
    let aside = || {
        let mut above = tree.ancestors(verb);
        above.any(|t| tree.relation(t) == Relation::Relcl)
    };
    let main = || tree.ancestors(verb).last();
    says && aside()
        && main()
            .and_then(|main| subject_of(document, main))
            .is_some_and(|s| chains.chain_at(s.token) == Some(chain))
}

/// "police say *they* were able to free them", "my contact said *he* saw him": with two pronouns alike in what
/// somebody says, whoever says it does it.
fn tells_of_own_deed(document: &Document, chains: &Chains, token: usize, chain: usize) -> bool {
    let tree = &document.tree;
    let clause = tree.head(token);
    let says = tree.head(clause);
    let object = match document.lower(token) {
        "they" => "them",
        "he" => "him",
        "she" => "her",
        _ => return false,
    };
    let told = tree.relation(token) == Relation::Nsubj
        && tree.relation(clause) == Relation::Ccomp
        && document.lexicon.speech.verbs.has(document.lemma(says));
    let several = object == "them";
    let upon_them = || {
        (clause..document.sentence(token).end).any(|t| {
            let beside = if several {
                tree.is_under(t, clause)
            } else {
                tree.head(t) == clause && tree.relation(t) == Relation::Dobj
            };
            document.lower(t) == object && beside
        })
    };
    told && upon_them()
        && subject_of(document, says).is_some_and(|s| chains.chain_at(s.token) == Some(chain))
}
