//! Says of a report that it was not read because of its language.

use jiff::civil::Date;
use reportedly_model::Report;
use reportedly_storage::OpenLink;

use super::harmless::harmless;

/// A note for standard error.
pub(crate) fn other_language(report: &Report) -> String {
    let note = format!(
        "note: {} is not read: {}",
        report.name,
        no_model_for(report)
    );
    harmless(&note).into_owned()
}

/// Notes for standard error on letters of a report that may not be the ones that were meant.
pub(crate) fn doubtful_letters(report: &Report) -> Vec<String> {
    damaged(report).into_iter().chain(guessed(report)).collect()
}

/// On letters that rest on a guessed encoding.
fn guessed(report: &Report) -> Option<String> {
    let guess = reportedly_readers::guess(report)?;
    let note = format!(
        "note: {} does not say how its letters are encoded, and is no UTF-8; read as {}, which is a guess: see whether \
         line {} of its text is right: \u{201c}{}\u{201d}",
        report.name, guess.encoding, guess.line, guess.near
    );
    Some(harmless(&note).into_owned())
}

/// On what could not be decoded, if anything.
fn damaged(report: &Report) -> Option<String> {
    let damage = reportedly_readers::damage(report)?;
    let (signs, are) = match damage.signs {
        1 => ("1 sign".to_owned(), "is"),
        many => (format!("{many} signs"), "are"),
    };
    let note = format!(
        "note: {}: {signs} could not be decoded and {are} shown as \u{fffd}; the first in line {} of its text: \u{201c}{}\u{201d}",
        report.name, damage.line, damage.near
    );
    Some(harmless(&note).into_owned())
}

/// A warning for standard error that a report says something of another that is not there.
pub(crate) fn open_relation(report: &str, open: &OpenLink) -> String {
    let warning = format!("warning: {report} {}", open.in_words());
    harmless(&warning).into_owned()
}

/// A warning for standard error that a report was published after `today`, which a slip of the pen in
/// its date explains better than anything else. A day is let pass for other time zones.
pub(crate) fn not_yet_published(report: &Report, today: Date) -> Option<String> {
    let published = report.published.as_ref()?;
    let day: Date = published.date.parse().ok()?;
    (day > today.tomorrow().ok()?).then(|| {
        let warning = format!(
            "warning: {} gives {day} as its publication date, which is yet to come",
            report.name
        );
        harmless(&warning).into_owned()
    })
}

/// Why a report was not read, in words.
pub(crate) fn no_model_for(report: &Report) -> String {
    let tag = report.language.as_deref().unwrap_or("unknown");
    format!("no model for its language ({})", language_name(tag))
}

/// English names of languages that news comes in; other tags are shown as they are.
fn language_name(tag: &str) -> &str {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    let primary = primary.to_lowercase();
    let known = LANGUAGES.iter().find(|(code, _)| *code == primary);
    known.map_or(tag, |(_, name)| name)
}

const LANGUAGES: &[(&str, &str)] = &[
    ("am", "Amharic"),
    ("ar", "Arabic"),
    ("az", "Azerbaijani"),
    ("be", "Belarusian"),
    ("bg", "Bulgarian"),
    ("bn", "Bengali"),
    ("bs", "Bosnian"),
    ("cs", "Czech"),
    ("da", "Danish"),
    ("de", "German"),
    ("el", "Greek"),
    ("es", "Spanish"),
    ("et", "Estonian"),
    ("fa", "Persian"),
    ("fi", "Finnish"),
    ("fr", "French"),
    ("ha", "Hausa"),
    ("he", "Hebrew"),
    ("hi", "Hindi"),
    ("hr", "Croatian"),
    ("hu", "Hungarian"),
    ("hy", "Armenian"),
    ("id", "Indonesian"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("ka", "Georgian"),
    ("kk", "Kazakh"),
    ("km", "Khmer"),
    ("ko", "Korean"),
    ("ku", "Kurdish"),
    ("ky", "Kyrgyz"),
    ("lt", "Lithuanian"),
    ("lv", "Latvian"),
    ("mk", "Macedonian"),
    ("ms", "Malay"),
    ("my", "Burmese"),
    ("nl", "Dutch"),
    ("no", "Norwegian"),
    ("pl", "Polish"),
    ("ps", "Pashto"),
    ("pt", "Portuguese"),
    ("ro", "Romanian"),
    ("ru", "Russian"),
    ("sk", "Slovak"),
    ("sl", "Slovenian"),
    ("so", "Somali"),
    ("sq", "Albanian"),
    ("sr", "Serbian"),
    ("sv", "Swedish"),
    ("sw", "Swahili"),
    ("ta", "Tamil"),
    ("tg", "Tajik"),
    ("th", "Thai"),
    ("ti", "Tigrinya"),
    ("tk", "Turkmen"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
    ("und", "undetermined"),
    ("ur", "Urdu"),
    ("uz", "Uzbek"),
    ("vi", "Vietnamese"),
    ("zh", "Chinese"),
];

#[cfg(test)]
mod tests {
    use reportedly_model::{DateBasis, Published};

    use super::*;

    #[test]
    fn a_date_that_is_yet_to_come_is_told() {
        let today: Date = "2024-12-14".parse().unwrap();
        let told = |date: &str| {
            let report = Report {
                name: "a.txt".into(),
                published: Some(Published {
                    date: date.into(),
                    basis: DateBasis::Metadata,
                }),
                ..Report::default()
            };
            not_yet_published(&report, today)
        };
        assert!(
            told("2042-12-14")
                .unwrap()
                .contains("a.txt gives 2042-12-14")
        );
        for date in ["2024-12-14", "2024-12-15", "1999-01-01", "2042"] {
            assert_eq!(told(date), None, "{date}");
        }
    }
}
