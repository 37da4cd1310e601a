//! One corpus a file: its layout, what is measured on it, and what must be reached.

pub mod ecbplus;
mod files;
pub mod gap;
pub mod polnear;
pub mod rams;
pub mod re3d;
pub mod timebank;
pub mod trnews;
pub mod uw;
pub mod wikievents;

use std::path::Path;

use anyhow::Result;
use clap::ValueEnum;

use crate::{Machine, Outcome};

/// A corpus that can be measured on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "lower")]
pub enum Corpus {
    /// PolNeAR: who says what in political news.
    PolNeAR,
    /// UW factuality: how firmly each predicate is said to hold.
    Uw,
    /// RAMS: who went, was arrested, charged, hurt or died where.
    Rams,
    /// WikiEvents: the same in news and encyclopedias, every event of a text.
    WikiEvents,
    /// TimeBank and AQUAINT: dates and times.
    TimeBank,
    /// TR-News: place names and where they are.
    TrNews,
    /// re3d: people named in defence news.
    Re3d,
    /// ECB+: who is who over reports.
    EcbPlus,
    /// GAP: whom a pronoun means.
    Gap,
}

/// Which part of a corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Split {
    /// The part to develop on.
    Dev,
    /// The part to measure on once, at the end.
    Test,
}

/// Measures on one split of a corpus in its published layout under `folder`.
///
/// # Errors
///
/// When a file that the layout promises is missing or malformed.
pub fn measure(corpus: Corpus, folder: &Path, split: Split, machine: &Machine) -> Result<Outcome> {
    match corpus {
        Corpus::PolNeAR => polnear::measure(folder, split, machine),
        Corpus::Uw => uw::measure(folder, split, machine),
        Corpus::Rams => rams::measure(folder, split, machine),
        Corpus::WikiEvents => wikievents::measure(folder, split, machine),
        Corpus::TimeBank => timebank::measure(folder, split, machine),
        Corpus::TrNews => trnews::measure(folder, split, machine),
        Corpus::Re3d => re3d::measure(folder, split, machine),
        Corpus::EcbPlus => ecbplus::measure(folder, split, machine),
        Corpus::Gap => gap::measure(folder, split, machine),
    }
}
