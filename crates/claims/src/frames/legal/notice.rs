//! Entries of notices: who was put on a list, or taken off it, by the words above the entry ("The
//! following individuals have been added:"), and the position that it gives.

use std::ops::Range;

use reportedly_model::{LegalAct, Quoted, Slots, Statement};

use super::actor::{agents, authorities};
use super::listed::keeps_lists;
use super::step::empty;
use crate::Reader;
use crate::frames::finding::Finding;
use crate::frames::ties::role::finding;
use crate::frames::ties::role_body::organization;
use crate::frames::ties::role_title::title_of;
use crate::names::{Entry, entry_at};
use crate::syntax::{is_passive, subject_of};

/// Blocks above an entry that are looked at: headings stand between.
const FAR: usize = 3;

/// What the entries of the report tell.
pub fn find_all(reader: &Reader) -> Vec<Finding> {
    let mut found = Vec::new();
    // entries that follow one another stand under the same words
    let mut above: Option<Range<usize>> = None;
    let mut before = None;
    for entry in &reader.document.entries {
        if before != Some(entry.tokens.start) {
            above = lead(reader, entry);
        }
        before = Some(entry.tokens.end);
        let subject = entry.name.end - 1;
        if reader.chains.mention_at(subject).is_none() || !reader.makes_claims(subject) {
            continue;
        }
        found.extend(
            above
                .clone()
                .and_then(|lead| put_on_list(reader, entry, subject, lead)),
        );
        found.extend(position(reader, entry, subject));
    }
    found
}

/// The listing, or, in the words above the entry, that it was taken back.
fn put_on_list(
    reader: &Reader,
    entry: &Entry,
    subject: usize,
    lead: Range<usize>,
) -> Option<Finding> {
    let document = reader.document;
    let legal = &document.lexicon.legal;
    let verb = |known: &crate::lexicon::Words| {
        lead.clone()
            .find(|&t| document.is_pos(t, "VERB") && known.has(document.lemma(t)))
    };
    let mut finding = match verb(&legal.taking_off).or_else(|| verb(&legal.putting_on)) {
        Some(off) if legal.taking_off.has(document.lemma(off)) => {
            let loose = |t: &usize| document.is_pos(*t, "PUNCT") || document.is_pos(*t, "SPACE");
            let last = lead.clone().rev().find(|t| !loose(t)).unwrap_or(off);
            let span = document.span(lead.start..last + 1);
            let content = Quoted::new(document.text(span), span);
            let slots = Slots::Statement(Statement { content });
            Finding::new(off, subject, slots, "legal/taken-off-list")
        }
        Some(on) => {
            let mut slots = empty(reader, LegalAct::Sanction, on..on + 1);
            slots.authority = authorities(reader, &listing_bodies(reader, on, &lead));
            Finding::new(on, subject, Slots::Legal(slots), "legal/entry")
        }
        None => return None,
    };
    finding.entry = Some(entry.name.start..last_word(reader, entry) + 1);
    Some(finding)
}

/// Whoever lists: the subject, "by X", or a body with a list that the words above name.
fn listing_bodies(reader: &Reader, verb: usize, lead: &Range<usize>) -> Vec<usize> {
    let document = reader.document;
    let acting = if is_passive(document, verb) {
        agents(reader, verb)
    } else {
        let subject = subject_of(document, verb).map(|s| s.token);
        subject
            .into_iter()
            .filter(|&s| document.name_of(s).is_some())
            .collect()
    };
    if !acting.is_empty() {
        return acting;
    }
    let mut names = document.names.iter().map(|name| name.head());
    let named = names.find(|head| lead.contains(head) && keeps_lists(reader, *head));
    named.into_iter().collect()
}

/// The nearest words above the entry that announce a list: "The following …", "…:".
fn lead(reader: &Reader, entry: &Entry) -> Option<Range<usize>> {
    let document = reader.document;
    let legal = &document.lexicon.legal;
    let mut end = entry.tokens.start;
    for _ in 0..FAR {
        while end > 0
            && let Some(other) = entry_at(&document.entries, end - 1)
        {
            end = other.tokens.start;
        }
        let block = document.block(end.checked_sub(1)?);
        let inside =
            |t: &usize| document.block(*t) == block && entry_at(&document.entries, *t).is_none();
        let start = (0..end).rev().take_while(inside).last()?;
        let words = start..end;
        let announces = words
            .clone()
            .any(|t| matches!(document.lower(t), "following" | "below" | ":"));
        let lists = words.clone().any(|t| {
            let lemma = document.lemma(t);
            document.is_pos(t, "VERB")
                && (legal.putting_on.has(lemma) || legal.taking_off.has(lemma))
        });
        if announces && lists {
            return Some(words);
        }
        end = start;
    }
    None
}

fn last_word(reader: &Reader, entry: &Entry) -> usize {
    let document = reader.document;
    let mut words = entry.tokens.clone().rev();
    words
        .find(|&t| !document.is_pos(t, "SPACE"))
        .unwrap_or(entry.name.end - 1)
}

/// "Position: Former head of the guard".
fn position(reader: &Reader, entry: &Entry, subject: usize) -> Option<Finding> {
    let document = reader.document;
    let words = entry.position.clone()?;
    let roles = &document.lexicon.roles;
    let office = |t: &usize| roles.nouns.has(&document.lemma(*t).to_lowercase());
    let of = (words.clone()).find(|&t| matches!(document.lower(t), "of" | "for" | "at" | ","));
    let head = (words.start..of.unwrap_or(words.end))
        .rev()
        .find(office)
        .or_else(|| words.clone().find(office))?;
    let (title, status) = title_of(reader, words.clone(), head)?;
    let body = organization(reader, head, subject);
    let mut found = finding(reader, head, subject, title, status, body, "role/entry");
    found.entry = Some(entry.name.start..words.end);
    Some(found)
}
