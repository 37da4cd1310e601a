//! "Where is Novak? *The former treasurer of the party* has not been seen": whom the question asks after.

use reportedly_model::{MentionType, Number};

use super::portfolio;
use crate::coreference::Chains;
use crate::document::Document;
use crate::syntax::Relation;

/// The one person named in the question right before the description that opens a sentence.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let one = draft.mention_type == MentionType::Person && draft.number == Number::Singular;
    let nameless = !chains.is_named(chains.chain(mention));
    if !one || !nameless || !opens_sentence(document, draft.tokens.start, draft.head) {
        return None;
    }
    let tree = &document.tree;
    let before = tree.sentence(draft.head).checked_sub(1)?;
    let mut asked: Option<usize> = None;
    for earlier in (0..mention).rev() {
        let other = &chains.drafts[earlier];
        if tree.sentence(other.head) < before {
            break;
        }
        let chain = chains.chain(earlier);
        let person = chains.mention_type(chain) == MentionType::Person && chains.is_named(chain);
        if tree.sentence(other.head) != before || !person {
            continue;
        }
        if asked.is_some_and(|first| chains.chain(first) != chain) {
            return None;
        }
        asked = Some(earlier);
    }
    let asked = asked.filter(|&m| is_question(document, chains.drafts[m].head))?;
    let chain = chains.chain(asked);
    let differs = matches!((chains.gender(chain), draft.gender), (Some(a), Some(b)) if a != b);
    (!differs && portfolio::fits(document, chains, mention, chain)).then_some(asked)
}

/// "*The former treasurer* was seen": the subject, whose article is the sentence's first word.
fn opens_sentence(document: &Document, start: usize, head: usize) -> bool {
    let first = document.sentence(head).start;
    let article = (first..=start).any(|t| document.lower(t) == "the");
    let subject = matches!(
        document.tree.relation(head),
        Relation::Nsubj | Relation::Nsubjpass
    );
    start <= first + 1 && article && subject
}

fn is_question(document: &Document, token: usize) -> bool {
    let sentence = document.sentence(token);
    let asks = sentence.clone().any(|t| {
        matches!(
            document.lower(t),
            "where" | "who" | "what" | "que" | "qu'" | "qui"
        )
    });
    let ends = { sentence.rev().take(2) }.any(|t| document.lower(t).starts_with('?'));
    asks && ends
}
