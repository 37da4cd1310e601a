//! Where a fate befell somebody: in the phrases of its word, of what did it, of the scene that it
//! was part of ("killed in a bombing in X"), or of what went on at the time ("when he landed at X").

use std::ops::Range;

use reportedly_model::{FateEvent, PlaceValue, Precision};

use super::attachments::{
    Attachment, agents_attachments, attachments, attachments_of_noun, scene_attachments,
};
use super::fate_occasion::{is_real, occasion, occasion_of_harm};
use super::motion::{place_meant, relative_adverb};
use super::phrases;
use super::place::{place_inside, place_value};
use crate::Reader;
use crate::lexicon::{Frame, Mover, Slot};
use crate::names::NameType;
use crate::syntax::{Choice, Relation, is_passive, subject_of};

/// Where it was, and the words that say so.
pub(super) struct Scene {
    pub place: Vec<PlaceValue>,
    /// Places that a list denies or only offers.
    pub chosen: Vec<(PlaceValue, Choice)>,
    pub words: Vec<Range<usize>>,
}

/// Where what `predicate` tells befell somebody, the words of `opening` among those that say so.
pub(super) fn scene(
    reader: &Reader,
    frame: &Frame,
    predicate: usize,
    opening: Range<usize>,
) -> Scene {
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
    let sought: [Sought; 7] = [
        Scene::read_own_phrases,
        Scene::read_scene,
        Scene::read_same_blow,
        Scene::read_adverb,
        Scene::read_doer,
        Scene::read_occasion,
        Scene::read_what_led_to_it,
    ];
    for seek in sought {
        if scene.is_empty() {
            seek(&mut scene, reader, frame, predicate);
        }
    }
    scene
}

impl Scene {
    fn is_empty(&self) -> bool {
        self.place.is_empty() && self.chosen.is_empty()
    }

    /// "killed in X", "killed by soldiers in X".
    fn read_own_phrases(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        self.add_all(reader, frame, attachments(reader, predicate));
        self.add_all(reader, frame, agents_attachments(reader, predicate));
        if self.is_empty() {
            self.read_victims(reader, frame, predicate);
        }
    }

    /// "wounded *dozens of others in X*": the place that was hung on the victims.
    fn read_victims(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        let tree = &reader.document.tree;
        let object = tree.child_in(predicate, &[Relation::Dobj]);
        let Some(object) = object.filter(|_| frame.mover == Mover::Object) else {
            return;
        };
        let counted = tree
            .children_in(object, &[Relation::Prep])
            .filter(|&of| reader.document.lower(of) == "of")
            .find_map(|of| tree.child_in(of, &[Relation::Pobj]));
        let victims = counted.unwrap_or(object);
        let unnamed = reader.document.name_of(victims).is_none();
        if let Some((token, place)) = place_inside(reader, victims).filter(|_| unnamed) {
            self.words.push(victims..token + 1);
            self.words.push(reader.document.index_range(place.span));
            self.place.push(place);
        }
    }

    /// "*a blast in X* left 40 dead": what did it, by the subject of its verb.
    pub fn read_what_did_it(&mut self, reader: &Reader, verb: usize) {
        let subject = subject_of(reader.document, verb).map(|subject| subject.token);
        if let Some(scene) = subject.filter(|&s| self.is_empty() && happens_somewhere(reader, s)) {
            self.read_doer_at(reader, scene);
        }
    }

    /// "was among the dead *in X*": phrases of the verb that follow the word.
    pub fn read_phrases_after(&mut self, reader: &Reader, frame: &Frame, verb: usize, word: usize) {
        let after = attachments(reader, verb).into_iter();
        self.add_all(reader, frame, after.filter(|a| a.start > word).collect());
    }

