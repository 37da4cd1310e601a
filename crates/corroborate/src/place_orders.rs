//! How the places of the reports lie to one another, worked out once for each pair: a person's
//! accounts are compared with one another, and name the same few places again and again.

use std::cell::RefCell;
use std::collections::HashMap;

use reportedly_model::{PlaceValue, Precision, Reading};

use crate::place_order::{PlaceOrder, PlaceRelation, place_order};

/// What is known so far of pairs of places.
pub(crate) struct PlaceOrders<'a> {
    /// Places that compare alike have one number.
    numbers: HashMap<Place<'a>, usize>,
    /// The number of the place at each address in the readings, which is quicker to look up.
    at: HashMap<*const PlaceValue, usize>,
    known: RefCell<HashMap<(usize, usize), PlaceOrder>>,
}

/// All of a place that [`place_order`] looks at: id, name, country, and whether it is that country.
type Place<'a> = (Option<&'a str>, &'a str, Option<&'a str>, bool);

impl<'a> PlaceOrders<'a> {
    /// For the places that claims of the readings name.
    pub fn new(readings: &'a [Reading]) -> Self {
        let (mut numbers, mut at) = (HashMap::new(), HashMap::new());
        let claims = readings.iter().flat_map(|reading| &reading.claims);
        for place in claims.flat_map(|claim| claim.slots.places()) {
            let next = numbers.len();
            let number = *numbers.entry(looked_at(place)).or_insert(next);
            at.insert(std::ptr::from_ref(place), number);
        }
        Self {
            numbers,
            at,
            known: RefCell::default(),
        }
    }

    /// [`place_order`] of two places.
    pub fn order(
        &self,
        relation: &dyn PlaceRelation,
        first: &PlaceValue,
        second: &PlaceValue,
    ) -> PlaceOrder {
        let order = || place_order(relation, first, second);
        let number = |place: &PlaceValue| {
            let here = self.at.get(&std::ptr::from_ref(place));
            here.or_else(|| self.numbers.get(&looked_at(place)))
                .copied()
        };
        let (Some(a), Some(b)) = (number(first), number(second)) else {
            return order();
        };
        let known = self.known.borrow().get(&(a, b)).copied();
        known.unwrap_or_else(|| {
            let order = order();
            self.known.borrow_mut().insert((a, b), order);
            order
        })
    }
}

fn looked_at(place: &PlaceValue) -> Place<'_> {
    let (id, country) = (place.place.as_deref(), place.country.as_deref());
    let whole = place.precision == Some(Precision::Country);
    (id, &place.name, country, whole)
}
