//! The files of ECB+: tokens, mentions that stand off, chains within and over documents.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use anyhow::{Context, Result};
use reportedly_model::Span;

use super::names::{Capitals, name_in, names_of_topic};
use crate::corpora::{Split, files};
use crate::xml::{Element, flatten};

/// A document with the people named in it.
pub(super) struct Document {
    /// `1_10ecb.xml`.
    pub(super) name: String,
    pub(super) topic: u32,
    /// The tokens, set as running text, one sentence a line.
    pub(super) text: String,
    /// The annotated mentions that give a name.
    pub(super) names: Vec<NameMention>,
}

/// A mention that gives a name.
pub(super) struct NameMention {
    pub(super) span: Span,
    pub(super) text: String,
    /// Label of its chain: the same over documents where one was annotated over documents.
    pub(super) chain: String,
}

impl Document {
    /// The names by chain.
    pub(super) fn chains(&self) -> BTreeMap<&str, Vec<&NameMention>> {
        let mut chains: BTreeMap<&str, Vec<&NameMention>> = BTreeMap::new();
        for name in &self.names {
            chains.entry(&name.chain).or_default().push(name);
        }
        chains
    }
}

/// A token, where the running text has it.
pub(super) struct Token {
    pub(super) text: String,
    pub(super) sentence: String,
    span: Span,
}

/// A document before it is known which words are names.
pub(super) struct Draft {
    name: String,
    pub(super) topic: u32,
    text: String,
    pub(super) tokens: Vec<Token>,
    pub(super) people: Vec<Annotated>,
}

/// A mention of a person: the indices of its tokens, and its chain.
pub(super) struct Annotated {
    pub(super) tokens: Vec<usize>,
    pub(super) chain: String,
}

impl Draft {
    /// Whether a token is the first of its sentence, which has a capital whatever it is.
    pub(super) fn opens_sentence(&self, at: usize) -> bool {
        let sentence = |at: usize| self.tokens.get(at).map(|token| &token.sentence);
        at.checked_sub(1).and_then(sentence) != sentence(at)
    }
}

/// The documents of a split, topic by topic.
pub(super) fn of_split(folder: &Path, split: Split) -> Result<Vec<Document>> {
    let root = files::locate(folder, "ECB+_LREC2014/ECB+")?;
    let chosen = chosen_sentences(folder)?;
    let mut topics: Vec<u32> = root
        .read_dir()
        .with_context(|| root.display().to_string())?
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter(|topic| (topic % 2 == 1) == (split == Split::Dev))
        .collect();
    topics.sort_unstable();
    let mut drafts = Vec::new();
    for topic in topics {
        for file in files::with_ending(&root.join(topic.to_string()), "xml")? {
            let draft = draft(&file, topic, &chosen);
            drafts.push(draft.with_context(|| file.display().to_string())?);
        }
    }
    let capitals = Capitals::of(&drafts);
    let of_topics = names_of_topic(&drafts, &capitals);
    let documents = drafts.into_iter().map(|draft| {
        let known = of_topics.get(&draft.topic);
        finished(draft, &capitals, known)
    });
    Ok(documents.collect())
}

/// The document, with the mentions that give a name; `known` are the words of the longer names of
/// its topic.
fn finished(draft: Draft, capitals: &Capitals, known: Option<&HashSet<String>>) -> Document {
    let names = draft.people.iter().filter_map(|person| {
        let tokens = name_in(&draft, person, capitals, known)?;
        let span = span_of(&draft, &tokens);
        let text: String = draft
            .text
            .chars()
            .skip(span.start)
            .take(span.len())
            .collect();
        Some(NameMention {
            span,
            text: bare(&text).to_owned(),
            chain: person.chain.clone(),
        })
    });
    Document {
        names: names.collect(),
        name: draft.name,
        topic: draft.topic,
        text: draft.text,
    }
}

/// The sentences of each document that were chosen for annotation.
fn chosen_sentences(folder: &Path) -> Result<HashSet<(String, String)>> {
    let file = files::locate(folder, "ECB+_LREC2014/ECBplus_coreference_sentences.csv")?;
    let text = files::text(&file)?;
    let rows = text.lines().skip(1).map(|line| {
        let mut fields = line.split(',');
        let mut next = || fields.next().map(str::trim);
        let (topic, document, sentence) = (next()?, next()?, next()?);
        Some((format!("{topic}_{document}.xml"), sentence.to_owned()))
    });
    rows.collect::<Option<_>>()
        .context("malformed row of the chosen sentences")
}

fn draft(file: &Path, topic: u32, chosen: &HashSet<(String, String)>) -> Result<Draft> {
    let name = file
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let (raw, elements) = flatten(&files::text(file)?)?;
    let raw: Vec<char> = raw.chars().collect();
    let (text, tokens, numbers) = running_text(&raw, &elements);
    let people = people_of(&name, &elements, &tokens, &numbers, chosen);
    Ok(Draft {
        name,
        topic,
        text,
        tokens,
        people,
    })
}

