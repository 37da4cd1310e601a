//! Definite nouns back to names: "the defendant", "the officer", "the nephew", "the 58-year-old".

use reportedly_model::{MentionForm, MentionType, Number};

use super::hardly_meant::agrees_otherwise;
use super::office;
use crate::coreference::happening::Happening;
use crate::coreference::{Chains, MANY, happening};
use crate::document::Document;
use crate::mentions::pronoun;
use crate::syntax::Relation;

/// How many sentences back a definite noun is taken up.
const REACH: usize = 6;

/// How many, where it stands for somebody who was killed: "the victim".
const REACH_OF_DEATH: usize = 20;

/// The named mention that a definite noun, as yet joined with none, stands for.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let befallen = &document.lexicon.persons.befallen;
    let reach = match befallen.has(&chains.drafts[mention].lemma) {
        true => REACH_OF_DEATH,
        false => REACH,
    };
    let near = persons_near(document, chains, mention, reach)?;
    by_kin(document, chains, mention, &near)
        .or_else(|| by_kind(document, chains, mention, &near))
        .or_else(|| by_what_is_told(document, chains, mention, &near))
}

/// "Police questioned a foreigner, not Novak. *The man* was freed": somebody without a name whom the
/// sentence before tells of, rather than whoever is named beside.
pub fn just_told_of(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let general = matches!(draft.lemma.as_str(), "man" | "woman" | "boy" | "girl")
        && !chains.is_named(chains.chain(mention))
        && !is_told_apart(document, draft.head)
        && is_definite_person(document, chains, mention);
    let nameless = nameless_before(document, chains, mention, 1).filter(|_| general)?;
    let chain = chains.chain(nameless);
    (!chains.differs(chain, draft.gender)).then_some(nameless)
}

/// The person told to be of the age that a definite noun says: "the 58-year-old".
pub fn of_that_age(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let nameless = !chains.is_named(chains.chain(mention));
    if !nameless || !is_definite_person(document, chains, mention) {
        return None;
    }
    let age = age_in(document, draft.tokens.clone())?;
    let near = named_before(document, chains, mention, REACH);
    let of_no_age = |&m: &usize| ages(document, chains, m).next().is_none();
    let other = is_rivalled(document, chains, mention);
    let fallback = || {
        only_one(&near, |_| true)
            .filter(of_no_age)
            .filter(|_| !other)
    };
    by_age(document, chains, age, &near).or_else(fallback)
}

/// Whether "the 23-year-old" cannot be whoever `chain` is: told to be of another age, or one beside
/// whom somebody nameless has been told of ("A *cyclist* was hit … The driver, X, drove off").
pub fn is_of_other_age(document: &Document, chains: &Chains, mention: usize, chain: usize) -> bool {
    let Some(age) = age_in(document, chains.drafts[mention].tokens.clone()) else {
        return false;
    };
    let told: Vec<u32> = ages(document, chains, chain)
        .chain(
            (chains.earlier(chain, mention).take(MANY))
                .filter_map(|m| age_in(document, chains.drafts[m].tokens.clone())),
        )
        .collect();
    match told.as_slice() {
        [] => is_rivalled(document, chains, mention),
        told => !told.contains(&age),
    }
}

/// Whether the sentences before tell of somebody without a name whom an age may be of.
fn is_rivalled(document: &Document, chains: &Chains, mention: usize) -> bool {
    nameless_before(document, chains, mention, 2).is_some()
}

/// Whom the sentences before, so many, tell of without a name.
fn nameless_before(
    document: &Document,
    chains: &Chains,
    mention: usize,
    near: usize,
) -> Option<usize> {
    let tree = &document.tree;
    let sentence = tree.sentence(chains.drafts[mention].head);
    let befallen = |m: usize| {
        let draft = &chains.drafts[m];
        let undergoes = [Relation::Nsubjpass, Relation::Dobj].contains(&tree.relation(draft.head));
        let opened = matches!(document.lower(draft.tokens.start), "a" | "an" | "another");
        draft.form == MentionForm::Nominal
            && draft.mention_type == MentionType::Person
            && draft.number == Number::Singular
            && opened
            && undergoes
            && !chains.is_named(chains.chain(m))
    };
    (0..mention)
        .rev()
        .take_while(|&m| sentence - tree.sentence(chains.drafts[m].head) <= near)
        .find(|&m| befallen(m))
}

/// Who may be meant by a definite noun that is joined with no name as yet.
fn persons_near(
    document: &Document,
    chains: &Chains,
    mention: usize,
    reach: usize,
) -> Option<Vec<usize>> {
    let nameless = !chains.is_named(chains.chain(mention));
    let told_apart = is_told_apart(document, chains.drafts[mention].head);
    (nameless && !told_apart && is_definite_person(document, chains, mention))
        .then(|| named_before(document, chains, mention, reach))
}

fn is_definite_person(document: &Document, chains: &Chains, mention: usize) -> bool {
    let draft = &chains.drafts[mention];
    draft.mention_type == MentionType::Person
        && draft.number == Number::Singular
        && matches!(document.lower(draft.tokens.start), "the" | "this" | "that")
}

