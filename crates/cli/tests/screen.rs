//! `reportedly screen` from end to end, on the small lists of the crate `screening`.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::Path;
use std::process::{Command, Output};

fn screen(arguments: &[&str]) -> Output {
    let lists = Path::new(env!("CARGO_MANIFEST_DIR")).join("../screening/tests/lists");
    let mut command = Command::new(env!("CARGO_BIN_EXE_reportedly"));
    command.arg("screen").args(arguments).current_dir(lists);
    command.output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn a_name_gets_a_possible_match_with_its_reasons() {
    let output = screen(&[
        "--list",
        "targets.nested.json",
        "--name",
        "Dorsetti, Ilvana",
    ]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let page = text(&output.stdout);
    for expected in [
        "possible match 0.",
        "Example Programme",
        "for: ",
        "A listing is a possible",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
}

#[test]
fn a_table_of_people_becomes_a_table_of_listings() {
    let table = std::env::temp_dir().join(format!("reportedly-people-{}.csv", std::process::id()));
    std::fs::write(
        &table,
        "name,birth_date\nStelian Merrovani,1971-02-14\nNobody Known,soon\n",
    )
    .unwrap();
    let output = screen(&[
        "--list",
        "sdn.csv",
        "--list",
        "alt.csv",
        "--people",
        table.to_str().unwrap(),
        "--format",
        "csv",
    ]);
    let rows: Vec<&str> = text(&output.stdout).lines().collect();
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(
        rows[1].contains("\"possible match\"") && rows[1].contains("ofac-90001"),
        "{rows:?}"
    );
    let told = text(&output.stderr);
    assert!(
        told.contains("warning: sdn.csv, line 3: 2 fields instead of 12"),
        "{told}"
    );
    assert!(told.contains("line 3: \"soon\" is no date"), "{told}");
    assert_eq!(
        output.status.code(),
        Some(1),
        "an incomplete screening is no success"
    );
}

#[test]
fn what_is_wrong_comes_with_a_hint() {
    let output = screen(&["--list", "alt.csv", "--name", "Ilvana Dorsetti"]);
    assert!(
        text(&output.stderr).contains("hint: give that file as well"),
        "{}",
        text(&output.stderr)
    );
    let output = screen(&["--list", "targets.nested.json"]);
    assert_eq!(output.status.code(), Some(2), "nobody to screen");
}

#[test]
fn what_cannot_be_served_comes_with_a_hint() {
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let serve = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_reportedly"));
        let output = command.arg("serve").args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stderr).unwrap()
    };
    let lists = Path::new(env!("CARGO_MANIFEST_DIR")).join("../screening/tests/lists");
    let list = lists.join("targets.nested.json");
    let told = serve(&["--list", list.to_str().unwrap(), "--port", &port]);
    assert!(
        told.contains(
            "is taken by another program\nhint: stop it, or choose another port with --port"
        ),
        "{told}"
    );
    let told = serve(&["--list", "no-such-file.json", "--port", "0"]);
    assert!(
        told.contains("cannot read no-such-file.json") && told.contains("hint: check the path"),
        "{told}"
    );
    let told = serve(&[
        "--list",
        lists.join("alt.csv").to_str().unwrap(),
        "--port",
        "0",
    ]);
    assert!(told.contains("hint: give that file as well"), "{told}");
}
