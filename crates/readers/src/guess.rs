//! What rests on a guessed encoding.

use reportedly_model::Report;

use crate::damage::around;

/// An encoding that bytes were taken for, and where that shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// The encoding, by its name on the web: `windows-1252`.
    pub encoding: String,
    /// The line of the text in which the first letter stands that other encodings read otherwise,
    /// from 1.
    pub line: usize,
    /// The words around it.
    pub near: String,
}

/// The encoding that was guessed for a report, if one was, with the first letter that rests on it.
pub fn guess(report: &Report) -> Option<Guess> {
    let encoding = report.guessed_encoding.clone()?;
    // Its front matter or its markup may have the only such letters.
    let first = report.text.find(|c: char| !c.is_ascii())?;
    let (line, near) = around(&report.text, first);
    Some(Guess {
        encoding,
        line,
        near,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_that_rests_on_it_is_named() {
        let report = |text: &str, encoding: Option<&str>| Report {
            text: text.to_owned(),
            guessed_encoding: encoding.map(str::to_owned),
            ..Report::default()
        };
        let text = "Zo left.\nThe préfet stayed at Hère.";
        let found = guess(&report(text, Some("windows-1252"))).unwrap();
        assert_eq!((found.line, found.encoding.as_str()), (2, "windows-1252"));
        assert_eq!(found.near, "The préfet stayed at Hère.");
        assert_eq!(guess(&report(text, None)), None);
        assert_eq!(guess(&report("Zo left.", Some("windows-1252"))), None);
    }
}
