//! `kill -9` at any moment loses no finished report and leaves nothing half-written.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

const REPORTEDLY: &str = env!("CARGO_BIN_EXE_reportedly");
const KILLS: usize = 50;
const REPORTS: usize = 120;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn scratch(test: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("reportedly-{test}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(folder.join("reports")).unwrap();
    folder
}

/// Invented reports, each of its own words.
fn write_reports(folder: &Path) {
    let places = ["Vienna", "Batumi", "Oslo", "Porto", "Trieste"];
    for number in 0..REPORTS {
        let place = places[number % places.len()];
        let text = format!(
            "Irena Novak flew to {place} on {} May 2024, a neighbour said.\n\nHer lawyer Petr Havel \
             is in {place}. Report number {number}.\n",
            number % 28 + 1
        );
        std::fs::write(folder.join(format!("{number:03}.txt")), text).unwrap();
    }
}

fn command(folder: &Path, workspace: &Path) -> Command {
    let mut command = Command::new(REPORTEDLY);
    command
        .arg("add")
        .arg(folder)
        .arg("--workspace")
        .arg(workspace)
        .args(["--by", "Ana"])
        .current_dir(root())
        .env_remove("REPORTEDLY_DATA");
    command
}

fn run(arguments: &[&str], workspace: &Path) -> Output {
    Command::new(REPORTEDLY)
        .args(arguments)
        .arg("--workspace")
        .arg(workspace)
        .current_dir(root())
        .env_remove("REPORTEDLY_DATA")
        .output()
        .unwrap()
}

/// The lines that a program prints, as they come.
fn lines_of(child: &mut Child) -> Receiver<String> {
    let stdout = BufReader::new(child.stdout.take().unwrap());
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let lines = stdout.lines().map_while(Result::ok);
        lines.for_each(|line| drop(sender.send(line)));
    });
    receiver
}

/// Kills the program once it has said of so many reports that they are kept, and gives those that
/// it said so of; with none to wait for, while it starts.
fn finished_before_kill(mut child: Child, after: usize, start: Duration) -> BTreeSet<String> {
    let lines = lines_of(&mut child);
    let mut finished = BTreeSet::new();
    let mut note = |line: &str| {
        let named = line
            .strip_prefix("added ")
            .and_then(|line| line.split_once(':'));
        finished.extend(named.map(|(name, _)| name.to_owned()));
        finished.len()
    };
    if after == 0 {
        thread::sleep(start);
    } else {
        lines.iter().find(|line| note(line) >= after);
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // What it had said before it was killed.
    for line in &lines {
        note(&line);
    }
    finished
}

/// The names of the reports in the workspace, each with its number of claims, once everything in
/// it was hashed again.
fn sound_reports(workspace: &Path) -> Vec<(String, usize)> {
    let checked = run(&["verify"], workspace);
    let said = String::from_utf8_lossy(&checked.stdout);
    assert!(checked.status.success(), "{said}");
    let read = run(&["read", "--format", "json"], workspace);
    let readings: Vec<serde_json::Value> = serde_json::from_slice(&read.stdout).unwrap();
    let known = readings.iter().map(|reading| {
        let name = reading["report"]["name"].as_str().unwrap().to_owned();
        (name, reading["claims"].as_array().unwrap().len())
    });
    known.collect()
}

#[test]
fn killed_fifty_times_it_loses_nothing_that_was_finished() {
    let folder = scratch("kill");
    let reports = folder.join("reports");
    write_reports(&reports);
    let whole = folder.join("whole.db");
    let undisturbed = command(&reports, &whole).output().unwrap();
    assert!(undisturbed.status.success(), "{undisturbed:?}");
    let expected = sound_reports(&whole);
    assert_eq!(expected.len(), REPORTS);

    let workspace = folder.join("reportedly.db");
    let mut finished: BTreeSet<String> = BTreeSet::new();
    let mut in_the_middle = 0;
    for kill in 0..KILLS {
        // Every other run starts anew, so that making the file is cut off, too.
        let fresh = folder.join(format!("fresh-{kill}.db"));
        let (file, alone) = if kill % 2 == 0 {
            (&workspace, false)
        } else {
            (&fresh, true)
        };
        let child = command(&reports, file)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Every fifth is killed while it starts, sooner or later; the others behind some report.
        let after = if kill % 5 == 0 {
            0
        } else {
            kill * 37 % (REPORTS - 20)
        };
        let start = Duration::from_millis(kill as u64 * 7);
        let said = finished_before_kill(child, after, start);
        if !alone {
            finished.extend(said.iter().cloned());
        }
        if !file.exists() {
            continue;
        }
        let kept = sound_reports(file);
        let names: BTreeSet<&String> = kept.iter().map(|(name, _)| name).collect();
        in_the_middle += usize::from((1..REPORTS).contains(&kept.len()));
        let promised = if alone { &said } else { &finished };
        assert!(
            promised.iter().all(|name| names.contains(name)),
            "kill {kill}: {promised:?}"
        );
        assert!(
            kept.iter().all(|report| expected.contains(report)),
            "kill {kill}"
        );
    }
    assert!(
        in_the_middle > 5,
        "{in_the_middle} runs were broken off between two reports"
    );
    let last = command(&reports, &workspace).output().unwrap();
    assert!(last.status.success());
    let mut kept = sound_reports(&workspace);
    kept.sort();
    assert_eq!(kept, expected);
    std::fs::remove_dir_all(&folder).unwrap();
}
