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

#[cfg(test)]
mod tests {
    use super::*;

    /// Labels: 0 root, 1 subject, 2 object, 3 "subject, below an object".
    const MEANING: [Label; 4] = [
        Label::Plain,
        Label::Plain,
        Label::Plain,
        Label::Lifted { own: 1, head: 2 },
    ];

    fn lower(heads: &[usize], labels: &[u16], space: Option<usize>) -> (Vec<usize>, Vec<u16>) {
        let (mut heads, mut labels) = (heads.to_vec(), labels.to_vec());
        deprojectivize(&mut heads, &mut labels, &MEANING, |token| {
            Some(token) == space
        });
        (heads, labels)
    }

    #[test]
    fn a_lifted_arc_goes_to_the_nearest_token_with_the_label_it_names() {
        // 0 hangs on the root 1; below that, 2 and 4 are objects, 3 is an object of 2.
        let (heads, labels) = lower(&[1, 1, 1, 2, 1], &[3, 0, 1, 2, 2], None);
        assert_eq!((heads[0], labels[0]), (4, 1));
        let (heads, labels) = lower(&[1, 1, 1, 2, 1], &[3, 0, 1, 2, 1], None);
        assert_eq!((heads[0], labels[0]), (3, 1));
    }

    #[test]
    fn a_lifted_arc_stays_when_nothing_has_the_label_it_names() {
        assert_eq!(
            lower(&[1, 1, 1], &[3, 0, 1], None),
            (vec![1, 1, 1], vec![1, 0, 1])
        );
        assert_eq!(
            lower(&[1, 1, 1], &[3, 0, 2], Some(2)),
            (vec![1, 1, 1], vec![1, 0, 2])
        );
        assert_eq!(lower(&[0], &[3], None), (vec![0], vec![1]));
    }

    #[test]
    fn sentences_start_at_the_leftmost_token_below_each_root() {
        assert!(sentence_starts(&[]).is_empty());
        assert_eq!(sentence_starts(&[0]), [true]);
        assert_eq!(sentence_starts(&[1, 1, 1, 3]), [true, false, false, true]);
        // A crossing arc: 3 depends on 1, 2 on 4.
        assert_eq!(
            sentence_starts(&[1, 4, 4, 1, 4]),
            [true, false, false, false, false]
        );
    }
}
