//! "arrived for talks *in Rome*": the place of what somebody came for.

use super::parts::Parts;
use crate::Reader;
use crate::frames::attachments::attachments;
use crate::frames::place::{place_inside, place_value};
use crate::lexicon::{Frame, Slot};

impl Parts {
    /// Takes the place of what somebody arrived for as the one reached, where none is named.
    pub fn read_occasion(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        let arrives = frame.at == Some(Slot::Destination) && frame.reached == Some(true);
        if !arrives || !self.movement.destination.is_empty() || !self.chosen.is_empty() {
            return;
        }
        let found = attachments(reader, predicate)
            .into_iter()
            .find_map(|attachment| {
                let event = attachment.object;
                let came_for = attachment.preposition == "for"
                    && place_value(reader, event).is_none()
                    && !reader.is_time(event);
                place_inside(reader, event)
                    .filter(|_| came_for)
                    .map(|(token, place)| (attachment.start, token, place))
            });
        if let Some((start, token, place)) = found {
            self.words.push(start..token + 1);
            self.add_place(reader, Slot::Destination, token, place, false);
        }
    }
}
