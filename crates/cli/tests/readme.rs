//! What the README shows is what the program prints.
//!
//! `UPDATE_README=1 cargo test -p reportedly-cli --test readme` puts the present output there.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};
use std::process::Command;

const OPENING: &str = "```console\n$ reportedly ";
const CLOSING: &str = "```\n";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What the program prints for a command line as the README shows it.
fn printed(line: &str) -> String {
    // Words at even places are outside quotation marks.
    let parts = line.split('"').enumerate();
    let arguments = parts.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().collect::<Vec<_>>(),
        _ => vec![part],
    });
    let output = Command::new(env!("CARGO_BIN_EXE_reportedly"))
        .args(arguments)
        .current_dir(root())
        .env_remove("REPORTEDLY_DATA")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// The README with the present output in its examples.
fn with_present_output(readme: &str) -> String {
    let mut pieces = readme.split(OPENING);
    let mut made = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (example, rest) = piece.split_once(CLOSING).unwrap();
        let line = example.lines().next().unwrap();
        made.push_str(&format!(
            "{OPENING}{line}\n{}{CLOSING}{rest}",
            printed(line)
        ));
    }
    made
}

#[test]
fn the_readme_shows_what_the_program_prints() {
    let path = root().join("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    assert!(readme.contains(OPENING), "the README has an example");
    let present = with_present_output(&readme);
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(&path, &present).unwrap();
        return;
    }
    assert!(
        readme == present,
        "the README's example is out of date; run `UPDATE_README=1 cargo test -p reportedly-cli --test readme`"
    );
}
