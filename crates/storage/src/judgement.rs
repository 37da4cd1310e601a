//! What analysts decided, and the log that keeps it.
//!
//! A decision holds on to what it is about by report and words, never by a row or an index, so
//! that it survives a better reader. The log only grows: undoing is one more entry. Each entry is
//! sealed with a hash over itself and the seal before it, so that no entry can be changed, taken
//! out or put in between without breaking the chain.

use std::collections::{HashMap, HashSet};

use reportedly_model::{Claim, Evidence, Kind, MentionSelector, RelationKind, Span};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::digest::hex;
use crate::error::{Result, StorageError};
use crate::marks::ReviewState;

/// A claim by what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ClaimSelector {
    /// Id of the report.
    pub report: String,
    /// Its id at the time; tried first.
    pub claim: String,
    /// What sort of claim it is.
    pub kind: Kind,
    /// Where the words stand for whom it is about.
    pub subject: Span,
    /// The words that it rests on.
    pub evidence: Evidence,
}

/// What an analyst decided.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "decision", rename_all = "kebab-case")]
pub enum Decision {
    /// Two mentions are of one person.
    Same {
        /// A mention of one.
        a: MentionSelector,
        /// A mention of the other.
        b: MentionSelector,
    },
    /// Two mentions are of two people.
    NotTheSame {
        /// A mention of one.
        a: MentionSelector,
        /// A mention of the other.
        b: MentionSelector,
    },
    /// Nobody can tell yet.
    Unsure {
        /// A mention of one.
        a: MentionSelector,
        /// A mention of the other.
        b: MentionSelector,
    },
    /// The claim says what the report says.
    Right {
        /// Which claim.
        claim: ClaimSelector,
    },
    /// The report does not say so; the claim counts no more.
    Wrong {
        /// Which claim.
        claim: ClaimSelector,
    },
    /// The report says something else, which stands in the claim's place.
    Corrected {
        /// Which claim.
        claim: ClaimSelector,
        /// What the report says.
        corrected: Box<Claim>,
    },
    /// The reader missed a claim.
    Missed {
        /// Id of the report.
        report: String,
        /// What it says.
        claim: Box<Claim>,
    },
    /// One report stands in a relation to another.
    Related {
        /// Id of the report that copies, translates, rewrites, corrects or retracts.
        newer: String,
        /// Id of the other.
        older: String,
        /// How it stands to the other.
        relation: RelationKind,
    },
    /// Somebody has looked through a report, or has begun to.
    Reviewed {
        /// Id of the report.
        report: String,
        /// How far.
        state: ReviewState,
    },
    /// Two accounts that were joined do not have one information origin.
    Unjoined {
        /// Id of the join.
        join: String,
    },
    /// A listing is, or is not, about the person.
    Listed {
        /// A mention of the person.
        person: MentionSelector,
        /// Id of the watchlist's entry.
        entry: String,
        /// Whether the entry is about the person.
        confirmed: bool,
    },
    /// A document that could not be read is no report, or none that matters; it counts no more.
    Dismissed {
        /// Where it was had from.
        document: String,
        /// Why it could not be read; one that cannot be read for another reason later comes up again.
        reason: String,
    },
    /// An earlier entry no longer holds.
    Undone {
        /// Number of that entry.
        entry: u64,
    },
}

/// A decision with who took it, when and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Judgement {
    /// When, RFC 3339.
    pub at: String,
    /// Who.
    pub by: String,
    /// Why, in their words.
    pub why: Option<String>,
    /// What was decided.
    #[serde(flatten)]
    pub decision: Decision,
}

/// A judgement in the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LogEntry {
    /// Its place in the log, from 1.
    pub number: u64,
    /// The judgement.
    #[serde(flatten)]
    pub judgement: Judgement,
    /// The seal of the entry before; 64 zeros for the first.
    pub previous: String,
    /// SHA-256 of the sealed text of the judgement and the seal before, in hexadecimal.
    pub seal: String,
}

/// The seal that the first entry follows.
pub const FIRST_SEAL: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The text of a judgement that its seal is made from. It is kept as it is, since a later version
/// of the program may write the same judgement another way.
///
/// # Errors
///
/// When the judgement has no JSON form, which none lacks.
pub fn sealed_text(judgement: &Judgement) -> Result<String> {
    serde_json::to_string(judgement).map_err(StorageError::backend)
}

/// The seal of the `number`th entry.
pub fn seal(number: u64, previous: &str, text: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(format!("{number}\n{previous}\n{text}"));
    hex(&hash.finalize())
}

/// The next entry of a log, and the text that is kept for its seal.
///
/// # Errors
///
/// When the judgement has no JSON form, which none lacks.
pub fn next_entry(last: Option<&LogEntry>, judgement: Judgement) -> Result<(LogEntry, String)> {
    let number = last.map_or(1, |last| last.number + 1);
    let previous = last
        .map_or(FIRST_SEAL, |last| last.seal.as_str())
        .to_owned();
    let text = sealed_text(&judgement)?;
    let seal = seal(number, &previous, &text);
    let entry = LogEntry {
        number,
        judgement,
        previous,
        seal,
    };
    Ok((entry, text))
}

/// The entry that a kept text stands for.
///
/// # Errors
///
/// [`StorageError::Damaged`] when the text is no judgement.
pub fn entry_from(number: u64, previous: String, seal: String, text: &str) -> Result<LogEntry> {
    let what = || format!("entry {number} of the log of judgements");
    let judgement =
        serde_json::from_str(text).map_err(|error| StorageError::damaged(what(), error))?;
    Ok(LogEntry {
        number,
        judgement,
        previous,
        seal,
    })
}

