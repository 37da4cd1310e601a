use crate::comparison::Comparison;
use crate::kind::Kind;
use crate::name::Name;
use crate::organization::{OrganizationName, compare_organizations};

/// A name taken apart once, to be compared with many.
///
/// ```
/// use reportedly_names::{Kind, PreparedName};
///
/// let listed = PreparedName::new(Kind::Person, "KHATIB, Fadi al-");
/// let asked = PreparedName::new(Kind::Person, "Fadi el-Khatib");
/// assert_eq!(asked.score(&listed), asked.compare(&listed).probability);
/// assert!(asked.score(&listed) > 0.8);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparedName {
    kind: Kind,
    taken_apart: TakenApart,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TakenApart {
    Person(Name),
    Body(Box<OrganizationName>),
}

impl PreparedName {
    /// Takes `text` apart as the name of a person, an organisation or a vessel; never fails.
    pub fn new(kind: Kind, text: &str) -> Self {
        let taken_apart = match kind {
            Kind::Person => TakenApart::Person(Name::parse(text)),
            Kind::Organization => TakenApart::Body(Box::new(OrganizationName::parse(text))),
            Kind::Vessel => TakenApart::Body(Box::new(OrganizationName::parse_ship(text))),
        };
        Self { kind, taken_apart }
    }

    /// What bears the name.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The name, with white space tidied.
    pub fn text(&self) -> &str {
        match &self.taken_apart {
            TakenApart::Person(name) => &name.text,
            TakenApart::Body(name) => &name.text,
        }
    }

    /// The parts of a person's name.
    pub fn person(&self) -> Option<&Name> {
        match &self.taken_apart {
            TakenApart::Person(name) => Some(name),
            TakenApart::Body(_) => None,
        }
    }

    pub(crate) fn taken_apart(&self) -> &TakenApart {
        &self.taken_apart
    }

    pub(crate) fn taken_apart_mut(&mut self) -> &mut TakenApart {
        &mut self.taken_apart
    }

    /// How likely the names alone make it that both are one bearer's, from 0 to 1: the probability
    /// of [`compare`](Self::compare), without its evidence and much faster.
    pub fn score(&self, other: &PreparedName) -> f64 {
        match (&self.taken_apart, &other.taken_apart) {
            (TakenApart::Person(a), TakenApart::Person(b)) => crate::score(a, b),
            _ => self.compare(other).probability,
        }
    }

    /// The comparison with all evidence. A person's name and another's have nothing to compare.
    pub fn compare(&self, other: &PreparedName) -> Comparison {
        match (&self.taken_apart, &other.taken_apart) {
            (TakenApart::Person(a), TakenApart::Person(b)) => crate::compare(a, b),
            (TakenApart::Body(a), TakenApart::Body(b)) => compare_organizations(a, b),
            _ => Comparison::nothing(),
        }
    }
}

impl From<Name> for PreparedName {
    fn from(name: Name) -> Self {
        Self {
            kind: Kind::Person,
            taken_apart: TakenApart::Person(name),
        }
    }
}
