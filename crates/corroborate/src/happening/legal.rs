use reportedly_model::{Legal, LegalAct, Party, Slots};

use super::{Match, times_fit};
use crate::index::Index;
use crate::unit::Unit;
use crate::who::{Identity, Who};
use crate::words::{Overlap, overlap};

/// One step of law is never another; only "wanted" leaves open by which step.
pub(super) fn compare(index: &Index<'_>, a: &Unit<'_>, b: &Unit<'_>) -> Match {
    let (Some(mine), Some(theirs)) = (legal(a), legal(b)) else {
        return Match::No;
    };
    if !times_fit(a, b) || authorities_differ(index, (a, mine), (b, theirs)) {
        return Match::No;
    }
    let acts = (mine.act.value, theirs.act.value);
    if acts.0 == acts.1 {
        let several = a.report == b.report && offences_differ(mine, theirs);
        return if several { Match::No } else { Match::Strong };
    }
    if is_wanted_for(acts.0, acts.1) || is_wanted_for(acts.1, acts.0) {
        return Match::Weak;
    }
    Match::No
}

/// Whether `step` is a way of being wanted.
fn is_wanted_for(wanted: LegalAct, step: LegalAct) -> bool {
    let steps = [
        LegalAct::Warrant,
        LegalAct::RedNotice,
        LegalAct::ArrestRequest,
        LegalAct::ExtraditionRequest,
    ];
    wanted == LegalAct::Wanted && steps.contains(&step)
}

fn authorities_differ(index: &Index<'_>, a: (&Unit<'_>, &Legal), b: (&Unit<'_>, &Legal)) -> bool {
    if a.1.authority.is_empty() || b.1.authority.is_empty() {
        return false;
    }
    let same = |x: &Party, y: &Party| {
        let (mine, theirs) = (Who::of(index, a.0.report, x), Who::of(index, b.0.report, y));
        mine.identity(&theirs) != Identity::Different
            || overlap(&x.name, &y.name) != Overlap::Nothing
    };
    !a.1.authority
        .iter()
        .any(|x| b.1.authority.iter().any(|y| same(x, y)))
}

fn offences_differ(mine: &Legal, theirs: &Legal) -> bool {
    let any_shared = mine.offence.iter().any(|x| {
        theirs
            .offence
            .iter()
            .any(|y| overlap(&x.text, &y.text) != Overlap::Nothing)
    });
    !mine.offence.is_empty() && !theirs.offence.is_empty() && !any_shared
}

fn legal<'a>(unit: &Unit<'a>) -> Option<&'a Legal> {
    match &unit.first.slots {
        Slots::Legal(legal) => Some(legal),
        _ => None,
    }
}
