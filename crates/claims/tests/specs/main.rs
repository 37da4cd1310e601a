//! Runs the specifications in `specs/*.md`: each is prose with example texts and the claims
//! expected of them; `specs/README.md` tells the notation.
//!
//! `SPECS=word cargo test -p reportedly-claims --test specs` runs those whose page or heading
//! contains the word.

mod cuts;
mod differences;
mod expectation;
mod matching;
mod page;
mod show;
mod world;

use std::fmt::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, available_parallelism};

use page::{Case, Page};
use world::World;

#[test]
fn reports_are_read_as_specified() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs");
    let pages = page::read_all(&folder).unwrap_or_else(|error| panic!("{error}"));
    let world = World::open().unwrap_or_else(|error| panic!("{error}"));
    let filter = std::env::var("SPECS").unwrap_or_default().to_lowercase();
    let mut account = String::new();
    let mut wrong = 0;
    for page in &pages {
        let wanted = |case: &&Case| {
            format!("{} {}", page.name, case.title)
                .to_lowercase()
                .contains(&filter)
        };
        let cases: Vec<&Case> = page.cases.iter().filter(wanted).collect();
        let failures: Vec<Option<String>> = cases
            .iter()
            .map(|case| failures_of(page, case, &world))
            .collect();
        let held = failures.iter().filter(|failure| failure.is_none()).count();
        let open = cases.iter().filter(|case| case.open).count();
        let _ = writeln!(
            account,
            "{:32} {held:3} of {:3} cases hold, {open} open",
            page.name,
            cases.len()
        );
        for (case, failure) in cases.iter().zip(failures) {
            match (failure, case.open) {
                (Some(failure), false) => eprintln!("{failure}"),
                (None, true) => {
                    eprintln!("{}:{} holds now: take its mark away", page.name, case.line)
                }
                _ => continue,
            }
            wrong += 1;
        }
    }
    eprintln!("{account}");
    assert_eq!(
        wrong, 0,
        "{wrong} cases differ from their page; the differences stand above"
    );
}

/// Every sieve of coreference has a case under the name of its file; indexes and helpers have none.
#[test]
fn every_sieve_has_a_case() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pages = page::read_all(&root.join("specs")).unwrap_or_else(|error| panic!("{error}"));
    let helpers = [
        "mod",
        "happening",
        "holders",
        "listing",
        "office",
        "portfolio",
        "recent",
    ];
    for path in files_below(&root.join("src/coreference")) {
        let Some(name) = path.file_stem().and_then(|stem| stem.to_str()) else {
            continue;
        };
        let mut cases = pages.iter().flat_map(|page| &page.cases);
        let told = cases.any(|case| case.title.starts_with(&format!("{name}:")));
        assert!(
            told || helpers.contains(&name),
            "no case is named for the sieve {name}"
        );
    }
}

/// Every file in `folder` and in the folders below it.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("sieves stand in folders");
    let paths = entries.map(|entry| entry.expect("a folder lists its files").path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => files_below(&path),
            false => vec![path],
        })
        .collect()
}

/// Whatever a text stops or starts with, and whatever stands beside what, it is read to its end.
#[test]
fn texts_cut_anywhere_are_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs");
    let pages = page::read_all(&folder).unwrap_or_else(|error| panic!("{error}"));
    let world = World::open().unwrap_or_else(|error| panic!("{error}"));
    let next = AtomicUsize::new(0);
    let read_pages = || {
        while let Some(page) = pages.get(next.fetch_add(1, Ordering::Relaxed)) {
            let texts = page.cases.iter().flat_map(|case| &case.texts);
            let texts: Vec<&str> = texts.map(|text| text.words.as_str()).collect();
            let cut = texts.iter().flat_map(|text| cuts::of(text));
            for cut in cut.chain(cuts::spliced(&texts)) {
                let whole = || world.read_whole(&cut, language_of(page));
                let read = catch_unwind(AssertUnwindSafe(whole));
                assert!(read.is_ok(), "reading panics on {cut:?}");
            }
        }
    };
    let threads = available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(read_pages);
        }
    });
}

/// The language of a page's texts; one in another than English is named after it.
fn language_of(page: &Page) -> Option<&'static str> {
    page.name.starts_with("fr-").then_some("fr")
}

/// What goes wrong with a case, if anything does.
fn failures_of(page: &Page, case: &Case, world: &World) -> Option<String> {
    let mut account = String::new();
    for text in &case.texts {
        let claims =
            match world.claims_of(&text.words, text.published.as_deref(), language_of(page)) {
                Ok(claims) => claims,
                Err(error) => {
                    let _ = writeln!(account, "    {error}");
                    continue;
                }
            };
        let differences = differences::between(&text.expected, &claims);
        if !differences.is_empty() {
            let _ = write!(account, "  > {}\n{differences}", text.words);
        }
    }
    let place = format!("{}:{} {}", page.name, case.line, case.title);
    (!account.is_empty()).then(|| format!("{place}\n{account}"))
}
