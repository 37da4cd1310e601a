//! Words that give somebody a further name: "nicknamed", "also known as", "whose real name is".

use crate::document::Document;

/// The words before a name that give it to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamingCue {
    /// Its first token.
    pub start: usize,
    /// Whether what follows is a by-name rather than the real name.
    pub by_name: bool,
}

/// The cue that ends right before the name at `start`, quotation marks aside. A name behind an
/// article ("the Lion of Aleppo") is none of its own.
pub fn naming_cue(document: &Document, start: usize) -> Option<NamingCue> {
    if start == 0 || document.lower(start - 1) == "the" {
        return None;
    }
    let first = sentence_start(document, start).max(start.saturating_sub(8));
    let words: Vec<(usize, &str)> = (first..start)
        .map(|t| (t, document.lower(t)))
        .filter(|(_, word)| word.chars().any(char::is_alphanumeric))
        .filter(|(_, word)| !matches!(*word, "the" | "simply" | "only" | "also" | "better"))
        .collect();
    let before: String = words
        .iter()
        .map(|(_, word)| *word)
        .collect::<Vec<_>>()
        .join(" ");
    let persons = &document.lexicon.persons;
    let ends_in = |cues: &[String]| -> Option<usize> {
        let longest = cues
            .iter()
            .filter(|cue| before == **cue || before.ends_with(&format!(" {cue}")))
            .max_by_key(|cue| cue.len())?;
        let length = longest.split(' ').count();
        words.get(words.len() - length).map(|(t, _)| *t)
    };
    if ends_in(&persons.borrowed_names).is_some() {
        return None;
    }
    let by_name = ends_in(&persons.aliases).map(|start| NamingCue {
        start,
        by_name: true,
    });
    by_name.or_else(|| {
        ends_in(&persons.real_names).map(|start| NamingCue {
            start,
            by_name: false,
        })
    })
}

/// Where the sentence begins; the model ends one at the full stop of "a.k.a.".
fn sentence_start(document: &Document, token: usize) -> usize {
    let start = document.sentence(token).start;
    let cut_off = start >= 2
        && document.token(start - 1).text == "."
        && matches!(document.lower(start - 2), "a.k.a" | "a.k.a.");
    if cut_off {
        document.sentence(start - 2).start
    } else {
        start
    }
}
