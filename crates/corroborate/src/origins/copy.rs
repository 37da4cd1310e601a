//! Proved: one report is marked as a copy or rewrite of the other.

use reportedly_model::{JoinGround, RelationKind};

use super::same_source::{compatible, neither_named};
use super::{Ground, Telling};
use crate::index::Index;

pub(super) fn marked(index: &Index<'_>, a: &Telling<'_>, b: &Telling<'_>) -> Option<Ground> {
    let link = index.links.iter().find(|link| {
        let between = [(link.newer, link.older), (link.older, link.newer)];
        between.contains(&(a.report, b.report))
            && matches!(link.kind, RelationKind::CopyOf | RelationKind::RewriteOf)
    })?;
    let what = match link.kind {
        RelationKind::CopyOf => "a copy",
        _ => "a rewrite",
    };
    let reason = format!(
        "{} is marked as {what} of {}",
        index.name(link.newer),
        index.name(link.older)
    );
    let may_be_one = compatible(index, a, b) || neither_named(a, b);
    may_be_one.then(|| Ground::proved(JoinGround::MarkedAsCopy, reason))
}
