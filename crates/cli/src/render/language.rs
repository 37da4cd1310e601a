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
        "de" => "German",
        "es" => "Spanish",
        "fa" => "Persian",
        "fr" => "French",
        "he" => "Hebrew",
        "it" => "Italian",
        "ka" => "Georgian",
        "pt" => "Portuguese",
        "ru" => "Russian",
        "tr" => "Turkish",
        "uk" => "Ukrainian",
        "zh" => "Chinese",
        _ => tag,
    }
}
