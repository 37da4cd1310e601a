//! What a browser may be led to: requests for other pages, scripts in data, frames.

use reportedly_server::Access;

use crate::service::{app, ask, holders, request};

const HOST: (&str, &str) = ("host", "127.0.0.1:8484");

#[tokio::test]
async fn no_other_page_asks_the_case_anything() {
    let app = app(Access::of_this_machine());
    for foreign in [
        ("origin", "https://evil.example"),
        ("origin", "http://127.0.0.1:3000"),
        ("origin", "http://127.0.0.1"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        // Another port of this machine is the same site.
        ("sec-fetch-site", "same-site"),
    ] {
        for (method, path) in [
            ("POST", "/api/reports"),
            ("GET", "/api/who"),
            ("OPTIONS", "/api/reports"),
        ] {
            let reply = ask(&app, request(method, path, &[HOST, foreign])).await;
            assert_eq!(reply.status, 403, "{foreign:?} {method}");
        }
    }
}

#[tokio::test]
async fn its_own_page_does() {
    let app = app(Access::of_this_machine());
    let own = [
        HOST,
        ("origin", "http://127.0.0.1:8484"),
        ("sec-fetch-site", "same-origin"),
    ];
    assert_eq!(
        ask(&app, request("POST", "/api/reports", &own))
            .await
            .status,
        200
    );
    let typed = [HOST, ("sec-fetch-site", "none")];
    assert_eq!(
        ask(&app, request("GET", "/api/who", &typed)).await.status,
        200
    );
}

#[tokio::test]
async fn openrefine_reconciles_from_its_own_page() {
    let app = app(Access::of_this_machine());
    let foreign = [
        HOST,
        ("origin", "http://127.0.0.1:3333"),
        ("sec-fetch-site", "same-site"),
    ];
    let reply = ask(&app, request("GET", "/reconcile/default", &foreign)).await;
    assert_eq!(reply.status, 200);
    assert_eq!(reply.headers["access-control-allow-origin"], "*");
    assert!(!reply.headers.contains_key("x-frame-options"));
}

#[tokio::test]
async fn a_page_may_ask_whether_it_may_ask() {
    let app = app(holders().access);
    let before = [
        HOST,
        ("origin", "http://127.0.0.1:3333"),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "authorization"),
    ];
    let reply = ask(&app, request("OPTIONS", "/reconcile/default", &before)).await;
    assert_eq!(reply.status, 200);
}

#[tokio::test]
async fn every_answer_forbids_the_browser_what_it_may_not_do() {
    let local = app(Access::of_this_machine());
    let guarded = app(holders().access);
    for path in [
        "/",
        "/assets/none.js",
        "/api/who",
        "/api/nothing",
        "/catalog",
        "/nothing",
    ] {
        for app in [&local, &guarded] {
            let headers = ask(app, request("GET", path, &[HOST])).await.headers;
            let policy = headers["content-security-policy"].to_str().unwrap();
            assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
            assert!(
                policy.contains("frame-ancestors 'none'"),
                "{path}: {policy}"
            );
            assert!(!policy.contains("unsafe"), "{path}: {policy}");
            assert_eq!(headers["x-content-type-options"], "nosniff", "{path}");
            assert_eq!(headers["referrer-policy"], "no-referrer", "{path}");
            assert_eq!(headers["x-frame-options"], "DENY", "{path}");
            assert_eq!(
                headers["cross-origin-resource-policy"], "same-origin",
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn what_a_case_holds_is_kept_in_no_cache() {
    let app = app(Access::of_this_machine());
    let headers = ask(&app, request("GET", "/api/who", &[HOST])).await.headers;
    assert_eq!(headers["cache-control"], "no-store");
}

#[tokio::test]
async fn where_nothing_is_programs_are_told_so_and_browsers_get_the_application() {
    let app = app(Access::of_this_machine());
    for path in ["/people", "/a/b/c", "/wp-login.php", "/%3Cscript%3E"] {
        let program = ask(&app, request("GET", path, &[HOST, ("accept", "*/*")])).await;
        assert_eq!(program.status, 404);
        assert_eq!(program.headers["content-type"], "application/problem+json");
        assert!(
            program.text.contains("/api/openapi.json"),
            "{}",
            program.text
        );
        let plain = ask(
            &app,
            request("GET", path, &[HOST, ("accept", "text/plain")]),
        )
        .await;
        assert_eq!(plain.headers["content-type"], "text/plain; charset=utf-8");
        assert!(plain.text.contains("there is nothing at"));
        let accept = ("accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        let browser = ask(&app, request("GET", path, &[HOST, accept])).await;
        assert_eq!(browser.status, 404);
        assert_eq!(browser.headers["content-type"], "text/html; charset=utf-8");
        let policy = browser.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'none'"));
        let sent = ask(&app, request("POST", path, &[HOST, accept])).await;
        assert_eq!(sent.headers["content-type"], "application/problem+json");
    }
}
