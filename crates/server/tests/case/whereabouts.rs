use crate::service::{case, encoded};

#[tokio::test]
async fn are_told_of_everybody_now_and_as_of_a_day() {
    let case = case().await;
    let all = case.get("/api/whereabouts").await.json();
    assert_eq!(all["items"].as_array().unwrap().len(), 2);
    for day in ["", "2024-12-20", "2024-12-01"] {
        let mut after = String::new();
        let mut seen = 0;
        loop {
            let path = format!(
                "/api/whereabouts?limit=1&as_of={day}&after={}",
                encoded(&after)
            );
            let slice = case.get(&path).await.json();
            seen += slice["items"].as_array().unwrap().len();
            if day == "2024-12-01" {
                assert_eq!(slice["items"][0]["standing"], "nothing-reported");
            }
            match slice["next"].as_str() {
                Some(next) => after = next.to_owned(),
                None => break,
            }
        }
        assert_eq!(seen, 2, "{day}");
    }
    case.get("/api/whereabouts?as_of=soon").await.problem(400);
    case.get("/api/whereabouts?after=soon").await.problem(400);
}
