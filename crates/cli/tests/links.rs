//! Symbolic links among the reports; needs what `make data` fetches.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

/// What `reportedly add` prints, on both streams.
fn add(folder: &Path, what: &str) -> (String, String) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let output = Command::new(env!("CARGO_BIN_EXE_reportedly"))
        .args(["add", what])
        .current_dir(folder)
        .env("REPORTEDLY_DATA", root.join("data"))
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr))
}

#[test]
fn a_link_in_a_folder_leads_nowhere_and_one_that_is_named_does() {
    let desk = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(desk.path().join(name), text).unwrap();
    std::fs::create_dir(desk.path().join("reports")).unwrap();
    write("reports/a.txt", "Irena Novak fled to Batumi on Friday.\n");
    write("private.txt", "Petra Novak arrived in Oslo on Friday.\n");
    let link = desk.path().join("reports/link.txt");
    symlink(desk.path().join("private.txt"), &link).unwrap();

    let (said, noted) = add(desk.path(), "reports");
    assert!(noted.contains("link.txt is a symbolic link"), "{noted}");
    assert!(said.contains("1 report added"), "{said}");
    assert!(said.ends_with("; 1 passed over.\n"), "{said}");

    let (said, noted) = add(desk.path(), "reports/link.txt");
    assert!(said.contains("added link.txt: 1 claim\n"), "{said}");
    assert!(!noted.contains("symbolic link"), "{noted}");
}