/// The mentions of people that are in a chain, or stand in a chosen sentence.
fn people_of(
    name: &str,
    elements: &[Element],
    tokens: &[Token],
    numbers: &HashMap<String, usize>,
    chosen: &HashSet<(String, String)>,
) -> Vec<Annotated> {
    let chains = chains_of_mentions(name, elements);
    let mut people = Vec::new();
    let mut anchors: Vec<usize> = Vec::new();
    for element in elements {
        let number = |attribute: &str| element.attribute(attribute);
        match element.name.as_str() {
            "token_anchor" => {
                anchors.extend(number("t_id").and_then(|id| numbers.get(id)).copied());
            }
            "HUMAN_PART_PER" if !anchors.is_empty() => {
                let id = number("m_id").unwrap_or_default();
                let sentence = anchors.first().and_then(|&at| tokens.get(at));
                let is_chosen = sentence.is_some_and(|token| {
                    chosen.contains(&(name.to_owned(), token.sentence.clone()))
                });
                let alone = || is_chosen.then(|| format!("{name} {id}"));
                if let Some(chain) = chains.get(id).cloned().or_else(alone) {
                    people.push(Annotated {
                        tokens: std::mem::take(&mut anchors),
                        chain,
                    });
                }
                anchors.clear();
            }
            _ => anchors.clear(),
        }
    }
    people
}

/// The tokens as running text, with the index of each by its number.
fn running_text(
    raw: &[char],
    elements: &[Element],
) -> (String, Vec<Token>, HashMap<String, usize>) {
    let (mut text, mut length) = (String::new(), 0);
    let (mut tokens, mut numbers): (Vec<Token>, HashMap<String, usize>) = Default::default();
    let mut opened = false;
    for element in elements.iter().filter(|element| element.name == "token") {
        let words: String = raw[element.span.start..element.span.end].iter().collect();
        let words = match words.as_str() {
            "``" | "''" => "\"".to_owned(),
            _ => words,
        };
        let sentence = element.attribute("sentence").unwrap_or_default().to_owned();
        let between = match tokens.last() {
            None => "",
            Some(last) if last.sentence != sentence => "\n",
            Some(last) if is_joined(&last.text, &words, opened) => "",
            Some(_) => " ",
        };
        if words == "\"" {
            opened = !opened;
        }
        text.push_str(between);
        text.push_str(&words);
        let start = length + between.chars().count();
        length = start + words.chars().count();
        let number = element.attribute("t_id").unwrap_or_default().to_owned();
        numbers.insert(number, tokens.len());
        tokens.push(Token {
            text: words,
            sentence,
            span: Span::new(start, length),
        });
    }
    (text, tokens, numbers)
}

/// Whether no blank stands between two tokens; `opened` tells whether a quotation is open.
fn is_joined(last: &str, next: &str, opened: bool) -> bool {
    let closes = [
        ".", ",", ";", ":", "!", "?", ")", "]", "'s", "n't", "'", "%",
    ];
    closes.contains(&next)
        || matches!(last, "(" | "[" | "$")
        || (next == "\"" && opened)
        || (last == "\"" && opened)
}

/// The label of each mention's chain.
fn chains_of_mentions(document: &str, elements: &[Element]) -> HashMap<String, String> {
    let mut instances: HashMap<&str, String> = HashMap::new();
    let (mut chains, mut sources) = (HashMap::new(), Vec::new());
    let mut target = None;
    for element in elements {
        let attribute = |name: &str| element.attribute(name).unwrap_or_default();
        match element.name.as_str() {
            "source" => sources.push(attribute("m_id")),
            "target" => target = Some(attribute("m_id")),
            "CROSS_DOC_COREF" | "INTRA_DOC_COREF" => {
                let label = target.and_then(|target| instances.get(target));
                if let Some(label) = label {
                    chains.extend(sources.iter().map(|s| ((*s).to_owned(), label.clone())));
                }
                sources.clear();
                target = None;
            }
            _ if element.attribute("TAG_DESCRIPTOR").is_some() => {
                let label = match attribute("instance_id") {
                    "" => format!("{document} {}", attribute("TAG_DESCRIPTOR")),
                    instance => instance.to_owned(),
                };
                instances.insert(attribute("m_id"), label);
            }
            _ => {}
        }
    }
    chains
}

fn span_of(draft: &Draft, tokens: &[usize]) -> Span {
    let spans = tokens.iter().filter_map(|&at| draft.tokens.get(at));
    spans
        .map(|token| token.span)
        .reduce(Span::union)
        .unwrap_or_default()
}

/// A name without what clings to it: quotation marks, and the ending of a possessive.
fn bare(name: &str) -> &str {
    let name = name.trim_matches(|c: char| c.is_whitespace() || "\"'`’‘,".contains(c));
    let name = name
        .strip_suffix("'s")
        .or_else(|| name.strip_suffix("’s"))
        .unwrap_or(name);
    name.trim_end_matches(['\'', '"'])
}
