//! From the parser's arcs to a tree: arcs that cross others are put back where they belong, and
//! sentences are read off.

use std::collections::{BTreeSet, VecDeque};

/// What a label of the parser says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// The relation to the head.
    Plain,
    /// The relation `own`, to a token with the label `head` somewhere below the token to which the
    /// arc was lifted so that it crosses no other (pseudo-projective parsing, Nivre and Nilsson
    /// 2005, scheme "head").
    Lifted {
        /// Relation to the head.
        own: u16,
        /// Label of the head.
        head: u16,
    },
}

/// Gives tokens with lifted labels their head and relation. `meaning` tells what a label says.
pub(super) fn deprojectivize(
    heads: &mut [usize],
    labels: &mut [u16],
    meaning: &[Label],
    is_space: impl Fn(usize) -> bool,
) {
    let lifted = |label: u16| {
        meaning
            .get(usize::from(label))
            .is_some_and(|&m| m != Label::Plain)
    };
    if !labels.iter().copied().any(lifted) {
        return;
    }
    let edges = edges(heads);
    let mut arcs: BTreeSet<(usize, usize)> = heads
        .iter()
        .enumerate()
        .map(|(child, &head)| (head, child))
        .collect();
    for token in 0..heads.len() {
        let Some(&Label::Lifted { own, head }) = meaning.get(usize::from(labels[token])) else {
            continue;
        };
        let wanted = |child: usize| child != token && !is_space(child);
        let found = find_below(heads[token], &arcs, &edges, wanted, |child| {
            labels[child] == head
        });
        labels[token] = own;
        if let Some(found) = found {
            arcs.remove(&(heads[token], token));
            arcs.insert((found, token));
            heads[token] = found;
        }
    }
}

/// The first token below `top`, level by level and from left to right, that is `right`. Only what
/// is `wanted` counts, or leads further down.
fn find_below(
    top: usize,
    arcs: &BTreeSet<(usize, usize)>,
    edges: &Edges,
    wanted: impl Fn(usize) -> bool,
    right: impl Fn(usize) -> bool,
) -> Option<usize> {
    let mut queue = VecDeque::from([top]);
    while let Some(head) = queue.pop_front() {
        // As in spaCy, a subtree reaches only as far as it did before any token was moved.
        let within = edges.left[head]..=edges.right[head];
        for &(_, child) in arcs.range((head, 0)..(head + 1, 0)) {
            if child == head || !within.contains(&child) || !wanted(child) {
                continue;
            }
            if right(child) {
                return Some(child);
            }
            queue.push_back(child);
        }
    }
    None
}

/// Which tokens start a sentence: the leftmost below each root.
pub(super) fn sentence_starts(heads: &[usize]) -> Vec<bool> {
    root_edges(heads, &edges(heads))
}

/// Leftmost and rightmost token below each token, itself included.
struct Edges {
    left: Vec<usize>,
    right: Vec<usize>,
}

/// Most passes over a document: crossing arcs need more than one, documents that are not badly
/// malformed less than this.
const MAX_PASSES: usize = 12;

fn edges(heads: &[usize]) -> Edges {
    let mut edges = Edges {
        left: (0..heads.len()).collect(),
        right: (0..heads.len()).collect(),
    };
    for _ in 0..MAX_PASSES {
        for child in (0..heads.len()).chain((0..heads.len()).rev()) {
            let head = heads[child];
            edges.left[head] = edges.left[head].min(edges.left[child]);
            edges.right[head] = edges.right[head].max(edges.right[child]);
        }
        if all_heads_within_sentences(heads, &edges) {
            break;
        }
    }
    edges
}

fn root_edges(heads: &[usize], edges: &Edges) -> Vec<bool> {
    let mut starts = vec![false; heads.len()];
    for (token, &head) in heads.iter().enumerate() {
        if token == head {
            starts[edges.left[token]] = true;
        }
    }
    starts
}

/// Whether no arc leaves its sentence. The very last token is left out, as in spaCy.
fn all_heads_within_sentences(heads: &[usize], edges: &Edges) -> bool {
    let starts = root_edges(heads, edges);
    let mut start = 0;
    for end in 1..heads.len() {
        if !starts[end] && end + 1 != heads.len() {
            continue;
        }
        if heads[start..end]
            .iter()
            .any(|&head| head < start || head > end)
        {
            return false;
        }
        start = end;
    }
    true
}
