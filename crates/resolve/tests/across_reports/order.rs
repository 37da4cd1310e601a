//! The order of the reports does not change the result, whatever they say.

use std::collections::BTreeSet;

use crate::support::report;
use proptest::prelude::*;
use reportedly_model::{MentionType, Reading};
use reportedly_resolve::resolve;

fn reading(id: usize) -> impl Strategy<Value = Reading> {
    let name = prop::sample::select(vec![
        "Goran Kessler",
        "Kessler",
        "Milan Kessler",
        "G. Kessler",
        "Soraya Shaheen",
        "Thouraya Chahine",
        "Soraya",
        "Chahine",
        "Mohammed Ali",
        "Mohamed Aly",
        "Ali Mohammed",
        "Mrs Kessler",
    ]);
    prop::collection::vec((name, any::<bool>(), any::<bool>()), 1..5).prop_map(move |people| {
        let mut draft = report(&format!("report-{id}"));
        for (name, with_role, with_wife) in people {
            draft = draft.person(&[name]);
            if with_role {
                draft = draft.role("harbour master");
            }
            if with_wife {
                draft = draft
                    .unnamed(MentionType::Person, "the wife")
                    .of(name, "wife");
            }
        }
        draft.done()
    })
}

pub fn readings() -> impl Strategy<Value = (Vec<Reading>, Vec<Reading>)> {
    (reading(0), reading(1), reading(2), reading(3), reading(4))
        .prop_map(|(a, b, c, d, e)| vec![a, b, c, d, e])
        .prop_flat_map(|readings| (Just(readings.clone()), Just(readings).prop_shuffle()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn order_says_nothing((readings, shuffled) in readings()) {
        prop_assert_eq!(resolve(&readings), resolve(&shuffled));
    }

    #[test]
    fn every_chain_has_one_person_and_no_report_lends_two((readings, _) in readings()) {
        let people = resolve(&readings);
        let mut seen = BTreeSet::new();
        for person in &people {
            let mut reports = BTreeSet::new();
            for member in &person.members {
                prop_assert!(seen.insert((member.report.clone(), member.chain)));
                prop_assert!(reports.insert(member.report.clone()));
            }
            prop_assert_eq!(person.links.len() + 1, person.members.len());
            prop_assert!(person.links.iter().all(|link| !link.reasons.is_empty() && link.a < link.b));
        }
        let chains: usize = readings.iter().map(|reading| reading.chains.len()).sum();
        prop_assert_eq!(seen.len(), chains);
        let ids: BTreeSet<&str> = people.iter().map(|person| person.id.as_str()).collect();
        prop_assert_eq!(ids.len(), people.len());
    }
}
