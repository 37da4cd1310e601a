//! A dossier holds what a lawyer asks for, and nothing in it runs.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::{Cursor, Read};

use reportedly_corroborate::NoGazetteer;
use reportedly_export::{
    Dossier, KeptOriginal, annotations, ftm, geojson, table, then, write_dossier,
};
use reportedly_model::{DateBasis, Person, Published, RelationKind};
use reportedly_storage::suite::incoming;
use reportedly_storage::{
    Decision, EventFilter, Judgement, MemoryStorage, Page, Storage, Unreadable, report_id,
};
use reportedly_workspace::{Case, claim_selector, refresh};
use zip::ZipArchive;

const HOSTILE: &str = "<script>alert(1)</script>";

/// Two reports about one person, one of them judged; one that could not be read.
async fn case() -> (MemoryStorage, Case) {
    let storage = MemoryStorage::default();
    let mut hostile = incoming("../../x.html", "Irena Novak", "Batumi");
    hostile.reading.report.title = Some(HOSTILE.into());
    hostile.reading.report.publisher = Some(HOSTILE.into());
    hostile.reading.report.url = Some("javascript:alert(1)".into());
    storage.add_report(hostile.clone()).await.unwrap();
    storage
        .add_report(incoming("b.txt", "Irena Novak", "Oslo"))
        .await
        .unwrap();
    let damaged = Unreadable {
        from: "damaged.txt".into(),
        reason: "damaged.txt holds binary data, not text".into(),
        at: "2024-12-14T10:00:00Z".into(),
        by: "Ana".into(),
    };
    storage.note_unreadable(&damaged).await.unwrap();
    let claim = claim_selector(&hostile.reading.report.id, &hostile.reading.claims[0]);
    let judgement = Judgement {
        at: "2024-12-15T10:00:00Z".into(),
        by: "Eva".into(),
        why: Some("the words say so".into()),
        decision: Decision::Right { claim },
    };
    storage.judge(judgement).await.unwrap();
    let case = refresh(&storage, &NoGazetteer).await.unwrap();
    (storage, case)
}

async fn archive_of(
    storage: &MemoryStorage,
    case: &Case,
    person: &Person,
) -> ZipArchive<Cursor<Vec<u8>>> {
    let mut originals = Vec::new();
    for report in &case.reports {
        originals.push(KeptOriginal {
            report: report.id.clone(),
            name: report.name.clone(),
            bytes: storage.original(&report.id).await.unwrap().unwrap(),
            retrievals: storage.retrievals(&report.id).await.unwrap(),
        });
    }
    let dossier = Dossier {
        case,
        person,
        whereabouts: &storage.whereabouts(&person.id).await.unwrap().unwrap(),
        events: &storage
            .events(&EventFilter::of(&person.id), &Page::all())
            .await
            .unwrap()
            .items,
        originals: &originals,
        as_of: None,
        made: "2024-12-16T10:00:00Z",
        by: "Ana",
    };
    let mut written = Cursor::new(Vec::new());
    write_dossier(&dossier, &mut written).unwrap();
    ZipArchive::new(written).unwrap()
}

