//! Possible: an account that cites nobody may retell another one.

use reportedly_model::{JoinGround, PlaceValue, Slots};

use super::{Ground, Telling};
use crate::index::Index;
use crate::place_order::PlaceOrder;

/// The account that the one at `retelling` most likely retells: the earliest of `hosts`.
pub(super) fn host(
    index: &Index<'_>,
    tellings: &[Telling<'_>],
    retelling: usize,
    hosts: &[usize],
) -> Option<usize> {
    let told = &tellings[retelling];
    let others = hosts
        .iter()
        .copied()
        .filter(|&host| host != retelling && !places_apart(index, told, &tellings[host]));
    others.min_by_key(|&host| {
        let report = tellings[host].report;
        (index.published(report).is_none(), report, host)
    })
}

/// Whether the two have somebody in places that have nothing to do with one another: whoever retells a
/// report has its place.
fn places_apart(index: &Index<'_>, a: &Telling<'_>, b: &Telling<'_>) -> bool {
    let (mine, theirs) = (presences(index, a), presences(index, b));
    let is_apart = |x: &PlaceValue, y: &PlaceValue| index.place_order(x, y) == PlaceOrder::Apart;
    let all_apart = |x: &&PlaceValue| theirs.iter().all(|y| is_apart(x, y));
    !mine.is_empty() && !theirs.is_empty() && mine.iter().all(all_apart)
}

/// Where an account has somebody; empty where it tells of something else as well.
fn presences<'a>(index: &Index<'a>, telling: &Telling<'_>) -> Vec<&'a PlaceValue> {
    let mut places = Vec::new();
    for &at in &telling.claims {
        let Slots::Presence(presence) = &index.claim(at).slots else {
            return Vec::new();
        };
        places.extend(&presence.place);
    }
    places
}

pub(super) fn ground(index: &Index<'_>, retelling: &Telling<'_>, host: &Telling<'_>) -> Ground {
    let (name, other) = (index.name(retelling.report), index.name(host.report));
    let reason = if host.cites_nobody() {
        format!("neither {other} nor {name} cites anybody: one may retell the other")
    } else {
        format!("{name} cites nobody, and may retell {other}")
    };
    Ground::possible(JoinGround::RetellingWithoutSource, reason)
}
