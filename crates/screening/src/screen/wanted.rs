//! What a listing must have to be wanted: how like the names must be, when all else that is known
//! speaks for it as much as it can. What is less like need be neither looked for nor weighed.

use super::{LEAST_OF_NAME, MOST_OF_NAME, facts, odds};
use crate::birth_date::BirthDate;
use crate::listing::EvidenceKind;
use crate::store::Entities;
use crate::subject::Subject;
use crate::watchlist::{Alike, NAMESAKE, Scope};

/// What evidence must come to, for one subject within one scope.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted {
    /// All evidence, in log-odds.
    odds: f64,
    /// What may speak for the subject beside name and birth, and what its birth may.
    beside: f64,
    birth: f64,
    /// What the weight of the birth is multiplied by.
    birth_counts: f64,
    /// Namesakes are wanted from this probability of the name on.
    namesakes: f64,
}

impl Wanted {
    pub(crate) fn of(subject: &Subject, scope: &Scope<'_>) -> Self {
        let count = |kind: &EvidenceKind| (scope.counts)(*kind);
        let usual = EvidenceKind::ALL
            .iter()
            .all(|kind| (0.0..=1.0).contains(&count(kind)));
        if !usual || count(&EvidenceKind::Name) != 1.0 {
            return Self::EVERYTHING;
        }
        let (least, namesakes) = if scope.least > 0.0 {
            (scope.least, f64::INFINITY)
        } else {
            (scope.threshold, NAMESAKE)
        };
        let birth_counts = count(&EvidenceKind::BirthDate);
        let beside = facts::most_beside_birth(subject);
        let beside = beside.map(|(kind, weight)| weight * count(&kind));
        Self {
            odds: odds(least),
            beside: beside.iter().sum(),
            birth: birth_counts * facts::most_of_birth(subject),
            birth_counts,
            namesakes,
        }
    }

    /// Nobody knows what evidence comes to.
    const EVERYTHING: Self = Self {
        odds: f64::NEG_INFINITY,
        beside: 0.0,
        birth: 0.0,
        birth_counts: 1.0,
        namesakes: 0.0,
    };

    /// How likely the names must make it that both are one.
    pub(crate) fn least_of_name(&self) -> f64 {
        let weight = self.odds - self.beside - self.birth;
        if weight <= LEAST_OF_NAME {
            return 0.0;
        }
        // Nothing is lost by rounding.
        (1.0 / (1.0 + (-weight).exp()) - 1e-9).min(self.namesakes)
    }

    /// Whether an entity may be wanted, by the likeness of the names and what it says of birth.
    pub(crate) fn admits(&self, entities: &Entities, subject: &Subject, alike: &Alike<'_>) -> bool {
        if alike.probability >= self.namesakes {
            return true;
        }
        let name = odds(alike.probability).clamp(LEAST_OF_NAME, MOST_OF_NAME);
        let missing = self.odds - name - self.beside - 1e-9;
        if self.birth == 0.0 || missing <= facts::LEAST_OF_BIRTH {
            return missing <= 0.0;
        }
        let told = entities.values(alike.at, "birthDate");
        let told: Vec<BirthDate> = told.filter_map(BirthDate::parse).collect();
        self.birth_counts * facts::weight_of_birth(subject, &told) >= missing
    }
}
