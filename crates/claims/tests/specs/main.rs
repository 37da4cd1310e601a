//! Runs the specifications in `specs/*.md`: each is prose with example texts and the claims
//! expected of them; `specs/README.md` tells the notation.
//!
//! `SPECS=word cargo test -p reportedly-claims --test specs` runs those whose page or heading
//! contains the word.

mod differences;
mod expectation;
mod matching;
mod page;
mod show;
mod world;

use std::fmt::Write;
use std::path::Path;

use page::{Case, Page};
use world::World;

#[test]
fn reports_are_read_as_specified() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs");
    let pages = page::read_all(&folder).unwrap_or_else(|error| panic!("{error}"));
    let world = World::open().unwrap_or_else(|error| panic!("{error}"));
    let filter = std::env::var("SPECS").unwrap_or_default().to_lowercase();
    let (mut held, mut all, mut account) = (0, 0, String::new());
    for page in &pages {
        let wanted = |case: &&Case| {
            format!("{} {}", page.name, case.title)
                .to_lowercase()
                .contains(&filter)
        };
        let cases: Vec<&Case> = page.cases.iter().filter(wanted).collect();
        let failures: Vec<String> = cases
            .iter()
            .filter_map(|case| failures_of(page, case, &world))
            .collect();
        let _ = writeln!(
            account,
            "{:32} {:3} of {:3} cases hold",
            page.name,
            cases.len() - failures.len(),
            cases.len()
        );
        held += cases.len() - failures.len();
        all += cases.len();
        failures.iter().for_each(|failure| eprintln!("{failure}"));
    }
    eprintln!("{account}");
    assert_eq!(
        held, all,
        "{held} of {all} cases hold; the differences stand above"
    );
}

/// What goes wrong with a case, if anything does.
fn failures_of(page: &Page, case: &Case, world: &World) -> Option<String> {
    let mut account = String::new();
    for text in &case.texts {
        let claims = match world.claims_of(&text.words, text.published.as_deref()) {
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
