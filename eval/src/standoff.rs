//! brat standoff annotation (`.ann`): spans of text, and events that bind them by role.

use std::collections::HashMap;

use reportedly_model::Span;

/// The annotations of one document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standoff {
    /// Spans by id (`T1`); a discontinuous one has several stretches.
    pub spans: HashMap<String, Vec<Span>>,
    /// Events, in order: role and id of each participant.
    pub events: Vec<Vec<(String, String)>>,
}

impl Standoff {
    /// Reads a `.ann` file; lines of other kinds (notes, attributes) are passed over.
    pub fn parse(text: &str) -> Self {
        let mut standoff = Self::default();
        for line in text.lines() {
            let mut fields = line.split('\t');
            let (Some(id), Some(what)) = (fields.next(), fields.next()) else {
                continue;
            };
            if id.starts_with('T') {
                standoff.spans.insert(id.to_owned(), stretches(what));
            } else if id.starts_with('E') {
                standoff.events.push(participants(what));
            }
        }
        standoff
    }

    /// The stretches of all participants whose role begins with `role` ("Content", "Content2").
    pub fn of_role(&self, event: &[(String, String)], role: &str) -> Vec<Span> {
        let mut spans: Vec<Span> = event
            .iter()
            .filter(|(name, _)| name.trim_end_matches(|c: char| c.is_ascii_digit()) == role)
            .filter_map(|(_, id)| self.spans.get(id))
            .flatten()
            .copied()
            .collect();
        spans.sort_unstable();
        spans
    }
}

/// "Source 89 95;100 106": the label, then stretches.
fn stretches(what: &str) -> Vec<Span> {
    let (_, numbers) = what.split_once(' ').unwrap_or((what, ""));
    numbers
        .split(';')
        .filter_map(|stretch| {
            let (start, end) = stretch.trim().split_once(' ')?;
            Some(Span::new(start.parse().ok()?, end.parse().ok()?))
        })
        .collect()
}

/// "Attribution:T4 Content:T3 Cue:T2".
fn participants(what: &str) -> Vec<(String, String)> {
    what.split_whitespace()
        .filter_map(|pair| pair.split_once(':'))
        .map(|(role, id)| (role.to_owned(), id.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_may_have_gaps_and_roles_numbers() {
        let text = "T1\tContent 0 4;9 12\tleft now\nT2\tContent 20 25\tagain\nT3\tCue 5 9\tsaid\n\
                    E1\tAttribution:T3 Content:T1 Content2:T2 Cue:T3\nA1\tflag T1\n\n";
        let standoff = Standoff::parse(text);
        let spans = standoff.of_role(&standoff.events[0], "Content");
        assert_eq!(
            spans,
            [Span::new(0, 4), Span::new(9, 12), Span::new(20, 25)]
        );
        assert_eq!(standoff.of_role(&standoff.events[0], "Source"), []);
    }
}
