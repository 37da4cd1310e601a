//! An entry of a list that is written otherwise, as entities of FollowTheMoney.

use reportedly_model::Gender;

use super::of_ftm::NAMES;
use super::{Entry, Identifier};
use crate::ftm::{Entity, model};

impl Entry {
    /// What the entry says: itself, then its sanctions and documents. `datasets` are the names of
    /// the data sets that hold it.
    pub(crate) fn to_ftm(&self, datasets: &[String]) -> Vec<Entity> {
        let mut entity = Entity {
            id: self.id.clone(),
            caption: self.caption.clone(),
            schema: self.schema.clone(),
            datasets: datasets.to_vec(),
            target: self.target,
            ..Entity::default()
        };
        for listed in &self.names {
            let property = NAMES.iter().find(|(_, kind)| *kind == listed.kind);
            entity.add(property.map_or("name", |(name, _)| *name), &listed.name);
        }
        self.add_facts_to(&mut entity);
        for (property, value) in &self.properties {
            entity.add(property, value);
        }
        let sanctions = self.programmes.iter().enumerate();
        let mut parts: Vec<Entity> = sanctions
            .map(|(at, programme)| self.sanction(at, programme, datasets))
            .collect();
        for identifier in &self.identifiers {
            match self.document(identifier, parts.len(), datasets) {
                Some(document) => {
                    if let Some(property) = register_property(identifier) {
                        entity.add(property, &identifier.number);
                    }
                    parts.push(document);
                }
                None => entity.add(
                    number_property(&self.schema, identifier),
                    &identifier.number,
                ),
            }
        }
        let mut all = vec![entity];
        all.append(&mut parts);
        all
    }

    fn add_facts_to(&self, entity: &mut Entity) {
        for date in &self.birth_dates {
            entity.add("birthDate", &date.edtf());
        }
        let gender = self.gender.map(|gender| match gender {
            Gender::Female => "female",
            Gender::Male => "male",
        });
        entity.add("gender", gender.unwrap_or_default());
        let country = match self.schema.as_str() {
            "Person" => "nationality",
            "Vessel" => "flag",
            _ => "country",
        };
        for (property, values) in [
            ("birthPlace", &self.birth_places),
            ("position", &self.positions),
            ("address", &self.addresses),
            ("topics", &self.topics),
            (country, &self.countries),
            ("notes", &self.remarks),
        ] {
            for value in values {
                entity.add(property, value);
            }
        }
    }

    fn sanction(&self, at: usize, programme: &str, datasets: &[String]) -> Entity {
        let mut sanction = Entity {
            id: format!("{}-sanction-{}", self.id, at + 1),
            schema: "Sanction".to_owned(),
            caption: programme.to_owned(),
            datasets: datasets.to_vec(),
            ..Entity::default()
        };
        sanction.add("entity", &self.id);
        sanction.add("program", programme);
        sanction
    }

    /// A document of a person or firm whose sort the list tells.
    fn document(&self, number: &Identifier, at: usize, datasets: &[String]) -> Option<Entity> {
        let kind = number.kind.as_deref()?;
        if !model().schema(&self.schema)?.is_a("LegalEntity") {
            return None;
        }
        let is_passport = kind.to_lowercase().contains("passport");
        let schema = if is_passport {
            "Passport"
        } else {
            "Identification"
        };
        let mut document = Entity {
            id: format!("{}-document-{}", self.id, at + 1),
            schema: schema.to_owned(),
            caption: number.number.clone(),
            datasets: datasets.to_vec(),
            ..Entity::default()
        };
        document.add("holder", &self.id);
        document.add("type", kind);
        document.add("number", &number.number);
        document.add("country", number.country.as_deref().unwrap_or_default());
        Some(document)
    }
}

/// The property that a number of a register is, beside the document.
fn register_property(number: &Identifier) -> Option<&'static str> {
    let kind = number.kind.as_deref().unwrap_or_default().to_lowercase();
    let is_of = |words: &[&str]| words.iter().any(|word| kind.contains(word));
    if is_of(&["tax id", "fiscal code"]) {
        return Some("taxNumber");
    }
    is_of(&REGISTERS).then_some("registrationNumber")
}

/// What numbers of registers of firms are called by.
const REGISTERS: [&str; 6] = [
    "registration number",
    "registration id",
    "company number",
    "enterprise number",
    "registry number",
    "chamber of commerce number",
];

fn number_property(schema: &str, number: &Identifier) -> &'static str {
    let kind = number.kind.as_deref().unwrap_or_default().to_lowercase();
    match schema {
        "Vessel" if kind.contains("imo") || number.number.contains("IMO") => "imoNumber",
        "Person" => "idNumber",
        _ => "registrationNumber",
    }
}
