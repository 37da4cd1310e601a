//! "personae non gratae": Latin that the model reads as a clause, so that it is shown the English.

use crate::edits::Edit;

const LATIN: [&str; 5] = [
    "personae non gratae",
    "personae non grata",
    "personas non gratas",
    "personas non grata",
    "persona non grata",
];

/// "unwelcome" for the Latin in `text`.
pub(super) fn in_english(text: &str) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for (at, _) in text.match_indices("person") {
        let Some(latin) = LATIN.iter().find(|latin| text[at..].starts_with(**latin)) else {
            continue;
        };
        let start = text[..at].chars().count();
        edits.push(Edit {
            at: start..start + latin.chars().count(),
            words: "unwelcome".to_owned(),
        });
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_whole_phrase_is_put_in_english() {
        let shown = in_english("made two personae non gratae; a person of note, in persona");
        assert_eq!(shown.len(), 1);
        assert_eq!(shown[0].at, 9..28);
    }
}
