//! The words around what was found.

use reportedly_model::{CharIndex, Span};
use serde::{Deserialize, Serialize};

use super::query::Query;
use super::words::folded_words;

/// Code points shown on each side.
const AROUND: usize = 60;

/// A place in a report where something that was asked for stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// The text before it.
    pub before: String,
    /// What was found.
    pub exact: String,
    /// The text after it.
    pub after: String,
    /// Where `exact` stands in the report's text.
    #[serde(flatten)]
    pub span: Span,
}

/// The first place of each term of the query in a report's text, but for what is in sight of one before, in
/// order of the text, up to `most`; none for what stands in the title alone.
pub fn excerpts(text: &str, query: &Query, most: usize) -> Vec<Excerpt> {
    let words = folded_words(text);
    let folded: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    let found = query.terms.iter().filter_map(|term| {
        let first = term.first_in(&folded)?;
        let last = words.get(first + term.words.len() - 1)?;
        Some(Span::new(words.get(first)?.span.start, last.span.end))
    });
    let mut spans: Vec<Span> = found.collect();
    spans.sort();
    spans.dedup();
    // Words that stand close together are read in one excerpt.
    let mut kept: Vec<Span> = Vec::new();
    for span in spans {
        let is_in_sight = |last: &Span| span.end <= last.end + AROUND;
        if !kept.last().is_some_and(is_in_sight) {
            kept.push(span);
        }
    }
    let index = CharIndex::new(text);
    kept.into_iter()
        .take(most)
        .map(|span| excerpt(text, &index, span))
        .collect()
}

fn excerpt(text: &str, index: &CharIndex, span: Span) -> Excerpt {
    let before = Span::new(span.start.saturating_sub(AROUND), span.start);
    let after = Span::new(span.end, (span.end + AROUND).min(index.len()));
    Excerpt {
        before: index.slice(text, before).to_owned(),
        exact: index.slice(text, span).to_owned(),
        after: index.slice(text, after).to_owned(),
        span,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, words: &str) -> Vec<String> {
        let query = Query::parse(words);
        let all = excerpts(text, &query, 9).into_iter();
        all.map(|excerpt| excerpt.exact).collect()
    }

    #[test]
    fn words_in_sight_of_one_another_are_shown_once() {
        let close = "A security source told the paper so.";
        assert_eq!(found(close, "security source"), ["security"]);
        let apart = format!(
            "A security guard left. {} A source stayed.",
            "He waited. ".repeat(9)
        );
        assert_eq!(found(&apart, "security source"), ["security", "source"]);
    }
}
