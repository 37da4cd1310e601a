//! An entry from an entity of FollowTheMoney and what is tied to it: sanctions, documents,
//! addresses, offices held.

use reportedly_model::Gender;

use super::{Entry, Identifier, NameKind, add_once};
use crate::birth_date::BirthDate;
use crate::countries::country_code;
use crate::ftm::{Entity, model};
use crate::store::{Entities, Ordinal};

/// The properties with names, and how a list stands by them.
pub(crate) const NAMES: [(&str, NameKind); 5] = [
    ("name", NameKind::Name),
    ("alias", NameKind::Alias),
    ("previousName", NameKind::PreviousName),
    ("abbreviation", NameKind::WeakAlias),
    ("weakAlias", NameKind::WeakAlias),
];
/// Properties that say where somebody belongs, the flag of a ship included.
const COUNTRIES: [&str; 6] = [
    "nationality",
    "citizenship",
    "country",
    "jurisdiction",
    "flag",
    "mainCountry",
];

impl Entry {
    /// The entry that an entity of the lists is, with what is tied to it.
    pub(crate) fn of(entities: &Entities, at: Ordinal) -> Option<Entry> {
        let entity = entities.get(at)?;
        let mut entry = Entry::without_ties(&entity);
        entry.lists = entity
            .datasets
            .iter()
            .map(|name| entities.title_of(name).to_owned())
            .collect();
        if let Some(place) = entities.place(at) {
            (entry.file, entry.line) = (place.file, place.line);
        }
        add_addresses(entities, &entity, &mut entry);
        for (_, tied, property) in entities.pointing_at(&entity.id) {
            match (tied.schema.as_str(), property.name.as_str()) {
                ("Sanction" | "Risk", "entity") => add_sanction(&tied, &mut entry),
                ("Identification" | "Passport", "holder") => add_document(&tied, &mut entry),
                ("Occupancy", "holder") => add_office(entities, &tied, &mut entry),
                _ => {}
            }
        }
        if entry.programmes.is_empty() {
            for programme in entity.values("programId") {
                add_once(&mut entry.programmes, programme);
            }
        }
        Some(entry)
    }

    /// What an entity says by itself.
    pub(crate) fn without_ties(entity: &Entity) -> Entry {
        let mut entry = Entry {
            id: entity.id.clone(),
            schema: entity.schema.clone(),
            target: entity.target,
            gender: entity.first("gender").and_then(gender_of),
            ..Entry::default()
        };
        for (property, kind) in NAMES {
            for name in entity.values(property) {
                entry.add_name(name, kind);
            }
        }
        if !entity.caption.is_empty() {
            entry.caption.clone_from(&entity.caption);
        }
        let dates = entity.values("birthDate").iter();
        entry.birth_dates = dates.filter_map(|date| BirthDate::parse(date)).collect();
        add_countries(entity, &mut entry);
        for (property, to) in [
            ("birthPlace", &mut entry.birth_places),
            ("position", &mut entry.positions),
            ("address", &mut entry.addresses),
            ("topics", &mut entry.topics),
            ("program", &mut entry.programmes),
            ("notes", &mut entry.remarks),
        ] {
            for text in entity.values(property) {
                add_once(to, text);
            }
        }
        for remark in entity.values("summary") {
            add_once(&mut entry.remarks, remark);
        }
        add_numbers(entity, &mut entry);
        entry
    }
}

fn add_countries(entity: &Entity, entry: &mut Entry) {
    for property in COUNTRIES {
        for country in entity.values(property) {
            let code = country_code(country).unwrap_or(country);
            add_once(&mut entry.countries, code);
        }
    }
}

fn add_numbers(entity: &Entity, entry: &mut Entry) {
    let Some(schema) = model().schema(&entity.schema) else {
        return;
    };
    for (name, values) in &entity.properties {
        let property = schema.property(name);
        let Some(property) = property.filter(|property| property.value_type == "identifier") else {
            continue;
        };
        // The number of an article on somebody is no number of theirs, nor that of a programme.
        if ["programId", "sourceUrl"].contains(&name.as_str()) {
            continue;
        }
        for number in values {
            entry.add_identifier(Identifier {
                kind: (name != "idNumber").then(|| property.label.clone()),
                number: number.clone(),
                country: None,
            });
        }
    }
}

fn add_addresses(entities: &Entities, entity: &Entity, entry: &mut Entry) {
    for id in entity.values("addressEntity") {
        let address = entities.with_id(id).map(|(_, address)| address);
        if let Some(text) = address.as_ref().and_then(|address| address.first("full")) {
            add_once(&mut entry.addresses, text);
        }
    }
}

fn add_sanction(sanction: &Entity, entry: &mut Entry) {
    for reason in ["reason", "summary"]
        .iter()
        .flat_map(|name| sanction.values(name))
    {
        add_once(&mut entry.reasons, reason);
    }
    // A name of the programme says more than its id, and its id more than who decided.
    for property in ["program", "programId", "authority"] {
        let values = sanction.values(property);
        for text in values {
            add_once(&mut entry.programmes, text);
        }
        if !values.is_empty() {
            return;
        }
    }
}

fn add_document(document: &Entity, entry: &mut Entry) {
    let kind = document.first("type").unwrap_or(&document.schema);
    let country = document.first("country").and_then(country_code);
    for property in ["number", "passportNumber"] {
        for number in document.values(property) {
            entry.add_identifier(Identifier {
                kind: Some(kind.to_owned()),
                number: number.clone(),
                country: country.map(str::to_owned),
            });
        }
    }
}

fn add_office(entities: &Entities, occupancy: &Entity, entry: &mut Entry) {
    for id in occupancy.values("post") {
        let post = entities.with_id(id).map(|(_, post)| post);
        let name = post.as_ref().and_then(|post| post.first("name"));
        add_once(&mut entry.positions, name.unwrap_or_default());
    }
}

/// Gender as FollowTheMoney and others write it.
pub(crate) fn gender_of(text: &str) -> Option<Gender> {
    match text.trim().to_lowercase().as_str() {
        "female" | "f" | "woman" => Some(Gender::Female),
        "male" | "m" | "man" => Some(Gender::Male),
        _ => None,
    }
}
