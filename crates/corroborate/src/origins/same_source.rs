//! Proved: both name one source. Possible: both describe an unnamed one in a way that fits one.

use reportedly_model::{JoinGround, Slots, Source, SourceType};

use super::description::overlap_described;
use super::{Ground, Telling};
use crate::index::Index;
use crate::source::source_words;
use crate::words::{Overlap, fold, overlap, tokens};

/// How two sources stand to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SourceMatch {
    /// One and the same, by name or by an office that one person holds.
    Same,
    /// The descriptions fit one and the same.
    Similar,
    Different,
}

/// Whether the accounts can rest on one source: the same, a similar one, or one is not told.
pub(super) fn compatible(index: &Index<'_>, a: &Telling<'_>, b: &Telling<'_>) -> bool {
    innermost(index, a, b).is_none_or(|found| found != SourceMatch::Different)
}

/// Whether no name tells the sources of two accounts apart: whoever retells may call them by other words.
pub(super) fn neither_named(a: &Telling<'_>, b: &Telling<'_>) -> bool {
    let knowing = a.primary.first().into_iter().chain(b.primary.first());
    let mut types = knowing.map(|source| source.source_type);
    types.all(|source_type| source_type != SourceType::Named)
}

/// Both name the same source for it.
pub(super) fn named(index: &Index<'_>, a: &Telling<'_>, b: &Telling<'_>) -> Option<Ground> {
    if innermost(index, a, b)? != SourceMatch::Same {
        return None;
    }
    let name = source_words(index, a.report, a.primary.first()?);
    let reason = format!("both have it from {name}");
    Some(Ground::proved(JoinGround::SameNamedSource, reason))
}

/// Both describe their source in words that fit one and the same.
pub(super) fn described(index: &Index<'_>, a: &Telling<'_>, b: &Telling<'_>) -> Option<Ground> {
    if innermost(index, a, b)? != SourceMatch::Similar {
        return None;
    }
    let (mine, theirs) = (
        source_words(index, a.report, a.primary.first()?),
        source_words(index, b.report, b.primary.first()?),
    );
    let reason = match fold(&mine) == fold(&theirs) {
        true => format!("both describe their source as “{mine}”, which may be one and the same"),
        false => format!("“{mine}” and “{theirs}” may be one and the same source"),
    };
    Some(Ground::possible(JoinGround::SameDescription, reason))
}

/// Compares those who are said to know; `None` when one account names no such source.
fn innermost(index: &Index<'_>, a: &Telling<'_>, b: &Telling<'_>) -> Option<SourceMatch> {
    let (mine, theirs) = (a.primary.first()?, b.primary.first()?);
    Some(compare(index, (a.report, mine), (b.report, theirs)))
}

fn compare(index: &Index<'_>, a: (usize, &Source), b: (usize, &Source)) -> SourceMatch {
    by_person(index, a, b).unwrap_or_else(|| by_words(index, a, b))
}

/// By the people found behind both, where that settles it.
fn by_person(index: &Index<'_>, a: (usize, &Source), b: (usize, &Source)) -> Option<SourceMatch> {
    let (x, y) = (
        index.person_at(a.0, a.1.span)?,
        index.person_at(b.0, b.1.span)?,
    );
    let both_named = [a.1, b.1]
        .iter()
        .all(|source| source.source_type == SourceType::Named);
    let person = index.corpus.people.get(x)?;
    match (x == y, both_named || !person.names.is_empty()) {
        (true, true) => Some(SourceMatch::Same),
        (true, false) => Some(SourceMatch::Similar),
        (false, _) => both_named.then_some(SourceMatch::Different),
    }
}

fn by_words(index: &Index<'_>, a: (usize, &Source), b: (usize, &Source)) -> SourceMatch {
    use SourceType::{Document, Named, Organization, Role};
    let words = overlap_described(
        &source_words(index, a.0, a.1),
        &source_words(index, b.0, b.1),
    );
    let fits = matches!(
        words,
        Overlap::Same | Overlap::FirstMore | Overlap::SecondMore
    );
    match (a.1.source_type, b.1.source_type) {
        (Named, Named) => names(a.1, b.1),
        (Named, Role) if fits || holds(index, a, b) => SourceMatch::Similar,
        (Role, Named) if fits || holds(index, b, a) => SourceMatch::Similar,
        (Role, Role) | (Organization, Organization) if words == Overlap::Same => SourceMatch::Same,
        (Document, Document) if a.1.name.is_some() && names(a.1, b.1) == SourceMatch::Same => {
            SourceMatch::Same
        }
        (Named, _) if may_be_spokesman(a, b) => SourceMatch::Similar,
        (_, Named) if may_be_spokesman(b, a) => SourceMatch::Similar,
        (Named, _) | (_, Named) => SourceMatch::Different,
        _ if fits => SourceMatch::Similar,
        _ => SourceMatch::Different,
    }
}

/// Whether one report has a spokesman without a name, and then somebody by name, who may be he: "an army
/// spokesman said. Major Ilić told reporters".
fn may_be_spokesman(named: (usize, &Source), unnamed: (usize, &Source)) -> bool {
    const SPOKESMEN: &[&str] = &["parole", "spokesman", "spokesperson", "spokeswoman"];
    let words = tokens(&unnamed.1.text);
    let speaks_for_others = words.iter().any(|word| SPOKESMEN.contains(&word.as_str()));
    named.0 == unnamed.0 && speaks_for_others && unnamed.1.span.start < named.1.span.start
}

fn names(a: &Source, b: &Source) -> SourceMatch {
    let name = |source: &Source| source.name.clone().unwrap_or_else(|| source.text.clone());
    match overlap(&name(a), &name(b)) {
        _ if fold(&name(a)) == fold(&name(b)) => SourceMatch::Same,
        Overlap::FirstMore | Overlap::SecondMore | Overlap::Same => SourceMatch::Similar,
        Overlap::Shared | Overlap::Nothing => SourceMatch::Different,
    }
}

/// Whether the report with the named source says that he holds the office of the other.
fn holds(index: &Index<'_>, named: (usize, &Source), office: (usize, &Source)) -> bool {
    let Some(person) = index.person_at(named.0, named.1.span) else {
        return false;
    };
    index.reports[named.0]
        .claims
        .iter()
        .any(|claim| match &claim.slots {
            Slots::Role(role) => {
                index.person_at(named.0, claim.subject.span) == Some(person)
                    && matches!(
                        overlap(&role.title.text, &source_words(index, office.0, office.1)),
                        Overlap::Same | Overlap::FirstMore | Overlap::SecondMore
                    )
            }
            _ => false,
        })
}
