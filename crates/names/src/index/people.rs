//! The names of people: found by their parts.

use std::collections::HashMap;
use std::sync::Arc;

use foldhash::fast::FixedState;

use super::forms::{self, FormUnit};
use super::lookup::{Lists, Lookup};
use super::marks::Marks;
use super::vocabulary::{Numbering, Vocabulary};
use crate::align::{self, MOST_JOINED};
use crate::frequency;
use crate::name::{Name, Part, PartRole};
use crate::script::Script;

/// So many names are looked at in one respect at most: a bound on time, not on what is found.
const MOST_LOOKED_AT: usize = 4_096;
/// So many names whose parts may be written in one are looked at for each part.
const MOST_IN_ONE: usize = 512;

/// Names of people, by their number in this shelf.
#[derive(Debug)]
pub(super) struct People {
    vocabulary: Vocabulary<FormUnit>,
    /// For each name, its parts that are written out.
    parts: Lists,
    /// For each part, the names that have it.
    holders: Lists,
    shapes: Vec<Shape>,
    /// Names by their neighbouring parts written in one.
    in_one: Lookup,
}

/// How many parts a name has that another must share or leave out, how many initials, and its
/// script.
#[derive(Debug, Clone, Copy, Default)]
struct Shape {
    firm: u8,
    initials: u8,
    script: Script,
}

/// Shelves under construction.
#[derive(Debug)]
pub(super) struct Builder {
    numbering: Numbering<FormUnit>,
    parts: Lists,
    shapes: Vec<Shape>,
    in_one: Vec<(u32, u32)>,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self {
            numbering: Numbering::new(),
            parts: Lists::default(),
            shapes: Vec::new(),
            in_one: Vec::new(),
        }
    }

    /// Adds a name, which from now on shares its parts with others.
    pub(super) fn add(&mut self, name: &mut Name) {
        let at = u32::try_from(self.shapes.len()).unwrap_or(u32::MAX);
        let mut numbers: Vec<u32> = Vec::with_capacity(name.parts.len());
        for part in &mut name.parts {
            let mut unit = FormUnit::of(&part.form);
            let number = self.numbering.number(&mut unit);
            part.form = Arc::clone(unit.form());
            if is_written_out(part) {
                numbers.push(number);
            }
        }
        self.parts.push(numbers);
        self.shapes.push(Shape::of(name));
        let parts = align::compared_parts(name);
        let keys = stretches(&parts).map(|several| (forms::skeleton_in_one(several), at));
        self.in_one.extend(keys);
    }

    pub(super) fn built(mut self) -> People {
        let vocabulary = Vocabulary::of(self.numbering);
        self.parts.shrink();
        self.shapes.shrink_to_fit();
        People {
            holders: self.parts.turned_round(vocabulary.len()),
            vocabulary,
            parts: self.parts,
            shapes: self.shapes,
            in_one: Lookup::of(self.in_one),
        }
    }
}

fn is_written_out(part: &Part) -> bool {
    part.role.is_naming() && part.role != PartRole::Initial
}

/// Neighbours that may be written in one.
fn stretches<'p, 'n>(parts: &'p [&'n Part]) -> impl Iterator<Item = &'p [&'n Part]> {
    let usable = |part: &&Part| !matches!(part.role, PartRole::Initial | PartRole::Nickname);
    (2..=MOST_JOINED)
        .flat_map(|count| parts.windows(count))
        .filter(move |several| several.iter().all(usable))
}

impl Shape {
    fn of(name: &Name) -> Self {
        let mut shape = Self::default();
        for part in align::compared_parts(name) {
            match part.role {
                PartRole::Initial => shape.initials += 1,
                // Nobody is excluded by what one may be called beside a name.
                PartRole::Nickname | PartRole::Teknonym => {}
                _ => shape.firm += 1,
            }
            if shape.script == Script::Latin {
                shape.script = part.writing.script;
            }
        }
        shape
    }
}

/// What is looked for.
struct Asked<'n> {
    parts: align::Parts<'n>,
    shape: Shape,
    /// For each part that is like one of `parts`: which, and how alike.
    like: HashMap<u32, Vec<(usize, f64)>, FixedState>,
}