fn text_of(archive: &mut ZipArchive<Cursor<Vec<u8>>>, name: &str) -> String {
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[tokio::test]
async fn what_was_retracted_is_marked() {
    let (storage, case) = case().await;
    let ids: Vec<String> = case
        .reports
        .iter()
        .map(|report| report.id.clone())
        .collect();
    let judgement = Judgement {
        at: "2024-12-15T10:00:00Z".into(),
        by: "Eva".into(),
        why: None,
        decision: Decision::Related {
            newer: ids[1].clone(),
            older: ids[0].clone(),
            relation: RelationKind::Retracts,
        },
    };
    storage.judge(judgement).await.unwrap();
    let case = refresh(&storage, &NoGazetteer).await.unwrap();
    let mut archive = archive_of(&storage, &case, &case.people[0]).await;
    let page = text_of(&mut archive, "index.html");
    let marked = page.matches("<strong>Withdrawn</strong>").count();
    assert_eq!(marked, 1, "one of the two claims");
    assert!(page.contains("its report was retracted by b.txt"));
}

#[tokio::test]
async fn the_page_tells_everything_and_runs_nothing() {
    let (storage, case) = case().await;
    let person = case
        .people
        .iter()
        .find(|person| person.name == "Irena Novak")
        .unwrap();
    let mut archive = archive_of(&storage, &case, person).await;
    let page = text_of(&mut archive, "index.html");
    let answer = storage
        .whereabouts(&person.id)
        .await
        .unwrap()
        .unwrap()
        .answer;
    assert!(page.contains(&answer));
    for reading in &case.readings {
        let claim = &reading.claims[0];
        for told in [&claim.id, &claim.evidence.exact, &reading.report.id] {
            assert!(page.contains(told.as_str()), "{told}");
        }
    }
    for told in [
        "not reviewed",
        "confirmed by Eva on 2024-12-15T10:00:00Z",
        "presence · place: Batumi",
        "the words say so",
        "right: “Irena Novak is in Batumi",
        "Why these are taken for one person",
        "“Irena Novak” in b.txt",
        "Retrieved 2024-12-14T10:00:00Z by Ana",
        "damaged.txt holds binary data",
        "Read with: the suite".to_lowercase().as_str(),
        env!("CARGO_PKG_VERSION"),
        case.log[0].seal.as_str(),
    ] {
        assert!(page.to_lowercase().contains(&told.to_lowercase()), "{told}");
    }
    assert!(!page.contains("<script") && !page.contains("href=\"javascript:"));
    assert!(page.contains("default-src 'none'"));
    assert!(!page.contains("src=") || !page.contains("http-equiv=\"refresh\""));
}

#[tokio::test]
async fn the_originals_lie_beside_it_with_their_hashes() {
    let (storage, case) = case().await;
    let person = case
        .people
        .iter()
        .find(|person| person.name == "Irena Novak")
        .unwrap();
    let mut archive = archive_of(&storage, &case, person).await;
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    assert!(
        names
            .iter()
            .all(|name| !name.contains("..") && !name.starts_with('/')),
        "{names:?}"
    );
    let sums = text_of(&mut archive, "SHA256SUMS");
    assert_eq!(sums.lines().count(), 3);
    for line in sums.lines() {
        let (hash, name) = line.split_once("  ").unwrap();
        assert_eq!(
            report_id(text_of(&mut archive, name).as_bytes()),
            hash,
            "{name}"
        );
    }
}

#[tokio::test]
async fn every_format_says_what_was_reviewed() {
    let (_, case) = case().await;
    let mut written = [const { Vec::new() }; 4];
    ftm(&case, &mut written[0]).unwrap();
    geojson(&case, &mut written[1]).unwrap();
    table(&case, &mut written[2]).unwrap();
    annotations(&case, &mut written[3]).unwrap();
    for text in written {
        let text = String::from_utf8(text).unwrap();
        assert!(
            text.contains("confirmed by Eva") && text.contains("not reviewed"),
            "{text}"
        );
        assert!(
            case.readings
                .iter()
                .all(|reading| text.contains(&reading.report.id)),
            "{text}"
        );
    }
}

#[tokio::test]
async fn a_corrected_claim_says_what_was_read_and_undone_judgements_on_others_stay_out() {
    let (storage, case) = case().await;
    storage
        .add_report(incoming("other.txt", "Petr Havel", "Kars"))
        .await
        .unwrap();
    let judge = async |decision| {
        let judgement = Judgement {
            at: "2024-12-16T10:00:00Z".into(),
            by: "Eva".into(),
            why: None,
            decision,
        };
        storage.judge(judgement).await.unwrap().number
    };
    let reading = &case.readings[1];
    let claim = claim_selector(&reading.report.id, &reading.claims[0]);
    let mut corrected = reading.claims[0].clone();
    corrected.slots = case.readings[0].claims[0].slots.clone();
    let corrected = Box::new(corrected);
    let own = judge(Decision::Corrected { claim, corrected }).await;
    let whole = refresh(&storage, &NoGazetteer).await.unwrap();
    let other = whole.readings.last().unwrap();
    let claim = claim_selector(&other.report.id, &other.claims[0]);
    let foreign = judge(Decision::Wrong { claim }).await;
    let foreign = judge(Decision::Undone { entry: foreign }).await;
    let whole = refresh(&storage, &NoGazetteer).await.unwrap();
    let irena = whole.people.iter().find(|one| one.name == "Irena Novak");
    let mut archive = archive_of(&storage, &whole, irena.unwrap()).await;
    let page = text_of(&mut archive, "index.html");
    assert_eq!(
        page.matches("As it was read: Irena Novak: presence · place: Oslo")
            .count(),
        1
    );
    let listed = |number: u64| page.contains(&format!("<li>{number}. "));
    assert!(
        listed(own) && !listed(foreign - 1) && !listed(foreign),
        "{page}"
    );
    let undone = judge(Decision::Undone { entry: own }).await;
    let whole = refresh(&storage, &NoGazetteer).await.unwrap();
    let irena = whole.people.iter().find(|one| one.name == "Irena Novak");
    let mut archive = archive_of(&storage, &whole, irena.unwrap()).await;
    let page = text_of(&mut archive, "index.html");
    for told in [
        format!("<li>{undone}. judgement {own} holds no more: corrected: “Irena Novak is in Oslo"),
        format!("Undone by judgement {undone}."),
    ] {
        assert!(page.contains(&told), "{told}: {page}");
    }
    assert!(!page.contains("As it was read"));
}

#[tokio::test]
async fn no_export_has_an_address_that_runs() {
    let (_, case) = case().await;
    for format in [
        |case: &Case, to: &mut Vec<u8>| ftm(case, to),
        |case: &Case, to: &mut Vec<u8>| geojson(case, to),
        |case: &Case, to: &mut Vec<u8>| table(case, to),
        |case: &Case, to: &mut Vec<u8>| annotations(case, to),
    ] {
        let mut written = Vec::new();
        format(&case, &mut written).unwrap();
        let written = String::from_utf8(written).unwrap();
        assert!(!written.contains("javascript:"), "{written}");
        assert!(written.contains("https://example.org/b.txt"), "{written}");
    }
}

#[tokio::test]
async fn a_dossier_of_a_day_is_of_that_day() {
    let storage = MemoryStorage::default();
    let dated = |file: &str, place: &str, date: &str| {
        let mut report = incoming(file, "Irena Novak", place);
        let basis = DateBasis::Metadata;
        let date = date.to_owned();
        report.reading.report.published = Some(Published { date, basis });
        report
    };
    for report in [
        dated("a.txt", "Batumi", "2024-12-01"),
        dated("b.txt", "Oslo", "2024-12-09"),
    ] {
        storage.add_report(report).await.unwrap();
    }
    let case = refresh(&storage, &NoGazetteer).await.unwrap();
    let person = &case.people[0];
    let stood = then(&case, &NoGazetteer, person, "2024-12-05".parse().unwrap());
    assert_eq!(stood.as_of.left_out, ["b.txt (9 December 2024)"]);
    assert_eq!(stood.person.members.len(), 1);
    assert_eq!(stood.case.reports.len(), 1);
    let answer = stood.whereabouts.unwrap();
    assert!(answer.answer.contains("Batumi") && !answer.answer.contains("Oslo"));
    assert!(stood.events.iter().all(|event| event.accounts.len() == 1));
    let later = then(&case, &NoGazetteer, person, "2024-12-09".parse().unwrap());
    assert!(later.as_of.left_out.is_empty());
    assert_eq!(later.case.reports.len(), 2);
}
