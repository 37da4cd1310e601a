//! An analysis while words are put in, left out and hung elsewhere, by the numbers they had.

use std::collections::HashMap;
use std::ops::Range;

use compact_str::CompactString;
use reportedly_model::{Analysis, Entity, Span, Token};

/// A word that stands for a part of another one: "would" in "serait".
#[derive(Debug, Clone)]
struct Added {
    token: Token,
    /// The word that hangs on it instead of on its head.
    holds: Option<usize>,
}

/// The analysis under way.
#[derive(Debug)]
pub struct Draft {
    /// The words under their old numbers.
    pub tokens: Vec<Token>,
    /// Entity label of each, as frames call it; empty where there is none.
    pub labels: Vec<CompactString>,
    sentences: Vec<Range<usize>>,
    /// Names, as the frames label them.
    pub entities: Vec<Entity>,
    merged: Vec<bool>,
    /// By the word that they stand before.
    added: HashMap<usize, Vec<Added>>,
    /// By the word that they stand after.
    following: HashMap<usize, Vec<Token>>,
    /// Number of each word's sentence: nothing hangs on a word of another.
    sentence_of: Vec<usize>,
}

/// Heads above a word that are looked at.
const DEEPEST: usize = 24;

impl Draft {
    pub fn new(analysis: &Analysis) -> Self {
        let count = analysis.tokens.len();
        let mut labels = vec![CompactString::default(); count];
        let mut entities = analysis.entities.clone();
        for entity in &mut entities {
            entity.label = match entity.label.as_str() {
                "PER" => "PERSON".into(),
                "LOC" => "GPE".into(),
                _ => entity.label.clone(),
            };
            labels[entity.tokens.clone()].fill(entity.label.clone());
        }
        let mut sentence_of = vec![0; count];
        for (number, sentence) in analysis.sentences.iter().enumerate() {
            sentence_of[sentence.clone()].fill(number);
        }
        Self {
            tokens: analysis.tokens.clone(),
            labels,
            sentences: analysis.sentences.clone(),
            entities,
            merged: vec![false; count],
            added: HashMap::new(),
            following: HashMap::new(),
            sentence_of,
        }
    }

    /// Numbers of the words that are still there.
    pub fn words(&self) -> Vec<usize> {
        (0..self.tokens.len())
            .filter(|&i| !self.merged[i])
            .collect()
    }

    /// The word after `token`.
    pub fn next(&self, token: usize) -> Option<usize> {
        (token + 1..self.tokens.len()).find(|&i| !self.merged[i])
    }

    /// The word before `token`.
    pub fn previous(&self, token: usize) -> Option<usize> {
        (0..token).rev().find(|&i| !self.merged[i])
    }

    /// Whether `token` is still a word of its own.
    pub fn is_there(&self, token: usize) -> bool {
        !self.merged[token]
    }

    /// The dependents of `head`.
    pub fn children(&self, head: usize) -> Vec<usize> {
        let hangs = |&i: &usize| i != head && self.tokens[i].head == head && !self.merged[i];
        self.sentence(head).filter(hangs).collect()
    }

    fn sentence(&self, token: usize) -> Range<usize> {
        let all = 0..self.tokens.len();
        self.sentences
            .get(self.sentence_of[token])
            .cloned()
            .unwrap_or(all)
    }

    /// `top` and all that hangs below it, in order.
    pub fn below(&self, top: usize) -> Vec<usize> {
        let under = |&i: &usize| {
            let mut at = i;
            for _ in 0..40 {
                if at == top {
                    return true;
                }
                at = self.tokens[at].head;
            }
            false
        };
        self.sentence(top)
            .filter(under)
            .filter(|&i| !self.merged[i])
            .collect()
    }

    /// Begins a sentence at `first`, in the middle of the one that it stands in.
    pub fn split_before(&mut self, first: usize) {
        let number = self.sentence_of[first];
        let Some(whole) = self.sentences.get(number).cloned() else {
            return;
        };
        if first <= whole.start || first >= whole.end {
            return;
        }
        let rest = first..whole.end;
        self.sentences[number].end = first;
        self.sentences.insert(number + 1, rest);
        for (number, sentence) in self.sentences.iter().enumerate().skip(number) {
            self.sentence_of[sentence.clone()].fill(number);
        }
        for half in [whole.start..first, first..whole.end] {
            self.root_within(half);
        }
    }

