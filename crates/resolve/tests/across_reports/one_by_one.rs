//! Reports that come and go one by one make the people that they would make at once.

use crate::order::readings;
use crate::support::{mention, report};
use proptest::prelude::*;
use reportedly_model::{
    Judgement, JudgementStanding, JudgementVerdict, MentionSelector, Person, Reading,
};
use reportedly_resolve::{Resolution, resolve};

fn people(resolution: &Resolution) -> Vec<Person> {
    resolution.people().into_iter().cloned().collect()
}

fn one_by_one<'r>(readings: impl IntoIterator<Item = &'r Reading>) -> Resolution {
    let mut resolution = Resolution::default();
    for reading in readings {
        resolution.add(reading);
    }
    resolution
}

/// About the first mentions of two reports.
fn judgement(a: &Reading, b: &Reading, verdict: u8, at: usize) -> Judgement {
    Judgement {
        a: mention(a, 0),
        b: mention(b, 0),
        verdict: match verdict {
            0 => JudgementVerdict::SamePerson,
            1 => JudgementVerdict::NotTheSame,
            _ => JudgementVerdict::Unsure,
        },
        decided: format!("2024-01-0{}T00:00:00Z", at + 1),
        by: None,
        note: None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn adding_is_as_good_as_starting_anew((readings, shuffled) in readings()) {
        let resolution = one_by_one(&shuffled);
        prop_assert_eq!(people(&resolution), resolve(&readings));
        let at_once = {
            let mut resolution = Resolution::default();
            resolution.extend(&readings);
            resolution
        };
        prop_assert_eq!(resolution.pairs_to_decide(), at_once.pairs_to_decide());
        prop_assert_eq!(resolution.redirects(), at_once.redirects());
    }

    #[test]
    fn judgements_hold_whenever_they_come(
        (readings, shuffled) in readings(),
        decided in prop::collection::vec((0..5_usize, 0..5_usize, 0..3_u8), 0..4),
        early in any::<bool>(),
    ) {
        let judgements: Vec<Judgement> = decided
            .into_iter()
            .enumerate()
            .map(|(at, (a, b, verdict))| judgement(&readings[a], &readings[b], verdict, at))
            .collect();
        let mut resolution = Resolution::default();
        if early {
            judgements.iter().for_each(|judgement| drop(resolution.judge(judgement.clone())));
        }
        shuffled.iter().for_each(|reading| drop(resolution.add(reading)));
        if !early {
            judgements.iter().for_each(|judgement| drop(resolution.judge(judgement.clone())));
        }
        let mut at_once = Resolution::default();
        at_once.extend(&readings);
        judgements.iter().rev().for_each(|judgement| drop(at_once.judge(judgement.clone())));
        prop_assert_eq!(people(&resolution), people(&at_once));
        for (judgement, standing) in resolution.judgements() {
            let id = |mention: &MentionSelector| {
                resolution.person_of(&mention.report, 0).map(|person| person.id.clone())
            };
            if standing == JudgementStanding::Holds {
                let is_one = id(&judgement.a) == id(&judgement.b);
                prop_assert_eq!(is_one, judgement.verdict == JudgementVerdict::SamePerson);
            }
        }
    }

    #[test]
    fn what_is_taken_out_leaves_no_trace((readings, shuffled) in readings(), gone in 1..5_usize) {
        let mut resolution = one_by_one(&shuffled);
        for reading in &readings[..gone] {
            resolution.remove(&reading.report.id);
        }
        prop_assert_eq!(people(&resolution), resolve(&readings[gone..]));
        for reading in &readings[..gone] {
            resolution.add(reading);
        }
        prop_assert_eq!(people(&resolution), resolve(&readings));
    }

    #[test]
    fn a_change_tells_whom_it_touches((readings, _) in readings()) {
        let mut resolution = Resolution::default();
        for reading in &readings {
            let before = people(&resolution);
            let change = resolution.add(reading);
            let after = people(&resolution);
            for person in &after {
                prop_assert!(before.contains(person) || change.made.contains(&person.id));
            }
            for person in &before {
                let stays = after.iter().any(|other| other.id == person.id);
                prop_assert_eq!(!stays, change.gone.contains(&person.id));
            }
        }
    }
}

#[test]
fn more_namesakes_than_one_is_compared_with_still_depend_on_nothing_but_themselves() {
    let named = |at: usize| {
        let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap_or(0));
        let name = format!("Goran Kessl{}{}", letter(at / 26), letter(at));
        report(&format!("{at:03}")).person(&[&name]).done()
    };
    let readings: Vec<Reading> = (0..405).map(named).collect();
    let (first, last) = readings.split_at(30);
    let mut resolution = Resolution::default();
    resolution.extend(last);
    resolution.extend(first);
    assert_eq!(people(&resolution), resolve(&readings));
    for reading in first {
        resolution.remove(&reading.report.id);
    }
    assert_eq!(people(&resolution), resolve(last));
}

#[test]
fn a_copy_that_comes_later_joins_and_one_that_is_read_again_replaces() {
    let reading = report("a").person(&["Goran Kessler"]).done();
    let mut copy = reading.clone();
    copy.report.name = "copy.txt".into();
    let mut resolution = one_by_one([&reading, &copy]);
    assert_eq!(people(&resolution), resolve(&[copy, reading]));
    resolution.add(&report("a").person(&["Milan Kessler"]).done());
    let names: Vec<&str> = resolution
        .people()
        .iter()
        .map(|p| p.name.as_str())
        .collect();
    assert_eq!(names, ["Milan Kessler"]);
}

#[test]
fn a_former_id_leads_to_whoever_it_means_now() {
    let about = |id: &str, day: &str| report(id).person(&["Goran Kessler"]).published(day).done();
    let mut resolution = Resolution::default();
    resolution.add(&about("b", "2024-02-01"));
    let former = resolution.people()[0].id.clone();
    let change = resolution.add(&about("a", "2024-01-01"));
    let present = resolution.people()[0].id.clone();
    assert_ne!(former, present);
    assert!(change.gone.contains(&former) && change.made.contains(&present));
    assert_eq!(resolution.redirect(&former), Some(present.as_str()));
    assert_eq!(
        resolution.redirects().get(former.as_str()),
        Some(&present.as_str())
    );
    assert_eq!(resolution.person(&former).map(|p| p.members.len()), Some(2));
    resolution.remove("a");
    assert_eq!(resolution.redirect(&former), Some(former.as_str()));
    assert_eq!(resolution.redirect(&present), None);
}
