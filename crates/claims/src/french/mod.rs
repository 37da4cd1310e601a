//! French, in the shape that the frames are written for: one shape of tree, one set of frames.
//!
//! [`for_frames`] turns the analysis of a French report into one whose labels, tags and lemmas are
//! those of the English model; spans still lie in the report, so that all that a claim shows is
//! French. `docs/decisions/french.md` tells why.

mod absolute_nouns;
mod accused_of;
mod after_relative;
mod agreeing;
mod asides;
mod attached;
mod bare_denials;
mod before_qui;
mod behind_places;
mod behind_since;
mod being;
mod beside_days;
mod beside_speaker;
mod broken;
mod called_beside;
mod casualties;
mod clauses;
mod clefts;
mod clitics;
mod compass;
mod conditions;
mod contents;
mod contracted;
mod coordinated_verbs;
mod courtesy;
mod dates;
mod denied;
mod departments;
mod doubled_subjects;
mod draft;
mod entities;
mod exile;
mod facing;
mod far_complements;
mod feminine;
mod fetched;
mod from_towns;
mod fronted_origins;
mod gloss;
mod goals;
mod granted;
mod hearers;
mod hearsay;
mod included;
mod infinitives;
mod inquiries;
mod interposed;
mod interrupted;
mod inverted;
mod judged;
mod kin_described;
mod led_by_source;
mod led_off;
mod lexicon;
mod life_words;
mod lost_subjects;
mod mends;
mod modals;
mod moved_up;
mod named_first;
mod named_groups;
mod named_holders;
mod named_kin;
mod nameless_kinds;
mod names;
mod names_as_verbs;
mod narrower;
mod nationals;
mod nearest;
mod no_objects;
mod nominal;
mod object_clitics;
mod occasions;
mod offices_behind;
mod one_of_them;
mod openers;
mod opening_callings;
mod opening_clauses;
mod opening_told;
mod ordinal_nouns;
mod ordinal_subjects;
mod outlets;
mod overlong;
mod parted_events;
mod participles;
pub mod place_words;
mod pronouns;
mod quoted_names;
mod quotes;
mod relative_objects;
mod relative_pairs;
mod relative_roots;
mod relative_times;
mod relatives_of_named;
mod remarked;
mod reproached;
mod requests;
mod rows;
mod rows_higher;
mod said_before;
mod seats;
mod second_clauses;
mod seized_things;
mod senses;
mod sent_for_trial;
mod sentences;
mod situated;
mod sought_by;
mod source_inside;
mod sources;
mod steps_told;
mod swallowed_by_whose;
mod tens;
mod than_pronouns;
mod that_clauses;
mod then_there;
mod there;
mod things_found;
mod times_as_objects;
mod times_over;
mod to_come;
mod to_whom_it_is;
mod told_behind_colon;
mod tree;
mod two_subjects;
mod unlabelled;
mod unshown;
mod verb_phrases;
mod verbs;
mod verdicts;
mod when_clauses;
mod while_trying;
mod whole_rooms;
mod whose_clauses;
mod wishes;
pub mod wording;
mod wording_asides;
mod wording_contrary;
mod wording_headlines;
mod wording_people;
mod wording_verbs;

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
    words_and_names(&mut draft);
    clauses_and_phrases(&mut draft);
    in_english(&mut draft);
    draft.finish()
}

/// Sentences, words and names, as they would be without the model's slips.
fn words_and_names(draft: &mut Draft) {
    sentences::part(draft);
    pronouns::take_up(draft);
    mends::words(draft);
    being::adjectives(draft);
    being::occupied(draft);
    senses::tempted(draft);
    life_words::mend(draft);
    feminine::mend(draft);
    object_clitics::mend(draft);
    participles::mend(draft);
    beside_days::mend(draft);
    behind_since::mend(draft);
    conditions::mend(draft);
    verbs::mark_conditionals(draft);
    verb_phrases::gloss(draft);
    gloss::phrases(draft);
    departments::part(draft);
    overlong::mend(draft);
    absolute_nouns::mend(draft);
    entities::mend(draft);
    seats::mend(draft);
    fetched::mend(draft);
    nameless_kinds::mend(draft);
    from_towns::unname(draft);
    ordinal_nouns::mend(draft);
    names_as_verbs::mend(draft);
    ordinal_subjects::mend(draft);
    named_groups::mend(draft);
    outlets::mend(draft);
    beside_speaker::mend(draft);
}

