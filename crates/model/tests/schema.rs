//! The JSON Schemas in `docs/schema/` are the public contract: what the types serialise to is
//! valid under them, and nothing else is.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeSet;

use jsonschema::{Registry, Validator};
use reportedly_model::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const CLAIM: &str = include_str!("../../../docs/schema/claim.schema.json");
const READING: &str = include_str!("../../../docs/schema/reading.schema.json");

fn claim_schema() -> Value {
    serde_json::from_str(CLAIM).unwrap()
}

fn reading_schema() -> Value {
    serde_json::from_str(READING).unwrap()
}

fn claim_validator() -> Validator {
    jsonschema::draft202012::new(&claim_schema()).unwrap()
}

fn check(validator: &Validator, value: &Value) {
    let errors: Vec<String> = validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}\nin {value:#}");
}

fn quoted(text: &str, start: usize) -> Quoted {
    Quoted::new(text, Span::new(start, start + text.chars().count()))
}

fn coded<T>(value: T, text: &str) -> Coded<T> {
    Coded::new(value, text, Span::new(0, text.chars().count()))
}

fn party(name: &str, party_type: PartyType) -> Party {
    Party::new(name, party_type, name, Span::new(0, name.chars().count()))
}

fn brother() -> Party {
    Party {
        of: Some(Anchor {
            name: "Irena Novak".into(),
            relation: "brother".into(),
        }),
        ..party("her brother", PartyType::Person)
    }
}

fn known_place() -> PlaceValue {
    PlaceValue {
        name: "Vilnius".into(),
        text: "Vilnius".into(),
        span: Span::new(20, 27),
        place: Some("geonames:593116".into()),
        country: Some("LT".into()),
        lat: Some(54.689),
        lon: Some(25.28),
        precision: Some(Precision::City),
    }
}

fn unknown_place() -> PlaceValue {
    PlaceValue {
        place: None,
        country: None,
        lat: None,
        lon: None,
        precision: None,
        ..known_place()
    }
}

/// Two claims of every kind where there is a choice: one with every slot filled, one bare.
fn every_slots() -> Vec<Slots> {
    let place = || vec![known_place(), unknown_place()];
    vec![
        Slots::Movement(Movement {
            origin: place(),
            via: place(),
            destination: place(),
            reached: Some(true),
            means: vec![quoted("car", 3)],
            companions: vec![brother()],
            journey: Some("j1".into()),
            leg: Some(1),
        }),
        Slots::Movement(Movement::default()),
        Slots::Presence(Presence { place: place() }),
        Slots::presence(),
        Slots::Fate(Fate {
            event: coded(FateEvent::Missing, "missing"),
            place: place(),
        }),
        Slots::Legal(Legal {
            act: coded(LegalAct::ExtraditionRequest, "asked for her extradition"),
            authority: vec![party("a court", PartyType::Organization)],
            relayed_by: vec![party("Interpol", PartyType::Organization)],
            addressee: vec![party("Lithuania", PartyType::Organization)],
            condition: Some(quoted("if she enters", 8)),
            offence: vec![quoted("fraud", 30)],
            in_absentia: Some(false),
        }),
        Slots::Legal(Legal {
            act: coded(LegalAct::Asylum, "asylum"),
            authority: vec![],
            relayed_by: vec![],
            addressee: vec![],
            condition: None,
            offence: vec![],
            in_absentia: None,
        }),
        Slots::Role(Role {
            title: quoted("minister", 4),
            organization: Some(party("the government", PartyType::Organization)),
            status: RoleStatus::Former,
        }),
        Slots::Role(Role {
            title: quoted("minister", 4),
            organization: None,
            status: RoleStatus::Unstated,
        }),
        Slots::Kinship(Kinship {
            relation: coded("brother".into(), "brother"),
            relative: brother(),
        }),
        Slots::Association(Association {
            relation: coded("close to".into(), "close to"),
            other: party("several officers", PartyType::Group),
        }),
        Slots::Statement(Statement {
            content: quoted("she is tired", 9),
        }),
    ]
}

