//! What places around a verb of motion mean for its route.

use reportedly_model::PlaceValue;

use crate::Reader;
use crate::document::Document;
use crate::frames::attachments::attachments;
use crate::frames::place::place_value;
use crate::lexicon::{Frame, Slot};
use crate::syntax::{Relation, is_passive};

/// The "where" or "there" that belongs to the verb at `predicate` itself.
pub fn relative_adverb(document: &Document, predicate: usize) -> Option<usize> {
    let tree = &document.tree;
    tree.subtree(predicate).into_iter().find(|&t| {
        matches!(document.lower(t), "where" | "there")
            && document.token(t).tag != "EX"
            && tree
                .ancestors(t)
                .skip(1)
                .find(|&a| document.is_pos(a, "VERB") || document.is_pos(a, "AUX"))
                == Some(predicate)
    })
}

/// The last place named before `token`, in its sentence or the one before.
pub fn place_before(reader: &Reader, token: usize) -> Option<PlaceValue> {
    places_before(reader, token).next()
}

/// The place that "where" or "there" means.
pub fn place_meant(reader: &Reader, adverb: usize) -> Option<PlaceValue> {
    if reader.document.lower(adverb) == "there" {
        place_said_before(reader, adverb)
    } else if is_asked_for(reader, adverb) || is_itself_a_place(reader.document, adverb) {
        None
    } else {
        place_before(reader, adverb)
    }
}

/// "25 miles north of *where* he had escaped": a place that nothing before it names.
fn is_itself_a_place(document: &Document, adverb: usize) -> bool {
    let before = document.word_before(adverb).to_lowercase();
    let far = |from: usize| {
        let measure = document.word_before(from).to_lowercase();
        let measures = [
            "blocks",
            "miles",
            "mile",
            "kilometres",
            "kilometers",
            "km",
            "metres",
            "meters",
            "yards",
            "feet",
            "steps",
            "away",
            "far",
            "minutes",
        ];
        measures.contains(&measure.as_str())
    };
    document.lower(adverb) == "where"
        && (matches!(before.as_str(), "of" | "near" | "about" | "than")
            || before == "from" && far(adverb - 1))
}

/// "refused to say *where* he is", "claims to know *where* he went": an indirect question, which
/// means no place that was named before, unless right beside it ("said to be in A, where he lives").
fn is_asked_for(reader: &Reader, adverb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let clause = tree
        .ancestors(adverb)
        .skip(1)
        .find(|&a| document.is_pos(a, "VERB") || document.is_pos(a, "AUX"));
    let questions = [Relation::Ccomp, Relation::Csubj];
    let asked = clause.is_some_and(|verb| questions.contains(&tree.relation(verb)));
    let after_comma = adverb > 0 && document.token(adverb - 1).text == ",";
    let beside = place_before(reader, adverb)
        .is_some_and(|place| document.index_range(place.span).end == adverb);
    // "could not agree *on where he had gone*"
    let over = clause.is_some_and(|verb| tree.relation(verb) == Relation::Pcomp)
        && matches!(
            document.word_before(adverb),
            "on" | "over" | "about" | "as" | "to"
        );
    over || asked && !after_comma && !beside
}

/// The place that "there" means: the last that somebody was said to be or to have come to, and not
/// one that was left or passed.
pub fn place_said_before(reader: &Reader, there: usize) -> Option<PlaceValue> {
    let led = |place: &PlaceValue| words_that_lead(reader.document, place);
    let stays =
        |place: &PlaceValue| !is_where_they_spoke(reader, place) && !acts(reader.document, place);
    places_before(reader, there)
        .find(|place| led(place).is_none() && stays(place))
        .or_else(|| {
            // "fled A. He was seen there", "in the south *of A*", but not "left the country"
            let last = place_before(reader, there)?;
            let told = last.place.is_some() || last.country.is_some() || led(&last) == Some("of");
            (told && stays(&last)).then_some(last)
        })
}

