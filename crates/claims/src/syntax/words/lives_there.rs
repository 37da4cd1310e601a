//! "was sentenced in absentia and *lives* in Stockholm": a verb that the model takes for a plural noun.

use reportedly_model::Analysis;

use super::mended;

/// `analysis` with such words as the verbs that they are; nothing where there is none to mend.
pub fn with_verbs_of_living(analysis: &Analysis) -> Option<Analysis> {
    let tokens = &analysis.tokens;
    let lives = |t: usize| {
        let word = &tokens[t];
        let above = &tokens[word.head];
        let verb = matches!(above.tag.as_str(), "VBD" | "VBN" | "VBZ");
        let behind_and = t > 0 && matches!(tokens[t - 1].text.as_str(), "and" | "but" | "now");
        let in_place = (tokens.get(t + 1)).is_some_and(|next| {
            matches!(next.text.as_str(), "in" | "at" | "near" | "with") && next.head == t
        });
        matches!(word.text.as_str(), "lives" | "works")
            && word.tag == "NNS"
            && word.dep == "conj"
            && verb
            && behind_and
            && in_place
    };
    let found: Vec<usize> = (0..tokens.len()).filter(|&t| lives(t)).collect();
    mended(analysis, found, |tokens, verb| {
        let verb = &mut tokens[verb];
        verb.lemma = verb.text.trim_end_matches('s').into();
        (verb.pos, verb.tag) = ("VERB".into(), "VBZ".into());
    })
}
