//! What rests on a guessed encoding is told wherever it is shown; needs what `make data` fetches.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

struct Desk(tempfile::TempDir);

impl Desk {
    /// A report in the letters of windows-1252, and the same in UTF-8.
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        let front = "---\npublished: 2024-12-14\n---\n";
        let old = [
            front.as_bytes(),
            b"Ren\xe9 Lindqvist is in Malm\xf6, his lawyer said.\n",
        ]
        .concat();
        std::fs::write(desk.path("old.txt"), old).unwrap();
        let new = format!("{front}René Lindqvist is in Malmö, a friend said.\n");
        std::fs::write(desk.path("new.txt"), new).unwrap();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        Command::new(env!("CARGO_BIN_EXE_reportedly"))
            .args(arguments)
            .current_dir(self.0.path())
            .env("REPORTEDLY_DATA", data.canonicalize().unwrap())
            .output()
            .unwrap()
    }
}

#[test]
fn whoever_adds_or_reads_it_is_told() {
    let desk = Desk::new();
    for command in ["read", "compare", "add"] {
        let done = desk.run(&[command, "new.txt", "old.txt"]);
        assert!(done.status.success());
        let said = String::from_utf8(done.stderr).unwrap();
        let notes: Vec<&str> = said.lines().filter(|line| line.contains("note:")).collect();
        assert_eq!(notes.len(), 1, "{command}: {said}");
        assert!(notes[0].contains("old.txt does not say"), "{said}");
        assert!(notes[0].contains("windows-1252"), "{said}");
        assert!(notes[0].contains("line 1 of its text"), "{said}");
        assert!(notes[0].contains("René Lindqvist"), "{said}");
    }
}

#[test]
fn it_stands_in_the_dossier_and_survives_reading_again() {
    let desk = Desk::new();
    assert!(desk.run(&["add", "new.txt", "old.txt"]).status.success());
    for _ in 0..2 {
        let done = desk.run(&["dossier", "René Lindqvist", "-o", "d.zip"]);
        assert!(done.status.success());
        let file = std::fs::File::open(desk.path("d.zip")).unwrap();
        let mut archive = zip::ZipArchive::new(file).unwrap();
        let mut page = String::new();
        let mut index = archive.by_name("index.html").unwrap();
        index.read_to_string(&mut page).unwrap();
        let told = page.matches("read as windows-1252").count();
        assert_eq!(told, 2, "with its claim, and in the list of reports");
        assert!(desk.run(&["reread"]).status.success());
        assert!(desk.run(&["verify"]).status.success());
        std::fs::remove_file(desk.path("d.zip")).unwrap();
    }
}
