//! Answers and dossiers as of a day, and days that cannot be; needs what `make data` fetches.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;
use zip::ZipArchive;

const REPORTS: [(&str, &str, &str); 4] = [
    (
        "ferry.md",
        "2021-03-02",
        "Rafe Ondarza left Málaga by ferry on Monday and reached Melilla on Tuesday, a port official said.",
    ),
    (
        "held.md",
        "2021-03-04",
        "Rafe Ondarza was arrested in Melilla on Wednesday, police said. His lawyer denied that Ondarza had stolen \
         the seal.",
    ),
    (
        "free.md",
        "2021-03-08",
        "Rafe Ignacio Ondarza was released on Saturday, a clerk of the court said.",
    ),
    (
        "tomorrow.md",
        "2999-01-01",
        "Rafe Ondarza was seen in Lisbon on Monday, a waiter said.",
    ),
];

/// A folder with the reports in it.
fn desk() -> TempDir {
    let desk = tempfile::tempdir().unwrap();
    for (name, published, text) in REPORTS {
        let report = format!("---\npublished: {published}\n---\n{text}\n");
        std::fs::write(desk.path().join(name), report).unwrap();
    }
    desk
}

fn run(desk: &TempDir, arguments: &[&str]) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    Command::new(env!("CARGO_BIN_EXE_reportedly"))
        .args(arguments)
        .current_dir(desk.path())
        .env("REPORTEDLY_DATA", root.join("data"))
        .env("COLUMNS", "500")
        .output()
        .unwrap()
}

fn says(desk: &TempDir, arguments: &[&str]) -> String {
    let output = run(desk, arguments);
    let said = String::from_utf8(output.stdout).unwrap();
    let noted = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}{noted}");
    said
}

fn page_of(desk: &TempDir, archive: &str) -> String {
    let file = File::open(desk.path().join(archive)).unwrap();
    let mut archive = ZipArchive::new(file).unwrap();
    let mut page = String::new();
    let mut entry = archive.by_name("index.html").unwrap();
    entry.read_to_string(&mut page).unwrap();
    page
}

#[test]
fn a_release_is_told_with_its_words() {
    let desk = desk();
    let said = says(
        &desk,
        &["where", "Ondarza", "ferry.md", "held.md", "free.md"],
    );
    let besides = said.split_once("\nBesides\n").unwrap().1;
    assert!(besides.contains("Reported released"), "{said}");
    assert!(
        besides.contains("“Rafe Ignacio Ondarza was released on Saturday”"),
        "{said}"
    );
    let said = says(&desk, &["where", "Ondarza", "ferry.md", "held.md"]);
    assert!(!said.contains("\nBesides\n"), "{said}");
}

#[test]
fn as_of_a_day_nobody_has_a_name_that_came_later() {
    let desk = desk();
    let files = ["ferry.md", "held.md", "free.md"];
    let head = |more: &[&str]| {
        let arguments = [&["where", "Ondarza"], more, &files].concat();
        let said = says(&desk, &arguments);
        said.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(
        head(&["--as-of", "2021-03-05"]),
        "Rafe Ondarza · also Ondarza"
    );
    assert!(head(&[]).starts_with("Rafe Ignacio Ondarza"));
}

#[test]
fn a_report_dated_in_the_future_dates_nothing() {
    let desk = desk();
    let said = says(&desk, &["where", "Ondarza", "tomorrow.md"]);
    assert!(said.contains("on Monday"), "{said}");
    assert!(!said.contains("2998") && !said.contains("2999"), "{said}");
    // an analyst who gives the day is believed
    let words = "Rafe Ondarza was seen in Lisbon on Monday, a waiter said.\n";
    std::fs::write(desk.path().join("given.txt"), words).unwrap();
    let given = says(
        &desk,
        &["where", "Ondarza", "given.txt", "--published", "2999-01-01"],
    );
    assert!(given.contains("2998"), "{given}");
}

#[test]
fn a_dossier_of_a_day_says_so_and_names_what_came_later() {
    let desk = desk();
    says(
        &desk,
        &["add", "ferry.md", "held.md", "free.md", "tomorrow.md"],
    );
    let said = says(
        &desk,
        &[
            "dossier",
            "Ondarza",
            "-o",
            "then.zip",
            "--as-of",
            "2021-03-05",
        ],
    );
    assert!(
        said.ends_with("3 originals, as of 2021-03-05; 1 later report is left out\n"),
        "{said}"
    );
    let page = page_of(&desk, "then.zip");
    let body = page.split_once("<body>").unwrap().1;
    assert!(
        body.starts_with(
            "\n<h1>Rafe Ondarza</h1>\n<p class=\"as-of\"><strong>As of 5 March 2021</strong>"
        ),
        "{body}"
    );
    assert!(body.contains("1 later report about this person is left out: free.md (8 March 2021)."));
    assert_eq!(body.matches("free.md").count(), 1, "nothing else of it");
    assert!(!body.contains("Ignacio") && !body.contains("was released"));
    assert!(body.contains("Reported arrested in Melilla"));

    says(&desk, &["dossier", "Ondarza", "-o", "now.zip"]);
    let page = page_of(&desk, "now.zip");
    assert!(page.contains("was released") && !page.contains("class=\"as-of\""));

    let before = run(
        &desk,
        &[
            "dossier",
            "Lisbon Ondarza",
            "-o",
            "x.zip",
            "--as-of",
            "no day",
        ],
    );
    assert!(!before.status.success());
}

#[test]
fn a_dossier_lists_every_denial_and_its_contents() {
    let desk = desk();
    says(&desk, &["add", "ferry.md", "held.md"]);
    says(&desk, &["dossier", "Ondarza", "-o", "now.zip"]);
    let page = page_of(&desk, "now.zip");
    let contrary = page.split_once("<section id=\"contrary\">").unwrap().1;
    let contrary = contrary.split_once("</section>").unwrap().0;
    assert!(contrary.contains("had stolen the seal"), "{contrary}");
    let contents = page
        .split_once("<nav")
        .unwrap()
        .1
        .split_once("</nav>")
        .unwrap()
        .0;
    let parts = [
        "answer",
        "contrary",
        "origins",
        "identity",
        "claims",
        "reports",
        "not-read",
        "judgements",
        "making",
    ];
    for part in parts {
        assert!(
            contents.contains(&format!("href=\"#{part}\"")),
            "{contents}"
        );
        assert_eq!(
            page.matches(&format!("<section id=\"{part}\">\n<h2>"))
                .count(),
            1,
            "{part}"
        );
    }
    assert_eq!(page.matches("<h2>").count(), parts.len());
}
