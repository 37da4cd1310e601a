use serde::{Deserialize, Serialize};

/// A stretch of a report's text, half open, in Unicode code points.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Span {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}

impl Span {
    /// A span from `start` up to, and without, `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Number of code points.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether nothing lies in it.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a code point.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn union(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The same stretch, moved right by `by` code points.
    pub const fn shifted(self, by: usize) -> Span {
        Span::new(self.start + by, self.end + by)
    }
}

/// Finds the bytes of a code-point span without walking the text from its start each time.
#[derive(Debug, Clone)]
pub struct CharIndex {
    /// Byte offset of every code point, and of the end; empty for pure ASCII.
    bytes: Vec<u32>,
    len: usize,
}

impl CharIndex {
    /// Indexes `text`; texts of 4 GiB and more are not supported by the readers.
    pub fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self {
                bytes: Vec::new(),
                len: text.len(),
            };
        }
        let mut bytes: Vec<u32> = text.char_indices().map(|(at, _)| at as u32).collect();
        let len = bytes.len();
        bytes.push(text.len() as u32);
        Self { bytes, len }
    }

    /// Number of code points in the text.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Byte offset of code point `at`, clamped to the end of the text.
    pub fn byte(&self, at: usize) -> usize {
        let at = at.min(self.len);
        self.bytes.get(at).map_or(at, |&byte| byte as usize)
    }

    /// Code point that starts at, or holds, byte offset `byte`.
    pub fn char(&self, byte: usize) -> usize {
        if self.bytes.is_empty() {
            return byte.min(self.len);
        }
        self.bytes
            .partition_point(|&b| (b as usize) < byte)
            .min(self.len)
    }

    /// The words of `span` in `text`, the text that was indexed.
    pub fn slice<'t>(&self, text: &'t str, span: Span) -> &'t str {
        let (start, end) = (self.byte(span.start), self.byte(span.end));
        text.get(start..end.max(start)).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_by_code_point_in_any_script() {
        for text in ["plain words", "Novák, Noëlle", "نور الدين", "a😀b"] {
            let index = CharIndex::new(text);
            let chars: Vec<char> = text.chars().collect();
            assert_eq!(index.len(), chars.len());
            for start in 0..chars.len() {
                for end in start..=chars.len() {
                    let expected: String = chars[start..end].iter().collect();
                    assert_eq!(index.slice(text, Span::new(start, end)), expected);
                    assert_eq!(index.char(index.byte(start)), start);
                }
            }
        }
    }

    #[test]
    fn a_span_beyond_the_text_is_empty() {
        assert_eq!(CharIndex::new("é").slice("é", Span::new(4, 9)), "");
    }
}
