//! Very many words, walked letter by letter like a tree: what is found of the first letters of a
//! word holds for all that begin with them, and where it leaves no hope all of these are passed
//! over.

/// Words in the order of their letters, with the numbers that their owner gives them.
#[derive(Debug)]
pub(crate) struct SortedWords<T> {
    letters: Vec<T>,
    ends: Vec<u32>,
    /// How many first letters each word has in common with the one before.
    shared: Vec<u8>,
    numbers: Vec<u32>,
}

/// Who walks.
pub(crate) trait Walker<T> {
    /// Goes on by the letter that stands at `depth`, from where the letters before it led; says
    /// whether a word that begins so may be one that is looked for.
    fn step(&mut self, depth: usize, letter: T) -> bool;

    /// Stands at the end of a word of `length` letters.
    fn arrive(&mut self, length: usize, number: u32);
}

impl<T> Default for SortedWords<T> {
    fn default() -> Self {
        Self {
            letters: Vec::new(),
            ends: Vec::new(),
            shared: Vec::new(),
            numbers: Vec::new(),
        }
    }
}

impl<T: Copy + Ord> SortedWords<T> {
    /// Of words with their numbers; of longer ones the first 255 letters count.
    pub(crate) fn of(mut words: Vec<(Box<[T]>, u32)>) -> Self {
        words.sort_unstable();
        let mut sorted = Self::default();
        let mut before: &[T] = &[];
        for (word, number) in &words {
            let word = word.get(..usize::from(u8::MAX)).unwrap_or(word);
            let shared = word.iter().zip(before).take_while(|(x, y)| x == y).count();
            sorted.letters.extend_from_slice(word);
            sorted
                .ends
                .push(u32::try_from(sorted.letters.len()).unwrap_or(u32::MAX));
            sorted.shared.push(u8::try_from(shared).unwrap_or(u8::MAX));
            sorted.numbers.push(*number);
            before = word;
        }
        sorted.letters.shrink_to_fit();
        sorted.ends.shrink_to_fit();
        sorted.shared.shrink_to_fit();
        sorted.numbers.shrink_to_fit();
        sorted
    }

    /// All words with their numbers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&[T], u32)> {
        let mut start = 0;
        self.ends
            .iter()
            .zip(&self.numbers)
            .map(move |(end, number)| {
                let word = self.letters.get(start..*end as usize).unwrap_or_default();
                start = *end as usize;
                (word, *number)
            })
    }

    /// Lets somebody walk through all words.
    pub(crate) fn walk(&self, walker: &mut impl Walker<T>) {
        let mut at = 0;
        let mut start = 0;
        while let (Some(&end), Some(&shared)) = (self.ends.get(at), self.shared.get(at)) {
            let end = end as usize;
            let word = self.letters.get(start..end).unwrap_or_default();
            let fresh = word.iter().enumerate().skip(usize::from(shared));
            let hopeless = fresh
                .filter(|&(depth, letter)| !walker.step(depth, *letter))
                .map(|(depth, _)| depth)
                .next();
            at += 1;
            let Some(depth) = hopeless else {
                walker.arrive(word.len(), self.numbers[at - 1]);
                start = end;
                continue;
            };
            let rest = self.shared.get(at..).unwrap_or_default();
            at += count_above(rest, depth);
            start = self.ends[at - 1] as usize;
        }
    }
}

/// How many numbers are greater than `depth` before the first that is not, many at a time.
fn count_above(numbers: &[u8], depth: usize) -> usize {
    const STRIDE: usize = 32;
    let least = |chunk: &[u8]| {
        chunk
            .iter()
            .fold(u8::MAX, |least, number| least.min(*number))
    };
    let chunks = numbers.chunks_exact(STRIDE);
    let passed = chunks
        .take_while(|chunk| usize::from(least(chunk)) > depth)
        .count()
        * STRIDE;
    let rest = numbers.get(passed..).unwrap_or_default().iter();
    passed
        + rest
            .take_while(|number| usize::from(**number) > depth)
            .count()
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
        let sorted = SortedWords::of(
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
