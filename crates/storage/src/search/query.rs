//! What was asked for, told apart: words, phrases in quotation marks, beginnings of words.

use super::words::folded_words;

/// A question to the full text. Whatever is typed makes some question: no sign in it is a command.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// All of these have to stand in the report.
    pub terms: Vec<Term>,
}

/// One thing that has to stand in the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Folded words that follow one another; never empty.
    pub words: Vec<String>,
    /// Whether the last word may go on ("bomb*").
    pub beginning: bool,
}

impl Query {
    /// Reads what was typed: words that all have to be there, "words in quotation marks" that
    /// have to follow one another, and beginnings of words with a star.
    ///
    /// ```
    /// use reportedly_storage::Query;
    ///
    /// let query = Query::parse("Général \"last seen\" esca*");
    /// let words: Vec<_> = query.terms.iter().map(|term| term.words.join(" ")).collect();
    /// assert_eq!(words, ["general", "last seen", "esca"]);
    /// assert!(query.terms[2].beginning);
    /// ```
    pub fn parse(typed: &str) -> Self {
        let mut terms = Vec::new();
        for (at, stretch) in typed.split(['"', '“', '”', '«', '»']).enumerate() {
            let quoted = at % 2 == 1;
            if quoted {
                terms.extend(Term::parse(stretch));
            } else {
                terms.extend(stretch.split_whitespace().filter_map(Term::parse));
            }
        }
        Self { terms }
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether everything stands among `words`, the folded words of a text.
    pub fn is_met_by(&self, words: &[&str]) -> bool {
        !self.is_empty() && self.terms.iter().all(|term| term.first_in(words).is_some())
    }
}

impl Term {
    fn parse(typed: &str) -> Option<Self> {
        let words = folded_words(typed).into_iter().map(|word| word.folded);
        let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
        let beginning = typed.trim_end().ends_with('*');
        (!words.is_empty()).then_some(Self { words, beginning })
    }

    /// Index of the first of the words where it stands.
    pub fn first_in(&self, words: &[&str]) -> Option<usize> {
        words
            .windows(self.words.len())
            .position(|window| self.is(window))
    }

    /// Whether it is what these words say.
    pub fn is(&self, window: &[&str]) -> bool {
        let last = self.words.len().saturating_sub(1);
        self.words.len() == window.len()
            && self
                .words
                .iter()
                .zip(window)
                .enumerate()
                .all(|(at, (asked, word))| {
                    asked == word
                        || (self.beginning && at == last && word.starts_with(asked.as_str()))
                })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_query_languages_are_no_commands() {
        for typed in [
            "\"",
            "* * *",
            "a OR b\" NEAR(",
            "' ; DROP TABLE reports; --",
            "col:x ^y",
            "(((",
        ] {
            let query = Query::parse(typed);
            assert!(query.terms.iter().all(|term| {
                term.words
                    .iter()
                    .all(|word| word.chars().all(char::is_alphanumeric))
            }));
        }
        assert!(Query::parse("\"*\"").is_empty());
    }
}