/// What hangs on what, while the words are still French.
fn clauses_and_phrases(draft: &mut Draft) {
    clefts::mend(draft);
    swallowed_by_whose::mend(draft);
    times_as_objects::mend(draft);
    than_pronouns::mend(draft);
    named_kin::mend(draft);
    while_trying::mend(draft);
    called_beside::mend(draft);
    nearest::relatives(draft);
    clauses::mend(draft);
    accused_of::mend(draft);
    verdicts::mend(draft);
    tens::mend(draft);
    casualties::mend(draft);
    relative_roots::mend(draft);
    whose_clauses::mend(draft);
    when_clauses::mend(draft);
    before_qui::mend(draft);
    moved_up::mend(draft);
    parted_events::mend(draft);
    seized_things::mend(draft);
    things_found::mend(draft);
    coordinated_verbs::mend(draft);
    sought_by::mend(draft);
    relative_objects::mend(draft);
    after_relative::mend(draft);
    kin_described::mend(draft);
    behind_places::mend(draft);
    second_clauses::mend(draft);
    asides::mend(draft);
    lost_subjects::mend(draft);
    that_clauses::mend(draft);
    nearest::mend(draft);
    agreeing::mend(draft);
    relatives_of_named::mend(draft);
    two_subjects::mend(draft);
    reproached::mend(draft);
    offices_behind::mend(draft);
    times_over::mend(draft);
    whole_rooms::mend(draft);
    rows::mend(draft);
    rows_higher::mend(draft);
    situated::mend(draft);
    source_inside::mend(draft);
    judged::mend(draft);
    contents::mend(draft);
    inverted::mend(draft);
    relative_pairs::mend(draft);
    led_by_source::mend(draft);
    interposed::mend(draft);
    interrupted::mend(draft);
    attached::mend(draft);
    included::mend(draft);
    then_there::mend(draft);
    occasions::mend(draft);
    far_complements::mend(draft);
    no_objects::mend(draft);
    doubled_subjects::mend(draft);
    led_off::mend(draft);
    sent_for_trial::mend(draft);
    inquiries::mend(draft);
    fronted_origins::mend(draft);
    told_behind_colon::mend(draft);
    sources::learnt(draft);
    relative_times::mend(draft);
    narrower::mend(draft);
    nominal::mend(draft);
    openers::mend(draft);
    opening_clauses::mend(draft);
    named_first::mend(draft);
    opening_callings::mend(draft);
    named_holders::mend(draft);
    steps_told::mend(draft);
}

/// The words and the shape of an English analysis.
fn in_english(draft: &mut Draft) {
    bare_denials::mend(draft);
    exile::recast(draft);
    there::recast(draft);
    granted::recast(draft);
    to_whom_it_is::recast(draft);
    hearsay::recast(draft);
    requests::recast(draft);
    wishes::recast(draft);
    wishes::mark_demands(draft);
    remarked::recast(draft);
    unshown::recast(draft);
    quotes::quotations(draft);
    mends::speech(draft);
    verbs::perfects(draft);
    names::described(draft);
    modals::recast(draft);
    verbs::negations(draft);
    gloss::words(draft);
    dates::reorder(draft);
    facing::facing(draft);
    facing::against(draft);
    tree::reshape(draft);
    sources::according_to(draft);
    opening_told::mend(draft);
    contracted::mend(draft);
    verbs::tags(draft);
    verbs::moods(draft);
    verbs::under_way(draft);
}
