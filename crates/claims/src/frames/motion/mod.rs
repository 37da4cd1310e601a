//! Movement: who went from where, through where, to where, by what, with whom.

mod aboard;
mod company;
mod elsewhere;
mod emptied;
mod object;
mod occasion;
mod parts;
mod route;
mod stops;
mod there_and_back;
mod thwarted;
mod trailing;

use reportedly_model::{Modality, Movement, Slots};

use super::aboard::is_vehicle;
use super::attachments::attachments;
use super::finding::Finding;
use super::legal::is_human;
use super::owners;
use super::party::{parties_in, party};
use super::phrases::{self, Match};
use super::place::place_value;
use super::subjects::{one_of_several, subjects};
use super::support::{faced, supported};
use crate::Reader;
use crate::factuality::vehicle_left;
use crate::lexicon::{Frame, Mover};
use crate::syntax::{Relation, Subject, is_passive, object_of, shared_object, subject_of};
use parts::Parts;

pub use route::{place_meant, relative_adverb};

/// The movements that the word at `predicate` tells of, one for each who moved.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let Some(Match { frame, words }) =
        phrases::matching(reader, &reader.document.lexicon.motion, predicate)
    else {
        return Vec::new();
    };
    if elsewhere::is_no_motion(reader.document, predicate)
        || stops::is_on_the_way(reader, predicate)
    {
        return Vec::new();
    }
    let Some(mover) = mover(reader, frame, predicate) else {
        return Vec::new();
    };
    let last = words.end - 1;
    let back = there_and_back::comes_back(reader, frame, predicate, &words);
    let mut parts = Parts::opened_by(words);
    parts
        .words
        .extend(mover.supported.map(|verb| verb..verb + 1));
    if !parts.read_object(reader, frame, predicate, mover.object) {
        return Vec::new();
    }
    let mut attached = attachments(reader, predicate);
    if last > predicate && frame.objects.is_empty() {
        // "gone into exile in X": what hangs on the last word of the phrase is the phrase's
        attached.extend(attachments(reader, last));
    }
    if frame.mover == Mover::Recipient || mover.supported.is_some() {
        attached.extend(phrases::following_phrases(reader, predicate));
    } else if is_object_of_another(reader, predicate) {
        // "suspended the deportation of X *to Y*", where the model hangs the goal on the verb
        let route = phrases::following_phrases(reader, predicate).into_iter();
        let known: Vec<usize> = attached.iter().map(|a| a.object).collect();
        let further = route.filter(|a| !known.contains(&a.object));
        attached.extend(further.filter(|a| matches!(a.preposition.as_str(), "to" | "from")));
    }
    attached.extend(company::means_of_the_way(reader, predicate));
    for attachment in attached {
        parts.read_attachment(reader, frame, predicate, &attachment);
    }
    parts.read_occasion(reader, frame, predicate);
    parts.drop_headings(reader);
    parts.read_vehicle_as_subject(reader, predicate, mover.object.or(mover.vehicle));
    parts.read_company(reader, predicate);
    parts.read_relative_place(reader, frame, predicate);
    if mover.vehicle.is_some() {
        parts.companions.retain(|c| !mover.who.contains(c));
    }
    if frame.needs_means && parts.movement.means.is_empty() {
        return Vec::new();
    }
    parts.keep_border();
    if parts.is_placeless()
        && let Some(place) = there_and_back::goal_missed(reader, frame, predicate)
    {
        parts.movement.destination.push(place);
    }
    let given = frame.custody && there_and_back::is_given_to(reader, predicate, &mut parts.words);
    if !back && !given && !tells(reader, frame, predicate, &parts) {
        return Vec::new();
    }
    let bound = parts.bound;
    let mut found = findings(reader, frame, predicate, &mover, parts);
    for finding in &mut found {
        settle_arrival(reader, frame, finding);
        if let Slots::Movement(movement) = &mut finding.slots
            && bound
        {
            // where the vehicle was bound says not that anybody arrived
            movement.reached = movement.reached.filter(|reached| !reached);
        }
    }
    found
}

/// Whether the noun is the object of a verb that tells of no movement itself.
fn is_object_of_another(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let verb = document.tree.head(noun);
    document.is_pos(noun, "NOUN")
        && document.tree.relation(noun) == Relation::Dobj
        && document.is_pos(verb, "VERB")
        && phrases::matching(reader, &document.lexicon.motion, verb).is_none()
}

/// "The ministry confirmed *his departure*", "*his escape* was announced by prosecutors", "denied *the
/// flight of X*".
fn is_told_of(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let verb = document.tree.head(noun);
    let object = matches!(
        document.tree.relation(noun),
        Relation::Dobj | Relation::Nsubjpass
    );
    document.is_pos(noun, "NOUN")
        && object
        && (document.lexicon.speech.telling.has(document.lemma(verb))
            || document.lemma(verb) == "deny")
}

