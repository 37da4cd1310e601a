//! Where a fate befell somebody: in the phrases of its word, of what did it, of the scene that it
//! was part of ("killed in a bombing in X"), or of what went on at the time ("when he landed at X").

use std::ops::Range;

use reportedly_model::{FateEvent, PlaceValue};

use super::doer::doer;
use super::occasion::{arrival, is_real, occasion, occasion_of_harm};
use crate::Reader;
use crate::frames::attachments::{Attachment, agents_attachments, attachments, scene_attachments};
use crate::frames::motion::{place_meant, relative_adverb};
use crate::frames::place::refined;
use crate::frames::place::{place_inside, place_value};
use crate::lexicon::{Frame, Slot};
use crate::names::NameType;
use crate::syntax::{Choice, Relation};

/// Where it was, and the words that say so.
#[derive(Default)]
pub struct Scene {
    pub place: Vec<PlaceValue>,
    /// Places that a list denies or only offers.
    pub chosen: Vec<(PlaceValue, Choice)>,
    pub words: Vec<Range<usize>>,
}

/// Where what `predicate` tells befell somebody, the words of `opening` among those that say so.
pub fn scene(reader: &Reader, frame: &Frame, predicate: usize, opening: Range<usize>) -> Scene {
    let mut scene = Scene {
        place: Vec::new(),
        chosen: Vec::new(),
        words: vec![opening],
    };
    if frame.negative {
        // "is alive in X": no death, there or elsewhere
        return scene;
    }
    if !frame.governors.is_empty() {
        // where a body was found or buried says not where somebody died
        let verb = reader.document.tree.head(predicate);
        scene.words.push(verb..verb + 1);
        return scene;
    }
    type Sought = fn(&mut Scene, &Reader, &Frame, usize);
    let sought: [Sought; 8] = [
        Scene::read_own_phrases,
        Scene::read_scene,
        Scene::read_same_blow,
        Scene::read_adverb,
        Scene::read_doer,
        Scene::read_occasion,
        Scene::read_what_led_to_it,
        Scene::read_opening,
    ];
    for seek in sought {
        if scene.is_empty() {
            seek(&mut scene, reader, frame, predicate);
        }
    }
    scene
}

impl Scene {
    pub fn is_empty(&self) -> bool {
        self.place.is_empty() && self.chosen.is_empty()
    }

    /// "killed in X", "killed by soldiers in X".
    pub fn read_own_phrases(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        let mut own = attachments(reader, predicate);
        if let Some(of) = victim_of_its_own(reader, predicate) {
            // "the killing of A in X and *of B in Y*"
            own.retain(|attachment| attachment.start < of);
        }
        self.add_all(reader, frame, own);
        self.add_all(reader, frame, agents_attachments(reader, predicate));
        if self.is_empty() {
            self.read_victims(reader, frame, predicate);
        }
        if self.is_empty() && frame.rule == "fate/forced-aboard" {
            self.read_vehicle(reader, predicate);
        }
    }

    /// "forced him into a van *in X*", where the model hangs the place on the vehicle.
    fn read_vehicle(&mut self, reader: &Reader, predicate: usize) {
        let found = attachments(reader, predicate);
        let inside = |attachment: &Attachment| place_inside(reader, attachment.object);
        if let Some((token, place)) = found.iter().find_map(inside) {
            self.words.push(token..token + 1);
            self.place.push(place);
        }
    }

    /// "was among the dead *in X*": phrases of the verb that follow the word.
    pub fn read_phrases_after(&mut self, reader: &Reader, frame: &Frame, verb: usize, word: usize) {
        let after = attachments(reader, verb).into_iter();
        self.add_all(reader, frame, after.filter(|a| a.start > word).collect());
    }

    /// "killed in a bombing in X", "died in the X blast".
    pub fn read_scene(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        self.add_all(reader, frame, scene_attachments(reader, predicate));
        for attachment in attachments(reader, predicate) {
            if self.is_empty() && is_part_of(&attachment) {
                self.read_place_before(reader, attachment.object);
            }
        }
        if let Some(going_on) = gerund(reader, predicate).filter(|_| self.is_empty()) {
            self.add_all(reader, frame, attachments(reader, going_on));
        }
    }

    /// "flew to X and was detained there", "in X, where he died".
    fn read_adverb(&mut self, reader: &Reader, _: &Frame, predicate: usize) {
        if let Some(adverb) = relative_adverb(reader.document, predicate)
            && let Some(place) = place_meant(reader, adverb)
        {
            self.words.push(adverb..adverb + 1);
            self.words.push(reader.document.index_range(place.span));
            self.place.push(place);
        }
    }

