//! The engine, as the service asks for it.

use std::path::PathBuf;
use std::sync::Arc;

use reportedly_model::PlaceValue;
use reportedly_places::Context;
use reportedly_readers::ReadOptions;
use reportedly_server::{Document, ReportReader};
use reportedly_workspace as workspace;

use crate::engine::{Engine, Outcome};
use crate::inputs::Input;
use crate::render;

/// Reads what is sent to the service.
#[derive(Debug)]
pub(crate) struct ServedEngine {
    pub(crate) engine: Arc<Engine>,
    pub(crate) read_with: String,
}

impl ReportReader for ServedEngine {
    fn read(&self, document: Document) -> workspace::Outcome {
        let input = Input {
            path: PathBuf::from(&document.name),
            name: document.name,
            published: document.published,
            language: document.language,
            bytes: Some(document.bytes),
        };
        match self.engine.read_one(&input) {
            Outcome::Read(reading, _) => workspace::Outcome::Read(reading),
            Outcome::OtherLanguage(report) => workspace::Outcome::NotRead {
                why: render::no_model_for(&report),
                report,
            },
            Outcome::Failed { failure, .. } => workspace::Outcome::Failed {
                why: match failure.hint {
                    Some(hint) => format!("{}; {hint}", failure.what),
                    None => failure.what,
                },
            },
        }
    }

    fn most_bytes(&self) -> usize {
        ReadOptions::default().max_bytes
    }

    fn read_with(&self) -> String {
        self.read_with.clone()
    }

    fn find_place(&self, name: &str) -> Option<PlaceValue> {
        let place = self.engine.gazetteer.resolve(name, &Context::default())?;
        Some(PlaceValue {
            name: place.name.to_string(),
            text: String::new(),
            span: reportedly_model::Span::default(),
            place: Some(place.id.to_string()),
            country: place.country.map(|country| country.to_string()),
            lat: Some(place.lat),
            lon: Some(place.lon),
            precision: Some(place.precision),
        })
    }
}
