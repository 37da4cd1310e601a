//! Working on a workspace, from end to end; needs what `make data` fetches.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

const SPANISH: &str = "El exministro salió del país el viernes con dos de sus colaboradores, según un guardia \
                 de la frontera, y fue visto al día siguiente en un hotel del puerto con su familia.\n";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A folder of a test's own, with a workspace in it.
struct Desk {
    folder: PathBuf,
}

impl Desk {
    fn new(test: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("reportedly-desk-{test}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        Self { folder }
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_reportedly"))
            .arg("--workspace")
            .arg(self.folder.join("case.db"))
            .args(arguments)
            .current_dir(root())
            .env_remove("REPORTEDLY_DATA")
            .env("USER", "ana")
            .output()
            .unwrap()
    }

    fn says(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(
            output.status.success(),
            "{arguments:?}: {said}{}",
            String::from_utf8_lossy(&output.stderr)
        );
        said
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let arguments = [arguments, &["--format", "json"]].concat();
        serde_json::from_str(&self.says(&arguments)).unwrap()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn without_files_the_workspace_answers_as_the_files_do() {
    let desk = Desk::new("samples");
    let said = desk.says(&["add", "samples"]);
    assert!(said.contains("6 reports added"), "{said}");
    let again = desk.says(&["add", "samples/1-kolkheti-wire.md", "samples"]);
    assert!(
        again.ends_with("0 reports added, with 0 claims; 6 there already.\n"),
        "{again}"
    );
    for asked in [
        &["where", "David Lomsar"][..],
        &["where", "David Lomsar", "--as-of", "2016-03-04"],
        &["compare"],
        &["read", "--format", "jsonl"],
    ] {
        let of_files = desk.says(&[asked, &["samples"]].concat());
        assert_eq!(desk.says(asked), of_files, "{asked:?}");
    }
    let one = desk.says(&["compare", "--person", "Davit Lomsar"]);
    assert!(one.contains("Lomsar") && one.len() < desk.says(&["compare"]).len());
    assert_eq!(
        desk.run(&["compare", "--person", "Nobody Atall"])
            .status
            .code(),
        Some(3)
    );
}

#[test]
fn whoever_wrote_a_report_is_none_of_its_people() {
    let desk = Desk::new("bylines");
    let text = "Ossian Dahl fled to Malta on Monday, police said. He had been charged with fraud.\n\n\
                (Reporting by Halima Berg; Editing by Ivar Kolb)\n";
    let report = desk.file("dahl.txt", text);
    desk.says(&["add", &report]);
    let table = desk.json(&["people"]);
    let rows = table.as_array().unwrap().iter();
    let names: Vec<&str> = rows.map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Ossian Dahl"]);
}

#[test]
fn people_are_listed_and_found_in_any_spelling() {
    let desk = Desk::new("people");
    desk.says(&["add", "samples"]);
    let table = desk.json(&["people"]);
    let lomsar = table
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["name"].as_str().unwrap().contains("Lomsar"))
        .unwrap();
    assert_eq!(lomsar["standing"], "disputed");
    assert!(lomsar["origins_high"].as_u64() >= lomsar["origins_low"].as_u64());
    for spelling in ["Davit Lomsar", "David Lomzar", "ლომსარ"] {
        let found = desk.json(&["search", spelling]);
        let names: Vec<&Value> = found["people"]
            .as_array()
            .unwrap()
            .iter()
            .map(|person| &person["name"])
            .collect();
        assert!(
            names
                .iter()
                .any(|name| name.as_str().unwrap().contains("Lomsar")),
            "{spelling}: {names:?}"
        );
    }
    let found = desk.json(&["search", "TRABZON"]);
    let excerpt = &found["reports"][0]["excerpts"][0];
    assert_eq!(excerpt["exact"], "Trabzon");
    for typed in ["\"", "a OR", "NEAR(x", "';--", "*"] {
        desk.says(&["search", "--", typed]);
    }
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_kept() {
    let desk = Desk::new("unread");
    let spanish = desk.file("noticia.txt", SPANISH);
    let damaged = desk.file("broken.txt", "\0\0\u{1}\u{2}\0");
    let sound = desk.file("sound.txt", "Irena Novak is in Vienna, her lawyer said.\n");
    let output = desk.run(&["add", &spanish, &damaged, &sound, "nowhere.txt"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("broken.txt"));
    let found = desk.json(&["search", "frontera"]);
    assert_eq!(found["reports"][0]["report"]["name"], "noticia.txt");
    assert!(found["reports"][0]["report"]["not_read"].is_string());
    let answer = desk.json(&["where", "Irena Novak"]);
    let coverage = &answer["answers"][0]["whereabouts"]["coverage"];
    assert_eq!(
        (&coverage["given"], &coverage["read"]),
        (&Value::from(3), &Value::from(1))
    );
    assert_eq!(coverage["not_read"].as_array().unwrap().len(), 2);
    assert!(
        desk.says(&["verify"])
            .starts_with("All is as it was kept, and the findings are what it gives: 2 reports")
    );
}

#[test]
fn other_bytes_at_the_same_address_correct_what_stood_there() {
    let desk = Desk::new("versions");
    let page = |place: &str| {
        format!(
            "---\nurl: https://example.org/novak\npublished: 2024-05-02\n---\nIrena Novak, the minister of water, is in {place}, her lawyer Petr Havel said.\n"
        )
    };
    desk.says(&["add", &desk.file("a.md", &page("Vienna"))]);
    desk.says(&["add", &desk.file("a.md", &page("Oslo"))]);
    let answer = desk.json(&["where", "Irena Novak"]);
    let whereabouts = &answer["answers"][0]["whereabouts"];
    assert_eq!(whereabouts["places"][0]["place"]["name"], "Oslo");
    assert_eq!(whereabouts["places"].as_array().unwrap().len(), 1);
    assert_eq!(whereabouts["revisions"][0]["by"], "a.md (2)");
}

#[test]
fn pairs_are_told_with_reasons_until_they_are_decided() {
    let desk = Desk::new("pairs");
    for (name, text) in [
        ("a.txt", "John Smith is in Vienna, his lawyer said.\n"),
        (
            "b.txt",
            "John Smith was arrested in Oslo, a neighbour said.\n",
        ),
    ] {
        desk.says(&["add", &desk.file(name, text)]);
    }
    let pairs = desk.json(&["people", "--to-decide"]);
    let pair = &pairs[0];
    assert!(pair["probability"].as_f64().unwrap() >= 0.3, "{pairs}");
    let text = desk.says(&["people", "--to-decide"]);
    for told in [
        &pair["names"][0],
        &pair["names"][1],
        &pair["reports"][0],
        &pair["a"],
    ] {
        assert!(text.contains(told.as_str().unwrap()), "{told} {text}");
    }
    for label in ["for: ", "against: ", "reportedly judge same"] {
        assert!(text.contains(label), "{label} {text}");
    }
    let ids = [pair["a"].as_str().unwrap(), pair["b"].as_str().unwrap()];
    desk.says(&["judge", "not-the-same", ids[0], ids[1]]);
    let left = desk.json(&["people", "--to-decide"]);
    assert_eq!(
        left.as_array().unwrap().len() + 1,
        pairs.as_array().unwrap().len()
    );
}

#[test]
fn judgements_hold_until_they_are_undone() {
    let desk = Desk::new("judge");
    desk.says(&[
        "add",
        &desk.file("a.txt", "Irena Novak is in Vienna, her lawyer said.\n"),
    ]);
    desk.says(&[
        "add",
        &desk.file("b.txt", "Iryna Kowalska is in Oslo, a neighbour said.\n"),
    ]);
    let people = |desk: &Desk| desk.json(&["people"]).as_array().unwrap().len();
    let before = people(&desk);
    desk.says(&[
        "judge",
        "same",
        "Irena Novak",
        "Iryna Kowalska",
        "--why",
        "married name",
        "--by",
        "Ana",
    ]);
    assert_eq!(people(&desk), before - 1);
    desk.says(&["judge", "not-the-same", "Novak@a.txt", "Kowalska@b.txt"]);
    assert_eq!(people(&desk), before, "the last judgement on a pair holds");
    assert!(
        desk.says(&["judgements"])
            .contains("overruled by judgement 2")
    );
    desk.says(&["judge", "undo", "2"]);
    desk.says(&["judge", "undo", "1"]);
    assert_eq!(people(&desk), before);
    let claim = desk.says(&["read", "--format", "jsonl"]);
    let claim: Value =
        serde_json::from_str(claim.lines().find(|line| line.contains("Vienna")).unwrap()).unwrap();
    desk.says(&[
        "judge",
        "wrong",
        claim["id"].as_str().unwrap(),
        "--why",
        "she was only quoted",
    ]);
    let answer = desk.json(&["where", "Irena Novak"]);
    assert_eq!(
        answer["answers"][0]["whereabouts"]["standing"],
        "nothing-reported"
    );
    let log = desk.json(&["judgements"]);
    assert_eq!(log.as_array().unwrap().len(), 5);
    assert_eq!(log[0]["by"], "Ana");
    assert_eq!(log[4]["why"], "she was only quoted");
    assert_eq!(desk.run(&["judge", "undo", "99"]).status.code(), Some(2));
    assert_eq!(
        desk.run(&["judge", "right", "nothing"]).status.code(),
        Some(2)
    );
    assert!(desk.says(&["verify"]).contains("5 judgements"));
}

#[test]
fn of_two_in_a_report_who_are_held_for_one_the_one_named_so_is_meant() {
    let desk = Desk::new("judge-in-report");
    let both =
        "Irena Novak is in Vienna, her lawyer said. Katarina Havel is in Graz, a nurse said.\n";
    desk.says(&["add", &desk.file("a.txt", both)]);
    desk.says(&["judge", "same", "Irena Novak@a.txt", "Katarina Havel@a.txt"]);
    for name in ["Irena Novak", "Katarina Havel"] {
        let other = ["Irena Novak", "Katarina Havel"]
            .into_iter()
            .find(|other| *other != name);
        let (one, other) = (format!("{name}@a.txt"), format!("{}@a.txt", other.unwrap()));
        let said = desk.says(&["judge", "not-the-same", &one, &other, "--by", name]);
        assert!(said.contains(&format!("“{name}” in a.txt and")), "{said}");
    }
}

#[test]
fn what_makes_no_sense_is_refused_with_a_hint() {
    let desk = Desk::new("refused");
    desk.says(&["add", &desk.file("a.txt", "Irena Novak is in Vienna.\n")]);
    desk.says(&["add", &desk.file("b.txt", "Irena Novak is in Oslo.\n")]);
    desk.says(&["judge", "relates", "a.txt", "copy-of", "b.txt"]);
    let again = desk.run(&["judge", "relates", "a.txt", "copy-of", "b.txt"]);
    let said = String::from_utf8_lossy(&again.stderr).into_owned();
    assert!(again.status.success() && said.contains("judgement 1 says so already"));
    let refused = [
        &["judge", "relates", "b.txt", "copy-of", "a.txt"][..],
        &["judge", "relates", "a.txt", "corrects", "a.txt"],
        &["search", ""],
    ];
    for asked in refused {
        let output = desk.run(asked);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{asked:?}: {errors}");
        assert!(errors.contains("hint: "), "{asked:?}: {errors}");
    }
}

#[test]
fn what_changed_is_told_with_its_reports() {
    let desk = Desk::new("changes");
    let report = |day: &str, place: &str| {
        format!(
            "---\npublished: {day}\n---\nIrena Novak, the minister of water, arrived in {place} on {day}, her lawyer Petr Havel said.\n"
        )
    };
    let (old, new) = (
        desk.file("old.md", &report("2024-05-02", "Vienna")),
        desk.file("new.md", &report("2024-06-02", "Oslo")),
    );
    desk.says(&["add", &old, &new, "--retrieved", "2024-06-03T10:00:00Z"]);
    let changed = desk.json(&["changes", "--since", "2024-06-01", "--published"]);
    assert_eq!(changed[0]["name"], "Irena Novak");
    assert_eq!(changed[0]["because_of"], serde_json::json!(["new.md"]));
    let words = changed[0]["changes"][0]["words"].as_str().unwrap();
    assert!(words.contains("Oslo instead of Vienna"), "{words}");
    // All of it came in today.
    let changed = desk.json(&["changes", "--since", "2024-06-03"]);
    assert_eq!(
        changed[0]["because_of"],
        serde_json::json!(["new.md", "old.md"])
    );
    assert!(changed[0]["before"].is_null());
    assert!(
        desk.says(&["changes", "--since", "2999-01-01"])
            .contains("No answer changed")
    );
}

#[test]
fn what_was_judged_holds_after_reading_again() {
    let desk = Desk::new("reread");
    desk.says(&[
        "add",
        &desk.file("a.txt", "Irena Novak is in Vienna, her lawyer said.\n"),
    ]);
    desk.says(&["add", &desk.file("es.txt", SPANISH)]);
    let claims = desk.says(&["read", "--format", "jsonl"]);
    let claim: Value = serde_json::from_str(claims.lines().next().unwrap()).unwrap();
    desk.says(&["judge", "wrong", claim["id"].as_str().unwrap()]);
    let judged = desk.says(&["read", "--format", "jsonl"]);
    assert!(judged.len() < claims.len());
    let said = desk.says(&["reread"]);
    assert!(said.contains("1 report read again"), "{said}");
    assert_eq!(desk.says(&["read", "--format", "jsonl"]), judged);
    assert!(
        desk.says(&["verify"])
            .starts_with("All is as it was kept, and the findings are what it gives: 2 reports")
    );
}

#[test]
fn every_export_carries_its_sources() {
    let desk = Desk::new("export");
    desk.says(&["add", "samples"]);
    let map: Value = serde_json::from_str(&desk.says(&["export", "--format", "geojson"])).unwrap();
    let features = map["features"].as_array().unwrap();
    assert!(!features.is_empty());
    for feature in features {
        let properties = &feature["properties"];
        assert!(
            properties["sha256"].as_str().unwrap().len() == 64
                && properties["evidence"].is_string()
        );
        assert_eq!(properties["review"], "not reviewed");
        assert!(feature["geometry"].is_null() || properties["precision"].is_string());
    }
    let annotations: Value =
        serde_json::from_str(&desk.says(&["export", "--format", "annotations"])).unwrap();
    let claims = desk.says(&["read", "--format", "jsonl"]).lines().count();
    assert_eq!(annotations["items"].as_array().unwrap().len(), claims);
    let table = desk.says(&["export", "--format", "csv"]);
    assert_eq!(
        csv::Reader::from_reader(table.as_bytes()).records().count(),
        claims
    );
    let entities = desk.says(&["export", "--format", "ftm"]);
    assert!(
        entities
            .lines()
            .all(|line| serde_json::from_str::<Value>(line).unwrap()["id"].is_string())
    );
    let archive = desk.folder.join("dossier.zip");
    desk.says(&["dossier", "David Lomsar", "-o", archive.to_str().unwrap()]);
    assert!(std::fs::read(&archive).unwrap().starts_with(b"PK"));
}

#[test]
fn without_a_workspace_it_says_how_to_make_one() {
    let desk = Desk::new("none");
    for asked in [&["where", "Novak"][..], &["compare"], &["read"]] {
        let output = desk.run(asked);
        assert_eq!(output.status.code(), Some(2), "{asked:?}");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(
            errors.contains("no FILE is named") && errors.contains("hint: "),
            "{errors}"
        );
    }
    for asked in [&["people"][..], &["verify"], &["search", "x"]] {
        let output = desk.run(asked);
        assert_eq!(output.status.code(), Some(1), "{asked:?}");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(
            errors.contains("there is no workspace") && errors.contains("hint: "),
            "{errors}"
        );
    }
}

#[test]
fn a_folder_is_no_workspace_and_the_hint_says_what_is() {
    let desk = Desk::new("folder");
    let report = desk.file("a.txt", "Irena Novak fled to Batumi on Friday.\n");
    let folder = desk.folder.to_str().unwrap();
    for command in [
        &["people"][..],
        &["add", &report],
        &["where", "Novak"],
        &["serve", "--port", "0"],
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_reportedly"))
            .args(["--workspace", folder])
            .args(command)
            .current_dir(root())
            .output()
            .unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{command:?}: {errors}");
        assert!(
            errors.contains("is a folder, and a workspace is one file")
                && errors.contains(&format!("`--workspace {folder}/reportedly.db`")),
            "{command:?}: {errors}"
        );
    }
}
