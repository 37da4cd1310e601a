//! What somebody calls untrue after others told it: "…, state media said, but a rights group called
//! the report a fabrication", "The ministry dismissed the claims as baseless".
//!
//! The first account stands with its own source; the denial is a claim of whoever denies.

mod accused;
mod had_not;
mod named_again;

use std::ops::Range;

use reportedly_model::{
    Certainty, Claim, Evidentiality, Kind, Modality, Polarity, Slots, SourceChain, Span,
};

use crate::factuality::{is_left_open, is_negated, is_report, points_back, untrue_word};
use crate::syntax::{Relation, is_passive};
use crate::{Reader, assembly, attribution};

/// How many sentences back an account is denied.
const REACH: usize = 2;

/// Somebody's word that what was told before is untrue.
struct Denial {
    /// From whoever denies to the last word of the denial.
    words: Range<usize>,
    /// The noun or pronoun for what is denied.
    told: usize,
    /// Whether what is denied stands right before it: "…, a claim that his lawyer denies".
    beside: bool,
    sources: Vec<SourceChain>,
}

/// Adds to `claims` what is denied of them further on.
pub fn add(reader: &Reader, claims: &mut Vec<Claim>) {
    let tokens = 0..reader.document.tokens().len();
    let denials: Vec<Denial> = tokens
        .filter(|&token| reader.makes_claims(token))
        .filter_map(|token| denial_at(reader, token))
        .collect();
    let mut added = Vec::new();
    for denial in &denials {
        let targets = denied_by(reader, denial, claims);
        added.extend(targets.map(|claim| denied(reader, claim, denial)));
    }
    added.extend(disputed(reader, claims));
    added.extend(had_not::denied(reader, claims));
    claims.extend(added);
    claims.sort_by_key(|claim| (claim.evidence.span, claim.kind(), claim.subject.span));
}

/// "The army rejected *the minister's claim that he had fled*": the claim is the minister's, its
/// denial the army's.
fn disputed(reader: &Reader, claims: &[Claim]) -> Vec<Claim> {
    let tokens = 0..reader.document.tokens().len();
    let mut added = Vec::new();
    for denial in tokens.filter_map(|verb| dispute_at(reader, verb)) {
        let told = reader.document.tree.subtree(denial.told);
        let told = |claim: &&Claim| {
            let first = reader.document.token_at(claim.evidence.span.start);
            first.is_some_and(|token| told.contains(&token))
        };
        let can = claims.iter().filter(told);
        let can = can.filter(|claim| is_happening(claim) && !is_own(claim, &denial));
        added.extend(can.map(|claim| denied(reader, claim, &denial)));
    }
    added
}

fn dispute_at(reader: &Reader, verb: usize) -> Option<Denial> {
    let tree = &reader.document.tree;
    let told = tree.child_in(verb, &[Relation::Dobj, Relation::Nsubjpass])?;
    let remarked = tree.relation(verb) == Relation::Advcl;
    let open = is_negated(reader, verb) || is_left_open(reader, verb);
    if remarked
        || open
        || !reader.makes_claims(verb)
        || !attribution::is_disputed(reader, told, verb)
    {
        return None;
    }
    let sources = attribution::of_denial(reader, verb);
    (!sources.is_empty()).then(|| Denial {
        words: words_of(reader, verb),
        told,
        beside: false,
        sources,
    })
}

fn denial_at(reader: &Reader, verb: usize) -> Option<Denial> {
    let document = reader.document;
    if !document.is_pos(verb, "VERB") && !document.is_pos(verb, "AUX") {
        return None;
    }
    let before = told_before(reader, verb);
    let told = before
        .or_else(|| called_untrue(reader, verb))
        .or_else(|| told_by_object(reader, verb))
        .or_else(|| told_by_subject(reader, verb))?;
    let sources = sources(reader, verb, told);
    let words = words_of(reader, verb);
    (!sources.is_empty()).then_some(Denial {
        words,
        told,
        beside: before.is_some_and(|noun| !accuses(reader, noun)),
        sources,
    })
}

