//! The evidence of a listing, weighed.
//!
//! Weights are natural log-odds and add up. A name alone never makes certain, since nobody knows
//! how many bear it; what two people can hardly share does.

mod facts;
mod wanted;

use std::borrow::Cow;

use reportedly_names::PreparedName;

use crate::entry::{Entry, ListedName, NameKind};
use crate::listing::{Evidence, EvidenceKind, Listing, MatchedName, Standing};
use crate::store::Ordinal;
use crate::subject::Subject;
use crate::watchlist::{Alike, Scope, Watchlist};
pub(crate) use wanted::Wanted;

/// The most that a name alone can say: odds of twelve to one.
const MOST_OF_NAME: f64 = 2.5;
/// The least.
const LEAST_OF_NAME: f64 = -5.0;
/// What a weak alias takes away: many bear it.
const WEAK_ALIAS: f64 = -1.5;

/// The log-odds of a probability, never quite certain.
fn odds(probability: f64) -> f64 {
    let probability = probability.clamp(1e-6, 1.0 - 1e-6);
    (probability / (1.0 - probability)).ln()
}

/// The name of an entity that is most like one of the subject's.
#[derive(Debug)]
pub(crate) struct Likest<'w> {
    pub(crate) at: Ordinal,
    /// Place of the subject's among those asked for, and the entity's; `None` for one who is found
    /// by a number.
    names: Option<(usize, Cow<'w, PreparedName>)>,
    /// How likely the names make it that both are one.
    pub(crate) probability: f64,
    listed: ListedName,
}

impl Likest<'_> {
    /// Nothing where a number alone is looked for.
    fn weight_of_name(&self, asked: &[PreparedName]) -> f64 {
        if asked.is_empty() {
            return 0.0;
        }
        odds(self.probability).clamp(LEAST_OF_NAME, MOST_OF_NAME)
    }
}

/// An entity with what all evidence makes likely.
pub(crate) struct Weighed<'w> {
    pub(crate) likest: Likest<'w>,
    pub(crate) probability: f64,
    pub(crate) standing: Standing,
    evidence: Vec<Evidence>,
    namesakes: usize,
}

/// Weighs what is known of `subject` and an entity, the names in numbers only.
pub(crate) fn weighed<'w>(
    list: &Watchlist,
    subject: &Subject,
    asked: &[PreparedName],
    alike: Alike<'w>,
    scope: &Scope<'_>,
) -> Option<Weighed<'w>> {
    let entities = list.entities();
    // What hangs on an entity is looked up only where it can say something.
    let entry = if subject.identifiers.is_empty() && subject.positions.is_empty() {
        Entry::without_ties(&entities.get(alike.at)?)
    } else {
        Entry::of(entities, alike.at)?
    };
    let likest = likest_of(&alike, &entry);
    let name = likest.names.as_ref();
    let name = name.and_then(|(place, _)| asked.get(*place));
    let mut evidence = of_names(&likest, asked, alike.namesakes);
    evidence.extend(facts::of(subject, name, &entry));
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
    Some(Weighed {
        namesakes: alike.namesakes,
        likest,
        probability,
        standing,
        evidence,
    })
}

/// The listing of what was weighed, with the comparison of the names in words.
pub(crate) fn listing(
    list: &Watchlist,
    asked: &[PreparedName],
    weighed: Weighed<'_>,
) -> Option<Listing> {
    let Weighed {
        likest,
        mut evidence,
        ..
    } = weighed;
    let entry = Entry::of(list.entities(), likest.at)?;
    let names = likest.names.as_ref();
    let names = names.and_then(|(place, theirs)| Some((asked.get(*place)?, theirs)));
    if let Some((mine, theirs)) = names
        && let Some(piece) = evidence
            .iter_mut()
            .find(|piece| piece.kind == EvidenceKind::Name)
    {
        let explanation = mine.compare(theirs).explanation();
        piece.why = format!("the name \"{}\": {explanation}", likest.listed.name);
    }
    Some(Listing {
        standing: weighed.standing,
        probability: weighed.probability,
        matched: MatchedName {
            name: names.map_or_else(String::new, |(mine, _)| mine.text().to_owned()),
            listed: likest.listed.name,
            kind: likest.listed.kind,
            probability: likest.probability,
        },
        evidence,
        namesakes: weighed.namesakes,
        entry,
        at: likest.at,
    })
}

/// The name that weighs most, and how the list stands by it; of equals the firmest.
fn likest_of<'w>(alike: &Alike<'w>, entry: &Entry) -> Likest<'w> {
    let listed = |text: &str| entry.names.iter().find(|listed| listed.name == text);
    let named = alike.names.iter().map(|(place, name, probability)| {
        let listed = listed(name.text());
        let kind = listed.map_or(NameKind::Name, |listed| listed.kind);
        (*place, name, *probability, kind)
    });
    let weight = |probability: f64, kind: NameKind| {
        let odds = (probability / (1.0 - probability).max(1e-6)).ln();
        odds.min(MOST_OF_NAME)
            + if kind == NameKind::WeakAlias {
                WEAK_ALIAS
            } else {
                0.0
            }
    };
    let best = named.reduce(|best, next| {
        let (a, b) = (weight(best.2, best.3), weight(next.2, next.3));
        if b > a || b == a && next.3 < best.3 {
            next
        } else {
            best
        }
    });
    match best {
        Some((place, name, probability, kind)) => Likest {
            at: alike.at,
            names: Some((place, name.clone())),
            probability,
            listed: ListedName {
                name: name.text().to_owned(),
                kind,
            },
        },
        None => Likest {
            at: alike.at,
            names: None,
            probability: 0.0,
            listed: ListedName {
                name: entry.caption.clone(),
                kind: NameKind::Name,
            },
        },
    }
}

fn of_names(likest: &Likest<'_>, asked: &[PreparedName], namesakes: usize) -> Vec<Evidence> {
    if asked.is_empty() {
        return Vec::new();
    }
    let listed = &likest.listed.name;
    let why = format!("the name \"{listed}\"");
    let weight = likest.weight_of_name(asked);
    let mut evidence = vec![Evidence::new(EvidenceKind::Name, weight, why)];
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
