//! Every format says of a claim whether its report was corrected or retracted since, and by which.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io;

use reportedly_corroborate::NoGazetteer;
use reportedly_export::{annotations, ftm, geojson, table};
use reportedly_model::{Coded, Kinship, Party, PartyType, RelationKind, Slots, Span};
use reportedly_storage::suite::incoming;
use reportedly_storage::{Decision, Judgement, MemoryStorage, Storage};
use reportedly_workspace::{Case, refresh};

/// Two reports, the second of which withdraws the first, or has nothing to do with it.
async fn case(relation: Option<RelationKind>) -> Case {
    let storage = MemoryStorage::default();
    let mut ids = Vec::new();
    for (name, place) in [("a.txt", "Batumi"), ("b.txt", "Poti")] {
        let report = incoming(name, "Irena Novak", place);
        ids.push(report.reading.report.id.clone());
        storage.add_report(report).await.unwrap();
    }
    if let Some(relation) = relation {
        let decision = Decision::Related {
            newer: ids[1].clone(),
            older: ids[0].clone(),
            relation,
        };
        let judgement = Judgement {
            at: "2024-12-15T10:00:00Z".into(),
            by: "Ana".into(),
            why: None,
            decision,
        };
        storage.judge(judgement).await.unwrap();
    }
    refresh(&storage, &NoGazetteer).await.unwrap()
}

type Format = fn(&Case, &mut Vec<u8>) -> io::Result<()>;
const FORMATS: [Format; 4] = [
    |case, to| ftm(case, to),
    |case, to| geojson(case, to),
    |case, to| table(case, to),
    |case, to| annotations(case, to),
];

#[tokio::test]
async fn all_formats_name_what_withdrew_a_claim() {
    for (relation, words) in [
        (Some(RelationKind::Corrects), Some("corrected by b.txt")),
        (Some(RelationKind::Retracts), Some("retracted by b.txt")),
        (Some(RelationKind::CopyOf), None),
        (None, None),
    ] {
        let case = case(relation).await;
        for (at, format) in FORMATS.iter().enumerate() {
            let mut written = Vec::new();
            format(&case, &mut written).unwrap();
            let written = String::from_utf8(written).unwrap();
            let lines: Vec<&str> = written.lines().collect();
            let saying = |word: &str| lines.iter().filter(|line| line.contains(word)).count();
            match words {
                // The claim itself; in FollowTheMoney the report, too.
                Some(words) => assert_eq!(
                    saying(words),
                    if at == 0 { 2 } else { 1 },
                    "{at}: {written}"
                ),
                None => assert_eq!(saying("ed by b.txt"), 0, "{at}: {written}"),
            }
        }
    }
}

#[tokio::test]
async fn what_was_withdrawn_ties_nobody_together() {
    for (relation, schema) in [
        (RelationKind::Corrects, false),
        (RelationKind::CopyOf, true),
    ] {
        let mut case = case(Some(relation)).await;
        let claim = &mut case.readings[0].claims[0];
        let relative = Party {
            name: claim.subject.name.clone(),
            ..claim.subject.clone()
        };
        assert_eq!(relative.party_type, PartyType::Person);
        claim.slots = Slots::Kinship(Kinship {
            relation: Coded::new("sister".into(), "sister", Span::new(0, 6)),
            relative,
        });
        let mut written = Vec::new();
        ftm(&case, &mut written).unwrap();
        let written = String::from_utf8(written).unwrap();
        assert_eq!(
            written.contains("\"schema\":\"Family\""),
            schema,
            "{written}"
        );
    }
}
