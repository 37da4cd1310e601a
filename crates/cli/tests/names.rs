//! `reportedly names` from end to end; needs no data.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::PathBuf;
use std::process::{Command, Output};

use insta::assert_snapshot;

fn names(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_reportedly"))
        .arg("names")
        .args(arguments)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn printed(arguments: &[&str]) -> String {
    let output = names(arguments);
    assert!(output.status.success(), "{}", text(&output.stderr));
    text(&output.stdout).to_owned()
}

/// A file of this test's own, and what is said of it; its folder is left out of what is printed.
fn scored(test: &str, content: impl AsRef<[u8]>) -> String {
    let folder: PathBuf =
        std::env::temp_dir().join(format!("reportedly-names-{test}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("pairs.csv");
    std::fs::write(&path, content).unwrap();
    let output = names(&["--pairs", path.to_str().unwrap()]);
    let said = format!("{}{}", text(&output.stdout), text(&output.stderr));
    let code = output.status.code().unwrap_or(-1);
    let folder = format!("{}/", folder.to_str().unwrap());
    format!("{}ends with {code}\n", said.replace(&folder, ""))
}

#[test]
fn one_comparison_is_explained() {
    assert_snapshot!(printed(&["Dr. Zoubaida Shahin", "CHAHINE, Zoubaïda"]));
    assert_snapshot!(printed(&["Nabil al-Haddad", "Fadi Haddad"]));
    assert_snapshot!(printed(&["Novak Trading Ltd", "Novak Holdings GmbH"]));
    let mixed = printed(&["زبيدة شاهين", "Zubayda Karim Shahin"]);
    assert!(mixed.contains("only one has “Karim”"), "{mixed}");
}

#[test]
fn programs_get_the_evidence_in_parts() {
    assert_snapshot!(printed(&[
        "Ivan Petrovich Sidorov",
        "Ivan Sidorov",
        "--format",
        "json"
    ]));
}

#[test]
fn what_bears_the_names_can_be_said() {
    let ship = printed(&["MV Irena", "Irena", "--kind", "vessel"]);
    assert!(ship.contains("one vessel"), "{ship}");
}

#[test]
fn rows_come_back_with_a_score_and_their_other_columns() {
    assert_snapshot!(scored(
        "rows",
        "id,schema,name1,name2,note\n\
         7,Person,\"Novák, Irena\",Irena Novak,\"a, \"\"b\"\"\"\n\
         8,Company,Novak Ltd,Novak Limited,\n\
         9,Vessel,Kolkheti Star 5,MV Kolkheti Star 6,\n\
         10,LegalEntity,Novak Trading GmbH,Novak Trading,\n\
         11,,,Irena Novak,one name is missing\n"
    ));
}

#[test]
fn an_older_score_is_not_overwritten() {
    assert_snapshot!(scored(
        "again",
        "\u{feff}score,name1,name2\r\n0.1,Irena Novak,Irena Novak\r\n"
    ));
}

#[test]
fn what_is_wrong_with_a_file_is_said_with_its_line() {
    assert_snapshot!(scored("column", "first,name2\nIrena,Novak\n"));
    assert_snapshot!(scored("length", "name1,name2\na,b\nc\n"));
    assert_snapshot!(scored("utf8", b"name1,name2\na,b\n\xff\xfe,b\n"));
    assert_snapshot!(scored("empty", ""));
    let output = names(&["--pairs", "nowhere.csv"]);
    assert_eq!(output.status.code(), Some(1));
    assert_snapshot!(text(&output.stderr));
}

#[test]
fn two_names_or_a_file_are_wanted() {
    for arguments in [&["Irena Novak"][..], &[], &["a", "b", "--pairs", "f.csv"]] {
        assert_eq!(names(arguments).status.code(), Some(2), "{arguments:?}");
    }
}
