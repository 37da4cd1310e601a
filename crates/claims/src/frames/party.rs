//! People and bodies as claims name them.

use std::ops::Range;

use reportedly_model::{Anchor, MentionForm, MentionType, Party, PartyType};

use crate::Reader;
use crate::coreference::names::listing;
use crate::mentions::taken_from;
use crate::names::NameType;
use crate::syntax::{Relation, full_phrase, shared_with, subject_of};

/// So many mentions tell on whom somebody hangs.
const MANY: usize = 256;

/// The party that the phrase headed by `token` stands for; `None` when it is no person or body.
pub fn party(reader: &Reader, token: usize) -> Option<Party> {
    let (document, chains) = (reader.document, reader.chains);
    let mention = chains.mention_at(token)?;
    let draft = &chains.drafts[mention];
    let chain = chains.chain(mention);
    // nobody is called "he"
    if chains.is_mere_pronoun(chain) || is_nobody_known(reader, mention) {
        return None;
    }
    let party_type = match chains.mention_type(chain) {
        MentionType::Person => PartyType::Person,
        MentionType::Group => PartyType::Group,
        MentionType::Organization => PartyType::Organization,
        MentionType::Place | MentionType::Time => return None,
    };
    let span = document.span(draft.tokens.clone());
    let text = document.text(span);
    let best = chains.best_name(document, chain);
    let unnamed = best.is_none();
    let name = best.unwrap_or_else(|| unnamed_name(reader, chain));
    let mut party = Party::new(name, party_type, text, span);
    if unnamed {
        party.of = anchor(reader, chain);
    }
    Some(party)
}

/// "*No such person* entered the country", "*this person* is abroad" where nobody was spoken of: words
/// that only point at somebody, who isn't there.
fn is_nobody_known(reader: &Reader, mention: usize) -> bool {
    let chains = reader.chains;
    let mut members = chains.members(chains.chain(mention)).take(MANY);
    members.all(|m| only_points(reader, m))
}

fn only_points(reader: &Reader, mention: usize) -> bool {
    let document = reader.document;
    let draft = &reader.chains.drafts[mention];
    if draft.form != MentionForm::Nominal {
        return draft.form == MentionForm::Pronoun;
    }
    let tree = &document.tree;
    let start = tree.subtree(draft.head).into_iter().min();
    let first = document.lower(start.unwrap_or(draft.head));
    let points = matches!(first, "this" | "that" | "these" | "those")
        && matches!(draft.lemma.as_str(), "person" | "individual" | "people");
    let told = [Relation::Relcl, Relation::Acl, Relation::Prep];
    matches!(first, "such" | "no") || points && tree.child_in(draft.head, &told).is_none()
}

