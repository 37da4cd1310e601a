//! Possible: an account that cites nobody may retell another one.

use reportedly_model::JoinGround;

use super::{Ground, Telling};
use crate::index::Index;

/// The account that the one at `retelling` most likely retells: one with a source, of its own
/// report if there is one, else the earliest.
pub(super) fn host(
    index: &Index<'_>,
    tellings: &[Telling<'_>],
    retelling: usize,
    hosts: &[usize],
) -> Option<usize> {
    let report = tellings[retelling].report;
    let others = hosts.iter().copied().filter(|&host| host != retelling);
    others.min_by_key(|&host| {
        let other = tellings[host].report;
        (
            other != report,
            index.published(other).is_none(),
            other,
            host,
        )
    })
}

pub(super) fn ground(index: &Index<'_>, retelling: &Telling<'_>, host: &Telling<'_>) -> Ground {
    let (name, other) = (index.name(retelling.report), index.name(host.report));
    let reason = match (retelling.report == host.report, host.cites_nobody()) {
        (true, _) => format!("{name} says it itself as well, and may go by the source it cites"),
        (false, false) => format!("{name} cites nobody, and may retell {other}"),
        (false, true) => {
            format!("neither {other} nor {name} cites anybody: one may retell the other")
        }
    };
    Ground::possible(JoinGround::RetellingWithoutSource, reason)
}
