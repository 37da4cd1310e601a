//! Very many words as a tree, walked letter by letter: what is found of the first letters of a word
//! holds for all that begin with them, and where it leaves no hope all of these are passed over.

use std::ops::Range;

/// Words as a tree of their letters, with the numbers that their owner gives them.
///
/// A node stands for the words that begin alike. The nodes that follow one another by the same
/// letters stand together, and all of one depth before those of the next, so that a walk reads
/// memory in few places. Where only one word is left, its other letters stand in one piece.
#[derive(Debug)]
pub(crate) struct WordTree<T, W = ()> {
    /// The last letter of each node but the first, which has none.
    letters: Vec<T>,
    /// For each node, the first of those that are longer by a letter, and the first of its words; both
    /// end where those of the next begin. At the end one more.
    nodes: Vec<Node<W>>,
    /// Those of a node end with it, or are all the same and go on alone.
    words: Vec<NumberedWord>,
    tails: Vec<T>,
}

/// The number of a word, and where what those of its node have more than it ends.
#[derive(Debug, Clone, Copy)]
struct NumberedWord {
    number: u32,
    tail_end: u32,
}

#[derive(Debug, Clone, Copy)]
struct Node<W> {
    longer: u32,
    words: u32,
    /// What is known of the ways on from here.
    ways: W,
}

/// Who walks.
pub(crate) trait Walker<T, W = ()> {
    /// Goes on by the letter that stands at `depth`, from where the letters before it led;
    /// says whether a word that begins so may be one that is looked for.
    fn step(&mut self, depth: usize, letter: T) -> bool;

    /// Whether the ways on from a node that was reached by `depth` letters may lead to a word that is
    /// looked for.
    fn may_lead_on(&self, _depth: usize, _ways: W) -> bool {
        true
    }

    /// Stands at the end of a word of `length` letters.
    fn arrive(&mut self, length: usize, number: u32);
}

/// Of longer words the first letters count.
const MOST_DEPTH: usize = 255;

impl<T: Copy + Ord> WordTree<T> {
    /// Of words with their numbers.
    pub(crate) fn of(mut words: Vec<(Box<[T]>, u32)>) -> Self {
        words.sort_unstable();
        let mut tree = Self {
            letters: Vec::new(),
            nodes: Vec::new(),
            words: Vec::with_capacity(words.len()),
            tails: Vec::new(),
        };
        let all = 0..words.len();
        let mut level = vec![all];
        let mut depth = 0;
        while !level.is_empty() {
            let mut next = Vec::new();
            for node in level {
                tree.add(words.get(node.clone()).unwrap_or_default(), depth);
                let longer = tree.longer_than(&words, node, depth);
                next.extend(longer);
            }
            (level, depth) = (next, depth + 1);
        }
        tree.close();
        tree
    }

    /// Adds a node of words that begin with the same `depth` letters, in order.
    fn add(&mut self, words: &[(Box<[T]>, u32)], depth: usize) {
        self.begin();
        let alone = is_one(words);
        let tail = words.first().filter(|_| alone);
        let tail = tail.and_then(|(word, _)| word.get(depth..word.len().min(MOST_DEPTH)));
        self.tails.extend_from_slice(tail.unwrap_or_default());
        let stay = words
            .iter()
            .take_while(|(word, _)| alone || word.len() == depth || depth == MOST_DEPTH);
        let tail_end = count(self.tails.len());
        self.words.extend(stay.map(|(_, number)| NumberedWord {
            number: *number,
            tail_end,
        }));
    }

    /// Gives the words of a node that are longer to nodes of their own, whose words they are.
    fn longer_than(
        &mut self,
        words: &[(Box<[T]>, u32)],
        node: Range<usize>,
        depth: usize,
    ) -> Vec<Range<usize>> {
        let letter = |at: usize| {
            let (word, _) = words.get(at)?;
            word.get(depth).filter(|_| depth < MOST_DEPTH).copied()
        };
        let mut longer: Vec<Range<usize>> = Vec::new();
        if is_one(words.get(node.clone()).unwrap_or_default()) {
            return longer;
        }
        let mut before = None;
        for at in node {
            let Some(letter) = letter(at) else { continue };
            match longer.last_mut().filter(|_| before == Some(letter)) {
                Some(last) => last.end = at + 1,
                None => {
                    longer.push(at..at + 1);
                    self.letters.push(letter);
                }
            }
            before = Some(letter);
        }
        longer
    }

    fn begin(&mut self) {
        self.nodes.push(Node {
            longer: count(self.letters.len() + 1),
            words: count(self.words.len()),
            ways: (),
        });
    }

    fn close(&mut self) {
        self.begin();
        self.letters.shrink_to_fit();
        self.nodes.shrink_to_fit();
        self.tails.shrink_to_fit();
    }

