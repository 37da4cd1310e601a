//! "helping *Omar Badri flee* to Tunis", "let *the general escape*": a bare infinitive behind whoever is helped or
//! let, which the model takes for a noun that they describe, or sets beside a verb before.

use reportedly_model::{Analysis, Token};

use super::{hang, mended};
use crate::lexicon::Lexicon;

/// Verbs with somebody and a bare infinitive behind them.
const HELPING: [&str; 5] = ["help", "let", "see", "watch", "make"];

/// How far the infinitive stands behind the verb.
const FARTHEST: usize = 7;

/// Who is helped to do what.
struct Helped {
    verb: usize,
    /// The head of who is helped.
    who: usize,
    doing: usize,
}

/// `analysis` with such words as the infinitives that they are; nothing where there is none to mend.
pub fn with_helped_doing(analysis: &Analysis, lexicon: &Lexicon) -> Option<Analysis> {
    let tokens = &analysis.tokens;
    let found: Vec<Helped> = (2..tokens.len())
        .filter(|&doing| goes(&tokens[doing], lexicon))
        .filter_map(|doing| helped(tokens, doing))
        .collect();
    mended(analysis, found, |tokens, Helped { verb, who, doing }| {
        let old = tokens[doing].head;
        (tokens[doing].pos, tokens[doing].tag) = ("VERB".into(), "VB".into());
        tokens[doing].lemma = tokens[doing].text.to_lowercase();
        if tokens[doing].dep == "compound" {
            // "helped her flee *Angola*"
            hang(&mut tokens[old], doing, "dobj");
        }
        hang(&mut tokens[doing], verb, "ccomp");
        hang(&mut tokens[who], doing, "nsubj");
        for token in &mut tokens[verb + 1..who] {
            if token.head == doing {
                token.head = who;
            }
        }
        if tokens[who].pos == "ADJ" {
            (tokens[who].pos, tokens[who].tag) = ("NOUN".into(), "NN".into());
        }
        // what stands behind belongs to what they do
        for token in &mut tokens[doing + 1..] {
            let around = matches!(token.dep.as_str(), "prep" | "npadvmod" | "advmod");
            if around && (token.head == verb || token.head == old && old != verb && old < doing) {
                token.head = doing;
            }
        }
    })
}

/// Whether the word is the bare form of a verb of going.
fn goes(token: &Token, lexicon: &Lexicon) -> bool {
    let form = token.text.as_str();
    let bare = matches!(token.tag.as_str(), "VB" | "VBP" | "NN");
    bare && lexicon.motion.of_verb(form).next().is_some()
}

/// The verb of helping before `doing`, with nobody but who is helped between the two.
fn helped(tokens: &[Token], doing: usize) -> Option<Helped> {
    let who = doing - 1;
    let first = doing.saturating_sub(FARTHEST);
    let between = |at: usize| {
        matches!(
            tokens[at].pos.as_str(),
            "DET" | "ADJ" | "PROPN" | "NOUN" | "NUM" | "PRON"
        )
    };
    let verb = (first..who).rev().find(|&at| !between(at))?;
    let helping = tokens[verb].pos == "VERB" && HELPING.contains(&tokens[verb].lemma.as_str());
    let nominal = matches!(tokens[who].pos.as_str(), "PROPN" | "NOUN" | "PRON" | "ADJ");
    let owner = tokens[who].tag == "PRP$";
    let noun = tokens[doing].tag == "NN";
    // "helped the mass escape", but "let the general escape"
    let named =
        tokens[who].pos == "PROPN" || tokens[verb].lemma == "let" && tokens[who].pos != "VERB";
    let known = tokens[doing].head == verb && tokens[doing].dep == "ccomp";
    let above = tokens[doing].head;
    let describes = tokens[doing].dep == "compound" && above > doing && tokens[above].head == verb;
    let lost = if tokens[who].pos == "ADJ" && known {
        true
    } else if noun {
        named && (above == verb || describes)
    } else {
        tokens[who].head == verb && !known
    };
    (helping && nominal && !owner && lost).then_some(Helped { verb, who, doing })
}
