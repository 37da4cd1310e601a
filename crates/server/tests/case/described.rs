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
