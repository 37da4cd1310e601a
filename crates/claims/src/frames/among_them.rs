//! "Several officers crossed into Lebanon, *among them X*. *They included Y*": what is told of a group,
//! told of those whom the same words, or the next sentence, name from it.

use reportedly_model::{Certainty, Kind, MentionType, Modality, Polarity};

use super::finding::Finding;
use super::party::parties_in;
use super::subjects::listed_with;
use crate::names::NameType;
use crate::syntax::{Relation, base_phrase, subject_of};
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
        "including" => including(reader, token, found),
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
    // "among them *a nurse*", but "among them his nephew, *Colonel X*" by name
    let named = (group + 1..limit).take(NEAR).find(person);
    let counted = || {
        (group + 1..limit)
            .take(NEAR)
            .find(|&t| is_counted_person(reader, t))
    };
    let first = named.or_else(counted)?;
    let verb = |t: usize| document.is_pos(t, "VERB") || document.is_pos(t, "AUX");
    let name = document
        .name_of(first)
        .map_or(first, |name| name.tokens.start);
    let behind = document.word_after(first);
    let told = (group..name).any(verb) || verb((first + 1).min(limit - 1));
    (!told && behind != "'s").then(|| Members {
        group,
        who: each(reader, vec![first]),
        verb: None,
    })
}

/// "*a* nurse", "*two* guards": one or several, and not those of whom one is.
fn is_counted_person(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let counted = document
        .tree
        .children_in(token, &[Relation::Det, Relation::Nummod])
        .any(|word| document.is_pos(word, "NUM") || matches!(document.lower(word), "a" | "an"));
    counted && document.is_pos(token, "NOUN") && is_one_of_many(reader, token)
}

/// "Forty people were arrested in X, *including Y and Z*": behind the verb, and some way from the group.
fn including(reader: &Reader, word: usize, found: &[Finding]) -> Option<Members> {
    let document = reader.document;
    let tree = &document.tree;
    if !matches!(document.word_before(word), "," | "–" | "—" | "-" | "(") {
        return None;
    }
    let first = tree.child_in(word, &[Relation::Pobj, Relation::Dobj])?;
    let who: Vec<usize> = parties_in(reader, first)
        .into_iter()
        .chain(names_listed(reader, first))
        .filter(|&member| is_one_of_many(reader, member))
        .collect();
    if who.is_empty() {
        return None;
    }
    let sentence = document.sentence(word);
    let told = found.iter().rfind(|finding| {
        sentence.start <= finding.predicate && finding.predicate < word && is_event(finding)
    })?;
    let after = told.predicate.max(told.subject) + 1;
    // "arrested in raids on *activists*, including X": one of those
    let nearer =
        (after..word).any(|t| is_group(reader, t) && reader.chains.mention_at(t).is_some());
    (!nearer).then_some(Members {
        group: word,
        who,
        verb: None,
    })
}

/// The names of a list behind `first`, wherever the model hangs them: "*A*, wife of the writer B, *C* and
/// *D*".
fn names_listed(reader: &Reader, first: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let end = document.sentence(first).end;
    let ends = |t: usize| {
        matches!(
            document.token(t).tag.as_str(),
            "VBD" | "VBZ" | "VBP" | "WP" | "WDT" | "VBN" | "VBG"
        ) || matches!(document.token(t).text.as_str(), ";" | "—" | "(" | ":")
    };
    let starts_item = |t: usize| {
        let name = document.name_of(t).filter(|name| name.head() == t)?;
        // "the painter *X*"
        let noun = tree.head(t);
        let described = tree.relation(t) == Relation::Appos && noun + 1 == name.tokens.start;
        let phrase = base_phrase(document, if described { noun } else { t });
        let start = phrase.start.min(name.tokens.start);
        let before = start.checked_sub(1)?;
        matches!(document.lower(before), "," | "and").then_some(t)
    };
    (first + 1..end)
        .take_while(|&t| !ends(t))
        .filter(|&t| document.is_name(t, NameType::Person))
        .filter(|&t| matches!(tree.relation(t), Relation::Conj | Relation::Appos))
        .filter_map(starts_item)
        .collect()
}

/// One person, or several that a plural or number stands for; no body.
fn is_one_of_many(reader: &Reader, member: usize) -> bool {
    let Some(chain) = reader.chains.chain_at(member) else {
        return false;
    };
    let document = reader.document;
    let plural = matches!(document.token(member).tag.as_str(), "NNS" | "NNPS" | "CD");
    match reader.chains.mention_type(chain) {
        MentionType::Person => true,
        MentionType::Group => plural || document.name_of(member).is_some(),
        _ => false,
    }
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
    chain.is_some_and(|chain| reader.chains.mention_type(chain) == MentionType::Group)
}

/// Neither denied nor hedged.
fn is_plain(reader: &Reader, verb: usize) -> bool {
    let told = factuality::of(reader, verb);
    !told.void
        && told.polarity == Polarity::Positive
        && told.certainty == Certainty::Certain
        && told.modality == Modality::Actual
}