    /// Hangs what hung on a word outside of `half` on the one root that it has.
    fn root_within(&mut self, half: Range<usize>) {
        let outer = |&i: &usize| {
            let head = self.tokens[i].head;
            head == i || !half.contains(&head)
        };
        let loose: Vec<usize> = half.clone().filter(outer).collect();
        let verb = |&&i: &&usize| matches!(self.tokens[i].pos.as_str(), "VERB" | "AUX");
        let Some(root) = loose.iter().find(verb).or(loose.first()).copied() else {
            return;
        };
        for i in loose {
            self.tokens[i].head = root;
        }
        self.tokens[root].dep = "ROOT".into();
    }

    /// Makes one sentence of two where the first breaks off, and gives the roots of both.
    pub fn join_broken(&mut self) -> Vec<(usize, usize)> {
        let mut roots = Vec::new();
        let mut joined: Vec<Range<usize>> = Vec::with_capacity(self.sentences.len());
        for sentence in std::mem::take(&mut self.sentences) {
            let broken = joined
                .last()
                .is_some_and(|before| self.breaks_off(before, &sentence));
            let root = |range: &Range<usize>| {
                (range.clone()).find(|&i| self.tokens[i].head == i && !self.merged[i])
            };
            match joined.last_mut().filter(|_| broken) {
                Some(before) => {
                    roots.extend(root(before).zip(root(&sentence)));
                    before.end = sentence.end;
                }
                None => joined.push(sentence),
            }
        }
        for (number, sentence) in joined.iter().enumerate() {
            self.sentence_of[sentence.clone()].fill(number);
        }
        self.sentences = joined;
        roots
    }

    /// Whether `next` goes on in the middle of what `before` says: "Camara-|Bah", "X, 44 ans|, à dix ans".
    fn breaks_off(&self, before: &Range<usize>, next: &Range<usize>) -> bool {
        let ended = |token: &Token| {
            let text = token.text.as_str();
            matches!(text, "." | "!" | "?" | "…" | ":" | ";" | "»" | "–" | "—")
                || text == "-" && token.space_after
                || text.contains('\n')
        };
        let there = |&i: &usize| !self.merged[i];
        let both = (before.clone().rev().find(there)).zip(next.clone().find(there));
        let Some((last, first)) = both.map(|(a, b)| (&self.tokens[a], &self.tokens[b])) else {
            return false;
        };
        let on_one_line =
            last.space_after || last.span.end >= first.span.start || first.text == ",";
        on_one_line && !ended(last) && !first.text.contains('\n')
    }

    /// Whether two words stand in one sentence.
    pub fn in_one_sentence(&self, one: usize, other: usize) -> bool {
        self.sentence_of.get(one) == self.sentence_of.get(other)
    }

    /// Whether `token` hangs somewhere under `above`, not too deep.
    pub fn is_below(&self, token: usize, above: usize) -> bool {
        let mut at = token;
        (0..DEEPEST).any(|_| {
            at = self.tokens[at].head;
            at == above
        })
    }

    /// The first of them with this label.
    pub fn child(&self, head: usize, label: &str) -> Option<usize> {
        let found = |&i: &usize| self.tokens[i].dep == label;
        self.children(head).into_iter().find(found)
    }

    /// Takes away the names that lie within `words`.
    pub fn unname(&mut self, words: Range<usize>) {
        let within = |name: &Range<usize>| words.start <= name.start && name.end <= words.end;
        let found: Vec<Range<usize>> = { self.entities.iter() }
            .map(|entity| entity.tokens.clone())
            .filter(within)
            .collect();
        for name in &found {
            self.labels[name.clone()].fill(CompactString::default());
        }
        self.entities
            .retain(|entity| !found.contains(&entity.tokens));
    }

    /// Hangs `token` under `head`.
    pub fn hang(&mut self, token: usize, head: usize, label: &str) {
        self.tokens[token].head = head;
        self.tokens[token].dep = label.into();
    }

    /// Puts `upper` where `lower` hangs, and `lower` under it.
    pub fn swap(&mut self, upper: usize, lower: usize, label: &str) {
        let (head, dep) = (self.tokens[lower].head, self.tokens[lower].dep.clone());
        self.tokens[upper].head = if head == lower { upper } else { head };
        self.tokens[upper].dep = dep;
        self.hang(lower, upper, label);
    }

