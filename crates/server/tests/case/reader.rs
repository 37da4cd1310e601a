//! A reader of sentences like "Irena Novak is in Batumi.", for tests without a language model.

use reportedly_model::{PlaceValue, Precision, Report, Span};
use reportedly_server::{Document, ReportReader};
use reportedly_storage::report_id;
use reportedly_storage::suite::incoming;
use reportedly_workspace::Outcome;

pub struct SentenceReader;

impl ReportReader for SentenceReader {
    fn read(&self, document: Document) -> Outcome {
        let Ok(text) = String::from_utf8(document.bytes.clone()) else {
            let why = format!(
                "{} holds binary data, not text; save it as text",
                document.name
            );
            return Outcome::Failed { why };
        };
        let id = report_id(&document.bytes);
        let sentence = text.trim().trim_end_matches('.');
        let Some((name, place)) = sentence.split_once(" is in ") else {
            let report = Report {
                id,
                name: document.name,
                text,
                ..Report::default()
            };
            return Outcome::NotRead {
                report: Box::new(report),
                why: "no model for it".into(),
            };
        };
        let mut reading = incoming(&document.name, name, place).reading;
        for claim in &mut reading.claims {
            claim.id = format!("claim-{}", &id[..16]);
        }
        reading.report.id = id;
        reading.report.url = None;
        Outcome::Read(Box::new(reading))
    }

    fn most_bytes(&self) -> usize {
        10_000
    }

    fn read_with(&self) -> String {
        "sentences".into()
    }

    fn find_place(&self, name: &str) -> Option<PlaceValue> {
        (name == "Poti").then(|| PlaceValue {
            name: "Poti".into(),
            text: String::new(),
            span: Span::default(),
            place: Some("suite:Poti".into()),
            country: Some("GE".into()),
            lat: Some(42.1),
            lon: Some(41.7),
            precision: Some(Precision::City),
        })
    }
}
