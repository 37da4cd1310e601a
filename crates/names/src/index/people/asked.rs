//! What is looked for: the parts of a name, and all that are like them.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use smallvec::SmallVec;

use super::super::forms::Alike;
use super::row::{FirstLetters, Sketch};
use crate::align::Parts;
use crate::compare::weights;
use crate::name::PartRole;
use crate::script::Script;

/// A form that is like a part that is asked for, or like neighbours in one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Like {
    /// The places of the parts, a bit each.
    pub(super) places: u16,
    pub(super) alike: Alike,
    /// What sharing the form tells, and its script.
    pub(super) bits: f32,
    pub(super) script: Script,
}

impl Like {
    pub(super) fn new(places: u16, alike: Alike, sketch: &Sketch) -> Self {
        Self {
            places,
            alike,
            bits: sketch.bits,
            script: sketch.script,
        }
    }
}

/// What is looked for.
pub(super) struct Asked<'n> {
    pub(super) parts: Parts<'n>,
    /// For each part.
    pub(super) sketches: SmallVec<[Sketch; 8]>,
    /// For each initial, its letters.
    pub(super) initials: SmallVec<[FirstLetters; 4]>,
    like: HashMap<u32, SmallVec<[Like; 2]>, FixedState>,
    /// For each part, the forms that are like it, and how alike.
    forms: SmallVec<[Vec<(u32, f32)>; 8]>,
    /// Whether some are like several parts in one.
    in_one: bool,
}

impl<'n> Asked<'n> {
    pub(super) fn new(parts: Parts<'n>) -> Self {
        let sketches: SmallVec<[Sketch; 8]> =
            parts.iter().map(|part| Sketch::of(&part.form)).collect();
        let initials = parts.iter().zip(&sketches);
        let initials = initials.filter(|(part, _)| part.role == PartRole::Initial);
        let initials = initials.map(|(_, sketch)| FirstLetters::of(std::iter::once(sketch)));
        Self {
            initials: initials.collect(),
            sketches,
            forms: parts.iter().map(|_| Vec::new()).collect(),
            like: HashMap::default(),
            in_one: false,
            parts,
        }
    }

    pub(super) fn add(&mut self, form: u32, like: Like) {
        self.like.entry(form).or_default().push(like);
        for (place, forms) in self.forms.iter_mut().enumerate() {
            if like.places & 1 << place != 0 {
                forms.push((form, like.alike.degree));
            }
        }
        self.in_one |= like.places.count_ones() > 1;
    }

    /// Brings the forms of each part into order.
    pub(super) fn likest_first(&mut self) {
        for forms in &mut self.forms {
            forms.sort_unstable_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
        }
    }

    /// How likely a name can be at most that has a form so like the part at a place.
    pub(super) fn most(&self, place: usize, degree: f32) -> f64 {
        if self.in_one || self.parts.len() == 1 {
            return 1.0;
        }
        let evidence = self.parts.iter().zip(&self.sketches).enumerate();
        let evidence = evidence.map(|(at, (part, own))| {
            let degree = if at == place { f64::from(degree) } else { 1.0 };
            let strength =
                weights::strength_of(degree, true).max(weights::strength_of(degree, false));
            let base = weights::base_of_role(part.role).midpoint(weights::MOST_OF_ROLE);
            let full = base * weights::weight_of_rarity(f64::from(own.bits)) * strength;
            full.max(weights::BY_INITIAL)
        });
        let shown = weights::Shown {
            pairs: self.parts.len(),
            in_common: self.parts.len(),
            omits: false,
            contradicts: false,
        };
        weights::shown(evidence.sum(), shown)
    }

    /// How a form is like what is asked.
    pub(super) fn like(&self, form: u32) -> &[Like] {
        self.like.get(&form).map_or(&[], SmallVec::as_slice)
    }

    /// Whether one form is like several parts, each for itself: "Mohammed Mahmud".
    pub(super) fn has_parts_alike(&self) -> bool {
        self.like.values().any(|like| like.len() > 1)
    }

    /// The forms that are like some part, and of how many parts each may be the like at once.
    pub(super) fn all_forms(&self) -> impl Iterator<Item = (u32, usize)> {
        let forms = self.like.iter();
        forms.map(|(form, like)| {
            let places = like.iter().map(|like| like.places.count_ones() as usize);
            (*form, places.max().unwrap_or(0))
        })
    }

    /// The forms that are like the part at a place, and how alike.
    pub(super) fn forms(&self, place: usize) -> &[(u32, f32)] {
        self.forms.get(place).map_or(&[], Vec::as_slice)
    }

    /// What it speaks for that a listed part is like what is asked.
    pub(super) fn agreement(&self, like: &Like, role: PartRole) -> f64 {
        let places = (0..self.parts.len()).filter(|place| like.places & 1 << place != 0);
        let (mut base, mut bits, mut count) = (0.0_f64, 0.0_f32, 0);
        for place in places {
            base = base.max(weights::base_of_role(self.parts[place].role));
            bits = bits.max(self.sketches[place].bits);
            count += 1;
        }
        if count > 1 {
            base += weights::IN_ONE;
        }
        let base = (base + weights::base_of_role(role)) / 2.0;
        let own = self.sketches.get(like.places.trailing_zeros() as usize);
        let one_script = own.is_some_and(|own| own.script == like.script);
        base * weights::weight_of_rarity(f64::from(bits.min(like.bits)))
            * weights::strength_of(f64::from(like.alike.degree), one_script)
    }
}
