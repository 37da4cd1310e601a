//! Those whom a word for a victim says what befell: "a *victim of torture*", "the *rape victim*", "a
//! *torture survivor*".

use reportedly_model::{Coded, Fate, FateEvent, Slots};

use super::scene::scene;
use crate::Reader;
use crate::frames::finding::Finding;
use crate::frames::legal::is_human;
use crate::frames::party::parties_in;
use crate::frames::subjects::subjects;
use crate::lexicon::Frame;
use crate::syntax::{Relation, subject_of};

/// The fates of those whom the word at `noun` calls victims or survivors of something.
pub fn find(reader: &Reader, noun: usize) -> Vec<Finding> {
    let document = reader.document;
    let survived = match document.lemma(noun) {
        "victim" => false,
        "survivor" => true,
        _ => return Vec::new(),
    };
    let Some((crime, frame, event)) = crime_of(reader, noun, survived) else {
        return Vec::new();
    };
    let (predicate, who) = bearers(reader, noun);
    let words = noun.min(crime)..noun.max(crime) + 1;
    let span = document.span(words.clone());
    let scene = scene(reader, frame, crime, words);
    who.into_iter()
        .filter(|&person| is_human(reader, person))
        .map(|person| {
            let event = Coded::new(event, document.text(span), span);
            let place = scene.place.clone();
            let slots = Slots::Fate(Fate { event, place });
            let mut finding = Finding::new(predicate, person, slots, &frame.rule);
            finding.words.clone_from(&scene.words);
            finding
        })
        .collect()
}

/// What they are victims of: "victims *of torture*", "*rape* victims".
fn crime_of<'r>(
    reader: &'r Reader,
    noun: usize,
    survived: bool,
) -> Option<(usize, &'r Frame, FateEvent)> {
    use FateEvent::{Assaulted, Attacked, Killed, Raped, Starving, Tortured};
    let document = reader.document;
    let tree = &document.tree;
    let behind = tree
        .children_in(noun, &[Relation::Prep])
        .filter(|&p| document.lower(p) == "of")
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]));
    let before = tree.children_in(noun, &[Relation::Compound, Relation::Nmod]);
    behind.chain(before).find_map(|crime| {
        let lemma = document.lemma(crime).to_lowercase();
        let frame = document.lexicon.fate.of_noun(&lemma).find(|frame| {
            // whoever was shot at may live
            frame.modifiers.is_empty() || frame.event == Some(Attacked)
        })?;
        let event = frame.event?;
        let told = match event {
            Killed => !survived,
            Assaulted | Attacked | Raped | Starving | Tortured => true,
            _ => false,
        };
        told.then_some((crime, frame, event))
    })
}

/// Those who are called so, and the word that says it of them: "*X was* a victim of", "*X*, a rape
/// victim".
fn bearers(reader: &Reader, noun: usize) -> (usize, Vec<usize>) {
    let document = reader.document;
    let tree = &document.tree;
    let above = tree.head(noun);
    match tree.relation(noun) {
        Relation::Attr => {
            let subject = subject_of(document, above).map(|s| subjects(reader, above, s.token));
            (above, subject.unwrap_or_default())
        }
        Relation::Appos => (noun, parties_in(reader, above)),
        _ => (noun, parties_in(reader, noun)),
    }
}
