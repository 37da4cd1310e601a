//! "told the BBC by telephone *from Istanbul* that", "reached by phone *in Lagos*, he said": where somebody was who
//! spoke from afar.

use reportedly_model::{MentionType, PlaceValue, Presence, Slots};

use crate::Reader;
use crate::document::Document;
use crate::frames::attachments::{attachments, attachments_of_noun};
use crate::frames::finding::Finding;
use crate::frames::place::place_value;
use crate::syntax::{Relation, is_passive, subject_of};

/// Verbs of those who speak, or write.
const SPEAKING: [&str; 9] = [
    "say",
    "tell",
    "speak",
    "talk",
    "write",
    "telephone",
    "phone",
    "call",
    "add",
];

/// Verbs of those who ask them.
const ASKING: [&str; 4] = ["reach", "contact", "interview", "call"];

/// The presences of whoever spoke, by the verb at `predicate`.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    if !document.is_pos(predicate, "VERB") || document.is_french {
        return Vec::new();
    }
    let lemma = document.lemma(predicate);
    let asked = ASKING.contains(&lemma) && is_asked_from_afar(document, predicate);
    let spoke = SPEAKING.contains(&lemma) && !is_passive(document, predicate);
    if !(asked || spoke) {
        return Vec::new();
    }
    let Some(subject) = subject_of(document, predicate).map(|s| s.token) else {
        return Vec::new();
    };
    let person = (reader.chains.chain_at(subject))
        .is_some_and(|chain| reader.chains.mention_type(chain) == MentionType::Person);
    if !person {
        return Vec::new();
    }
    let from = |preposition: &str| match asked {
        true => matches!(preposition, "in" | "at"),
        false => preposition == "from",
    };
    let by_phone = phone(document, predicate)
        .map(|phone| attachments_of_noun(reader, phone))
        .unwrap_or_default();
    let told = attachments(reader, predicate)
        .into_iter()
        .chain(by_phone)
        .filter(|attachment| from(&attachment.preposition) && attachment.choice.is_none())
        .find_map(|attachment| {
            let place = place_value(reader, attachment.object)?;
            is_somewhere(&place).then_some((attachment, place))
        });
    let Some((attachment, place)) = told else {
        return Vec::new();
    };
    let slots = Slots::Presence(Presence { place: vec![place] });
    let mut finding = Finding::new(predicate, subject, slots, "presence/spoke");
    finding.words = vec![
        predicate..predicate + 1,
        attachment.start..attachment.object + 1,
    ];
    vec![finding]
}

/// A place that the gazetteer knows, or where one is kept, or keeps hidden.
fn is_somewhere(place: &PlaceValue) -> bool {
    let kept = [
        "prison",
        "jail",
        "detention",
        "exile",
        "hospital",
        "hideout",
        "cell",
        "camp",
    ];
    let words = place.name.to_lowercase();
    place.place.is_some() || kept.iter().any(|word| words.contains(word))
}

/// "*reached* by telephone", "*interviewed* by video link".
fn is_asked_from_afar(document: &Document, verb: usize) -> bool {
    document.token(verb).tag == "VBN" && phone(document, verb).is_some()
}

/// The "telephone" of "reached by *telephone*".
fn phone(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    tree.children_in(verb, &[Relation::Prep, Relation::Agent])
        .filter(|&by| matches!(document.lower(by), "by" | "via" | "over" | "on"))
        .filter_map(|by| tree.child_in(by, &[Relation::Pobj]))
        .find(|&means| {
            matches!(
                document.lower(means),
                "telephone" | "phone" | "video" | "link" | "skype" | "whatsapp" | "signal" | "zoom"
            )
        })
}
