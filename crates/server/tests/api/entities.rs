//! `/entities/{id}`, its neighbours, and what the service says of itself.

use std::sync::Arc;

use crate::service::{HARBOUR, ask, get, lists, post, shared};
use axum::body::Body;
use axum::http::Request;
use reportedly_server::{Settings, Shared, watchlist_router};

#[tokio::test]
async fn an_entity_holds_what_is_tied_to_it() {
    let entity = get("/entities/hb-1").await.json();
    assert_eq!(entity["caption"], "Ilvana Dorsetti");
    let properties = &entity["properties"];
    assert_eq!(
        properties["sanctions"][0]["properties"]["program"][0],
        "Harbour Programme"
    );
    assert_eq!(
        properties["sanctions"][0]["properties"]["entity"][0], "hb-1",
        "no way back"
    );
    assert_eq!(properties["identification"][0]["schema"], "Passport");
    assert_eq!(
        properties["addressEntity"][0]["properties"]["full"][0],
        "1 Harbour Street, Durrës"
    );
    let brother = &properties["familyPerson"][0]["properties"]["relative"][0];
    assert_eq!(brother["caption"], "Paolo Dorsetti");
    let firm = &properties["ownershipOwner"][0]["properties"]["asset"][0];
    assert_eq!(firm["id"], "hb-3");

    let flat = get("/entities/hb-1?nested=false").await.json();
    assert_eq!(flat["properties"]["addressEntity"][0], "hb-1-address");
    assert!(flat["properties"].get("sanctions").is_none());
}

#[tokio::test]
async fn a_merged_id_leads_on() {
    let reply = get("/entities/hb-old-1").await;
    assert_eq!(
        (reply.status.as_u16(), &reply.headers["location"]),
        (308, &"/entities/hb-1".parse().unwrap())
    );
    assert_eq!(get("/entities/nobody").await.error(404), "No such entity!");
    assert_eq!(
        get("/entities/%00%2e%2e%2f").await.error(404),
        "No such entity!"
    );
}

#[tokio::test]
async fn neighbours_come_by_property_and_page() {
    let body = get("/entities/hb-1/adjacent").await.json();
    assert_eq!(body["entity"]["id"], "hb-1");
    let adjacent = body["adjacent"].as_object().unwrap();
    let names: Vec<&String> = adjacent.keys().collect();
    assert_eq!(
        names,
        [
            "addressEntity",
            "familyPerson",
            "identification",
            "ownershipOwner",
            "sanctions"
        ]
    );
    assert_eq!(adjacent["sanctions"]["total"]["value"], 1);

    let page = get("/entities/hb-1/adjacent/sanctions?limit=1")
        .await
        .json();
    assert_eq!(page["results"][0]["id"], "hb-1-sanction");
    assert_eq!((&page["limit"], &page["offset"]), (&1.into(), &0.into()));
    let none = get("/entities/hb-1/adjacent/sanctions?offset=1")
        .await
        .json();
    assert_eq!(
        (
            none["results"].as_array().unwrap().len(),
            &none["total"]["value"]
        ),
        (0, &1.into())
    );
    for property in ["banana", "name"] {
        let reply = get(&format!("/entities/hb-1/adjacent/{property}")).await;
        assert_eq!(reply.error(404), "No such property!");
    }
    get("/entities/hb-1/adjacent?limit=501").await.error(422);
    get("/entities/nobody/adjacent").await.error(404);
}

#[tokio::test]
async fn the_service_tells_what_it_has() {
    let reply = get("/catalog").await;
    let catalog = reply.json();
    let datasets = catalog["datasets"].as_array().unwrap();
    let names: Vec<&str> = datasets
        .iter()
        .map(|it| it["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["default", "harbour_list", "quay_register"]);
    assert_eq!(
        datasets[0]["children"],
        serde_json::json!(["harbour_list", "quay_register"])
    );
    assert_eq!(
        (&datasets[0]["entity_count"], &datasets[0]["thing_count"]),
        (&12.into(), &8.into())
    );
    assert_eq!(datasets[0]["updated_at"], "2024-11-01T08:00:00");
    let tag = reply.headers["etag"].clone();
    let again = Request::get("/catalog")
        .header("if-none-match", tag)
        .body(Body::empty())
        .unwrap();
    assert_eq!(ask(&watchlist_router(shared()), again).await.status, 304);

    let algorithms = get("/algorithms").await.json();
    assert_eq!(
        (&algorithms["best"], &algorithms["default"]),
        (&"reportedly".into(), &"reportedly".into())
    );
    assert!(
        algorithms["algorithms"][0]["docs"]["features"]["birth_date"]["description"].is_string()
    );
    for path in ["/healthz", "/readyz"] {
        assert_eq!(get(path).await.json()["status"], "ok");
    }
    assert_eq!(get("/nothing/here").await.error(404), "Not Found");
}

#[tokio::test]
async fn lists_are_exchanged_between_requests() {
    let shared = shared();
    let app = watchlist_router(Arc::clone(&shared));
    let entity = async || {
        ask(
            &app,
            Request::get("/entities/hb-2").body(Body::empty()).unwrap(),
        )
        .await
    };
    assert_eq!(entity().await.status, 200);
    let without = HARBOUR
        .lines()
        .filter(|line| !line.starts_with("{\"id\":\"hb-2\""));
    shared.replace(lists(&without.collect::<Vec<_>>().join("\n")));
    assert_eq!(entity().await.status, 404);
}

#[tokio::test]
async fn who_has_no_token_updates_nothing() {
    assert_eq!(
        post("/updatez?token=x", "").await.error(403),
        "Invalid token."
    );
    let settings = Settings {
        update_token: Some("secret".to_owned()),
        ..Settings::default()
    };
    let app = watchlist_router(Arc::new(Shared::new(lists(HARBOUR), settings)));
    for (token, status) in [("secre", 403), ("secretx", 403), ("", 403), ("secret", 200)] {
        let request = Request::post(format!("/updatez?token={token}")).body(Body::empty());
        assert_eq!(
            ask(&app, request.unwrap()).await.status.as_u16(),
            status,
            "{token}"
        );
    }
}

#[tokio::test]
async fn a_list_that_is_cut_off_replaces_no_whole_one() {
    let shared = shared();
    let app = watchlist_router(Arc::clone(&shared));
    let entries = shared.lists().len();
    let half = &HARBOUR[..HARBOUR.trim_end().len() - 5];
    assert_eq!(
        shared.renew(lists(half)),
        Err(vec!["harbour.ftm.json".into()])
    );
    assert_eq!(shared.lists().len(), entries);
    let catalog = || Request::get("/catalog").body(Body::empty()).unwrap();
    let stale = ask(&app, catalog()).await.json();
    assert_eq!(stale["index_stale"], true);
    assert_eq!(stale["datasets"][0]["index_current"], false);
    assert_eq!(shared.renew(lists(HARBOUR)), Ok(()));
    assert_eq!(ask(&app, catalog()).await.json()["index_stale"], false);
}
