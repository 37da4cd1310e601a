//! People and bodies as claims name them.

use reportedly_model::{Anchor, MentionForm, MentionType, Party, PartyType};

use crate::Reader;
use crate::names::NameType;
use crate::syntax::Relation;

/// So many mentions tell on whom somebody hangs.
const MANY: usize = 256;

/// The party that the phrase headed by `token` stands for; `None` when it is no person or body.
pub fn party(reader: &Reader, token: usize) -> Option<Party> {
    let (document, chains) = (reader.document, reader.chains);
    let mention = chains.mention_at(token)?;
    let draft = &chains.drafts[mention];
    let chain = chains.chain(mention);
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

/// The words by which someone unnamed is called: those of the first description.
fn unnamed_name(reader: &Reader, chain: usize) -> String {
    let (document, chains) = (reader.document, reader.chains);
    let described = chains
        .members(chain)
        .find(|&m| chains.drafts[m].form == MentionForm::Nominal)
        .unwrap_or(chain);
    document
        .words(chains.drafts[described].tokens.clone())
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whom someone unnamed hangs on, when that one has a name.
fn anchor(reader: &Reader, chain: usize) -> Option<Anchor> {
    let (document, chains) = (reader.document, reader.chains);
    chains.members(chain).take(MANY).find_map(|m| {
        let draft = &chains.drafts[m];
        let of = chains.chain_at(draft.anchor?)?;
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

/// `token`, what is coordinated with it, and the members that "including" and the like name:
/// the head tokens of every party in the phrase.
pub fn parties_in(reader: &Reader, token: usize) -> Vec<usize> {
    let tree = &reader.document.tree;
    let mut found = Vec::new();
    let excluded = |t: usize| t != token && tree.child_in(t, &[Relation::Neg]).is_some();
    // "several ministers, but never X"
    let listed = tree.conjuncts(token);
    let after_name = listed.iter().flat_map(|&t| listed_after_name(reader, t));
    let everyone: Vec<usize> = listed.iter().copied().chain(after_name).collect();
    for conjunct in everyone.into_iter().filter(|&t| !excluded(t)) {
        // "the junta's number two, Colonel X": whatever the noun, the name is who is meant
        let conjunct = if reader.chains.mention_at(conjunct).is_none() {
            let apposed = tree
                .children_in(conjunct, &[Relation::Appos])
                .find(|&c| reader.document.is_name(c, NameType::Person));
            apposed.unwrap_or(conjunct)
        } else {
            conjunct
        };
        let named = names_beside(reader, conjunct);
        if reader.chains.mention_at(conjunct).is_some()
            && !found.contains(&conjunct)
            && named.is_empty()
        {
            found.push(conjunct);
        }
        for member in beside_close_name(reader, conjunct) {
            if !found.contains(&member) {
                found.push(member);
            }
        }
        for member in named_members(reader, conjunct).into_iter().chain(named) {
            if !found.contains(&member) {
                found.push(member);
            }
        }
    }
    found
}

/// "his wife, Irena, and son Pavel": the list goes on behind the name beside its first member.
fn listed_after_name(reader: &Reader, token: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let one = reader
        .chains
        .mention_at(token)
        .is_some_and(|m| reader.chains.drafts[m].mention_type == MentionType::Person);
    tree.children_in(token, &[Relation::Appos])
        .filter(|&name| one && document.is_name(name, NameType::Person))
        .flat_map(|name| tree.conjuncts(name).into_iter().skip(1))
        .filter(|&other| document.is_name(other, NameType::Person))
        .collect()
}

/// "his sister X and *her husband*": the model coordinates with the name, which is one with the
/// noun before it.
fn beside_close_name(reader: &Reader, token: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let close = |name: &usize| {
        let start = document.name_of(*name).map(|name| name.tokens.start);
        start == Some(token + 1) && document.is_name(*name, NameType::Person)
    };
    let Some(name) = tree.children_in(token, &[Relation::Appos]).find(close) else {
        return Vec::new();
    };
    let others = tree.conjuncts(name).into_iter().filter(|&t| t != name);
    others
        .filter(|&other| reader.chains.mention_at(other).is_some())
        .collect()
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
    found
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

/// "two businessmen, A and B": the names are the group, one by one.
fn names_beside(reader: &Reader, token: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let group = reader
        .chains
        .mention_at(token)
        .is_some_and(|m| reader.chains.drafts[m].mention_type == MentionType::Group);
    if document.name_of(token).is_some() || !group {
        return Vec::new();
    }
    // "two of his aides, A and B": the names may hang on either noun
    let inner = tree
        .children_in(token, &[Relation::Prep])
        .filter(|&p| document.lower(p) == "of")
        .find_map(|p| tree.child_in(p, &[Relation::Pobj]));
    let nouns = [Some(token), inner];
    nouns
        .into_iter()
        .flatten()
        .flat_map(|noun| {
            tree.children_in(noun, &[Relation::Appos])
                .collect::<Vec<_>>()
        })
        .filter(|&c| document.is_name(c, NameType::Person))
        .flat_map(|c| tree.conjuncts(c))
        .filter(|&c| reader.chains.mention_at(c).is_some())
        .collect()
}
