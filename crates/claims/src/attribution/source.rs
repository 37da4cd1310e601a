//! What a source is: named, told by office, anonymous, a body, a paper, an outlet.

use std::ops::Range;

use reportedly_model::{MentionForm, MentionType, Quoted, Source, SourceType};

use super::outlet::{announced_by, is_outlet, is_told_like_outlet};
use crate::Reader;
use crate::document::Document;
use crate::names::NameType;
use crate::syntax::{Relation, full_phrase};

/// The source that the phrase headed by `token` names, with the cue that makes it one; `None`
/// when it cannot speak.
pub fn source(reader: &Reader, token: usize, cue: &str) -> Option<Source> {
    let document = reader.document;
    if is_nobody(document, token) {
        return None;
    }
    let (words, name, source_type) = described(reader, token)?;
    let span = document.span(words);
    Some(Source {
        text: document.text(span).to_owned(),
        span,
        name,
        source_type,
        cue: cue.to_owned(),
    })
}

/// "the defence argued", "a charity said": whoever speaks, though nothing else is known of the word.
pub fn unknown_source(reader: &Reader, token: usize, cue: &str) -> Option<Source> {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let lemma = document.lemma(token);
    // "l'accusation": in French, whoever accuses before a court
    let prosecution = document.is_french && lemma == "accusation";
    let speaks = document.is_pos(token, "NOUN")
        && document.name_of(token).is_none()
        && !is_nobody(document, token)
        && (prosecution || !words.hearsay.nouns.has(lemma))
        && !words.hearsay.spreading.has(lemma)
        && !words.sign.nouns.has(lemma);
    let span = document.span(whole_phrase(document, token));
    let body = document.token(token).tag == "NN";
    speaks.then(|| Source {
        text: document.text(span).to_owned(),
        span,
        name: None,
        source_type: if body {
            SourceType::Organization
        } else {
            SourceType::Anonymous
        },
        cue: cue.to_owned(),
    })
}

/// "no source", "none of the officials", and what the report knows by itself.
fn is_nobody(document: &Document, token: usize) -> bool {
    let none = |t: usize| matches!(document.lower(t), "no" | "none" | "neither");
    let determined = document.tree.child_in(token, &[Relation::Det]);
    let ours = |t: usize| matches!(document.lower(t), "our" | "my");
    let possessed = document.tree.child_in(token, &[Relation::Poss]);
    // "according to our information": the report's own word
    let own = document.lemma(token) == "information" && possessed.is_some_and(ours);
    none(token) || determined.is_some_and(none) || own
}

/// Whether two sources are one, though they are told at two places: "neighbours" both times.
pub fn is_same(one: &Source, other: &Source) -> bool {
    let words = |source: &Source| source.text.to_lowercase();
    let named = one.name.is_some() && one.name == other.name;
    let alike = one.name.is_none() && other.name.is_none() && words(one) == words(other);
    one.span == other.span || named || alike
}

/// Whoever the label at the head of a line names: "Marta Ilves", "@goma_watch", "A".
pub fn of_label(reader: &Reader, label: Range<usize>, cue: &str) -> Option<Source> {
    let document = reader.document;
    let text = document.words(label.clone());
    let known = source(reader, label.end - 1, cue);
    let known = known.filter(|s| matches!(s.source_type, SourceType::Named | SourceType::Role));
    if known.is_some() && !text.starts_with('@') {
        return known;
    }
    let letter = text.chars().count() == 1;
    Some(Source {
        text: text.to_owned(),
        span: document.span(label),
        name: (!letter).then(|| text.to_owned()),
        source_type: if letter {
            SourceType::Anonymous
        } else {
            SourceType::Named
        },
        cue: cue.to_owned(),
    })
}

/// The author of an embedded post.
pub fn of_post(author: &Quoted) -> Source {
    Source {
        text: author.text.clone(),
        span: author.span,
        name: Some(
            author
                .text
                .split(" (")
                .next()
                .unwrap_or(&author.text)
                .trim()
                .to_owned(),
        ),
        source_type: SourceType::Named,
        cue: "post".to_owned(),
    }
}

