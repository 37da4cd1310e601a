//! How many reports there are: one count, and one wording of it, for every screen and command.

use serde::{Deserialize, Serialize};

/// How many reports there are, of a case or of what is said about one person.
///
/// What was given was read, was not read, or was left out because it was published after the day
/// that is asked about: `given = read + not_read + later`. Those withdrawn and the copies are among
/// those read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReportCounts {
    /// Handed over: kept with or without having been read, or refused because they are damaged.
    /// The same bytes twice in a workspace are one; what an analyst has dismissed is none.
    pub given: usize,
    /// Read, and counting on the day that is asked about.
    pub read: usize,
    /// Kept without having been read (a language without a model), or refused.
    pub not_read: usize,
    /// Left out because they were published after the day that is asked about.
    pub later: usize,
    /// Corrected or retracted by another report: shown, and supporting nothing.
    pub withdrawn: usize,
    /// Of the same bytes as another, or called a copy by themselves or by an analyst: no origin of
    /// their own. Texts that are merely alike are joined where origins are counted, and not counted here.
    pub copies: usize,
}

impl ReportCounts {
    /// The counts in words: "7 reports given: 6 read (1 withdrawn, 1 identical or marked copy), 1 not read".
    pub fn in_words(&self) -> String {
        let reports = if self.given == 1 { "report" } else { "reports" };
        let mut words = format!("{} {reports} given: {} read", self.given, self.read);
        let copies = match self.copies {
            1 => "identical or marked copy",
            _ => "identical or marked copies",
        };
        let among: Vec<String> = [(self.withdrawn, "withdrawn"), (self.copies, copies)]
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        if !among.is_empty() {
            words.push_str(&format!(" ({})", among.join(", ")));
        }
        for (count, what) in [(self.not_read, "not read"), (self.later, "published later")] {
            if count > 0 {
                words.push_str(&format!(", {count} {what}"));
            }
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_there_is_is_told() {
        let mut counts = ReportCounts {
            given: 1,
            read: 1,
            ..ReportCounts::default()
        };
        assert_eq!(counts.in_words(), "1 report given: 1 read");
        counts = ReportCounts {
            given: 9,
            read: 6,
            not_read: 2,
            later: 1,
            withdrawn: 1,
            copies: 2,
        };
        let whole = "9 reports given: 6 read (1 withdrawn, 2 identical or marked copies), \
             2 not read, 1 published later";
        assert_eq!(counts.in_words(), whole);
    }
}