fn claim(slots: Slots, is_full: bool) -> Claim {
    let evidence = Evidence {
        exact: "Irena Novak left".into(),
        prefix: String::new(),
        suffix: " for Vilnius".into(),
        span: Span::new(0, 16),
    };
    let subject = party("Irena Novak", PartyType::Person);
    let mut claim = Claim::new("novak.txt", subject, slots, evidence);
    claim.id = "0123456789abcdef".into();
    claim.rule = "motion/leave".into();
    if is_full {
        claim.hedges = vec![quoted("reportedly", 2)];
        claim.time = Some(TimeValue::new(
            Some("XXXX-12-08".into()),
            "December 8",
            Span::new(40, 50),
        ));
        claim.sources = vec![vec![
            Source {
                text: "a guard".into(),
                span: Span::new(50, 57),
                name: None,
                source_type: SourceType::Anonymous,
                cue: "told".into(),
            },
            Source {
                text: "AFP".into(),
                span: Span::new(60, 63),
                name: Some("AFP".into()),
                source_type: SourceType::Outlet,
                cue: "told".into(),
            },
        ]];
    }
    claim
}

fn every_claim() -> Vec<Value> {
    every_slots()
        .into_iter()
        .flat_map(|slots| [claim(slots.clone(), true), claim(slots, false)])
        .map(|claim| serde_json::to_value(claim).unwrap())
        .collect()
}

fn reading() -> Value {
    let block = |role, start, end| Block {
        role,
        span: Span::new(start, end),
        author: None,
        date: None,
    };
    let post = Block {
        author: Some(quoted("Jane Roe (@jane)", 40)),
        date: Some(quoted("May 1, 2024", 57)),
        ..block(BlockRole::EmbeddedPost, 20, 38)
    };
    let mention = |form| Mention {
        text: "Irena Novak".into(),
        span: Span::new(0, 11),
        mention_type: MentionType::Person,
        form,
        chain: 0,
    };
    let reading = Reading {
        report: Report {
            id: "0".repeat(64),
            name: "novak.txt".into(),
            title: Some("Gone".into()),
            published: Some(Published {
                date: "2024-12-14".into(),
                basis: DateBasis::Metadata,
            }),
            relations: vec![Relation {
                kind: RelationKind::CopyOf,
                report: "a.txt".into(),
            }],
            credits: vec![Credit {
                name: Some("AFP".into()),
                words: quoted("AFP", 70),
            }],
            text: "Irena Novak left.".into(),
            blocks: vec![block(BlockRole::Body, 0, 17), post],
            ..Report::default()
        },
        mentions: vec![mention(MentionForm::Name), mention(MentionForm::Pronoun)],
        chains: vec![Chain {
            name: "Irena Novak".into(),
            named: true,
            mention_type: MentionType::Person,
            names: vec!["Irena Novak".into()],
            gender: Some(Gender::Female),
            mentions: vec![0, 1],
        }],
        claims: every_slots()
            .into_iter()
            .map(|slots| claim(slots, true))
            .collect(),
    };
    serde_json::to_value(reading).unwrap()
}

#[test]
fn claims_of_every_kind_are_valid() {
    let validator = claim_validator();
    let claims = every_claim();
    let kinds: BTreeSet<&str> = claims.iter().filter_map(|c| c["kind"].as_str()).collect();
    assert_eq!(
        kinds,
        variants::<Kind>().iter().map(String::as_str).collect()
    );
    for claim in &claims {
        check(&validator, claim);
    }
}

#[test]
fn every_field_is_required_and_no_other_allowed() {
    let validator = claim_validator();
    for claim in every_claim() {
        let fields: Vec<String> = claim.as_object().unwrap().keys().cloned().collect();
        for field in fields {
            let mut wrong = claim.clone();
            wrong.as_object_mut().unwrap().remove(&field);
            assert!(
                !validator.is_valid(&wrong),
                "valid without {field}: {wrong}"
            );
        }
        let mut wrong = claim.clone();
        wrong["confidence"] = json!(0.9);
        assert!(!validator.is_valid(&wrong), "valid with a foreign field");
    }
}

#[test]
fn nested_values_are_as_strict() {
    let validator = claim_validator();
    let full = &every_claim()[0];
    let wrong_at = [
        ("/subject/type", json!("animal")),
        ("/subject/start", json!(-1)),
        ("/subject/of", json!({"name": "Irena Novak"})),
        ("/polarity", json!("neutral")),
        ("/certainty", Value::Null),
        ("/evidence/end", json!("16")),
        ("/evidence/exact", json!("")),
        ("/sources/0", json!([])),
        ("/sources/0/0/type", json!("rumour")),
        ("/sources/0/0/name", json!(7)),
        ("/destination/0/precision", json!("exact")),
        ("/destination/0/country", json!("Lithuania")),
        ("/destination/0/lat", json!(154.0)),
        ("/destination", Value::Null),
        ("/reached", json!("yes")),
        ("/leg", json!(0)),
        ("/time/edtf", json!("")),
        ("/time", json!("December 8")),
        ("/hedges/0", json!("reportedly")),
        ("/kind", json!("presence")),
        ("/kind", json!("rumour")),
        ("/id", json!("")),
    ];
    for (path, value) in wrong_at {
        let mut wrong = full.clone();
        *wrong.pointer_mut(path).unwrap() = value;
        assert!(!validator.is_valid(&wrong), "valid with a wrong {path}");
    }
}

