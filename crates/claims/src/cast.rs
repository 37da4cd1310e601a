//! Who and what a report speaks of: its mentions, and the chains that they make.

use std::collections::HashMap;

use reportedly_model::{Chain, Mention, MentionForm, MentionType};

use crate::Reader;
use crate::frames::{party, place_value};

/// The mentions and chains of the reading, places and times included.
pub fn mentions(reader: &Reader) -> (Vec<Mention>, Vec<Chain>) {
    let document = reader.document;
    let drafts = &reader.chains.drafts;
    let mut numbers: HashMap<usize, usize> = HashMap::new();
    let mut chains: Vec<Chain> = Vec::new();
    let mut mentions: Vec<Mention> = Vec::new();
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|&m| (drafts[m].tokens.start, drafts[m].tokens.end));
    for m in order {
        let root = reader.chains.chain(m);
        if drafts[m].mention_type == MentionType::Place
            && place_value(reader, drafts[m].head).is_none()
        {
            continue;
        }
        let number = *numbers.entry(root).or_insert_with(|| {
            chains.push(chain(reader, root));
            chains.len() - 1
        });
        let span = document.span(drafts[m].tokens.clone());
        chains[number].mentions.push(mentions.len());
        mentions.push(Mention {
            text: document.text(span).to_owned(),
            span,
            mention_type: chains[number].mention_type,
            form: drafts[m].form,
            chain: number,
        });
    }
    (mentions, chains)
}

fn chain(reader: &Reader, root: usize) -> Chain {
    let document = reader.document;
    let drafts = &reader.chains.drafts;
    let mut names: Vec<String> = Vec::new();
    for m in reader.chains.members(root) {
        if drafts[m].form == MentionForm::Name {
            let name = document
                .words(drafts[m].tokens.clone())
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    let best = reader.chains.best_name(document, root);
    let named = best.is_some();
    let name = best
        .or_else(|| party(reader, drafts[root].head).map(|p| p.name))
        .unwrap_or_else(|| document.words(drafts[root].tokens.clone()).to_owned());
    Chain {
        name,
        named,
        mention_type: reader.chains.mention_type(root),
        names,
        gender: reader.chains.gender(root),
        mentions: Vec::new(),
    }
}