/// Whether what was found makes a movement: a place, a vehicle, company, or words that tell of
/// going by themselves.
fn tells(reader: &Reader, frame: &Frame, predicate: usize, parts: &Parts) -> bool {
    if frame.trails {
        return !parts.movement.destination.is_empty()
            || trailing::goes_after(reader, predicate) && is_finite(reader, predicate);
    }
    if frame.needs_goal {
        return parts.homeward
            || !parts.movement.destination.is_empty()
            || !parts.movement.via.is_empty()
            || !parts.chosen.is_empty();
    }
    let document = reader.document;
    if vehicle_left(document, predicate).is_some() {
        return false;
    }
    let steered = document.tree.child_in(predicate, &[Relation::Dobj]);
    let steers = frame.steers && steered.is_some_and(|object| is_vehicle(document, object));
    if steers && parts.is_placeless() && parts.companions.is_empty() {
        // "drove a taxi for six years"
        return false;
    }
    let alone = (frame.bare || parts.homeward)
        && (is_finite(reader, predicate) || is_told_of(reader, predicate));
    !parts.is_empty() || !parts.chosen.is_empty() || alone
}

/// Whether the goal was reached: as the words say, unless they go on to tell that it was not.
fn settle_arrival(reader: &Reader, frame: &Frame, finding: &mut Finding) {
    let under_way = is_under_way(reader, finding);
    let Slots::Movement(movement) = &mut finding.slots else {
        return;
    };
    if movement.destination.is_empty() {
        return;
    }
    let boards = frame.rule == "motion/come" && thwarted::gets_aboard(reader, finding.predicate);
    movement.reached = frame.reached.filter(|_| !under_way && !boards);
    if let Some(word) = thwarted::turned_back(reader, finding.predicate, &movement.means) {
        movement.reached = Some(false);
        finding.words.push(word..word + 1);
    }
}

/// "was fleeing to X when", "while fleeing to X", "embarked on a trip to X": nothing is said of
/// arriving.
fn is_under_way(reader: &Reader, finding: &Finding) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let predicate = finding.predicate;
    let progressive = document.token(predicate).tag == "VBG"
        && (tree.children_in(predicate, &[Relation::Aux]).any(|aux| {
            document.lemma(aux) == "be" || matches!(document.lower(aux), "’m" | "’re" | "’s")
        }) || tree
            .children_in(predicate, &[Relation::Mark, Relation::Advmod])
            .any(|mark| matches!(document.lower(mark), "while" | "when" | "as")));
    // "*driving* to X, he was stopped"
    let opening = document.token(predicate).tag == "VBG"
        && tree.relation(predicate) == Relation::Advcl
        && predicate < tree.head(predicate)
        && (document.lexicon.support.on_the_way).has(document.lemma(predicate));
    // "the officers *driving him* to X": told of them by the way
    let own_doer = || tree.child_in(predicate, &[Relation::Nsubj]).is_some();
    let by_the_way = document.token(predicate).tag == "VBG"
        && (tree.relation(predicate) == Relation::Acl
            || tree.relation(predicate) == Relation::Pcomp && own_doer())
        && tree.child_in(predicate, &[Relation::Dobj]) == Some(finding.subject);
    let beginning = &document.lexicon.support.beginning;
    let begun = |&verb: &usize| beginning.has(document.lemma(verb));
    progressive
        || opening
        || by_the_way
        || thwarted::is_cut_short(document, predicate)
        || finding.partners.iter().any(begun)
}

/// Who moves, and how the grammar says so.
struct Moving {
    who: Vec<usize>,
    /// The object that is spoken for by that.
    object: Option<usize>,
    /// Whether somebody else moves them: "was flown", "flew him".
    taken: bool,
    /// The vehicle that goes, with them aboard.
    vehicle: Option<usize>,
    /// The verb that lends the noun its subject: "*paid* a visit".
    supported: Option<usize>,
    /// A modality that this verb brings along: "*faces* extradition".
    modality: Option<Modality>,
}

impl Moving {
    fn by_themselves(who: Vec<usize>) -> Self {
        Self {
            who,
            object: None,
            taken: false,
            vehicle: None,
            supported: None,
            modality: None,
        }
    }
}