/// "…, *a claim* that his lawyer denies", "…, *something* denied by the army".
fn told_before(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let noun = tree.head(verb);
    let describes = matches!(tree.relation(verb), Relation::Relcl | Relation::Acl);
    let denies = document
        .lexicon
        .factuality
        .denied
        .verbs
        .has(document.lemma(verb));
    let opening = tree.subtree(noun).into_iter().min().unwrap_or(noun);
    let parted = opening > 0 && document.token(opening - 1).text == ",";
    // "a charge he denies", after a clause that charges nobody before a court
    let told = document.lower(noun) == "something" || is_report(reader, noun);
    (describes && denies && parted && told && !is_negated(reader, verb)).then_some(noun)
}

/// "called *the report* a fabrication", "branded *the stories* fake news".
fn called_untrue(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let active = words.calling.verbs.has(document.lemma(verb)) && !is_passive(document, verb);
    if !active || is_negated(reader, verb) {
        return None;
    }
    let own = document.tree.subtree(verb);
    let the = |t: usize| matches!(document.lower(t - 1), "the" | "these" | "those" | "such");
    let told = (verb + 1..verb + 5)
        .filter(|t| own.contains(t))
        .find(|&t| refers_back(reader, t) || is_report(reader, t) && the(t))?;
    let untrue = |&t: &usize| {
        t > told
            && (words.untrue.adjectives.has(document.lower(t))
                || words.untrue.nouns.has(document.lemma(t)))
    };
    own.iter().any(untrue).then_some(told)
}

/// "denied *this*", "dismissed *the reports* as baseless", "called *the report* a fabrication".
fn told_by_object(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let lemma = document.lemma(verb);
    let words = &document.lexicon.factuality;
    let denies = words.denied.verbs.has(lemma) || words.untrue.verbs.has(lemma);
    if is_passive(document, verb)
        || is_negated(reader, verb)
        || is_left_open(reader, verb)
        || !denies && untrue_word(reader, verb).is_none()
    {
        return None;
    }
    let infinitive = tree
        .children_in(verb, &[Relation::Aux])
        .any(|aux| document.token(aux).tag == "TO" || document.token(aux).tag == "MD");
    let object = tree.child_in(verb, &[Relation::Dobj])?;
    let back = !infinitive && refers_back(reader, object);
    (back && !accused::is_of_an_accusation(reader, verb, object)).then_some(object)
}

/// "*this* was untrue", "*the report* is a lie", "*the claims* were dismissed by the army".
fn told_by_subject(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    let denied = is_passive(document, verb)
        && document
            .lexicon
            .factuality
            .denied
            .verbs
            .has(document.lemma(verb))
        && !is_negated(reader, verb);
    if !points_back(reader, verb) || !denied && untrue_word(reader, verb).is_none() {
        return None;
    }
    document
        .tree
        .child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])
}

/// "this", "it", "the report", "any such trip".
fn refers_back(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let such = document
        .tree
        .children_in(noun, &[Relation::Amod, Relation::Det, Relation::Other])
        .any(|w| document.lower(w) == "such");
    match document.lower(noun) {
        "this" | "that" | "it" | "which" => true,
        _ if accuses(reader, noun) => false,
        _ => {
            such || crate::factuality::is_that_report(reader, noun)
                || named_again::is_named_again(reader, noun)
        }
    }
}

/// "the charges": what somebody is charged with is another matter than that he is charged.
fn accuses(reader: &Reader, noun: usize) -> bool {
    matches!(reader.document.lemma(noun), "charge" | "accusation")
}

/// Whoever denies: the subject or agent of a verb of denying, or whoever says that it is untrue.
fn sources(reader: &Reader, verb: usize, told: usize) -> Vec<SourceChain> {
    let tree = &reader.document.tree;
    let by_subject = matches!(tree.relation(told), Relation::Nsubj | Relation::Nsubjpass);
    if !by_subject || is_passive(reader.document, verb) {
        return attribution::of_denial(reader, verb);
    }
    attribution::of(reader, verb)
}

