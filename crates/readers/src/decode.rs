//! Bytes to text: byte-order marks, UTF-8, UTF-16, a declared charset, else an educated guess.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::{ReadError, binary};

/// Text, and what its letters rest on.
pub(crate) struct Decoded {
    pub(crate) text: String,
    /// The encoding, where nothing but the look of the bytes tells it.
    pub(crate) guessed: Option<&'static str>,
}

impl Decoded {
    /// Bytes that say themselves how they are to be read.
    fn told(text: String) -> Self {
        Self {
            text,
            guessed: None,
        }
    }

    fn guessed(encoding: &'static Encoding, bytes: &[u8]) -> Self {
        Self {
            text: lossy(encoding, bytes),
            guessed: Some(encoding.name()),
        }
    }
}

/// Decodes `bytes` and cleans the text: one sort of newline, no byte-order mark.
///
/// `declared` is the charset that the document states for itself, as HTML can.
pub(crate) fn decode(
    name: &str,
    bytes: &[u8],
    declared: Option<&'static Encoding>,
) -> Result<Decoded, ReadError> {
    if let Some(content) = binary::known_format(bytes) {
        return Err(not_text(name, content));
    }
    let Decoded { text, guessed } = decode_with_best_encoding(bytes, declared);
    if binary::looks_binary(&text) {
        return Err(not_text(name, "binary data"));
    }
    let text = clean(&text);
    // All encodings agree on ASCII: nothing in it can be wrong.
    let guessed = guessed.filter(|_| !text.is_ascii());
    Ok(Decoded { text, guessed })
}

fn not_text(name: &str, content: &str) -> ReadError {
    ReadError::Binary {
        name: name.to_owned(),
        content: content.to_owned(),
    }
}

fn decode_with_best_encoding(bytes: &[u8], declared: Option<&'static Encoding>) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Decoded::told(lossy(encoding, &bytes[mark..]));
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return Decoded::guessed(encoding, bytes);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded::told(text.to_owned());
    }
    if is_damaged_utf8(bytes) {
        return Decoded::told(lossy(UTF_8, bytes));
    }
    if let Some(encoding) = declared.filter(|&encoding| encoding != UTF_8) {
        let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
        if !had_errors {
            return Decoded::told(text.into_owned());
        }
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    Decoded::guessed(detector.guess(None, Utf8Detection::Deny), bytes)
}

/// Decodes with U+FFFD for what cannot be decoded, so that damage stays visible.
fn lossy(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// Whether every other byte is mostly zero, as in UTF-16 of a text with many ASCII signs.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    const SAMPLE: usize = 4096;
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let pairs = sample.len() / 2;
    if pairs < 2 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |offset: usize| {
        sample
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    match () {
        () if odd * 2 > pairs && even * 20 < pairs => Some(UTF_16LE),
        () if even * 2 > pairs && odd * 20 < pairs => Some(UTF_16BE),
        () => None,
    }
}

/// Whether the bytes are UTF-8 but for a few broken places: a cut file, one bad quotation mark.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    // In an old code page, signs that happen to be UTF-8 are rarer by far than those that are not.
    good > 0 && good >= broken
}

/// One sort of newline and of blank; no byte-order mark, and nothing invisible that is no part of a
/// word's spelling. A form feed or a separator character ends a line.
fn clean(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut clean = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                clean.push('\n');
            }
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            _ if is_invisible(c) => {}
            '\u{a0}'
            | '\u{1680}'
            | '\u{2000}'..='\u{200a}'
            | '\u{202f}'
            | '\u{205f}'
            | '\u{3000}' => {
                clean.push(' ');
            }
            _ => clean.push(c),
        }
    }
    clean
}

