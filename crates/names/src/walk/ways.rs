//! Letters of words in a tree, and what its nodes tell of the ways on from them.

/// A letter, in a byte.
pub(crate) trait Letter: Copy + Ord {
    fn byte(self) -> u8;
    fn of_byte(byte: u8) -> Self;
}

/// What is known of the ways on from a node.
pub(crate) trait Ways<T>: Copy {
    /// How many bytes it takes.
    const BYTES: usize;
    /// Where a word ends.
    fn at_end() -> Self;
    /// Of a way that goes on so, with a letter before it.
    fn after(self, letter: T) -> Self;
    /// Of two ways together.
    fn or(self, other: Self) -> Self;
    fn write(self, bytes: &mut [u8]);
    fn read(bytes: &[u8]) -> Option<Self>;
}

impl Letter for u8 {
    fn byte(self) -> u8 {
        self
    }

    fn of_byte(byte: u8) -> Self {
        byte
    }
}

/// Nothing is known.
impl<T> Ways<T> for () {
    const BYTES: usize = 0;

    fn at_end() {}

    fn after(self, _: T) {}

    fn or(self, (): ()) {}

    fn write(self, _: &mut [u8]) {}

    fn read(_: &[u8]) -> Option<Self> {
        Some(())
    }
}
