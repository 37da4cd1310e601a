//! Who is let in.

use reportedly_server::Access;

use crate::service::{app, ask, holders, lists_alone, request};

#[tokio::test]
async fn whoever_is_on_this_machine_may_ask_and_change() {
    let app = app(Access::of_this_machine());
    for host in [
        "127.0.0.1:8484",
        "localhost:8484",
        "[::1]:8484",
        "localhost",
    ] {
        let reply = ask(&app, request("POST", "/api/reports", &[("host", host)])).await;
        assert_eq!(reply.status, 200, "{host}: {}", reply.text);
    }
}

#[tokio::test]
async fn a_name_that_was_pointed_at_this_machine_opens_nothing() {
    let app = app(Access::of_this_machine());
    for host in [
        "evil.example",
        "127.0.0.1.evil.example:8484",
        "localhost@evil.example",
        "a b",
        "",
        "10.0.0.1",
    ] {
        for path in ["/", "/api/who", "/catalog", "/healthz", "/nothing"] {
            let reply = ask(&app, request("GET", path, &[("host", host)])).await;
            assert_eq!(reply.status, 403, "{host} {path}: {}", reply.text);
        }
    }
    let reply = ask(&app, request("GET", "http://evil.example/api/who", &[])).await;
    assert_eq!(reply.status, 403);
}

#[tokio::test]
async fn without_a_token_only_what_is_no_secret_is_told() {
    let app = app(holders().access);
    for path in ["/", "/icon.svg", "/healthz"] {
        assert_ne!(
            ask(&app, request("GET", path, &[])).await.status,
            401,
            "{path}"
        );
    }
    for path in [
        "/api/who",
        "/api/nothing",
        "/api",
        "/catalog",
        "/search/default",
        "/entities/x",
        "/reconcile/default",
        "/nothing",
    ] {
        let reply = ask(&app, request("GET", path, &[])).await;
        assert_eq!(reply.status, 401, "{path}");
        assert_eq!(reply.headers["www-authenticate"], "Bearer");
        let kind = if path.starts_with("/api") {
            "application/problem+json"
        } else {
            "application/json"
        };
        assert_eq!(reply.headers["content-type"], kind, "{path}");
    }
}

#[tokio::test]
async fn a_token_lets_its_holder_in_by_name() {
    let holders = holders();
    let app = app(holders.access);
    for scheme in ["Bearer", "bearer", "ApiKey"] {
        let given = format!("{scheme} {}", holders.reader);
        let reply = ask(
            &app,
            request("GET", "/api/who", &[("authorization", &given)]),
        )
        .await;
        assert_eq!(
            (reply.status.as_u16(), reply.text.as_str()),
            (200, "Tamar Reader")
        );
        let reply = ask(
            &app,
            request("GET", "/catalog", &[("authorization", &given)]),
        )
        .await;
        assert_eq!(reply.status, 200);
    }
    for given in [
        "Bearer",
        "Bearer x",
        "Basic eDp5",
        &format!("Bearer {}x", holders.reader),
        &holders.reader,
    ] {
        let reply = ask(
            &app,
            request("GET", "/api/who", &[("authorization", given)]),
        )
        .await;
        assert_eq!(reply.status, 401, "{given}");
    }
}

#[tokio::test]
async fn only_an_editor_changes_something() {
    let holders = holders();
    let app = app(holders.access);
    let reader = format!("Bearer {}", holders.reader);
    let reply = ask(
        &app,
        request("POST", "/api/reports", &[("authorization", &reader)]),
    )
    .await;
    assert_eq!(reply.status, 403);
    assert!(reply.text.contains("Tamar Reader"), "{}", reply.text);
    let editor = format!("Bearer {}", holders.editor);
    let reply = ask(
        &app,
        request("POST", "/api/reports", &[("authorization", &editor)]),
    )
    .await;
    assert_eq!(reply.status, 200);
}

#[tokio::test]
async fn lists_alone_say_what_there_is_and_what_there_is_not() {
    let app = lists_alone();
    let get = |path: &str| request("GET", path, &[("host", "127.0.0.1")]);
    let root = ask(&app, get("/")).await;
    assert_eq!(root.status, 200);
    assert!(root.text.contains("/match/{dataset}") && root.text.contains("no workspace"));
    let status = ask(&app, get("/api/status")).await;
    assert_eq!(status.status, 404);
    assert!(
        status.text.contains("watchlists and no workspace"),
        "{}",
        status.text
    );
    let nothing = ask(&app, get("/nothing")).await;
    assert!(
        nothing.text.contains("there is nothing at"),
        "{}",
        nothing.text
    );
    assert!(
        !nothing.text.contains("the application is at"),
        "{}",
        nothing.text
    );
}
