//! Possible: an account that cites nobody may retell another one.

use reportedly_model::JoinGround;

use super::{Ground, Telling};
use crate::index::Index;

/// The account that the one at `retelling` most likely retells: the earliest of `hosts`.
pub(super) fn host(
    index: &Index<'_>,
    tellings: &[Telling<'_>],
    retelling: usize,
    hosts: &[usize],
) -> Option<usize> {
    let others = hosts.iter().copied().filter(|&host| host != retelling);
    others.min_by_key(|&host| {
        let report = tellings[host].report;
        (index.published(report).is_none(), report, host)
    })
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
