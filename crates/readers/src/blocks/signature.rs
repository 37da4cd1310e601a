//! The line that signs an embedded post: "— The Example (@example) December 12, 2024".

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::words::pattern;

/// Where a post is signed, in bytes of the paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Signature {
    /// From its dash to its end.
    pub(super) range: Range<usize>,
    /// Name and handle.
    pub(super) author: Range<usize>,
    pub(super) date: Option<Range<usize>>,
}

/// A date as platforms write it, month before or after day, any language; an hour may stand
/// before or after it.
pub(super) const DATE: &str = r"(?x:
    (?: \d{1,2}[:.]\d{2} (?:\s*[AaPp]\.?[Mm]\.?)? \s* [·•,\-–]\s* )?
    (?: \p{L}{3,12}\.? \s+ \d{1,2}(?:st|nd|rd|th)? ,? \s+ \d{4}
      | \d{1,2}(?:\.|er|º)? \s+ (?:de\s+)? \p{L}{3,12}\.? ,? \s+ (?:de\s+)? \d{4}
      | \d{4}-\d{2}-\d{2}
      | \d{1,2}[/.]\d{1,2}[/.]\d{2,4}
      | \d{4}年\d{1,2}月\d{1,2}日 )
    (?: ,? \s* (?:at\s+|à\s+)? \d{1,2}[:.]\d{2} (?:\s*[AaPp]\.?[Mm]\.?)? )? )";

const PLATFORM: &str = r"(?:Twitter|X|Telegram|Facebook|Instagram|Bluesky|Mastodon|Threads|TikTok|VK|WhatsApp|Weibo|Truth\ Social)";

/// What a name looks like, in any script.
const NAME: &str = r"[^()\n—–―\s-][^()\n—–―]{0,80}?";

/// Name and handle, or name and platform: "Jane Roe (@jane)", "Ministry (Telegram)".
static AUTHOR: LazyLock<String> = LazyLock::new(|| {
    format!(
        r"(?P<name>{NAME})\s*\(\s*(?:@[\w.]{{1,40}}(?:@[\w.-]{{1,60}})?|(?:(?:via|on|sur)\s+)?{PLATFORM})\s*\)"
    )
});

static DATED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?P<dash>[—–―]|--|(?:^|[\s>])-)\s*(?P<author>{})[\s,·•|]*(?P<date>{DATE})",
        *AUTHOR
    ))
});

/// Without a date, the signature has to end its line.
static UNDATED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?m)(?P<dash>[—―]|--|^\s*[-–]|^A post shared by\b|^Posted by\b)\s*(?P<author>{})\s*$",
        *AUTHOR
    ))
});

/// Without a dash, it has to be the whole line.
static WHOLE_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?m)^\s*(?P<author>{})[\s,·•|]*(?P<date>{DATE})\s*$",
        *AUTHOR
    ))
});

/// "— Ministry of Fisheries on Facebook, 14 December 2024", which has to be the whole line.
static ON_PLATFORM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?m)^\s*(?P<dash>[—–―]|--)\s*(?P<author>(?P<name>{NAME}),?\s(?:via|on|sur)\s{PLATFORM})\b[\s,·•|]*(?P<date>{DATE})\s*$"
    ))
});

/// "— @jane_roe", which ends what the markup says is a post.
static HANDLE_ALONE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?P<dash>[—–―]|--)\s*(?P<author>(?P<name>@[\w.]{1,40}))\s*$"));

/// The signature that is no more than a handle, at the end of a post.
pub(super) fn find_handle(post: &str) -> Option<Signature> {
    signature(&HANDLE_ALONE.captures(post)?)
}

/// The first signature in a paragraph.
pub(super) fn find(paragraph: &str) -> Option<Signature> {
    // Cheap, and true of hardly any paragraph.
    if !paragraph.contains(['(', '—', '–', '―']) && !paragraph.contains("--") {
        return None;
    }
    [&DATED, &UNDATED, &WHOLE_LINE, &ON_PLATFORM]
        .into_iter()
        .filter_map(|pattern| pattern.captures(paragraph))
        .filter_map(|captures| signature(&captures))
        .min_by_key(|signature| (signature.author.start, signature.date.is_none()))
}

