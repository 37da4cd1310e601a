use crate::service::{HOSTILE, case, encoded};

#[tokio::test]
async fn the_case_leaves_in_four_formats() {
    let case = case().await;
    for (format, kind, has) in [
        ("ftm", "application/x-ndjson", "\"schema\":\"Person\""),
        ("geojson", "application/geo+json", "FeatureCollection"),
        ("csv", "text/csv; charset=utf-8", "claim,person,subject"),
        ("annotations", "application/ld+json", "AnnotationPage"),
    ] {
        let file = case.get(&format!("/api/exports/{format}")).await;
        assert_eq!(file.headers["content-type"], kind);
        assert!(
            file.headers["content-disposition"]
                .to_str()
                .unwrap()
                .starts_with("attachment")
        );
        assert!(file.text.contains(has), "{format}: {}", file.text);
        assert!(file.text.contains("Irena Novak"));
    }
    for hostile in HOSTILE {
        case.get(&format!("/api/exports/{}", encoded(hostile)))
            .await
            .problem(404);
    }
}

#[tokio::test]
async fn a_dossier_is_an_archive_about_one_person() {
    let case = case().await;
    let id = case.person("Irena Novak").await;
    let archive = case.get(&format!("/api/people/{id}/dossier")).await;
    assert_eq!(archive.headers["content-type"], "application/zip");
    assert!(archive.text.starts_with("PK"));
    assert!(
        archive.headers["content-disposition"]
            .to_str()
            .unwrap()
            .contains("Irena Novak.zip")
    );
    case.get("/api/people/nobody/dossier").await.problem(404);
}
