//! The suite that every backend passes.
//!
//! A backend calls [`passes`] with a way to make an empty workspace; each test gets one of its
//! own. A test that fails panics with what should have been true.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod briefs;
mod findings;
mod fixtures;
mod judgements;
mod reports;
mod searching;
mod tying;
mod versions;
mod watchlists;

use crate::Storage;

pub use fixtures::{incoming, with_reports};

/// Runs every test of the suite, each on a workspace that `make_empty` makes.
///
/// # Panics
///
/// When the backend does not do what the trait says.
pub async fn passes<S: Storage>(make_empty: impl AsyncFn() -> S) {
    reports::come_back_whole(&make_empty().await).await;
    reports::are_kept_once(&make_empty().await).await;
    reports::of_one_name_are_told_apart(&make_empty().await).await;
    reports::are_listed_stretch_by_stretch(&make_empty().await).await;
    reports::not_read_are_kept_and_searchable(&make_empty().await).await;
    reports::may_be_read_again(&make_empty().await).await;
    reports::that_cannot_be_read_are_named_until_they_can(&make_empty().await).await;
    searching::finds_words_in_any_case_and_script(&make_empty().await).await;
    searching::takes_no_sign_for_a_command(&make_empty().await).await;
    judgements::are_sealed_in_a_chain(&make_empty().await).await;
    findings::come_back_whole(&make_empty().await).await;
    findings::tell_who_takes_part(&make_empty().await).await;
    findings::make_a_table_that_can_be_filtered(&make_empty().await).await;
    findings::list_whom_most_reports_speak_of_first(&make_empty().await).await;
    reports::are_listed_the_last_first(&make_empty().await).await;
    findings::are_replaced_together(&make_empty().await).await;
    findings::change_in_part(&make_empty().await).await;
    findings::know_whether_they_are_up_to_date(&make_empty().await).await;
    findings::find_people_in_any_spelling(&make_empty().await).await;
    watchlists::are_kept(&make_empty().await).await;
    watchlists::keep_who_was_found(&make_empty().await).await;
    tying::is_told_from_both_ends(&make_empty().await).await;
    briefs::are_cut_alike(&make_empty().await).await;
    versions::tell_every_change(&make_empty().await).await;
}
