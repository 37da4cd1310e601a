//! What the remarks of `sdn.csv` say of ships, aircraft and firms, as properties of FollowTheMoney.

use crate::birth_date::BirthDate;
use crate::countries::country_code;
use crate::entry::{Entry, tidy};
use crate::ftm::model;

/// How the remarks open a fact, and the property that it is.
const OPENINGS: [(&str, &str); 20] = [
    ("Vessel Registration Identification ", "imoNumber"),
    ("MMSI ", "mmsi"),
    ("Vessel Call Sign ", "callSign"),
    ("Vessel Type ", "type"),
    ("Vessel Flag ", "flag"),
    ("Former Vessel Flag ", "pastFlags"),
    ("Former Vessel Type ", "pastTypes"),
    ("Vessel Year of Build ", "buildDate"),
    ("Aircraft Manufacture Date ", "buildDate"),
    ("Aircraft Model ", "model"),
    (
        "Aircraft Manufacturer's Serial Number (MSN) ",
        "serialNumber",
    ),
    (
        "Aircraft Construction Number (also called L/N or S/N or F/N) ",
        "serialNumber",
    ),
    ("Aircraft Tail Number ", "registrationNumber"),
    ("SWIFT/BIC ", "swiftBic"),
    ("D-U-N-S Number ", "dunsCode"),
    ("Organization Established Date ", "incorporationDate"),
    ("Organization Established ", "incorporationDate"),
    ("Email Address ", "email"),
    ("Phone Number ", "phone"),
    ("Website ", "website"),
];

/// Adds a fact that is a property of the entry's schema; tells whether it was one.
pub(super) fn add(fact: &str, entry: &mut Entry) -> bool {
    let opened = OPENINGS
        .iter()
        .find_map(|(opening, property)| Some((*property, fact.strip_prefix(opening)?)));
    opened.is_some_and(|(property, value)| add_property(property, value, entry))
}

/// Adds a value of a property that the entry's schema has, as FollowTheMoney writes it.
pub(super) fn add_property(property: &str, value: &str, entry: &mut Entry) -> bool {
    let schema = model().schema(&entry.schema);
    let Some(known) = schema.and_then(|schema| schema.property(property)) else {
        return false;
    };
    let value = match known.value_type.as_str() {
        "country" => country_code(value).unwrap_or(value).to_owned(),
        "date" => match BirthDate::parse(value) {
            Some(date) => date.edtf(),
            None => return false,
        },
        // "IMO 9000003" and the like are written as one word; what is in brackets is where from.
        "identifier" => {
            let number = value.split(" (").next().unwrap_or(value);
            match property {
                "imoNumber" => number.split_whitespace().collect(),
                _ => tidy(number),
            }
        }
        _ => tidy(value),
    };
    let fact = (property.to_owned(), value);
    if !fact.1.is_empty() && !entry.properties.contains(&fact) {
        entry.properties.push(fact);
    }
    true
}
