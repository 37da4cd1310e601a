//! What reports say of others by their file names; needs what `make data` fetches.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, path: &str, front: &str, text: &str) {
        let path = self.0.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, format!("---\n{front}\n---\n{text}\n")).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let data: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        Command::new(env!("CARGO_BIN_EXE_reportedly"))
            .args(arguments)
            .current_dir(self.0.path())
            .env("REPORTEDLY_DATA", data.canonicalize().unwrap())
            .output()
            .unwrap()
    }
}

#[test]
fn a_correction_in_one_of_two_folders_means_the_file_beside_it() {
    let desk = Desk::new();
    desk.file(
        "da/s.txt",
        "published: 2024-01-02",
        "Petr Havel is in Oslo.",
    );
    desk.file(
        "db/s.txt",
        "published: 2024-01-03",
        "Otto Brandt is in Vienna.",
    );
    let corrected = "published: 2024-01-05\ncorrects: s.txt";
    desk.file("da/c.txt", corrected, "Petr Havel is in Madrid.");
    let unknown = "published: 2024-01-06\nretracts: nosuch.txt";
    desk.file("db/r.txt", unknown, "Petr Havel is in Madrid.");
    for arguments in [
        &["where", "Petr Havel", "da", "db"][..],
        &["add", "da", "db"],
    ] {
        let output = desk.run(arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        let warned = "warning: r.txt retracts nosuch.txt, which is not among the reports";
        assert!(said.contains(warned), "{said}");
        assert!(!said.contains("s.txt,"), "{said}");
    }
    let answer = String::from_utf8(desk.run(&["where", "Petr Havel"]).stdout).unwrap();
    assert!(answer.contains("c.txt corrects da/s.txt"), "{answer}");
    assert!(answer.contains("Last reported in Madrid"), "{answer}");
}
