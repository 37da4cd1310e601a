//! Places that a small model takes for a part of the time behind them: "left *Damascus hours* before the
//! vote", "held in *Beirut days* after it", "flew to *Doha weeks* earlier".

use crate::document::Document;
use crate::names::NameType;
use crate::syntax::{Relation, base_phrase};

/// Gives verbs and prepositions their place back, and the verb its time.
pub fn mend(document: &mut Document) {
    for place in 0..document.tokens().len() {
        let Some(found) = before_time(document, place) else {
            continue;
        };
        let tree = &mut document.tree;
        let articles: Vec<usize> = tree
            .children_in(found.length, &[Relation::Det, Relation::Amod])
            .filter(|&t| t < found.start)
            .collect();
        tree.rehang(found.length, found.verb, Relation::Npadvmod);
        tree.rehang(place, found.holder, found.relation);
        for word in articles {
            let relation = tree.relation(word);
            tree.rehang(word, place, relation);
        }
    }
}

struct BeforeTime {
    /// "hours".
    length: usize,
    /// First token of the place.
    start: usize,
    /// What the time is said of.
    verb: usize,
    /// The verb or preposition whose place it is.
    holder: usize,
    relation: Relation,
}

fn before_time(document: &Document, place: usize) -> Option<BeforeTime> {
    let tree = &document.tree;
    let length = tree.head(place);
    // "Port Said *two* days before"
    let counted = |t: usize| matches!(document.token(t).pos.as_str(), "NUM" | "ADJ" | "DET");
    let part = matches!(tree.relation(place), Relation::Compound | Relation::Nmod)
        && place < length
        && (place + 1..length).all(counted);
    if !part || !is_length(document, length) || !is_place(document, place) {
        return None;
    }
    let start = document.name_of(place).map_or_else(
        || base_phrase(document, length).start,
        |name| name.tokens.start,
    );
    let holder = start.checked_sub(1)?;
    let verb = tree
        .ancestors(place)
        .find(|&t| document.is_pos(t, "VERB"))?;
    let relation = match document.token(holder).pos.as_str() {
        "ADP" => Relation::Pobj,
        "VERB" if holder == verb => Relation::Dobj,
        _ => return None,
    };
    Some(BeforeTime {
        length,
        start,
        verb,
        holder,
        relation,
    })
}

/// "hours before", "days later".
fn is_length(document: &Document, token: usize) -> bool {
    let unit = matches!(
        document.lower(token),
        "minutes" | "hours" | "days" | "weeks" | "months" | "years" | "moments" | "decades"
    );
    let word = document.word_after(token).to_lowercase();
    unit && matches!(
        word.as_str(),
        "before"
            | "after"
            | "later"
            | "earlier"
            | "ago"
            | "prior"
            | "ahead"
            | "previously"
            | "beforehand"
    )
}

fn is_place(document: &Document, token: usize) -> bool {
    let noun = || {
        document.name_of(token).is_none()
            && document.lexicon.places.nouns.has(document.lemma(token))
    };
    document.is_name(token, NameType::Place) || noun()
}
