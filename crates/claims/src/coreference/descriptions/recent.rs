//! Descriptions by their nouns, the latest first, so that looking back takes as long in a long
//! report as in a short one.

use std::collections::HashMap;

use reportedly_model::MentionForm;

use super::office;
use crate::coreference::Chains;
use crate::document::Document;

/// So many bearers of one noun are looked back on. Nobody has more of them in mind.
const WINDOW: usize = 256;

/// Mentions so far, by the nouns that they are called by.
#[derive(Debug, Default)]
pub struct Recent {
    /// Descriptions with this noun.
    described: HashMap<String, Vec<usize>>,
    /// Descriptions and titled names that give somebody this office.
    in_office: HashMap<String, Vec<usize>>,
}

impl Recent {
    /// Takes note of `mention`; mentions come in order.
    pub fn add(&mut self, document: &Document, chains: &Chains, mention: usize) {
        let draft = &chains.drafts[mention];
        if draft.form == MentionForm::Nominal {
            note(&mut self.described, &draft.lemma, mention);
            note(&mut self.in_office, office::stem(&draft.lemma), mention);
        }
        for title in office::titles(document, draft) {
            let word = document.lower(title);
            let lemma = document.lemma(title).to_lowercase();
            note(&mut self.in_office, word, mention);
            note(&mut self.in_office, &lemma, mention);
            if let Some(long) = office::spelled_out(document, title) {
                note(&mut self.in_office, long, mention);
            }
        }
    }

    /// The descriptions with the noun `lemma`, the latest first.
    pub fn described(&self, lemma: &str) -> impl Iterator<Item = usize> {
        latest(&self.described, lemma)
    }

    /// Whoever is called by the office `lemma`, by title or description, the latest first.
    pub fn in_office(&self, lemma: &str) -> impl Iterator<Item = usize> {
        latest(&self.in_office, office::stem(lemma))
    }
}

fn note(index: &mut HashMap<String, Vec<usize>>, word: &str, mention: usize) {
    match index.get_mut(word) {
        Some(known) if known.last() == Some(&mention) => {}
        Some(known) => known.push(mention),
        None => {
            index.insert(word.to_owned(), vec![mention]);
        }
    }
}

fn latest(index: &HashMap<String, Vec<usize>>, word: &str) -> impl Iterator<Item = usize> {
    let known = index.get(word).map_or(&[][..], Vec::as_slice);
    known.iter().rev().take(WINDOW).copied()
}
