//! Places that the model counts with the days behind them: "arrested in *Osh* last week".

use compact_str::CompactString;
use reportedly_model::Analysis;
use reportedly_places::Gazetteer;

use super::words::{could_open_name, is_calendar_word};

/// Words of expressions of time that no name of a place has inside.
const OF_TIME: [&str; 6] = ["last", "this", "next", "earlier", "late", "early"];

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
        let Some(end) = entity.tokens.clone().find(|&t| of_time(t)) else {
            continue;
        };
        let behind = start
            .checked_sub(1)
            .is_some_and(|before| tokens[before].pos == "ADP");
        let proper = |t: usize| {
            tokens[t].pos == "PROPN"
                && could_open_name(&tokens[t].text)
                && !is_calendar_word(&lower[t])
        };
        let place: Vec<&str> = words[..end - start].iter().map(|t| &*t.text).collect();
        let known = || gazetteer.is_known(&place.join(" "));
        if behind && end > start && (start..end).all(proper) && known() {
            labels[start..end].fill("GPE".into());
        }
    }
}
