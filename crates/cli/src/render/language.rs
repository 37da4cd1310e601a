//! Says of a report that it was not read because of its language.

use reportedly_model::Report;

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

/// Why a report was not read, in words.
pub(crate) fn no_model_for(report: &Report) -> String {
    let tag = report.language.as_deref().unwrap_or("unknown");
    format!("no model for its language ({})", language_name(tag))
}

/// English names of languages that news comes in; other tags are shown as they are.
fn language_name(tag: &str) -> &str {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    match primary.to_lowercase().as_str() {
        "ar" => "Arabic",
        "az" => "Azerbaijani",
        "cs" => "Czech",
        "da" => "Danish",
        "de" => "German",
        "el" => "Greek",
        "es" => "Spanish",
        "fa" => "Persian",
        "fi" => "Finnish",
        "fr" => "French",
        "he" => "Hebrew",
        "hi" => "Hindi",
        "hr" => "Croatian",
        "hu" => "Hungarian",
        "hy" => "Armenian",
        "id" => "Indonesian",
        "it" => "Italian",
        "ja" => "Japanese",
        "ka" => "Georgian",
        "ko" => "Korean",
        "nl" => "Dutch",
        "pl" => "Polish",
        "ps" => "Pashto",
        "pt" => "Portuguese",
        "ro" => "Romanian",
        "ru" => "Russian",
        "so" => "Somali",
        "sq" => "Albanian",
        "sr" => "Serbian",
        "sv" => "Swedish",
        "sw" => "Swahili",
        "tr" => "Turkish",
        "uk" => "Ukrainian",
        "und" => "undetermined",
        "ur" => "Urdu",
        "vi" => "Vietnamese",
        "zh" => "Chinese",
        _ => tag,
    }
}
