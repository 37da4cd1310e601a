//! Pronouns: whoever agrees in gender and number and is uppermost in the reader's mind.

use reportedly_model::{Gender, MentionForm, MentionType, Number};

use super::{Chains, salience};
use crate::document::Document;
use crate::mentions::pronoun;
use crate::quotes::speaker_of_quote;
use crate::syntax::Relation;

/// The mention that the pronoun `mention` stands for.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let token = draft.head;
    let found = pronoun(document, token)?;
    let speaker = speaker_of_quote(document, token).and_then(|head| chains.mention_at(head));
    if found.first_person {
        return speaker.filter(|&s| chains.drafts[s].mention_type != MentionType::Place);
    }
    if found.reflexive {
        return reflexive(document, chains, token);
    }
    if let Some(ahead) = cataphor(document, chains, token, found.gender) {
        return Some(ahead);
    }
    best(document, chains, mention, speaker).or_else(|| named_later(document, chains, mention))
}

/// "Before she left, Leila Ben Achour …", "He is safe, the sister of Okello Lapyem said": with
/// nobody before, the first one named in the rest of the sentence.
fn named_later(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let sentence = document.tree.sentence(draft.head);
    (mention + 1..chains.drafts.len())
        .take_while(|&later| document.tree.sentence(chains.drafts[later].head) == sentence)
        .find(|&later| {
            chains.drafts[later].form == MentionForm::Name
                && agrees(chains, chains.chain(later), draft.number, draft.gender)
        })
}

