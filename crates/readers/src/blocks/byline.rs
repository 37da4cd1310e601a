//! Bylines: who wrote the report, for whom, where and when.

use std::sync::LazyLock;

use regex::Regex;
use reportedly_model::BlockRole;

use super::Line;
use crate::agencies;
use crate::draft::Markup;
use crate::words::{after_words, count, ends_sentence, ends_with_mark, pattern};

/// Longer lines are prose.
const MAX_WORDS: usize = 40;

/// What opens a line about the authors, and no sentence of theirs.
const DESKS: &[&str] = &[
    "reporting by",
    "additional reporting by",
    "additional reporting",
    "writing by",
    "editing by",
    "with reporting by",
    "with additional reporting by",
    "propos recueillis par",
];

/// What opens a line about the authors, or a sentence.
const CREDITS: &[&str] = &[
    "edited by",
    "written by",
    "compiled by",
    "translated by",
    "translation by",
    "report by",
    "reported by",
    "with agencies",
    "with input from",
    "with inputs from",
    "from our correspondent",
    "by our correspondent",
    "by a staff reporter",
    "by staff reporter",
    "by agencies",
    "staff and agencies",
    "avec afp",
    "avec agences",
    "traduit par",
    "traduit de",
    "texte de",
    "por la redacción",
    "la rédaction",
];

/// What opens a line about the time of publication.
const DATE_CUES: &[&str] = &[
    "published",
    "published on",
    "published at",
    "posted",
    "posted on",
    "first published",
    "date",
    "issued",
    "publié",
    "publié le",
    "publié à",
    "publiée le",
    "posté le",
    "mise en ligne le",
    "veröffentlicht",
    "publicado",
    "опубликовано",
    "نشر",
];

/// What opens a line about the time of the last change.
const UPDATE_CUES: &[&str] = &[
    "updated",
    "updated on",
    "last updated",
    "last modified",
    "last modified on",
    "last update",
    "modified",
    "mis à jour",
    "mis à jour le",
    "modifié le",
    "actualisé le",
    "aktualisiert",
    "actualizado",
    "обновлено",
    "آخر تحديث",
];

/// What credits a report by itself, or with place and date, and is no agency by name.
const UNNAMED: &[&str] = &[
    "Agencies",
    "Agences",
    "Agencias",
    "News agencies",
    "PA",
    "Staff",
    "Wire services",
];

/// What a line that tells an author's office ends with.
const OFFICES: &[&str] = &[
    "correspondent",
    "correspondents",
    "reporter",
    "reporters",
    "editor",
    "staff writer",
    "correspondante",
    "journaliste",
];

/// "By" and its kin, before a name.
static BY_NAME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:By|BY|Par|PAR|Von|Por|Di|Av|Door|De notre correspondante?|بقلم)\s*:?\s+(?P<rest>\S.*)$",
    )
});

/// A line that is a date, with or without weekday, hour and place, and nothing else.
static DATE_ALONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)^ (?:[\p{L}\s.'’-]{2,40}(?:,|\s[/|–-])\s*)? (?:(?i:le)\s+)? (?:\p{L}{3,12},?\s+)?
        (?: \d{1,2}(?:st|nd|rd|th|er|\.)? \s+ (?:de\s+)? \p{L}{3,12}\.? ,? \s+ (?:de\s+)? \d{4}
          | \p{L}{3,12}\.? \s+ \d{1,2}(?:st|nd|rd|th)? ,? \s+ \d{4}
          | \d{4}-\d{2}-\d{2} | \d{1,2}[/.]\d{1,2}[/.]\d{4} )
        (?: [\s,|·@T–-]* (?:at\s+|à\s+)? \d{1,2}[:.h]\d{2}(?::\d{2})? [\s\p{L}:+\d()]{0,20} )? $",
    )
});

pub(super) fn is_byline(line: &Line<'_>) -> bool {
    let words = line.words();
    // An item of a list may well be a name and a date.
    if count(words) > MAX_WORDS || line.paragraph.markup == Markup::Item {
        return false;
    }
    let bare = words.trim_matches(|c| matches!(c, '(' | ')' | '[' | ']' | '*' | '_' | '|'));
    opens_with_any(bare, DESKS)
        || credits_someone(bare)
        || names_agency(bare)
        || says_when_published(bare)
        || (is_where_bylines_stand(line) && (is_own_date(line, bare) || is_by_name(bare)))
        || (is_below_title(line) && is_name_or_office(bare))
}

/// Whether the line is the day of the report: no row of a table, and at the end of a report no place
/// and day, which may be those of what it tells.
fn is_own_date(line: &Line<'_>, words: &str) -> bool {
    const DAYS: [&str; 14] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
    ];
    let first = words.split(',').next().unwrap_or_default().to_lowercase();
    let begins_with_day =
        first.contains(|c: char| c.is_ascii_digit()) || DAYS.contains(&first.as_str());
    is_date(words) && !words.contains('\t') && (begins_with_day || !is_only_last(line))
}

/// Whether the line is the last, and neither the first nor right under a headline.
fn is_only_last(line: &Line<'_>) -> bool {
    let on_top = matches!(
        line.role_before(),
        Some(BlockRole::Headline | BlockRole::Byline)
    );
    line.next.is_none() && !line.is_first_prose && !on_top
}

