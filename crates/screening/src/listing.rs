//! A match between a subject and an entry, with its reasons.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::entry::{Entry, NameKind};
use crate::store::Ordinal;

/// An entry that may be about the subject, or about a namesake.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Listing {
    /// What it is, as long as nobody has judged it.
    pub standing: Standing,
    /// How likely the entry is about the subject, from 0 to 1.
    pub probability: f64,
    /// The names that were found alike.
    pub matched: MatchedName,
    /// What speaks for it and what against it, the names first.
    pub evidence: Vec<Evidence>,
    /// Others on the same list who have as like a name.
    pub namesakes: usize,
    /// The entry.
    pub entry: Entry,
    /// Where it stands among the entities of all lists.
    #[serde(skip)]
    pub at: Ordinal,
}

/// What a listing is before a person judges it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Likely enough to be looked at; never more than that.
    PossibleMatch,
    /// Of a like name, but something else tells the two apart, or the name alone is too little.
    Namesake,
}

/// The two names that are most alike.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MatchedName {
    /// The subject's.
    pub name: String,
    /// The entry's.
    pub listed: String,
    /// How firmly the list stands by it.
    pub kind: NameKind,
    /// How likely the names alone make it that both are one, from 0 to 1.
    pub probability: f64,
}

/// One thing that speaks for or against a listing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evidence {
    /// What is compared.
    pub kind: EvidenceKind,
    /// For or against.
    pub tendency: Tendency,
    /// How much, in natural log-odds.
    pub weight: f64,
    /// In words.
    pub why: String,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum EvidenceKind {
    Name,
    WeakAlias,
    Namesakes,
    BirthDate,
    BirthPlace,
    Country,
    Gender,
    Identifier,
    Position,
}

impl EvidenceKind {
    /// All of them.
    pub const ALL: [EvidenceKind; 9] = [
        EvidenceKind::Name,
        EvidenceKind::WeakAlias,
        EvidenceKind::Namesakes,
        EvidenceKind::BirthDate,
        EvidenceKind::BirthPlace,
        EvidenceKind::Country,
        EvidenceKind::Gender,
        EvidenceKind::Identifier,
        EvidenceKind::Position,
    ];

    /// Its name, as in JSON.
    pub fn name(self) -> &'static str {
        match self {
            EvidenceKind::Name => "name",
            EvidenceKind::WeakAlias => "weak_alias",
            EvidenceKind::Namesakes => "namesakes",
            EvidenceKind::BirthDate => "birth_date",
            EvidenceKind::BirthPlace => "birth_place",
            EvidenceKind::Country => "country",
            EvidenceKind::Gender => "gender",
            EvidenceKind::Identifier => "identifier",
            EvidenceKind::Position => "position",
        }
    }

    /// What it says, in a sentence.
    pub fn description(self) -> &'static str {
        match self {
            EvidenceKind::Name => "The names are alike, part by part, over spellings and scripts.",
            EvidenceKind::WeakAlias => "The list calls the alias weak: many bear it.",
            EvidenceKind::Namesakes => "Others on the same list have as like a name.",
            EvidenceKind::BirthDate => "Dates of birth agree as exactly as both tell, or not.",
            EvidenceKind::BirthPlace => "Places of birth have a name in common, or none.",
            EvidenceKind::Country => "Countries of nationality, residence or registration.",
            EvidenceKind::Gender => "Gender, told or known by the name.",
            EvidenceKind::Identifier => "A number of a document or register in common.",
            EvidenceKind::Position => "Like offices or titles.",
        }
    }
}

/// Which way a piece of evidence points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Tendency {
    For,
    Against,
}

impl Evidence {
    pub(crate) fn new(kind: EvidenceKind, weight: f64, why: impl Into<String>) -> Self {
        let tendency = if weight < 0.0 {
            Tendency::Against
        } else {
            Tendency::For
        };
        Self {
            kind,
            tendency,
            weight,
            why: why.into(),
        }
    }
}

impl Listing {
    /// What points one way, in words.
    pub fn reasons(&self, tendency: Tendency) -> Vec<&str> {
        let evidence = self.evidence.iter();
        let pointing = evidence.filter(|evidence| evidence.tendency == tendency);
        pointing.map(|evidence| evidence.why.as_str()).collect()
    }

    /// The listing in a sentence: `Possible match (0.97) with "DORSETTI, Ilvana" on Example List:
    /// both born on 1961-04-03; against it: …`.
    pub fn sentence(&self) -> String {
        let what = match self.standing {
            Standing::PossibleMatch => "Possible match",
            Standing::Namesake => "Namesake",
        };
        let lists = self.entry.lists.join(", ");
        let mut text = format!(
            "{what} ({:.2}) with \"{}\"",
            self.probability, self.entry.caption
        );
        // Writing to a string cannot fail.
        if !lists.is_empty() {
            let _ = write!(text, " on {lists}");
        }
        let _ = write!(text, ": {}", self.reasons(Tendency::For).join("; "));
        let against = self.reasons(Tendency::Against);
        if !against.is_empty() {
            let _ = write!(text, "; against it: {}", against.join("; "));
        }
        text.push('.');
        text
    }
}
