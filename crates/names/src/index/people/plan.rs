//! Which names are worth a look, by how many parts they share: where each of two names has a part
//! that the other has not, they are two people's.

use super::asked::Asked;
use super::row::{is_firm, is_written_out};
use crate::name::PartRole;

/// The parts that are looked for, and what names must share with them.
pub(super) struct Plan {
    /// Where the parts stand that are written out, that of the fewest names first.
    pub(super) places: Vec<usize>,
    /// How many of all parts must be shared or left out, and how many initials must be met.
    firm: usize,
    initials: usize,
}

impl Plan {
    /// `count` says how many names have a form.
    pub(super) fn of(asked: &Asked<'_>, count: impl Fn(u32) -> usize) -> Self {
        let parts = || asked.parts.iter().enumerate();
        let mut places: Vec<usize> = parts()
            .filter(|(_, part)| is_written_out(part.role))
            .map(|(place, _)| place)
            .collect();
        places.sort_by_cached_key(|place| -> usize {
            let forms = asked.forms(*place).iter();
            forms.map(|(form, _)| count(*form)).sum()
        });
        Self {
            places,
            firm: parts().filter(|(_, part)| is_firm(part.role)).count(),
            initials: parts()
                .filter(|(_, part)| part.role == PartRole::Initial)
                .count(),
        }
    }

    /// Whether a name of a class that shares so many parts may be the one.
    pub(super) fn may_do(&self, class: usize, shared: usize) -> bool {
        self.may_do_with(self.initials, class, shared)
    }

    /// The same where so many initials are met.
    pub(super) fn may_do_with(&self, initials: usize, class: usize, shared: usize) -> bool {
        // Of three parts what is left may be nearly alike.
        let nearly = self.firm > 2 && shared > 1;
        let met = shared + initials;
        nearly || met >= self.firm + self.initials || met >= class
    }

    /// Whether it matters how many initials are met.
    pub(super) fn has_initials(&self) -> bool {
        self.initials > 0
    }
}