/// The clause of the denial, with the verb of saying over it.
fn words_of(reader: &Reader, verb: usize) -> Range<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let head = tree.head(verb);
    let over = tree.relation(verb) == Relation::Ccomp && document.is_pos(head, "VERB");
    let top = if over { head } else { verb };
    let after = |t: &usize| *t >= verb && document.sentence(verb).contains(t);
    let last = tree.subtree(verb).into_iter().filter(after);
    let last = last
        .filter(|&t| !document.is_pos(t, "PUNCT"))
        .max()
        .unwrap_or(verb);
    let subject = tree
        .child_in(top, &[Relation::Nsubj, Relation::Nsubjpass])
        .and_then(|s| tree.subtree(s).into_iter().min());
    let first = subject.unwrap_or(top).min(verb);
    first..last.max(top) + 1
}

/// The claims of the nearest words before the denial that it can be meant for.
fn denied_by<'c>(
    reader: &Reader,
    denial: &Denial,
    claims: &'c [Claim],
) -> impl Iterator<Item = &'c Claim> {
    let document = reader.document;
    let start = document.span(denial.words.clone()).start;
    let here = document.tree.sentence(denial.words.start);
    let named = is_report(reader, denial.told);
    let sentence_of = |claim: &Claim| {
        let token = document.token_at(claim.evidence.span.start);
        token.map_or(0, |token| document.tree.sentence(token))
    };
    let paper = paper_denied(reader, denial.told);
    let again = named_again::is_named_again(reader, denial.told);
    let account = matches!(
        document.lemma(denial.told),
        "account" | "version" | "story" | "narrative"
    );
    let can = |claim: &&Claim| {
        let told = !claim.sources.is_empty()
            || claim.evidentiality == Evidentiality::Reported
            || denial.beside && sentence_of(claim) == here;
        is_happening(claim)
            && (!again || named_again::is_of(reader, claim, denial.told))
            && claim.evidence.span.end <= start
            && (told || !named)
            && !is_own(claim, denial)
            && !(is_custody(claim) && claim.sources.is_empty() && denies_own(reader, claim, denial))
            && !is_told_by_the_way(reader, claim)
            && !(account && is_of_anybody(reader, claim))
            && paper.is_none_or(|paper| sentence_of(claim) == document.tree.sentence(paper))
    };
    // "it" is what was told right before
    let pronoun = matches!(document.lower(denial.told), "it" | "this" | "that");
    let first = here.saturating_sub(if pronoun { 1 } else { REACH });
    let from = document
        .analysis
        .sentences
        .get(first)
        .map_or(0, |s| s.start);
    let from = document.span(from..from + 1).start;
    let near = claims.partition_point(|claim| claim.evidence.span.start < from);
    let claims = &claims[near..];
    let able: Vec<&Claim> = claims.iter().filter(can).collect();
    let nearest = able.iter().map(|claim| sentence_of(claim)).max();
    let accused = |sentence: usize| {
        let legal = |c: &&Claim| c.kind() == Kind::Legal && sentence_of(c) == sentence;
        claims.iter().any(|c| legal(&c))
    };
    // "is accused of theft, which she denies": nothing of the sentences before
    let elsewhere = document.lower(denial.told) == "which";
    let nearest = nearest
        .filter(|&sentence| !accused(sentence))
        .filter(|&sentence| !elsewhere || sentence == here);
    let near: Vec<&Claim> = able
        .into_iter()
        .filter(|claim| Some(sentence_of(claim)) == nearest)
        .collect();
    // "is believed to be in A, although his lawyer says he died. The court rejected *the claim*"
    let claimed = named && near.iter().any(|claim| !claim.sources.is_empty());
    // "had flown to A and was arrested there. His lawyer rejected *that account*": that he is held, nobody doubts
    let beyond = named
        && near
            .iter()
            .any(|claim| !is_custody(claim) && !claim.sources.is_empty());
    near.into_iter()
        .filter(move |claim| !claimed || !claim.sources.is_empty())
        .filter(move |claim| !beyond || !is_custody(claim))
}

