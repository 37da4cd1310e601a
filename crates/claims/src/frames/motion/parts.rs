//! The slots of a movement as they fill.

use std::ops::Range;

use reportedly_model::{Movement, PlaceValue};

use super::object::is_danger;
use super::route::{
    examples, is_means, place_before, place_meant, place_said_before, relative_adverb, slot_of,
};
use super::stops;
use crate::Reader;
use crate::document::Document;
use crate::frames::aboard::is_vehicle;
use crate::frames::attachments::Attachment;
use crate::frames::legal::is_human;
use crate::frames::place::refined;
use crate::frames::place::{place_inside, place_value};
use crate::lexicon::{Frame, Slot};
use crate::syntax::{Choice, Relation, Standing};

/// The slots as they fill.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    /// Places and means so far.
    pub movement: Movement,
    /// Head tokens of the companions.
    pub companions: Vec<usize>,
    /// Token ranges that the evidence must hold.
    pub words: Vec<Range<usize>>,
    /// Places that a list denies or only offers.
    pub chosen: Vec<Chosen>,
    /// Whether it went "home", which tells of a movement and names no place.
    pub homeward: bool,
    /// Whether the goal is only where somebody was bound: "towards X", "a Singapore-bound flight".
    pub bound: bool,
    /// Whether the way goes on from where it had led: "to A, *from A* to B".
    onward: bool,
    /// A border without a name, which says little beside any other place.
    border: Option<PlaceValue>,
}

/// A place that a list denies or only offers: "to A, *not B*", "*A or B*".
#[derive(Debug, Clone)]
pub struct Chosen {
    slot: Slot,
    place: PlaceValue,
    /// What the list makes of it.
    pub choice: Choice,
}

impl Chosen {
    /// `movement` with this place.
    fn join(&self, mut movement: Movement) -> (Movement, Option<Choice>) {
        let list = match self.slot {
            Slot::Origin => &mut movement.origin,
            Slot::Via => &mut movement.via,
            Slot::Destination | Slot::Place | Slot::Means => &mut movement.destination,
        };
        list.push(self.place.clone());
        (movement, Some(self.choice))
    }
}

impl Parts {
    /// Nothing yet but the words that opened the frame.
    pub fn opened_by(words: Range<usize>) -> Self {
        Self {
            words: vec![words],
            ..Self::default()
        }
    }

    /// Whether no slot is filled.
    pub fn is_empty(&self) -> bool {
        let m = &self.movement;
        m.origin.is_empty()
            && m.via.is_empty()
            && m.destination.is_empty()
            && m.means.is_empty()
            && self.companions.is_empty()
    }

    /// Whether it names no place.
    pub fn is_placeless(&self) -> bool {
        let m = &self.movement;
        m.origin.is_empty() && m.via.is_empty() && m.destination.is_empty()
    }

