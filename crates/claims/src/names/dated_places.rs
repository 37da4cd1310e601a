//! Places that the model counts with the days behind them: "arrested in *Osh* last week".

use compact_str::CompactString;
use reportedly_model::{Analysis, Token};
use reportedly_places::Gazetteer;

use super::words::{could_open_name, is_calendar_word};

/// Words of expressions of time that no name of a place has inside.
const OF_TIME: [&str; 6] = ["last", "this", "next", "earlier", "late", "early"];

/// Prepositions before a place.
const BEFORE_PLACES: [&str; 6] = ["in", "to", "from", "into", "near", "via"];

/// Times of the year that are called by name.
const FEASTS: [&str; 14] = [
    "ramadan",
    "easter",
    "christmas",
    "lent",
    "passover",
    "hanukkah",
    "nowruz",
    "eid",
    "diwali",
    "advent",
    "pentecost",
    "muharram",
    "rajab",
    "shaban",
];

fn whole(words: &[Token]) -> String {
    let words: Vec<&str> = words.iter().map(|t| &*t.text).collect();
    words.join(" ")
}

/// Labels the known places that open an expression of time as places.
pub fn free_dated_places(
    analysis: &Analysis,
    lower: &[CompactString],
    labels: &mut [CompactString],
    gazetteer: &Gazetteer,
) {
    let tokens = &analysis.tokens;
    for entity in analysis.entities.iter().filter(|e| e.label == "DATE") {
        let Some(words) = tokens.get(entity.tokens.clone()) else {
            continue;
        };
        let start = entity.tokens.start;
        let of_time = |t: usize| OF_TIME.contains(&lower[t].as_str());
        let before = start.checked_sub(1).map_or("", |before| &*lower[before]);
        let end = match entity.tokens.clone().find(|&t| of_time(t)) {
            Some(end) => end,
            // "is thought to be in *Niger*", which the model takes for a day
            None if BEFORE_PLACES.contains(&before) && gazetteer.is_known(&whole(words)) => {
                entity.tokens.end
            }
            None => continue,
        };
        let feast = (start..end).any(|t| FEASTS.contains(&lower[t].as_str()));
        let behind = start
            .checked_sub(1)
            .is_some_and(|before| tokens[before].pos == "ADP");
        let proper = |t: usize| {
            tokens[t].pos == "PROPN"
                && could_open_name(&tokens[t].text)
                && !is_calendar_word(&lower[t])
        };
        let known = || gazetteer.is_known(&whole(&words[..end - start]));
        if behind && !feast && end > start && (start..end).all(proper) && known() {
            labels[start..end].fill("GPE".into());
        }
    }
}