/// The outlet that is told, by the phrase at `token`; whoever else listens is no source.
pub fn outlet_told(reader: &Reader, token: usize) -> Option<Source> {
    let document = reader.document;
    // "told AFP", "à l'AFP"
    let cue = document.cue(document.tree.head(token), "told");
    let told = source(reader, token, cue);
    if let Some(known) = told
        .clone()
        .filter(|source| source.source_type == SourceType::Outlet)
    {
        return Some(known);
    }
    let name = document
        .name_of(token)
        .filter(|_| is_told_like_outlet(reader, token))?;
    let span = document.span(name.tokens.clone());
    let text = document.text(span).to_owned();
    Some(Source {
        name: Some(told.and_then(|t| t.name).unwrap_or_else(|| text.clone())),
        text,
        span,
        source_type: SourceType::Outlet,
        cue: cue.to_owned(),
    })
}

/// The noun phrase with the adjective that follows it: "people familiar with the matter", "a
/// source close to the family", but no clause.
fn whole_phrase(document: &Document, head: usize) -> Range<usize> {
    let phrase = full_phrase(document, head);
    let phrase = behind_opening(document, phrase.start, head)..phrase.end;
    let knowing = &document.lexicon.speech.knowing;
    let follows = document
        .tree
        .children(head)
        .iter()
        .copied()
        .find(|&c| c == phrase.end && knowing.has(document.lower(c)));
    match follows {
        Some(adjective) => phrase.start..full_phrase(document, adjective).end,
        None => phrase,
    }
}

/// "*Meanwhile* a source in X said": where the phrase begins, without the adverb that opens its sentence.
fn behind_opening(document: &Document, start: usize, head: usize) -> usize {
    let adverb = start < head
        && document.is_pos(start, "ADV")
        && start == document.sentence(head).start
        && document.is_pos(start + 1, "DET");
    start + usize::from(adverb)
}

type Described = (Range<usize>, Option<String>, SourceType);

fn described(reader: &Reader, token: usize) -> Option<Described> {
    let (document, chains) = (reader.document, reader.chains);
    let speech = &document.lexicon.speech;
    if let Some(code) = pseudonym(document, token) {
        let words = document.words(code.clone()).to_owned();
        return Some((code, Some(words), SourceType::Anonymous));
    }
    if let Some(name) = document.name_of(token) {
        let words = document.words(name.tokens.clone());
        let source_type = match name.name_type {
            _ if is_outlet(reader, name) => SourceType::Outlet,
            NameType::Person => SourceType::Named,
            NameType::Organization | NameType::Place => SourceType::Organization,
            NameType::Other => return None,
        };
        let full = chains
            .chain_at(token)
            .and_then(|c| chains.best_name(document, c));
        return Some((
            name.tokens.clone(),
            Some(full.unwrap_or_else(|| words.to_owned())),
            source_type,
        ));
    }
    if let Some(name) = announced_by(document, token) {
        let source_type = if is_outlet(reader, name) {
            SourceType::Outlet
        } else {
            SourceType::Organization
        };
        let words = document.words(name.tokens.clone()).to_owned();
        return Some((name.tokens.clone(), Some(words), source_type));
    }
    if let Some(mention) = chains.mention_at(token) {
        return by_mention(reader, token, mention);
    }
    let lemma = document.lemma(token).to_lowercase();
    let phrase = whole_phrase(document, token);
    if speech.document_nouns.has(&lemma) {
        return Some((phrase, None, SourceType::Document));
    }
    if is_medium(document, token, &lemma) {
        return Some((phrase, None, SourceType::Outlet));
    }
    if speech.source_nouns.has(&lemma) {
        return Some((phrase, None, SourceType::Anonymous));
    }
    let of_several = document.token(token).text.to_lowercase();
    if !document.is_french && speech.one_of_several.has(&of_several) {
        return Some((phrase, None, SourceType::Anonymous));
    }
    // a name that nothing is known of: "Dral told the paper"
    let word = document.token(token);
    let capital = word.text.chars().next().is_some_and(char::is_uppercase);
    let name = || document.words(token..token + 1).to_owned();
    (word.pos == "PROPN" && capital).then(|| (token..token + 1, Some(name()), SourceType::Named))
}