/// The words by which someone unnamed is called: those of the first description.
fn unnamed_name(reader: &Reader, chain: usize) -> String {
    let (document, chains) = (reader.document, reader.chains);
    let described = chains
        .members(chain)
        .find(|&m| chains.drafts[m].form == MentionForm::Nominal)
        .unwrap_or(chain);
    let mut words = document
        .words(chains.drafts[described].tokens.clone())
        .to_owned();
    // "Of the five ministers, two": two of the five ministers
    if let Some(of) = taken_from(document, chains.drafts[described].head) {
        let group = document.tree.child_in(of, &[Relation::Pobj]);
        let group = group.map_or(of..of, |group| full_phrase(document, group));
        words = format!("{words} of {}", document.words(group));
    }
    if let Some(all) = group_of(reader, chains.drafts[described].head) {
        let number = words.trim_end_matches(" of whom");
        words = format!("{number} of {}", in_mid_sentence(document.words(all)));
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "Two brothers fled, *one* to A"; "three members fled, *two of whom* were caught": of whom it is.
fn group_of(reader: &Reader, head: usize) -> Option<Range<usize>> {
    let document = reader.document;
    let tree = &document.tree;
    let is_group = |token: usize| {
        let chain = reader.chains.chain_at(token);
        chain.is_some_and(|chain| reader.chains.mention_type(chain) == MentionType::Group)
    };
    let of_whom = document.word_after(head) == "of" && document.lower(head + 2) == "whom";
    let antecedent = || {
        let clause = tree.head(head);
        let above = tree.head(clause);
        let verb = tree.ancestors(above).find(|&t| document.is_pos(t, "VERB"));
        let subject = || {
            verb.and_then(|verb| subject_of(document, verb))
                .map(|s| s.token)
        };
        let relative = tree.relation(clause) == Relation::Relcl;
        let group = Some(above)
            .filter(|&noun| relative && is_group(noun))
            .or_else(subject)?;
        (of_whom && group < head && is_group(group)).then(|| full_phrase(document, group))
    };
    shared_with(document, head).or_else(antecedent)
}

/// Words without the capital of an article that began a sentence.
fn in_mid_sentence(words: &str) -> String {
    let first = [
        "The ", "These ", "Those ", "A ", "More ", "At ", "About ", "Some ",
    ];
    let article = first.iter().find(|article| words.starts_with(**article));
    article.map_or(words.to_owned(), |article| {
        words.replacen(article, &article.to_lowercase(), 1)
    })
}

/// Whom someone unnamed hangs on, when that one has a name.
fn anchor(reader: &Reader, chain: usize) -> Option<Anchor> {
    let (document, chains) = (reader.document, reader.chains);
    chains.members(chain).take(MANY).find_map(|m| {
        let draft = &chains.drafts[m];
        let of = chains.chain_at(super::owners::whose(reader, draft.anchor?))?;
        if of == chain {
            return None;
        }
        let name = chains.best_name(document, of)?;
        Some(Anchor {
            name,
            relation: draft.lemma.clone(),
        })
    })
}

/// `token`, what is coordinated with it, the members that "including" and the like name, and those
/// that a plural stands for: the head tokens of every party in the phrase.
pub fn parties_in(reader: &Reader, token: usize) -> Vec<usize> {
    let (document, chains) = (reader.document, reader.chains);
    let tree = &document.tree;
    // "several ministers, but never X"
    let excluded = |t: usize| t != token && tree.child_in(t, &[Relation::Neg]).is_some();
    let listed = tree.conjuncts(token);
    let beyond = listed
        .iter()
        .flat_map(|&t| listing::beyond_name(document, chains, t));
    let mut found = Vec::new();
    for conjunct in listed.iter().copied().chain(beyond) {
        if excluded(conjunct) {
            continue;
        }
        let conjunct = named_instead(reader, conjunct);
        let each = members(reader, conjunct);
        let itself = (each.is_empty() && chains.mention_at(conjunct).is_some()).then_some(conjunct);
        for party in itself
            .into_iter()
            .chain(named_members(reader, conjunct))
            .chain(each)
        {
            if !found.contains(&party) {
                found.push(party);
            }
        }
    }
    found
}

/// "the junta's number two, Colonel X": whatever the noun, the name is who is meant.
fn named_instead(reader: &Reader, token: usize) -> usize {
    if reader.chains.mention_at(token).is_some() {
        return token;
    }
    let mut apposed = reader.document.tree.children_in(token, &[Relation::Appos]);
    apposed
        .find(|&c| reader.document.is_name(c, NameType::Person))
        .unwrap_or(token)
}

/// "two businessmen, A and B", "both": the heads of those that the plural at `token` stands for.
fn members(reader: &Reader, token: usize) -> Vec<usize> {
    let chains = reader.chains;
    let mention = chains.mention_at(token);
    let each = mention.map_or(&[][..], |m| chains.each(m));
    each.iter().map(|&m| chains.drafts[m].head).collect()
}

/// "a few relatives, including A and B", "ministers such as A": the heads of A and B.
pub fn named_members(reader: &Reader, token: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let group = reader
        .chains
        .mention_at(token)
        .is_some_and(|m| reader.chains.drafts[m].mention_type == MentionType::Group);
    if !group {
        return Vec::new();
    }
    let mut found = Vec::new();
    for child in tree.children(token).iter().copied().filter(|&c| c > token) {
        let listing = matches!(
            document.lower(child),
            "including" | "as" | "like" | "notably" | "among"
        );
        if listing
            && matches!(
                tree.relation(child),
                Relation::Prep | Relation::Acl | Relation::Advcl
            )
        {
            let objects = tree.children_in(child, &[Relation::Pobj, Relation::Dobj]);
            for object in objects.flat_map(|o| tree.conjuncts(o)) {
                if reader.chains.mention_at(object).is_some() {
                    found.push(object);
                }
            }
        }
    }
    if found.is_empty() {
        found = among_them(reader, token);
    }
    found.extend(set_beside_among(reader, token));
    found
}

/// "three people, *among them a nurse*": told beside them, with no name.
fn set_beside_among(reader: &Reader, group: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let among = |noun: usize| {
        tree.children_in(noun, &[Relation::Prep])
            .filter(|&p| p < noun && matches!(document.lower(p), "among" | "amongst"))
            .any(|p| matches!(document.lower(p + 1), "them" | "whom"))
    };
    tree.children_in(group, &[Relation::Appos])
        .filter(|&noun| document.name_of(noun).is_none() && among(noun))
        .flat_map(|noun| tree.conjuncts(noun))
        .filter(|&noun| reader.chains.mention_at(noun).is_some())
        .collect()
}

/// "11 people, *among them* A and B", "five men, *including* the officer C": the model hangs the
/// names anywhere, so they are found along the words, up to the next verb.
fn among_them(reader: &Reader, group: usize) -> Vec<usize> {
    let document = reader.document;
    let limit = document.sentence(group).end;
    let listing = |t: usize| {
        let next = if t + 1 < limit {
            document.lower(t + 1)
        } else {
            ""
        };
        let among =
            matches!(document.lower(t), "among" | "amongst") && matches!(next, "them" | "whom");
        (among || document.lower(t) == "including") && document.word_before(t) == ","
    };
    let closed = |t: usize| {
        document.is_pos(t, "VERB") || document.is_pos(t, "AUX") || is_told_group(reader, t)
    };
    let Some(list) = (group + 1..limit)
        .take_while(|&t| !closed(t))
        .find(|&t| listing(t))
    else {
        return Vec::new();
    };
    let ends = |t: usize| {
        matches!(
            document.token(t).tag.as_str(),
            "VBD" | "VBZ" | "VBP" | "WP" | "WDT"
        ) || matches!(document.token(t).text.as_str(), ";" | "—" | "(")
    };
    (list + 2..limit)
        .take_while(|&t| !ends(t))
        .filter(|&t| {
            document.is_name(t, NameType::Person)
                && document.name_of(t).is_some_and(|n| n.head() == t)
                && document.tree.relation(t) != Relation::Poss
                && reader.chains.mention_at(t).is_some()
        })
        .collect()
}

/// Whether another group or person than the one before is told of here.
fn is_told_group(reader: &Reader, token: usize) -> bool {
    reader.chains.mention_at(token).is_some_and(|m| {
        let draft = &reader.chains.drafts[m];
        matches!(draft.mention_type, MentionType::Group | MentionType::Person)
            && draft.form != MentionForm::Pronoun
    })
}
