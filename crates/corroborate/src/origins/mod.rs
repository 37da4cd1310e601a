//! How many independent information origins stand behind claims, as a range.
//!
//! The unit that is counted is what one report has from one source. Proved joins leave the upper
//! bound; possible ones, added to them, the lower. An account that cites nobody may retell any
//! other, yet only one of them: it never makes two accounts with different sources into one.
//! One kind of join a file.

mod alike;
mod copy;
mod description;
mod detail;
mod retelling;
mod same_source;
mod telling;
mod text;
mod translation;
mod wire;

use std::collections::BTreeMap;
use std::rc::Rc;

use reportedly_model::{ClaimRef, JoinGround, JoinStanding, OriginGroup, OriginJoin, Origins};
use sha2::{Digest, Sha256};

use crate::archive::Archive;
use crate::corpus::Corpus;
use crate::events::short_hex;
use crate::happening::Sets;
use crate::index::{ClaimAt, Index};
use telling::{Telling, tellings};
pub(crate) use text::{Fingerprint, SHARED_IN_REPORTS};

/// How many independent information origins stand behind `claims`, which are taken to say the
/// same. References that lead to no claim count for nothing.
pub fn origins(corpus: &Corpus<'_>, claims: &[ClaimRef]) -> Origins {
    let index = Index::whole(&Rc::new(Archive::new(corpus)));
    let found = index
        .all_claims()
        .filter(|&at| claims.contains(&index.claim_ref(at)));
    count_origins(&index, &found.collect::<Vec<_>>())
}

/// A reason to join two accounts.
struct Ground {
    standing: JoinStanding,
    ground: JoinGround,
    reason: String,
}

impl Ground {
    fn proved(ground: JoinGround, reason: String) -> Self {
        Self {
            standing: JoinStanding::Proved,
            ground,
            reason,
        }
    }

    fn possible(ground: JoinGround, reason: String) -> Self {
        Self {
            standing: JoinStanding::Possible,
            ground,
            reason,
        }
    }
}

/// [`origins`] for claims of the index.
pub(crate) fn count_origins(index: &Index<'_>, claims: &[ClaimAt]) -> Origins {
    let tellings = tellings(index, claims);
    let mut joins = Vec::new();
    let mut groups = Sets::new(tellings.len());
    let distinct = alike::distinct(index, &tellings, &mut groups, &mut joins);
    for (pair, found) in proved_pairs(index, &tellings, &distinct) {
        join(index, &tellings, pair, Some(found), &mut groups, &mut joins);
    }
    let grouped = groups.groups();
    let high = grouped.len();
    let low = fewest(index, &tellings, &distinct, &grouped, groups, &mut joins);
    let accounts = |group: Vec<usize>| OriginGroup {
        accounts: group
            .into_iter()
            .map(|at| tellings[at].account(index))
            .collect(),
    };
    Origins {
        low,
        high,
        groups: grouped.into_iter().map(accounts).collect(),
        joins,
    }
}

