//! Says of a report that it was not read because of its language.

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

/// A note for standard error on what of a report could not be decoded, if anything.
pub(crate) fn damaged(report: &Report) -> Option<String> {
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
