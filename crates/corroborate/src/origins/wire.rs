//! Proved: both credit one agency or outlet, or one says that it has it from the other.

use std::collections::BTreeSet;

use reportedly_model::{JoinGround, Report, Source};

use super::same_source::compatible;
use super::{Ground, Telling};
use crate::index::Index;
use crate::words::{content, fold};

/// News agencies whose credit stands without further words, with other forms of their names.
const AGENCIES: &[(&str, &[&str])] = &[
    ("AA", &["anadolu", "anadolu agency", "anadolu ajansi"]),
    ("AFP", &["afp", "agence france presse"]),
    ("ANSA", &["ansa"]),
    ("AP", &["ap", "associated press", "the associated press"]),
    ("DPA", &["dpa", "deutsche presse agentur"]),
    ("EFE", &["efe", "agencia efe"]),
    ("Interfax", &["interfax"]),
    ("Kyodo", &["kyodo", "kyodo news"]),
    ("NNA", &["nna", "national news agency"]),
    ("PTI", &["pti", "press trust of india"]),
    ("Reuters", &["reuters", "thomson reuters"]),
    ("RIA", &["ria", "ria novosti"]),
    ("SANA", &["sana", "syrian arab news agency"]),
    ("TASS", &["tass", "itar tass"]),
    ("UPI", &["upi", "united press international"]),
    ("Xinhua", &["xinhua", "xinhua news agency"]),
    ("Yonhap", &["yonhap", "yonhap news agency"]),
];

/// The key by which an outlet is compared: the agency, or else its folded name.
pub(super) fn outlet_key(source: &Source) -> String {
    key(source.name.as_ref().unwrap_or(&source.text))
}

/// The same for a name.
pub(super) fn key(name: &str) -> String {
    agency(name).map_or_else(|| without_article(name), str::to_owned)
}

fn agency(name: &str) -> Option<&'static str> {
    let whole = without_article(name);
    let bare = whole
        .trim_end_matches(" news agency")
        .trim_end_matches(" agency");
    let known = |form: &str| AGENCIES.iter().find(|(_, forms)| forms.contains(&form));
    known(&whole).or_else(|| known(bare)).map(|(key, _)| *key)
}

fn without_article(name: &str) -> String {
    let folded = fold(name);
    folded
        .strip_prefix("the ")
        .map_or(folded.clone(), str::to_owned)
}

/// The agencies that a report credits as a whole, or that published it.
pub(super) fn credited_outlets(index: &Index<'_>, report: usize) -> BTreeSet<String> {
    let report = &index.reports[report].report;
    let publisher = report.publisher.as_deref().and_then(agency);
    let credits = report.credits.iter();
    credits
        .filter_map(|credit| credit.name.as_deref())
        .map(key)
        .chain(publisher.map(str::to_owned))
        .collect()
}

/// Both credit one outlet, and no source beyond it sets them apart.
pub(super) fn credited(index: &Index<'_>, a: &Telling<'_>, b: &Telling<'_>) -> Option<Ground> {
    let shared = a.outlets.intersection(&b.outlets).next()?;
    let reason = format!("both credit {}", shown(shared, a));
    compatible(index, a, b).then(|| Ground::proved(JoinGround::CreditedWire, reason))
}

/// Both credit one outlet, for what different sources told it: one reporting, perhaps.
pub(super) fn credited_for_others(
    _index: &Index<'_>,
    a: &Telling<'_>,
    b: &Telling<'_>,
) -> Option<Ground> {
    let shared = a.outlets.intersection(&b.outlets).next()?;
    let reason = format!(
        "both credit {}, though for different sources",
        shown(shared, a)
    );
    (a.report != b.report).then(|| Ground::possible(JoinGround::CreditedWire, reason))
}

fn shown(key: &str, telling: &Telling<'_>) -> String {
    let source = telling
        .chain
        .iter()
        .find(|source| outlet_key(source) == key);
    source.map_or_else(|| key.to_owned(), |source| source.text.clone())
}

/// One account says that it has it from the publisher of the other.
pub(super) fn as_reported_by(
    index: &Index<'_>,
    a: &Telling<'_>,
    b: &Telling<'_>,
) -> Option<Ground> {
    let published = |telling: &Telling<'_>| index.published(telling.report);
    let (teller, publisher) = [(a, b), (b, a)].into_iter().find_map(|(citing, cited)| {
        // What comes out later is not what was cited.
        if matches!((published(cited), published(citing)), (Some(a), Some(b)) if a > b) {
            return None;
        }
        let report = &index.reports[cited.report].report;
        let publisher = citing
            .outlets
            .iter()
            .find(|outlet| is_publisher(outlet, report))?;
        Some((citing, publisher.clone()))
    })?;
    let reason = format!(
        "{} has it from {}, which published the other report",
        index.name(teller.report),
        shown(&publisher, teller)
    );
    compatible(index, a, b).then(|| Ground::proved(JoinGround::AsReportedBy, reason))
}

/// Whether an outlet is the publisher of a report: "the Evening Post website" is "Evening Post".
fn is_publisher(outlet: &str, report: &Report) -> bool {
    let Some(publisher) = &report.publisher else {
        return false;
    };
    if agency(publisher).is_some_and(|agency| agency == outlet) {
        return true;
    }
    let (published, cited) = (content(publisher), content(outlet));
    let longest = |words: &BTreeSet<String>| words.iter().map(String::len).max().unwrap_or(0);
    longest(&published) > 2 && published.is_subset(&cited)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_an_agency_is_its_own() {
        for (key, forms) in AGENCIES {
            for form in *forms {
                assert_eq!(agency(form), Some(*key), "{form}");
                assert_eq!(agency(&format!("The {form}")), Some(*key), "{form}");
            }
        }
        assert_eq!(agency("the Interfax news agency"), Some("Interfax"));
        assert_eq!(agency("Syrian Arab News Agency"), agency("SANA"));
        assert_eq!(agency("a news agency"), None);
    }
}
