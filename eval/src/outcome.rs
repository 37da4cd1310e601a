//! The figures of one corpus, as a table or as JSON.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

/// One figure, with what it must reach.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// What was measured.
    pub name: String,
    /// Its value.
    pub value: f64,
    /// What must be reached; `null` where nothing is asked.
    pub target: Option<f64>,
    /// Whether the value must stay below the target rather than above.
    pub at_most: bool,
    /// What it was counted on.
    pub basis: String,
}

impl Figure {
    /// A figure that has no target.
    pub fn plain(name: &str, value: f64, basis: impl Into<String>) -> Self {
        Self {
            name: name.to_owned(),
            value,
            target: None,
            at_most: false,
            basis: basis.into(),
        }
    }

    /// A figure that must be `target` or more.
    pub fn at_least(name: &str, value: f64, target: f64, basis: impl Into<String>) -> Self {
        Self {
            target: Some(target),
            ..Self::plain(name, value, basis)
        }
    }

    /// A figure that must be `target` or less.
    pub fn at_most(name: &str, value: f64, target: f64, basis: impl Into<String>) -> Self {
        Self {
            at_most: true,
            ..Self::at_least(name, value, target, basis)
        }
    }

    /// Whether the target is met; without one, always.
    pub fn is_met(&self) -> bool {
        self.target.is_none_or(|target| {
            if self.at_most {
                self.value <= target
            } else {
                self.value >= target
            }
        })
    }
}

/// What one split of one corpus yields.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Outcome {
    /// The figures, the most telling first.
    pub figures: Vec<Figure>,
    /// Misses by class, each with the words.
    pub misses: BTreeMap<String, Vec<String>>,
    /// Tables of further figures, each with what they are of.
    pub tables: Vec<(String, String)>,
    /// Documents read.
    pub documents: usize,
}

impl Outcome {
    /// Notes a miss of a class.
    pub fn miss(&mut self, class: &str, words: impl Into<String>) {
        let words: String = words.into();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.misses.entry(class.to_owned()).or_default().push(words);
    }

    /// Leaves only the first `limit` misses of each class; their count is lost.
    pub fn limit_misses(&mut self, limit: usize) {
        for misses in self.misses.values_mut() {
            misses.truncate(limit);
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        writeln!(out, "{} documents", self.documents)?;
        let width = self.figures.iter().map(|f| f.name.len()).max().unwrap_or(0);
        for figure in &self.figures {
            write!(out, "  {:width$}  {:>6.3}", figure.name, figure.value)?;
            if let Some(target) = figure.target {
                let sign = if figure.at_most { '≤' } else { '≥' };
                let verdict = if figure.is_met() { "met" } else { "missed" };
                write!(out, "  {sign} {target:.2} {verdict:6}")?;
            } else {
                write!(out, "               ")?;
            }
            writeln!(out, "  {}", figure.basis)?;
        }
        for (of, table) in &self.tables {
            writeln!(out, "\nreliability, {of}:\n\n{table}")?;
        }
        Ok(())
    }
}