fn mover(reader: &Reader, frame: &Frame, predicate: usize) -> Option<Moving> {
    let document = reader.document;
    if !document.is_pos(predicate, "VERB") && !frame.copula {
        return mover_of_noun(reader, frame, predicate);
    }
    let shared = || {
        let moved = frame.mover == Mover::Object;
        shared_object(document, predicate).filter(|_| moved)
    };
    let object = object_of(document, predicate).or_else(shared);
    let object_moves = object.filter(|&o| {
        // "relocated the company": a body that isn't named is no traveller
        let body = document.name_of(o).is_none() && !is_human(reader, o);
        reader.chains.mention_at(o).is_some() && !body && place_value(reader, o).is_none()
    });
    let subject = subject_of(document, predicate);
    let passive = is_passive(document, predicate);
    // "it will send soldiers", but "it took him two days"
    let moved = frame.mover != Mover::Subject && object_moves.is_some() && !passive;
    let somebody = moved && document.lemma(predicate) != "take";
    if subject.is_some_and(|s| document.lower(s.token) == "it") && !somebody {
        return None;
    }
    // "police evacuated the building": others left it
    let empties = frame.rule == "motion/evacuate" && !passive && object.is_some();
    let subject_moves = |subject: Option<Subject>| {
        let subject = subject?.token;
        if empties && emptied::is_body(reader, subject) {
            return None;
        }
        let who = subjects(reader, predicate, subject);
        let brought = who.is_empty() && !passive;
        let who = if brought {
            aboard::passengers(reader, predicate, subject)
        } else {
            who
        };
        (!who.is_empty()).then(|| Moving {
            taken: passive,
            vehicle: brought.then_some(subject),
            ..Moving::by_themselves(who)
        })
    };
    match frame.mover {
        Mover::Subject if passive && company::is_told_on(reader, frame, predicate, subject) => {
            subject_moves(subject)
        }
        Mover::Subject
            if passive
                && !matches!(document.lemma(predicate), "bind" | "go" | "strand" | "head") =>
        {
            None
        }
        Mover::Subject | Mover::Recipient => subject_moves(subject),
        Mover::Object if passive => subject_moves(subject),
        Mover::Object => {
            let who = parties_in(reader, object_moves?);
            Some(Moving {
                object: object_moves,
                taken: true,
                ..Moving::by_themselves(who)
            })
        }
        Mover::Either => match object_moves {
            Some(object) if !passive => Some(Moving {
                object: Some(object),
                taken: true,
                ..Moving::by_themselves(parties_in(reader, object))
            }),
            _ => subject_moves(subject),
        },
    }
}

/// "his flight", "the transfer of X", "X paid a visit".
fn mover_of_noun(reader: &Reader, frame: &Frame, noun: usize) -> Option<Moving> {
    if frame.needs_of {
        // "the influx of refugees"; "their movement" may be one of ideas
        let who = owners::whom_of(reader, noun)?;
        return Some(Moving::by_themselves(subjects(reader, noun, who)));
    }
    if let Some(who) = owners::possessor(reader, noun, frame.mover) {
        let mut all = subjects(reader, noun, who);
        all.extend(owners::others_beside(reader, noun, who));
        return Some(Moving::by_themselves(all));
    }
    if frame.mover == Mover::Object {
        let (who, verb, modality) = faced(reader, noun)?;
        return Some(Moving {
            supported: Some(verb),
            modality: Some(modality),
            ..Moving::by_themselves(subjects(reader, noun, who))
        });
    }
    let (who, verb) = supported(reader, noun).filter(|_| frame.mover == Mover::Subject)?;
    Some(Moving {
        supported: Some(verb),
        ..Moving::by_themselves(subjects(reader, noun, who))
    })
}

fn is_finite(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    matches!(
        document.token(predicate).tag.as_str(),
        "VBD" | "VBZ" | "VBP" | "VBN" | "VB"
    ) && document.tree.relation(predicate) != Relation::Amod
}

fn findings(
    reader: &Reader,
    frame: &Frame,
    predicate: usize,
    mover: &Moving,
    parts: Parts,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for (movement, choice) in parts.movements() {
        for &subject in &mover.who {
            let choice = choice.or_else(|| one_of_several(reader, subject));
            let movement = with_companions(reader, &movement, &parts.companions, subject);
            let rule = frame.taken.as_ref().filter(|_| mover.taken);
            let slots = Slots::Movement(movement);
            let mut finding = Finding::new(predicate, subject, slots, rule.unwrap_or(&frame.rule));
            finding.partners.extend(mover.supported);
            finding.words = parts.words.clone();
            finding.modality = mover.modality.or(frame.modality);
            finding.negative = frame.negative;
            finding.choice = choice;
            found.push(finding);
        }
    }
    found
}

/// `movement` with those who went along, the one who went not among them.
fn with_companions(
    reader: &Reader,
    movement: &Movement,
    companions: &[usize],
    subject: usize,
) -> Movement {
    let own_chain = reader.chains.chain_at(subject);
    let mut movement = movement.clone();
    movement.companions = companions
        .iter()
        .filter(|&&c| reader.chains.chain_at(c) != own_chain)
        .filter_map(|&c| party(reader, c))
        .collect();
    movement
}