    /// Makes one word of `first` and those up to `last`.
    pub fn merge(&mut self, first: usize, last: usize) {
        let inside = |i: usize| (first..=last).contains(&i);
        let outer = (first..=last).find(|&i| {
            let head = self.tokens[i].head;
            head == i || !inside(head)
        });
        if let Some(outer) = outer {
            let (head, dep) = (self.tokens[outer].head, self.tokens[outer].dep.clone());
            self.tokens[first].head = if head == outer { first } else { head };
            self.tokens[first].dep = dep;
        }
        let end = self.tokens[last].span.end;
        self.tokens[first].span = Span::new(self.tokens[first].span.start, end);
        self.tokens[first].space_after = self.tokens[last].space_after;
        for i in self.sentence(first).start..self.sentence(last).end {
            if !inside(i) && inside(self.tokens[i].head) {
                self.tokens[i].head = first;
            }
        }
        self.merged[first + 1..=last].fill(true);
    }

    /// Puts an English auxiliary before `place`, hanging on `head`; it shows as the word there.
    pub fn add(&mut self, place: usize, head: usize, word: &str, tag: &str, label: &str) {
        let token = Token {
            text: word.into(),
            lemma: if word == "was" { "be" } else { word }.into(),
            tag: tag.into(),
            pos: part_of_speech(tag).into(),
            dep: label.into(),
            head,
            space_after: true,
            ..self.tokens[place].clone()
        };
        self.added
            .entry(place)
            .or_default()
            .push(Added { token, holds: None });
    }

    /// Puts an English word after `place`, hanging on it.
    pub fn add_after(&mut self, place: usize, word: &str, tag: &str, label: &str) {
        let end = self.tokens[place].span.end;
        let token = Token {
            text: word.into(),
            lemma: word.into(),
            tag: tag.into(),
            pos: part_of_speech(tag).into(),
            dep: label.into(),
            head: place,
            span: Span::new(end, end),
            space_after: true,
            morph: CompactString::default(),
        };
        self.following.entry(place).or_default().push(token);
    }

    /// Puts the particle of an English verb after it, or its object: "back" of "turn back",
    /// "refuge" of "take refuge".
    pub fn add_particle(&mut self, verb: usize, particle: &str) {
        const OBJECTS: [&str; 4] = ["refuge", "foot", "suicide", "trial"];
        for word in particle.split(' ') {
            if OBJECTS.contains(&word) {
                self.add_after(verb, word, "NN", "dobj");
            } else {
                self.add_after(verb, word, "RP", "prt");
            }
        }
    }

    /// Puts "to" between "according" and its object, before `place`.
    pub fn add_inner(&mut self, place: usize, cue: usize, object: usize) {
        let end = self.tokens[cue].span.end;
        let token = Token {
            text: "to".into(),
            lemma: "to".into(),
            tag: "IN".into(),
            pos: "ADP".into(),
            dep: "prep".into(),
            head: cue,
            span: Span::new(end, end),
            space_after: true,
            morph: CompactString::default(),
        };
        self.added.entry(place).or_default().push(Added {
            token,
            holds: Some(object),
        });
    }

    /// The analysis as it has become.
    pub fn finish(self) -> Analysis {
        let count = self.tokens.len();
        let mut at = Vec::with_capacity(count + 1);
        let mut order: Vec<Token> = Vec::with_capacity(count);
        let mut starts = Vec::with_capacity(count + 1);
        let mut holders = Vec::new();
        for (i, token) in self.tokens.iter().enumerate() {
            starts.push(order.len());
            if self.merged[i] {
                at.push(order.len().saturating_sub(1));
                continue;
            }
            for added in self.added.get(&i).into_iter().flatten() {
                if let Some(held) = added.holds {
                    holders.push((held, order.len()));
                }
                order.push(added.token.clone());
            }
            at.push(order.len());
            order.push(token.clone());
            order.extend(self.following.get(&i).into_iter().flatten().cloned());
        }
        starts.push(order.len());
        for token in &mut order {
            token.head = at[token.head];
        }
        for (held, holder) in holders {
            order[at[held]].head = holder;
        }
        let range = |old: &Range<usize>| starts[old.start]..starts[old.end];
        let words = |old: &Range<usize>| at[old.start]..starts[old.end];
        Analysis {
            tokens: order,
            sentences: self.sentences.iter().map(range).collect(),
            entities: (self.entities.iter())
                .map(|entity| Entity {
                    tokens: words(&entity.tokens),
                    label: entity.label.clone(),
                })
                .filter(|entity| !entity.tokens.is_empty())
                .collect(),
        }
    }
}

/// The universal part of speech of an added word.
fn part_of_speech(tag: &str) -> &'static str {
    match tag {
        "JJ" => "ADJ",
        "NN" | "NNS" => "NOUN",
        "RB" => "ADV",
        "RP" => "ADP",
        "CD" => "NUM",
        "TO" => "PART",
        _ => "AUX",
    }
}
