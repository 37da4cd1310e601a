//! Very many words as a tree, walked letter by letter: what is found of the first letters of a word
//! holds for all that begin with them, and where it leaves no hope all of these are passed over.

mod ways;

use std::marker::PhantomData;
use std::ops::Range;

pub(crate) use ways::{Letter, Ways};

/// Words as a tree of their letters, with the numbers that their owner gives them.
///
/// A node stands for the words that begin alike. Where these are few they stand in it one after the
/// other, each without what it has in common with the one before; where they are many, they stand
/// in longer nodes. All nodes stand in one piece of memory: fetching them takes most of the time
/// of a walk, and so there are few of them, and what is read together stands together.
#[derive(Debug)]
pub(crate) struct WordTree<T, W = ()> {
    nodes: Vec<u8>,
    /// What is known of the ways from the first node on.
    ways: Option<W>,
    letters: PhantomData<T>,
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
/// So few words have no longer nodes.
const FEW: usize = 16;
/// From so many words on their count in a node takes more than a byte.
const MANY: u8 = u8::MAX;
/// The bytes of a number of a word, and of where a node starts.
const NUMBER: usize = 4;

/// Words that begin alike, in order.
type Alike<'w, T> = &'w [(Box<[T]>, u32)];

impl<T: Letter, W: Ways<T>> WordTree<T, W> {
    /// Of words with their numbers.
    pub(crate) fn of(mut words: Vec<(Box<[T]>, u32)>) -> Self {
        words.sort_unstable();
        let mut tree = Self {
            nodes: Vec::new(),
            ways: None,
            letters: PhantomData,
        };
        tree.ways = Some(tree.plant(&words, 0));
        tree.nodes.shrink_to_fit();
        tree
    }

    /// Adds a node of words that begin with the same `depth` letters, and all that are longer; tells of
    /// the ways on.
    fn plant(&mut self, words: Alike<'_, T>, depth: usize) -> W {
        let longer = longer_than(words, depth);
        let stay = longer.first().map_or(words.len(), |first| first.start);
        let stay = words.get(..stay).unwrap_or_default();
        let letter_of = |node: &Range<usize>| words.get(node.start)?.0.get(depth).copied();
        let letters: Vec<T> = longer.iter().filter_map(letter_of).collect();
        let entries = self.begin(stay, depth, &letters);
        let of_words = stay.iter().map(|(word, _)| {
            let rest = after(word, depth).iter().rev();
            rest.fold(W::at_end(), |ways, letter| ways.after(*letter))
        });
        let mut all = of_words.reduce(W::or);
        let part = |node: &Range<usize>| words.get(node.clone()).unwrap_or_default();
        // Those of few words are small, and stand next to it.
        for few in [true, false] {
            let these = longer.iter().zip(&letters).enumerate();
            for (at, (node, letter)) in these.filter(|(_, (node, _))| (node.len() <= FEW) == few) {
                let start = count(self.nodes.len());
                let ways = self.plant(part(node), depth + 1);
                self.enter(entries + at * (NUMBER + W::BYTES), start, ways);
                let ways = ways.after(*letter);
                all = Some(all.map_or(ways, |all| all.or(ways)));
            }
        }
        all.unwrap_or(W::at_end())
    }

    /// Writes a node with room for where those are that are longer; says where that is.
    fn begin(&mut self, stay: Alike<'_, T>, depth: usize, letters: &[T]) -> usize {
        let byte = |of: usize| u8::try_from(of).unwrap_or(u8::MAX);
        let nodes = &mut self.nodes;
        nodes.extend([byte(letters.len()), byte(stay.len())]);
        if byte(stay.len()) == MANY {
            nodes.extend(count(stay.len()).to_le_bytes());
        }
        let mut before: &[T] = &[];
        for (word, number) in stay {
            let word = after(word, depth);
            let shared = before.iter().zip(word).take_while(|(a, b)| a == b).count();
            let tail = word.get(shared..).unwrap_or_default();
            nodes.extend([byte(shared), byte(tail.len())]);
            nodes.extend(tail.iter().map(|letter| letter.byte()));
            nodes.extend(number.to_le_bytes());
            before = word;
        }
        nodes.extend(letters.iter().map(|letter| letter.byte()));
        let entries = nodes.len();
        nodes.resize(entries + letters.len() * (NUMBER + W::BYTES), 0);
        entries
    }

    /// Writes where a node starts that is longer, and what is known of the ways from there on.
    fn enter(&mut self, at: usize, start: u32, ways: W) {
        let entry = self.nodes.get_mut(at..at + NUMBER + W::BYTES);
        let Some((number, rest)) = entry.and_then(|entry| entry.split_at_mut_checked(NUMBER))
        else {
            return;
        };
        number.copy_from_slice(&start.to_le_bytes());
        ways.write(rest);
    }

    /// Lets somebody walk through all words.
    pub(crate) fn walk(&self, walker: &mut impl Walker<T, W>) {
        if self.ways.is_some_and(|ways| walker.may_lead_on(0, ways)) {
            self.walk_on(0, 0, walker);
        }
    }

