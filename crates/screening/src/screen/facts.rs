//! What is known of both beside their names: numbers, births, countries, gender, offices.

use any_ascii::any_ascii;
use reportedly_model::Gender;
use reportedly_names::PreparedName;

use crate::birth_date::{BirthDate, Likeness};
use crate::countries::country_code;
use crate::entry::{Entry, Identifier};
use crate::listing::{Evidence, EvidenceKind};
use crate::subject::Subject;
use crate::watchlist::bare;

const SAME_NUMBER: f64 = 8.0;
/// Another number of a sort of which nobody has two.
const OTHER_NUMBER: f64 = -4.0;
/// Sorts of numbers of which nobody has two.
const ONE_EACH: [&str; 4] = ["IMO Number", "LEI", "INN", "OGRN"];
const SAME_COUNTRY: f64 = 0.7;
const OTHER_COUNTRY: f64 = -1.2;
const SAME_BIRTH_PLACE: f64 = 1.5;
/// Lists name the village, the town or the province of one birth.
const OTHER_BIRTH_PLACE: f64 = -0.5;
const SAME_GENDER: f64 = 0.1;
const OTHER_GENDER: f64 = -4.0;
/// As `OTHER_GENDER`, where only the subject's name lets it be known.
const OTHER_GENDER_BY_NAME: f64 = -2.0;
const SAME_POSITION: f64 = 1.0;
/// Shorter words of an office say little: "head", "of", "the".
const SHORTEST_TELLING_WORD: usize = 6;
/// Shorter words of a place, too.
const SHORTEST_WORD_OF_PLACE: usize = 3;

/// What dates of birth say for and against one person at most.
const SAME_DAY: f64 = 4.5;
pub(super) const LEAST_OF_BIRTH: f64 = -4.5;

/// What the birth of the subject can speak for at most.
pub(super) fn most_of_birth(subject: &Subject) -> f64 {
    if subject.birth_dates.is_empty() {
        0.0
    } else {
        SAME_DAY
    }
}

/// What all else that is known of the subject can speak for at most, piece by piece.
pub(super) fn most_beside_birth(subject: &Subject) -> [(EvidenceKind, f64); 5] {
    let most = |is_known: bool, most: f64| if is_known { most } else { 0.0 };
    [
        (
            EvidenceKind::Identifier,
            most(!subject.identifiers.is_empty(), SAME_NUMBER),
        ),
        (
            EvidenceKind::BirthPlace,
            most(!subject.birth_places.is_empty(), SAME_BIRTH_PLACE),
        ),
        (
            EvidenceKind::Country,
            most(!subject.countries.is_empty(), SAME_COUNTRY),
        ),
        (
            EvidenceKind::Gender,
            most(subject.gender.is_some(), SAME_GENDER),
        ),
        (
            EvidenceKind::Position,
            most(!subject.positions.is_empty(), SAME_POSITION),
        ),
    ]
}

/// All that facts say of `subject`, who goes by `name`, and an entry.
pub(super) fn of(subject: &Subject, name: Option<&PreparedName>, entry: &Entry) -> Vec<Evidence> {
    let evidence = [
        of_identifiers(subject, entry),
        of_birth(subject, &entry.birth_dates),
        of_birth_places(subject, entry),
        of_countries(subject, entry),
        of_gender(subject, name, entry),
        of_positions(subject, entry),
    ];
    evidence.into_iter().flatten().collect()
}

fn of_identifiers(subject: &Subject, entry: &Entry) -> Option<Evidence> {
    let pairs = || {
        let mine = subject.identifiers.iter();
        mine.flat_map(|mine| entry.identifiers.iter().map(move |theirs| (mine, theirs)))
    };
    let is_same = |(mine, theirs): &(&Identifier, &Identifier)| {
        let number = bare(&theirs.number);
        !number.is_empty() && bare(&mine.number) == number
    };
    if let Some((_, same)) = pairs().find(is_same) {
        let kind = same.kind.as_deref().unwrap_or("number");
        let why = format!("the same {kind} {}", same.number);
        return Some(Evidence::new(EvidenceKind::Identifier, SAME_NUMBER, why));
    }
    let excludes = |kind: Option<&str>| kind.is_some_and(|kind| ONE_EACH.contains(&kind));
    let (mine, theirs) = pairs()
        .find(|(mine, theirs)| mine.kind == theirs.kind && excludes(mine.kind.as_deref()))?;
    let kind = theirs.kind.as_deref().unwrap_or_default();
    let why = format!("{kind} {}, not {}", mine.number, theirs.number);
    Some(Evidence::new(EvidenceKind::Identifier, OTHER_NUMBER, why))
}

