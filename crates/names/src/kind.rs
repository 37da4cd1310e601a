//! What bears a name, and names compared as such.

use crate::comparison::Comparison;
use crate::name::Name;
use crate::organization::{OrganizationName, compare_organizations};

/// What bears a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A human being.
    Person,
    /// A company, an authority, an armed group.
    Organization,
    /// A ship or an aircraft.
    Vessel,
}

impl Kind {
    /// The kind that a schema of FollowTheMoney stands for; `None` where it says nothing of the
    /// kind (`LegalEntity` may be a person or a company) or is unknown.
    pub fn of_schema(schema: &str) -> Option<Kind> {
        match schema.trim().to_lowercase().as_str() {
            "person" => Some(Kind::Person),
            "organization" | "organisation" | "company" | "publicbody" => Some(Kind::Organization),
            "vessel" | "airplane" | "vehicle" => Some(Kind::Vessel),
            _ => None,
        }
    }

    /// The kind that two names let on: an organisation where either has a legal form or words
    /// such as "Group" and "Ministry", else a person.
    pub fn of_names(a: &str, b: &str) -> Kind {
        let tells = |text| OrganizationName::parse(text).shows_an_organization();
        if tells(a) || tells(b) {
            Kind::Organization
        } else {
            Kind::Person
        }
    }
}

/// Compares two names as those of the given kind.
///
/// ```
/// use reportedly_names::{Kind, compare_as};
///
/// let same = compare_as(Kind::Vessel, "MV Kolkheti Star", "KOLKHETI STAR");
/// assert!(same.probability > 0.8);
/// ```
pub fn compare_as(kind: Kind, a: &str, b: &str) -> Comparison {
    match kind {
        Kind::Person => crate::compare(&Name::parse(a), &Name::parse(b)),
        Kind::Organization => {
            compare_organizations(&OrganizationName::parse(a), &OrganizationName::parse(b))
        }
        Kind::Vessel => compare_organizations(
            &OrganizationName::parse_ship(a),
            &OrganizationName::parse_ship(b),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_let_on_what_bears_them() {
        for text in [
            "Kim Jong Ho",
            "Irena West",
            "General Novak",
            "Irena Novak",
            "Ko Sa",
            "Park Sung-min",
            "Min Thant Zaw",
            "Marine Aubry",
        ] {
            assert_eq!(Kind::of_names(text, text), Kind::Person, "{text}");
        }
        for text in [
            "Novak Ltd",
            "ООО Новак",
            "Ministry of Health",
            "Marine Union",
            "Novak Group",
        ] {
            assert_eq!(Kind::of_names("Novak", text), Kind::Organization, "{text}");
        }
    }
}
