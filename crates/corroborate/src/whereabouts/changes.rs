//! Rule 10, second half: between two dates, what changed and why.

use reportedly_model::{
    Change, ChangeKind, ClaimRef, FateReport, PlaceReport, PlaceValue, Standing, Whereabouts,
};

use super::sentence::origins_in_words;
use crate::words::fold;

/// What changed from one answer to another for the same person; nothing, when nothing did.
pub fn changes(before: &Whereabouts, after: &Whereabouts) -> Vec<Change> {
    let mut found = Vec::new();
    found.extend(fates(before, after));
    found.extend(answer(before, after));
    found.extend(rivals(before, after));
    found.extend(ruled_out(before, after));
    found.extend(denials(before, after));
    found.extend(revisions(before, after));
    found
}

fn same_place(a: &PlaceValue, b: &PlaceValue) -> bool {
    match (&a.place, &b.place) {
        (Some(a), Some(b)) => a == b,
        _ => fold(&a.name) == fold(&b.name),
    }
}

/// The places at the top: one, or those that are level.
pub(super) fn leaders(answer: &Whereabouts) -> &[PlaceReport] {
    let level = match answer.standing {
        Standing::Reported => 1,
        // Level places say so in their reasons; a denied answer has one place at the top.
        Standing::Disputed => {
            let level = |place: &&PlaceReport| place.reasons.iter().any(|r| r.starts_with("level"));
            answer.places.iter().take_while(level).count().max(1)
        }
        Standing::OnlyRuledOut | Standing::NothingReported => 0,
    };
    answer.places.get(..level).unwrap_or(&answer.places)
}

fn names(places: &[PlaceReport]) -> String {
    let names: Vec<&str> = places
        .iter()
        .map(|place| place.place.name.as_str())
        .collect();
    if names.is_empty() {
        "no place".to_owned()
    } else {
        names.join(" or ")
    }
}

fn answer(before: &Whereabouts, after: &Whereabouts) -> Vec<Change> {
    let (old, new) = (leaders(before), leaders(after));
    let same = old.len() == new.len()
        && old
            .iter()
            .all(|a| new.iter().any(|b| same_place(&a.place, &b.place)));
    let mut found = Vec::new();
    if !same {
        found.push(moved(old, new, after));
    } else {
        found.extend(old.iter().zip(new).filter_map(|(a, b)| support(a, b)));
    }
    if before.standing != after.standing {
        let words = format!("{} → {}", standing_words(before), standing_words(after));
        found.push(Change {
            what: ChangeKind::Standing,
            words,
            claims: Vec::new(),
        });
    }
    found
}

fn moved(old: &[PlaceReport], new: &[PlaceReport], after: &Whereabouts) -> Change {
    let why = old.iter().find_map(|place| {
        let now = after
            .earlier
            .iter()
            .find(|earlier| same_place(&earlier.place, &place.place))?;
        Some(format!(": {}, {}", now.place.name, now.reasons.join(", ")))
    });
    let known: Vec<&ClaimRef> = old.iter().flat_map(|place| &place.claims).collect();
    let claims: Vec<ClaimRef> = new
        .iter()
        .flat_map(|place| &place.claims)
        .filter(|claim| !known.contains(claim))
        .cloned()
        .collect();
    let mut by: Vec<&str> = claims.iter().map(|claim| claim.report.as_str()).collect();
    by.dedup();
    let by = if by.is_empty() {
        String::new()
    } else {
        format!(", by {}", by.join(", "))
    };
    let words = format!(
        "last reported in {} instead of {}{by}{}",
        names(new),
        names(old),
        why.unwrap_or_default()
    );
    Change {
        what: ChangeKind::Answer,
        words,
        claims,
    }
}

fn support(old: &PlaceReport, new: &PlaceReport) -> Option<Change> {
    let claims: Vec<ClaimRef> = new
        .claims
        .iter()
        .filter(|claim| !old.claims.contains(claim))
        .cloned()
        .collect();
    let lost = old
        .claims
        .iter()
        .filter(|claim| !new.claims.contains(claim))
        .count();
    if claims.is_empty() && lost == 0 {
        return None;
    }
    let moved = [(claims.len(), "more"), (lost, "fewer")].into_iter();
    let moved: Vec<String> = moved
        .filter(|(claims, _)| *claims > 0)
        .map(|(claims, word)| format!("{claims} {word}"))
        .collect();
    let words = format!(
        "{}: {} instead of {} (claims: {})",
        new.place.name,
        origins_in_words(&new.origins),
        origins_in_words(&old.origins),
        moved.join(", ")
    );
    Some(Change {
        what: ChangeKind::Support,
        words,
        claims,
    })
}

fn standing_words(answer: &Whereabouts) -> &'static str {
    match answer.standing {
        Standing::Reported => "one place reported",
        Standing::Disputed => "disputed",
        Standing::OnlyRuledOut => "only places that were left",
        Standing::NothingReported if answer.fates.iter().any(FateReport::is_death) => {
            "reported dead"
        }
        Standing::NothingReported => "nothing reported",
    }
}

