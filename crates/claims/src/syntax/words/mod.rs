//! English words that the model takes for other parts of speech, each kind mended in a file of its own.

mod after_short_titles;
mod at_no_time;
mod claiming_nouns;
mod closing_reports;
mod due_to_do;
mod headlined;
mod helped_doing;
mod irregular_pasts;
mod letters_behind;
mod lives_there;
mod lost_subjects;
mod names_with_clauses;
mod opening_passives;
mod opening_plurals;
mod other_claims;
mod parentheses;
mod places_as_verbs;
mod press_reports;
mod ranks;
mod told_last;

use std::borrow::Cow;

use reportedly_model::{Analysis, Report, Token};

use crate::lexicon::Lexicon;
use after_short_titles::with_sentences_joined;
use at_no_time::with_at_no_time;
use claiming_nouns::with_claiming_nouns;
use closing_reports::with_closing_reports;
use due_to_do::with_infinitives_behind_due;
use headlined::with_verbs_of_headlines;
use helped_doing::with_helped_doing;
use irregular_pasts::with_irregular_pasts;
use letters_behind::with_names_before_letters;
use lives_there::with_verbs_of_living;
use lost_subjects::with_lost_subjects;
use names_with_clauses::with_names_told_by_clauses;
use opening_passives::with_opening_passives;
use opening_plurals::with_opening_plurals;
use other_claims::with_others_claiming;
use parentheses::with_parentheses;
use places_as_verbs::with_places_behind_to;
use press_reports::with_press_reports;
use ranks::with_ranks;
use told_last::with_speakers_told_last;

/// One kind of mend; nothing where there is none to make.
type Mend<'m> = &'m dyn Fn(&Analysis) -> Option<Analysis>;

/// The analysis of an English report with such words read again, one kind after the other.
pub fn reread<'a>(report: &Report, analysis: &'a Analysis, lexicon: &Lexicon) -> Cow<'a, Analysis> {
    let kinds: [Mend; 20] = [
        &|read| with_names_before_letters(read, lexicon),
        &|read| with_sentences_joined(read, lexicon),
        &|read| with_verbs_of_headlines(report, read, lexicon),
        &with_ranks,
        &with_speakers_told_last,
        &|read| with_opening_plurals(read, lexicon),
        &|read| with_press_reports(read, lexicon),
        &|read| with_claiming_nouns(read, lexicon),
        &|read| with_closing_reports(read, lexicon),
        &with_names_told_by_clauses,
        &|read| with_lost_subjects(read, lexicon),
        &with_places_behind_to,
        &with_verbs_of_living,
        &with_others_claiming,
        &with_irregular_pasts,
        &|read| with_infinitives_behind_due(read, lexicon),
        &|read| with_helped_doing(read, lexicon),
        &with_opening_passives,
        &with_at_no_time,
        &|read| with_parentheses(read, lexicon),
    ];
    kinds.iter().fold(Cow::Borrowed(analysis), |read, mend| {
        mend(&read).map_or(read, Cow::Owned)
    })
}

/// `analysis` with each of `found` mended; nothing where there is none.
pub fn mended<Found>(
    analysis: &Analysis,
    found: Vec<Found>,
    mend: impl Fn(&mut [Token], Found),
) -> Option<Analysis> {
    if found.is_empty() {
        return None;
    }
    let mut mended = analysis.clone();
    for one in found {
        mend(&mut mended.tokens, one);
    }
    Some(mended)
}

/// Hangs a token under `head` by the label `dep`.
pub fn hang(token: &mut Token, head: usize, dep: &str) {
    token.head = head;
    token.dep = dep.into();
}
