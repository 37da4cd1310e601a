//! "A hotel", "an apartment": which one is unsaid, so that it is no rival of a town. Where the account
//! of one happening names the town as well, that is where it was.

use reportedly_model::{PlaceValue, Slots};

use super::candidate::Candidate;
use super::setting::Setting;
use crate::place_order::{PlaceOrder, is_unnamed};

/// Whether a place can compete with others: an unnamed one does not with one that has a name, unless it
/// is said to be elsewhere.
pub(super) fn may_be_one(setting: &Setting<'_>, a: &PlaceValue, b: &PlaceValue) -> bool {
    (is_unnamed(a) || is_unnamed(b)) && setting.index.place_order(a, b) == PlaceOrder::Unknown
}

/// The candidates, those in unnamed places at the place that the same account names.
pub(super) fn at_named_places(candidates: Vec<Candidate<'_>>) -> Vec<Candidate<'_>> {
    let named: Vec<Candidate<'_>> = candidates
        .iter()
        .filter(|candidate| !is_unnamed(candidate.place))
        .cloned()
        .collect();
    let mut found = Vec::new();
    for mut candidate in candidates {
        if is_unnamed(candidate.place) {
            let of_claim = named.iter().any(|named| named.at == candidate.at);
            if of_claim {
                continue;
            }
            let of_fate = named.iter().find(|named| {
                named.cluster == candidate.cluster
                    && named.at.report == candidate.at.report
                    && matches!(named.claim.slots, Slots::Fate(_))
            });
            candidate.place = of_fate.map_or(candidate.place, |named| named.place);
        }
        found.push(candidate);
    }
    found
}
