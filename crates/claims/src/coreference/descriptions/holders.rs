//! Of those whom "the former minister" may be, the ones who hold or held the office.

use super::described::subject_before;
use super::office;
use crate::coreference::pronouns::speakers;
use crate::coreference::{Chains, MANY};
use crate::document::Document;

/// An office is taken up of those who hold or held that one, else of others than those who only
/// speak, and of whoever holds an office at all, if there are any.
pub fn keep_holders_of_office(
    document: &Document,
    chains: &Chains,
    mention: usize,
    found: &mut Vec<(usize, usize)>,
) {
    let lexicon = document.lexicon;
    let lemma = office::stem(&chains.drafts[mention].lemma);
    let members = |chain: usize| chains.members(chain).take(MANY).map(|m| &chains.drafts[m]);
    let the_same = |chain: usize| members(chain).any(|draft| office::is_a(document, draft, lemma));
    let told_of = |&(chain, earlier): &(usize, usize)| {
        speakers::times_told_of(document, chains, chain, mention) > 0
            || speakers::says(document, chains.drafts[earlier].head).is_none()
    };
    let any_office = |chain: usize| {
        lexicon.roles.titles.has(lemma)
            && members(chain).any(|draft| {
                let titled = office::titles(document, draft)
                    .any(|t| !lexicon.roles.courtesy.has(document.lower(t)));
                titled || lexicon.roles.nouns.has(&draft.lemma)
            })
    };
    keep(found, |&(chain, _)| the_same(chain));
    keep(found, told_of);
    if subject_before(document, chains, found, mention).is_none() {
        keep(found, |&(chain, _)| any_office(chain));
    }
}

/// Keeps those for whom `holds`, if it does for any.
pub fn keep<T>(found: &mut Vec<T>, holds: impl Fn(&T) -> bool) {
    if found.iter().any(&holds) {
        found.retain(holds);
    }
}