fn rivals(before: &Whereabouts, after: &Whereabouts) -> Vec<Change> {
    let behind = |answer: &Whereabouts| -> Vec<PlaceReport> {
        answer
            .places
            .get(leaders(answer).len()..)
            .unwrap_or(&[])
            .to_vec()
    };
    let known = |places: &[PlaceReport], place: &PlaceReport| {
        places
            .iter()
            .any(|other| same_place(&other.place, &place.place))
    };
    let change = |place: &PlaceReport, words: String| Change {
        what: ChangeKind::Rival,
        words,
        claims: place.claims.clone(),
    };
    let new = behind(after)
        .into_iter()
        .filter(|place| !known(&before.places, place));
    let gone = behind(before)
        .into_iter()
        .filter(|place| !known(&after.places, place));
    let came = new.map(|place| change(&place, format!("{} is reported as well", place.place.name)));
    let went = gone.map(|place| change(&place, why_gone(&place, after)));
    came.chain(went).collect()
}

/// What is over is not refuted: the person is only said to have been elsewhere later.
fn why_gone(place: &PlaceReport, after: &Whereabouts) -> String {
    let mut earlier = after.earlier.iter();
    let now = earlier.find(|earlier| same_place(&earlier.place, &place.place));
    match now.filter(|earlier| !earlier.reasons.is_empty()) {
        Some(earlier) => format!(
            "{} is told as earlier: {}",
            place.place.name,
            earlier.reasons.join(", ")
        ),
        None => format!("{} no longer stands", place.place.name),
    }
}

fn ruled_out(before: &Whereabouts, after: &Whereabouts) -> Vec<Change> {
    let known = |answer: &Whereabouts, place: &PlaceValue| {
        answer
            .ruled_out
            .iter()
            .any(|other| same_place(&other.place, place))
    };
    let new = after
        .ruled_out
        .iter()
        .filter(|left| !known(before, &left.place));
    let gone = before
        .ruled_out
        .iter()
        .filter(|left| !known(after, &left.place));
    let change = |claims: &[ClaimRef], words: String| Change {
        what: ChangeKind::RuledOut,
        words,
        claims: claims.to_vec(),
    };
    new.map(|left| change(&left.claims, format!("{} {}", left.place.name, left.reason)))
        .chain(gone.map(|left| {
            change(
                &left.claims,
                format!("{} is no longer said to have been left", left.place.name),
            )
        }))
        .collect()
}

fn denials(before: &Whereabouts, after: &Whereabouts) -> Vec<Change> {
    let known = |answer: &Whereabouts, claim: &ClaimRef| {
        answer.denials.iter().any(|denial| denial.claim == *claim)
    };
    let new = after
        .denials
        .iter()
        .filter(|denial| !known(before, &denial.claim));
    let gone = before
        .denials
        .iter()
        .filter(|denial| !known(after, &denial.claim));
    let change = |claim: &ClaimRef, words: String| Change {
        what: ChangeKind::Denial,
        words,
        claims: vec![claim.clone()],
    };
    new.map(|denial| change(&denial.claim, format!("denied: {}", denial.words)))
        .chain(gone.map(|d| change(&d.claim, format!("the denial fell away: {}", d.words))))
        .collect()
}

fn revisions(before: &Whereabouts, after: &Whereabouts) -> Vec<Change> {
    let new = after
        .revisions
        .iter()
        .filter(|revision| !before.revisions.contains(revision));
    new.map(|revision| Change {
        what: ChangeKind::Revision,
        words: revision.words.clone(),
        claims: revision.withdrawn.clone(),
    })
    .collect()
}

fn fates(before: &Whereabouts, after: &Whereabouts) -> Vec<Change> {
    let change = |claims: &[ClaimRef], words: String| Change {
        what: ChangeKind::Fate,
        words,
        claims: claims.to_vec(),
    };
    let told = |answer: &Whereabouts, event| answer.fates.iter().any(|fate| fate.event == event);
    let new = after.fates.iter().filter(|fate| !told(before, fate.event));
    let gone = before.fates.iter().filter(|fate| !told(after, fate.event));
    let denied = after.fates.iter().filter(|fate| {
        let before = before.fates.iter().find(|old| old.event == fate.event);
        before.is_some_and(|old| !old.is_disputed() && fate.is_disputed())
    });
    let disputed = |fate: &FateReport| {
        let against: Vec<ClaimRef> = fate
            .denied_by
            .iter()
            .chain(&fate.later_signs)
            .cloned()
            .collect();
        let how = if fate.denied_by.is_empty() {
            "disputed"
        } else {
            "denied"
        };
        change(&against, format!("now {how}: {}", fate.words))
    };
    new.map(|fate| change(&fate.claims, fate.words.clone()))
        .chain(gone.map(|fate| change(&fate.claims, format!("no longer: {}", fate.words))))
        .chain(denied.map(disputed))
        .collect()
}
