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
