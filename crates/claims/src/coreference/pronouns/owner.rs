//! Owners: "A and *his* wife", "X lost *his* passport", "was seized by X at *his* home", "asked for *his*
//! extradition".

use reportedly_model::FateEvent;

use super::binding::verb_above;
use super::preference::is_presented;
use super::speakers;
use crate::coreference::descriptions::kin::{
    bears_name_of_kin, has_such_a_relative, is_told_as_converse,
};
use crate::coreference::happening::Happening;
use crate::coreference::{Chains, MANY, happening};
use crate::document::Document;
use crate::mentions::pronoun;
use crate::syntax::{Relation, subject_of};

/// How well a chain fits as the owner that the possessive `token` stands for.
pub fn fit(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
    recent: &[usize],
) -> i32 {
    let tree = &document.tree;
    let noun = tree.head(token);
    let listed =
        tree.relation(noun) == Relation::Conj && chains.chain_at(tree.head(noun)) == Some(chain);
    let verb = verb_above(document, token);
    let subject = verb.and_then(|v| subject_of(document, v));
    let acts = subject.is_some_and(|s| chains.chain_at(s.token) == Some(chain));
    let family = bears_name_of_kin(document, chains, noun, chain)
        || has_such_a_relative(document, chains, token, chain);
    // whatever office he may speak in
    let converse = is_told_as_converse(document, chains, token, chain);
    let by_agent = |&h: &usize| {
        tree.relation(tree.head(h)) == Relation::Agent && Some(tree.head(tree.head(h))) == verb
    };
    let agent = recent.iter().any(by_agent);
    let sought = recent
        .iter()
        .any(|&h| happening::is_matter_of_law(document, h));
    let presented = recent.iter().any(|&h| is_presented(document, h));
    // "will testify at *his* trial"
    let at_another = acts
        && document.lemma(noun) == "trial"
        && verb.is_some_and(|v| matches!(document.lemma(v), "testify" | "attend" | "follow"));
    let of_another =
        acts && verb.is_some_and(|v| is_said_of_another(document, chains, token, v, chain));
    60 * i32::from(listed) - 100 * i32::from(of_another) - 120 * i32::from(acts && is_of_other_sex(document, token)) - 160 * i32::from(at_another)
        + 60 * i32::from(presented)
        + 80 * i32::from(family)
        + 180 * i32::from(converse)
        + 20 * i32::from(acts)
        // "Elle a dit qu'il contestait *sa* détention", where no gender tells
        + 40 * i32::from(acts && document.is_french)
        + 45 * i32::from(agent)
        + 45 * i32::from(sought && !acts)
        + pursuit(document, chains, token, chain)
}

/// "A prisoner told *her* mother that *he* had seen *her*": whoever speaks of himself as "he" is not the owner
/// whom "her" stands for, there as in what he tells.
fn is_of_other_sex(document: &Document, possessive: usize) -> bool {
    let tree = &document.tree;
    let Some(verb) = verb_above(document, possessive) else {
        return false;
    };
    let gender = |t: usize| pronoun(document, t).and_then(|p| p.gender);
    let told = document.lexicon.speech.told.has(document.lemma(verb));
    let clause = tree.child_in(verb, &[Relation::Ccomp]).filter(|_| told);
    let witness = clause.and_then(|c| tree.child_in(c, &[Relation::Nsubj]));
    let seen = clause.and_then(|c| tree.child_in(c, &[Relation::Dobj]));
    let (Some(witness), Some(seen)) = (witness, seen) else {
        return false;
    };
    let own = gender(possessive);
    own.is_some() && gender(seen) == own && gender(witness).is_some_and(|other| Some(other) != own)
}

/// "Le ministre a salué *sa libération*": in French, what somebody who was never held says of somebody else's.
fn is_said_of_another(
    document: &Document,
    chains: &Chains,
    token: usize,
    verb: usize,
    chain: usize,
) -> bool {
    const SAID: [&str; 14] = [
        "saluer",
        "welcome",
        "denounce",
        "condemn",
        "condamner",
        "complain",
        "regret",
        "demand",
        "request",
        "ask",
        "call",
        "announce",
        "confirm",
        "order",
    ];
    let mention = chains.mention_at(token).unwrap_or(chain);
    let law =
        || happening::of(document, token) == Some(Happening::Law) || is_verdict(document, token);
    let told = || happening::is_told(document, chains, chain, mention, &[Happening::Law]);
    document.is_french
        && SAID.contains(&document.lemma(verb))
        && law()
        && (speakers::is_official(document, chains, chain)
            || speakers::times_told_of(document, chains, chain, mention) == 0)
        && !told()
}

/// "sa *condamnation*".
fn is_verdict(document: &Document, token: usize) -> bool {
    let noun = document.lemma(document.tree.head(token));
    matches!(noun, "conviction" | "sentence" | "trial" | "release")
}

/// "*son* extradition": of whomever the law was told to be after, the more the oftener, whoever was spoken of since.
fn pursuit(document: &Document, chains: &Chains, token: usize, chain: usize) -> i32 {
    let mention = chains.mention_at(token).unwrap_or(chain);
    let pursued = happening::of(document, token) == Some(Happening::Law);
    if !pursued || is_free(document, chains, chain, mention) {
        return 0;
    }
    let of_law =
        |&m: &usize| happening::of(document, chains.drafts[m].head) == Some(Happening::Law);
    let earlier = chains.earlier(chain, mention).take(MANY);
    match earlier.filter(of_law).take(3).count() {
        0 => 0,
        1 => 60,
        2 => 75,
        _ => 90,
    }
}

/// "X was *released*", and nothing was told of X since.
fn is_free(document: &Document, chains: &Chains, chain: usize, mention: usize) -> bool {
    let mut earlier: Vec<usize> = chains.earlier(chain, mention).collect();
    earlier.sort_unstable();
    let last = earlier
        .into_iter()
        .map(|m| chains.drafts[m].head)
        .rfind(|&head| happening::of(document, head).is_some());
    last.is_some_and(|head| {
        let lemma = document.lemma(document.tree.head(head));
        let mut frames = document.lexicon.fate.of_verb(lemma);
        frames.any(|(frame, _)| frame.event == Some(FateEvent::Released))
    })
}

/// How well a chain fits as whoever a step of law is against, where French does not tell the gender.
pub fn fit_of_pursued(document: &Document, chains: &Chains, token: usize, chain: usize) -> i32 {
    let above = document.tree.head(document.tree.head(token));
    let step = subject_of(document, above).map_or(above, |subject| subject.token);
    let lemma = document.lemma(step);
    let mut legal = document.lexicon.legal.nouns.iter();
    let of_law = legal.any(|noun| noun.nouns.iter().any(|n| n == lemma));
    let of_either = document.is_french && document.lower(token) == "him-or-her";
    let mention = chains.mention_at(token).unwrap_or(chain);
    let sought = happening::is_told(document, chains, chain, mention, &[Happening::Law]);
    90 * i32::from(of_either && of_law && sought)
}
