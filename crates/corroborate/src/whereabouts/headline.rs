//! A headline sums up what its report tells, in fewer words and without the source: where the report
//! itself says where, the headline is no account beside it.

use super::candidate::Candidate;
use super::setting::Setting;
use crate::place_order::PlaceOrder;

/// The candidates without those that a headline only sums up.
pub(super) fn without_summaries<'a>(
    setting: &Setting<'a>,
    candidates: Vec<Candidate<'a>>,
) -> Vec<Candidate<'a>> {
    let (headlines, told): (Vec<Candidate<'_>>, Vec<Candidate<'_>>) = candidates
        .into_iter()
        .partition(|candidate| setting.index.is_headline(candidate.at));
    let mut kept = told.clone();
    kept.extend(headlines.into_iter().filter(|headline| {
        let mut of_report = told
            .iter()
            .filter(|told| told.at.report == headline.at.report);
        !of_report.any(|told| sums_up(setting, headline, told))
    }));
    kept.sort_by_key(|candidate| candidate.at);
    kept
}

/// Whether a headline names the place that is told, or a wider one; or, of a journey, the city that
/// readers know for one near it.
fn sums_up(setting: &Setting<'_>, headline: &Candidate<'_>, told: &Candidate<'_>) -> bool {
    let same_country =
        headline.place.country.is_some() && headline.place.country == told.place.country;
    match setting.index.place_order(headline.place, told.place) {
        PlaceOrder::Same | PlaceOrder::FirstWider => true,
        PlaceOrder::Apart => same_country && headline.is_movement && told.is_movement,
        PlaceOrder::SecondWider | PlaceOrder::Unknown => false,
    }
}