/// Soft hyphens, marks of direction and the like. The joiners of Persian and Indic scripts are letters
/// of a word's spelling and stay.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> String {
        decode("report.txt", bytes, None).unwrap().text
    }

    fn guessed(bytes: &[u8], declared: Option<&'static Encoding>) -> Option<&'static str> {
        decode("report.txt", bytes, declared).unwrap().guessed
    }

    #[test]
    fn tells_which_encoding_was_guessed() {
        let old = b"The pr\xe9fet left H\xe9dre on Friday.";
        assert_eq!(guessed(old, None), Some("windows-1252"));
        // what the page says of itself is no guess, unless its bytes cannot be that
        let declared = Some(encoding_rs::ISO_8859_2);
        assert_eq!(guessed(old, declared), None);
        assert_eq!(
            guessed(old, Some(encoding_rs::EUC_KR)),
            Some("windows-1252")
        );
        let little: Vec<u8> = "Zoë left Malmö."
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(guessed(&little, None), Some("UTF-16LE"));
        assert_eq!(guessed(&[&[0xff, 0xfe], &little[..]].concat(), None), None);
    }

    #[test]
    fn guesses_nothing_where_utf8_is_whole_or_damaged() {
        assert_eq!(guessed("Zoë left Malmö.".as_bytes(), None), None);
        assert_eq!(guessed(b"She left.", None), None);
        let damaged = ["Zoë left Malmö by ".as_bytes(), b"\xff car"].concat();
        assert_eq!(guessed(&damaged, None), None);
    }

    #[test]
    fn reads_utf8_with_and_without_mark() {
        assert_eq!(
            decoded("Bouthaïna à Beyrouth".as_bytes()),
            "Bouthaïna à Beyrouth"
        );
        assert_eq!(decoded("\u{feff}Zoë".as_bytes()), "Zoë");
    }

    #[test]
    fn blanks_are_alike_and_invisible_signs_are_gone() {
        let text = "New\u{2009}York, \u{200e}Rome\u{200e}, Pa\u{ad}ris\u{a0}: \u{202b}x\u{202c}";
        assert_eq!(decoded(text.as_bytes()), "New York, Rome, Paris : x");
        // the joiner parts two halves of a Persian word
        assert_eq!(decoded("می\u{200c}رود".as_bytes()), "می\u{200c}رود");
    }

    #[test]
    fn reads_utf16_with_and_without_mark() {
        let text = "Zoë Lindqvist left Malmö.";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decoded(&little), text);
        assert_eq!(decoded(&big), text);
        assert_eq!(decoded(&[&[0xff, 0xfe], &little[..]].concat()), text);
        assert_eq!(decoded(&[&[0xfe, 0xff], &big[..]].concat()), text);
    }

    #[test]
    fn guesses_old_code_pages() {
        let (latin, _, _) =
            encoding_rs::WINDOWS_1252.encode("L’ancien préfet a été arrêté à Besançon.");
        assert_eq!(decoded(&latin), "L’ancien préfet a été arrêté à Besançon.");
        let (cyrillic, _, _) =
            encoding_rs::WINDOWS_1251.encode("Бывший министр уехал из Киева в Варшаву.");
        assert_eq!(
            decoded(&cyrillic),
            "Бывший министр уехал из Киева в Варшаву."
        );
        let (arabic, _, _) =
            encoding_rs::WINDOWS_1256.encode("غادر الوزير السابق مدينة بيروت إلى القاهرة");
        assert_eq!(
            decoded(&arabic),
            "غادر الوزير السابق مدينة بيروت إلى القاهرة"
        );
    }

    #[test]
    fn a_cut_file_keeps_its_words() {
        let whole = "Zoë à Malmö, l’été: où";
        assert_eq!(
            decoded(&whole.as_bytes()[..whole.len() - 1]),
            "Zoë à Malmö, l’été: o\u{fffd}"
        );
    }

    #[test]
    fn a_damaged_byte_leaves_the_rest_as_it_is() {
        let damaged = [
            "Zoë left Malmö by ".as_bytes(),
            b"\xff car, the paper said.",
        ]
        .concat();
        assert_eq!(
            decoded(&damaged),
            "Zoë left Malmö by \u{fffd} car, the paper said."
        );
        let (latin, _, _) = encoding_rs::WINDOWS_1252.encode("Zoë left Malmö on Friday.");
        assert_eq!(decoded(&latin), "Zoë left Malmö on Friday.");
    }

    #[test]
    fn newlines_become_one_sort() {
        assert_eq!(decoded(b"a\r\nb\rc\n"), "a\nb\nc\n");
        assert_eq!(decoded("a\u{2029}b\u{c}c".as_bytes()), "a\nb\nc");
    }
}