/// Whether a line of plain text opens with a signature.
pub(super) fn opens_line(line: &str) -> bool {
    find(line).is_some_and(|signature| {
        let before = line.get(..signature.range.start).unwrap_or_default();
        before.trim().is_empty()
    })
}

fn signature(captures: &Captures<'_>) -> Option<Signature> {
    let whole = captures.get(0)?;
    let author = captures.name("author")?;
    let name = captures.name("name")?;
    if !name.as_str().contains(char::is_alphanumeric) {
        return None;
    }
    let blanks = author.as_str().len() - author.as_str().trim_start().len();
    Some(Signature {
        range: whole.start()..whole.end(),
        author: author.start() + blanks..author.end(),
        date: captures.name("date").map(|date| date.range()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(line: &str) -> Option<(&str, Option<&str>)> {
        let found = find(line)?;
        Some((&line[found.author], found.date.map(|date| &line[date])))
    }

    #[test]
    fn reads_the_forms_of_many_platforms_and_languages() {
        let signed = [
            (
                "— Jane Roe (@jane_roe) December 12, 2024",
                "Jane Roe (@jane_roe)",
                "December 12, 2024",
            ),
            (
                "– Jane Roe (@jane) 12 December 2024",
                "Jane Roe (@jane)",
                "12 December 2024",
            ),
            (
                "-- Jane Roe (@jane) Dec. 1, 2024",
                "Jane Roe (@jane)",
                "Dec. 1, 2024",
            ),
            (
                "- Jane Roe (@jane) 2024-12-12",
                "Jane Roe (@jane)",
                "2024-12-12",
            ),
            (
                "&c— Zoé Roé (@zoe) 1er décembre 2024",
                "Zoé Roé (@zoe)",
                "1er décembre 2024",
            ),
            (
                "— Ana (@ana.b) 12 de diciembre de 2024",
                "Ana (@ana.b)",
                "12 de diciembre de 2024",
            ),
            (
                "— وكالة المثال (@example) ديسمبر 12, 2024",
                "وكالة المثال (@example)",
                "ديسمبر 12, 2024",
            ),
            (
                "— Port Office (Telegram), 9:15 AM · Dec 12, 2024",
                "Port Office (Telegram)",
                "9:15 AM · Dec 12, 2024",
            ),
            (
                "— Jo (@jo@social.example) July 4, 2023",
                "Jo (@jo@social.example)",
                "July 4, 2023",
            ),
            (
                "Jane Roe (@jane) December 12, 2024",
                "Jane Roe (@jane)",
                "December 12, 2024",
            ),
        ];
        for (line, author, date) in signed {
            assert_eq!(parts(line), Some((author, Some(date))), "{line}");
        }
        assert_eq!(
            parts("— Jane Roe (@jane)"),
            Some(("Jane Roe (@jane)", None))
        );
    }

    #[test]
    fn a_handle_alone_ends_a_post() {
        let handle = |post| find_handle(post).map(|found| &post[found.author]);
        assert_eq!(handle("She is in Riga! — @jane_roe"), Some("@jane_roe"));
        assert_eq!(handle("She is in Riga, says @jane_roe"), None);
        assert_eq!(parts("She is in Riga! — @jane_roe"), None);
    }

    #[test]
    fn prose_is_no_signature() {
        for line in [
            "The reporter — Jane Roe (@jane) — wrote nothing.",
            "Jane Roe (@jane) wrote on December 12, 2024 that she had left.",
            "She left (on X) in 2024.",
            "- Novak posted it on Facebook",
            "She left — as she wrote on Telegram 12 December 2024 — by car.",
            "A well-known writer (Jane Roe) December 12, 2024",
            "— (@) December 12, 2024",
        ] {
            assert_eq!(parts(line), None, "{line}");
        }
    }
}
