//! Denials that are kept in their speaker's words, since nobody could tell which place they name: "denied
//! that she had left Halmeh".

use std::collections::BTreeSet;

use reportedly_model::{Claim, Denial, Modality, Polarity, Slots};

use super::sentence::according_to;
use super::setting::Setting;
use crate::index::{ClaimAt, Index};
use crate::words::{fold, tokens};

/// Forms of verbs that tell of going somewhere or staying there, folded.
const MOTION: &[&str] = &[
    "arrive",
    "arrived",
    "arriving",
    "crossed",
    "crossing",
    "enter",
    "entered",
    "entering",
    "escaped",
    "fled",
    "flee",
    "fleeing",
    "flew",
    "flown",
    "go",
    "going",
    "gone",
    "hidden",
    "hiding",
    "leave",
    "leaving",
    "left",
    "lived",
    "living",
    "moved",
    "moving",
    "reached",
    "reaching",
    "return",
    "returned",
    "returning",
    "stayed",
    "staying",
    "travel",
    "traveled",
    "traveling",
    "travelled",
    "travelling",
    "visited",
    "visiting",
    "went",
    "alle",
    "allee",
    "arrivee",
    "cachee",
    "entree",
    "fui",
    "quitte",
    "quitter",
    "refugie",
    "refugiee",
    "rejoint",
    "rendu",
    "rendue",
    "rentre",
    "rentree",
    "reside",
    "retourne",
    "retournee",
    "sejourne",
    "trouve",
];

/// What "was" and "been" come before where somebody was, folded.
const AT: &[&str] = &["a", "at", "au", "dans", "en", "in", "inside", "near", "to"];
const BE: &[&str] = &["be", "been", "being", "ete", "etre", "is", "soit", "was"];

/// Denied statements about a person that tell of where they were or went.
pub(super) fn told_denied(setting: &Setting<'_>) -> Vec<Denial> {
    let denials = setting.denied_statements.iter();
    denials
        .map(|&at| Denial {
            claim: setting.index.claim_ref(at),
            place: None,
            disputes_answer: false,
            words: format!(
                "“{}”, {}",
                setting.index.claim(at).evidence.exact,
                according_to(setting, at)
            ),
        })
        .collect()
}

/// The denied statements of some reports about a person, in order.
pub(super) fn denied_statements(
    index: &Index<'_>,
    reports: &BTreeSet<usize>,
    person: usize,
) -> Vec<ClaimAt> {
    let of_report = |&report: &usize| {
        let claims = index.reports[report].claims.iter().enumerate();
        claims
            .filter(|(_, claim)| is_denied_statement(claim))
            .filter(move |(_, claim)| index.person_at(report, claim.subject.span) == Some(person))
            .filter(move |(_, claim)| tells_where(index, person, claim))
            .map(move |(claim, _)| ClaimAt { report, claim })
            .collect::<Vec<ClaimAt>>()
    };
    let standing = reports.iter();
    let standing = standing.filter(|&&report| index.withdrawn_by(report).is_none());
    standing.flat_map(of_report).collect()
}

fn is_denied_statement(claim: &Claim) -> bool {
    matches!(claim.slots, Slots::Statement(_))
        && claim.polarity == Polarity::Negative
        && claim.modality == Modality::Actual
}

/// Whether the words tell of going or being somewhere, and name something besides the person.
fn tells_where(index: &Index<'_>, person: usize, claim: &Claim) -> bool {
    let words = &claim.evidence.exact;
    let folded = tokens(words);
    let moves = folded.iter().any(|word| MOTION.contains(&word.as_str()));
    let mut pairs = folded.iter().zip(folded.iter().skip(1));
    let stays = pairs.any(|(be, at)| BE.contains(&be.as_str()) && AT.contains(&at.as_str()));
    let own: BTreeSet<String> = index.corpus.people[person]
        .names
        .iter()
        .flat_map(|seen| tokens(&seen.name))
        .collect();
    let mut others = words.split_whitespace().skip(1);
    let names_other = others.any(|word| {
        let letters = word.trim_matches(|letter: char| !letter.is_alphabetic());
        letters.starts_with(char::is_uppercase)
            && letters.chars().count() > 1
            && !own.contains(fold(letters).trim())
    });
    (moves || stays) && names_other
}