    /// Lets each node tell what is known of the ways on from it: of none where a word ends, of one that
    /// begins with a letter, and of two together.
    pub(crate) fn telling<W: Copy>(
        self,
        at_end: W,
        with: impl Fn(T, W) -> W,
        both: impl Fn(W, W) -> W,
    ) -> WordTree<T, W> {
        let mut ways = vec![at_end; self.nodes.len()];
        for (node, pair) in self.nodes.windows(2).enumerate().rev() {
            let [this, next] = pair else { continue };
            let words = this.words as usize..next.words as usize;
            let stay = (!words.is_empty()).then(|| {
                let letters = self.tail(&words).iter().rev();
                letters.fold(at_end, |way, letter| with(*letter, way))
            });
            let longer = (this.longer as usize..next.longer as usize).filter_map(|at| {
                let letter = self.letters.get(at.checked_sub(1)?)?;
                Some(with(*letter, *ways.get(at)?))
            });
            let all = stay.into_iter().chain(longer).reduce(&both);
            ways[node] = all.unwrap_or(at_end);
        }
        let nodes = self.nodes.iter().zip(ways).map(|(node, ways)| Node {
            longer: node.longer,
            words: node.words,
            ways,
        });
        WordTree {
            nodes: nodes.collect(),
            letters: self.letters,
            words: self.words,
            tails: self.tails,
        }
    }
}

impl<T: Copy, W: Copy> WordTree<T, W> {
    /// What the words of a node have more than it, which is the same for all.
    fn tail(&self, words: &Range<usize>) -> &[T] {
        let end = |at: usize| self.words.get(at).map_or(0, |word| word.tail_end as usize);
        let start = words.start.checked_sub(1).map_or(0, end);
        let tail = self.tails.get(start..end(words.start));
        tail.unwrap_or_default()
    }

    /// Lets somebody walk through all words.
    pub(crate) fn walk(&self, walker: &mut impl Walker<T, W>) {
        self.walk_on(0, 0, walker);
    }

    /// Walks on from a node of so many letters; no deeper than the longest word.
    fn walk_on(&self, node: usize, depth: usize, walker: &mut impl Walker<T, W>) {
        let Some(&[this, next]) = self.nodes.get(node..node + 2) else {
            return;
        };
        if !walker.may_lead_on(depth, this.ways) {
            return;
        }
        let words = this.words as usize..next.words as usize;
        if !words.is_empty() {
            self.walk_to_end(words, depth, walker);
        }
        let longer = this.longer as usize..next.longer as usize;
        let letters = longer.start.saturating_sub(1)..longer.end.saturating_sub(1);
        let letters = self.letters.get(letters).unwrap_or_default();
        for (node, letter) in longer.zip(letters) {
            if walker.step(depth, *letter) {
                self.walk_on(node, depth + 1, walker);
            }
        }
    }

    /// Walks on to the end of the words of a node.
    fn walk_to_end(&self, words: Range<usize>, depth: usize, walker: &mut impl Walker<T, W>) {
        let tail = self.tail(&words);
        let mut letters = (depth..).zip(tail);
        if letters.all(|(depth, letter)| walker.step(depth, *letter)) {
            for word in self.words.get(words).unwrap_or_default() {
                walker.arrive(depth + tail.len(), word.number);
            }
        }
    }
}

/// Whether all of these, which are in order, are the same.
fn is_one<T: PartialEq>(words: &[(Box<[T]>, u32)]) -> bool {
    let ends = words.first().zip(words.last());
    ends.is_some_and(|((first, _), (last, _))| first == last)
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Looks for words with at most one letter of `unwanted`.
    struct Picky {
        unwanted: u8,
        met: [usize; 8],
        steps: usize,
        found: Vec<u32>,
    }

    impl Walker<u8> for Picky {
        fn step(&mut self, depth: usize, letter: u8) -> bool {
            self.steps += 1;
            self.met[depth + 1] = self.met[depth] + usize::from(letter == self.unwanted);
            self.met[depth + 1] < 2
        }

        fn arrive(&mut self, length: usize, number: u32) {
            assert!(self.met[length] < 2);
            self.found.push(number);
        }
    }

    #[test]
    fn words_without_hope_are_passed_over_and_no_others() {
        let words = [
            "", "a", "aa", "aab", "aabc", "ab", "ab", "abca", "abcb", "b", "ba", "baa",
        ];
        let numbered = words.iter().zip(0..);
        let sorted = WordTree::of(
            numbered
                .map(|(word, number)| (word.as_bytes().into(), number))
                .collect(),
        );
        let mut picky = Picky {
            unwanted: b'a',
            met: [0; 8],
            steps: 0,
            found: Vec::new(),
        };
        sorted.walk(&mut picky);
        let expected = (0..)
            .zip(words)
            .filter(|(_, word)| word.matches('a').count() < 2);
        let expected: Vec<u32> = expected.map(|(number, _)| number).collect();
        picky.found.sort_unstable();
        assert_eq!(picky.found, expected);
        // "aa" is looked at once, "aab" and "aabc" never.
        assert_eq!(picky.steps, 9);
    }
}