    /// Takes in a phrase or adverb that belongs to the verb.
    pub fn read_attachment(
        &mut self,
        reader: &Reader,
        frame: &Frame,
        predicate: usize,
        attachment: &Attachment,
    ) {
        let object = attachment.object;
        let preposition = attachment.preposition.as_str();
        // "crossed *on foot* hours before": the model makes one phrase of the two
        let way = reader.document.tree.child_in(object, &[Relation::Compound]);
        let span = matches!(
            reader.document.lemma(object),
            "minute" | "hour" | "day" | "week"
        );
        if let Some(way) = way.filter(|_| span)
            && is_means(reader.document, preposition, way)
            && way < object
        {
            self.add_means(reader, way);
            self.words.push(attachment.start..way + 1);
            return;
        }
        // "landed in X after weeks *at sea*": how long, and not where to
        let at_sea = preposition == "at" && reader.document.lower(object) == "sea";
        if reader.is_time(object)
            || at_sea
            || is_taken_on_the_way(reader.document, predicate, attachment)
            || preposition.is_empty() && self.read_adverb(reader, frame, object)
        {
            return;
        }
        if is_means(reader.document, preposition, object) {
            self.add_means(reader, object);
            self.words.push(attachment.start..object + 1);
            return;
        }
        if matches!(
            preposition,
            "with" | "alongside" | "together with" | "along with"
        ) {
            self.add_companions(reader, attachment.start, object);
            return;
        }
        for stop in stops::places(reader.document, object) {
            if let Some(place) = place_value(reader, stop) {
                self.words.push(attachment.start..stop + 1);
                self.add_place(reader, Slot::Via, stop, place, false);
            }
        }
        let Some(slot) = slot_of(reader, frame, predicate, preposition) else {
            return;
        };
        let among = |token| place_value(reader, token).map(|place| (token, place));
        // "handed over to police in X", "resurfaced at a court in X"
        let occasions = &reader.document.lexicon.support.occasions;
        let occasion = || occasions.has(&reader.document.lemma(object).to_lowercase());
        let set_in = preposition == "to" && (frame.custody || is_human(reader, object) || occasion())
            || frame.at == Some(Slot::Destination) && matches!(preposition, "at" | "in")
            // "fled from the fighting in X"
            || slot == Slot::Origin && is_danger(reader.document, object)
            // "returned from exile in X"
            || slot == Slot::Origin && is_stay(reader.document, object)
            // "escaped from a prison van in X"
            || slot == Slot::Origin && is_vehicle(reader.document, object);
        let inner = || place_inside(reader, object).filter(|_| set_in);
        let Some((token, place)) = among(object).or_else(inner) else {
            return;
        };
        self.words.push(attachment.start..token + 1);
        self.bound |= matches!(preposition, "towards" | "toward");
        match attachment.choice {
            Some(choice) => self.choose(reader, slot, place, choice),
            None => self.add_place(reader, slot, token, place, attachment.then),
        }
    }

    /// "home", "there": adverbs that name a place only to those who know what was said before.
    fn read_adverb(&mut self, reader: &Reader, frame: &Frame, adverb: usize) -> bool {
        match reader.document.lower(adverb) {
            "home" => {
                self.words.push(adverb..adverb + 1);
                self.homeward = true;
                true
            }
            "there" if self.movement.destination.is_empty() => {
                let from = adverb > 0 && reader.document.lower(adverb - 1) == "from";
                let goal = frame.reached.is_some() && !from;
                if let Some(place) = goal.then(|| place_said_before(reader, adverb)).flatten() {
                    self.words.push(adverb..adverb + 1);
                    self.movement.destination.push(place);
                }
                true
            }
            _ => false,
        }
    }

    /// "fled south to A": where a goal is named, the way of the compass tells nothing more.
    pub fn drop_headings(&mut self, reader: &Reader) {
        let headings = &reader.document.lexicon.places.headings;
        let goals = &mut self.movement.destination;
        let named = |place: &PlaceValue| !headings.has(&place.text);
        if goals.iter().any(named) {
            goals.retain(named);
        }
    }

    /// A place that a list denies or only offers.
    pub fn choose(&mut self, reader: &Reader, slot: Slot, place: PlaceValue, choice: Choice) {
        self.words.push(reader.document.index_range(place.span));
        self.chosen.push(Chosen {
            slot,
            place,
            choice,
        });
    }

    /// "was moved *across the border*": passed, where no other place is told.
    pub fn keep_border(&mut self) {
        if self.is_placeless()
            && let Some(border) = self.border.take()
        {
            self.movement.via.push(border);
        }
    }

    /// The movement that the words tell, or one for each place that they offer.
    pub fn movements(&self) -> Vec<(Movement, Option<Choice>)> {
        let offered = |chosen: &&Chosen| chosen.choice.standing == Standing::Offered;
        let mut told: Vec<_> = self
            .chosen
            .iter()
            .filter(offered)
            .map(|chosen| chosen.join(self.movement.clone()))
            .collect();
        if told.is_empty() && (self.chosen.is_empty() || !self.is_empty()) {
            told.push((self.movement.clone(), None));
        }
        let turned = self.chosen.iter().filter(|chosen| !offered(chosen));
        told.extend(turned.map(|chosen| chosen.join(Movement::default())));
        told
    }

