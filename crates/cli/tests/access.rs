//! Tokens, and what `serve` does without them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::Path;
use std::process::{Command, Output};

fn reportedly(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_reportedly"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn other_machines_need_tokens() {
    let folder = tempfile::tempdir().unwrap();
    for address in ["0.0.0.0", "::", "192.0.2.7"] {
        let output = reportedly(
            folder.path(),
            &["serve", "--address", address, "--port", "0"],
        );
        assert_eq!(output.status.code(), Some(2), "{address}");
        let said = said(&output);
        assert!(
            said.contains(&format!("error: other machines reach {address}")),
            "{said}"
        );
        assert!(
            said.contains("hint: make one with `reportedly token"),
            "{said}"
        );
    }
}

#[test]
fn a_token_is_printed_once_and_kept_as_a_hash() {
    let folder = tempfile::tempdir().unwrap();
    let output = reportedly(
        folder.path(),
        &["token", "Irena  Novak", "--role", "editor"],
    );
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let token = String::from_utf8(output.stdout).unwrap();
    assert!(
        token.starts_with("reportedly_") && token.ends_with('\n'),
        "{token}"
    );
    let file = folder.path().join("reportedly.tokens");
    let kept = std::fs::read_to_string(&file).unwrap();
    assert!(
        kept.starts_with("editor  sha256:") && kept.ends_with("  Irena Novak\n"),
        "{kept}"
    );
    assert!(!kept.contains(token.trim()));
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::MetadataExt::mode(&std::fs::metadata(&file).unwrap());
        assert_eq!(mode & 0o777, 0o600, "others may not read it");
    }
}

#[test]
fn a_name_has_one_token() {
    let folder = tempfile::tempdir().unwrap();
    for (name, code) in [("A", 0), ("B", 0), ("A", 2), ("", 2), ("\u{1b}[2J", 2)] {
        let output = reportedly(folder.path(), &["token", name]);
        assert_eq!(
            output.status.code(),
            Some(code),
            "{name:?}: {}",
            said(&output)
        );
    }
    let kept = std::fs::read_to_string(folder.path().join("reportedly.tokens")).unwrap();
    assert_eq!(kept.lines().count(), 2);
}

#[test]
fn a_file_of_tokens_that_makes_no_sense_is_named() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("t"), "# nobody yet\neditor plain A\n").unwrap();
    let output = reportedly(folder.path(), &["serve", "--tokens", "t", "--port", "0"]);
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    assert!(
        said.contains("error: line 2 of t: the hash is no SHA-256"),
        "{said}"
    );
    let output = reportedly(folder.path(), &["serve", "--tokens", "none", "--port", "0"]);
    assert!(self::said(&output).contains("cannot read the tokens in none"));
}
