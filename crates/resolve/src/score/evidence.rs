//! One piece of evidence: cheap to weigh, put into words when somebody asks.

use reportedly_model::{LinkEvidence, LinkGround};

use crate::words::folded;

/// What speaks for or against two being one.
pub(crate) struct Evidence<'s> {
    /// In natural log-odds; positive speaks for one person.
    pub(crate) weight: f64,
    pub(crate) said: Said<'s>,
}

/// What the reports say.
pub(crate) enum Said<'s> {
    OtherGender,
    SameRelative {
        relation: &'s str,
        name: &'s str,
    },
    LikeOffice {
        a: &'s str,
        b: &'s str,
    },
    SameBody(&'s str),
    SameCompany(&'s str),
    SamePlace(&'s str),
    OneWeek,
    SamePeople(Vec<&'s str>),
    SameSubjects(Vec<&'s str>),
    /// Something in one report that hardly fits what the other says.
    Differ {
        ground: LinkGround,
        a: (String, &'s str),
        b: (String, &'s str),
    },
    /// Something in one report that excludes the other.
    Excludes {
        ground: LinkGround,
        words: String,
        report: &'s str,
    },
}

impl Evidence<'_> {
    /// What differs, whichever reports say so.
    pub(crate) fn differing(&self) -> Option<String> {
        match &self.said {
            Said::Differ { a, b, .. } => {
                let (first, second) = (a.0.as_str().min(&b.0), a.0.as_str().max(&b.0));
                Some(format!("{first} {second}"))
            }
            _ => None,
        }
    }

    /// The evidence as it is shown.
    pub(crate) fn told(&self) -> LinkEvidence {
        LinkEvidence {
            ground: self.ground(),
            weight: self.weight,
            words: self.words(),
        }
    }

    fn ground(&self) -> LinkGround {
        match &self.said {
            Said::OtherGender => LinkGround::Gender,
            Said::SameRelative { .. } => LinkGround::Kin,
            Said::LikeOffice { .. } => LinkGround::Office,
            Said::SameBody(_) => LinkGround::Organization,
            Said::SameCompany(_) => LinkGround::Company,
            Said::SamePlace(_) => LinkGround::Place,
            Said::OneWeek => LinkGround::Dates,
            Said::SamePeople(_) => LinkGround::People,
            Said::SameSubjects(_) => LinkGround::Subjects,
            Said::Differ { ground, .. } | Said::Excludes { ground, .. } => *ground,
        }
    }

    fn words(&self) -> String {
        match &self.said {
            Said::OtherGender => "one is a man, the other a woman".to_owned(),
            Said::SameRelative { relation, name } => {
                format!("both reports give the same relative ({relation}: {name})")
            }
            Said::LikeOffice { a, b } if folded(a) == folded(b) => {
                format!("both hold the same office (“{a}”)")
            }
            Said::LikeOffice { a, b } => format!("both hold a like office (“{a}”, “{b}”)"),
            Said::SameBody(name) => format!("both belong to {name}"),
            Said::SameCompany(name) => format!("both are in company with {name}"),
            Said::SamePlace(name) => format!("both are placed in {name}"),
            Said::OneWeek => "the reports are of one week".to_owned(),
            Said::SamePeople(names) | Said::SameSubjects(names) => {
                format!("both reports also speak of {}", names.join(", "))
            }
            Said::Differ { a, b, .. } => {
                format!("{} in {}, {} in {}", a.0, a.1, b.0, b.1)
            }
            Said::Excludes { words, report, .. } => format!("{words} in {report}"),
        }
    }
}