/// What tells that a place was left, passed, or is part of a name: "*fled* Oran", "*through* Oran", but
/// not "left Oran *for Paris*".
fn words_that_lead<'d>(document: &'d Document, place: &PlaceValue) -> Option<&'d str> {
    let words = document.index_range(place.span);
    let leaves = [
        "from", "left", "leave", "leaves", "via", "through", "fled", "flee", "leaving", "fleeing",
        "of",
    ];
    let reaches = ["to", "for", "in", "at", "into", "towards"];
    (words.start.saturating_sub(3)..words.start)
        .rev()
        .map(|t| document.lower(t))
        .find(|word| leaves.contains(word) || reaches.contains(word))
        .filter(|word| leaves.contains(word))
}

/// "*France* has sought him for years": a state that does something, and no place where somebody is.
fn acts(document: &Document, place: &PlaceValue) -> bool {
    let tree = &document.tree;
    document.index_range(place.span).any(|t| {
        let verb = tree.head(t);
        let does = document.is_pos(verb, "VERB") && document.lemma(verb) != "be";
        tree.relation(t) == Relation::Nsubj && does
    })
}

/// "police told reporters *in A*", "X, reached *in A*, denied": where somebody spoke.
fn is_where_they_spoke(reader: &Reader, place: &PlaceValue) -> bool {
    let document = reader.document;
    let speech = &document.lexicon.speech;
    let words = document.index_range(place.span);
    let mut above = document.tree.ancestors(words.start);
    // "he *was* in A, his lawyer told the court"
    let is_verb = |t: usize| document.is_pos(t, "VERB") || document.is_pos(t, "AUX");
    let verb = above.find(|&t| !words.contains(&t) && is_verb(t));
    let told_by_local = verb.is_some_and(|verb| is_at_home_there(document, words.start, verb));
    let verb = verb.filter(|_| !told_by_local);
    verb.is_some_and(|verb| {
        let lemma = document.lemma(verb);
        let reached = matches!(lemma, "reach" | "contact" | "interview")
            && document.tree.relation(verb) == Relation::Acl;
        // "was *seen* in A": there somebody was, and did not speak
        let speaks = speech.verbs.has(lemma) && !is_passive(document, verb);
        speaks || speech.told.has(lemma) || reached
    })
}

/// "*a hotel manager* in A said that he had lived there": whoever lives or works in A tells of A.
fn is_at_home_there(document: &Document, place: usize, verb: usize) -> bool {
    const LOCALS: [&str; 16] = [
        "neighbour",
        "neighbor",
        "resident",
        "villager",
        "landlord",
        "landlady",
        "receptionist",
        "porter",
        "concierge",
        "caretaker",
        "innkeeper",
        "shopkeeper",
        "housekeeper",
        "waiter",
        "manager",
        "doorman",
    ];
    let mut above = document.tree.ancestors(place).take_while(|&t| t != verb);
    above.any(|t| LOCALS.contains(&document.lemma(t)))
}

fn places_before<'r>(reader: &'r Reader, token: usize) -> impl Iterator<Item = PlaceValue> + 'r {
    let document = reader.document;
    let sentence = document.sentence(token);
    let start = if sentence.start > 0 {
        document.sentence(sentence.start - 1).start
    } else {
        0
    };
    (start..token)
        .rev()
        .filter(move |&t| document.tree.relation(t) != Relation::Compound)
        .filter(move |&t| !lies_in_building(reader, t) && !is_distance(document, t))
        .filter_map(move |t| place_value(reader, t))
}

/// "in Trieste, *four streets* from the synagogue": how far, and no place.
fn is_distance(document: &Document, noun: usize) -> bool {
    let away = ["from", "away", "off", "north", "south", "east", "west"];
    let counted = document.tree.child_in(noun, &[Relation::Nummod]).is_some();
    counted && away.contains(&document.word_after(noun).to_lowercase().as_str())
}

