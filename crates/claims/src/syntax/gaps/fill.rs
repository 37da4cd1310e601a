//! Putting back the verbs that clauses leave out.

use std::ops::Range;

use reportedly_model::{Analysis, Entity, Span, Token};

use super::find::Gap;
use crate::document::Document;
use crate::syntax::is_passive;

/// The analysis of `document` with the verb of each of `gaps`, and its auxiliaries, as words
/// without room.
pub fn fill(document: &Document, gaps: &[Gap]) -> Analysis {
    let old = document.analysis;
    let copies: Vec<Vec<usize>> = gaps.iter().map(|gap| copied(document, gap.verb)).collect();
    let shift = Shift::new(gaps, &copies);
    let mut tokens: Vec<Token> = Vec::with_capacity(old.tokens.len() + 2 * gaps.len());
    let mut waiting = gaps.iter().zip(&copies).peekable();
    for (at, token) in old.tokens.iter().enumerate() {
        if let Some((gap, words)) = waiting.next_if(|(gap, _)| place_of(gap) == at) {
            put_back(&mut tokens, old, gap, words, &shift);
        }
        tokens.push(Token {
            head: shift.of(token.head),
            ..token.clone()
        });
    }
    for gap in gaps {
        hang(&mut tokens, document, gap, &shift);
    }
    Analysis {
        tokens,
        sentences: old.sentences.iter().map(|s| shift.range(s)).collect(),
        entities: old
            .entities
            .iter()
            .filter_map(|e| shift.entity(e))
            .collect(),
    }
}

/// Where words stand after others were put in before them.
struct Shift {
    /// Each place where words are put in, and how many have been from the start of the text.
    so_far: Vec<(usize, usize)>,
}

impl Shift {
    fn new(gaps: &[Gap], copies: &[Vec<usize>]) -> Self {
        let mut total = 0;
        let so_far = gaps.iter().zip(copies).map(|(gap, words)| {
            total += words.len();
            (place_of(gap), total)
        });
        Self {
            so_far: so_far.collect(),
        }
    }

    fn of(&self, token: usize) -> usize {
        let passed = self.so_far.partition_point(|(at, _)| *at <= token);
        let last = passed.checked_sub(1).and_then(|p| self.so_far.get(p));
        token + last.map_or(0, |&(_, total)| total)
    }

    fn range(&self, tokens: &Range<usize>) -> Range<usize> {
        self.of(tokens.start)..self.of(tokens.end.saturating_sub(1)) + 1
    }

    /// An entity, unless a verb was put into it.
    fn entity(&self, entity: &Entity) -> Option<Entity> {
        let tokens = self.range(&entity.tokens);
        (tokens.len() == entity.tokens.len()).then(|| Entity {
            tokens,
            label: entity.label.clone(),
        })
    }
}

/// The word before which the verb is put back: the first phrase, or whoever undergoes it.
fn place_of(gap: &Gap) -> usize {
    if gap.undergo {
        gap.name.start
    } else {
        gap.rest.start
    }
}

/// The verb with its auxiliaries and what denies it, in order.
fn copied(document: &Document, verb: usize) -> Vec<usize> {
    let old = document.analysis;
    let helping = |&t: &usize| {
        let token = &old.tokens[t];
        token.head == verb && matches!(token.dep.as_str(), "aux" | "auxpass" | "neg")
    };
    let before = document.sentence(verb).start..verb;
    before.filter(helping).chain([verb]).collect()
}

/// Puts `words` behind what `tokens` holds so far, coordinated with the verb that they repeat.
fn put_back(tokens: &mut Vec<Token>, old: &Analysis, gap: &Gap, words: &[usize], shift: &Shift) {
    let room = match tokens.last() {
        Some(before) if !gap.undergo => before.span.end,
        _ => old.tokens[gap.name.start].span.start,
    };
    let verb = tokens.len() + words.len() - 1;
    for &word in words {
        let is_verb = word == gap.verb;
        let dep = if is_verb {
            "conj"
        } else {
            &old.tokens[word].dep
        };
        tokens.push(Token {
            span: Span::new(room, room),
            head: if is_verb { shift.of(gap.verb) } else { verb },
            dep: dep.into(),
            ..old.tokens[word].clone()
        });
    }
}

/// Hangs whom the clause is about, and what is said of them, on its verb.
fn hang(tokens: &mut [Token], document: &Document, gap: &Gap, shift: &Shift) {
    let verb = shift.of(place_of(gap)) - 1;
    let part = if gap.undergo {
        "dobj"
    } else if is_passive(document, gap.verb) {
        "nsubjpass"
    } else {
        "nsubj"
    };
    if let Some(who) = gap.who.map(|who| shift.of(who)) {
        gather(tokens, shift.range(&gap.name), who);
        tokens[who].head = verb;
        tokens[who].dep = part.into();
    }
    gather(tokens, shift.range(&gap.rest), verb);
}

/// Hangs on `head` those of `words` that hang on none of them.
fn gather(tokens: &mut [Token], words: Range<usize>, head: usize) {
    for t in words.clone().filter(|&t| t != head) {
        if !words.contains(&tokens[t].head) || tokens[t].head == t {
            tokens[t].head = head;
        }
    }
}
