use serde::{Deserialize, Serialize};

use crate::{Anchor, JudgementVerdict, MentionSelector, PartyType, Quoted};

/// The individual, group or organisation that chains of many reports refer to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Person {
    /// Hash of report and span of the earliest mention, in hexadecimal.
    pub id: String,
    /// Best form of the name; for someone unnamed, the words of the report.
    pub name: String,
    /// One human being, several, or a body that acts as one.
    #[serde(rename = "type")]
    pub person_type: PartyType,
    /// Whom someone unnamed hangs on: the wife *of Nabil*, the family *of Nabil*; the name is
    /// that of the person found for it, where one was found.
    pub of: Option<Anchor>,
    /// Every name form seen, the most frequent first; empty for someone unnamed.
    pub names: Vec<SeenName>,
    /// The chains that refer to this person, earliest report first.
    pub members: Vec<PersonMember>,
    /// Why the members are taken for one: enough links to hold them all together.
    pub links: Vec<PersonLink>,
    /// What reports say that hardly fits one person, in words: possibly two people.
    #[serde(default)]
    pub doubts: Vec<String>,
    /// How old reports say that the person is, or when born: each once, by the earliest report.
    #[serde(default)]
    pub ages: Vec<ToldAge>,
}

/// An age, or a year of birth, as a report tells it; one of the two is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ToldAge {
    /// How old, in years, when it was told.
    pub years: Option<u16>,
    /// The year of birth.
    pub born: Option<u16>,
    /// Id of the report.
    pub report: String,
    /// Its file name.
    pub report_name: String,
    /// The words that tell it, with the name.
    #[serde(flatten)]
    pub words: Quoted,
}

impl ToldAge {
    /// "aged 61", "born in 1962".
    pub fn in_words(&self) -> String {
        match (self.years, self.born) {
            (Some(years), _) => format!("aged {years}"),
            (None, Some(year)) => format!("born in {year}"),
            (None, None) => String::new(),
        }
    }
}

/// A form of a name, as reports write it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SeenName {
    /// The very words.
    pub name: String,
    /// How many mentions use it.
    pub count: usize,
    /// File names of the reports that use it, sorted.
    pub reports: Vec<String>,
}

/// One chain of one report.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonMember {
    /// Id of the report, see [`Report::id`](crate::Report::id).
    pub report: String,
    /// File name of the report.
    pub report_name: String,
    /// Index into [`Reading::chains`](crate::Reading::chains).
    pub chain: usize,
}

/// Why two members are taken for the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonLink {
    /// Index of one member in [`Person::members`].
    pub a: usize,
    /// Index of the other, always the greater.
    pub b: usize,
    /// How likely the two are one, from 0 to 1.
    pub probability: f64,
    /// What speaks for it and what against it, in words: the names first, then what the reports
    /// say of both.
    pub reasons: Vec<String>,
    /// The same piece by piece.
    #[serde(default)]
    pub evidence: Vec<LinkEvidence>,
}

/// What speaks for or against two being one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LinkEvidence {
    /// What sort of evidence it is.
    pub ground: LinkGround,
    /// How much it says, in natural log-odds: positive speaks for one person, negative for two.
    pub weight: f64,
    /// In words.
    pub words: String,
}

/// What evidence about two people rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LinkGround {
    /// The names, all their parts together.
    Names,
    /// An analyst's judgement.
    Judgement,
    /// What somebody unnamed is to somebody named.
    Anchor,
    /// A man and a woman.
    Gender,
    /// Relatives.
    Kin,
    /// Offices and callings.
    Office,
    /// A body that offices belong to.
    Organization,
    /// Companions and other ties.
    Company,
    /// Places and countries.
    Place,
    /// Other people that both reports speak of.
    People,
    /// Bodies and places that both reports speak of.
    Subjects,
    /// The dates of the reports.
    Dates,
    /// How old.
    Age,
    /// The death of one and what the other did.
    Death,
    /// A report that speaks of both as two.
    ToldApart,
    /// That nothing beside the names speaks for it.
    NothingElse,
}

/// Two people who may be one: what an analyst is asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PairToDecide {
    /// Id of one, see [`Person::id`].
    pub a: String,
    /// Id of the other.
    pub b: String,
    /// The mentions whose likeness raises the question; a judgement about them settles it.
    pub mentions: (MentionSelector, MentionSelector),
    /// How likely these two are one, from 0 to 1.
    pub probability: f64,
    /// What speaks for it and what against it.
    pub evidence: Vec<LinkEvidence>,
    /// Why they are not one yet, in words.
    pub why_apart: String,
    /// What was judged already: only ever that it is unsure.
    pub judged: Option<JudgementVerdict>,
}