/// "ordered the kidnapping of two men, *who were held at a ranch*. He denies it": what a relative
/// clause adds about others stands.
fn is_told_by_the_way(reader: &Reader, claim: &Claim) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let (span, subject) = (claim.evidence.span, claim.subject.span);
    let Some(mut token) = document.token_at(subject.start) else {
        return false;
    };
    let inside = |t: usize| document.span(t..t + 1).end <= subject.end;
    while tree.head(token) > token && inside(tree.head(token)) {
        token = tree.head(token);
    }
    let told = |clause: usize| {
        let words = document.span(clause..clause + 1);
        let below = tree.subtree(clause).into_iter().max().unwrap_or(clause);
        span.start <= words.start
            && words.end <= span.end
            && span.end <= document.span(below..below + 1).end
    };
    tree.children_in(token, &[Relation::Relcl]).any(told)
}

/// "said that *a man* had rented a house": by the way told of somebody without a name, which an account of another is
/// not about.
fn is_of_anybody(reader: &Reader, claim: &Claim) -> bool {
    let document = reader.document;
    let first = document.token_at(claim.subject.span.start);
    first.is_some_and(|t| matches!(document.lower(t), "a" | "an" | "some"))
}

/// What is said to have happened: only that can be denied as a whole.
fn is_happening(claim: &Claim) -> bool {
    let kinds = [Kind::Movement, Kind::Presence, Kind::Fate];
    kinds.contains(&claim.kind())
        && claim.modality == Modality::Actual
        && claim.polarity == Polarity::Positive
}

/// "In *a 40-page report*, a group said … The ministry called *the report* false": the paper that is meant,
/// whose words alone are denied.
fn paper_denied(reader: &Reader, told: usize) -> Option<usize> {
    const FARTHEST: usize = 300;
    let document = reader.document;
    if document.lower(told) != "report" {
        return None;
    }
    let new = |&t: &usize| {
        let article = document.tree.child_in(t, &[Relation::Det]);
        document.lower(t) == "report"
            && document.is_pos(t, "NOUN")
            && article.is_some_and(|a| matches!(document.lower(a), "a" | "an"))
    };
    (told.saturating_sub(FARTHEST)..told).rev().find(new)
}

/// "X was held in Riga. *He denies it*": the deed that he is held for.
fn is_custody(claim: &Claim) -> bool {
    use reportedly_model::FateEvent::{Arrested, Captured, Detained, Released, Stopped};
    matches!(&claim.slots, Slots::Fate(fate)
        if matches!(fate.event.value, Arrested | Captured | Detained | Released | Stopped))
}

/// Whether the one whom the claim is about denies.
fn denies_own(reader: &Reader, claim: &Claim, denial: &Denial) -> bool {
    let document = reader.document;
    let chain_in = |span: Span| {
        let mut tokens = document.index_range(span);
        tokens.find_map(|t| reader.chains.chain_at(t))
    };
    let subject = chain_in(claim.subject.span);
    let mut deniers = denial.sources.iter().filter_map(|chain| chain.first());
    subject.is_some() && deniers.any(|denier| chain_in(denier.span) == subject)
}

/// Nobody denies what he says himself.
fn is_own(claim: &Claim, denial: &Denial) -> bool {
    let denier = denial.sources.iter().filter_map(|chain| chain.first());
    let mut tellers = claim.sources.iter().filter_map(|chain| chain.first());
    let deniers: Vec<_> = denier.collect();
    tellers.any(|t| {
        let same = |d: &&reportedly_model::Source| d.name == t.name && d.name.is_some();
        deniers.iter().any(|d| same(d) || d.text == t.text)
    })
}

/// The claim turned round, as the word of whoever denies it.
fn denied(reader: &Reader, claim: &Claim, denial: &Denial) -> Claim {
    let document = reader.document;
    let words: Span = document.span(denial.words.clone());
    let mut turned = claim.clone();
    turned.polarity = Polarity::Negative;
    turned.certainty = Certainty::Certain;
    turned.evidentiality = Evidentiality::Asserted;
    turned.hedges.clear();
    turned.sources = denial.sources.clone();
    turned.evidence = assembly::quote(reader, claim.evidence.span.union(words));
    if let Slots::Movement(movement) = &mut turned.slots {
        movement.reached = movement.reached.filter(|reached| *reached).map(|_| false);
        movement.journey = None;
        movement.leg = None;
    }
    turned
}
