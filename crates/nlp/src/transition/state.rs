//! The state of the parser: a stack, a buffer, and the arcs made so far.

use super::NONE;

/// What is known of one token.
#[derive(Debug, Clone, Copy)]
struct Word {
    head: u32,
    label: u16,
    /// Added last among its dependents to the left.
    last_left: u32,
    /// Added last among its dependents to the right.
    last_right: u32,
    /// What was `last_right` of its head before this one.
    previous_right: u32,
    /// Whether it may be shifted: it has not just been put back.
    shiftable: bool,
    starts_sentence: bool,
}

const UNSEEN: Word = Word {
    head: NONE,
    label: 0,
    last_left: NONE,
    last_right: NONE,
    previous_right: NONE,
    shiftable: true,
    starts_sentence: false,
};

/// Stack, buffer and arcs. Tokens are indices; [`NONE`] stands for one that there is not.
#[derive(Debug, Default)]
pub(super) struct ParserState {
    words: Vec<Word>,
    stack: Vec<u32>,
    /// Tokens put back, the next last; they come before the untouched rest.
    put_back: Vec<u32>,
    /// First token that was never shifted.
    untouched: u32,
}

impl ParserState {
    /// Starts with a document of `len` tokens.
    pub(super) fn start(&mut self, len: usize) {
        self.words.clear();
        self.words.resize(len, UNSEEN);
        self.stack.clear();
        self.put_back.clear();
        self.untouched = 0;
    }

    fn word(&self, token: u32) -> Option<&Word> {
        self.words.get(token as usize)
    }

    pub(super) fn is_final(&self) -> bool {
        self.stack.is_empty() && self.buffer_len() == 0
    }

    pub(super) fn depth(&self) -> usize {
        self.stack.len()
    }

    /// The token `below` the top of the stack.
    pub(super) fn stack(&self, below: usize) -> u32 {
        let at = self.stack.len().checked_sub(below + 1);
        at.map_or(NONE, |at| self.stack[at])
    }

    pub(super) fn buffer_len(&self) -> usize {
        self.words.len() - self.untouched as usize + self.put_back.len()
    }

    /// The token `behind` the next one.
    pub(super) fn buffer(&self, behind: usize) -> u32 {
        if let Some(at) = self.put_back.len().checked_sub(behind + 1) {
            return self.put_back[at];
        }
        let token = self.untouched as usize + behind - self.put_back.len();
        if token < self.words.len() {
            token as u32
        } else {
            NONE
        }
    }

    pub(super) fn last_left(&self, token: u32) -> u32 {
        self.word(token).map_or(NONE, |word| word.last_left)
    }

    pub(super) fn last_right(&self, token: u32) -> u32 {
        self.word(token).map_or(NONE, |word| word.last_right)
    }

    pub(super) fn has_head(&self, token: u32) -> bool {
        self.word(token).is_some_and(|word| word.head != NONE)
    }

    pub(super) fn is_shiftable(&self, token: u32) -> bool {
        self.word(token).is_some_and(|word| word.shiftable)
    }

    pub(super) fn starts_sentence(&self, token: u32) -> bool {
        self.word(token).is_some_and(|word| word.starts_sentence)
    }

    pub(super) fn set_shiftable(&mut self, token: u32) {
        self.words[token as usize].shiftable = true;
    }

    pub(super) fn start_sentence(&mut self, token: u32) {
        self.words[token as usize].starts_sentence = true;
    }

    /// Moves the next token onto the stack.
    pub(super) fn push(&mut self) {
        let token = self.put_back.pop().unwrap_or_else(|| {
            self.untouched += 1;
            self.untouched - 1
        });
        self.stack.push(token);
    }

    pub(super) fn pop(&mut self) {
        self.stack.pop();
    }

    /// Moves the top of the stack back to the buffer.
    pub(super) fn unshift(&mut self) {
        if let Some(token) = self.stack.pop() {
            self.words[token as usize].shiftable = false;
            self.put_back.push(token);
        }
    }

    /// Makes `head`, to the right, the head of `child`, in the place of a head that it may have.
    pub(super) fn add_left_arc(&mut self, head: u32, child: u32, label: u16) {
        let Word {
            head: old,
            previous_right,
            ..
        } = self.words[child as usize];
        if old != NONE {
            // Only the top of the stack changes its head, and it is always what the token below,
            // its old head, got last.
            self.words[old as usize].last_right = previous_right;
        }
        self.words[head as usize].last_left = child;
        self.set_head(head, child, label);
    }

    /// Makes `head`, to the left, the head of `child`, which has none.
    pub(super) fn add_right_arc(&mut self, head: u32, child: u32, label: u16) {
        let previous = std::mem::replace(&mut self.words[head as usize].last_right, child);
        self.words[child as usize].previous_right = previous;
        self.set_head(head, child, label);
    }

    fn set_head(&mut self, head: u32, child: u32, label: u16) {
        let word = &mut self.words[child as usize];
        (word.head, word.label) = (head, label);
    }

    /// Head and label of every token; what has no head is its own, with the label `root`.
    pub(super) fn tree(&self, root: u16) -> (Vec<usize>, Vec<u16>) {
        let arc = |(token, word): (usize, &Word)| match word.head {
            NONE => (token, root),
            head => (head as usize, word.label),
        };
        self.words.iter().enumerate().map(arc).unzip()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_put_back_is_next_and_may_not_be_shifted() {
        let mut state = ParserState::default();
        state.start(3);
        state.push();
        state.push();
        state.unshift();
        assert_eq!((state.stack(0), state.stack(1)), (0, NONE));
        assert_eq!(
            (state.buffer(0), state.buffer(1), state.buffer(2)),
            (1, 2, NONE)
        );
        assert_eq!((state.buffer_len(), state.depth()), (2, 1));
        assert!(!state.is_shiftable(1) && state.is_shiftable(2));
    }

    #[test]
    fn a_new_head_to_the_right_replaces_the_one_to_the_left() {
        let mut state = ParserState::default();
        state.start(4);
        state.push();
        state.add_right_arc(0, 1, 5);
        state.push();
        state.pop();
        state.add_right_arc(0, 2, 6);
        state.push();
        assert_eq!(state.last_right(0), 2);
        state.add_left_arc(3, 2, 7);
        assert_eq!((state.last_right(0), state.last_left(3)), (1, 2));
        assert_eq!(state.tree(9), (vec![0, 0, 3, 3], vec![9, 5, 7, 9]));
    }

    #[test]
    fn an_empty_document_is_final_at_once() {
        let mut state = ParserState::default();
        state.start(0);
        assert!(state.is_final());
        assert_eq!((state.buffer(0), state.stack(0)), (NONE, NONE));
        assert_eq!(
            (state.last_left(NONE), state.last_right(NONE)),
            (NONE, NONE)
        );
    }
}
