//! "*Jolly*, who lives in A, was arrested": a name that the model takes for another word, told by the clause
//! with "who" behind it.

use reportedly_model::{Analysis, Token};

use super::{hang, mended};

/// `analysis` with such words as the names that they are; nothing where there is none to mend.
pub fn with_names_told_by_clauses(analysis: &Analysis) -> Option<Analysis> {
    let tokens = &analysis.tokens;
    let found: Vec<usize> = (analysis.sentences.iter())
        .map(|sentence| sentence.start)
        .filter(|&first| is_name_with_clause(tokens, first))
        .collect();
    mended(analysis, found, mend)
}

/// Whether a sentence opens with a word that is called "who", and taken for no noun.
fn is_name_with_clause(tokens: &[Token], first: usize) -> bool {
    let Some([word, comma, who]) = tokens.get(first..first + 3) else {
        return false;
    };
    let other = matches!(word.pos.as_str(), "ADV" | "ADJ" | "VERB" | "INTJ" | "ADP");
    other
        && word.text.starts_with(char::is_uppercase)
        && comma.text == ","
        && who.text == "who"
        && tokens.iter().any(|t| t.head == first && t.dep == "relcl")
}

fn mend(tokens: &mut [Token], name: usize) {
    let verb = tokens[name].head;
    let passive = tokens.iter().any(|t| t.head == verb && t.dep == "auxpass");
    let taken = (tokens.iter()).any(|t| t.head == verb && t.dep.starts_with("nsubj"));
    let word = &mut tokens[name];
    word.lemma.clone_from(&word.text);
    (word.pos, word.tag) = ("PROPN".into(), "NNP".into());
    if !taken && verb != name {
        hang(word, verb, if passive { "nsubjpass" } else { "nsubj" });
    }
}
