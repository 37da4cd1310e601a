//! A name as a row of numbers: its parts, what each does in it, and what is known of each part.

use crate::align::{self, Parts};
use crate::frequency;
use crate::name::{Form, Part, PartRole};
use crate::script::Script;

const ROLES: [PartRole; 9] = [
    PartRole::Title,
    PartRole::Given,
    PartRole::Middle,
    PartRole::Patronymic,
    PartRole::Teknonym,
    PartRole::Family,
    PartRole::Initial,
    PartRole::Nickname,
    PartRole::Suffix,
];
const BITS_OF_ROLE: u32 = 4;

/// A part of a name in a list: the number of its form and its role, in one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell(pub(super) u32);

impl Cell {
    pub(super) fn new(form: u32, role: PartRole) -> Self {
        let role = ROLES.iter().position(|other| *other == role);
        Self(form << BITS_OF_ROLE | role.and_then(|role| u32::try_from(role).ok()).unwrap_or(0))
    }

    pub(super) fn form(self) -> u32 {
        self.0 >> BITS_OF_ROLE
    }

    pub(super) fn role(self) -> PartRole {
        let role = self.0 & ((1 << BITS_OF_ROLE) - 1);
        ROLES
            .get(role as usize)
            .copied()
            .unwrap_or(PartRole::Middle)
    }
}

/// The cells of the parts that are compared.
pub(super) fn naming(cells: &[u32]) -> impl Iterator<Item = Cell> {
    let cells = cells.iter().map(|cell| Cell(*cell));
    cells
        .filter(|cell| cell.role().is_naming())
        .take(align::MOST_PARTS)
}

/// Whether a part must be shared or left out; nobody is excluded by an initial that is met, or by
/// what one may be called beside a name.
pub(super) fn is_firm(role: PartRole) -> bool {
    !matches!(
        role,
        PartRole::Initial | PartRole::Nickname | PartRole::Teknonym
    )
}

/// Whether a part is a word that others may be like.
pub(super) fn is_written_out(role: PartRole) -> bool {
    role.is_naming() && role != PartRole::Initial
}

/// Rows by what another must have to leave nothing open: first those with initials, which stand
/// for any part, then those of one firm part, of two, of three, of more.
pub(super) const CLASSES: usize = 5;

/// The class of a row, which is how many firm parts it has at least; none where initials stand
/// for some.
pub(super) fn class_of(cells: &[u32]) -> usize {
    let roles = || naming(cells).map(Cell::role);
    if roles().any(|role| role == PartRole::Initial) {
        return 0;
    }
    let firm = roles().filter(|role| is_firm(*role)).count();
    firm.clamp(1, CLASSES - 1)
}

/// What is known of a form without looking at it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sketch {
    /// What sharing it tells.
    pub(super) bits: f32,
    /// The first letters of the core, and of particle and core.
    pub(super) first: [u8; 2],
    pub(super) script: Script,
}

impl Sketch {
    /// Of a form that is not there.
    pub(super) const NONE: Self = Self {
        bits: 0.0,
        first: [0; 2],
        script: Script::Latin,
    };

    pub(super) fn of(form: &Form) -> Self {
        let joined = form.joined();
        let first = |text: &str| text.bytes().next().unwrap_or(0);
        Self {
            bits: frequency::bits_of(form.plain()) as f32,
            first: [first(form.plain()), first(joined.plain())],
            script: form.writing.script,
        }
    }

    /// Whether an initial may stand for it; one in Cyrillic may for several Latin letters, and the other way round.
    pub(super) fn starts_with(&self, initial: &Sketch) -> bool {
        let across = matches!(
            (self.script, initial.script),
            (Script::Cyrillic, Script::Latin) | (Script::Latin, Script::Cyrillic)
        );
        across || initial.first[0] != 0 && self.first.contains(&initial.first[0])
    }
}

/// Whether a part may be written in one with its neighbours.
pub(super) fn may_be_in_one(role: PartRole) -> bool {
    !matches!(role, PartRole::Initial | PartRole::Nickname)
}

/// First letters of parts, a bit each, that an initial may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FirstLetters(u32);

impl FirstLetters {
    /// Where parts are of other scripts, or start with what is no letter, any initial may be meant.
    const ANY: Self = Self(u32::MAX);

    /// Of parts.
    pub(super) fn of<'s>(sketches: impl Iterator<Item = &'s Sketch>) -> Self {
        let mut letters = 0;
        for sketch in sketches {
            if sketch.script != Script::Latin {
                return Self::ANY;
            }
            for letter in sketch.first {
                let Some(at) = letter.checked_sub(b'a').filter(|at| *at < 26) else {
                    return Self::ANY;
                };
                letters |= 1 << at;
            }
        }
        Self(letters)
    }

    /// Whether an initial of these letters may stand for some of the parts.
    pub(super) fn may_meet(self, initial: Self) -> bool {
        self.0 & initial.0 != 0
    }
}

/// Neighbours that may be written in one.
pub(super) fn stretches<'p, 'n>(
    parts: &'p Parts<'n>,
) -> impl Iterator<Item = (usize, &'p [&'n Part])> {
    let usable = |part: &&Part| may_be_in_one(part.role);
    (2..=align::MOST_JOINED)
        .flat_map(|count| parts.windows(count).enumerate())
        .filter(move |(_, several)| several.iter().all(usable))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_keep_form_and_role() {
        for role in ROLES {
            let cell = Cell::new(123_456_789, role);
            assert_eq!((cell.form(), cell.role()), (123_456_789, role));
        }
    }
}
