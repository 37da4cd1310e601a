use std::fmt::Write as _;

/// Whether two names may be one person's, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// How likely the names alone make it that both are one bearer's, from 0 to 1.
    pub probability: f64,
    /// What was found part by part, in the order of the first name.
    pub evidence: Vec<Evidence>,
}

/// What one pair of parts says.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// The part of the first name, as written.
    pub part_a: Option<String>,
    /// The part of the second name, as written.
    pub part_b: Option<String>,
    /// What it says.
    pub verdict: Verdict,
    /// How much, in natural log-odds; positive speaks for one person.
    pub weight: f64,
    /// Why, in words.
    pub why: String,
}

/// What a pair of parts says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Both have the part.
    Agree,
    /// The parts exclude each other.
    Contradict,
    /// Only one name has the part.
    Omit,
    /// Both have the parts, at different places.
    Order,
}

impl Comparison {
    /// There is nothing to compare.
    pub(crate) fn nothing() -> Self {
        Self {
            probability: 0.0,
            evidence: Vec::new(),
        }
    }

    /// The comparison with first and second name exchanged.
    pub(crate) fn swapped(mut self) -> Self {
        for evidence in &mut self.evidence {
            std::mem::swap(&mut evidence.part_a, &mut evidence.part_b);
        }
        self
    }

    /// Whether some part excludes that both are one.
    pub fn contradicts(&self) -> bool {
        self.evidence
            .iter()
            .any(|evidence| evidence.verdict == Verdict::Contradict)
    }

    /// The evidence in words, one piece after the other:
    /// `"Nabil" is not "Fadi"; "al-Khatib" is written the same`.
    pub fn explanation(&self) -> String {
        let mut text = String::new();
        for evidence in &self.evidence {
            if !text.is_empty() {
                text.push_str("; ");
            }
            // Writing to a string cannot fail.
            let _ = write!(text, "{}", evidence.why);
        }
        text
    }
}
