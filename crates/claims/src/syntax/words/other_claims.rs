//! "*The other claims* that he moved": a verb of saying that the model takes for the noun of a claim.

use reportedly_model::Analysis;

use super::{hang, mended};

/// `analysis` with such words as the verbs that they are; nothing where there is none to mend.
pub fn with_others_claiming(analysis: &Analysis) -> Option<Analysis> {
    let tokens = &analysis.tokens;
    let claims = |sentence: &std::ops::Range<usize>| {
        let first = sentence.start;
        let [the, other, verb, that] = tokens.get(first..sentence.end.min(first + 4))? else {
            return None;
        };
        let other_one = the.text.eq_ignore_ascii_case("the")
            && matches!(other.text.as_str(), "other" | "second" | "first" | "third");
        let says =
            matches!(verb.text.as_str(), "claims" | "reports" | "states") && verb.tag == "NNS";
        let clause = (first + 4..sentence.end).find(|&t| {
            tokens[t].head == first + 2
                && matches!(tokens[t].dep.as_str(), "ccomp" | "relcl" | "acl")
        })?;
        (other_one && says && that.text == "that").then_some((first + 1, first + 2, clause))
    };
    let found: Vec<_> = analysis.sentences.iter().filter_map(claims).collect();
    mended(analysis, found, |tokens, (other, verb, clause)| {
        let says = &mut tokens[verb];
        says.lemma = says.text.trim_end_matches('s').into();
        (says.pos, says.tag) = ("VERB".into(), "VBZ".into());
        tokens[other].pos = "NOUN".into();
        hang(&mut tokens[other], verb, "nsubj");
        hang(&mut tokens[other - 1], other, "det");
        hang(&mut tokens[clause], verb, "ccomp");
    })
}