/// What is wrong with a log's chain, in words: one line for each entry that breaks it. `texts`
/// are the kept texts, in order.
pub fn breaks_in_chain<'l>(log: impl IntoIterator<Item = (&'l LogEntry, &'l str)>) -> Vec<String> {
    let mut previous = FIRST_SEAL.to_owned();
    let mut breaks = Vec::new();
    for (expected, (entry, text)) in (1_u64..).zip(log) {
        let number = entry.number;
        if number != expected {
            breaks.push(format!(
                "the log of judgements goes from entry {} to entry {number}",
                expected - 1
            ));
        }
        if entry.previous != previous || entry.seal != seal(number, &previous, text) {
            breaks.push(format!(
                "entry {number} of the log of judgements does not fit the seal before it"
            ));
        }
        previous.clone_from(&entry.seal);
    }
    breaks
}

/// A decision itself; of an undoing the one that it undoes, by way of others too.
pub fn meant<'l>(decision: &'l Decision, log: &'l [LogEntry]) -> &'l Decision {
    let (mut meant, mut above) = (decision, u64::MAX);
    while let Decision::Undone { entry } = meant {
        // Only what came before can be undone: the way down has an end.
        let before = log.iter().find(|known| known.number == *entry);
        let Some(before) = before.filter(|before| before.number < above) else {
            break;
        };
        (meant, above) = (&before.judgement.decision, before.number);
    }
    meant
}

/// By which entry each entry is undone, as the log holds now.
pub fn undone_by(log: &[LogEntry]) -> HashMap<u64, u64> {
    let mut undone = HashMap::new();
    for entry in log.iter().rev() {
        if let Decision::Undone { entry: number } = entry.judgement.decision
            && !undone.contains_key(&entry.number)
        {
            undone.entry(number).or_insert(entry.number);
        }
    }
    undone
}

/// By which later one each entry on a pair of people is overruled, of those that hold: the last that is said of
/// the same two mentions counts.
pub fn overruled_by(log: &[LogEntry]) -> HashMap<u64, u64> {
    let mut last: HashMap<[(&str, Span); 2], u64> = HashMap::new();
    let mut overruled = HashMap::new();
    for entry in in_force(log).into_iter().rev() {
        let (Decision::Same { a, b } | Decision::NotTheSame { a, b } | Decision::Unsure { a, b }) =
            &entry.judgement.decision
        else {
            continue;
        };
        let mut pair = [a, b].map(|mention| (mention.report.as_str(), mention.words.span));
        pair.sort();
        match last.get(&pair) {
            Some(&by) => {
                overruled.insert(entry.number, by);
            }
            None => {
                last.insert(pair, entry.number);
            }
        }
    }
    overruled
}

/// The entries that hold: those that no other one undoes, and that undo nothing themselves.
pub fn in_force(log: &[LogEntry]) -> Vec<&LogEntry> {
    let mut undone: HashSet<u64> = HashSet::new();
    let mut holding = Vec::new();
    for entry in log.iter().rev() {
        if undone.contains(&entry.number) {
            continue;
        }
        match entry.judgement.decision {
            Decision::Undone { entry } => {
                undone.insert(entry);
            }
            _ => holding.push(entry),
        }
    }
    holding.reverse();
    holding
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log_of(decisions: Vec<Decision>) -> Vec<(LogEntry, String)> {
        let mut log: Vec<(LogEntry, String)> = Vec::new();
        for decision in decisions {
            let judgement = Judgement {
                at: "2024-12-14T10:00:00Z".into(),
                by: "Ana".into(),
                why: None,
                decision,
            };
            let last = log.last().map(|(entry, _)| entry);
            let next = next_entry(last, judgement).unwrap();
            log.push(next);
        }
        log
    }

    fn unjoined(join: &str) -> Decision {
        Decision::Unjoined { join: join.into() }
    }

    #[test]
    fn what_is_undone_twice_holds_again() {
        let log = log_of(vec![
            unjoined("a"),
            unjoined("b"),
            Decision::Undone { entry: 1 },
            Decision::Undone { entry: 2 },
            Decision::Undone { entry: 3 },
        ]);
        let entries: Vec<LogEntry> = log.into_iter().map(|(entry, _)| entry).collect();
        let holding: Vec<u64> = in_force(&entries)
            .iter()
            .map(|entry| entry.number)
            .collect();
        assert_eq!(holding, [1]);
        let words = |at: usize| entries[at].judgement.decision.in_words(&entries, &|_| None);
        let said = "the accounts of join a have no common origin";
        assert_eq!(words(2), format!("judgement 1 holds no more: {said}"));
        let again = "so that judgement 1 holds again";
        assert_eq!(
            words(4),
            format!("judgement 3 holds no more, {again}: {said}")
        );
    }

    #[test]
    fn a_changed_or_missing_entry_breaks_the_chain() {
        let log = log_of(vec![unjoined("a"), unjoined("b"), unjoined("c")]);
        let pairs = |log: &[(LogEntry, String)]| {
            breaks_in_chain(log.iter().map(|(entry, text)| (entry, text.as_str()))).len()
        };
        assert_eq!(pairs(&log), 0);
        let mut changed = log.clone();
        changed[1].1 = changed[1].1.replace("Ana", "Eva");
        assert!(pairs(&changed) > 0);
        let mut shortened = log;
        shortened.remove(1);
        assert!(pairs(&shortened) > 0);
    }
}