/// Somebody, or a body, that the report speaks of.
fn by_mention(reader: &Reader, token: usize, mention: usize) -> Option<Described> {
    let (document, chains) = (reader.document, reader.chains);
    let lemma = document.lemma(token).to_lowercase();
    let phrase = whole_phrase(document, token);
    let draft = &chains.drafts[mention];
    let chain = chains.chain(mention);
    if let Some(name) = chains.best_name(document, chain) {
        let words = if draft.form == MentionForm::Pronoun {
            draft.tokens.clone()
        } else {
            phrase
        };
        let source_type = match chains.mention_type(chain) {
            MentionType::Organization => SourceType::Organization,
            _ => SourceType::Named,
        };
        return Some((words, Some(name), source_type));
    }
    let points_back = document.lower(token) == "latter";
    if draft.form == MentionForm::Pronoun || points_back {
        return pronoun(reader, chain, draft.tokens.clone());
    }
    if is_medium(document, token, &lemma) {
        return Some((phrase, None, SourceType::Outlet));
    }
    if draft.mention_type == MentionType::Organization || is_the_body(document, token) {
        return Some((phrase, None, SourceType::Organization));
    }
    Some((phrase, None, by_description(reader, token)))
}

/// "W-31", "Witness P-012", "Source B7": the letters and number under which a court or an inquiry keeps
/// somebody's name to itself.
fn pseudonym(document: &Document, token: usize) -> Option<Range<usize>> {
    let text = document.token(token).text.as_str();
    let letters = text.chars().take_while(char::is_ascii_uppercase).count();
    let number = text.get(letters..)?.trim_start_matches('-');
    let coded = (1..=4).contains(&letters)
        // "G7" and "BBC2" are bodies
        && ((2..=4).contains(&number.len()) || number.len() == 1 && text.contains('-'))
        && number.bytes().all(|b| b.is_ascii_digit());
    let called = token.checked_sub(1).filter(|&before| {
        let noun = document.lower(before);
        let source = document.lexicon.speech.source_nouns.has(noun) || noun == "witness";
        source && document.sentence(token).contains(&before)
    });
    (coded && (called.is_some() || letters < 4)).then(|| called.unwrap_or(token)..token + 1)
}

/// "the newspaper", "the news agency"; "the anti-graft agency" is another body.
fn is_medium(document: &Document, token: usize, lemma: &str) -> bool {
    let before = token.checked_sub(1).map_or("", |t| document.lower(t));
    let other = lemma == "agency" && !matches!(before, "news" | "press" | "the" | "wire" | "state");
    document.lexicon.speech.outlet_nouns.has(lemma) && !other
}

/// "the army", "police": a body, though it is also many people; "a rights group" may be any.
fn is_the_body(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let bodies = &document.lexicon.speech.bodies;
    let vague = tree
        .children_in(token, &[Relation::Det, Relation::Poss, Relation::Nummod])
        .any(|d| document.lower(d) != "the");
    bodies.has(document.lower(token)) && !vague
}

/// A pronoun that stands for somebody unnamed takes that one's words.
fn pronoun(reader: &Reader, chain: usize, own: Range<usize>) -> Option<Described> {
    let (document, chains) = (reader.document, reader.chains);
    let described = chains
        .members(chain)
        .find(|&m| chains.drafts[m].form == MentionForm::Nominal);
    match described {
        Some(m) => {
            let head = chains.drafts[m].head;
            Some((
                whole_phrase(document, head),
                None,
                by_description(reader, head),
            ))
        }
        None => Some((own, None, SourceType::Anonymous)),
    }
}

/// An office that only one can hold tells who it is; "a former minister" and "officials" do not.
fn by_description(reader: &Reader, token: usize) -> SourceType {
    let document = reader.document;
    let tree = &document.tree;
    let plural = matches!(document.token(token).tag.as_str(), "NNS" | "NNPS");
    let article = tree
        .child_in(token, &[Relation::Det])
        .map(|d| document.lower(d));
    let possessed = tree.child_in(token, &[Relation::Poss]).is_some();
    let vague = document
        .lexicon
        .speech
        .source_nouns
        .has(document.lemma(token))
        && !matches!(
            document.lemma(token),
            "spokesman" | "spokeswoman" | "spokesperson" | "lawyer"
        );
    let office = document.lexicon.roles.nouns.has(document.lemma(token));
    let definite = matches!(article, Some("the" | "this"))
        || possessed
        || article.is_none() && document.is_pos(token, "PROPN");
    let spokesperson = document.lemma(token).starts_with("spokes");
    if office && !plural && !vague && (definite || spokesperson) {
        SourceType::Role
    } else {
        SourceType::Anonymous
    }
}