    /// "killed in a bombing in X", "died in the X blast".
    fn read_scene(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
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

    /// "killed two people and *wounded* four in X": the verb that ends the same blow, and its place.
    fn read_same_blow(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        let document = reader.document;
        let blow = |event| matches!(event, Some(FateEvent::Killed | FateEvent::Wounded));
        let next = document
            .tree
            .child_in(predicate, &[Relation::Conj])
            .filter(|_| blow(frame.event));
        let told = next.and_then(|next| {
            let told = phrases::matching(reader, &document.lexicon.fate, next)?;
            blow(told.frame.event).then_some(next)
        });
        if let Some(next) = told {
            self.read_own_phrases(reader, frame, next);
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

    /// "*a blast in X* killed two", "*police in X* arrested him", "the raid on X *in which* he died".
    fn read_doer(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        if let Some(doer) = doer(reader, frame, predicate) {
            self.read_doer_at(reader, doer);
        }
    }

    fn read_doer_at(&mut self, reader: &Reader, doer: usize) {
        let before = self.words.len();
        let what = happens_somewhere(reader, doer);
        let phrases = attachments_of_noun(reader, doer).into_iter().filter(|a| {
            let aimed = what && matches!(a.preposition.as_str(), "on" | "of" | "against");
            aimed || is_where(&a.preposition) && a.start == doer + 1
        });
        for attachment in phrases.collect::<Vec<_>>() {
            if let Some(place) = place_value(reader, attachment.object) {
                self.take(reader, &attachment, place);
            }
        }
        if self.is_empty() && what {
            self.read_place_before(reader, doer);
        }
        if self.words.len() > before || what {
            self.words.push(doer..doer + 1);
        }
    }

    /// "died *when his plane crashed in X*", "killed *while fighting in X*".
    fn read_occasion(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
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
        let Some(clause) = clause else {
            return;
        };
        self.read_clause(reader, frame, clause);
    }

    /// "gunmen *stormed a church in X*, killing two", "a bomb *exploded in X*, wounding him".
    fn read_what_led_to_it(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        let document = reader.document;
        let tree = &document.tree;
        let main = tree.head(predicate);
        let harm = matches!(
            frame.event,
            Some(FateEvent::Killed | FateEvent::Wounded | FateEvent::Died)
        );
        let follows = main < predicate
            && tree.relation(predicate) == Relation::Advcl
            && document.token(predicate).tag == "VBG"
            && tree
                .child_in(predicate, &[Relation::Mark, Relation::Advmod])
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

    /// The place of the clause at `clause`: of its verb, or of what that does something to.
    fn read_clause(&mut self, reader: &Reader, frame: &Frame, clause: usize) {
        self.add_all(reader, frame, attachments(reader, clause));
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

    /// "the *X* blast": the place before a word for what happened.
    fn read_place_before(&mut self, reader: &Reader, scene: usize) {
        let tree = &reader.document.tree;
        if !happens_somewhere(reader, scene) {
            return;
        }
        let place = tree
            .children_in(scene, &[Relation::Compound, Relation::Nmod, Relation::Amod])
            .filter(|&before| reader.document.is_name(before, NameType::Place))
            .filter_map(|before| place_value(reader, before))
            // "the US strike": whose it was, not where
            .find(|place| {
                !matches!(
                    place.precision,
                    None | Some(Precision::Country | Precision::Area)
                )
            });
        if let Some(place) = place {
            self.words.push(scene..scene + 1);
            self.words.push(reader.document.index_range(place.span));
            self.place.push(place);
        }
    }

    fn add_all(&mut self, reader: &Reader, frame: &Frame, found: Vec<Attachment>) {
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
        // "kidnapped from her home in X"
        let taken_from = attachment.preposition == "from"
            && matches!(frame.event, Some(FateEvent::Captured | FateEvent::Arrested));
        let tells = is_where(&attachment.preposition) || into_custody || taken_from;
        if !tells || reader.is_time(attachment.object) {
            return;
        }
        if let Some(place) = place_value(reader, attachment.object) {
            self.take(reader, attachment, place);
        }
    }

    fn take(&mut self, reader: &Reader, attachment: &Attachment, place: PlaceValue) {
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
            None => self.place.push(place),
        }
    }
}

fn is_where(preposition: &str) -> bool {
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

/// "blast", "car bomb": what goes off or goes on somewhere.
fn happens_somewhere(reader: &Reader, noun: usize) -> bool {
    let support = &reader.document.lexicon.support;
    let lemma = reader.document.lemma(noun).to_lowercase();
    support.scenes.has(&lemma) || support.weapons.has(&lemma)
}

/// What did it, or what it was part of, stated outside the verb's own phrases.
fn doer(reader: &Reader, frame: &Frame, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    if !document.is_pos(predicate, "VERB") {
        return None;
    }
    let part_of_it = tree.relation(predicate) == Relation::Relcl
        && tree
            .child_in(predicate, &[Relation::Prep])
            .is_some_and(|p| {
                let inner = tree.child_in(p, &[Relation::Pobj]);
                inner.is_some_and(|which| document.lower(which) == "which")
            });
    if part_of_it {
        // "the attack in X, in which": the model may hang the clause on the place
        return tree
            .ancestors(tree.head(predicate))
            .take(3)
            .find(|&scene| happens_somewhere(reader, scene));
    }
    if is_passive(document, predicate) || frame.mover == Mover::Subject {
        return None;
    }
    let subject = subject_of(document, predicate)?.token;
    // a court in X sends to a prison anywhere
    let court = document.lexicon.legal.judicial.has(document.lemma(subject));
    let unnamed = document.name_of(subject).is_none() && !court;
    let told_of = reader.chains.mention_at(subject).is_some();
    (unnamed && (told_of || happens_somewhere(reader, subject))).then_some(subject)
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
