//! "Several officers crossed into Lebanon, *among them X*. *They included Y*": what is told of a group,
//! told of those whom the same words, or the next sentence, name from it.

use reportedly_model::{Certainty, Kind, Modality, Polarity};

use super::finding::Finding;
use super::party::parties_in;
use super::subjects::listed_with;
use crate::names::NameType;
use crate::syntax::{Relation, subject_of};
use crate::{Reader, factuality};

/// How far behind "among them" the first name may stand: "among them *his nephew, Colonel X*".
const NEAR: usize = 8;

/// Those who are counted in a group.
struct Members {
    /// The word that stands for the group.
    group: usize,
    who: Vec<usize>,
    /// The verb that counts them in, where it is not the one that tells what happened.
    verb: Option<usize>,
}

/// What `found` tells of groups, for those who are counted among them there or one sentence on.
pub fn find(reader: &Reader, found: &[Finding]) -> Vec<Finding> {
    let document = reader.document;
    let counted = |token: usize| match document.lower(token) {
        "among" | "amongst" => listed_among(reader, token).or_else(|| named_among(reader, token)),
        _ => included(reader, token),
    };
    (0..document.tokens().len())
        .filter(|&token| reader.makes_claims(token))
        .filter_map(counted)
        .flat_map(|members| told_of(reader, &members, found))
        .collect()
}

/// "*Among them was* X".
fn listed_among(reader: &Reader, among: usize) -> Option<Members> {
    let document = reader.document;
    let group = document.tree.child_in(among, &[Relation::Pobj])?;
    let verb = document.tree.head(among);
    let who = each(reader, listed_with(reader, verb, group))
        .into_iter()
        // "among them, X was well known"
        .filter(|&member| among > verb || member > verb)
        .collect();
    let them = matches!(document.lower(group), "them" | "these");
    (them && is_plain(reader, verb))
        .then_some(Members {
            group,
            who,
            verb: Some(verb),
        })
        .filter(|members| !members.who.is_empty())
}

/// "were detained, *among them X and Y*": names with no verb of their own.
fn named_among(reader: &Reader, among: usize) -> Option<Members> {
    let document = reader.document;
    let group = among + 1;
    let set_apart = matches!(document.word_before(among), "," | "–" | "—" | "-" | "(");
    if !set_apart || !matches!(document.lower(group), "them" | "these" | "whom") {
        return None;
    }
    let limit = document.sentence(among).end;
    let person = |t: &usize| {
        let name = document.name_of(*t);
        name.is_some_and(|name| name.name_type == NameType::Person && name.head() == *t)
    };
    let first = (group + 1..limit).take(NEAR).find(person)?;
    let verb = |t: usize| document.is_pos(t, "VERB") || document.is_pos(t, "AUX");
    let name = document.name_of(first)?.tokens.start;
    let behind = document.word_after(first);
    let told = (group..name).any(verb) || verb((first + 1).min(limit - 1));
    (!told && behind != "'s").then(|| Members {
        group,
        who: each(reader, vec![first]),
        verb: None,
    })
}

/// "They *included* X and Y", "those arrested *include* X".
fn included(reader: &Reader, verb: usize) -> Option<Members> {
    let document = reader.document;
    let counting = document.is_pos(verb, "VERB") && document.lemma(verb) == "include";
    let group = subject_of(document, verb).filter(|_| counting)?.token;
    let named: Vec<usize> = document.tree.children_in(verb, &[Relation::Dobj]).collect();
    (is_plain(reader, verb) && group < verb).then(|| Members {
        group,
        who: each(reader, named),
        verb: Some(verb),
    })
}

fn each(reader: &Reader, listed: Vec<usize>) -> Vec<usize> {
    let parties = |member: usize| parties_in(reader, member);
    listed.into_iter().flat_map(parties).collect()
}

/// The findings about the group, about each member instead.
fn told_of(reader: &Reader, members: &Members, found: &[Finding]) -> Vec<Finding> {
    let (document, chains) = (reader.document, reader.chains);
    let tree = &document.tree;
    let group = chains.chain_at(members.group);
    let here = tree.sentence(members.group);
    let nearest = found
        .iter()
        .filter(|finding| {
            tree.sentence(finding.predicate) == here
                && finding.predicate < members.group
                && is_event(finding)
                && is_group(reader, finding.subject)
        })
        .map(|finding| finding.subject)
        .max();
    // "two were arrested and three fled, among them X": one of the three
    let about = |finding: &&Finding| {
        let there = tree.sentence(finding.predicate);
        let before = there == here && finding.predicate < members.group;
        let clause = finding.subject == members.group;
        let same = group.is_some() && chains.chain_at(finding.subject) == group;
        let plural = members.verb.is_none() && before && Some(finding.subject) == nearest;
        is_event(finding) && (clause || same && (before || there + 1 == here) || plural)
    };
    let told = found.iter().filter(about).flat_map(|finding| {
        let group = chains.mention_at(finding.subject);
        let group = group.map(|m| chains.drafts[m].tokens.clone());
        let others = members.who.iter();
        let others =
            others.filter(move |&&who| chains.chain_at(who) != chains.chain_at(finding.subject));
        others.map(move |&subject| {
            let mut counted = finding.clone();
            counted.subject = subject;
            counted.counted_by = members.verb;
            counted.words.extend(group.clone());
            counted
        })
    });
    told.collect()
}

fn is_event(finding: &Finding) -> bool {
    matches!(
        finding.slots.kind(),
        Kind::Movement | Kind::Presence | Kind::Fate | Kind::Legal
    )
}

fn is_group(reader: &Reader, subject: usize) -> bool {
    let chain = reader.chains.chain_at(subject);
    chain.is_some_and(|chain| {
        reader.chains.mention_type(chain) == reportedly_model::MentionType::Group
    })
}

/// Neither denied nor hedged.
fn is_plain(reader: &Reader, verb: usize) -> bool {
    let told = factuality::of(reader, verb);
    !told.void
        && told.polarity == Polarity::Positive
        && told.certainty == Certainty::Certain
        && told.modality == Modality::Actual
}
