//! What a question held and a word answered: "Asked whether he had left, the minister said no".

use reportedly_model::{Certainty, Modality};

use super::Factuality;
use crate::Reader;
use crate::syntax::Relation;

/// Words between a verb of saying and its "yes" or "no".
const FAR: usize = 8;

/// An answer of one word.
pub struct Answer {
    /// The verb that gives it: "replied".
    pub verb: usize,
    /// "no", "yes".
    word: usize,
    no: bool,
}

/// Makes a fact of what was asked and affirmed, and of what was denied its contrary.
pub fn apply(reader: &Reader, predicate: usize, factuality: &mut Factuality) {
    let Some(answer) = answer_to(reader, predicate) else {
        return;
    };
    factuality.certainty = Certainty::Certain;
    factuality.modality = Modality::Actual;
    factuality.void = false;
    factuality
        .hedges
        .retain(|hedge| !matches!(hedge.text.as_str(), "whether" | "if"));
    if answer.no {
        factuality.negate_by(answer.word);
    }
}

/// The answer to the question that the words at `predicate` ask.
pub fn answer_to(reader: &Reader, predicate: usize) -> Option<Answer> {
    let document = reader.document;
    let tree = &document.tree;
    let above = tree.head(predicate);
    let clause = match tree.relation(predicate) {
        Relation::Acomp | Relation::Oprd | Relation::Attr | Relation::Xcomp => above,
        _ => predicate,
    };
    let asks = tree
        .children_in(clause, &[Relation::Mark])
        .any(|mark| matches!(document.lower(mark), "whether" | "if"));
    let asked = tree.head(clause);
    let verb = tree.head(asked);
    let put = document.lemma(asked) == "ask"
        && tree.child_in(asked, &[Relation::Nsubj]).is_none()
        && tree.relation(asked) == Relation::Advcl;
    if !asks || !put || !document.lexicon.speech.verbs.has(document.lemma(verb)) {
        return None;
    }
    let end = document.sentence(verb).end;
    let (word, no) = (verb + 1..end.min(verb + FAR)).find_map(|t| {
        let no = match document.lower(t) {
            "no" | "never" | "negative" | "negatively" => true,
            "yes" | "affirmative" | "affirmatively" => false,
            _ => return None,
        };
        // "said no request had come" answers otherwise
        let closed = t + 1 >= end || document.is_pos(t + 1, "PUNCT");
        closed.then_some((t, no))
    })?;
    Some(Answer { verb, word, no })
}
