//! "Police shot a suspected militant. The man, identified as X, …": general words take up the one
//! nameless person just described.

use reportedly_model::{MentionForm, MentionType, Number};

use crate::coreference::happening::Happening;
use crate::coreference::pronouns::speakers;
use crate::coreference::{Chains, happening};
use crate::document::Document;
use crate::mentions::Draft;
use crate::syntax::Relation;

/// The description that the definite general noun `mention`, with a name of its own or without,
/// takes up: the only person of the sentence before, and one whom something befell.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let lexicon = document.lexicon;
    if !is_general(document, draft) {
        return None;
    }
    let tree = &document.tree;
    let before = tree.sentence(draft.head).checked_sub(1)?;
    // "the suspect, Andrei X", whom no mother is
    let own = chains.gender(chains.chain(mention));
    let mut found: Vec<usize> = Vec::new();
    for m in (0..mention).rev() {
        let sentence = tree.sentence(chains.drafts[m].head);
        if sentence < before {
            break;
        }
        let (chain, other) = (chains.chain(m), &chains.drafts[m]);
        let person = chains.mention_type(chain) == MentionType::Person
            && other.form != MentionForm::Pronoun
            && !chains.differs(chain, draft.gender.or(own))
            && !lexicon.persons.hangers_on.has(&other.lemma);
        let known =
            chain == chains.chain(mention) || found.iter().any(|&f| chains.chain(f) == chain);
        if person && !known {
            found.push(m);
        }
    }
    let [only] = found.as_slice() else {
        return None;
    };
    let chain = chains.chain(*only);
    let nameless = !chains.is_named(chain);
    let told = speakers::times_told_of(document, chains, chain, mention) > 0;
    let dead =
        outlives(document, draft) && speakers::is_told_dead(document, chains, chain, mention);
    let victim = is_wrongdoer(&draft.lemma) && was_preyed_on(document, chains, chain, mention);
    (nameless && told && !dead && !victim).then_some(*only)
}

fn is_wrongdoer(lemma: &str) -> bool {
    matches!(
        lemma,
        "suspect"
            | "attacker"
            | "assailant"
            | "robber"
            | "gunman"
            | "thief"
            | "intruder"
            | "perpetrator"
    )
}

/// "A woman was grabbed from behind. *The suspect* fled": whoever was set upon is not who did it.
fn was_preyed_on(document: &Document, chains: &Chains, chain: usize, mention: usize) -> bool {
    let preys = [
        "grab", "attack", "assault", "rob", "stab", "beat", "kidnap", "abduct", "punch", "hit",
        "mug", "rape", "threaten", "shoot", "harass", "carjack", "ambush",
    ];
    let tree = &document.tree;
    let mut told = chains
        .earlier(chain, mention)
        .take(8)
        .map(|m| chains.drafts[m].head);
    told.any(|head| {
        matches!(tree.relation(head), Relation::Nsubjpass | Relation::Dobj)
            && preys.contains(&document.lemma(tree.head(head)))
    })
}

/// "X was killed, though relatives of *the man* insist he lives": whoever this sentence has told of
/// is the one of whom those close to him speak.
pub fn of_this_sentence(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let tree = &document.tree;
    let above = tree.head(draft.head);
    let close = match tree.relation(draft.head) {
        Relation::Poss => above,
        Relation::Pobj if document.lower(above) == "of" => tree.head(above),
        _ => return None,
    };
    speakers::says(document, close).filter(|_| is_general(document, draft))?;
    let sentence = tree.sentence(draft.head);
    (0..mention)
        .rev()
        .take_while(|&m| tree.sentence(chains.drafts[m].head) == sentence)
        .find(|&m| {
            let other = &chains.drafts[m];
            let subject = matches!(
                tree.relation(other.head),
                Relation::Nsubj | Relation::Nsubjpass
            );
            subject
                && other.form != MentionForm::Pronoun
                && chains.mention_type(chains.chain(m)) == MentionType::Person
                && !chains.differs(chains.chain(m), draft.gender)
                && happening::of(document, other.head).is_some()
        })
}

/// "A woman was killed. *The driver* was arrested", not "had been arrested before"; nor is a suspect
/// somebody who was killed.
fn outlives(document: &Document, draft: &Draft) -> bool {
    if document.lexicon.persons.before_the_law.has(&draft.lemma) {
        return true;
    }
    let tree = &document.tree;
    let verb = tree.head(draft.head);
    let earlier = tree
        .children_in(verb, &[Relation::Aux])
        .any(|aux| document.lower(aux) == "had");
    let told = happening::of(document, draft.head);
    !earlier && matches!(told, Some(Happening::Law | Happening::Going))
}

/// "the man", "the woman", with nothing that would tell which.
fn is_general(document: &Document, draft: &Draft) -> bool {
    let lexicon = document.lexicon;
    let general =
        lexicon.persons.person.has(&draft.lemma) && !lexicon.speech.source_nouns.has(&draft.lemma);
    let bare = document.lower(draft.tokens.start) == "the" && draft.tokens.len() == 2;
    let one = draft.number == Number::Singular && draft.mention_type == MentionType::Person;
    general && bare && one && draft.anchor.is_none()
}
