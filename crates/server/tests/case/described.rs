//! The description of the routes, as it was last agreed: `INSTA_UPDATE=always` writes it anew.

use crate::service::case;

#[tokio::test]
async fn the_routes_are_described_as_agreed() {
    let described = case().await.get("/api/openapi.json").await.json();
    assert!(described["openapi"].as_str().unwrap().starts_with("3.1"));
    insta::with_settings!({prepend_module_to_snapshot => false}, {
        let described = serde_json::to_string_pretty(&described).unwrap();
        insta::assert_snapshot!("openapi", described);
    });
}

#[tokio::test]
async fn who_is_let_in_and_what_is_refused_anywhere_is_described() {
    let described = case().await.get("/api/openapi.json").await.json();
    let scheme = &described["components"]["securitySchemes"]["token"];
    assert_eq!(
        (&scheme["type"], &scheme["scheme"]),
        (&"http".into(), &"bearer".into())
    );
    assert_eq!(
        described["security"],
        serde_json::json!([{}, {"token": []}])
    );
    let components = &described["components"]["responses"];
    for (path, methods) in described["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let responses = &operation["responses"];
            let of_body: &[&str] = match operation["requestBody"].is_object() {
                true => &["413", "415"],
                false => &[],
            };
            for status in ["401", "403", "405", "503"].iter().chain(of_body) {
                let told = &responses[status];
                let name = told["$ref"]
                    .as_str()
                    .and_then(|name| name.rsplit('/').next());
                let told = name.map_or(told, |name| &components[name]);
                let problem = &told["content"]["application/problem+json"];
                assert!(problem.is_object(), "{method} {path} {status}: {told}");
            }
        }
    }
}
