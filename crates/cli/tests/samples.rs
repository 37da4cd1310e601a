//! The program from end to end on the samples; needs what `make data` fetches.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const REPORTEDLY: &str = env!("CARGO_BIN_EXE_reportedly");
/// A language that there is no model for.
const SPANISH: &str = "El exministro salió del país el viernes con dos de sus colaboradores, según un guardia \
                 de la frontera, y fue visto al día siguiente en un hotel del puerto con su familia.\n";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A run in the workspace, where the data is.
fn reportedly(arguments: &[&str]) -> Command {
    let data = root().join("data");
    let fetched = data
        .read_dir()
        .is_ok_and(|mut entries| entries.next().is_some());
    assert!(
        fetched,
        "there is no language model in data/: run `make data`"
    );
    let mut command = Command::new(REPORTEDLY);
    command
        .args(arguments)
        .current_dir(root())
        .env_remove("REPORTEDLY_DATA")
        .env_remove("NO_COLOR");
    command
}

fn run(arguments: &[&str]) -> Output {
    reportedly(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// A folder of this test's own.
fn scratch(test: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("reportedly-{test}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn claims(output: &Output) -> Vec<serde_json::Value> {
    text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn every_claim_of_the_samples_rests_on_its_words() {
    let output = run(&["read", "samples", "--format", "json"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let readings: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(readings.len(), 6);
    for reading in &readings {
        let words: Vec<char> = reading["report"]["text"]
            .as_str()
            .unwrap()
            .chars()
            .collect();
        for claim in reading["claims"].as_array().unwrap() {
            let evidence = &claim["evidence"];
            let at = |end: &str| evidence[end].as_u64().unwrap() as usize;
            let slice: String = words[at("start")..at("end")].iter().collect();
            assert_eq!(evidence["exact"], slice);
        }
    }
}

#[test]
fn jsonl_is_one_claim_a_line_in_the_order_of_the_files() {
    let files = [
        "samples/4-kolkheti-wire-corrected.md",
        "samples/1-kolkheti-wire.md",
    ];
    let output = run(&["read", files[0], files[1], "--format", "jsonl"]);
    let reports: Vec<String> = claims(&output)
        .iter()
        .map(|claim| claim["report"].as_str().unwrap().to_owned())
        .collect();
    assert!(reports.is_sorted_by_key(|report| report.starts_with('1')));
    assert!(reports.len() > 10);
    assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
}

#[test]
fn a_damaged_file_is_named_and_the_rest_is_read() {
    let folder = scratch("damaged");
    for number in 0..40 {
        let body = format!(
            "Irena Novak fled to Vienna on {} May 2024.\n",
            number % 28 + 1
        );
        std::fs::write(folder.join(format!("{number:02}.txt")), body).unwrap();
    }
    std::fs::write(
        folder.join("20.txt"),
        b"\x00\x01\x02\xff\xfe\x00\x00damaged",
    )
    .unwrap();
    std::fs::write(folder.join("21.txt"), b"").unwrap();
    let output = run(&["read", folder.to_str().unwrap(), "--format", "jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    let errors = text(&output.stderr);
    assert!(
        errors.contains("20.txt") && errors.contains("21.txt"),
        "{errors}"
    );
    assert!(
        errors
            .lines()
            .all(|line| line.starts_with("error: ") || line.starts_with("hint: "))
    );
    let reports: Vec<_> = claims(&output)
        .iter()
        .map(|claim| claim["report"].clone())
        .collect();
    assert!(reports.iter().any(|report| report == "39.txt"));
    assert!(reports.is_sorted_by_key(|report| report.as_str().map(str::to_owned)));
}

#[test]
fn a_missing_file_is_named_and_the_rest_is_read() {
    let output = run(&["read", "nowhere.txt", "samples/1-kolkheti-wire.md"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).starts_with("error: cannot read nowhere.txt"));
    assert!(text(&output.stdout).contains("Kolkheti Wire"));
}

#[test]
fn what_changed_in_an_answer_is_said_with_its_reports() {
    let output = run(&["where", "David Lomsar", "samples", "--since", "2016-03-04"]);
    let answer = text(&output.stdout);
    assert!(answer.contains("Changed since then"), "{answer}");
    let output = run(&["where", "David Lomsar", "samples", "--since", "2024-01-01"]);
    let answer = text(&output.stdout);
    assert!(answer.contains("Nothing changed since then."), "{answer}");
    let output = run(&["where", "David Lomsar", "samples"]);
    assert!(!text(&output.stdout).contains("since then"));
}

#[test]
fn a_usage_error_ends_with_two() {
    for arguments in [
        &["read"][..],
        &["read", "samples", "--published", "yesterday"],
        &[
            "read",
            "samples/1-kolkheti-wire.md",
            "--published",
            "other.txt=2024-01-01",
        ],
        &["where", "Lomsar", "samples", "--as-of", "soon"],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty());
        assert!(text(&output.stderr).starts_with("error: "));
    }
}

#[test]
fn missing_data_gives_the_command_that_fetches_it() {
    let folder = scratch("no-data");
    let output = run(&["read", "samples", "--data", folder.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains("make data"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn the_front_matter_wins_over_the_command_line() {
    let folder = scratch("dates");
    let own = "---\npublished: 2024-05-01\n---\nIrena Novak fled to Vienna.\n";
    std::fs::write(folder.join("own.txt"), own).unwrap();
    std::fs::write(folder.join("none.txt"), "Irena Novak fled to Vienna.\n").unwrap();
    let folder = folder.to_str().unwrap();
    let output = run(&[
        "read",
        folder,
        "--published",
        "2024-06-01",
        "--format",
        "json",
    ]);
    let readings: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(readings[0]["report"]["published"]["date"], "2024-06-01");
    assert_eq!(readings[0]["report"]["published"]["basis"], "analyst");
    assert_eq!(readings[1]["report"]["published"]["date"], "2024-05-01");
}

#[test]
fn two_files_of_one_name_go_by_their_paths() {
    let folder = scratch("names");
    let paths = ["a", "b"].map(|part| folder.join(part).join("report.txt"));
    for path in &paths {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, "Irena Novak fled to Vienna.\n").unwrap();
    }
    let files = paths.each_ref().map(|path| path.to_str().unwrap());
    let output = run(&["read", files[0], files[1], "--format", "jsonl"]);
    let claims = claims(&output);
    assert!(claims.iter().any(|claim| claim["report"] == files[0]));
    assert!(claims.iter().any(|claim| claim["report"] == files[1]));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let mut child = reportedly(&["read", "samples"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut errors = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut errors)
        .unwrap();
    assert!(child.wait().unwrap().success());
    assert!(!errors.contains("error"), "{errors}");
}

#[test]
fn a_person_is_found_in_another_spelling() {
    let output = run(&["where", "David Lomsar", "samples"]);
    assert!(output.status.success());
    let answer = text(&output.stdout);
    assert!(answer.contains("Davit Lomsar"), "{answer}");
    assert!(answer.contains("1-kolkheti-wire.md"), "{answer}");
    assert!(!answer.contains('\u{1b}'), "colour goes to terminals only");
}

#[test]
fn nobody_by_that_name_is_an_answer() {
    let output = run(&["where", "Xaver Unterhuber", "samples"]);
    assert_eq!(output.status.code(), Some(3));
    let answer = text(&output.stdout);
    assert!(answer.starts_with("No person by the name of Xaver Unterhuber"));
    assert!(answer.contains("People found: David Lomsar"), "{answer}");
}

#[test]
fn what_was_not_read_is_said() {
    let folder = scratch("unread");
    let wire = root().join("samples/1-kolkheti-wire.md");
    std::fs::copy(wire, folder.join("1-kolkheti-wire.md")).unwrap();
    std::fs::write(folder.join("2-cable.txt"), SPANISH).unwrap();
    let path = folder.to_str().unwrap();
    let output = run(&["compare", path]);
    assert!(output.status.success());
    let page = text(&output.stdout);
    let unread = "2-cable.txt · no model for its language (Spanish)";
    assert!(page.contains(unread), "{page}");
    let json = run(&["compare", path, "--format", "json"]);
    let found: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(found["not_read"][0]["report"], "2-cable.txt");
    assert!(!found["events"].as_array().unwrap().is_empty());
}

#[test]
fn a_french_report_is_read_as_french() {
    let output = run(&["read", "samples/5-depeche-du-phare.md", "--format", "jsonl"]);
    let claims = text(&output.stdout);
    for expected in [
        "aurait gagné Dubaï vendredi",
        "\"evidentiality\":\"reported\"",
    ] {
        assert!(claims.contains(expected), "{expected}\n{claims}");
    }
}

const IN_ENGLISH: &str = "Former minister Youssef Mansouri fled Tunis for Malta on Friday, a border guard said. \
                          He was seen at a hotel in Valletta with his wife and two of his sons.\n";
const IN_FRENCH: &str = "L'ancien ministre Youssef Mansouri a quitté Tunis pour Malte vendredi, selon son avocat. \
                         Il a été aperçu dans un hôtel de La Valette avec son épouse et deux de ses fils.\n";

#[test]
fn one_person_in_two_languages_is_one() {
    let folder = scratch("two-languages");
    std::fs::write(folder.join("1-cable.txt"), IN_ENGLISH).unwrap();
    std::fs::write(folder.join("2-depeche.txt"), IN_FRENCH).unwrap();
    let path = folder.to_str().unwrap();
    let published = ["--published", "2024-03-18"];
    let output = run(&[
        "compare",
        path,
        published[0],
        published[1],
        "--format",
        "json",
    ]);
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["not_read"], serde_json::json!([]), "{found:#}");
    let answer = run(&[
        "where",
        "Youssef Mansouri",
        path,
        published[0],
        published[1],
    ]);
    let answer = text(&answer.stdout);
    for report in ["1-cable.txt", "2-depeche.txt"] {
        assert!(answer.contains(report), "{report}\n{answer}");
    }
}

#[test]
fn french_is_told_by_its_words_or_named() {
    let folder = scratch("french");
    std::fs::write(folder.join("long.txt"), IN_FRENCH).unwrap();
    std::fs::write(folder.join("short.txt"), "Karim Haddad a fui en Libye.\n").unwrap();
    let file = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let told = run(&["read", &file("long.txt"), "--format", "jsonl"]);
    assert!(
        text(&told.stdout).contains("motion/leave"),
        "{}",
        text(&told.stdout)
    );
    let named = run(&[
        "read",
        &file("short.txt"),
        "--language",
        "fr",
        "--format",
        "jsonl",
    ]);
    assert!(
        text(&named.stdout).contains("motion/flee"),
        "{}",
        text(&named.stdout)
    );
}

#[test]
fn every_claim_of_a_comparison_can_be_traced() {
    let json = run(&["compare", "samples", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let made: Vec<(&str, &str)> = found["claims"]
        .as_array()
        .unwrap()
        .iter()
        .map(|claim| {
            (
                claim["report"].as_str().unwrap(),
                claim["id"].as_str().unwrap(),
            )
        })
        .collect();
    for account in found["events"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|event| event["accounts"].as_array().unwrap())
    {
        for id in account["claims"].as_array().unwrap() {
            let wanted = (account["report"].as_str().unwrap(), id.as_str().unwrap());
            assert!(made.contains(&wanted), "{wanted:?}");
        }
    }
}

#[test]
fn explanations_name_rules_words_cues_and_what_made_no_claim() {
    let folder = scratch("explain");
    let report = folder.join("report.txt");
    let story = "Irena Novak fled to Tbilisi in May, according to a border guard.\n\n\
                 Should the mayor leave, who would pay?\n\nThe offer expired on Monday.\n";
    std::fs::write(&report, story).unwrap();
    let output = run(&["read", report.to_str().unwrap(), "--explain"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let page = text(&output.stdout);
    for expected in [
        "rule:          motion/flee",
        "destination:   “Tbilisi”",
        "attributed:    “a border guard” (anonymous) by “according to”",
        "No claim from ",
        "“expired” (fate): it is said of no person, group or organisation",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
}

#[test]
fn a_report_in_another_language_is_not_read_as_english() {
    let folder = scratch("language");
    let report = folder.join("report.txt");
    std::fs::write(&report, SPANISH).unwrap();
    let path = report.to_str().unwrap();
    let output = run(&["read", path, "--format", "jsonl"]);
    assert!(output.stdout.is_empty());
    assert!(text(&output.stderr).contains("no model for its language (Spanish)"));
    let named = run(&["read", path, "--format", "jsonl", "--language", "en"]);
    assert!(!text(&named.stderr).contains("no model"));
}
