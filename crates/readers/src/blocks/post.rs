//! Embedded posts: somebody else's words, which a report sets into its own.
//!
//! A post is known by its signature; the hard part is where its text begins. In a quotation
//! the markup says so. In plain text it is the paragraph before the signature, or what follows
//! a lead-in ("… wrote on X:") or a place where two sentences stick together without a blank,
//! as they do where a page's markup was thrown away.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use reportedly_model::BlockRole;

use super::signature::{self, Signature};
use super::{Piece, Stretch, caption, headed_post, mailed, related};
use crate::draft::{Markup, Paragraph};
use crate::words::{count, pattern};

/// Links at the end of a post's text, even glued to its last word.
static LINKS_AT_END: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:https?://|pic\.(?:twitter|x)\.com/|\bt\.co/)\S*\s*$"));

/// "… wrote on Telegram:", after which the post follows.
static LEAD_IN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x) \b (?: (?:on|via|to|sur|on\ his|on\ her|on\ their|on\ its)\ (?:X|Twitter|Telegram|Facebook|Instagram|Bluesky
            |Mastodon|Threads|TikTok|Weibo|WhatsApp|Truth\ Social|social\ media)
          | (?:re)?tweeted | a\ tweet | un\ tweet ) \b [^:\n.!?]{0,80} : \s*",
    )
});