#[test]
fn slots_of_another_kind_are_not_allowed() {
    let validator = claim_validator();
    let claims = every_claim();
    let mut wrong = claims[0].clone();
    wrong["act"] = json!({"value": "asylum", "text": "asylum", "start": 0, "end": 6});
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn whole_readings_are_valid() {
    let registry = Registry::new()
        .add(
            "https://reportedly.example/schema/claim.schema.json",
            claim_schema(),
        )
        .unwrap()
        .prepare()
        .unwrap();
    let validator = jsonschema::options()
        .with_registry(&registry)
        .build(&reading_schema())
        .unwrap();
    let reading = reading();
    check(&validator, &reading);
    let wrong_at = [
        ("/report/id", json!("abc")),
        ("/report/published/date", json!("14 December 2024")),
        ("/report/blocks/0/role", json!("EmbeddedPost")),
        ("/report/text", Value::Null),
        ("/mentions/0/chain", Value::Null),
        ("/chains/0/gender", json!("unknown")),
        ("/claims/0/polarity", json!("neutral")),
        ("/claims/0", json!({})),
    ];
    for (path, value) in wrong_at {
        let mut wrong = reading.clone();
        *wrong.pointer_mut(path).unwrap() = value;
        assert!(!validator.is_valid(&wrong), "valid with a wrong {path}");
    }
}

/// The JSON forms of an enum, as its own deserialiser lists them.
fn variants<T: DeserializeOwned>() -> BTreeSet<String> {
    let message = serde_json::from_str::<T>("\"?\"")
        .err()
        .unwrap()
        .to_string();
    // "unknown variant `?`, expected one of `a`, `b` at line 1"
    message
        .split('`')
        .skip(1)
        .step_by(2)
        .skip(1)
        .map(str::to_owned)
        .collect()
}

fn listed(schema: &Value, path: &str) -> BTreeSet<String> {
    let values = schema.pointer(path).and_then(Value::as_array);
    values
        .unwrap_or_else(|| panic!("no list at {path}"))
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

#[test]
fn lists_of_values_are_those_of_the_types() {
    let (claim, reading) = (claim_schema(), reading_schema());
    let lists = [
        (&claim, "/properties/kind/enum", variants::<Kind>()),
        (&claim, "/properties/polarity/enum", variants::<Polarity>()),
        (
            &claim,
            "/properties/certainty/enum",
            variants::<Certainty>(),
        ),
        (&claim, "/properties/modality/enum", variants::<Modality>()),
        (
            &claim,
            "/properties/evidentiality/enum",
            variants::<Evidentiality>(),
        ),
        (&claim, "/$defs/party_type/enum", variants::<PartyType>()),
        (&claim, "/$defs/source_type/enum", variants::<SourceType>()),
        (&claim, "/$defs/fate_event/enum", variants::<FateEvent>()),
        (&claim, "/$defs/legal_act/enum", variants::<LegalAct>()),
        (
            &claim,
            "/$defs/role/properties/status/enum",
            variants::<RoleStatus>(),
        ),
        (
            &claim,
            "/$defs/place/properties/precision/enum",
            variants::<Precision>(),
        ),
        (
            &reading,
            "/$defs/block/properties/role/enum",
            variants::<BlockRole>(),
        ),
        (
            &reading,
            "/$defs/published/properties/basis/enum",
            variants::<DateBasis>(),
        ),
        (
            &reading,
            "/$defs/relation/properties/kind/enum",
            variants::<RelationKind>(),
        ),
        (
            &reading,
            "/$defs/mention_type/enum",
            variants::<MentionType>(),
        ),
        (
            &reading,
            "/$defs/mention/properties/form/enum",
            variants::<MentionForm>(),
        ),
        (
            &reading,
            "/$defs/chain/properties/gender/enum",
            variants::<Gender>(),
        ),
    ];
    for (schema, path, expected) in lists {
        assert!(!expected.is_empty(), "{path}");
        assert_eq!(listed(schema, path), expected, "{path}");
    }
}
