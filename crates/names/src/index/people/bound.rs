//! How likely a name can be that of what is asked, by the likeness of their parts alone.
//!
//! The weights are those of comparing. What only comparing in full can tell against a name, such
//! as another order or gender, is left out, so that hardly any name is likelier than this.

use smallvec::SmallVec;

use super::asked::{Asked, Like};
use super::row::{Cell, Sketch, is_firm, naming};
use crate::compare::weights::{self, Shown};
use crate::name::PartRole;

/// Fathers' and second names that exclude each other count so little at least, where they are
/// nearly alike.
const NEARLY_ALIKE: f64 = 0.4 * weights::OTHER_MIDDLE;

/// What was found of two names so far.
#[derive(Default)]
struct Tally {
    odds: f64,
    /// Places taken, a bit each.
    of_asked: u16,
    of_listed: u16,
    /// Roles of parts that go together, a bit each.
    roles_asked: u16,
    roles_listed: u16,
    shown: Shown,
    /// The likest parts.
    likest: Option<Like>,
}

/// The bound for a name that is listed with these cells.
pub(super) fn of<'s>(asked: &Asked<'_>, cells: &[u32], sketch: impl Fn(u32) -> &'s Sketch) -> f64 {
    let listed: SmallVec<[Cell; 8]> = naming(cells).collect();
    let mut tally = Tally::default();
    pair_up(asked, &listed, &mut tally);
    if let ([own], [_], Some(like)) = (asked.sketches.as_slice(), listed.as_slice(), tally.likest) {
        let bits = own.bits.min(like.bits);
        return weights::shown_alone(f64::from(bits), f64::from(like.alike.degree));
    }
    meet_initials(asked, &listed, &sketch, &mut tally);
    if !leave_over(asked, &listed, &sketch, &mut tally) {
        return weights::MOST_WHEN_EXCLUDED;
    }
    weights::shown(tally.odds, tally.shown)
}

/// Takes the likest parts together, then the likest of what is left.
fn pair_up(asked: &Asked<'_>, listed: &[Cell], tally: &mut Tally) {
    let mut pairs: SmallVec<[(usize, Like); 8]> = SmallVec::new();
    for (at, cell) in listed.iter().enumerate() {
        if cell.role() != PartRole::Initial {
            pairs.extend(asked.like(cell.form()).iter().map(|like| (at, *like)));
        }
    }
    if pairs.len() > 1 {
        pairs.sort_by(|(_, a), (_, b)| b.alike.degree.total_cmp(&a.alike.degree));
    }
    for (at, like) in pairs {
        if tally.of_asked & like.places != 0 || tally.of_listed & 1 << at != 0 {
            continue;
        }
        let cell = listed[at];
        tally.of_asked |= like.places;
        tally.of_listed |= 1 << at;
        tally.odds += asked.agreement(&like, cell.role());
        let place = like.places.trailing_zeros() as usize;
        let role = asked
            .parts
            .get(place)
            .map_or(PartRole::Middle, |part| part.role);
        tally.roles_asked |= 1 << role as u16;
        tally.roles_listed |= 1 << cell.role() as u16;
        tally.shown.pairs += 1;
        if !like.alike.doubtful {
            tally.shown.in_common += like.places.count_ones() as usize;
        }
        tally.likest.get_or_insert(like);
    }
}

/// Lets initials stand for parts that go with no other.
fn meet_initials<'s>(
    asked: &Asked<'_>,
    listed: &[Cell],
    sketch: impl Fn(u32) -> &'s Sketch,
    tally: &mut Tally,
) {
    let is_initial = |role: PartRole| role == PartRole::Initial;
    if !asked.parts.iter().any(|part| is_initial(part.role))
        && !listed.iter().any(|cell| is_initial(cell.role()))
    {
        return;
    }
    for (place, (part, own)) in asked.parts.iter().zip(&asked.sketches).enumerate() {
        if tally.of_asked & 1 << place != 0 {
            continue;
        }
        let met = listed.iter().enumerate().position(|(at, cell)| {
            let other = sketch(cell.form());
            let free = tally.of_listed & 1 << at == 0;
            let by_initial = part.role == PartRole::Initial && other.starts_with(own)
                || cell.role() == PartRole::Initial && own.starts_with(other);
            free && by_initial
        });
        if let Some(at) = met {
            tally.of_asked |= 1 << place;
            tally.of_listed |= 1 << at;
            tally.roles_asked |= 1 << part.role as u16;
            tally.roles_listed |= 1 << listed[at].role() as u16;
            tally.odds += weights::BY_INITIAL;
            tally.shown.pairs += 1;
            tally.shown.in_common += 1;
        }
    }
}

/// Weighs what either name has alone; false where that excludes that both are one.
fn leave_over<'s>(
    asked: &Asked<'_>,
    listed: &[Cell],
    sketch: impl Fn(u32) -> &'s Sketch,
    tally: &mut Tally,
) -> bool {
    let roles_asked = asked.parts.iter().map(|part| part.role);
    let mut of_asked = left_over(tally.of_asked, roles_asked);
    let mut of_listed = left_over(tally.of_listed, listed.iter().map(|cell| cell.role()));
    let counts = |role: PartRole| is_firm(role) || role == PartRole::Initial;
    loop {
        let one = of_asked.iter().position(|(_, role)| counts(*role));
        let other = of_listed.iter().position(|(_, role)| counts(*role));
        let (Some(one), Some(other)) = (one, other) else {
            break;
        };
        let ((place, role), (at, other_role)) = (of_asked.remove(one), of_listed.remove(other));
        // Words of two scripts that are not looked for may still be half alike.
        if asked.sketches[place].script == sketch(listed[at].form()).script {
            if !is_middle(role) || !is_middle(other_role) {
                return false;
            }
            tally.odds += NEARLY_ALIKE;
        }
        tally.shown.contradicts = true;
    }
    let fathers = tally.roles_asked & tally.roles_listed & 1 << PartRole::Patronymic as u16;
    for (rest, filled) in [
        (of_asked, tally.roles_listed),
        (of_listed, tally.roles_asked),
    ] {
        tally.shown.omits |= !rest.is_empty();
        for (_, role) in rest {
            let filled = filled & 1 << role as u16 != 0;
            tally.odds += weights::of_omission(role, filled, fathers != 0);
        }
    }
    true
}

/// Places that are not taken, with their roles.
fn left_over(
    taken: u16,
    roles: impl Iterator<Item = PartRole>,
) -> SmallVec<[(usize, PartRole); 8]> {
    let free = roles.enumerate().filter(|(at, _)| taken & 1 << at == 0);
    free.collect()
}

fn is_middle(role: PartRole) -> bool {
    matches!(role, PartRole::Middle | PartRole::Patronymic)
}