/// Two sentences without a blank between them: "…on Sunday.BREAKING".
static GLUE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[\p{Ll}\d]{2}[”’»)\]]?[.!?…][”’»)\]]?(?P<next>[\p{Lu}\p{So}#@“«])"));

/// A post's text is cut off at this many paragraphs before its signature.
const MAX_PARAGRAPHS: usize = 12;

/// More sentences than this don't stick together but in garbage.
const MAX_GLUED: usize = 50;

/// Cuts the posts out of the paragraphs.
pub(super) fn cut_out(text: &str, paragraphs: &[Paragraph]) -> Vec<Stretch> {
    let has_gaps = paragraphs
        .windows(2)
        .any(|pair| has_blank_line(text, pair[0].range.end, pair[1].range.start));
    let mut stretches: Vec<Stretch> = Vec::with_capacity(paragraphs.len());
    let mut at = 0;
    while let Some(paragraph) = paragraphs.get(at) {
        if let Some(mail) = mailed::at_start(text, &paragraphs[at..]) {
            at += 1 + mail.quoted.len();
            stretches.push(Stretch::Paragraph(mail.header));
            stretches.extend(mail.quoted.into_iter().map(Stretch::Post));
            continue;
        }
        if let Some((post, taken)) = headed_post::at_start(text, &paragraphs[at..]) {
            let range = trimmed(text, without_links(text, post.range.clone()));
            if !range.is_empty() {
                stretches.push(Stretch::Post(Piece { range, ..post }));
            }
            at += taken;
            continue;
        }
        cut_out_signed(text, &mut stretches, paragraph, has_gaps);
        at += 1;
    }
    stretches
}

/// Cuts the posts that are signed in `paragraph` out of it and of what came before.
fn cut_out_signed(text: &str, stretches: &mut Vec<Stretch>, paragraph: &Paragraph, has_gaps: bool) {
    let mut rest = paragraph.clone();
    while let Some(signature) = signature_in(text, &rest) {
        let after = signature.range.end;
        take_post(text, stretches, &rest, signature, has_gaps);
        rest.range.start = after;
    }
    push_paragraph(text, stretches, rest);
}

fn signature_in(text: &str, paragraph: &Paragraph) -> Option<Signature> {
    if matches!(paragraph.markup, Markup::Role(_)) {
        return None;
    }
    let base = paragraph.range.start;
    let shift = |range: Range<usize>| range.start + base..range.end + base;
    let words = &text[paragraph.range.clone()];
    let is_post = matches!(paragraph.markup, Markup::Post(_));
    let handle = || is_post.then(|| signature::find_handle(words)).flatten();
    signature::find(words)
        .or_else(handle)
        .map(|found| Signature {
            range: shift(found.range),
            author: shift(found.author),
            date: found.date.map(shift),
        })
}

/// Pushes the paragraph without the blanks around it; nothing where there is nothing else.
fn push_paragraph(text: &str, stretches: &mut Vec<Stretch>, paragraph: Paragraph) {
    let range = trimmed(text, paragraph.range);
    if !range.is_empty() {
        stretches.push(Stretch::Paragraph(Paragraph { range, ..paragraph }));
    }
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let start = range.start + (words.len() - words.trim_start().len());
    start..start + words.trim().len()
}

/// Takes the text that `signature` signs, out of `holder` and of what came before it.
fn take_post(
    text: &str,
    stretches: &mut Vec<Stretch>,
    holder: &Paragraph,
    signature: Signature,
    has_gaps: bool,
) {
    let before = Paragraph {
        range: trimmed(text, holder.range.start..signature.range.start),
        markup: holder.markup,
    };
    let mut parts: Vec<Paragraph> = Vec::new();
    if !before.range.is_empty() {
        parts.push(before);
    }
    take_earlier_parts(text, stretches, &mut parts, holder, has_gaps);
    let Some(first) = parts.first().cloned() else {
        push_orphan(stretches, signature);
        return;
    };
    let start = match first.markup.quotation() {
        Some(_) => first.range.start,
        None => first.range.start + start_of_post(&text[first.range.clone()]),
    };
    push_paragraph(
        text,
        stretches,
        Paragraph {
            range: first.range.start..start,
            ..first
        },
    );
    let end = parts.last().map_or(start, |last| last.range.end);
    push_post(text, stretches, start..end.max(start), signature);
}

/// Moves the paragraphs that belong to the post, too, from `stretches` to the front of `parts`.
fn take_earlier_parts(
    text: &str,
    stretches: &mut Vec<Stretch>,
    parts: &mut Vec<Paragraph>,
    holder: &Paragraph,
    has_gaps: bool,
) {
    while parts.len() < MAX_PARAGRAPHS {
        let Some(Stretch::Paragraph(earlier)) = stretches.last() else {
            return;
        };
        let later = parts.first().unwrap_or(holder);
        if !belongs(text, earlier, later, parts, has_gaps) {
            return;
        }
        parts.insert(0, earlier.clone());
        stretches.pop();
    }
}

fn belongs(
    text: &str,
    earlier: &Paragraph,
    later: &Paragraph,
    parts: &[Paragraph],
    has_gaps: bool,
) -> bool {
    if later.markup.quotation().is_some() || earlier.markup.quotation().is_some() {
        return earlier.markup.quotation() == later.markup.quotation();
    }
    let words = &text[earlier.range.clone()];
    let is_other = matches!(earlier.markup, Markup::Role(_))
        || related::has_cue(words)
        || caption::has_cue(words);
    if is_other {
        return false;
    }
    let Some(first) = parts.first() else {
        // The signature has a paragraph of its own: its text is the one before.
        return true;
    };
    if is_only_links(&text[first.range.clone()]) || opens_post(words) {
        return true;
    }
    // Among paragraphs that blank lines part, lines without one are of a piece.
    let is_contiguous = !has_blank_line(text, earlier.range.end, first.range.start);
    has_gaps
        && is_contiguous
        && start_of_post(&text[first.range.clone()]) == 0
        && !words.ends_with(':')
}

/// A signature without anything that it could sign.
fn push_orphan(stretches: &mut Vec<Stretch>, signature: Signature) {
    stretches.push(Stretch::Paragraph(Paragraph {
        range: signature.range,
        markup: Markup::Role(BlockRole::Byline),
    }));
}

fn push_post(text: &str, stretches: &mut Vec<Stretch>, range: Range<usize>, signature: Signature) {
    let range = trimmed(text, without_links(text, range));
    if range.is_empty() {
        return;
    }
    stretches.push(Stretch::Post(Piece {
        role: BlockRole::EmbeddedPost,
        range,
        author: Some(signature.author),
        date: signature.date,
    }));
}

/// The range without the links at its end.
fn without_links(text: &str, range: Range<usize>) -> Range<usize> {
    let mut end = range.end;
    while let Some(links) = LINKS_AT_END.find(&text[range.start..end]) {
        end = range.start + links.start();
    }
    range.start..end
}

fn is_only_links(words: &str) -> bool {
    words.split_whitespace().all(|word| {
        word.starts_with('#')
            || LINKS_AT_END
                .find(word)
                .is_some_and(|link| link.start() == 0)
    })
}

/// A line such as "BREAKING:" or one that opens with a picture sign starts a post.
fn opens_post(words: &str) -> bool {
    let is_picture = |c: char| matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}');
    let is_shouted =
        words.ends_with(':') && count(words) <= 4 && words.chars().all(|c| !c.is_lowercase());
    words.starts_with(is_picture) || is_shouted
}

/// Where, in the first paragraph of a post, its own words begin.
fn start_of_post(words: &str) -> usize {
    let has_post_after = |at: usize| words[at..].split_whitespace().nth(2).is_some();
    if let Some(lead_in) = LEAD_IN
        .find(words)
        .filter(|found| has_post_after(found.end()))
    {
        return lead_in.end();
    }
    GLUE.captures_iter(words)
        .take(MAX_GLUED)
        .filter_map(|glue| glue.name("next"))
        .map(|next| next.start())
        .find(|&at| has_post_after(at) && !is_in_address(words, at))
        .unwrap_or(0)
}

/// Whether `at` lies inside a web address.
fn is_in_address(words: &str, at: usize) -> bool {
    let start = words[..at]
        .rfind(char::is_whitespace)
        .map_or(0, |blank| blank + 1);
    let word = &words[start..at];
    word.contains("://") || word.contains("www.")
}

fn has_blank_line(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to)
        .is_some_and(|gap| gap.bytes().filter(|&byte| byte == b'\n').count() > 1)
}
