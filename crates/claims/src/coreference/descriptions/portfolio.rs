//! Which of the offices of one name: "the former prime minister" is no foreign minister, "the
//! ex-president" no vice president, and "the former president" nobody who still is one.

use std::ops::Range;

use reportedly_model::MentionType;

use super::office;
use crate::coreference::pronouns::speakers;
use crate::coreference::{Chains, MANY};
use crate::document::Document;
use crate::mentions::Draft;
use crate::syntax::Relation;

/// Whether the description `mention` can be of whoever bears the same office in `chain`: the chain
/// tells nothing of what it is the office of, or the same.
pub fn fits(document: &Document, chains: &Chains, mention: usize, chain: usize) -> bool {
    let draft = &chains.drafts[mention];
    let lemma = office::stem(&draft.lemma);
    let own = portfolio(document, draft.tokens.start..draft.head, draft.head);
    let told = chains
        .members(chain)
        .take(MANY)
        .filter(|&m| m != mention)
        .filter_map(|m| told_by(document, &chains.drafts[m], lemma));
    // "the minister" for short tells nothing against "the interior minister" before
    let (exact, short): (Vec<_>, Vec<_>) = told.partition(|words| !words.is_empty());
    let known = if exact.is_empty() { short } else { exact };
    known.is_empty() || known.iter().any(|theirs| agree(document, &own, theirs))
}

/// Whether the nation that the description `mention` names is none that `chain` is told not to be of:
/// "the former Croatian leader" is no Bosnian one.
pub fn is_of_that_nation(
    document: &Document,
    chains: &Chains,
    mention: usize,
    chain: usize,
) -> bool {
    let nations = |draft: &Draft| -> Vec<&str> {
        let titles = office::titles(document, draft);
        draft
            .tokens
            .clone()
            .chain(titles)
            .filter(|&t| document.token(t).text.starts_with(char::is_uppercase))
            .filter_map(|t| {
                document
                    .gazetteer
                    .country_of_demonym(&document.token(t).text)
            })
            .collect()
    };
    let Some(own) = nations(&chains.drafts[mention]).first().copied() else {
        return true;
    };
    let members = chains.members(chain).take(MANY).filter(|&m| m != mention);
    let theirs: Vec<&str> = members.flat_map(|m| nations(&chains.drafts[m])).collect();
    theirs.is_empty() || theirs.contains(&own)
}

/// Whether the chain tells, or the description says, that the office is given up.
pub fn is_former(document: &Document, chains: &Chains, chain: usize) -> bool {
    let mut members = chains.members(chain).take(MANY);
    members.any(|m| says_former(document, &chains.drafts[m]))
}

/// "the former minister", "ex-president X".
pub fn says_former(document: &Document, draft: &Draft) -> bool {
    let titles = office::titles(document, draft);
    let first = if titles.is_empty() {
        draft.tokens.start
    } else {
        titles.start
    };
    let former = &document.lexicon.roles.former_statuses;
    draft.lemma.starts_with("ex-")
        || (first.saturating_sub(2)..draft.tokens.end).any(|t| former.has(document.lower(t)))
}

/// What the words with which `draft` tells of the office `lemma` say that it is the office of.
fn told_by<'d>(document: &'d Document, draft: &Draft, lemma: &str) -> Option<Vec<&'d str>> {
    let titles = office::titles(document, draft);
    let is_office =
        |&t: &usize| document.lower(t) == lemma || document.lemma(t).eq_ignore_ascii_case(lemma);
    if let Some(title) = titles.clone().rev().find(is_office) {
        return Some(portfolio(
            document,
            before_titles(document, &titles)..title,
            title,
        ));
    }
    (office::stem(&draft.lemma) == lemma)
        .then(|| portfolio(document, draft.tokens.start..draft.head, draft.head))
}

/// Where the words before a title begin that the model did not take for a part of it.
fn before_titles(document: &Document, titles: &Range<usize>) -> usize {
    let mut first = titles.start;
    while first > document.sentence(titles.start).start
        && tells_portfolio(document, first - 1)
        && document.token(first - 1).space_after
    {
        first -= 1;
    }
    first
}

/// The words before an office, and behind its "of", that tell which one it is.
fn portfolio<'d>(document: &'d Document, before: Range<usize>, head: usize) -> Vec<&'d str> {
    let tree = &document.tree;
    let behind = tree
        .children_in(head, &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "of" | "for"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]));
    before
        .chain(behind)
        .filter(|&t| tells_portfolio(document, t))
        .map(|t| document.lower(t))
        .collect()
}

/// "*foreign* minister", "minister of *defence*"; no nation, no "former", no article.
fn tells_portfolio(document: &Document, token: usize) -> bool {
    let word = document.token(token);
    let roles = &document.lexicon.roles;
    let lower = document.lower(token);
    let noun = matches!(word.pos.as_str(), "NOUN" | "ADJ" | "PROPN");
    let nation = document.gazetteer.country_of_demonym(&word.text).is_some()
        || document.name_of(token).is_some();
    let small = word.text.starts_with(char::is_lowercase) || roles.titles.has(lower);
    // written with a capital in a title: "Finance Minister X"
    let large = roles.ranks.has(lower) || document.lexicon.names.portfolios.has(lower);
    noun && (small || large)
        && !nation
        && !roles.former.has(lower)
        && !roles.current.has(lower)
        && lower.chars().any(char::is_alphabetic)
}

/// Whether two tell of one office: the ranks are the same, and either says nothing else, or they have
/// a word in common.
fn agree(document: &Document, own: &[&str], theirs: &[&str]) -> bool {
    let parts = |words: &[&str]| -> (Vec<String>, Vec<String>) {
        let spelled = words.iter().map(|word| word.replace("defense", "defence"));
        spelled.partition(|word| document.lexicon.roles.ranks.has(word))
    };
    let ((rank, of), (their_rank, their_of)) = (parts(own), parts(theirs));
    let alike = of.iter().any(|word| their_of.contains(word));
    rank == their_rank && (of.is_empty() || their_of.is_empty() || alike)
}

/// "L'ancien commandant *de la milice*": French takes somebody up by what he was the chief or member of.
pub fn is_past_office_alone(document: &Document, chains: &Chains, draft: &Draft) -> bool {
    let tree = &document.tree;
    let relations = [Relation::Relcl, Relation::Acl, Relation::Appos];
    let of = |p: usize| matches!(document.lower(p), "of" | "in");
    let of_a_person = draft.anchor.is_some_and(|anchor| {
        let owner = chains.chain_at(anchor);
        owner.is_some_and(|chain| chains.mention_type(chain) == MentionType::Person)
    });
    document.is_french
        && matches!(
            tree.relation(draft.head),
            Relation::Nsubj | Relation::Nsubjpass
        )
        && tree.children_in(draft.head, &[Relation::Prep]).all(of)
        && tree.child_in(draft.head, &relations).is_none()
        && speakers::says(document, draft.head).is_none()
        && !of_a_person
}