/// "the embassy in *Quito*": the place of a place.
fn lies_in_building(reader: &Reader, place: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let preposition = tree.head(place);
    let whole = tree.head(preposition);
    tree.relation(place) == Relation::Pobj
        && matches!(
            document.lower(preposition),
            "in" | "at" | "near" | "outside"
        )
        && document.is_pos(whole, "NOUN")
        && place_value(reader, whole).is_some()
}

/// Whether a phrase names a vehicle or a way of going: "by sea", "in a convoy".
pub fn is_means(document: &Document, preposition: &str, object: usize) -> bool {
    // "a chartered Cessna": a make with an article is a vehicle
    let make = document.tree.child_in(object, &[Relation::Det]).is_some();
    let vehicles = &document.lexicon.places.vehicles;
    let vehicle = vehicles.has(&document.lemma(object).to_lowercase())
        && (make || document.name_of(object).is_none());
    let ground = matches!(
        document.lemma(object),
        "land" | "road" | "sea" | "air" | "rail" | "foot" | "horseback"
    );
    match preposition {
        "by" | "on" | "via" => vehicle,
        "aboard" | "in" | "with" | "on board" | "inside" | "under" => vehicle && !ground,
        _ => false,
    }
}

/// "other countries like Lebanon and the UAE": the places listed as examples.
pub fn examples(reader: &Reader, token: usize) -> Vec<(usize, PlaceValue)> {
    let document = reader.document;
    let tree = &document.tree;
    tree.children_in(token, &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "like" | "including" | "as"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .flat_map(|object| tree.conjuncts(object))
        .filter_map(|object| Some((object, place_value(reader, object)?)))
        .collect()
}

/// Whether a phrase says where the movement led.
pub fn has_into(reader: &Reader, predicate: usize) -> bool {
    attachments(reader, predicate)
        .iter()
        .any(|a| matches!(a.preposition.as_str(), "into" | "to"))
}

/// What a place after this preposition means for the movement.
pub fn slot_of(
    reader: &Reader,
    frame: &Frame,
    predicate: usize,
    preposition: &str,
) -> Option<Slot> {
    let document = reader.document;
    let going_for =
        frame.goal_after_for || matches!(document.lemma(predicate), "flight" | "departure");
    Some(match preposition {
        "to" | "into" | "onto" | "towards" | "toward" | "unto" | "up to" | "back to"
        | "over to" | "as far as" | "on to" | "down to" | "in to" | "back into" | "" => {
            Slot::Destination
        }
        "from" | "out of" | "away from" | "off" | "from inside" | "out from" | "back from"
        | "outside of" | "out" => Slot::Origin,
        "via" | "through" | "across" | "over" | "past" | "by way of" | "along" => Slot::Via,
        "for" if going_for => Slot::Destination,
        // "has not set foot *outside* X": has not left it
        "outside" if frame.rule == "motion/set-foot" => Slot::Origin,
        "at" | "near"
            if frame.at != Some(Slot::Destination)
                && (crosses_border(reader, predicate)
                    || crosses_into(reader, frame, predicate)) =>
        {
            Slot::Via
        }
        "in" | "at" | "on" | "inside" | "near" | "within" | "outside" => frame.at?,
        // "the crossing *of the river* by migrants"
        "of" if frame.rule == "motion/cross" => frame.object?,
        "among" | "with" => return None,
        _ => return None,
    })
}

/// "crossed *into Egypt* at X".
fn crosses_into(reader: &Reader, frame: &Frame, predicate: usize) -> bool {
    let goes = reader.document.is_pos(predicate, "VERB") && frame.rule == "motion/cross";
    goes && has_into(reader, predicate)
}

/// "driven across *the border* at X".
fn crosses_border(reader: &Reader, predicate: usize) -> bool {
    let border = |object: usize| matches!(reader.document.lemma(object), "border" | "frontier");
    let found = attachments(reader, predicate);
    found
        .iter()
        .any(|a| matches!(a.preposition.as_str(), "across" | "over") && border(a.object))
}
