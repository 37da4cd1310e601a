//! "was *fatally wounded* in Birao on 9 January and died two days later": where a death of its own is told, the first
//! words tell the wound alone.

use reportedly_model::{FateEvent, Slots};

use crate::Reader;
use crate::frames::finding::Finding;

/// The rule of such words.
const RULE: &str = "fate/wound-fatally";

/// Makes wounds of such deaths as are told again with a day or place of their own.
pub fn set_apart(reader: &Reader, findings: &mut [Finding]) {
    let chain = |finding: &Finding| reader.chains.chain_at(finding.subject);
    let deaths: Vec<(usize, Option<usize>)> = findings
        .iter()
        .filter(|finding| finding.rule == "fate/die" && !finding.negative)
        .map(|finding| (finding.predicate, chain(finding)))
        .collect();
    for finding in findings.iter_mut().filter(|finding| finding.rule == RULE) {
        let own = chain(finding);
        let again = |&(predicate, whose): &(usize, Option<usize>)| {
            predicate > finding.predicate && own.is_some() && whose == own
        };
        if deaths.iter().any(again)
            && let Slots::Fate(fate) = &mut finding.slots
        {
            fate.event.value = FateEvent::Wounded;
        }
    }
}