    /// "died *when his plane crashed in X*", "killed *while fighting in X*".
    pub fn read_occasion(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        let befalls = matches!(
            frame.event,
            Some(
                FateEvent::Died
                    | FateEvent::Killed
                    | FateEvent::Wounded
                    | FateEvent::Arrested
                    | FateEvent::Detained
                    | FateEvent::Captured
                    | FateEvent::Stopped
                    | FateEvent::Missing
            )
        );
        let harmed = matches!(frame.event, Some(FateEvent::Killed | FateEvent::Wounded))
            || frame.rule == "fate/fatal-wound";
        let after = || occasion_of_harm(reader, predicate).filter(|_| harmed);
        let clause = occasion(reader, predicate)
            .or_else(after)
            .filter(|_| befalls);
        if let Some(clause) = clause {
            self.read_clause(reader, frame, clause);
        }
        if self.is_empty()
            && let Some((preposition, place)) = arrival(reader, predicate).filter(|_| befalls)
        {
            self.words.push(preposition..preposition + 1);
            self.words.push(reader.document.index_range(place.span));
            self.place.push(place);
        }
    }

    /// "gunmen *stormed a church in X*, killing two", "a bomb *exploded in X*, wounding him".
    fn read_what_led_to_it(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        let document = reader.document;
        let tree = &document.tree;
        let participle = tree.first_conjunct(predicate);
        let main = tree.head(participle);
        let harm = matches!(
            frame.event,
            Some(
                FateEvent::Killed
                    | FateEvent::Wounded
                    | FateEvent::Died
                    | FateEvent::Captured
                    | FateEvent::Arrested
                    | FateEvent::Detained
            )
        );
        let follows = main < participle
            && tree.relation(participle) == Relation::Advcl
            && document.token(predicate).tag == "VBG"
            && tree
                .child_in(participle, &[Relation::Mark, Relation::Advmod])
                .is_none();
        if harm && follows && document.is_pos(main, "VERB") && is_real(reader, main) {
            self.read_clause(reader, frame, main);
            if self.is_empty()
                && let Some(doer) = doer(reader, frame, main)
            {
                self.read_doer_at(reader, doer);
            }
        }
    }

    /// "*In X*, it happens when people are jailed": the setting that opens a sentence, for what its
    /// other clauses tell, unless it is where somebody says so.
    fn read_opening(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        let document = reader.document;
        let tree = &document.tree;
        let opening = document.sentence(predicate).start;
        let verb = tree.head(opening);
        let opens = document.is_pos(opening, "ADP")
            && tree.relation(opening) == Relation::Prep
            && document.is_pos(verb, "VERB")
            && verb != predicate
            && tree.is_under(predicate, verb);
        let told = tree
            .ancestors(predicate)
            .take_while(|&t| t != verb)
            .any(|t| matches!(tree.relation(t), Relation::Ccomp | Relation::Relcl));
        if !opens || told || document.lexicon.speech.verbs.has(document.lemma(verb)) {
            return;
        }
        let only =
            (verb..document.sentence(predicate).end).all(|t| !document.is_name(t, NameType::Place));
        let setting = attachments(reader, verb).into_iter();
        let setting = setting.filter(|a| only && a.start == opening && is_where(&a.preposition));
        self.add_all(reader, frame, setting.collect());
    }

    /// The place of the clause at `clause`: of its verb, or of what that does something to.
    fn read_clause(&mut self, reader: &Reader, frame: &Frame, clause: usize) {
        let motion = &reader.document.lexicon.motion;
        let moves = motion
            .of_verb(reader.document.lemma(clause))
            .next()
            .is_some();
        // "held as he arrived from X" was held elsewhere
        let left = |attachment: &Attachment| moves && attachment.preposition == "from";
        let told = attachments(reader, clause).into_iter();
        self.add_all(reader, frame, told.filter(|a| !left(a)).collect());
        if self.is_empty() {
            self.read_driven_into(reader, clause);
        }
        if self.is_empty() && !moves {
            // "occurred *at a rally in X*"
            self.add_all(reader, frame, scene_attachments(reader, clause));
        }
        let object = reader.document.tree.child_in(clause, &[Relation::Dobj]);
        if self.is_empty()
            && let Some(object) = object
            && let Some(place) = place_of_object(reader, clause, object)
        {
            self.words.push(clause..clause + 1);
            self.words.push(reader.document.index_range(place.span));
            self.place.push(place);
        }
    }

