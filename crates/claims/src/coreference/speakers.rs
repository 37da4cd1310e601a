//! Who speaks of others, and whom a report speaks of: a police chief who says that "he fled" does
//! not speak of himself.

use reportedly_model::FateEvent;

use super::binding::is_verb;
use super::happening::Happening;
use super::{Chains, MANY, happening};
use crate::document::Document;
use crate::mentions::Draft;
use crate::syntax::Relation;

/// Whether a chain is told by an office of the law.
pub fn prosecutes(document: &Document, chains: &Chains, chain: usize) -> bool {
    told_by(document, chains, chain, |word| {
        document.lexicon.persons.law.has(word)
    })
}

/// Whether a chain is told by an office or calling that speaks of others: a spokesman, a judge, a
/// neighbour.
pub fn is_official(document: &Document, chains: &Chains, chain: usize) -> bool {
    let lexicon = document.lexicon;
    told_by(document, chains, chain, |word| {
        lexicon.persons.officials.has(word)
            || lexicon.persons.law.has(word)
            || lexicon.speech.source_nouns.has(word)
    })
}

/// "a nurse", "one villager": somebody met only as the one who speaks.
pub fn is_unnamed(document: &Document, chains: &Chains, chain: usize) -> bool {
    let first = chains.drafts[chain].tokens.start;
    !chains.is_named(chain) && matches!(document.lower(first), "a" | "an" | "one" | "another")
}

/// "The lawyer said so. *He* was last seen in X": nothing that befalls people is told of somebody
/// without a name who only speaks for others, or acts upon them by office.
pub fn only_speaks_for_others(
    document: &Document,
    chains: &Chains,
    chain: usize,
    mention: usize,
) -> bool {
    let pronoun = chains.drafts[mention].head;
    !chains.is_named(chain)
        && serves(document, &chains.drafts[chain])
        && happening::of(document, pronoun).is_some()
        && times_told_of(document, chains, chain, mention) == 0
}

/// "His lawyer, *Aizada Omar*, visited him. He was sentenced": how much less somebody with a name is meant who
/// has only served another, where the law or harm befalls whoever is spoken of.
pub fn as_servant(document: &Document, chains: &Chains, chain: usize, mention: usize) -> i32 {
    let suffered = [Happening::Law, Happening::Death, Happening::Harm];
    let befalls = happening::of(document, chains.drafts[mention].head)
        .is_some_and(|told| suffered.contains(&told));
    let mut members = chains.members(chain).take(MANY);
    let of_another = members.any(|m| {
        let draft = &chains.drafts[m];
        draft.anchor.is_some() && serves(document, draft)
    });
    let only = || !happening::is_told(document, chains, chain, mention, &suffered);
    if chains.is_named(chain) && befalls && of_another && only() {
        120
    } else {
        0
    }
}

/// "the lawyer", "his spokesman": by office somebody who acts for others.
fn serves(document: &Document, draft: &Draft) -> bool {
    let persons = &document.lexicon.persons;
    let word = &draft.lemma;
    persons.hangers_on.has(word) && (persons.officials.has(word) || persons.law.has(word))
}

fn told_by(
    document: &Document,
    chains: &Chains,
    chain: usize,
    office: impl Fn(&str) -> bool,
) -> bool {
    chains.members(chain).take(MANY).any(|mention| {
        let draft = &chains.drafts[mention];
        let mut titles = draft
            .name
            .map_or(0..0, |name| document.names[name].titles.clone());
        let last = draft.lemma.rsplit('-').next().unwrap_or_default();
        office(&draft.lemma)
            || office(last)
            || titles.any(|t| office(document.lower(t)))
            || presides_court(document, draft) && office("judge")
    })
}

/// "la présidente du tribunal": a judge.
fn presides_court(document: &Document, draft: &Draft) -> bool {
    let tree = &document.tree;
    let judicial = &document.lexicon.legal.judicial;
    draft.lemma == "president"
        && tree
            .children_in(draft.head, &[Relation::Prep])
            .filter(|&p| document.lower(p) == "of")
            .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
            .any(|court| judicial.has(document.lemma(court)))
}

/// The verb of saying whose subject is the mention headed by `head`.
pub fn says(document: &Document, head: usize) -> Option<usize> {
    let tree = &document.tree;
    let first = tree.first_conjunct(head);
    let named = match tree.relation(first) {
        Relation::Appos => tree.head(first),
        _ => first,
    };
    let verb = tree.head(named);
    let speech = &document.lexicon.speech;
    let lemma = document.lemma(verb);
    let speaks = speech.verbs.has(lemma) || speech.denials.has(lemma);
    (tree.relation(named) == Relation::Nsubj && speaks && is_verb(document, verb)).then_some(verb)
}

/// How often something that happened to people, or that they did, was told of `chain` before
/// `mention`: it is then whom the report is about.
pub fn times_told_of(document: &Document, chains: &Chains, chain: usize, mention: usize) -> usize {
    chains
        .earlier(chain, mention)
        .take(MANY)
        .filter(|&m| happening::of(document, chains.drafts[m].head).is_some())
        .take(4)
        .count()
}

/// Whether the death of `chain` was told before `mention`.
pub fn is_told_dead(document: &Document, chains: &Chains, chain: usize, mention: usize) -> bool {
    let tree = &document.tree;
    chains.earlier(chain, mention).take(MANY).any(|m| {
        let head = tree.first_conjunct(chains.drafts[m].head);
        let verb = tree.head(head);
        let of = |event: FateEvent| {
            let mut frames = document.lexicon.fate.of_verb(document.lemma(verb));
            frames.any(|(frame, _)| frame.event == Some(event) && !frame.negative)
        };
        match tree.relation(head) {
            Relation::Nsubj => of(FateEvent::Died),
            Relation::Nsubjpass | Relation::Dobj => of(FateEvent::Killed),
            _ => false,
        }
    })
}

/// Whether the clause of `verb` tells what happened to somebody, or where somebody is.
pub fn is_happening(document: &Document, verb: usize) -> bool {
    happening::by_subject(document, verb).is_some()
        || happening::suffered(document, verb).is_some()
        || document.lemma(verb) == "be"
}

/// Whether the clause of `verb` tells what its subject did to others, and nothing of itself.
pub fn is_deed_upon_others(document: &Document, verb: usize) -> bool {
    happening::by_subject(document, verb).is_none() && happening::suffered(document, verb).is_some()
}
