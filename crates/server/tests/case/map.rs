use std::sync::Arc;

use reportedly_model::{Precision, Slots};
use reportedly_storage::suite::incoming;
use reportedly_storage::{MemoryStorage, Storage};
use serde_json::json;

use crate::service::{HOSTILE, case, cases, encoded, over};

#[tokio::test]
async fn places_stand_on_the_map_with_their_precision() {
    let case = case().await;
    let irena = case.person("Irena Novak").await;
    for (query, found) in [
        (String::new(), 3),
        (format!("person={irena}"), 2),
        ("kind=fate".to_owned(), 0),
        ("from=2024-12-13".to_owned(), 0),
        ("from=2024-12-12&to=2024-12-12".to_owned(), 3),
        ("to=2024-12-11".to_owned(), 0),
    ] {
        let map = case.get(&format!("/api/map?{query}")).await;
        assert_eq!(map.headers["content-type"], "application/geo+json");
        let map = map.json();
        assert_eq!(map["features"].as_array().unwrap().len(), found, "{query}");
    }
    let backwards = case.get("/api/map?from=2024-12-13&to=2024-12-12").await;
    backwards.problem(422);
    let map = case.get(&format!("/api/map?person={irena}")).await.json();
    let feature = &map["features"][0];
    assert_eq!(feature["geometry"]["coordinates"], json!([41.6, 41.6]));
    let properties = &feature["properties"];
    assert_eq!(properties["precision"], "city");
    assert_eq!(properties["person_name"], "Irena Novak");
    assert_eq!(properties["published"], "2024-12-12");
}

#[tokio::test]
async fn a_country_is_an_area_by_its_code_and_never_a_point() {
    let storage = MemoryStorage::default();
    for (file, precision) in [
        ("a.txt", Precision::Country),
        ("b.txt", Precision::Region),
        ("c.txt", Precision::Area),
        ("d.txt", Precision::Site),
    ] {
        let mut given = incoming(file, "Irena Novak", "Batumi");
        let Slots::Presence(presence) = &mut given.reading.claims[0].slots else {
            unreachable!("the fixture makes a presence");
        };
        presence.place[0].precision = Some(precision);
        storage.add_report(given).await.unwrap();
    }
    let map = over(Arc::new(storage)).await.get("/api/map").await.json();
    for feature in map["features"].as_array().unwrap() {
        let (geometry, properties) = (&feature["geometry"], &feature["properties"]);
        assert_eq!(properties["country"], "GE");
        if properties["precision"] == "site" {
            assert_eq!(geometry["type"], "Point");
            assert!(properties["around"].is_null());
        } else {
            assert!(geometry.is_null(), "{feature}");
            assert_eq!(properties["around"], json!([41.6, 41.6]));
        }
    }
}

#[tokio::test]
async fn what_was_judged_wrong_is_not_on_it() {
    let case = case().await;
    let map = case.get("/api/map").await.json();
    let claim = &map["features"][0]["properties"]["claim"];
    let judged = case
        .post(
            "/api/judgements",
            &json!({"kind": "claim-wrong", "claim": claim}),
        )
        .await;
    judged.json();
    case.service.catch_up().await.unwrap();
    let map = case.get("/api/map").await.json();
    assert_eq!(map["features"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn what_is_typed_is_never_a_command() {
    for case in cases().await {
        for hostile in HOSTILE {
            let typed = encoded(hostile);
            for parameter in ["kind", "from", "to"] {
                case.get(&format!("/api/map?{parameter}={typed}"))
                    .await
                    .problem(400);
            }
            case.get(&format!("/api/map?person={typed}"))
                .await
                .problem(404);
        }
    }
}

#[tokio::test]
async fn a_namesake_that_fewer_reports_mean_is_no_point() {
    let storage = MemoryStorage::default();
    for (file, country) in [("a.txt", "GE"), ("b.txt", "GE"), ("c.txt", "BR")] {
        let mut given = incoming(file, "Irena Novak", "Poti");
        let Slots::Presence(presence) = &mut given.reading.claims[0].slots else {
            unreachable!("the fixture makes a presence");
        };
        presence.place[0].country = Some(country.into());
        presence.place[0].place = Some(format!("suite:{country}"));
        storage.add_report(given).await.unwrap();
    }
    let map = over(Arc::new(storage)).await.get("/api/map").await.json();
    let features = map["features"].as_array().unwrap();
    assert_eq!(features.len(), 3);
    for feature in features {
        let properties = &feature["properties"];
        let is_in_doubt = properties["country"] == "BR";
        assert_eq!(feature["geometry"].is_null(), is_in_doubt);
        assert_eq!(properties["elsewhere"], json!(is_in_doubt.then_some("GE")));
        assert_eq!(properties["around"].is_array(), is_in_doubt);
    }
}
