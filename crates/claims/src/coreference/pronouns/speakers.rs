//! Who speaks of others, and whom a report speaks of: a police chief who says that "he fled" does
//! not speak of himself.

use reportedly_model::{FateEvent, MentionType};

use super::binding::is_verb;
use crate::coreference::happening::Happening;
use crate::coreference::{Chains, MANY, happening};
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

/// "police", "the army", "the ministry": a body that speaks of others, and acts upon them.
pub fn is_force(document: &Document, chains: &Chains, chain: usize) -> bool {
    let forces = &document.lexicon.persons.forces;
    let named_force = || forces.has(&chains.drafts[chain].lemma);
    match chains.mention_type(chain) {
        MentionType::Organization => true,
        MentionType::Group => !chains.is_named(chain) && named_force(),
        _ => false,
    }
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

/// "*The coroner* was told that he had moved": the verb by which somebody is told of others.
pub fn hears(document: &Document, head: usize) -> Option<usize> {
    let tree = &document.tree;
    let verb = tree.head(head);
    let told = tree.relation(head) == Relation::Nsubjpass
        && matches!(document.lemma(verb), "tell" | "inform");
    told.then_some(verb)
}

/// "In June, *the minister said*, he fled": whether the verb of saying stands between commas before the pronoun, in
/// the midst of what is said.
pub fn is_inserted(document: &Document, verb: usize, pronoun: usize) -> bool {
    let tree = &document.tree;
    let clause = tree.head(pronoun);
    verb < pronoun
        && tree.sentence(verb) == tree.sentence(pronoun)
        && tree.head(verb) == clause
        && tree.relation(verb) == Relation::Parataxis
        && document.word_after(verb) == ","
}

/// Whether what `chain` said in an earlier sentence than that of `verb` was about somebody else by name.
pub fn told_of_another(document: &Document, chains: &Chains, chain: usize, verb: usize) -> bool {
    let tree = &document.tree;
    let mut earlier = chains
        .members(chain)
        .take(MANY)
        .map(|m| chains.drafts[m].head)
        .take_while(|&head| tree.sentence(head) < tree.sentence(verb))
        .filter_map(|head| says(document, head));
    earlier.any(|said| {
        tree.children_in(said, &[Relation::Ccomp]).any(|clause| {
            let subject = tree.child_in(clause, &[Relation::Nsubj, Relation::Nsubjpass]);
            subject
                .is_some_and(|s| document.name_of(s).is_some() && chains.chain_at(s) != Some(chain))
        })
    })
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

/// Whether `chain` was told to be held, in the sentence before.
pub fn is_told_held(document: &Document, chains: &Chains, chain: usize, mention: usize) -> bool {
    let tree = &document.tree;
    let held = |m: usize| {
        let head = tree.first_conjunct(chains.drafts[m].head);
        let named = match tree.relation(head) {
            Relation::Appos => tree.head(head),
            _ => head,
        };
        let mut frames = document
            .lexicon
            .fate
            .of_verb(document.lemma(tree.head(named)));
        tree.relation(named) == Relation::Nsubjpass
            && frames.any(|(frame, _)| frame.event == Some(FateEvent::Detained))
    };
    chains.earlier(chain, mention).take(MANY).any(held)
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

/// "The minister denied the reports. *He* went to A", where "The judge ordered the arrest of X" speaks of X: a sentence
/// with nobody else in it leaves no other one to be meant, if whoever speaks has a name and no office of the law.
pub fn speaks_of_nobody(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
    verb: usize,
) -> bool {
    let tree = &document.tree;
    let mut others = document.sentence(verb).filter_map(|t| chains.mention_at(t));
    let another = |m: usize| {
        let other = chains.chain(m);
        other != chain && chains.mention_type(other) != MentionType::Place
    };
    tree.sentence(verb) + 1 == tree.sentence(token)
        && happening::of(document, token) == Some(Happening::Going)
        && chains.is_named(chain)
        && !prosecutes(document, chains, chain)
        && !others.any(another)
}
