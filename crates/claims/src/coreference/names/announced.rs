//! "Two former ministers were arrested. A and B are accused": people of whom the lead gives the
//! number are those whom the next sentence names, if they are as many, and new.

use reportedly_model::{MentionForm, MentionType};

use super::listing;
use crate::coreference::descriptions::lead::first_sentence;
use crate::coreference::descriptions::office;
use crate::coreference::happening::Happening;
use crate::coreference::several::{Wanted, fits};
use crate::coreference::{Chains, happening};
use crate::document::Document;
use crate::syntax::Relation;

/// Keeps, of every group that the first two sentences count, whom the next one names.
pub fn join(document: &Document, chains: &mut Chains) {
    let Some(first) = first_sentence(document) else {
        return;
    };
    for mention in 0..chains.drafts.len() {
        let sentence = document.tree.sentence(chains.drafts[mention].head);
        if (first..first + 2).contains(&sentence)
            && let Some(list) = list_to_come(document, chains, mention)
        {
            chains.consist(mention, list);
        }
    }
}

fn list_to_come(document: &Document, chains: &Chains, mention: usize) -> Option<Vec<usize>> {
    let draft = &chains.drafts[mention];
    let count = counted(document, chains, mention)?;
    let told = happening::of(document, draft.head)?;
    let wanted = Wanted {
        count: Some(count),
        gender: draft.gender,
        couple: draft.lemma == "couple",
        ..Wanted::default()
    };
    let list = first_list_after(document, chains, mention)?;
    let dead = |of: Option<Happening>| of == Some(Happening::Death);
    let alike = dead(Some(told)) == dead(happening::of(document, chains.drafts[list[0]].head));
    let can_be = |&m: &usize| {
        let new = chains.times(chains.chain(m), m) == 0;
        new && !is_of_other_office(document, chains, m, &draft.lemma)
    };
    let fit = alike && fits(document, chains, &list, &wanted);
    (fit && list.iter().all(can_be)).then_some(list)
}

/// How many a group is that nobody has been named of as yet.
fn counted(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let group = draft.form == MentionForm::Nominal && draft.mention_type == MentionType::Group;
    if !group || !chains.each(mention).is_empty() {
        return None;
    }
    let counts = &document.lexicon.persons.several.counts;
    let mut words = draft.tokens.clone().map(|t| document.lower(t));
    words.find_map(|word| counts.get(word).copied())
}

/// The list that the next sentence is about, if it doesn't say that it tells of somebody else.
fn first_list_after(document: &Document, chains: &Chains, mention: usize) -> Option<Vec<usize>> {
    let tree = &document.tree;
    let sentence = |m: usize| tree.sentence(chains.drafts[m].head);
    let list = (mention + 1..chains.drafts.len())
        .skip_while(|&m| sentence(m) == sentence(mention))
        .take_while(|&m| sentence(m) == sentence(mention) + 1)
        .find_map(|m| listing::persons(document, chains, chains.drafts[m].head))?;
    let head = chains.drafts[*list.first()?].head;
    let subject = matches!(tree.relation(head), Relation::Nsubj | Relation::Nsubjpass);
    let another = document
        .sentence(head)
        .any(|t| document.lexicon.persons.another.has(document.lower(t)));
    (subject && !another).then_some(list)
}

/// "Two policemen were arrested. Lawyers A and B …": people with an office of their own.
fn is_of_other_office(document: &Document, chains: &Chains, mention: usize, lemma: &str) -> bool {
    let draft = &chains.drafts[mention];
    let general = document.lexicon.persons.several.nouns.has(lemma);
    !general && !office::titles(document, draft).is_empty() && !office::is_a(document, draft, lemma)
}
