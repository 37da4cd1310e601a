//! Very many words as a tree, walked letter by letter: what is found of the first letters of a word
//! holds for all that begin with them, and where it leaves no hope all of these are passed over.

use std::ops::Range;

/// Words as a tree of their letters, with the numbers that their owner gives them.
///
/// A node stands for the words that begin alike. The nodes that follow one another by the same
/// letters stand together, and all of one depth before those of the next, so that a walk reads
/// memory in few places.
#[derive(Debug)]
pub(crate) struct WordTree<T> {
    /// The last letter of each node but the first, which has none.
    letters: Vec<T>,
    /// For each node, the first of those that are longer by a letter, and the first of the words that
    /// end with it; both end where those of the next begin. At the end one more.
    nodes: Vec<Node>,
    numbers: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    longer: u32,
    words: u32,
}

/// Who walks.
pub(crate) trait Walker<T> {
    /// Goes on by the letter that stands at `depth`, from where the letters before it led; says
    /// whether a word that begins so may be one that is looked for.
    fn step(&mut self, depth: usize, letter: T) -> bool;

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
            numbers: Vec::with_capacity(words.len()),
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
        let end_here = words
            .iter()
            .take_while(|(word, _)| word.len() == depth || depth == MOST_DEPTH);
        self.numbers.extend(end_here.map(|(_, number)| *number));
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
        let number = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
        self.nodes.push(Node {
            longer: number(self.letters.len() + 1),
            words: number(self.numbers.len()),
        });
    }

    fn close(&mut self) {
        self.begin();
        self.letters.shrink_to_fit();
        self.nodes.shrink_to_fit();
    }

    /// Lets somebody walk through all words.
    pub(crate) fn walk(&self, walker: &mut impl Walker<T>) {
        self.walk_on(0, 0, walker);
    }

    /// Walks on from a node of so many letters; no deeper than the longest word.
    fn walk_on(&self, node: usize, depth: usize, walker: &mut impl Walker<T>) {
        let Some(&[this, next]) = self.nodes.get(node..node + 2) else {
            return;
        };
        let words = self.numbers.get(this.words as usize..next.words as usize);
        for number in words.unwrap_or_default() {
            walker.arrive(depth, *number);
        }
        for longer in this.longer as usize..next.longer as usize {
            let letter = longer.checked_sub(1).and_then(|at| self.letters.get(at));
            if letter.is_some_and(|letter| walker.step(depth, *letter)) {
                self.walk_on(longer, depth + 1, walker);
            }
        }
    }
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
