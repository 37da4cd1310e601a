use reportedly_model::{Legal, LegalAct, Slots};

use super::{Match, times_fit, told_otherwise};
use crate::unit::Unit;
use crate::who::{Identity, Who};
use crate::words::{Overlap, content, overlap, overlap_of};

/// One step of law is never another; only "wanted" leaves open by which step.
pub(super) fn compare(a: &Unit<'_>, b: &Unit<'_>) -> Match {
    let (Some(mine), Some(theirs)) = (legal(a), legal(b)) else {
        return Match::No;
    };
    if !times_fit(a, b) || authorities_differ(a, b) {
        return Match::No;
    }
    let acts = (mine.act.value, theirs.act.value);
    if acts.0 == acts.1 {
        return same_act(a, b, offences_differ(mine, theirs));
    }
    if is_wanted_for(acts.0, acts.1) || is_wanted_for(acts.1, acts.0) {
        return Match::Weak;
    }
    Match::No
}

fn same_act(a: &Unit<'_>, b: &Unit<'_>, offences_differ: bool) -> Match {
    let dated = a.time.is_bounded() && b.time.is_bounded();
    if dated && !is_a_state(a) && !a.began.overlaps(b.began) {
        return Match::No;
    }
    if offences_differ {
        return told_otherwise(a, b);
    }
    Match::Strong
}

/// Somebody is wanted from one day to another; any other step of law is taken on a day.
fn is_a_state(unit: &Unit<'_>) -> bool {
    legal(unit).is_some_and(|legal| legal.act.value == LegalAct::Wanted)
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

/// Whether both name authorities, and none of one can be one of the other.
fn authorities_differ(a: &Unit<'_>, b: &Unit<'_>) -> bool {
    let same = |x: &Who, y: &Who| {
        let words = overlap_of(&content(&x.name), &content(&y.name));
        x.identity(y) != Identity::Different
            || matches!(
                words,
                Overlap::Same | Overlap::FirstMore | Overlap::SecondMore
            )
    };
    let any_same = a.others.iter().any(|x| b.others.iter().any(|y| same(x, y)));
    !a.others.is_empty() && !b.others.is_empty() && !any_same
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
