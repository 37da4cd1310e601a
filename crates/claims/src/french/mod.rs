//! French, in the shape that the frames are written for: one shape of tree, one set of frames.
//!
//! [`for_frames`] turns the analysis of a French report into one whose labels, tags and lemmas are
//! those of the English model; spans still lie in the report, so that all that a claim shows is
//! French. `docs/decisions/french.md` tells why.

mod accused_of;
mod asides;
mod attached;
mod being;
mod beside_days;
mod beside_speaker;
mod broken;
mod clauses;
mod compass;
mod conditions;
mod contracted;
mod dates;
mod denied;
mod departments;
mod draft;
mod entities;
mod exile;
mod facing;
mod far_complements;
mod feminine;
mod gloss;
mod granted;
mod hearers;
mod hearsay;
mod infinitives;
mod interposed;
mod inverted;
mod judged;
mod led_by_source;
mod lexicon;
mod life_words;
mod mends;
mod modals;
mod named_first;
mod names;
mod narrower;
mod nationals;
mod nearest;
mod nominal;
mod occasions;
mod openers;
mod outlets;
mod overlong;
mod participles;
pub mod place_words;
mod pronouns;
mod quoted_names;
mod quotes;
mod relative_pairs;
mod requests;
mod rows;
mod said_before;
mod senses;
mod sentences;
mod situated;
mod source_inside;
mod sources;
mod that_clauses;
mod tree;
mod unlabelled;
mod unshown;
mod verb_phrases;
mod verbs;
mod wishes;
pub mod wording;
mod wording_asides;
mod wording_contrary;
mod wording_headlines;
mod wording_people;

use reportedly_model::{Analysis, Report};

use draft::Draft;

/// Whether `report` is in French.
pub fn is_french(report: &Report) -> bool {
    let language = report.language.as_deref().unwrap_or_default();
    language.split(['-', '_']).next() == Some("fr")
}

/// The analysis of a French text as one of English words over the same text.
pub fn for_frames(analysis: &Analysis) -> Analysis {
    let mut draft = Draft::new(analysis);
    sentences::part(&mut draft);
    pronouns::take_up(&mut draft);
    mends::words(&mut draft);
    life_words::mend(&mut draft);
    feminine::mend(&mut draft);
    participles::mend(&mut draft);
    beside_days::mend(&mut draft);
    conditions::mend(&mut draft);
    verbs::mark_conditionals(&mut draft);
    verb_phrases::gloss(&mut draft);
    gloss::phrases(&mut draft);
    departments::part(&mut draft);
    overlong::mend(&mut draft);
    entities::mend(&mut draft);
    outlets::mend(&mut draft);
    beside_speaker::mend(&mut draft);
    clauses::mend(&mut draft);
    accused_of::mend(&mut draft);
    asides::mend(&mut draft);
    that_clauses::mend(&mut draft);
    nearest::mend(&mut draft);
    rows::mend(&mut draft);
    situated::mend(&mut draft);
    source_inside::mend(&mut draft);
    judged::mend(&mut draft);
    inverted::mend(&mut draft);
    relative_pairs::mend(&mut draft);
    led_by_source::mend(&mut draft);
    interposed::mend(&mut draft);
    attached::mend(&mut draft);
    occasions::mend(&mut draft);
    far_complements::mend(&mut draft);
    narrower::mend(&mut draft);
    nominal::mend(&mut draft);
    openers::mend(&mut draft);
    named_first::mend(&mut draft);
    exile::recast(&mut draft);
    granted::recast(&mut draft);
    hearsay::recast(&mut draft);
    requests::recast(&mut draft);
    wishes::recast(&mut draft);
    unshown::recast(&mut draft);
    quotes::quotations(&mut draft);
    mends::speech(&mut draft);
    verbs::perfects(&mut draft);
    names::described(&mut draft);
    modals::recast(&mut draft);
    verbs::negations(&mut draft);
    gloss::words(&mut draft);
    dates::reorder(&mut draft);
    facing::facing(&mut draft);
    facing::against(&mut draft);
    tree::reshape(&mut draft);
    sources::according_to(&mut draft);
    contracted::mend(&mut draft);
    verbs::tags(&mut draft);
    verbs::moods(&mut draft);
    verbs::under_way(&mut draft);
    draft.finish()
}
