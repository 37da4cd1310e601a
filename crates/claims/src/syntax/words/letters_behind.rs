//! "Helena Prowse *KC* said": letters behind a name that the model takes for the head of it.

use reportedly_model::Analysis;

use super::mended;
use crate::lexicon::Lexicon;

/// `analysis` with the name for its own head; nothing where there is none to mend.
pub fn with_names_before_letters(analysis: &Analysis, lexicon: &Lexicon) -> Option<Analysis> {
    let tokens = &analysis.tokens;
    let behind = |&t: &usize| {
        let word = tokens[t].text.as_str();
        let letters = word.len() > 1 && word.chars().all(char::is_uppercase);
        letters
            && lexicon.names.post_nominals.has(&word.to_lowercase())
            && (1..=2).all(|back| t >= back && tokens[t - back].pos == "PROPN")
            && tokens[t - 1].head == t
            && tokens[t - 1].dep == "compound"
    };
    let found: Vec<usize> = (0..tokens.len()).filter(behind).collect();
    mended(analysis, found, |tokens, letters| {
        let name = letters - 1;
        let (head, dep) = (tokens[letters].head, tokens[letters].dep.clone());
        for token in tokens.iter_mut().filter(|token| token.head == letters) {
            token.head = name;
        }
        tokens[name].head = if head == letters { name } else { head };
        tokens[name].dep = dep;
        tokens[letters].head = name;
        tokens[letters].dep = "nmod".into();
    })
}
