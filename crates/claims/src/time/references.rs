//! What TIMEX3 marks as a time and no calendar has: "now", "recently", "in the future"; and the
//! quarters of business reports. Claims have no use for them; corpora and tools have.

use jiff::civil::Date;
use reportedly_model::{Analysis, Span, TimeValue};

use super::timex::quarter;
use super::words::{Class, References, Unit, Words};
use super::{TimeExpression, TimeKind, Timex};

/// Words of the longest phrase that is looked for.
const LONGEST: usize = 4;

/// The expressions of `known` and those that only TIMEX3 has, in order.
pub(super) fn add(
    analysis: &Analysis,
    words: &Words,
    published: Option<Date>,
    known: &[TimeExpression],
) -> Vec<TimeExpression> {
    let mut found: Vec<TimeExpression> = Vec::new();
    let mut quarters = Quarters {
        published,
        last: None,
    };
    let mut at = 0;
    while at < analysis.tokens.len() {
        let read = quarters
            .read(analysis, words, at)
            .or_else(|| reference(analysis, &words.references, at));
        match read {
            Some((timex, end)) => {
                found.push(expression(analysis, at, end, timex));
                at = end;
            }
            None => at += 1,
        }
    }
    let overlapping = |one: &TimeExpression, other: &TimeExpression| {
        one.tokens.start < other.tokens.end && other.tokens.start < one.tokens.end
    };
    found.retain(|new| {
        let quarter = new.timexes.iter().any(|timex| timex.value.contains("-Q"));
        let taken = |old: &TimeExpression| !old.timexes.is_empty() && overlapping(old, new);
        quarter || !known.iter().any(taken)
    });
    let kept = known
        .iter()
        .filter(|old| !found.iter().any(|new| overlapping(old, new)));
    let mut all: Vec<TimeExpression> = kept.cloned().collect();
    all.extend(found);
    all.sort_by_key(|time| time.tokens.start);
    all
}

fn expression(analysis: &Analysis, start: usize, end: usize, timex: String) -> TimeExpression {
    let span = Span::new(
        analysis.tokens[start].span.start,
        analysis.tokens[end - 1].span.end,
    );
    let words: Vec<&str> = analysis.tokens[start..end]
        .iter()
        .map(|t| t.text.as_str())
        .collect();
    TimeExpression {
        tokens: start..end,
        value: TimeValue::new(None, words.join(" "), span),
        kind: TimeKind::Date,
        timexes: vec![Timex { span, value: timex }],
    }
}

/// The longest phrase that starts at `at`.
fn reference(analysis: &Analysis, references: &References, at: usize) -> Option<(String, usize)> {
    (at + 1..=(at + LONGEST).min(analysis.tokens.len()))
        .rev()
        .find_map(|end| {
            let phrase = phrase(analysis, at, end);
            let timex = [
                (&references.present, "PRESENT_REF"),
                (&references.past, "PAST_REF"),
                (&references.future, "FUTURE_REF"),
            ]
            .into_iter()
            .find(|(phrases, _)| phrases.contains(&phrase))?
            .1;
            if counts_on(analysis, end) || opens_a_clause(analysis, end) {
                return None;
            }
            Some((timex.to_owned(), end))
        })
}

/// "the past three weeks": a length.
fn counts_on(analysis: &Analysis, end: usize) -> bool {
    let last = &analysis.tokens[end - 1];
    let next = analysis.tokens.get(end);
    last.text.eq_ignore_ascii_case("past")
        && next.is_some_and(|t| matches!(t.pos.as_str(), "NOUN" | "NUM" | "ADJ"))
}

/// "as soon as he left", "soon after", "at the time of the coup", "the future of the country": no
/// time by itself.
fn opens_a_clause(analysis: &Analysis, end: usize) -> bool {
    let Some(next) = analysis.tokens.get(end) else {
        return false;
    };
    let soon = analysis.tokens[end - 1].text.eq_ignore_ascii_case("soon");
    next.text == "of" || soon && matches!(next.text.as_str(), "as" | "after")
}

/// Words in lower case, parted by blanks.
fn phrase(analysis: &Analysis, start: usize, end: usize) -> String {
    let mut phrase = String::new();
    for (at, token) in analysis.tokens[start..end].iter().enumerate() {
        let glued = at == 0 || !analysis.tokens[start + at - 1].space_after;
        if !glued {
            phrase.push(' ');
        }
        phrase.push_str(token.text.to_lowercase().as_str());
    }
    phrase
}

/// Quarters, which take their year from the day of publication or from the one named last.
struct Quarters {
    published: Option<Date>,
    last: Option<(i16, i8)>,
}

impl Quarters {
    fn read(&mut self, analysis: &Analysis, words: &Words, at: usize) -> Option<(String, usize)> {
        let lower = |at: usize| {
            analysis
                .tokens
                .get(at)
                .map_or_else(String::new, |token| token.text.to_lowercase().to_string())
        };
        if let Some((named, start)) = self.year_before(words, &lower, at)
            && let Some(&number) = words
                .ordinals
                .get(lower(start).as_str())
                .filter(|n| **n < 5)
        {
            let hyphen = usize::from(lower(start + 1) == "-");
            let noun = start + 1 + hyphen;
            if words.is(&lower(noun), Class::Quarter) {
                let after = words.is(&lower(noun + 1), Class::Of);
                let after = after.then(|| lower(noun + 2).parse().ok()).flatten();
                let end = noun + if after.is_some() { 3 } else { 1 };
                let value = self.nearest(i8::try_from(number).ok()?, after.or(named))?;
                self.last = Some(value);
                return Some((quarter(value.0, value.1), end));
            }
        }
        let (year, number) = self.last?;
        let references = &words.references;
        (at + 1..=(at + LONGEST).min(analysis.tokens.len()))
            .rev()
            .find_map(|end| {
                let phrase = phrase(analysis, at, end);
                if references.latest_period.contains(&phrase) {
                    return Some((quarter(year, number), end));
                }
                references
                    .year_before
                    .contains(&phrase)
                    .then(|| (quarter(year - 1, number), end))
            })
    }

    /// A year before a quarter, and the token after it: "1988 second quarter", "next year's first
    /// quarter".
    fn year_before(
        &self,
        words: &Words,
        lower: &dyn Fn(usize) -> String,
        at: usize,
    ) -> Option<(Option<i16>, usize)> {
        let named = lower(at).parse::<i16>().ok();
        if let Some(year) = named.filter(|year| (1900..2100).contains(year)) {
            return Some((Some(year), at + 1));
        }
        let year = |by: i16| Some(self.published?.year() + by);
        let by = [(Class::Last, -1), (Class::This, 0), (Class::Next, 1)];
        let word = lower(at);
        let which = by.into_iter().find(|(class, _)| words.is(&word, *class));
        match which.filter(|_| words.units.get(&lower(at + 1)) == Some(&Unit::Year)) {
            Some((_, by)) => Some((year(by), at + 3)),
            None => Some((None, at)),
        }
    }

    /// The latest such quarter that had begun when the report was published.
    fn nearest(&self, number: i8, named: Option<i16>) -> Option<(i16, i8)> {
        if let Some(year) = named {
            return Some((year, number));
        }
        let published = self.published?;
        let begun = (number - 1) * 3 < published.month();
        Some((published.year() - i16::from(!begun), number))
    }
}
