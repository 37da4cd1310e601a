//! Countries that have somebody within them: "the Emirates confirmed it had *welcomed* Novak and his
//! family", "he was later *taken in* by Ghana".

use reportedly_model::{MentionType, PlaceValue, Presence, Slots};

use crate::Reader;
use crate::frames::finding::Finding;
use crate::frames::party::parties_in;
use crate::frames::place::place_value;
use crate::frames::subjects::subjects;
use crate::names::NameType;
use crate::syntax::{Relation, is_passive, subject_of};

/// The presences that a verb of receiving tells of.
pub fn find(reader: &Reader, verb: usize) -> Vec<Finding> {
    let document = reader.document;
    if !document.is_pos(verb, "VERB") || !receives(reader, verb) {
        return Vec::new();
    }
    let Some((host, who)) = host_and_guests(reader, verb) else {
        return Vec::new();
    };
    let Some(place) = place_of(reader, host) else {
        return Vec::new();
    };
    who.into_iter()
        .filter(|&guest| is_known(reader, guest))
        .map(|guest| {
            let place = vec![place.clone()];
            let slots = Slots::Presence(Presence { place });
            let mut finding = Finding::new(verb, guest, slots, "presence/received");
            finding.words = vec![host..host + 1, verb..verb + 1];
            finding
        })
        .collect()
}

/// "welcomed", "took in".
fn receives(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let receiving = &document.lexicon.support.receiving;
    let lemma = document.lemma(verb);
    let particle = document.tree.child_in(verb, &[Relation::Prt]);
    let phrase = particle.map(|particle| format!("{lemma} {}", document.lower(particle)));
    // "was taken in by Ghana": the model may take the particle for a preposition
    let stray = || format!("{lemma} {}", document.word_after(verb).to_lowercase());
    receiving.has(lemma)
        || phrase.is_some_and(|phrase| receiving.has(&phrase))
        || is_passive(document, verb) && receiving.has(&stray())
}

/// Whoever has them, and whom.
fn host_and_guests(reader: &Reader, verb: usize) -> Option<(usize, Vec<usize>)> {
    let document = reader.document;
    let tree = &document.tree;
    let subject = subject_of(document, verb)?;
    if subject.passive {
        let own = tree.child_in(verb, &[Relation::Agent]);
        let after_particle = || {
            let phrases = tree.children(verb).iter().copied();
            phrases
                .chain(tree.child_in(verb, &[Relation::Prep]))
                .find(|&t| t > verb && document.lower(t) == "by")
        };
        let by = own.or_else(after_particle)?;
        let host = tree.child_in(by, &[Relation::Pobj])?;
        return Some((host, subjects(reader, verb, subject.token)));
    }
    let guest = tree.child_in(verb, &[Relation::Dobj])?;
    Some((subject.token, parties_in(reader, guest)))
}

/// The country or town that the host is; "it" is the one that speaks of itself.
fn place_of(reader: &Reader, host: usize) -> Option<PlaceValue> {
    let document = reader.document;
    let host = if document.lower(host) == "it" {
        speaker_of_itself(reader, host)?
    } else {
        host
    };
    document
        .is_name(host, NameType::Place)
        .then(|| place_value(reader, host))
        .flatten()
}

/// "*the Emirates* said it had welcomed".
fn speaker_of_itself(reader: &Reader, it: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let verb = tree.head(it);
    let says = tree.head(verb);
    let told = tree.relation(verb) == Relation::Ccomp
        && document.lexicon.speech.verbs.has(document.lemma(says));
    subject_of(document, says).filter(|_| told).map(|s| s.token)
}

/// A person, or the people of one: not "refugees".
fn is_known(reader: &Reader, guest: usize) -> bool {
    let chains = reader.chains;
    let Some(mention) = chains.mention_at(guest) else {
        return false;
    };
    match chains.mention_type(chains.chain(mention)) {
        MentionType::Person => true,
        MentionType::Group => chains.drafts[mention].anchor.is_some(),
        _ => false,
    }
}
