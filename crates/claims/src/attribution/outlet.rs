//! Which names are those of papers, agencies and stations.

use crate::Reader;
use crate::document::Document;
use crate::names::{
    Name, NameType, announced_as_outlet, is_body_noun, is_outlet_noun, only_reports,
    without_description,
};
use crate::syntax::Relation;

/// Whether `name` is known to be an outlet's: by itself, by a word in it or before it ("the daily
/// Danas"), or as the publisher of the report.
pub fn is_outlet(reader: &Reader, name: &Name) -> bool {
    let document = reader.document;
    let speech = &document.lexicon.speech;
    let words = document.words(name.tokens.clone());
    let publisher = document.report.publisher.as_deref();
    let described = document
        .tree
        .children_in(
            name.head(),
            &[Relation::Compound, Relation::Nmod, Relation::Appos],
        )
        .chain(name.tokens.clone());
    speech.outlets.has(words)
        || publisher.is_some_and(|p| without_description(p).eq_ignore_ascii_case(words))
        || described
            .into_iter()
            .filter(|&t| {
                name.tokens.contains(&t) || !document.lexicon.roles.nouns.has(document.lower(t))
            })
            .any(|t| speech.outlet_nouns.has(document.lower(t)))
        || is_told_as_outlet(reader, name.head())
        || announced_as_outlet(document, name)
        || only_reports(document, name)
}

/// The name that a noun for media or another body has right behind it, and by which it speaks: "news
/// site *Danas*", "rights group *Viasna*".
pub fn announced_by<'d>(document: &'d Document, noun: usize) -> Option<&'d Name> {
    let body = is_outlet_noun(document, noun) || is_body_noun(document, noun);
    let name = document
        .name_of(noun + 1)
        .filter(|name| name.tokens.start == noun + 1 && name.titles.is_empty())?;
    let tree = &document.tree;
    let apposed = tree.head(name.head()) == noun && tree.relation(name.head()) == Relation::Appos;
    // "told the newspaper El Norte he had fled": the model takes the name for a part of the clause
    let subject = [Relation::Nsubj, Relation::Nsubjpass].contains(&tree.relation(name.head()));
    let beside = apposed || !subject && is_outlet_noun(document, noun);
    (body && beside && document.name_of(noun).is_none()).then_some(name)
}

/// "the newspaper, Danas": the name set beside a noun for media.
fn is_told_as_outlet(reader: &Reader, head: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    tree.relation(head) == Relation::Appos
        && document
            .lexicon
            .speech
            .outlet_nouns
            .has(document.lemma(tree.head(head)))
}

/// Whether whoever is told, by the name at `token`, is likely a paper that no list knows: a body
/// that is no office, or a name with a paper's article, "La Tarde".
pub fn is_told_like_outlet(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let Some(name) = document.name_of(token) else {
        return false;
    };
    let words = document.words(name.tokens.clone());
    let with_article = name.tokens.len() > 1
        && document
            .lexicon
            .speech
            .outlet_articles
            .has(document.lower(name.tokens.start));
    match name.name_type {
        NameType::Person | NameType::Other => with_article && name.titles.is_empty(),
        NameType::Organization => !is_public_body(reader, name, words),
        // "Le Jour" is taken for a place, "La Paz" is one
        NameType::Place => {
            let foreign = document.lower(name.tokens.start) != "the";
            with_article && foreign && !document.gazetteer.is_known(words)
        }
    }
}

/// Courts, ministries, parties and the like listen too, but print nothing.
fn is_public_body(reader: &Reader, name: &Name, words: &str) -> bool {
    let document = reader.document;
    let bodies = &document.lexicon.organizations;
    let determined = document
        .tree
        .child_in(name.head(), &[Relation::Det])
        .is_some();
    let letters = words.len() <= 5 && words.chars().all(char::is_uppercase);
    determined
        || letters
        || bodies.names.has(words)
        || name
            .tokens
            .clone()
            .any(|t| bodies.nouns.has(document.lower(t)))
}