    /// "drove a lorry *into a market in X*, killing two".
    fn read_driven_into(&mut self, reader: &Reader, verb: usize) {
        let steers = matches!(
            reader.document.lemma(verb),
            "drive" | "crash" | "plough" | "plow" | "ram" | "steer" | "career" | "fly"
        );
        let into = attachments(reader, verb).into_iter();
        for attachment in into.filter(|a| steers && a.preposition == "into") {
            if let Some(place) = place_value(reader, attachment.object) {
                self.take(reader, &attachment, place);
            }
        }
    }

    pub fn add_all(&mut self, reader: &Reader, frame: &Frame, found: Vec<Attachment>) {
        for attachment in found {
            self.add(reader, frame, &attachment);
        }
    }

    fn add(&mut self, reader: &Reader, frame: &Frame, attachment: &Attachment) {
        let to = attachment.preposition == "to";
        if to && frame.event == Some(FateEvent::Surrendered) {
            let place = place_inside(reader, attachment.object);
            self.place.extend(place.map(|(_, place)| place));
        }
        // "remanded to the prison at X"
        let into_custody = to && frame.event == Some(FateEvent::Detained);
        // "kidnapped from her home in X", but "held as he arrived at A from B"
        let taken_from = attachment.preposition == "from"
            && self.place.is_empty()
            && matches!(frame.event, Some(FateEvent::Captured | FateEvent::Arrested));
        let tells = is_where(&attachment.preposition) || into_custody || taken_from;
        if !tells || reader.is_time(attachment.object) {
            return;
        }
        if let Some(place) = place_value(reader, attachment.object) {
            self.take(reader, attachment, place);
        }
    }

    pub fn take(&mut self, reader: &Reader, attachment: &Attachment, place: PlaceValue) {
        self.words.push(attachment.start..attachment.object + 1);
        self.words.push(reader.document.index_range(place.span));
        // "at a hospital in Goma" is one place, however the phrases hang
        let within = |known: &PlaceValue| {
            known.span.start <= place.span.start && place.span.end <= known.span.end
        };
        if self.place.iter().any(within) {
            return;
        }
        match attachment.choice {
            Some(choice) => self.chosen.push((place, choice)),
            None => refined::add(reader, &mut self.place, place),
        }
    }
}

/// The "of" before a second victim, where the first has a place before it.
fn victim_of_its_own(reader: &Reader, noun: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let place = |p: &usize| is_where(document.lower(*p));
    tree.children_in(noun, &[Relation::Prep])
        .filter(place)
        .flat_map(|p| tree.children_in(p, &[Relation::Conj]))
        .find(|&of| document.lower(of) == "of")
}

pub fn is_where(preposition: &str) -> bool {
    matches!(
        preposition,
        "in" | "at"
            | "near"
            | "outside"
            | "inside"
            | "on"
            | "within"
            | "around"
            | "aboard"
            | "off"
            | ""
    )
}

fn is_part_of(attachment: &Attachment) -> bool {
    matches!(
        attachment.preposition.as_str(),
        "in" | "during" | "by" | "at" | "amid" | "from" | "of"
    )
}

/// "wounded by *shelling* in X": what went on, as the model makes a verb of it.
fn gerund(reader: &Reader, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let mishaps = &document.lexicon.support.mishaps;
    tree.children_in(predicate, &[Relation::Agent, Relation::Prep])
        .filter_map(|p| tree.child_in(p, &[Relation::Pcomp]))
        .find(|&verb| mishaps.has(document.lemma(verb)))
}

/// "when police raided *his flat in X*", "as he left *the courthouse in X*", "when a shell hit
/// *their bus in X*"; of "as he left X for Y" the place is no scene.
fn place_of_object(reader: &Reader, verb: usize, object: usize) -> Option<PlaceValue> {
    let document = reader.document;
    let motion = &document.lexicon.motion;
    let goes = motion
        .of_verb(document.lemma(verb))
        .any(|(frame, _)| frame.object != Some(Slot::Destination));
    let on_the_way = goes && document.name_of(object).is_some();
    // "took place"
    let says_nothing = document.lexicon.places.vague.has(document.lemma(object));
    let inside = || place_inside(reader, object).map(|(_, place)| place);
    place_value(reader, object)
        .filter(|_| !on_the_way && !says_nothing)
        .or_else(inside)
}
