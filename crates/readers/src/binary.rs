//! Tells text from everything else before anyone tries to make sense of it.

/// Formats with a signature of their own, so that the message can say what the file is.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old office document",
    ),
    (b"{\\rtf", "a Rich Text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
];

/// What the bytes are, when they open with the signature of a format that is not text.
pub(crate) fn known_format(bytes: &[u8]) -> Option<&'static str> {
    SIGNATURES
        .iter()
        .find(|(signature, _)| bytes.starts_with(signature))
        .map(|&(_, content)| content)
}

/// Whether a decoded text is none: a NUL anywhere, or many control or undecodable signs.
pub(crate) fn looks_binary(text: &str) -> bool {
    let (mut signs, mut strange) = (0_usize, 0_usize);
    for c in text.chars() {
        if c == '\0' {
            return true;
        }
        signs += 1;
        strange += usize::from(is_strange(c));
    }
    // One in twenty is far more than any damaged text has, and far less than random bytes.
    strange * 20 > signs
}

fn is_strange(c: char) -> bool {
    let is_layout = matches!(
        c,
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1b}' | '\u{85}'
    );
    c == '\u{fffd}' || (c.is_control() && !is_layout)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_binary_from_text() {
        assert!(looks_binary("a\0b"));
        assert!(looks_binary("\u{1}\u{2}\u{3}ab"));
        assert!(!looks_binary(
            "One bad sign \u{fffd} in a sentence of ordinary words."
        ));
        assert!(!looks_binary("\tIndented.\r\n"));
    }
}