/// Places with a name in common, countries aside, or none.
fn of_birth_places(subject: &Subject, entry: &Entry) -> Option<Evidence> {
    let pairs = subject
        .birth_places
        .iter()
        .flat_map(|mine| entry.birth_places.iter().map(move |theirs| (mine, theirs)));
    let words: Vec<_> = pairs
        .map(|(mine, theirs)| (mine, theirs, words_of_place(mine), words_of_place(theirs)))
        .filter(|(_, _, mine, theirs)| !mine.is_empty() && !theirs.is_empty())
        .collect();
    let same = words
        .iter()
        .find(|(_, _, mine, theirs)| mine.iter().any(|word| theirs.contains(word)));
    if let Some((mine, theirs, ..)) = same {
        let why = format!("born in \"{mine}\" and \"{theirs}\"");
        return Some(Evidence::new(
            EvidenceKind::BirthPlace,
            SAME_BIRTH_PLACE,
            why,
        ));
    }
    let (mine, theirs, ..) = words.first()?;
    let why = format!("born in \"{mine}\", not \"{theirs}\"");
    Some(Evidence::new(
        EvidenceKind::BirthPlace,
        OTHER_BIRTH_PLACE,
        why,
    ))
}

fn words_of_place(text: &str) -> Vec<String> {
    let parts = text.split(',').filter(|part| country_code(part).is_none());
    let words = parts.flat_map(|part| {
        let plain = any_ascii(part).to_lowercase();
        let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
        words.map(str::to_owned).collect::<Vec<String>>()
    });
    words
        .filter(|word| word.len() >= SHORTEST_WORD_OF_PLACE)
        .collect()
}

/// The best agreement of any two dates, as lists give alternatives.
fn of_birth(subject: &Subject, told: &[BirthDate]) -> Option<Evidence> {
    let (likeness, mine, theirs) = likest_birth(subject, told)?;
    let why = birth_in_words(likeness, mine, theirs);
    Some(Evidence::new(
        EvidenceKind::BirthDate,
        weight_of(likeness),
        why,
    ))
}

/// The weight of the best agreement alone; nought where either tells none.
pub(super) fn weight_of_birth(subject: &Subject, told: &[BirthDate]) -> f64 {
    likest_birth(subject, told).map_or(0.0, |(likeness, ..)| weight_of(likeness))
}

fn likest_birth<'b>(
    subject: &'b Subject,
    told: &'b [BirthDate],
) -> Option<(Likeness, &'b BirthDate, &'b BirthDate)> {
    let mine = subject.birth_dates.iter();
    let pairs = mine.flat_map(|mine| told.iter().map(move |theirs| (mine, theirs)));
    pairs
        .map(|(mine, theirs)| (mine.likeness(theirs), mine, theirs))
        .min_by_key(|(likeness, ..)| *likeness)
}

fn weight_of(likeness: Likeness) -> f64 {
    match likeness {
        Likeness::Day => SAME_DAY,
        Likeness::Slip | Likeness::Year => 2.0,
        Likeness::Month => 3.0,
        Likeness::Overlap => 0.8,
        Likeness::Near => -1.0,
        Likeness::Apart => LEAST_OF_BIRTH,
    }
}

fn birth_in_words(likeness: Likeness, mine: &BirthDate, theirs: &BirthDate) -> String {
    let (mine, theirs) = (mine.edtf(), theirs.edtf());
    match likeness {
        Likeness::Day => format!("both born on {mine}"),
        Likeness::Slip => format!("born {mine} and {theirs}, which a slip explains"),
        Likeness::Month => format!("born {mine} and {theirs}, the same month"),
        Likeness::Year => format!("born {mine} and {theirs}, the same year"),
        Likeness::Overlap => format!("born {mine} and {theirs}, which agree"),
        Likeness::Near => format!("born {mine}, not {theirs}, though about then"),
        Likeness::Apart => format!("born {mine}, not {theirs}"),
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

fn of_gender(subject: &Subject, name: Option<&PreparedName>, entry: &Entry) -> Option<Evidence> {
    let theirs = entry.gender?;
    let by_name = subject.gender.is_none();
    let of_name = || name?.person()?.gender();
    let mine = subject.gender.or_else(of_name)?;
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
