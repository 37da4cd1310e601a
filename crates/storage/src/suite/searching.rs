//! Full text.

use super::fixtures::{incoming, retrieval};
use crate::{Page, Query, Storage};

async fn found(storage: &impl Storage, typed: &str) -> Vec<String> {
    let hits = storage
        .search(&Query::parse(typed), &Page::all())
        .await
        .unwrap();
    hits.items.into_iter().map(|hit| hit.report.name).collect()
}

pub(super) async fn finds_words_in_any_case_and_script(storage: &impl Storage) {
    for (file, name, place) in [
        ("1.txt", "Khadîdja Darouiche", "Abu Dhabi"),
        ("2.txt", "خَديجة درويش", "أبو ظبي"),
        ("3.txt", "哈迪賈·達爾維什", "阿布扎比"),
    ] {
        let mut given = incoming(file, name, place);
        given.retrieval = retrieval(file);
        storage.add_report(given).await.unwrap();
    }
    assert_eq!(found(storage, "KHADIDJA").await, ["1.txt"]);
    assert_eq!(
        found(storage, "dhabi abu").await,
        ["1.txt"],
        "words in any order"
    );
    assert_eq!(
        found(storage, "\"dhabi abu\"").await,
        [""; 0],
        "a phrase in its order"
    );
    assert_eq!(found(storage, "\"abu dhabi\"").await, ["1.txt"]);
    assert_eq!(found(storage, "khadid*").await, ["1.txt"]);
    assert_eq!(found(storage, "khadid").await, [""; 0]);
    assert_eq!(found(storage, "خديجة ابو").await, ["2.txt"]);
    assert_eq!(found(storage, "布扎").await, ["3.txt"], "a run of letters");
    assert_eq!(
        found(storage, "whereabouts").await,
        ["3.txt", "2.txt", "1.txt"],
        "the title, too"
    );
    assert_eq!(found(storage, "").await, [""; 0]);
    let one = storage
        .search(&Query::parse("is"), &Page::first(1))
        .await
        .unwrap();
    let mut page = Page::first(5);
    page.after = one.next;
    let rest = storage.search(&Query::parse("is"), &page).await.unwrap();
    assert_eq!((one.items.len(), rest.items.len()), (1, 2));
    let excerpt = &storage
        .search(&Query::parse("dhabi"), &Page::all())
        .await
        .unwrap()
        .items[0]
        .excerpts[0];
    assert_eq!(
        (excerpt.before.as_str(), excerpt.exact.as_str()),
        ("Khadîdja Darouiche is in Abu ", "Dhabi")
    );
}

pub(super) async fn takes_no_sign_for_a_command(storage: &impl Storage) {
    let mut given = incoming("1.txt", "Irena Novak", "Batumi");
    given.reading.report.name = "'; DROP TABLE reports; --".into();
    given.reading.claims[0].report = given.reading.report.name.clone();
    storage.add_report(given).await.unwrap();
    for typed in [
        "'",
        "\"",
        "\"\"",
        "a\"b",
        "irena\"",
        "*",
        "^irena",
        "title:irena",
        "-batumi",
        "NEAR(irena",
        "(",
        "{a}",
        "irena OR nobody",
        "irena AND nobody",
        "NOT irena",
        "%",
        "_",
        "'; DROP TABLE reports; --",
        "\0",
        "\u{fffd}",
        "+",
        "irena*novak",
    ] {
        let hits = storage.search(&Query::parse(typed), &Page::all()).await;
        assert!(hits.is_ok(), "{typed:?}: {hits:?}");
        assert!(storage.people_like(typed, 10).await.unwrap().is_empty());
        assert_eq!(
            storage.report(typed).await.unwrap().is_some(),
            typed.contains("DROP")
        );
    }
    assert_eq!(
        found(storage, "NOT irena").await.len(),
        0,
        "\"not\" is a word"
    );
}