    /// Walks on from a node of so many letters; no deeper than the longest word.
    fn walk_on(&self, start: usize, depth: usize, walker: &mut impl Walker<T, W>) {
        let node = self.nodes.get(start..).and_then(Node::read);
        let Some(node) = node else { return };
        let Some(rest) = node.walk_words(depth, walker) else {
            return;
        };
        let Some((letters, entries)) = rest.split_at_checked(node.longer) else {
            return;
        };
        for (at, letter) in letters.iter().enumerate() {
            if walker.step(depth, T::of_byte(*letter))
                && let Some((start, ways)) = longer_at(entries, at)
                && walker.may_lead_on(depth + 1, ways)
            {
                self.walk_on(start, depth + 1, walker);
            }
        }
    }
}

/// A node, read where it stands.
struct Node<'t> {
    /// How many nodes are longer by a letter.
    longer: usize,
    /// How many words stand in it; these, and what follows them.
    words: usize,
    bytes: &'t [u8],
}

impl<'t> Node<'t> {
    #[inline]
    fn read(bytes: &'t [u8]) -> Option<Self> {
        let (&[longer, words], bytes) = bytes.split_first_chunk()?;
        let (words, bytes) = if words == MANY {
            let (many, bytes) = bytes.split_first_chunk()?;
            (u32::from_le_bytes(*many) as usize, bytes)
        } else {
            (usize::from(words), bytes)
        };
        Some(Self {
            longer: usize::from(longer),
            words,
            bytes,
        })
    }

    /// Walks on to the ends of its words; gives what follows them.
    #[inline]
    fn walk_words<T: Letter, W>(
        &self,
        depth: usize,
        walker: &mut impl Walker<T, W>,
    ) -> Option<&'t [u8]> {
        let mut bytes = self.bytes;
        // So many letters of the last word were walked.
        let mut walked = depth;
        for _ in 0..self.words {
            let (&[shared, length], rest) = bytes.split_first_chunk()?;
            let (tail, rest) = rest.split_at_checked(usize::from(length))?;
            let (number, rest) = rest.split_first_chunk::<NUMBER>()?;
            bytes = rest;
            let from = depth + usize::from(shared);
            if from > walked {
                continue;
            }
            let mut letters = (from..).zip(tail);
            let lost = letters.find(|(depth, letter)| !walker.step(*depth, T::of_byte(**letter)));
            walked = lost.map_or(from + tail.len(), |(depth, _)| depth);
            if lost.is_none() {
                walker.arrive(walked, u32::from_le_bytes(*number));
            }
        }
        Some(bytes)
    }
}

/// Where the longer node at `at` starts, and what is known of the ways from there on.
#[inline]
fn longer_at<T, W: Ways<T>>(entries: &[u8], at: usize) -> Option<(usize, W)> {
    let size = NUMBER + W::BYTES;
    let entry = entries.get(at * size..at * size + size)?;
    let (start, ways) = entry.split_first_chunk()?;
    Some((u32::from_le_bytes(*start) as usize, W::read(ways)?))
}

/// What a word has after so many letters, of those that count.
fn after<T>(word: &[T], depth: usize) -> &[T] {
    word.get(depth..word.len().min(MOST_DEPTH))
        .unwrap_or_default()
}

/// Of words that begin with the same `depth` letters, those of longer nodes, by the next letter: none
/// where they are few or all the same.
fn longer_than<T: Letter>(words: Alike<'_, T>, depth: usize) -> Vec<Range<usize>> {
    if words.len() <= FEW || is_one(words) || depth == MOST_DEPTH {
        return Vec::new();
    }
    let mut longer: Vec<Range<usize>> = Vec::new();
    let mut before = None;
    for (at, (word, _)) in words.iter().enumerate() {
        let Some(letter) = word.get(depth).copied() else {
            continue;
        };
        match longer.last_mut().filter(|_| before == Some(letter)) {
            Some(last) => last.end = at + 1,
            None => longer.push(at..at + 1),
        }
        before = Some(letter);
    }
    longer
}

/// Whether all of these, which are in order, are the same.
fn is_one<T: PartialEq>(words: Alike<'_, T>) -> bool {
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
        let sorted: WordTree<u8> = WordTree::of(
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

    /// Looks for words that differ from one in so many letters at most.
    struct Near {
        word: &'static [u8],
        most: usize,
        met: [usize; 8],
        found: Vec<u32>,
    }

    impl Walker<u8> for Near {
        fn step(&mut self, depth: usize, letter: u8) -> bool {
            let differs = self.word.get(depth) != Some(&letter);
            self.met[depth + 1] = self.met[depth] + usize::from(differs);
            self.met[depth + 1] <= self.most
        }

        fn arrive(&mut self, _: usize, number: u32) {
            self.found.push(number);
        }
    }

    #[test]
    fn many_words_are_found_in_many_nodes() {
        let letters = *b"abcd";
        let word = |at: usize| -> Box<[u8]> {
            let length = 2 + at % 5;
            (0..length).map(|place| letters[at >> place & 3]).collect()
        };
        let words: Vec<(Box<[u8]>, u32)> = (0..997).map(|at| (word(at), at as u32)).collect();
        let tree: WordTree<u8> = WordTree::of(words.clone());
        for most in 0..4 {
            let mut near = Near {
                word: b"abdac",
                most,
                met: [0; 8],
                found: Vec::new(),
            };
            tree.walk(&mut near);
            let differing = |word: &[u8]| {
                let letters = word.iter().enumerate();
                let differing = letters.filter(|(at, letter)| near.word.get(*at) != Some(letter));
                differing.count()
            };
            let expected = words.iter().filter(|(word, _)| differing(word) <= most);
            let expected: Vec<u32> = expected.map(|(_, number)| *number).collect();
            near.found.sort_unstable();
            assert_eq!(near.found, expected, "{most}");
        }
    }
}
