//! How many may be connected, and who has to go when somebody else comes.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

/// A limited number of connections. Who waits, having asked nothing yet or nothing more, waits in
/// the order in which that began.
#[derive(Debug)]
pub(super) struct Seats {
    most: usize,
    taken: Mutex<Taken>,
}

#[derive(Debug, Default)]
struct Taken {
    /// All that are connected, but for those who were told to go.
    count: usize,
    /// Grows with each who begins to wait.
    next: u64,
    waiting: BTreeMap<u64, Arc<Notify>>,
}

impl Taken {
    fn wait(&mut self, dismissal: &Arc<Notify>) -> u64 {
        self.next += 1;
        self.waiting.insert(self.next, Arc::clone(dismissal));
        self.next
    }
}

/// The place of one connection, given back when it is dropped.
#[derive(Debug)]
pub(super) struct Seat {
    seats: Arc<Seats>,
    dismissal: Arc<Notify>,
    /// Its number among those who wait; `None` while it is being answered.
    number: Mutex<Option<u64>>,
}

impl Seats {
    pub(super) fn new(most: usize) -> Self {
        Self {
            most,
            taken: Mutex::default(),
        }
    }

    /// A place for one more. When all are taken, who waits for the longest has to leave;
    /// `None` when nobody waits.
    pub(super) fn take(self: &Arc<Self>) -> Option<Seat> {
        let mut taken = self.taken();
        if taken.count >= self.most {
            let (_, dismissal) = taken.waiting.pop_first()?;
            dismissal.notify_one();
            taken.count -= 1;
        }
        taken.count += 1;
        let dismissal = Arc::new(Notify::new());
        let number = taken.wait(&dismissal);
        Some(Seat {
            seats: Arc::clone(self),
            dismissal,
            number: Mutex::new(Some(number)),
        })
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seat {
    /// Says that a request is being answered, until what it gives is dropped.
    pub(super) fn busy(&self) -> Busy<'_> {
        let mut number = self.number();
        if let Some(waiting) = number.take_if(|waiting| self.is_waiting(*waiting)) {
            self.seats.taken().waiting.remove(&waiting);
        }
        Busy(self)
    }

    /// Done when somebody else needs the place.
    pub(super) async fn dismissed(&self) {
        self.dismissal.notified().await;
    }

    fn is_waiting(&self, number: u64) -> bool {
        self.seats.taken().waiting.contains_key(&number)
    }

    fn number(&self) -> MutexGuard<'_, Option<u64>> {
        self.number.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let number = *self.number();
        let mut taken = self.seats.taken();
        let was_dismissed = number.is_some_and(|number| taken.waiting.remove(&number).is_none());
        if !was_dismissed {
            taken.count -= 1;
        }
    }
}

/// A request that is being answered.
pub(super) struct Busy<'s>(&'s Seat);

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        let mut number = self.0.number();
        if number.is_none() {
            *number = Some(self.0.seats.taken().wait(&self.0.dismissal));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_dismissed(seat: &Seat) -> bool {
        let number = seat.number();
        number.is_some_and(|number| !seat.is_waiting(number))
    }

    #[test]
    fn who_waits_for_the_longest_leaves_first() {
        let seats = Arc::new(Seats::new(2));
        let (first, second) = (seats.take().unwrap(), seats.take().unwrap());
        let third = seats.take().unwrap();
        assert!(is_dismissed(&first) && !is_dismissed(&second) && !is_dismissed(&third));
        drop(first);
        let fourth = seats.take().unwrap();
        assert!(is_dismissed(&second) && !is_dismissed(&third) && !is_dismissed(&fourth));
    }

    #[test]
    fn who_is_being_answered_stays() {
        let seats = Arc::new(Seats::new(2));
        let (first, second) = (seats.take().unwrap(), seats.take().unwrap());
        let busy = first.busy();
        let third = seats.take().unwrap();
        assert!(is_dismissed(&second) && !is_dismissed(&first));
        let also_busy = third.busy();
        assert!(seats.take().is_none(), "all are being answered");
        drop((busy, also_busy));
        // The first has begun to wait before the third.
        let fourth = seats.take().unwrap();
        assert!(is_dismissed(&first) && !is_dismissed(&third));
        drop((first, second, third, fourth));
        assert_eq!(seats.taken().count, 0);
        assert!(seats.taken().waiting.is_empty());
    }
}
