//! Captions and credits of pictures.

use std::sync::LazyLock;

use regex::Regex;
use reportedly_model::BlockRole;

use super::Line;
use crate::words::{after_words, count, ends_sentence, pattern};

/// Cues that need a colon, a dash or "by" after them.
const CUES: &[&str] = &[
    "photo",
    "photos",
    "photograph",
    "photographs",
    "picture",
    "pictures",
    "image",
    "images",
    "video",
    "illustration",
    "caption",
    "credit",
    "credits",
    "photo credit",
    "photo credits",
    "image credit",
    "image credits",
    "picture credit",
    "video credit",
    "photo caption",
    "image source",
    "photo source",
    "image caption",
    "file photo",
    "file picture",
    "file image",
    "handout",
    "screenshot",
    "screengrab",
    "file",
    "crédit",
    "crédits",
    "crédit photo",
    "crédits photo",
    "photo d’archives",
    "photo d'archives",
    "légende",
    "foto",
    "fotos",
    "bild",
    "bildquelle",
    "imagen",
    "imagem",
    "fotografía",
    "фото",
    "صورة",
    "الصورة",
];

/// Cues that no prose opens with, and so may be followed by a comma.
const CUES_WITH_COMMA: &[&str] = &[
    "image caption",
    "media caption",
    "video caption",
    "image source",
];

/// What follows a cue: `:`, a dash, "by", "courtesy".
static AFTER_CUE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^\s*(?:[:/–—]|-\s|(?:by|par|de|von|courtesy)\s+\p{Lu})|^\s*(?i:courtesy of|taken by)\b",
    )
});

/// A credit in brackets at the end: "[Omar Diaz/AFP]", "(Photo by A. Diaz via Getty Images)".
static CREDIT_AT_END: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?x)
        (?: [\[(] \s* (?i:photo|image|picture|credit|file\ photo|video|screenshot|screengrab|courtesy)\b [^\])]{{0,120}}
          | [\[(] [^\])]{{0,80}} (?: / | \bvia\ ) \s* {AGENCY} [^\])]{{0,60}}
          | \[ \p{{Lu}}[^\])/]{{0,30}} \s [^\])/]{{1,40}} / \s* \p{{Lu}} [^\])]{{1,40}} ) \s* [\])] \s* $"
    ))
});

/// An agency alone in brackets credits a picture, unless a sentence ends before it.
static AGENCY_AT_END: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?x) ^ (?P<words> .* \S) \s* [\[(] {AGENCY} (?:\ (?:Photo|file|archive))? [\])] $"
    ))
});

/// Those who sell pictures.
const AGENCY: &str = r"(?: (?:Agence\ France-Presse|AFP|AP|EPA|EFE|DPA|dpa|Reuters|Getty|Shutterstock|Alamy|Anadolu|Xinhua|TASS|ANSA|Keystone|Belga|Corbis|NurPhoto)\b (?:\ Images)? )";

/// "© AFP", "Getty Images", "AP Photo/Omar Diaz" as the whole line.
static CREDIT_ALONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x) ^ (?: © .{1,80} | (?:AP|AFP|EPA|Reuters)\ (?:Photo|Image) \b .{0,60}
        | .{0,60} \b (?:Getty\ Images | Shutterstock | Alamy) (?:\ .{0,30})? | .{1,40} / \s* (?:AFP|AP|EPA|Reuters|Anadolu)(?:\ .{0,30})? ) $",
    )
});

/// Longer paragraphs are prose with a credit at their end.
const MAX_WORDS: usize = 70;

pub(super) fn is_caption(line: &Line<'_>) -> bool {
    let words = line.words();
    if count(words) > MAX_WORDS {
        return false;
    }
    has_cue(words)
        || is_credit(words)
        || describes_credit_below(line)
        || line.words_before().is_some_and(is_cue_alone)
}

/// Whether the line opens as a caption or credit does.
pub(super) fn has_cue(words: &str) -> bool {
    let words = words.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let opens_with = |cue| after_words(words, cue);
    CUES.iter()
        .any(|cue| opens_with(cue).is_some_and(|rest| AFTER_CUE.is_match(rest)))
        || CUES_WITH_COMMA
            .iter()
            .any(|cue| opens_with(cue).is_some_and(|rest| rest.starts_with([',', ':'])))
}

/// "Image caption," on a line of its own, with the caption on the next one.
fn is_cue_alone(words: &str) -> bool {
    has_cue(words) && count(words) <= 3 && words.ends_with([':', ','])
}

fn is_credit(words: &str) -> bool {
    let is_short = count(words) <= 12;
    let is_agency_at_end = || {
        AGENCY_AT_END
            .captures(words)
            .and_then(|found| found.name("words"))
            .is_some_and(|words| !ends_sentence(words.as_str()))
    };
    CREDIT_AT_END.is_match(words)
        || (is_short && CREDIT_ALONE.is_match(words))
        || is_agency_at_end()
}

/// The words above a line that is only a credit describe the same picture.
fn describes_credit_below(line: &Line<'_>) -> bool {
    let Some(next) = line.next else {
        return false;
    };
    let is_short = count(line.words()) <= 30 && !ends_sentence(line.words());
    let is_inside = line.role_before() == Some(BlockRole::Body);
    is_short && is_inside && count(next) <= 15 && (has_cue(next) || is_credit(next))
}
