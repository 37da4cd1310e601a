//! The gender that a name lets on.

use reportedly_model::Gender;

use crate::given_names::{self, gender_of_given};
use crate::name::{Name, PartRole};
use crate::wordlists::{TITLES, WEAK_TITLES};

impl Name {
    /// Gender by title ("Mrs", "Sheikha"), by a father's name ("Petrovna", "bint Salman"), or by
    /// the given name before another part; `None` where these are silent. A word alone tells
    /// nothing, as many given names are family names too: see
    /// [`gender_of_given`](crate::gender_of_given).
    pub fn gender(&self) -> Option<Gender> {
        self.gender
    }

    /// The name with its gender told.
    pub(crate) fn with_gender(mut self) -> Self {
        self.gender = by_title(&self)
            .or_else(|| by_patronymic(&self))
            .or_else(|| by_given(&self));
        self
    }
}

fn by_title(name: &Name) -> Option<Gender> {
    name.parts_with(PartRole::Title).find_map(|part| {
        TITLES
            .get(part.plain())
            .or_else(|| WEAK_TITLES.get(part.plain()))
            .copied()
            .flatten()
    })
}

fn by_patronymic(name: &Name) -> Option<Gender> {
    name.naming_parts()
        .find_map(|part| match (part.role, part.particle.as_deref()) {
            (PartRole::Patronymic, Some("bint" | "binti" | "binte")) => Some(Gender::Female),
            (PartRole::Patronymic, Some("bin" | "ibn" | "ould")) => Some(Gender::Male),
            (PartRole::Patronymic, None) if part.plain().ends_with('a') => Some(Gender::Female),
            (PartRole::Patronymic, None) => Some(Gender::Male),
            (PartRole::Teknonym, _) if part.plain().starts_with("umm") => Some(Gender::Female),
            (PartRole::Teknonym, _) => Some(Gender::Male),
            _ => None,
        })
}

fn by_given(name: &Name) -> Option<Gender> {
    if name.naming_parts().count() < 2 {
        return None;
    }
    let given = name.parts_with(PartRole::Given).next()?;
    given_names::gender_of_known(given.plain(), given.core.known()).or_else(|| {
        let same_word = given.text.eq_ignore_ascii_case(given.plain());
        (!same_word).then(|| gender_of_given(&given.text)).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_patronymic_and_given_name_tell() {
        for (text, expected) in [
            ("Mrs Novak", Some(Gender::Female)),
            ("Novak Irena Petrovna", Some(Gender::Female)),
            ("Latifa bint Salman", Some(Gender::Female)),
            ("Umm Kulthum", Some(Gender::Female)),
            ("Ahmed Karimi", Some(Gender::Male)),
            ("Sheikh Xqzt", Some(Gender::Male)),
            ("Novak", None),
            ("Shahin", None),
        ] {
            assert_eq!(Name::parse(text).gender(), expected, "{text}");
        }
    }
}
