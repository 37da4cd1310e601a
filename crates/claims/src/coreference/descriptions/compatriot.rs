//! "Dutch birdwatcher Willem Post was freed … *the Dutchman*": called by a nation, the only one named who is of it.

use reportedly_model::{Gender, MentionType, Number};

use super::office;
use crate::coreference::{Chains, MANY};
use crate::document::Document;
use crate::mentions::Draft;

/// The last mention of the one person named who is told to be of the nation that the description names.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let one = draft.mention_type == MentionType::Person && draft.number == Number::Singular;
    let definite = matches!(
        document.lower(draft.tokens.start),
        "the" | "le" | "la" | "l'"
    );
    let bare = draft.tokens.len() == 2 && draft.tokens.end == draft.head + 1;
    if !one || !definite || !bare {
        return None;
    }
    let nation = nation_of(document, &document.token(draft.head).text)?;
    let mut compatriots: Vec<usize> = Vec::new();
    for earlier in 0..mention {
        let chain = chains.chain(earlier);
        let person = chains.mention_type(chain) == MentionType::Person && chains.is_named(chain);
        if person
            && !compatriots.contains(&chain)
            && is_of(document, chains, chain, mention, nation)
        {
            compatriots.push(chain);
        }
    }
    let [chain] = compatriots.as_slice() else {
        return None;
    };
    let word = document.token(draft.head).text.as_str();
    let nation = |stem: &&str| document.gazetteer.country_of_demonym(stem).is_some();
    // "the Irish*man*", but "the German"
    let own = if word.strip_suffix("woman").filter(nation).is_some() {
        Some(Gender::Female)
    } else if word.strip_suffix("man").filter(nation).is_some() {
        Some(Gender::Male)
    } else {
        draft.gender
    };
    let differs = matches!((chains.gender(*chain), own), (Some(a), Some(b)) if a != b);
    let last = chains.members(*chain).take_while(|&m| m < mention).last();
    last.filter(|_| !differs)
}

fn is_of(document: &Document, chains: &Chains, chain: usize, end: usize, nation: &str) -> bool {
    let told = |draft: &Draft| {
        let titles = office::titles(document, draft);
        let start = match titles.is_empty() {
            true => draft.tokens.start,
            false => titles.start.min(draft.tokens.start),
        };
        // "*Irish* businessman Seamus Daly": what stands right before the name and hangs on it
        let near = start.saturating_sub(3)..start;
        let hangs = |t: usize| (near.start..draft.head + 1).contains(&document.tree.head(t));
        let mut before = near.clone().filter(|&t| hangs(t));
        let mut words = draft.tokens.clone().chain(titles);
        let of_nation = |t: usize| {
            t != draft.head && nation_of(document, &document.token(t).text) == Some(nation)
        };
        words.any(of_nation) || before.any(of_nation)
    };
    let mut members = chains.members(chain).take_while(|&m| m < end).take(MANY);
    members.any(|m| told(&chains.drafts[m]))
}

/// The country of "Dutch", "Dutchman", "Syrian".
fn nation_of<'d>(document: &'d Document, word: &str) -> Option<&'d str> {
    let stem = word
        .strip_suffix("woman")
        .or_else(|| word.strip_suffix("man"))
        .filter(|stem| stem.len() > 3);
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    let gazetteer = document.gazetteer;
    gazetteer
        .country_of_demonym(word)
        .or_else(|| gazetteer.country_of_demonym(stem?))
}
