//! "was *at no time* in custody": three words for "never", behind which the model hangs what is denied.

use reportedly_model::Analysis;

use super::{hang, mended};

/// `analysis` with such words as the negation that they are; nothing where there is none to mend.
pub fn with_at_no_time(analysis: &Analysis) -> Option<Analysis> {
    let tokens = &analysis.tokens;
    let never = |at: usize| {
        let text = |t: usize| tokens[t].text.as_str();
        let stretch = matches!(text(at + 2), "time" | "point" | "stage" | "moment");
        text(at).eq_ignore_ascii_case("at")
            && text(at + 1) == "no"
            && stretch
            && tokens[at + 2].head == at
            && matches!(tokens[tokens[at].head].pos.as_str(), "VERB" | "AUX")
    };
    let last = tokens.len().saturating_sub(2);
    let found: Vec<usize> = (0..last).filter(|&at| never(at)).collect();
    mended(analysis, found, |tokens, at| {
        let verb = tokens[at].head;
        hang(&mut tokens[at], verb, "neg");
        for token in &mut tokens[at + 3..] {
            if token.head == at + 2 {
                token.head = verb;
            }
        }
    })
}
