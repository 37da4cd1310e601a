//! "The court was told that *the major* had fled": ranks that the model takes for adjectives.

use reportedly_model::{Analysis, Token};

use super::mended;

/// Ranks that are adjectives, too.
const RANKS: [&str; 3] = ["major", "general", "private"];

/// `analysis` with such words as the nouns that they are; nothing where there is none to mend.
pub fn with_ranks(analysis: &Analysis) -> Option<Analysis> {
    let tokens = &analysis.tokens;
    let found = (1..tokens.len()).filter(|&t| is_rank(tokens, t)).collect();
    mended(analysis, found, |tokens, rank: usize| {
        let word = &mut tokens[rank];
        word.lemma = word.text.to_lowercase();
        (word.pos, word.tag) = ("NOUN".into(), "NN".into());
    })
}

/// Whether a word is the head of a phrase of its own, behind an article.
fn is_rank(tokens: &[Token], at: usize) -> bool {
    let word = &tokens[at];
    let spelled = RANKS
        .iter()
        .any(|rank| word.text.as_str().eq_ignore_ascii_case(rank));
    let article = matches!(
        tokens[at - 1].text.to_lowercase().as_str(),
        "the" | "this" | "that"
    );
    let heads = matches!(
        word.dep.as_str(),
        "nsubj" | "nsubjpass" | "dobj" | "pobj" | "poss"
    );
    spelled && article && heads && word.pos == "ADJ"
}