/// "the officer who took him", "the suspect in the shooting": words that tell which one.
fn is_told_apart(document: &Document, head: usize) -> bool {
    let telling = [
        Relation::Relcl,
        Relation::Acl,
        Relation::Prep,
        Relation::Appos,
        Relation::Poss,
    ];
    let tree = &document.tree;
    // "The officer, who has not been seen since,"
    let aside = |t: usize| {
        let clause = matches!(tree.relation(t), Relation::Relcl | Relation::Acl);
        clause && t > head && document.word_after(head) == ","
    };
    // "the officer himself"
    // "the fourth foreigner", behind three others
    let counted = tree.children_in(head, &[Relation::Amod]).any(|t| {
        matches!(
            document.lower(t),
            "second" | "third" | "fourth" | "fifth" | "sixth" | "seventh"
        )
    });
    counted
        || tree
            .children_in(head, &telling)
            .any(|t| !aside(t) && pronoun(document, t).is_none_or(|p| !p.reflexive))
}

/// The latest mention of each person named before, nearest first.
fn named_before(document: &Document, chains: &Chains, mention: usize, reach: usize) -> Vec<usize> {
    let sentence = document.tree.sentence(chains.drafts[mention].head);
    let gender = chains.drafts[mention].gender;
    let mut found: Vec<usize> = Vec::new();
    for earlier in (0..mention).rev() {
        if sentence - document.tree.sentence(chains.drafts[earlier].head) > reach {
            break;
        }
        let chain = chains.chain(earlier);
        let person = chains.mention_type(chain) == MentionType::Person
            && !chains.differs(chain, gender)
            && chains.best_name(document, chain).is_some();
        if person && !found.iter().any(|&m| chains.chain(m) == chain) {
            found.push(earlier);
        }
    }
    found
}

/// The one of `near` for whom `holds`, if it is one alone.
fn only_one(near: &[usize], holds: impl Fn(&usize) -> bool) -> Option<usize> {
    let mut found = near.iter().copied().filter(|m| holds(m));
    let one = found.next()?;
    found.next().is_none().then_some(one)
}

/// "the 58-year-old", after "X, 58,".
fn by_age(document: &Document, chains: &Chains, age: u32, near: &[usize]) -> Option<usize> {
    only_one(near, |&m| {
        ages(document, chains, m).any(|other| other == age)
    })
}

/// The years in "the 58-year-old banker".
fn age_in(document: &Document, tokens: std::ops::Range<usize>) -> Option<u32> {
    tokens.clone().find_map(|t| {
        let word = document.lower(t);
        let years = word.split('-').next()?.parse().ok()?;
        let hyphen = tokens.contains(&(t + 1)) && document.lower(t + 1) == "-";
        (word.ends_with("-old") || hyphen).then_some(years)
    })
}

/// The ages told behind a comma right after the mentions of a person.
fn ages(document: &Document, chains: &Chains, mention: usize) -> impl Iterator<Item = u32> {
    chains
        .members(chains.chain(mention))
        .take(MANY)
        .filter_map(|m| {
            let end = chains.drafts[m].tokens.end;
            let told = end + 1 < document.tokens().len() && document.token(end).text == ",";
            document
                .lower(if told { end + 1 } else { end - 1 })
                .parse()
                .ok()
                .filter(|_| told)
        })
}

/// "the nephew", after "his nephew X".
fn by_kin(document: &Document, chains: &Chains, mention: usize, near: &[usize]) -> Option<usize> {
    let draft = &chains.drafts[mention];
    document.lexicon.kin.get(&draft.lemma)?;
    if draft.anchor.is_some() {
        return None;
    }
    let called = |m: &usize| {
        let mut earlier = chains.earlier(chains.chain(*m), mention).take(MANY);
        earlier.any(|m| {
            let before = chains.drafts[m].tokens.start.checked_sub(1);
            chains.drafts[m].lemma == draft.lemma
                && !agrees_otherwise(document, draft.head, chains.drafts[m].head)
                || before.is_some_and(|t| document.lemma(t) == draft.lemma)
        })
    };
    only_one(near, called)
}

/// "the officer", after "Colonel X": a wider word for the office; "the general", after "the army
/// chief, X": a narrower one.
fn by_kind(document: &Document, chains: &Chains, mention: usize, near: &[usize]) -> Option<usize> {
    let lemma = office::stem(&chains.drafts[mention].lemma);
    let called = |m: &usize| {
        let called = chains.members(chains.chain(*m)).take(MANY);
        called.map(|m| &chains.drafts[m])
    };
    let bears = |m: &usize| called(m).any(|draft| office::is_a(document, draft, lemma));
    let may_bear = |m: &usize| called(m).any(|draft| office::is_wider(document, draft, lemma));
    let wider = document.lexicon.persons.kinds.get(lemma);
    wider
        .and_then(|_| only_one(near, bears))
        .or_else(|| only_one(near, may_bear))
}

/// "the defendant", "the victim": the only one spoken of just now whom the law has dealt with, or
/// who was killed or hurt.
fn by_what_is_told(
    document: &Document,
    chains: &Chains,
    mention: usize,
    near: &[usize],
) -> Option<usize> {
    let lemma = &chains.drafts[mention].lemma;
    let persons = &document.lexicon.persons;
    let one_told = |told: &[Happening]| {
        only_one(near, |&m| {
            happening::is_told(document, chains, chains.chain(m), mention, told)
        })
    };
    let gone = (persons.fled.has(lemma))
        .then(|| one_told(&[Happening::Going]))
        .flatten();
    match (
        persons.before_the_law.has(lemma),
        persons.befallen.has(lemma),
    ) {
        (true, _) => gone.or_else(|| one_told(&[Happening::Law])),
        (_, true) => one_told(&[Happening::Death, Happening::Harm]),
        _ => gone,
    }
}
