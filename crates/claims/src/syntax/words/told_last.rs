//! Headlines that end with whoever tells them, which the model takes for a verb: "Ex-minister detained in
//! Vienna: *report*", "Novak flees to Ghana — *claims*".

use std::ops::Range;

use reportedly_model::{Analysis, Token};

use super::mended;
/// `analysis` with such a last word as a noun, and the verb before the mark as the main one; nothing where
/// there is none to mend.
pub fn with_speakers_told_last(analysis: &Analysis) -> Option<Analysis> {
    let sentences = analysis.sentences.iter();
    let found: Vec<(usize, usize)> = sentences
        .filter_map(|sentence| told_last(&analysis.tokens, sentence.clone()))
        .collect();
    mended(analysis, found, |tokens, (last, verb)| {
        mend(tokens, last, verb);
    })
}

/// The last word of the sentence, if it stands alone behind a mark and was taken for its main verb, and the
/// verb before the mark.
fn told_last(tokens: &[Token], sentence: Range<usize>) -> Option<(usize, usize)> {
    let last = sentence.clone().next_back()?;
    let mark = last.checked_sub(1).filter(|mark| sentence.contains(mark))?;
    let speaks = matches!(
        tokens[last].text.to_lowercase().as_str(),
        "report"
            | "reports"
            | "source"
            | "sources"
            | "claim"
            | "claims"
            | "document"
            | "documents"
            | "witnesses"
    );
    let parted = matches!(tokens[mark].text.as_str(), ":" | "—" | "–" | "-");
    let main = tokens[last].dep == "ROOT";
    if !speaks || !parted || !main {
        return None;
    }
    let clause = |&t: &usize| {
        let verbal = matches!(tokens[t].pos.as_str(), "VERB" | "AUX");
        tokens[t].head == last
            && verbal
            && matches!(tokens[t].dep.as_str(), "ccomp" | "nsubj" | "advcl" | "dep")
    };
    let verb = (sentence.start..mark).find(clause)?;
    Some((last, verb))
}

fn mend(tokens: &mut [Token], last: usize, verb: usize) {
    for token in tokens.iter_mut() {
        if token.head == last {
            token.head = verb;
        }
    }
    let top = &mut tokens[verb];
    top.head = verb;
    top.dep = "ROOT".into();
    let speaker = &mut tokens[last];
    let plural = speaker.text.ends_with('s');
    speaker.pos = "NOUN".into();
    speaker.tag = if plural { "NNS" } else { "NN" }.into();
    speaker.lemma = speaker.text.to_lowercase().trim_end_matches('s').into();
    speaker.head = verb;
    speaker.dep = "dep".into();
}
