//! The evidence of a listing, weighed.
//!
//! Weights are natural log-odds and add up. A name alone never makes certain, since nobody knows
//! how many bear it; what two people can hardly share does.

mod facts;

use reportedly_names::Comparison;

use crate::entry::{Entry, ListedName, NameKind};
use crate::ftm::Entity;
use crate::listing::{Evidence, EvidenceKind, Listing, MatchedName, Standing};
use crate::store::Ordinal;
use crate::subject::Subject;
use crate::watchlist::Scope;

/// The most that a name alone can say: odds of twelve to one.
const MOST_OF_NAME: f64 = 2.5;
/// The least.
const LEAST_OF_NAME: f64 = -5.0;
/// What a weak alias takes away: many bear it.
const WEAK_ALIAS: f64 = -1.5;
/// The name of an entity that is most like one of the subject's.
#[derive(Debug)]
pub(crate) struct Likest {
    pub(crate) at: Ordinal,
    pub(crate) name: String,
    pub(crate) listed: ListedName,
    pub(crate) comparison: Comparison,
}

impl Likest {
    /// Somebody who is found by a number, not by a name.
    pub(crate) fn by_number(at: Ordinal, entity: &Entity) -> Self {
        Self {
            at,
            name: String::new(),
            listed: ListedName {
                name: entity.caption.clone(),
                kind: NameKind::Name,
            },
            comparison: Comparison {
                probability: 0.0,
                evidence: Vec::new(),
            },
        }
    }

    /// What the names say, the weakness of an alias included.
    pub(crate) fn weight(&self) -> f64 {
        self.weight_of_name() + self.weight_of_alias()
    }

    /// Nothing where a number alone is looked for.
    fn weight_of_name(&self) -> f64 {
        if self.name.is_empty() {
            return 0.0;
        }
        let probability = self.comparison.probability.clamp(1e-6, 1.0 - 1e-6);
        (probability / (1.0 - probability))
            .ln()
            .clamp(LEAST_OF_NAME, MOST_OF_NAME)
    }

    fn weight_of_alias(&self) -> f64 {
        if self.listed.kind == NameKind::WeakAlias {
            WEAK_ALIAS
        } else {
            0.0
        }
    }
}

/// The listing of `subject` at an entry, with all evidence.
pub(crate) fn listing(
    subject: &Subject,
    likest: &Likest,
    entry: Entry,
    namesakes: usize,
    scope: &Scope<'_>,
) -> Listing {
    let mut evidence = of_names(likest, namesakes);
    evidence.extend(facts::of(subject, &likest.name, &entry));
    for piece in &mut evidence {
        piece.weight *= (scope.counts)(piece.kind);
    }
    evidence.retain(|piece| piece.weight != 0.0 || piece.kind == EvidenceKind::Name);
    let weight: f64 = evidence.iter().map(|piece| piece.weight).sum();
    let probability = 1.0 / (1.0 + (-weight).exp());
    let standing = if probability >= scope.threshold {
        Standing::PossibleMatch
    } else {
        Standing::Namesake
    };
    Listing {
        standing,
        probability,
        matched: MatchedName {
            name: likest.name.clone(),
            listed: likest.listed.name.clone(),
            kind: likest.listed.kind,
            probability: likest.comparison.probability,
        },
        evidence,
        namesakes,
        entry,
        at: likest.at,
    }
}

fn of_names(likest: &Likest, namesakes: usize) -> Vec<Evidence> {
    if likest.name.is_empty() {
        return Vec::new();
    }
    let listed = &likest.listed.name;
    let why = format!("the name \"{listed}\": {}", likest.comparison.explanation());
    let mut evidence = vec![Evidence::new(
        EvidenceKind::Name,
        likest.weight_of_name(),
        why,
    )];
    if likest.listed.kind == NameKind::WeakAlias {
        let why = format!("the list calls \"{listed}\" a weak alias");
        evidence.push(Evidence::new(EvidenceKind::WeakAlias, WEAK_ALIAS, why));
    }
    if namesakes > 0 {
        // Of several who bear the name equally well, each is as likely.
        let weight = -((namesakes + 1) as f64).ln();
        let others = if namesakes == 1 {
            "another entry has".to_owned()
        } else {
            format!("{namesakes} other entries have")
        };
        let why = format!("{others} as like a name");
        evidence.push(Evidence::new(EvidenceKind::Namesakes, weight, why));
    }
    evidence
}
