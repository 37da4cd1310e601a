//! No input makes a reader panic, run away, or break the promises of a report.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use reportedly_model::{CharIndex, Report};
use reportedly_readers::{ReadError, ReadOptions, read_bytes};

const NAMES: [&str; 4] = ["report.txt", "report.md", "report.html", "report"];

fn read(name: &str, bytes: &[u8]) -> Result<Report, ReadError> {
    read_bytes(name, bytes, &ReadOptions::default())
}

/// Blocks are in order, do not overlap, are not blank, and lie within the text.
fn check_promises(report: &Report) {
    let index = CharIndex::new(&report.text);
    let mut end = 0;
    for block in &report.blocks {
        assert!(block.span.start >= end, "overlap at {:?}", block.span);
        assert!(block.span.end <= index.len());
        let words = index.slice(&report.text, block.span);
        assert!(!words.trim().is_empty(), "blank block");
        assert_eq!(words, words.trim(), "blanks around a block");
        for quoted in [&block.author, &block.date].into_iter().flatten() {
            assert_eq!(index.slice(&report.text, quoted.span), quoted.text);
            assert!(!quoted.span.overlaps(block.span));
        }
        end = block.span.end;
    }
    assert_eq!(report.id.len(), 64);
    assert!(!report.text.contains('\r'));
}

fn check_all_formats(bytes: &[u8]) {
    for name in NAMES {
        match read(name, bytes) {
            Ok(report) => check_promises(&report),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
}

/// Bits of markup and layout, from which any nonsense can be put together.
fn fragment() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("<p>".to_owned()),
        Just("</p>".to_owned()),
        Just("<div><table><tr><td>".to_owned()),
        Just("</table><b><i></b>".to_owned()),
        Just("<blockquote class=twitter-tweet>".to_owned()),
        Just("</blockquote>".to_owned()),
        Just("<pre>\n\n".to_owned()),
        Just("<!--".to_owned()),
        Just("-->".to_owned()),
        Just("<script>".to_owned()),
        Just("</script>".to_owned()),
        Just("&#xD800;&#0;&nbsp;&amp".to_owned()),
        Just("---\n".to_owned()),
        Just("title: x\n".to_owned()),
        Just("published: 2024-12-14\n".to_owned()),
        Just("> ".to_owned()),
        Just("- ".to_owned()),
        Just("# ".to_owned()),
        Just("```\n".to_owned()),
        Just("| a | b |\n|---|---|\n".to_owned()),
        Just("[x](y)".to_owned()),
        Just("![x](y)".to_owned()),
        Just("\n".to_owned()),
        Just("\n\n".to_owned()),
        Just("\r\n".to_owned()),
        Just("— Jane Roe (@jane) December 12, 2024".to_owned()),
        Just("https://t.co/AbC".to_owned()),
        Just("on X: one two three".to_owned()),
        Just("Read also: ".to_owned()),
        Just("Related:\n".to_owned()),
        Just("Photo: x".to_owned()),
        Just("By Jane Roe\n".to_owned()),
        Just("He left on Sunday.Then she left.".to_owned()),
        Just("\u{2028}\u{feff}\u{200b}\u{ad}\u{202e}".to_owned()),
        Just("\\ud800 \u{1b}[31m\u{0}".to_owned()),
        "\\PC{0,12}",
        "[a-zA-Zéßİ بثين中😀.,:;“”() ]{0,40}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        check_all_formats(&bytes);
    }

    #[test]
    fn random_documents(parts in proptest::collection::vec(fragment(), 0..40)) {
        check_all_formats(parts.concat().as_bytes());
    }

    #[test]
    fn damaged_documents(
        parts in proptest::collection::vec(fragment(), 0..20),
        at in any::<proptest::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut bytes = parts.concat().into_bytes();
        if !bytes.is_empty() {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        check_all_formats(&bytes);
    }

    #[test]
    fn reading_is_repeatable(parts in proptest::collection::vec(fragment(), 0..20)) {
        let document = parts.concat();
        for name in NAMES {
            let first = read(name, document.as_bytes()).map_err(|error| error.to_string());
            let second = read(name, document.as_bytes()).map_err(|error| error.to_string());
            prop_assert_eq!(first, second);
        }
    }
}

/// Documents that are made to waste time; each is read, or refused, quickly.
#[test]
fn hostile_documents_do_not_run_away() {
    let formatting: String = (0..20_000).map(|n| format!("<b a{n}><p>x")).collect();
    let fonts: String = (0..20_000)
        .map(|n| format!("<font size={n}>x</p>"))
        .collect();
    let documents = [
        "<div>".repeat(100_000),
        "<ul><li>".repeat(50_000),
        "<table><tr><td>".repeat(50_000),
        "<div></x>".repeat(50_000),
        "<a><p>".repeat(50_000),
        "<p>x ".repeat(100_000),
        "<".repeat(250_000),
        "<!--".repeat(100_000),
        "&".repeat(250_000),
        "</".repeat(125_000),
        "<script></".repeat(25_000),
        "<blockquote>".repeat(50_000),
        formatting,
        fonts,
        "> ".repeat(100_000),
        "- ".repeat(50_000),
        "[".repeat(100_000),
        "*a ".repeat(100_000),
        "`".repeat(100_000),
        "![](".repeat(50_000),
        "| a ".repeat(50_000),
        "a".repeat(1_000_000),
        "a ".repeat(250_000),
        "a\n".repeat(150_000),
        "\n".repeat(1_000_000) + "a",
        "— a (@b) ".repeat(50_000),
        "(".repeat(250_000),
        "— (@".repeat(50_000),
        "https://t.co/a".repeat(35_000) + "\n— a (@b) May 1, 2024",
        "ab.C".repeat(100_000) + "\n— a (@b) May 1, 2024",
        "on X ".repeat(100_000) + "\n— a (@b) May 1, 2024",
        "[a/".repeat(100_000) + "]",
        "Read: ".repeat(75_000),
        "😀".repeat(100_000),
        format!("---\ntitle: {}\n---\nText", "[".repeat(50_000)),
        format!("---\ntitle: {}\n---\nText", "{a: ".repeat(25_000)),
        format!("---\na: &a [x]\n{}---\nText", "b: [*a, *a]\n".repeat(150)),
        format!(
            "<script type='application/ld+json'>{}</script>text",
            "[".repeat(100_000)
        ),
    ];
    for document in &documents {
        for name in NAMES {
            let start = Instant::now();
            if let Ok(report) = read(name, document.as_bytes()) {
                check_promises(&report);
            }
            let opening: String = document.chars().take(40).collect();
            let took = start.elapsed();
            assert!(
                took < Duration::from_secs(20),
                "{name}: {opening:?} took {took:?}"
            );
        }
    }
}
