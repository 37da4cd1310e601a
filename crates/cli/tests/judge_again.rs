//! Judgements that go against earlier ones; needs what `make data` fetches.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::Path;
use std::process::{Command, Output};

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    Command::new(env!("CARGO_BIN_EXE_reportedly"))
        .args(arguments)
        .current_dir(folder)
        .env("REPORTEDLY_DATA", data)
        .env("USER", "ana")
        .output()
        .unwrap()
}

#[test]
fn a_claim_judged_wrong_may_be_judged_right_and_nothing_is_undone_twice() {
    let desk = tempfile::tempdir().unwrap();
    std::fs::write(desk.path().join("a.txt"), "Petr Havel is in Oslo.\n").unwrap();
    run(desk.path(), &["add", "a.txt"]);
    let read = run(desk.path(), &["read", "--format", "jsonl"]).stdout;
    let claim: serde_json::Value = serde_json::from_slice(&read).unwrap();
    let id = claim["id"].as_str().unwrap();
    let done = |arguments: &[&str]| {
        let output = run(desk.path(), arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        (output.status.success(), said)
    };
    assert!(done(&["judge", "wrong", id]).0);
    let (is_done, said) = done(&["judge", "right", id, "--by", "Boris"]);
    assert!(is_done, "{said}");
    assert!(done(&["judge", "undo", "2"]).0);
    let (is_done, said) = done(&["judge", "undo", "2"]);
    assert!(
        !is_done && said.contains("judgement 2 was undone by judgement 3"),
        "{said}"
    );
    let (is_done, said) = done(&["judge", "right", "c0ffee"]);
    assert!(
        !is_done && said.contains("no claim in the workspace"),
        "{said}"
    );
}

/// Whoever corrects a claim may point at other words of the report, and at none that it doesn't have.
#[test]
fn a_correction_is_in_words_of_the_report() {
    let desk = tempfile::tempdir().unwrap();
    let text = "Petr Havel is in Oslo, a neighbour said. Nobody saw him in Bergen.\n";
    std::fs::write(desk.path().join("a.txt"), text).unwrap();
    run(desk.path(), &["add", "a.txt"]);
    let read = String::from_utf8(run(desk.path(), &["read", "--format", "jsonl"]).stdout).unwrap();
    let claim = read.lines().find(|line| line.contains("Oslo")).unwrap();
    let parsed: serde_json::Value = serde_json::from_str(claim).unwrap();
    let id = parsed["id"].as_str().unwrap();
    let corrected_to = |claim: &str| {
        std::fs::write(desk.path().join("to.json"), claim).unwrap();
        let output = run(desk.path(), &["judge", "corrected", id, "--to", "to.json"]);
        let said = String::from_utf8(output.stderr).unwrap();
        (output.status.code(), said)
    };
    let moved = claim.replace(r#""end":21"#, r#""end":2000"#);
    let turned = claim.replace(r#""start":17"#, r#""start":99"#);
    for invented in [&claim.replace("Oslo", "Rome"), &moved, &turned] {
        assert_ne!(invented, claim, "{claim}");
        let (status, said) = corrected_to(invented);
        assert_eq!(status, Some(2), "{said}");
        assert!(said.contains("to.json"), "{said}");
    }
    let (status, said) = corrected_to(&claim.replace("\"certain\"", "\"possible\""));
    assert_eq!(status, Some(0), "{said}");
    let kept = String::from_utf8(run(desk.path(), &["read", "--format", "jsonl"]).stdout).unwrap();
    assert!(
        kept.contains("\"possible\"") && !kept.contains("Rome"),
        "{kept}"
    );
}

#[test]
fn only_a_join_is_unjoined() {
    let desk = tempfile::tempdir().unwrap();
    let text = "Petr Havel is in Oslo, a neighbour said.\n";
    for (file, published) in [("a.txt", "2024-12-10"), ("b.txt", "2024-12-11")] {
        let told = format!("---\npublished: {published}\n---\n{text}");
        std::fs::write(desk.path().join(file), told).unwrap();
    }
    run(desk.path(), &["add", "a.txt", "b.txt"]);
    let unjoin = |join: &str| run(desk.path(), &["judge", "unjoin", join]);
    for no_join in ["nosuch", "", "'; --"] {
        let refused = unjoin(no_join);
        let said = String::from_utf8(refused.stderr).unwrap();
        assert_eq!(refused.status.code(), Some(2), "{said}");
        assert!(said.contains("is the id of no join of origins"), "{said}");
    }
    let compared = run(desk.path(), &["compare", "--format", "json"]).stdout;
    let compared = String::from_utf8(compared).unwrap();
    let (_, joins) = compared.split_once("\"joins\"").unwrap();
    let (_, id) = joins.split_once("\"id\": \"").unwrap();
    let (id, _) = id.split_once('"').unwrap();
    assert!(unjoin(id).status.success());
    assert!(unjoin(id).status.success(), "still one, though undone");
}
