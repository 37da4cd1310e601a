//! "the victim", "the deceased": whoever a deed of others befell, with a name or without; and nobody, where it
//! befell several.

use reportedly_model::{FateEvent, MentionForm, MentionType, Number};

use crate::coreference::happening::{self, Happening};
use crate::coreference::{Chains, MANY};
use crate::document::Document;
use crate::syntax::Relation;

/// How many sentences back the deed may be told.
const REACH: usize = 20;

/// Whether `mention` takes up somebody by nothing but what befell them.
pub fn is_meant(document: &Document, chains: &Chains, mention: usize) -> bool {
    let draft = &chains.drafts[mention];
    let telling = [
        Relation::Relcl,
        Relation::Acl,
        Relation::Prep,
        Relation::Appos,
        Relation::Poss,
    ];
    document.lexicon.persons.befallen.has(&draft.lemma)
        && draft.form == MentionForm::Nominal
        && draft.mention_type == MentionType::Person
        && draft.number == Number::Singular
        && document.lower(draft.tokens.start) == "the"
        && draft.tokens.len() == 2
        && !chains.is_named(chains.chain(mention))
        && document.tree.child_in(draft.head, &telling).is_none()
}

/// The one whom the victim is: of those that others harmed, else of those who died.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let tree = &document.tree;
    let sentence = tree.sentence(chains.drafts[mention].head);
    let same = &chains.drafts[mention].lemma;
    let mut harmed: Vec<usize> = Vec::new();
    let mut dead: Vec<usize> = Vec::new();
    for m in (0..mention).rev() {
        let draft = &chains.drafts[m];
        if sentence - tree.sentence(draft.head) > REACH {
            break;
        }
        if is_meant(document, chains, m) && draft.lemma == *same {
            return Some(m);
        }
        if chains.mention_type(chains.chain(m)) != MentionType::Person {
            continue;
        }
        let befell = happening::of(document, draft.head);
        if !matches!(befell, Some(Happening::Death | Happening::Harm)) {
            continue;
        }
        let found = if is_deed(document, draft.head) {
            &mut harmed
        } else {
            &mut dead
        };
        if !found.iter().any(|&f| chains.chain(f) == chains.chain(m)) {
            found.push(m);
        }
    }
    let of = if harmed.is_empty() { dead } else { harmed };
    match of.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// "X was *stabbed*", "the *murder* of X": what others did, where "died" may be by illness, and "was found dead" by
/// one's own hand.
fn is_deed(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let token = match tree.relation(head) {
        Relation::Appos => tree.head(head),
        _ => tree.first_conjunct(head),
    };
    let above = tree.head(token);
    let word = match tree.relation(token) {
        Relation::Pobj => tree.head(above),
        _ => above,
    };
    let fate = &document.lexicon.fate;
    let lemma = document.lemma(word);
    let clauses = tree.children_in(token, &[Relation::Acl, Relation::Relcl]);
    let deed = |event: Option<FateEvent>| {
        matches!(
            event,
            Some(
                FateEvent::Killed
                    | FateEvent::Wounded
                    | FateEvent::Tortured
                    | FateEvent::Raped
                    | FateEvent::Assaulted
                    | FateEvent::Attacked
            )
        )
    };
    let told = |lemma: &str| fate.of_verb(lemma).any(|(frame, _)| deed(frame.event));
    told(lemma)
        || fate.of_noun(lemma).any(|frame| deed(frame.event))
        || clauses.map(|c| document.lemma(c)).take(MANY).any(told)
}