/// Joins the accounts on the ground that was found, unless an analyst has undone that, and keeps
/// the join if it made one of two.
fn join(
    index: &Index<'_>,
    tellings: &[Telling<'_>],
    (a, b): (usize, usize),
    found: Option<Ground>,
    groups: &mut Sets,
    joins: &mut Vec<OriginJoin>,
) {
    let Some(found) = found.filter(|_| groups.root(a) != groups.root(b)) else {
        return;
    };
    let join = OriginJoin {
        id: join_id(index, &found, &tellings[a], &tellings[b]),
        a: index.name(tellings[a].report).to_owned(),
        b: index.name(tellings[b].report).to_owned(),
        standing: found.standing,
        ground: found.ground,
        reason: found.reason,
    };
    if !index.is_undone(&join.id) {
        groups.join(a, b);
        joins.push(join);
    }
}

/// The same for the same two accounts and ground; for a retelling, the same whatever it retells,
/// so that undoing it once is enough.
fn join_id(index: &Index<'_>, found: &Ground, a: &Telling<'_>, b: &Telling<'_>) -> String {
    let mut hash = Sha256::new();
    hash.update(format!("{:?}", found.ground));
    let retelling = found.ground == JoinGround::RetellingWithoutSource;
    let told = if retelling { vec![a] } else { vec![a, b] };
    for telling in told {
        hash.update([0]);
        hash.update(index.name(telling.report));
        for &claim in &telling.claims {
            hash.update([1]);
            hash.update(&index.claim(claim).id);
        }
    }
    short_hex(&hash.finalize())
}

/// The first proof that two accounts have one origin.
fn proved(index: &Index<'_>, a: &Telling<'_>, b: &Telling<'_>) -> Option<Ground> {
    if a.report == b.report {
        return None;
    }
    copy::marked(index, a, b)
        .or_else(|| text::same_text(index, a, b))
        .or_else(|| same_source::named(index, a, b))
        .or_else(|| wire::credited(index, a, b))
        .or_else(|| wire::as_reported_by(index, a, b))
}

/// The first sign that two accounts may have one origin, retellings left aside.
fn possible(index: &Index<'_>, a: &Telling<'_>, b: &Telling<'_>) -> Option<Ground> {
    same_source::described(index, a, b)
        .or_else(|| wire::credited_for_others(index, a, b))
        .or_else(|| translation::translated(index, a, b))
        .or_else(|| detail::rare(a, b))
}

/// Pairs with a proof.
///
/// An account that cites nobody stands for the whole of its report, and joins one account of the
/// other report, or of the reports of the publisher whom it has it from: its like, or else the first; it never
/// makes one of two sources.
fn proved_pairs(
    index: &Index<'_>,
    tellings: &[Telling<'_>],
    distinct: &[usize],
) -> Vec<((usize, usize), Ground)> {
    let found: Vec<((usize, usize), Ground)> = pairs(distinct)
        .filter_map(|(a, b)| Some(((a, b), proved(index, &tellings[a], &tellings[b])?)))
        .collect();
    // The partner of a bare account in each report that it is joined to: bare itself, or the first.
    let mut partners: BTreeMap<(usize, String), (bool, usize)> = BTreeMap::new();
    for &((a, b), ref ground) in &found {
        for (one, other) in [(a, b), (b, a)] {
            let choice = (!tellings[other].is_bare(), other);
            let best = partners
                .entry((one, whole(index, &tellings[other], ground)))
                .or_insert(choice);
            *best = choice.min(*best);
        }
    }
    let chosen = |bare: usize, other: usize, ground: &Ground| {
        partners
            .get(&(bare, whole(index, &tellings[other], ground)))
            .is_some_and(|(_, best)| *best == other)
    };
    let keep = |((a, b), ground): &((usize, usize), Ground)| match (
        tellings[*a].is_bare(),
        tellings[*b].is_bare(),
    ) {
        (true, false) => chosen(*a, *b, ground),
        (false, true) => chosen(*b, *a, ground),
        _ => true,
    };
    found.into_iter().filter(keep).collect()
}

/// What an account that cites nobody stands beside as a whole: a report, or all that a publisher has.
fn whole(index: &Index<'_>, other: &Telling<'_>, ground: &Ground) -> String {
    let publisher = index.reports[other.report].report.publisher.as_ref();
    match (ground.ground, publisher) {
        (JoinGround::AsReportedBy, Some(publisher)) => format!("publisher {publisher}"),
        _ => format!("report {}", other.report),
    }
}

/// The lower bound: what is left when every possible join is one.
fn fewest(
    index: &Index<'_>,
    tellings: &[Telling<'_>],
    distinct: &[usize],
    grouped: &[Vec<usize>],
    mut groups: Sets,
    joins: &mut Vec<OriginJoin>,
) -> usize {
    let sourceless = |group: &[usize]| group.iter().all(|&at| tellings[at].cites_nobody());
    let (retellings, others): (Vec<&Vec<usize>>, Vec<&Vec<usize>>) =
        grouped.iter().partition(|group| sourceless(group));
    // What cites nobody went to one source already, and makes it no likelier to be another.
    let sourced: Vec<usize> = others
        .iter()
        .flat_map(|group| group.iter().copied())
        .filter(|at| !tellings[*at].cites_nobody() && distinct.binary_search(at).is_ok())
        .collect();
    for (position, &a) in sourced.iter().enumerate() {
        for &b in &sourced[position + 1..] {
            let found = possible(index, &tellings[a], &tellings[b]);
            join(index, tellings, (a, b), found, &mut groups, joins);
        }
    }
    let mut hosts: Vec<usize> = others.iter().map(|group| group[0]).collect();
    if hosts.is_empty() {
        hosts.extend(retellings.first().map(|group| group[0]));
    }
    for group in retellings {
        let host = retelling::host(index, tellings, group[0], &hosts);
        let found = host.map(|host| retelling::ground(index, &tellings[group[0]], &tellings[host]));
        let Some(host) = host else { continue };
        join(index, tellings, (group[0], host), found, &mut groups, joins);
    }
    groups.groups().len()
}

fn pairs(of: &[usize]) -> impl Iterator<Item = (usize, usize)> + '_ {
    of.iter()
        .enumerate()
        .flat_map(|(at, &a)| of[at + 1..].iter().map(move |&b| (a, b)))
}