    /// A place, with those that follow it as examples.
    pub fn add_place(
        &mut self,
        reader: &Reader,
        slot: Slot,
        token: usize,
        place: PlaceValue,
        then: bool,
    ) {
        let goes_on = slot == Slot::Origin && self.goes_on_from(&place);
        let movement = &mut self.movement;
        if goes_on || slot == Slot::Destination && (then || self.onward) {
            movement.via.append(&mut movement.destination);
        }
        self.onward = goes_on;
        let list = match slot {
            Slot::Origin if goes_on => &mut movement.via,
            Slot::Origin => &mut movement.origin,
            Slot::Via => &mut movement.via,
            Slot::Destination | Slot::Place => &mut movement.destination,
            Slot::Means => return,
        };
        let words = reader.document.index_range(place.span);
        let bare_border = slot == Slot::Via
            && place.place.is_none()
            && matches!(place.name.as_str(), "border" | "frontier");
        let known =
            |known: &PlaceValue| known.span == place.span || goes_on && is_same(known, &place);
        if bare_border {
            self.border = Some(place);
        } else if !list.iter().any(known) {
            refined::add(reader, list, place);
        }
        self.words.push(words);
        for like in examples(reader, token) {
            self.add_place(reader, slot, like.0, like.1, false);
        }
    }

    /// "from A to B, *from B* to C": whether a place left is one that the same words led to.
    fn goes_on_from(&self, place: &PlaceValue) -> bool {
        let led = &self.movement.destination;
        led.iter().any(|reached| is_same(reached, place))
            || !led.is_empty() && !self.movement.origin.is_empty()
    }

    /// "to Iraq, from where he reached Russia", "and from there flew on": the place said before.
    pub fn read_relative_place(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        let document = reader.document;
        let Some(adverb) = relative_adverb(document, predicate) else {
            return;
        };
        let from = adverb > 0 && matches!(document.lower(adverb - 1), "from");
        let leaving = frame.object == Some(Slot::Origin) && !frame.leads_on()
            || frame.rule == "motion/board"
            || frame.rule == "motion/take-vehicle"
            // "the prison where he escaped", but "Dubai, where he escaped with his family"
            || frame.rule == "motion/escape" && document.word_before(adverb) != ",";
        let through = adverb > 0 && matches!(document.lower(adverb - 1), "through" | "via");
        let place = match document.lower(adverb) {
            "where" => place_meant(reader, adverb),
            _ => place_before(reader, adverb),
        };
        let Some(place) = place else {
            return;
        };
        self.words.push(adverb..adverb + 1);
        self.words.push(document.index_range(place.span));
        let m = &self.movement;
        let on_the_way = m.via.iter().chain(&m.destination);
        if on_the_way.map(|p| p.span).any(|span| span == place.span) {
            return;
        }
        if from || leaving && document.lower(adverb) == "where" {
            if self.movement.origin.is_empty() {
                self.movement.origin.push(place);
            }
        } else if through {
            self.movement.via.push(place);
        } else if document.lower(adverb) == "where"
            && frame.leads_on()
            && self.is_placeless()
            // "in Kasarani, where he drove a taxi"
            && !(frame.steers && document.tree.child_in(predicate, &[Relation::Dobj]).is_some())
        {
            self.movement.destination.push(place);
        }
    }
}

/// "from *exile* in X", "from a *posting* in X": a time spent somewhere, by which one leaves the place.
fn is_stay(document: &Document, noun: usize) -> bool {
    matches!(
        document.lemma(noun),
        "exile"
            | "banishment"
            | "hiding"
            | "posting"
            | "captivity"
            | "holiday"
            | "vacation"
            | "stay"
            | "stint"
    )
}

/// Whether two words for places are for one.
fn is_same(one: &PlaceValue, other: &PlaceValue) -> bool {
    one.name == other.name || one.place.is_some() && one.place == other.place
}

/// "was kidnapped *on the road to Jacmel*": where a road leads is not where those who were seized on it went.
fn is_taken_on_the_way(document: &Document, predicate: usize, attachment: &Attachment) -> bool {
    let seizes = matches!(
        document.lemma(predicate),
        "kidnap" | "abduct" | "seize" | "snatch" | "ambush" | "intercept" | "stop"
    );
    let road = |t: usize| {
        matches!(
            document.lower(t),
            "road" | "way" | "route" | "highway" | "motorway" | "path" | "track"
        )
    };
    seizes && (road(attachment.object) || road(document.tree.head(attachment.start)))
}
