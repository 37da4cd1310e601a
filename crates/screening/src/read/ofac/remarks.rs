//! The remarks of `sdn.csv`: facts parted by semicolons, each opened by its name.

use super::properties;
use crate::birth_date::BirthDate;
use crate::countries::country_code;
use crate::entry::{Entry, Identifier, NameKind, add_once, gender_of};

/// How the remarks name numbers that tell people and firms apart.
const NUMBERS: [&str; 30] = [
    "Passport",
    "National ID No.",
    "Cedula No.",
    "C.U.R.P.",
    "R.F.C.",
    "RFC",
    "SSN",
    "Tax ID No.",
    "Identification Number",
    "D.N.I.",
    "NIT #",
    "RUC #",
    "Driver's License No.",
    "Registration Number",
    "Business Registration Number",
    "Registration ID",
    "Company Number",
    "Enterprise Number",
    "Commercial Registry Number",
    "Chamber of Commerce Number",
    "Legal Entity Number",
    "Business Number",
    "Italian Fiscal Code",
    "National Foreign ID Number",
    "Electoral Registry No.",
    "Personal ID Card",
    "Stateless Person ID Card",
    "Birth Certificate Number",
    "Refugee ID Card",
    "Diplomatic Passport",
];
/// Openings of facts that are neither about the person nor an office.
const OTHER: [&str; 6] = [
    "POB ",
    "DOB ",
    "Gender ",
    "nationality ",
    "citizen ",
    "a.k.a. ",
];

/// Adds each fact of the remarks to the entry.
pub(super) fn add(remarks: &str, entry: &mut Entry) {
    for fact in remarks.trim_end_matches('.').split(';') {
        let fact = fact.trim();
        let fact = fact.strip_prefix("alt. ").unwrap_or(fact);
        if properties::add(fact, entry) {
            continue;
        }
        if !add_person(fact, entry) && !add_number(fact, entry) {
            add_office(fact, entry);
        }
    }
}

fn add_person(fact: &str, entry: &mut Entry) -> bool {
    let Some((opening, value)) = OTHER
        .iter()
        .find_map(|opening| Some((opening.trim(), fact.strip_prefix(opening)?.trim())))
    else {
        return false;
    };
    match opening {
        "DOB" => entry.birth_dates.extend(BirthDate::parse(value)),
        "POB" => add_once(&mut entry.birth_places, value),
        "Gender" => entry.gender = gender_of(value),
        // Quoted in the remarks are the aliases that OFAC calls weak.
        "a.k.a." => entry.add_name(value.trim_matches('\''), NameKind::WeakAlias),
        _ => {
            let country = value.strip_prefix("possibly ").unwrap_or(value);
            add_once(
                &mut entry.countries,
                country_code(country).unwrap_or(country),
            );
        }
    }
    true
}

/// "Passport 1084010 (Egypt) expires 30 Oct 2012".
fn add_number(fact: &str, entry: &mut Entry) -> bool {
    let Some((kind, rest)) = NUMBERS
        .iter()
        .find_map(|kind| Some((kind, fact.strip_prefix(kind)?.strip_prefix(' ')?)))
    else {
        return false;
    };
    let until = [" (", " issued ", " expires "]
        .iter()
        .filter_map(|end| rest.find(end))
        .min();
    let number = &rest[..until.unwrap_or(rest.len())];
    let country = rest
        .split_once('(')
        .and_then(|(_, rest)| rest.split_once(')'));
    entry.add_identifier(Identifier {
        kind: Some(kind.trim_end_matches(" #").to_owned()),
        number: number.trim().to_owned(),
        country: country
            .and_then(|(country, _)| country_code(country))
            .map(str::to_owned),
    });
    true
}

/// What has neither number nor mark is an office, for a person.
fn add_office(fact: &str, entry: &mut Entry) {
    let is_office = entry.schema == "Person"
        && !fact.contains([':', '@'])
        && !fact.contains(|letter: char| letter.is_ascii_digit())
        && ![
            "Secondary sanctions",
            "Additional Sanctions",
            "Transactions Prohibited",
            "Linked To",
        ]
        .iter()
        .any(|opening| fact.starts_with(opening));
    if is_office {
        add_once(&mut entry.positions, fact);
    }
}
