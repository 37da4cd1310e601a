//! One claim: a line that says it, who says so, and the words with their place in the report.

use reportedly_model::{Block, BlockRole, Claim, Evidence, Person, Report, Source};

use super::flow::{Look, Tone, Words, columns, paragraph};
use super::phrase::{anchored, party, phrase, quoted};
use super::wording;

/// Column where claims start.
const INDENT: usize = 2;
/// Column where what stands below a claim starts.
pub(crate) const DETAIL: usize = 4;
/// The widest column of subjects; longer ones push their line.
const WIDEST_SUBJECT: usize = 24;

/// The column in which the phrases of `claims` start, so that they align.
pub(crate) fn phrase_column(look: Look, claims: &[Claim]) -> usize {
    let widest = claims
        .iter()
        .map(|claim| subject(claim).width())
        .max()
        .unwrap_or(0);
    INDENT + widest.min(WIDEST_SUBJECT).min(look.width / 3) + 2
}

/// Writes a claim with its subject: the line, who says so, the words.
pub(crate) fn claim(page: &mut String, look: Look, column: usize, report: &Report, claim: &Claim) {
    columns(page, look, INDENT, &subject(claim), column, &phrase(claim));
    who_says(page, look, DETAIL, claim);
    words(page, look, DETAIL, report, &claim.evidence);
}

/// Whom the claim is about, in its words and with a name.
fn subject(claim: &Claim) -> Words {
    Words::of(Tone::Strong, &party(&claim.subject))
}

/// Who a person is: the name, or for somebody without one the words, with whom they hang on.
pub(crate) fn person_name(person: &Person) -> String {
    match &person.of {
        Some(anchor) if person.names.is_empty() => {
            anchored(&person.name, anchor, person.person_type)
        }
        _ => person.name.clone(),
    }
}

/// Writes a line for each chain of sources, and what hedges the claim.
pub(crate) fn who_says(page: &mut String, look: Look, indent: usize, claim: &Claim) {
    let mut lines: Vec<Words> = match claim.sources.as_slice() {
        [] => vec![Words::of(Tone::Faint, "says: the report itself")],
        chains => chains.iter().map(|chain| says(chain)).collect(),
    };
    if let (false, Some(last)) = (claim.hedges.is_empty(), lines.last_mut()) {
        let hedges: Vec<String> = claim
            .hedges
            .iter()
            .map(|hedge| quoted(&hedge.text))
            .collect();
        last.also(Tone::Faint, "hedged ");
        last.push(Tone::Doubtful, &hedges.join(", "));
    }
    for line in &lines {
        paragraph(page, look, indent, indent + 2, line);
    }
}

/// "says: Y, via X, via AFP" for what X told AFP that Y said.
fn says(chain: &[Source]) -> Words {
    let sources: Vec<String> = chain.iter().map(source).collect();
    Words::of(Tone::Faint, "says: ").with(Tone::Plain, &sources.join(", via "))
}

/// A source by its name, with the words that describe it if these say something else.
pub(crate) fn source(source: &Source) -> String {
    wording::source_in_line(source)
}

/// Writes the words that a claim rests on, after their place in the report: the paragraph, and
/// the code point of the text at which they start.
pub(crate) fn words(
    page: &mut String,
    look: Look,
    indent: usize,
    report: &Report,
    evidence: &Evidence,
) {
    let lead = Words::of(Tone::Faint, &place_in_report(report, evidence));
    let column = indent + lead.width() + 2;
    columns(
        page,
        look,
        indent,
        &lead,
        column,
        &Words::of(Tone::Quoted, &quoted(&evidence.exact)),
    );
}

/// A dateline stands at the start of the text; so many blocks may come before it.
const MOST_BEFORE_DATELINE: usize = 8;

/// Whether the first block is a dateline, which stands in one line with what follows.
fn is_dateline(report: &Report, pair: &[Block]) -> bool {
    let [first, next] = pair else {
        return false;
    };
    let gap = next.span.start.saturating_sub(first.span.end);
    first.role == BlockRole::Byline
        && gap <= 2
        && !report
            .text
            .chars()
            .skip(first.span.end)
            .take(gap)
            .any(|between| between == '\n')
}

/// "¶2:615" is the second paragraph, and code point 615 of the whole text.
pub(crate) fn place_in_report(report: &Report, evidence: &Evidence) -> String {
    place_at(report, evidence.span.start)
}

/// The paragraph of a code point of the text, and the code point.
pub(crate) fn place_at(report: &Report, start: usize) -> String {
    let before = report
        .blocks
        .partition_point(|block| block.span.start <= start);
    let datelines = report.blocks[..before]
        .windows(2)
        .take(MOST_BEFORE_DATELINE)
        .filter(|pair| is_dateline(report, pair));
    let paragraph = before.saturating_sub(datelines.count()).max(1);
    format!("¶{paragraph}:{start}")
}
