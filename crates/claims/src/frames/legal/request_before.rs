//! "X was arrested in Paris. *Tunisia has sent a request for extradition*": against whoever the sentences before tell
//! of as dealt with by the law, where that is one alone.

use reportedly_model::{MentionForm, MentionType};

use crate::Reader;
use crate::coreference::is_of_law;
use crate::lexicon::LegalRequest;
use crate::syntax::Relation;

/// How many sentences back somebody is meant without a word.
const REACH: usize = 2;

/// The person told of before against whom the nameless `wanted` is asked for.
pub fn person(reader: &Reader, wanted: usize, request: &LegalRequest) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let chains = reader.chains;
    let owned = [Relation::Poss, Relation::Prep, Relation::Amod];
    let alone = document.is_pos(wanted, "NOUN")
        && document.lemma(wanted) == "extradition"
        && request.wants.has("extradition")
        && tree.child_in(wanted, &owned).is_none();
    let here = tree.sentence(wanted);
    let mut found: Option<usize> = None;
    for mention in (0..chains.drafts.len()).rev().filter(|_| alone) {
        let draft = &chains.drafts[mention];
        if draft.head >= wanted {
            continue;
        }
        if here - tree.sentence(draft.head) > REACH {
            break;
        }
        let chain = chains.chain(mention);
        let person = chains.mention_type(chain) == MentionType::Person
            && !chains.is_mere_pronoun(chain)
            && is_of_law(document, draft.head);
        match found {
            _ if !person => {}
            Some(other) if chains.chain_at(other) != Some(chain) => return None,
            Some(_) if draft.form == MentionForm::Pronoun => {}
            _ => found = Some(draft.head),
        }
    }
    found
}
