//! The years of an office that stand right behind it: "minister of mines *from 1991 to 1993*", "governor *until
//! October 2019*", "ambassador *in 2010*".

use reportedly_model::{Role, RoleStatus, Span, TimeValue};

use super::told_behind;
use crate::Reader;

/// Words before years that bound an office. "The minister on Monday said" has none.
const BOUNDS: [&str; 9] = [
    "from", "until", "till", "since", "between", "in", "during", "de", "jusqu'en",
];

/// When somebody held the office.
pub fn years(reader: &Reader, role: &Role) -> Option<TimeValue> {
    let document = reader.document;
    let body = role.organization.as_ref().map(|body| body.span);
    let end = body.map_or(role.title.span.end, |body| {
        body.end.max(role.title.span.end)
    });
    let words = Span::new(role.title.span.start, end);
    let mut time = told_behind(reader, words)?;
    let first = document.index_range(words).end;
    let bound = BOUNDS.contains(&document.lower(first));
    // the word before the years may be no part of them
    time.span = document.span(first..first + 1).union(time.span);
    time.text = document.text(time.span).to_owned();
    bound.then_some(time)
}

/// Whether years tell that the office is over by `published`, or still held: "from 2009 to 2013", "since 2017".
pub fn status(years: &TimeValue, published: Option<&str>) -> RoleStatus {
    let edtf = years.edtf.as_deref().unwrap_or_default();
    let Some((from, to)) = edtf.split_once('/') else {
        return RoleStatus::Unstated;
    };
    let bounded = !to.is_empty() && to != "..";
    // a bound of no more than a year or a month compares as far as it goes
    let past = published.is_some_and(|day| day.get(..to.len()).is_some_and(|day| to < day));
    match (bounded, from) {
        (true, _) if past => RoleStatus::Former,
        (false, from) if !from.is_empty() && from != ".." => RoleStatus::Current,
        _ => RoleStatus::Unstated,
    }
}