/// Whether the line is a date and nothing else; inside a text, that is the title of a day.
pub(super) fn is_date(words: &str) -> bool {
    DATE_ALONE.is_match(words)
}

/// "With reporting by …", unless it is a sentence: "Reported by the army as missing, she …".
fn credits_someone(words: &str) -> bool {
    opens_with_any(words, CREDITS) && !ends_sentence(words) && count(words) <= 20
}

fn opens_with_any(words: &str, cues: &[&str]) -> bool {
    cues.iter().any(|cue| after_words(words, cue).is_some())
}

/// "Published: 14 December 2024, 10:30", "Updated 2 hours ago".
fn says_when_published(words: &str) -> bool {
    let is_time = |rest: &str| rest.contains(|c: char| c.is_ascii_digit()) || rest.contains("ago");
    let said = |words: &str| {
        let mut cues = DATE_CUES.iter().chain(UPDATE_CUES);
        cues.any(|cue| after_words(words, cue).is_some_and(is_time))
    };
    count(words) <= 18
        && !ends_sentence(words)
        && !is_date_of_another(words)
        && (said(words) || said(after_outlet(words)))
}

/// "Date of birth: 12 April 1971", in a notice about somebody.
fn is_date_of_another(words: &str) -> bool {
    let lower = words.to_lowercase();
    let what = lower.strip_prefix("date of ");
    what.is_some_and(|what| {
        let own = ["publication", "issue", "release", "posting", "report"];
        !own.iter().any(|own| what.starts_with(own))
    })
}

/// "RFI - *Publié le 3 mai 2024*": what follows the few words that name an outlet.
fn after_outlet(words: &str) -> &str {
    let parted = [" - ", " – ", " — ", " | ", " / "]
        .iter()
        .filter_map(|mark| words.split_once(mark))
        .min_by_key(|(outlet, _)| outlet.len());
    match parted {
        Some((outlet, rest)) if count(outlet) <= 4 => rest,
        _ => words,
    }
}

/// "AFP", "AFP, Beirut, 14 December", "Beirut, 14 December 2024 (AFP)", "Jane Roe, Reuters".
fn names_agency(words: &str) -> bool {
    if count(words) > 12 || ends_sentence(words) {
        return false;
    }
    let parts: Vec<&str> = words
        .split([',', '|', '/', '(', ')', ';', '·', '–', '—'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let has_agency = parts
        .iter()
        .any(|part| agencies::named(part).is_some() || UNNAMED.contains(part));
    let is_name_place_or_date = |part: &&str| {
        count(part) <= 5
            && part.split_whitespace().all(|word| {
                word.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
                    || matches!(
                        word,
                        "in" | "at" | "and" | "et" | "à" | "with" | "de" | "al-" | "with agencies"
                    )
            })
    };
    has_agency && parts.iter().all(is_name_place_or_date)
}

/// "By Irena Novak and Omar Diaz, Vienna correspondent": names, then perhaps an office.
fn is_by_name(words: &str) -> bool {
    let Some(rest) = BY_NAME.captures(words).and_then(|found| found.name("rest")) else {
        return false;
    };
    let rest = rest.as_str();
    if count(rest) > 22 || (ends_sentence(rest) && count(rest) > 4) {
        return false;
    }
    let names = rest
        .split([',', '|', '(', '–', '—', '/'])
        .next()
        .unwrap_or_default();
    let is_name = |word: &str| {
        word.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic())
            || !word.contains(char::is_lowercase) && !word.is_empty()
            || matches!(
                word,
                "and"
                    | "avec"
                    | "et"
                    | "und"
                    | "y"
                    | "in"
                    | "à"
                    | "for"
                    | "of"
                    | "the"
                    | "al"
                    | "bin"
                    | "de"
                    | "van"
                    | "von"
                    | "our"
                    | "agencies"
                    | "agences"
                    | "staff"
                    | "correspondent"
                    | "reporter"
            )
    };
    let is_date = names.contains(|c: char| c.is_ascii_digit());
    !is_date && names.split_whitespace().all(is_name)
}

/// "Jana Brandt", "Vilnius correspondent": as a page shows them under the title.
fn is_name_or_office(words: &str) -> bool {
    let number = count(words);
    let is_office = OFFICES
        .iter()
        .any(|office| words.to_lowercase().ends_with(office));
    let is_name = words
        .split_whitespace()
        .all(|word| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase));
    !ends_with_mark(words) && ((number <= 6 && is_office) || ((2..=3).contains(&number) && is_name))
}

fn is_below_title(line: &Line<'_>) -> bool {
    line.is_first_prose
        && line.next.is_some()
        && matches!(
            line.role_before(),
            Some(BlockRole::Headline | BlockRole::Byline)
        )
}

/// At the top, right under a headline, or as the last line.
fn is_where_bylines_stand(line: &Line<'_>) -> bool {
    line.is_first_prose
        || matches!(
            line.role_before(),
            Some(BlockRole::Headline | BlockRole::Byline)
        )
        || line.next.is_none()
}

/// Whether the line says when the page was changed.
pub(super) fn is_about_update(words: &str) -> bool {
    opens_with_any(words, UPDATE_CUES)
}
