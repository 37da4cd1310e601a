//! "Un proche du président *introuvable*": in a headline without a verb, the last word tells of the first
//! noun, which the model passes over for the nearest.

use super::gloss::lowered;
use crate::french::clauses::incomplete::is_finite;
use crate::french::draft::Draft;
use crate::french::lexicon::french;

/// Hangs such adjectives on the noun that the headline is about.
pub fn mend(draft: &mut Draft) {
    for adjective in draft.words() {
        rubric(draft, adjective);
        let token = &draft.tokens[adjective];
        let english = french().adjectives.get(token.lemma.as_str());
        let state = token.pos == "ADJ" && english.is_some_and(|word| word == "missing");
        let last = draft
            .next(adjective)
            .is_none_or(|n| !draft.in_one_sentence(n, adjective));
        if !state || !last {
            continue;
        }
        let root = root_of(draft, adjective);
        let sentence = draft.below(root);
        let verbless = !sentence.iter().any(|&i| is_finite(draft, i));
        let noun = draft.tokens[root].pos == "NOUN" && root < adjective;
        if verbless && noun && draft.tokens[adjective].head != root {
            draft.hang(adjective, root, "amod");
        }
    }
}

/// "*Fonction :* ancien ministre": a rubric of a notice, and nobody.
fn rubric(draft: &mut Draft, word: usize) {
    const RUBRICS: [&str; 9] = [
        "fonction",
        "fonctions",
        "titre",
        "adresse",
        "nationalité",
        "motif",
        "motifs",
        "sexe",
        "alias",
    ];
    let colon = draft
        .next(word)
        .is_some_and(|n| draft.tokens[n].text == ":");
    if colon && RUBRICS.contains(&lowered(&draft.tokens[word]).as_str()) {
        draft.unname(word..word + 1);
        draft.tokens[word].pos = "NOUN".into();
    }
}

fn root_of(draft: &Draft, word: usize) -> usize {
    let mut at = word;
    for _ in 0..24 {
        at = draft.tokens[at].head;
    }
    at
}
