//! The evidence of a listing, weighed.
//!
//! Weights are natural log-odds and add up. A name alone never makes certain, since nobody knows
//! how many bear it; what two people can hardly share does.

use reportedly_model::Gender;
use reportedly_names::{Comparison, Name};

use crate::birth_date::{BirthDate, Likeness};
use crate::entry::{Entry, ListedName, NameKind};
use crate::listing::{Evidence, EvidenceKind, Listing, MatchedName, Standing};
use crate::store::Ordinal;
use crate::subject::Subject;
use crate::watchlist::{Scope, bare};

/// The most that a name alone can say: odds of twelve to one.
const MOST_OF_NAME: f64 = 2.5;
/// The least.
const LEAST_OF_NAME: f64 = -5.0;
/// What a weak alias takes away: many bear it.
const WEAK_ALIAS: f64 = -1.5;
const SAME_NUMBER: f64 = 8.0;
const SAME_COUNTRY: f64 = 0.7;
const OTHER_COUNTRY: f64 = -1.2;
const SAME_GENDER: f64 = 0.1;
const OTHER_GENDER: f64 = -4.0;
/// As `OTHER_GENDER`, where only the subject's name lets it be known.
const OTHER_GENDER_BY_NAME: f64 = -2.0;
const SAME_POSITION: f64 = 1.0;
/// Shorter words of an office say little: "head", "of", "the".
const SHORTEST_TELLING_WORD: usize = 6;

/// The name of an entity that is most like one of the subject's.
#[derive(Debug)]
pub(crate) struct Likest {
    pub(crate) at: Ordinal,
    pub(crate) name: String,
    pub(crate) listed: ListedName,
    pub(crate) comparison: Comparison,
}

impl Likest {
    /// What the names say, the weakness of an alias included.
    pub(crate) fn weight(&self) -> f64 {
        self.weight_of_name() + self.weight_of_alias()
    }

    fn weight_of_name(&self) -> f64 {
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
    evidence.extend(of_identifiers(subject, &entry));
    evidence.extend(of_birth(subject, &entry));
    evidence.extend(of_countries(subject, &entry));
    evidence.extend(of_gender(subject, &likest.name, &entry));
    evidence.extend(of_positions(subject, &entry));
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

fn of_identifiers(subject: &Subject, entry: &Entry) -> Option<Evidence> {
    let same = entry.identifiers.iter().find(|identifier| {
        let listed = bare(&identifier.number);
        !listed.is_empty()
            && subject
                .identifiers
                .iter()
                .any(|number| bare(number) == listed)
    })?;
    let kind = same.kind.as_deref().unwrap_or("number");
    let why = format!("the same {kind} {}", same.number);
    Some(Evidence::new(EvidenceKind::Identifier, SAME_NUMBER, why))
}

/// The best agreement of any two dates, as lists give alternatives.
fn of_birth(subject: &Subject, entry: &Entry) -> Option<Evidence> {
    let pairs = subject
        .birth_dates
        .iter()
        .flat_map(|mine| entry.birth_dates.iter().map(move |theirs| (mine, theirs)));
    let (likeness, mine, theirs) = pairs
        .map(|(mine, theirs)| (mine.likeness(theirs), mine, theirs))
        .min_by_key(|(likeness, ..)| *likeness)?;
    let (weight, why) = birth_in_words(likeness, mine, theirs);
    Some(Evidence::new(EvidenceKind::BirthDate, weight, why))
}

fn birth_in_words(likeness: Likeness, mine: &BirthDate, theirs: &BirthDate) -> (f64, String) {
    let (mine, theirs) = (mine.edtf(), theirs.edtf());
    match likeness {
        Likeness::Day => (4.5, format!("both born on {mine}")),
        Likeness::Slip => (
            2.0,
            format!("born {mine} and {theirs}, which a slip explains"),
        ),
        Likeness::Month => (3.0, format!("born {mine} and {theirs}, the same month")),
        Likeness::Year => (2.0, format!("born {mine} and {theirs}, the same year")),
        Likeness::Overlap => (0.8, format!("born {mine} and {theirs}, which agree")),
        Likeness::Near => (
            -1.0,
            format!("born {mine}, not {theirs}, though about then"),
        ),
        Likeness::Apart => (-4.5, format!("born {mine}, not {theirs}")),
    }
}

fn of_countries(subject: &Subject, entry: &Entry) -> Option<Evidence> {
    if subject.countries.is_empty() || entry.countries.is_empty() {
        return None;
    }
    let shared: Vec<String> = subject
        .countries
        .iter()
        .filter(|country| entry.countries.contains(country))
        .map(|country| country.to_uppercase())
        .collect();
    if shared.is_empty() {
        let [mine, theirs] =
            [&subject.countries, &entry.countries].map(|codes| codes.join(", ").to_uppercase());
        let why = format!("of {mine}, not of {theirs}");
        return Some(Evidence::new(EvidenceKind::Country, OTHER_COUNTRY, why));
    }
    let why = format!("both of {}", shared.join(", "));
    Some(Evidence::new(EvidenceKind::Country, SAME_COUNTRY, why))
}

fn of_gender(subject: &Subject, name: &str, entry: &Entry) -> Option<Evidence> {
    let theirs = entry.gender?;
    let by_name = subject.gender.is_none();
    let mine = subject.gender.or_else(|| Name::parse(name).gender())?;
    let (weight, why) = match (mine == theirs, by_name) {
        (true, true) => return None,
        (true, false) => (SAME_GENDER, format!("both {}", gender_in_words(mine))),
        (false, true) => (
            OTHER_GENDER_BY_NAME,
            format!(
                "{} by the name, not {}",
                gender_in_words(mine),
                gender_in_words(theirs)
            ),
        ),
        (false, false) => (
            OTHER_GENDER,
            format!("{}, not {}", gender_in_words(mine), gender_in_words(theirs)),
        ),
    };
    Some(Evidence::new(EvidenceKind::Gender, weight, why))
}

fn gender_in_words(gender: Gender) -> &'static str {
    match gender {
        Gender::Female => "female",
        Gender::Male => "male",
    }
}

/// Offices with a telling word in common; other offices say nothing, as people hold many.
fn of_positions(subject: &Subject, entry: &Entry) -> Option<Evidence> {
    let pairs = subject
        .positions
        .iter()
        .flat_map(|mine| entry.positions.iter().map(move |theirs| (mine, theirs)));
    let (mine, theirs) = pairs.into_iter().find(|(mine, theirs)| {
        let theirs = telling_words(theirs);
        telling_words(mine).iter().any(|word| theirs.contains(word))
    })?;
    let why = format!("\"{mine}\" and \"{theirs}\" are like offices");
    Some(Evidence::new(EvidenceKind::Position, SAME_POSITION, why))
}

fn telling_words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words
        .filter(|word| word.chars().count() >= SHORTEST_TELLING_WORD)
        .map(str::to_lowercase)
        .filter(|word| !["former", "member", "general", "deputy"].contains(&word.as_str()))
        .collect()
}