fn best(
    document: &Document,
    chains: &Chains,
    mention: usize,
    speaker: Option<usize>,
) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let token = draft.head;
    let mut seen: Vec<usize> = Vec::new();
    let mut best: Option<(i32, usize)> = None;
    for candidate in (0..mention).rev() {
        if document.tree.sentence(token) - document.tree.sentence(chains.drafts[candidate].head) > 6
        {
            break;
        }
        let chain = chains.chain(candidate);
        if seen.contains(&chain) || !agrees(chains, chain, draft.number, draft.gender) {
            continue;
        }
        if speaker.is_some_and(|s| chains.chain(s) == chain)
            || excluded(document, chains, token, chain, mention)
        {
            continue;
        }
        seen.push(chain);
        let times = chains.times(chain, mention);
        let weight = salience::weight(document, chains, candidate, token, times)
            + fit(document, chains, token, chain, mention);
        if best.is_none_or(|(top, _)| weight > top) {
            best = Some((weight, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Whether a chain agrees with a pronoun in number and gender.
fn agrees(chains: &Chains, chain: usize, number: Number, gender: Option<Gender>) -> bool {
    let mention_type = chains.mention_type(chain);
    match number {
        Number::Plural => match mention_type {
            MentionType::Group => true,
            MentionType::Organization => chains.drafts[chain].form != MentionForm::Pronoun,
            _ => false,
        },
        Number::Singular => {
            mention_type == MentionType::Person
                && !matches!((chains.gender(chain), gender), (Some(a), Some(b)) if a != b)
        }
    }
}

/// Whether grammar forbids that the pronoun stands for `chain`: another argument of the same
/// verb, the noun it is the possessor of, the name that its phrase is in apposition to.
fn excluded(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
    mention: usize,
) -> bool {
    let tree = &document.tree;
    let possessive = tree.relation(token) == Relation::Poss;
    if possessive {
        return tree
            .ancestors(token)
            .skip(1)
            .take_while(|&t| !document.is_pos(t, "VERB") && !document.is_pos(t, "AUX"))
            .take_while(|&t| {
                t == tree.head(token) || tree.relation(tree.head(token)) != Relation::Conj
            })
            .take_while(|&t| {
                tree.relation(t) != Relation::Pobj || document.tree.head(t) + 1 < token
            })
            .chain(apposed(document, token))
            .any(|t| chains.chain_at(t) == Some(chain));
    }
    let Some(verb) = tree
        .ancestors(token)
        .skip(1)
        .find(|&t| is_verb(document, t))
    else {
        return false;
    };
    chains
        .earlier(chain, mention)
        .take_while(|&m| tree.sentence(chains.drafts[m].head) == tree.sentence(token))
        .any(|m| {
            let head = chains.drafts[m].head;
            tree.relation(head) != Relation::Poss
                && tree.ancestors(head).skip(1).find(|&t| is_verb(document, t)) == Some(verb)
                && argument_of(document, head, verb)
                && argument_of(document, token, verb)
        })
}

/// The name that the phrase around a possessive is in apposition to.
fn apposed(document: &Document, token: usize) -> Option<usize> {
    let tree = &document.tree;
    let noun = tree.head(token);
    let first = tree.first_conjunct(noun);
    (tree.relation(first) == Relation::Appos).then(|| tree.head(first))
}

fn is_verb(document: &Document, token: usize) -> bool {
    document.is_pos(token, "VERB") || document.is_pos(token, "AUX")
}

fn argument_of(document: &Document, token: usize, verb: usize) -> bool {
    let tree = &document.tree;
    let head = tree.head(token);
    head == verb
        || matches!(
            tree.relation(head),
            Relation::Prep | Relation::Agent | Relation::Dative
        ) && tree.head(head) == verb
}

/// How well a chain fits beyond its salience: "A and his wife", the subject of the same clause,
/// a subject for a subject.
fn fit(document: &Document, chains: &Chains, token: usize, chain: usize, mention: usize) -> i32 {
    let tree = &document.tree;
    let mut fit = 0;
    let noun = tree.head(token);
    let possessive = tree.relation(token) == Relation::Poss;
    if possessive
        && tree.relation(noun) == Relation::Conj
        && chains.chain_at(tree.head(noun)) == Some(chain)
    {
        fit += 60;
    }
    let verb = tree
        .ancestors(token)
        .skip(1)
        .find(|&t| is_verb(document, t));
    let is_subject = |t: usize| matches!(tree.relation(t), Relation::Nsubj | Relation::Nsubjpass);
    let subject = verb.and_then(|v| crate::syntax::subject_of(document, v));
    if possessive && subject.is_some_and(|s| chains.chain_at(s.token) == Some(chain)) {
        fit += 20;
    }
    let latest = chains.earlier(chain, mention).next();
    if let Some(latest) = latest {
        let head = chains.drafts[latest].head;
        let agent = tree.relation(tree.head(head)) == Relation::Agent
            && Some(tree.head(tree.head(head))) == verb;
        if possessive && agent {
            fit += 45;
        }
        if is_subject(token) && is_subject(head) {
            fit += 15;
        }
        if is_subject(token) && was_moved(document, head) {
            fit += 45;
        }
        if matches!(
            document.lower(chains.drafts[latest].tokens.start),
            "a" | "an"
        ) {
            fit -= 10;
        }
        let near = token.saturating_sub(head);
        fit += match near {
            0..=4 => 5,
            5..=12 => 2,
            _ => 0,
        };
    }
    if chains
        .members(chain)
        .any(|m| chains.drafts[m].form == MentionForm::Name)
    {
        fit += 10;
    }
    fit
}

/// "A cousin drove him to the airport": whoever was moved is the one to move on.
fn was_moved(document: &Document, head: usize) -> bool {
    let verb = document.tree.head(head);
    document.tree.relation(head) == Relation::Dobj
        && document
            .lexicon
            .motion
            .of_verb(document.lemma(verb))
            .any(|(frame, _)| {
                matches!(
                    frame.mover,
                    crate::lexicon::Mover::Object | crate::lexicon::Mover::Either
                )
            })
}

/// "himself": the subject of the clause, or the name right before it.
fn reflexive(document: &Document, chains: &Chains, token: usize) -> Option<usize> {
    let tree = &document.tree;
    if tree.relation(token) == Relation::Appos {
        return chains.mention_at(tree.head(token));
    }
    let verb = tree
        .ancestors(token)
        .skip(1)
        .find(|&t| is_verb(document, t))?;
    let subject = crate::syntax::subject_of(document, verb)?;
    chains.mention_at(subject.token)
}

/// "Leaving his men stranded, he went": in a participle that opens the sentence, the subject to
/// come.
fn cataphor(
    document: &Document,
    chains: &Chains,
    token: usize,
    gender: Option<Gender>,
) -> Option<usize> {
    let tree = &document.tree;
    let clause = tree.ancestors(token).skip(1).find(|&t| {
        is_verb(document, t) && matches!(tree.relation(t), Relation::Advcl | Relation::Pcomp)
    })?;
    if tree
        .child_in(clause, &[Relation::Nsubj, Relation::Nsubjpass])
        .is_some()
    {
        return None;
    }
    let subject = crate::syntax::subject_of(document, clause)?.token;
    let mention = chains.mention_at(subject)?;
    let person = chains.drafts[mention].mention_type == MentionType::Person;
    let ahead = subject > token;
    let agrees =
        !matches!((chains.gender(chains.chain(mention)), gender), (Some(a), Some(b)) if a != b);
    let named = chains.drafts[mention].form == MentionForm::Name;
    (ahead && person && agrees && named).then_some(mention)
}
