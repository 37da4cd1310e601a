//! Reports to keep, made without reading: one sentence, one person, one claim.

use reportedly_model::{
    Block, BlockRole, Chain, Claim, DateBasis, Evidence, Mention, MentionForm, MentionType, Party,
    PartyType, Person, PersonMember, PlaceValue, Precision, Presence, Published, Reading, Report,
    SeenName, Slots, Span,
};

use crate::{Incoming, MemoryStorage, Retrieval, Storage as _, report_id};

/// A workspace in memory with reports that each say `{name} is in {place}.`; a report is its file,
/// name and place.
///
/// # Panics
///
/// When the backend does not take a report.
pub async fn with_reports(reports: &[(&str, &str, &str)]) -> MemoryStorage {
    let storage = MemoryStorage::default();
    for (file, name, place) in reports {
        let report = incoming(file, name, place);
        storage.add_report(report).await.unwrap();
    }
    storage
}

/// `{name} is in {place}.`, published as the file `file`.
pub fn incoming(file: &str, name: &str, place: &str) -> Incoming {
    let text = format!("{name} is in {place}.");
    let bytes = format!("{file}\n{text}").into_bytes();
    let report = report(file, &bytes, &text);
    let person = Span::new(0, name.chars().count());
    let start = person.end + " is in ".len();
    let mention = Mention {
        text: name.to_owned(),
        span: person,
        mention_type: MentionType::Person,
        form: MentionForm::Name,
        chain: 0,
    };
    let chain = Chain {
        name: name.to_owned(),
        named: true,
        mention_type: MentionType::Person,
        names: vec![name.to_owned()],
        gender: None,
        mentions: vec![0],
    };
    let claims = vec![claim(
        &report,
        name,
        place,
        Span::new(start, start + place.chars().count()),
    )];
    Incoming {
        original: bytes,
        reading: Reading {
            report,
            mentions: vec![mention],
            chains: vec![chain],
            claims,
        },
        not_read: None,
        read_with: "the suite".to_owned(),
        added: "2024-12-14T10:05:00Z".to_owned(),
        retrieval: retrieval(file),
    }
}

pub(super) fn retrieval(from: &str) -> Retrieval {
    Retrieval {
        at: "2024-12-14T10:00:00Z".to_owned(),
        by: "Ana".to_owned(),
        from: from.to_owned(),
    }
}

fn report(file: &str, bytes: &[u8], text: &str) -> Report {
    Report {
        id: report_id(bytes),
        name: file.to_owned(),
        title: Some("Whereabouts unknown".to_owned()),
        publisher: Some("The Harbour Gazette".to_owned()),
        published: Some(Published {
            date: "2024-12-12".to_owned(),
            basis: DateBasis::Metadata,
        }),
        url: Some(format!("https://example.org/{file}")),
        language: Some("en".to_owned()),
        text: text.to_owned(),
        blocks: vec![Block {
            role: BlockRole::Body,
            span: Span::new(0, text.chars().count()),
            author: None,
            date: None,
        }],
        ..Report::default()
    }
}

fn claim(report: &Report, name: &str, place: &str, span: Span) -> Claim {
    let subject = Span::new(0, name.chars().count());
    let subject = Party::new(name, PartyType::Person, name, subject);
    let whole = Span::new(0, report.text.chars().count());
    let place = PlaceValue {
        name: place.to_owned(),
        text: place.to_owned(),
        span,
        place: Some(format!("suite:{place}")),
        country: Some("GE".to_owned()),
        lat: Some(41.6),
        lon: Some(41.6),
        precision: Some(Precision::City),
    };
    let slots = Slots::Presence(Presence { place: vec![place] });
    let evidence = Evidence {
        exact: report.text.clone(),
        prefix: String::new(),
        suffix: String::new(),
        span: whole,
    };
    let mut claim = Claim::new(report.name.clone(), subject, slots, evidence);
    claim.id = format!("claim-{}", report.id.get(..16).unwrap_or_default());
    claim.rule = "presence/be".to_owned();
    claim
}

/// The person whom chain 0 of a report is about.
pub(super) fn person(id: &str, name: &str, of: &Reading) -> Person {
    Person {
        id: id.to_owned(),
        name: name.to_owned(),
        person_type: PartyType::Person,
        of: None,
        names: vec![SeenName {
            name: name.to_owned(),
            count: 1,
            reports: vec![of.report.name.clone()],
        }],
        members: vec![PersonMember {
            report: of.report.id.clone(),
            report_name: of.report.name.clone(),
            chain: 0,
        }],
        links: Vec::new(),
        doubts: Vec::new(),
        ages: Vec::new(),
    }
}
