//! Whether a judgement can be entered into the log: how reports stand to one another must not run
//! in a circle, and what somebody has decided already they need not decide again.

use std::collections::HashSet;

use reportedly_model::RelationKind;
use reportedly_storage::{Decision, Judgement, LogEntry, ReportLink, in_force};

/// Why a judgement cannot be entered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAdmitted {
    /// A report and itself.
    #[error("a report stands in no relation to itself; name the other report")]
    RelatedToItself,
    /// The two reports stand in another relation, or in the same one the other way round.
    #[error(
        "judgement {entry} says otherwise of the same two reports; undo it first if it is wrong"
    )]
    RelatedOtherwise {
        /// Number of the judgement that says so.
        entry: u64,
    },
    /// The older report goes back to the newer one, by way of others.
    #[error(
        "that would run in a circle: the other report goes back to this one already; undo what is wrong in the circle first"
    )]
    RunsInCircle,
}

/// Whether a judgement adds anything to a log: `Ok(None)` when it does, and the entry that says the
/// same by the same analyst when that still holds. `links` are how the reports stand to one another
/// as the kept findings have it.
///
/// # Errors
///
/// [`NotAdmitted`] for a relation between reports that contradicts what holds.
pub fn admit<'l>(
    log: &'l [LogEntry],
    links: &[ReportLink],
    judgement: &Judgement,
) -> Result<Option<&'l LogEntry>, NotAdmitted> {
    let holding = in_force(log);
    if let Some(known) = repeated(&holding, judgement) {
        return Ok(Some(known));
    }
    if let Decision::Related { newer, older, .. } = &judgement.decision {
        let own = links.iter().filter(|link| !link.by_analyst);
        let own = own.map(|link| (link.newer.as_str(), link.older.as_str()));
        let marked = holding.iter().filter_map(|entry| pair_of(entry));
        expect_no_contradiction(&holding, newer, older)?;
        expect_no_circle(own.chain(marked), newer, older)?;
    }
    Ok(None)
}

/// The relations that analysts marked and that do not contradict one another, in the order in which
/// they were marked: undoing an undoing may bring back what was decided otherwise since.
pub(crate) fn consistent<'l>(holding: &[&'l LogEntry]) -> Vec<(&'l str, &'l str, RelationKind)> {
    let mut found: Vec<(&str, &str, RelationKind)> = Vec::new();
    for entry in holding {
        let Decision::Related {
            newer,
            older,
            relation,
        } = &entry.judgement.decision
        else {
            continue;
        };
        let related = found.iter().any(|&(a, b, _)| is_pair((a, b), newer, older));
        let known = found.iter().map(|&(newer, older, _)| (newer, older));
        if newer != older && !related && expect_no_circle(known, newer, older).is_ok() {
            found.push((newer, older, *relation));
        }
    }
    found
}

fn expect_no_contradiction(
    holding: &[&LogEntry],
    newer: &str,
    older: &str,
) -> Result<(), NotAdmitted> {
    if newer == older {
        return Err(NotAdmitted::RelatedToItself);
    }
    let mut of_both = holding
        .iter()
        .filter(|entry| pair_of(entry).is_some_and(|pair| is_pair(pair, newer, older)));
    match of_both.next() {
        Some(entry) => Err(NotAdmitted::RelatedOtherwise {
            entry: entry.number,
        }),
        None => Ok(()),
    }
}

/// Fails when `older` goes back to `newer` by the pairs, those of the two themselves left out: what
/// an analyst says of two reports takes the place of what their addresses say.
fn expect_no_circle<'p>(
    pairs: impl Iterator<Item = (&'p str, &'p str)>,
    newer: &str,
    older: &str,
) -> Result<(), NotAdmitted> {
    let pairs: Vec<(&str, &str)> = pairs.filter(|pair| !is_pair(*pair, newer, older)).collect();
    let (mut open, mut seen) = (vec![older], HashSet::from([older]));
    while let Some(report) = open.pop() {
        if report == newer {
            return Err(NotAdmitted::RunsInCircle);
        }
        let back = pairs.iter().filter(|(newer, _)| *newer == report);
        open.extend(back.map(|(_, older)| *older).filter(|id| seen.insert(id)));
    }
    Ok(())
}

fn is_pair((a, b): (&str, &str), newer: &str, older: &str) -> bool {
    (a, b) == (newer, older) || (b, a) == (newer, older)
}

fn pair_of(entry: &LogEntry) -> Option<(&str, &str)> {
    match &entry.judgement.decision {
        Decision::Related { newer, older, .. } => Some((newer, older)),
        _ => None,
    }
}

/// The entry that decides the same, where it is the last of this analyst on the matter and gives no
/// other reason.
fn repeated<'l>(holding: &[&'l LogEntry], judgement: &Judgement) -> Option<&'l LogEntry> {
    let subject = subject(&judgement.decision)?;
    let mut latest = holding
        .iter()
        .rev()
        .filter(|entry| self::subject(&entry.judgement.decision).as_ref() == Some(&subject));
    let last = *latest.next()?;
    let known = &last.judgement;
    let adds_reason = judgement.why.is_some() && judgement.why != known.why;
    let is_same = known.decision == judgement.decision && known.by == judgement.by;
    (is_same && !adds_reason).then_some(last)
}

/// What a decision is about; `None` for an undoing, which is always new.
fn subject(decision: &Decision) -> Option<Vec<String>> {
    let about = |words: &[&str]| Some(words.iter().map(|&word| word.to_owned()).collect());
    match decision {
        Decision::Same { a, b } | Decision::NotTheSame { a, b } | Decision::Unsure { a, b } => {
            let place = |mention: &reportedly_model::MentionSelector| {
                let span = mention.words.span;
                format!("{} {} {}", mention.report, span.start, span.end)
            };
            let mut pair = vec![place(a), place(b)];
            pair.sort();
            Some(pair)
        }
        Decision::Right { claim }
        | Decision::Wrong { claim }
        | Decision::Corrected { claim, .. } => about(&["claim", &claim.report, &claim.claim]),
        Decision::Missed { report, claim } => about(&["claim", report, &claim.id]),
        Decision::Related { newer, older, .. } => about(&["relation", newer, older]),
        Decision::Reviewed { report, .. } => about(&["review", report]),
        Decision::Unjoined { join } => about(&["join", join]),
        Decision::Listed { person, entry, .. } => {
            let span = person.words.span;
            about(&[
                "listing",
                entry,
                &person.report,
                &span.start.to_string(),
                &span.end.to_string(),
            ])
        }
        Decision::Dismissed { document, reason } => about(&["document", document, reason]),
        Decision::Undone { .. } => None,
    }
}
