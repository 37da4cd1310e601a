//! Where answers are, as many as there is room for.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use tokio::sync::OnceCell;

use super::Told;
use super::asked::Question;
use super::moment::Moment;

/// Where an answer is, or will be when it is made; who comes meanwhile waits there.
pub(super) type Place = Arc<OnceCell<Told>>;

/// What it takes to remember an answer beside itself and the question: its headers, and two entries of
/// this shelf.
const BESIDE: usize = 1_024;

/// Answers of one moment. Those that nobody has asked for since longest have to go when there is no more room.
#[derive(Debug)]
pub(super) struct Shelf {
    most_bytes: usize,
    bytes: usize,
    moment: Moment,
    places: HashMap<Question, Taken>,
    /// Questions by when they were last asked.
    order: BTreeMap<u64, Question>,
    /// How often anything was asked.
    asked: u64,
}

#[derive(Debug)]
struct Taken {
    place: Place,
    bytes: usize,
    asked: u64,
}

impl Shelf {
    pub(super) fn new(most_bytes: usize) -> Self {
        Self {
            most_bytes,
            bytes: 0,
            moment: Moment::default(),
            places: HashMap::new(),
            order: BTreeMap::new(),
            asked: 0,
        }
    }

    pub(super) fn holds_nothing(&self) -> bool {
        self.most_bytes == 0
    }

    /// One answer alone may not take the room of many.
    pub(super) fn most_bytes_of_one(&self) -> usize {
        self.most_bytes / 8
    }

    /// The place of the answer that a question has at a moment. One of a moment that is over is its
    /// asker's alone.
    pub(super) fn place(&mut self, moment: Moment, question: &Question) -> Place {
        if moment < self.moment {
            return Place::default();
        }
        if moment > self.moment {
            self.clear();
            self.moment = moment;
        }
        self.asked += 1;
        if let Some(taken) = self.places.get_mut(question) {
            self.order.remove(&taken.asked);
            taken.asked = self.asked;
            self.order.insert(self.asked, question.clone());
            return Arc::clone(&taken.place);
        }
        let taken = Taken {
            place: Place::default(),
            bytes: 2 * question.bytes() + BESIDE,
            asked: self.asked,
        };
        let place = Arc::clone(&taken.place);
        self.bytes += taken.bytes;
        self.order.insert(self.asked, question.clone());
        self.places.insert(question.clone(), taken);
        self.make_room();
        place
    }

    /// Counts the bytes of an answer that has come to its place.
    pub(super) fn weigh(&mut self, question: &Question, place: &Place, bytes: usize) {
        let taken = self.places.get_mut(question);
        // It may have been made too late: somebody else may have the place, or nobody.
        if let Some(taken) = taken.filter(|taken| Arc::ptr_eq(&taken.place, place)) {
            taken.bytes += bytes;
            self.bytes += bytes;
            self.make_room();
        }
    }

    fn make_room(&mut self) {
        while self.bytes > self.most_bytes
            && let Some((_, question)) = self.order.pop_first()
        {
            let gone = self.places.remove(&question);
            self.bytes -= gone.map_or(0, |taken| taken.bytes);
        }
    }

    fn clear(&mut self) {
        self.bytes = 0;
        self.places.clear();
        self.order.clear();
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Bytes;
    use axum::http::HeaderMap;

    use super::*;

    const FIRST: Moment = Moment(1);
    const SECOND: Moment = Moment(2);

    /// Remembers an answer of so many bytes.
    fn put(shelf: &mut Shelf, moment: Moment, word: usize, bytes: usize) {
        let question = Question::at(&format!("/api/search?q={word}"));
        let place = shelf.place(moment, &question);
        shelf.weigh(&question, &place, bytes);
        let told = Told {
            headers: HeaderMap::new(),
            body: Bytes::from(vec![0; bytes]),
        };
        place.set(told).unwrap();
    }

    fn has(shelf: &mut Shelf, moment: Moment, word: usize) -> bool {
        let question = Question::at(&format!("/api/search?q={word}"));
        shelf.place(moment, &question).initialized()
    }

    #[test]
    fn what_nobody_has_asked_for_since_longest_goes_first() {
        let mut shelf = Shelf::new(100_000);
        for word in 0..8 {
            put(&mut shelf, FIRST, word, 10_000);
        }
        assert!(has(&mut shelf, FIRST, 0), "there is room for eight");
        put(&mut shelf, FIRST, 8, 10_000);
        assert!(has(&mut shelf, FIRST, 0), "somebody has asked again");
        assert!(!has(&mut shelf, FIRST, 1));
        assert!(has(&mut shelf, FIRST, 8));
    }

    #[test]
    fn there_is_an_end_to_what_is_remembered() {
        let mut shelf = Shelf::new(1_000_000);
        for word in 0..10_000 {
            put(&mut shelf, FIRST, word, word % 7_000);
            assert!(shelf.bytes <= 1_000_000);
        }
        let held = shelf.places.values().filter_map(|taken| taken.place.get());
        assert!(held.map(|told| told.body.len()).sum::<usize>() <= shelf.bytes);
        // So is there to what is asked for and never answered.
        for word in 0..10_000 {
            shelf.place(FIRST, &Question::at(&format!("/api/map?bbox={word}")));
            assert!(shelf.bytes <= 1_000_000 && shelf.places.len() < 1_000);
        }
        assert_eq!(shelf.places.len(), shelf.order.len());
    }

    #[test]
    fn what_was_answered_before_is_not_given_later() {
        let mut shelf = Shelf::new(100_000);
        put(&mut shelf, FIRST, 1, 100);
        assert!(!has(&mut shelf, SECOND, 1));
        // Nor does an answer that was made too late come to those who ask now.
        put(&mut shelf, FIRST, 2, 100);
        assert!(!has(&mut shelf, SECOND, 2));
        put(&mut shelf, SECOND, 3, 100);
        assert!(!has(&mut shelf, FIRST, 3), "who has waited asks anew");
        assert!(has(&mut shelf, SECOND, 3));
    }

    #[test]
    fn an_answer_that_lost_its_place_is_not_counted() {
        let mut shelf = Shelf::new(100_000);
        let question = Question::at("/api/people");
        let early = shelf.place(FIRST, &question);
        let late = shelf.place(SECOND, &question);
        let before = shelf.bytes;
        shelf.weigh(&question, &early, 5_000);
        assert_eq!(shelf.bytes, before);
        shelf.weigh(&question, &late, 5_000);
        assert_eq!(shelf.bytes, before + 5_000);
    }
}
