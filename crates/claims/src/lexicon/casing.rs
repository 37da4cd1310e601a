use serde::Deserialize;

use super::Words;

/// Words that tell names from others where capitals don't.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CasingWords {
    /// Function words, never names.
    pub small: Words,
    /// Days and months.
    pub calendar: Words,
    /// Months that are other words, too: "may".
    pub months: Words,
    /// Titles that are capitalised before a name.
    pub titles: Words,
}