impl People {
    /// Up to `limit` names that may be those of the bearer of `name`, the likeliest first.
    /// `get` lends a name by its number.
    pub(super) fn candidates<'i>(
        &'i self,
        name: &Name,
        limit: usize,
        get: impl Fn(u32) -> Option<&'i Name>,
    ) -> Vec<u32> {
        let mut marks = Marks::of(self.shapes.len());
        let mut asked = Asked {
            parts: align::compared_parts(name),
            shape: Shape::of(name),
            like: HashMap::default(),
        };
        self.mark_by_part(&mut asked, &mut marks);
        self.mark_written_in_one(&mut asked, &mut marks);
        self.mark_written_in_several(&asked, &mut marks, get);
        let mut found: Vec<(u32, f64)> = self
            .possible(&asked, &marks)
            .into_iter()
            .map(|at| (at, self.estimate(&asked, at, marks.get(at))))
            .collect();
        found.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.truncate(limit);
        found.into_iter().map(|(at, _)| at).collect()
    }

    fn mark_by_part(&self, asked: &mut Asked, marks: &mut Marks) {
        for (place, part) in asked.parts.iter().enumerate() {
            if !is_written_out(part) {
                continue;
            }
            for &(form, degree) in self.vocabulary.like(&FormUnit::of(&part.form)).iter() {
                asked.like.entry(form).or_default().push((place, degree));
            }
        }
        for (form, places) in &asked.like {
            let places = places.iter().fold(0, |all, (place, _)| all | 1 << place);
            marks.add_one_of(self.holders.get(*form), places);
        }
    }

    /// "Ji Ho" finds "Jiho".
    fn mark_written_in_one(&self, asked: &mut Asked, marks: &mut Marks) {
        let parts = asked.parts.clone();
        for (start, several) in numbered_stretches(&parts) {
            let all = several.len() == parts.len();
            for form in self.vocabulary.under(forms::skeleton_in_one(several)) {
                let Some(single) = self.vocabulary.unit(form).map(FormUnit::part) else {
                    continue;
                };
                if let Some(likeness) = align::in_one(several, single, all) {
                    let places = start..start + several.len();
                    marks.add(self.holders.get(form), bits(places.clone()));
                    let like = asked.like.entry(form).or_default();
                    like.extend(places.map(|place| (place, likeness.degree)));
                }
            }
        }
    }

    /// "Jiho" finds "Ji Ho".
    fn mark_written_in_several<'i>(
        &'i self,
        asked: &Asked,
        marks: &mut Marks,
        get: impl Fn(u32) -> Option<&'i Name>,
    ) {
        for (place, part) in asked.parts.iter().enumerate() {
            if !is_written_out(part) {
                continue;
            }
            let key = forms::skeleton(&part.joined().sounds);
            for at in self.in_one.get(key).take(MOST_IN_ONE) {
                let Some(name) = get(at) else { continue };
                let parts = align::compared_parts(name);
                let alone = asked.parts.len() == 1;
                let in_one = stretches(&parts).any(|several| {
                    align::in_one(several, part, alone && several.len() == parts.len()).is_some()
                });
                if in_one {
                    marks.add(&[at], 1 << place);
                }
            }
        }
    }

    /// The names that share enough with what is asked.
    fn possible(&self, asked: &Asked, marks: &Marks) -> Vec<u32> {
        let mut by_rest: [Vec<u32>; 8] = Default::default();
        for (at, mark) in marks.marked() {
            let shape = self.shapes.get(at as usize).copied().unwrap_or_default();
            let shared = mark.count_ones() as u8;
            let rest_asked = asked.shape.firm.saturating_sub(shared);
            let rest = shape.firm.saturating_sub(shared);
            let covered = rest_asked <= shape.initials || rest <= asked.shape.initials;
            // Names that each have something else are two people's, but for those that share more;
            // across scripts, what is left may yet be one.
            let across = shape.script != asked.shape.script;
            if !covered && shared < 2 && !across {
                continue;
            }
            let class = if covered { 0 } else { 4 } + (rest_asked + rest).min(3);
            if let Some(class) = by_rest.get_mut(usize::from(class)) {
                class.push(at);
            }
        }
        let mut possible = Vec::new();
        for class in by_rest {
            let room = MOST_LOOKED_AT.saturating_sub(possible.len());
            possible.extend(class.into_iter().take(room));
        }
        possible
    }

    /// Roughly how likely the name is that of what is asked; only the order counts.
    fn estimate(&self, asked: &Asked, at: u32, mark: u16) -> f64 {
        let mut degrees = [0.0_f64; u16::BITS as usize];
        for form in self.parts.get(at) {
            for &(place, degree) in asked.like.get(form).into_iter().flatten() {
                degrees[place] = degrees[place].max(degree);
            }
        }
        let shape = self.shapes.get(at as usize).copied().unwrap_or_default();
        let shared = mark.count_ones() as u8;
        let initials = self.initials_met(asked, at);
        let rest_asked = f64::from(asked.shape.firm.saturating_sub(shared));
        let rest = f64::from(shape.firm.saturating_sub(shared + initials));
        let both = if rest_asked > 0.0 && rest > 0.0 {
            4.0
        } else {
            0.0
        };
        let agreement: f64 = asked
            .parts
            .iter()
            .zip(degrees)
            .enumerate()
            .filter(|(place, _)| mark & (1 << place) != 0)
            // What is written in several has no likeness of its own.
            .map(|(_, (part, degree))| weight_of(part) * if degree == 0.0 { 0.9 } else { degree })
            .sum();
        let unmet = f64::from(asked.shape.initials - initials);
        agreement - 0.8 * (rest_asked + rest + unmet) - both
    }

    /// How many of the initials that are asked for begin a part of the name that is like no other.
    fn initials_met(&self, asked: &Asked, at: u32) -> u8 {
        let initials = asked
            .parts
            .iter()
            .filter(|part| part.role == PartRole::Initial);
        let met = initials.filter(|initial| {
            let others = self.parts.get(at).iter();
            let mut others = others.filter(|form| !asked.like.contains_key(form));
            others.any(|&form| {
                let other = self
                    .vocabulary
                    .unit(form)
                    .map_or("", |unit| unit.part().plain());
                other.get(..1) == initial.plain().get(..1)
            })
        });
        met.count() as u8
    }
}

/// What a shared part weighs.
fn weight_of(part: &Part) -> f64 {
    1.0 + frequency::bits_of(part.plain()) / frequency::RARE
}

fn numbered_stretches<'p, 'n>(
    parts: &'p [&'n Part],
) -> impl Iterator<Item = (usize, &'p [&'n Part])> {
    stretches(parts).map(|several| {
        let start = parts.iter().position(|part| {
            several
                .first()
                .is_some_and(|first| std::ptr::eq(*first, *part))
        });
        (start.unwrap_or_default(), several)
    })
}

fn bits(places: std::ops::Range<usize>) -> u16 {
    places.fold(0, |bits, place| bits | 1 << place)
}
