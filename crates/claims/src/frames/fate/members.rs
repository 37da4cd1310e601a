//! Those who are counted among the dead, the wounded, the missing: "the dead included X", "X was
//! among the wounded".

use reportedly_model::{Coded, Fate, Slots};

use super::scene::scene;
use crate::Reader;
use crate::frames::fate;
use crate::frames::finding::Finding;
use crate::frames::legal::is_human;
use crate::frames::party::parties_in;
use crate::frames::subjects::listed_with;
use crate::lexicon::Frame;
use crate::mentions::taken_from;
use crate::syntax::{Relation, is_passive};

/// The fates of those whom a sentence counts among the word at `word`.
pub fn find(reader: &Reader, word: usize) -> Vec<Finding> {
    let document = reader.document;
    let Some(frame) = document.lexicon.fate.of_members(document.lower(word)) else {
        return Vec::new();
    };
    let mut found: Vec<Finding> = count_of(reader, word)
        .and_then(|count| finding_of_count(reader, frame, word, count))
        .into_iter()
        .collect();
    found.extend(among_them(reader, frame, word));
    found
}

/// The fates of those whom the sentence names among them.
fn among_them(reader: &Reader, frame: &Frame, word: usize) -> Vec<Finding> {
    let document = reader.document;
    let Some(event) = frame.event.filter(|_| is_known(reader, word)) else {
        return Vec::new();
    };
    let Some((verb, who)) = counted(reader, word) else {
        return Vec::new();
    };
    let mut scene = scene(reader, frame, word, word..word + 1);
    if scene.place.is_empty() {
        scene.read_phrases_after(reader, frame, verb, word);
    }
    let span = document.span(word..word + 1);
    let event = Coded::new(event, document.text(span), span);
    who.into_iter()
        .filter(|&person| is_human(reader, person))
        .map(|person| {
            let (event, place) = (event.clone(), scene.place.clone());
            let slots = Slots::Fate(Fate { event, place });
            let mut finding = Finding::new(verb, person, slots, &frame.rule);
            finding.words.clone_from(&scene.words);
            finding
        })
        .collect()
}

/// "40 dead", "hundreds of wounded": the head of the phrase that says how many.
fn count_of(reader: &Reader, word: usize) -> Option<usize> {
    let tree = &reader.document.tree;
    // "two *former* detainees said": free since
    let former = |t: usize| {
        let statuses = &reader.document.lexicon.roles.former_statuses;
        statuses.has(reader.document.lower(t))
    };
    if tree.children_in(word, &[Relation::Amod]).any(former) {
        return None;
    }
    if tree.child_in(word, &[Relation::Nummod]).is_some() {
        return reader.chains.mention_at(word).map(|_| word);
    }
    let of = tree.head(word);
    let counts = tree.relation(word) == Relation::Pobj && reader.document.lower(of) == "of";
    let number = tree.head(of);
    // "the relatives *of the dead*" live
    let many = matches!(
        reader.document.lemma(number),
        "dozen" | "score" | "hundred" | "thousand" | "million" | "ten" | "number" | "handful"
    );
    let plural = reader.document.token(number).tag == "NNS";
    (counts && plural && many)
        .then(|| reader.chains.mention_at(number).map(|_| number))
        .flatten()
}

/// What befell so many, and where: "a blast *in X* left 40 dead".
fn finding_of_count(reader: &Reader, frame: &Frame, word: usize, count: usize) -> Option<Finding> {
    let document = reader.document;
    let event = frame.event?;
    let first = document.tree.first_conjunct(count);
    let verb = document.tree.head(first);
    if !fate::find(reader, verb).is_empty() {
        // "found 12 dead" is told by its verb
        return None;
    }
    let mut scene = scene(reader, frame, word, word..word + 1);
    if scene.place.is_empty() && document.is_pos(verb, "VERB") {
        scene.read_phrases_after(reader, frame, verb, word);
        scene.read_what_did_it(reader, verb);
    }
    let span = document.span(word..word + 1);
    let event = Coded::new(event, document.text(span), span);
    let place = scene.place;
    let slots = Slots::Fate(Fate { event, place });
    let mut finding = Finding::new(word, count, slots, &frame.rule);
    finding.words = scene.words;
    Some(finding)
}

/// "*the* dead", "*those* wounded", "*other* fatalities"; not "dead" of a thing.
fn is_known(reader: &Reader, word: usize) -> bool {
    let document = reader.document;
    let mut before = (1..=3).filter_map(|back| word.checked_sub(back));
    before.any(|t| matches!(document.lower(t), "the" | "those" | "other" | "its"))
}

/// The verb that counts, and whom.
fn counted(reader: &Reader, word: usize) -> Option<(usize, Vec<usize>)> {
    let document = reader.document;
    let tree = &document.tree;
    let above = tree.head(word);
    match tree.relation(word) {
        Relation::Pobj => {
            let verb = tree.head(above);
            if document.lower(above) == "of" {
                return Some((word, vec![number_of(reader, above)?]));
            }
            let among = matches!(document.lower(above), "among" | "amongst");
            let who = among.then(|| listed_with(reader, verb, word))?;
            Some((verb, parties(reader, who)))
        }
        Relation::Nsubj if document.lemma(above) == "include" => {
            let who = tree.children_in(above, &[Relation::Dobj]).collect();
            Some((above, parties(reader, who)))
        }
        Relation::Nsubj if document.lemma(above) == "be" => {
            let who = tree.children_in(above, &[Relation::Attr]).collect();
            Some((above, parties(reader, who)))
        }
        Relation::Nsubjpass
            if is_passive(document, above)
                && matches!(document.lemma(above), "identify" | "name") =>
        {
            let named = tree.children_in(above, &[Relation::Oprd]);
            let as_whom = tree
                .children_in(above, &[Relation::Prep])
                .filter(|&p| document.lower(p) == "as")
                .filter_map(|p| tree.child_in(p, &[Relation::Pobj]));
            Some((above, parties(reader, named.chain(as_whom).collect())))
        }
        _ => None,
    }
}

/// "*11* of the wounded", "of the dead, *14* were tourists": how many of them.
fn number_of(reader: &Reader, of: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let above = tree.head(of);
    let counts = |&t: &usize| {
        let word = document.lower(t);
        document.is_pos(t, "NUM")
            || matches!(word, "some" | "many" | "several" | "most" | "few" | "all")
    };
    let fronted = || {
        tree.children_in(above, &[Relation::Nsubj, Relation::Nsubjpass])
            .find(|&number| taken_from(document, number) == Some(of))
    };
    Some(above)
        .filter(|&number| number < of)
        .or_else(fronted)
        .filter(counts)
}

fn parties(reader: &Reader, heads: Vec<usize>) -> Vec<usize> {
    heads
        .into_iter()
        .flat_map(|head| parties_in(reader, head))
        .collect()
}
