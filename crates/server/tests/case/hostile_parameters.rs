//! Every parameter of every route that the description names, given what would be a command in SQL or
//! FTS5 if it were taken for one. Over both backends.

use reportedly_server::description;
use serde_json::Value;

use crate::service::{HOSTILE, cases, encoded};

/// Addresses to get, each with one hostile parameter, in the path or after it.
fn addresses() -> Vec<String> {
    let described = serde_json::to_value(description()).unwrap();
    let mut addresses = Vec::new();
    for (path, routes) in described["paths"].as_object().unwrap() {
        let parameters = routes["get"]["parameters"].as_array();
        // The stream of progress has no end to wait for.
        if routes["get"].is_null() || path == "/api/progress" {
            continue;
        }
        for parameter in parameters.into_iter().flatten() {
            let name = parameter["name"].as_str().unwrap();
            addresses.extend(HOSTILE.iter().map(|value| match &parameter["in"] {
                Value::String(place) if place == "path" => {
                    path.replace(&format!("{{{name}}}"), &encoded(value))
                }
                _ => format!("{}?{name}={}", path.replace("{id}", "x"), encoded(value)),
            }));
        }
    }
    addresses
}

#[tokio::test]
async fn what_looks_like_a_command_is_a_word_like_any_other() {
    let addresses = addresses();
    assert!(addresses.len() > 200, "only {} addresses", addresses.len());
    for case in cases().await {
        for address in &addresses {
            let reply = case.get(address).await;
            let status = reply.status.as_u16();
            assert!(status < 500, "{address}: {status} {}", reply.text);
            if status >= 400 {
                reply.problem(status);
            }
        }
        let report = case.report("a.txt").await;
        let reading = case.get(&format!("/api/reports/{report}/reading")).await;
        assert!(
            reading.json()["claims"].is_array(),
            "everything is still there"
        );
    }
}
